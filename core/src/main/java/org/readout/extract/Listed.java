package org.readout.extract;

import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.language.Meaning;

/** Knows lists of states each of which has its own "of": officials of X, of Y and of Z. */
final class Listed {

    private Listed() {}

    /** Whether a comma and "of" part two states, or a delegation named by the first of them. */
    static boolean byOf(Sentence sentence, int from, int to) {
        return sentence.tokens().first(from) == ','
                && sentence.cues(Meaning.OF).stream()
                        .anyMatch(of -> of.from() == from + 1 && of.to() == to)
                && sentence.entities().stream()
                                .filter(x -> x.form() == Form.ACTOR || sentence.isDelegation(x))
                                .filter(x -> x.to() == from || x.from() == to)
                                .count()
                        == 2;
    }
}
