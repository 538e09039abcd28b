/** How two sides get on with each other over time. */
@NullMarked
package org.readout.relate;

import org.jspecify.annotations.NullMarked;
