package org.readout.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a side, or the sides together, is reported to have said.
 *
 * @param id hash of document, span and speaker
 * @param voice whose telling it stands in: an actor id or the publisher
 * @param speaker actor id of who says it, or {@link #JOINT}
 * @param person slug of the person who says it, or null
 * @param act what is done by saying it
 * @param themes theme ids
 * @param about ids of actors and regions talked about
 * @param quoted whether the words are a direct quote
 * @param text the words
 * @param evidence where they stand
 */
public record Statement(
        String id,
        String voice,
        String speaker,
        @Nullable String person,
        Act act,
        List<String> themes,
        List<String> about,
        boolean quoted,
        String text,
        Evidence evidence) {

    /** The speaker of what the sides say together. */
    public static final String JOINT = "JOINT";

    /** Takes copies of the lists. */
    public Statement {
        themes = List.copyOf(themes);
        about = List.copyOf(about);
    }
}
