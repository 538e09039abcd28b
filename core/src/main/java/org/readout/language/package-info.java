/**
 * Language packs: data from {@code languages/}, loaded and made ready for look-up. Knows no
 * language itself.
 */
@NullMarked
package org.readout.language;

import org.jspecify.annotations.NullMarked;
