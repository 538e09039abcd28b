package org.readout.extract.contact;

import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Knows when not a contact but something it was about, or came after, was put off or called off: X
 * met Y over the postponed election, X phoned Y after the flight was cancelled.
 */
final class CalledOff {

    private static final int NEAR = 3; // tokens between "over" and "postponed"

    private final Clause clause;
    private final Sentence sentence;

    CalledOff(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
    }

    /** Whether a verb tells of a contact, and a word for what is called off is of its matter. */
    boolean isMatter(Marked<Cue> cue, Group group) {
        boolean behind = cue.from() >= group.to;
        boolean noun = // a meeting with Y to discuss it was called off, talks between X and Y too
                group.isNoun()
                        || sentence.has(Meaning.THE, group.from - 1, group.from)
                        || sentence.has(Meaning.BETWEEN, group.to - 1, group.to + 1);
        return !noun
                && (behind && group.has(Meaning.DISCUSS)
                        || sentence.cues().stream()
                                .filter(open -> opens(open.what().meaning()))
                                .filter(open -> behind == open.from() >= group.to)
                                .anyMatch(open -> isNear(open, cue)));
    }

    private static boolean opens(Meaning meaning) {
        return meaning == Meaning.TOPIC || meaning == Meaning.AFTER || meaning == Meaning.DISCUSS;
    }

    private boolean isNear(Marked<Cue> open, Marked<Cue> cue) {
        return open.to() <= cue.from()
                && cue.from() - open.to() <= NEAR * clause.scale()
                && clause.isPlain(open.to(), cue.from());
    }
}
