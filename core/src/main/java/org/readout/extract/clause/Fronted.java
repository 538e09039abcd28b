package org.readout.extract.clause;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Finds where a matter ends that opens a sentence without a comma behind it, where the subject of
 * what was agreed on it follows: on the bridge the presidents X and Y agreed at talks in Z.
 */
final class Fronted {

    private static final int NEXT = 1; // tokens between the parts of a subject

    private Fronted() {}

    /** The first token of the subject behind a matter that begins at a token, or -1. */
    static int end(Clause clause, int from) {
        Sentence sentence = clause.sentence();
        Marked<Cue> say = sentence.find(Meaning.SAY, from, sentence.to());
        if (say == null
                || say.what().act() != Act.AGREE
                || !clause.spaces()
                || clause.verbFirst()
                || !clause.isPlain(from, say.from())) {
            return -1;
        }
        Entity first = before(sentence, say.from(), 0);
        if (first == null || !Clause.isPersonal(first) || first.from() <= from) {
            return -1;
        }
        Entity next = first;
        while (next != null && next.from() > from) {
            first = next;
            next = before(sentence, first.from(), NEXT);
        }
        return first.from();
    }

    /** The phrase that ends right before a token, or at most so many before it; or null. */
    private static @Nullable Entity before(Sentence sentence, int token, int gap) {
        return sentence.entities().stream()
                .filter(entity -> entity.to() <= token && token - entity.to() <= gap)
                .findFirst()
                .orElse(null);
    }
}
