package org.readout.follow;

import java.util.List;
import java.util.Set;
import org.readout.language.Deed;

/**
 * What a run of words says of deeds.
 *
 * @param language ISO 639-1; words are compared only within one
 * @param mentions the deeds it speaks of, in order
 * @param offices ids of the offices it names
 * @param places ids of the places it names
 */
record Passage(String language, List<Mention> mentions, Set<String> offices, Set<String> places) {

    /** Takes copies of the collections. */
    Passage {
        mentions = List.copyOf(mentions);
        offices = Set.copyOf(offices);
        places = Set.copyOf(places);
    }

    /**
     * A deed that words speak of.
     *
     * @param deed the deed
     * @param form how they speak of it; {@link Deed.Form#DROPPED}: that it is given up
     * @param before actor ids of the last name before it, or empty
     * @param behind actor ids of the first name behind it, or empty
     * @param things what it is about
     * @param thanked whether somebody welcomes it or gives thanks for it; then {@code before} names
     *     nobody who stands before the thanks
     * @param plain whether it is told without a negation, a condition or a future
     */
    record Mention(
            Deed deed,
            Deed.Form form,
            Set<String> before,
            Set<String> behind,
            Things things,
            boolean thanked,
            boolean plain) {

        /** Takes copies of the sets. */
        Mention {
            before = Set.copyOf(before);
            behind = Set.copyOf(behind);
        }
    }

    /** Whether it speaks of a deed at all. */
    boolean names(Deed deed) {
        return mentions.stream().anyMatch(mention -> mention.deed() == deed);
    }
}
