package org.readout.extract.clause;

import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.language.Meaning;

/** Knows which states stand in one list: officials of X, of Y and of Z; not: in Z with X. */
final class Listed {

    private Listed() {}

    /** Whether a comma and "of" part two who are named. */
    static boolean byOf(Sentence sentence, int from, int to) {
        return sentence.tokens().first(from) == ','
                && sentence.cues(Meaning.OF).stream()
                        .anyMatch(of -> of.from() == from + 1 && of.to() == to)
                && sentence.entities().stream()
                                .filter(x -> x.to() == from || x.from() == to)
                                .count()
                        == 2;
    }

    /** Whether a "with" stands between a city and the state whose people somebody met there. */
    static boolean isMetThere(Sentence sentence, Entity city, Entity state) {
        return city.form() == Form.CAPITAL
                && state.form() == Form.ACTOR
                && sentence.has(Meaning.WITH, city.to(), city.to() + 1);
    }
}
