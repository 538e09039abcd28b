package org.readout.annotate;

import java.util.List;

/**
 * A word or words of a sentence of which phrases are made.
 *
 * @param from its first token
 * @param to the token behind its last
 * @param part what it can be in a phrase
 * @param ids what it stands for: actors, persons or an office; none of a pronoun
 * @param name as the tables write it, or empty
 * @param whole whether it names a person in full
 */
record Atom(int from, int to, Part part, List<String> ids, String name, boolean whole) {

    /** What a word can be in a phrase. Those from {@link #HE} on are phrases by themselves. */
    enum Part {
        ACTOR,
        ADJECTIVE,
        SEAT,
        CAPITAL,
        TITLE,
        PERSON,
        COUNTERPART,
        SIDE,
        HE,
        ME,
        THEY,
        BOTH
    }

    /** Whether it holds token {@code i}. */
    boolean covers(int i) {
        return from <= i && i < to;
    }

    /** Whether it stands for somebody named elsewhere. */
    boolean isPronoun() {
        return part.compareTo(Part.HE) >= 0;
    }
}
