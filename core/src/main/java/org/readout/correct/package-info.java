/** What persons correct, kept apart from what was read and applied over it again on every run. */
@NullMarked
package org.readout.correct;

import org.jspecify.annotations.NullMarked;
