/**
 * The first stage: a page in, its running text without furniture out, every run of it anchored in
 * the page. Knows no later stage and no language.
 */
@NullMarked
package org.readout.clean;

import org.jspecify.annotations.NullMarked;
