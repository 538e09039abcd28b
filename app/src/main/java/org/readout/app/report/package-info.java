/** A run as one self-contained web page: every record beside the words it was read from. */
@NullMarked
package org.readout.app.report;

import org.jspecify.annotations.NullMarked;
