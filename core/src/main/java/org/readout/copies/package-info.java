/**
 * Finds documents that repeat others, so that a syndicated text counts once. Compares what of a
 * text stays and what is another name, number or date, by its words alone and never in translation.
 */
@NullMarked
package org.readout.copies;

import org.jspecify.annotations.NullMarked;
