/** What Readout writes: the records of the contract. Depends on {@code java.*} alone. */
@NullMarked
package org.readout.model;

import org.jspecify.annotations.NullMarked;
