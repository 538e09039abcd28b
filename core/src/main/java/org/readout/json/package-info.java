/** The records as JSON Lines. The only place where UTF-16 offsets become code points. */
@NullMarked
package org.readout.json;

import org.jspecify.annotations.NullMarked;
