package org.readout.follow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Commitment;
import org.readout.model.Engagement.FollowUp;

/**
 * A commitment and what became of it.
 *
 * @param commitment the commitment
 * @param engagement id of the contact at which it was made
 * @param made the day it was made, or null where that is not known
 * @param state what became of it
 * @param overdue whether its time is over and nothing tells that it was carried out or dropped
 * @param followUps the later contacts that take it up, by day
 */
public record Promise(
        Commitment commitment,
        String engagement,
        @Nullable LocalDate made,
        State state,
        boolean overdue,
        List<FollowUp> followUps) {

    /** Takes a copy of the list. */
    public Promise {
        followUps = List.copyOf(followUps);
    }

    /** What became of a promise. */
    public enum State {
        /** Nothing later speaks of it. */
        OPEN,
        /** It was made again. */
        REPEATED,
        /** It was given up. */
        DROPPED,
        /** It was done. */
        CARRIED_OUT
    }
}
