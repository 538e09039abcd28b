package org.readout.extract.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.model.Act;

/**
 * Something said, before it is given to a contact.
 *
 * @param sentence its first sentence
 * @param last its last sentence
 * @param from its first token
 * @param to the token behind its last
 * @param speaker who says it
 * @param joint whether the sides say it together
 * @param voice actor id of whose telling it stands in, or null for the publisher's
 * @param act what is done by saying it
 * @param quoted whether it is a direct quote
 * @param aside whether it is no statement of its own: told within what somebody else says, or only
 *     thought, wanted or stood for
 * @param rule what read it
 */
public record Said(
        Sentence sentence,
        Sentence last,
        int from,
        int to,
        Entity speaker,
        boolean joint,
        @Nullable String voice,
        Act act,
        boolean quoted,
        boolean aside,
        String rule) {

    /** What read that a speaker goes on without being named again. */
    public static final String GOES_ON = "statement.goes-on";

    /** The same as no statement of its own. */
    Said asAside() {
        return new Said(sentence, last, from, to, speaker, joint, voice, act, quoted, true, rule);
    }

    /** What a part of it says, which another speaker may say, with the act of that. */
    Said part(int from, int to, Entity speaker, Act act) {
        return new Said(
                sentence,
                last,
                from,
                to,
                speaker,
                speaker.equals(this.speaker) ? joint : speaker.isJoint(),
                voice,
                act,
                quoted,
                aside,
                rule);
    }

    /** What each of its sentences says, of those of a text, with the act that its words show. */
    public List<Said> parts(List<Sentence> text) {
        if (sentence == last) {
            return List.of(this);
        }
        List<Said> parts = new ArrayList<>();
        for (Sentence one : text) {
            int start = Math.max(from, one.from());
            int end = Math.min(to, one.to());
            if (start < end) {
                Act own = Acts.of(one, start, end, Act.COMMENT, joint, speaker);
                parts.add(
                        new Said(
                                one, one, start, end, speaker, joint, voice, own, quoted, aside,
                                rule));
            }
        }
        return parts;
    }

    /** A direct quote of one speaker, from a sentence to the same or a later one. */
    static Said quote(
            Sentence sentence,
            Sentence last,
            int from,
            int to,
            Entity speaker,
            Act act,
            String rule) {
        return new Said(sentence, last, from, to, speaker, false, null, act, true, false, rule);
    }

    /** What all of a sentence tells. */
    static Said whole(
            Sentence sentence,
            Entity speaker,
            boolean joint,
            @Nullable String voice,
            Act act,
            boolean quoted,
            String rule) {
        return new Said(
                sentence,
                sentence,
                sentence.from(),
                sentence.to(),
                speaker,
                joint,
                voice,
                act,
                quoted,
                false,
                rule);
    }
}
