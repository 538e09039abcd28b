/** The front door: a page in, records out. */
@NullMarked
package org.readout;

import org.jspecify.annotations.NullMarked;
