/**
 * Finds in clean text what the records are made of: sentences, names of sides and persons, dates,
 * and the words that say what happens.
 */
@NullMarked
package org.readout.annotate;

import org.jspecify.annotations.NullMarked;
