package org.readout.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that parties say they will do.
 *
 * @param id hash of document and span
 * @param by actor ids of those who bind themselves
 * @param to actor ids of those it is promised to
 * @param undertaking the words
 * @param themes theme ids
 * @param due when it is to be done: an ISO day, month or year, whose last day is the latest; two
 *     with a slash between for a run of days; or null
 * @param conditional whether it hangs on a condition
 * @param evidence where the words stand
 */
public record Commitment(
        String id,
        List<String> by,
        List<String> to,
        String undertaking,
        List<String> themes,
        @Nullable String due,
        boolean conditional,
        Evidence evidence) {

    /** Takes copies of the lists. */
    public Commitment {
        by = List.copyOf(by);
        to = List.copyOf(to);
        themes = List.copyOf(themes);
    }
}
