package org.readout.extract.speech;

import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/** Tells a verb of telling that asks from one that informs: told the envoy to leave. */
final class Orders {

    private static final int REACH = 8; // tokens: told X at the summit in Y to

    private Orders() {}

    /** Whether somebody is told, between two tokens, to do something. */
    static boolean in(Sentence sentence, int from, int to) {
        for (Marked<Cue> told : sentence.cues(Meaning.TOLD)) {
            if (told.from() < from || told.from() >= to || sentence.isQuoted(told.from())) {
                continue;
            }
            for (Entity entity : sentence.entities()) {
                boolean beside = entity.from() >= told.to() && entity.from() - told.to() <= 1;
                if (beside && opensDeed(sentence, entity.to(), to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether what is to be done is the next that is told, times and places between. */
    private static boolean opensDeed(Sentence sentence, int from, int to) {
        for (int i = from; i < Math.min(to, from + REACH); i++) {
            if (sentence.has(Meaning.RELATIVE, i, i + 1) || sentence.tokens().first(i) == ',') {
                return false;
            }
            if (sentence.has(Meaning.TO, i, i + 1) && sentence.has(Meaning.AID, i, i + 1)) {
                return !sentence.has(Meaning.THE, i + 1, i + 2);
            }
        }
        return false;
    }
}
