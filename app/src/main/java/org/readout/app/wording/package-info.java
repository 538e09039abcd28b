/** Records in plain English words, for people. */
@NullMarked
package org.readout.app.wording;

import org.jspecify.annotations.NullMarked;
