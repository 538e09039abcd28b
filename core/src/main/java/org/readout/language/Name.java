package org.readout.language;

import java.util.List;

/**
 * What a name stands for.
 *
 * @param kind what sort of name
 * @param ids actor, place, person or office ids; several where one word names two sides, or where
 *     it may be one of several persons
 * @param written as the pack writes it
 */
public record Name(Kind kind, List<String> ids, String written) {

    /** Sorts of names. */
    public enum Kind {
        /** A state, organisation, movement or region. */
        ACTOR,
        /** One of several actors, whichever the page speaks of. */
        EITHER,
        /** An adjective of one. */
        ADJECTIVE,
        /** A building or office that stands for one. */
        SEAT,
        /** A city or site. */
        PLACE,
        /** A name that shows what is talked about and never takes part. */
        TOPIC,
        /** A person's full name. */
        PERSON,
        /** A person's short name. */
        SHORT,
        /** A title. */
        TITLE
    }

    /** The first of the ids. */
    public String id() {
        return ids.get(0);
    }
}
