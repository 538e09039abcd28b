package org.readout.extract.speech;

import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** Tells what somebody says that he will not do from what he says that he will. */
final class Refusals {

    private static final int BEFORE = 1; // words from "not" to the verb: no vamos a
    private static final int BEHIND = 3; // words from the verb to "not": we will, of course, not

    private Refusals() {}

    /**
     * Whether a word of a pledge stands beside a word of its clause that says that it will not be:
     * we will not sign. Where the whole is one way of writing of a pledge (will not forget) nothing
     * is refused.
     */
    static boolean isRefused(Sentence sentence, Marked<Cue> pledge) {
        boolean future =
                pledge.what().meaning() == Meaning.SHALL
                        || sentence.has(Meaning.WILL, pledge.from(), pledge.to());
        for (Marked<Cue> not : sentence.cues(Meaning.NOT)) {
            if (isPledged(sentence, not)) {
                continue;
            }
            boolean before = not.to() <= pledge.from() && pledge.from() - not.to() <= BEFORE;
            boolean behind =
                    future // promises not to: that is promised
                            && not.from() >= pledge.to()
                            && not.from() - pledge.to() <= BEHIND;
            if (before || behind) {
                return true;
            }
        }
        return false;
    }

    /** Whether "not" is part of a way of writing of what is pledged: will not forget. */
    private static boolean isPledged(Sentence sentence, Marked<Cue> not) {
        return sentence.cues(Meaning.SENSE).stream()
                .filter(cue -> cue.what().act() == Act.PLEDGE)
                .anyMatch(cue -> cue.from() <= not.from() && not.to() <= cue.to());
    }
}
