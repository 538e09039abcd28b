/** Engagements as blocks of text for a terminal. */
@NullMarked
package org.readout.app.brief;

import org.jspecify.annotations.NullMarked;
