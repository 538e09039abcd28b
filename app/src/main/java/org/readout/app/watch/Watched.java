package org.readout.app.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A feed or a page that is watched.
 *
 * @param address where it stands
 * @param page whether it is a page that changes, and no feed or sitemap
 * @param fetch whether the pages that a feed leads to are read, or only the items' own text
 * @param every how long after an answer it is asked again
 * @param publisher who publishes it, or null where it says so itself
 * @param language its language, a hint, or null
 */
record Watched(
        String address,
        boolean page,
        boolean fetch,
        Duration every,
        @Nullable String publisher,
        @Nullable String language) {}
