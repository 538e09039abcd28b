/**
 * Reads accounts from annotated sentences. {@link org.readout.extract.Extractor} goes through the
 * packages below in this order: {@code contact}, for which {@code clause} reads the words, {@code
 * speech}, {@code reference}, {@code telling}. None knows a later one.
 */
@NullMarked
package org.readout.extract;

import org.jspecify.annotations.NullMarked;
