/**
 * Which contacts of a document are one, and all that belongs to each: companions, what was said
 * there, themes, outcome.
 */
@NullMarked
package org.readout.extract.telling;

import org.jspecify.annotations.NullMarked;
