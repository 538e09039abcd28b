package org.readout.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that names a side or a person: all words that belong together ("Foreign Minister X of
 * Y").
 *
 * @param from its first token
 * @param to the token behind its last
 * @param form how it names them
 * @param actors ids of the sides; several where one phrase names several, none where it is not
 *     known
 * @param person slug, or null
 * @param name the person's or side's name as written
 * @param office id of the office named, or null
 */
public record Entity(
        int from,
        int to,
        Form form,
        List<String> actors,
        @Nullable String person,
        String name,
        @Nullable String office) {

    /** How a phrase names somebody. */
    public enum Form {
        /** By a person's name. */
        PERSON,
        /** By an office alone. */
        OFFICE,
        /** By the name of a state, organisation or movement. */
        ACTOR,
        /** By an adjective of one. */
        ADJECTIVE,
        /** By a building or body that stands for one. */
        SEAT,
        /** By a city that may stand for its state. */
        CAPITAL,
        /** By a pronoun of one person. */
        HE,
        /** By the pronoun of the one who speaks. */
        ME,
        /** By a pronoun of several. */
        THEY,
        /** As the sides together. */
        BOTH,
        /** By words that name no side or person known: somebody else who speaks. */
        OTHER
    }

    /** By its place alone, which tells most apart. */
    @Override
    public int hashCode() {
        return 31 * from + to;
    }

    /** Whether it stands for several told before: both sides, the ministers, they. */
    public boolean isThem() {
        return form == Form.BOTH || form == Form.THEY;
    }

    /** Whether it stands for the sides together. */
    public boolean isJoint() {
        return isThem() || actors.size() > 1;
    }

    /** Whether it holds token {@code i}. */
    public boolean covers(int i) {
        return from <= i && i < to;
    }

    /** Whether its office is to head a state or its government. */
    public boolean isHead() {
        return office != null && People.HEADS.contains(office);
    }

    /** The side, where it is just one. */
    public @Nullable String actor() {
        return actors.size() == 1 ? actors.get(0) : null;
    }

    /**
     * The same over other words.
     *
     * @param first its first token
     * @param behind the token behind its last
     */
    Entity over(int first, int behind) {
        return new Entity(first, behind, form, actors, person, name, office);
    }

    /** The same in another office. */
    public Entity inOffice(@Nullable String held) {
        return new Entity(from, to, form, actors, person, name, held);
    }

    /**
     * The same words for others.
     *
     * @param sides their sides
     * @param slug the person, or null
     */
    public Entity with(List<String> sides, @Nullable String slug) {
        return new Entity(from, to, form, sides, slug, name, office);
    }
}
