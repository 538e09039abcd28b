/**
 * Reads accounts from annotated sentences: which contacts, who took part, what was said, what was
 * promised.
 */
@NullMarked
package org.readout.extract;

import org.jspecify.annotations.NullMarked;
