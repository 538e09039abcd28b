/**
 * The data files that ship with the library, as tables and trees. Knows nothing of what they mean.
 */
@NullMarked
package org.readout.data;

import org.jspecify.annotations.NullMarked;
