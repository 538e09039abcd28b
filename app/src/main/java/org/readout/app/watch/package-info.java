/** Feeds and pages that are asked again and again, and what they brought. */
@NullMarked
package org.readout.app.watch;

import org.jspecify.annotations.NullMarked;
