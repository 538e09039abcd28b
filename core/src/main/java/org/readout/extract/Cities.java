package org.readout.extract;

import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.language.Meaning;

/** Tells the city where somebody met from the state that he met there: in the capital, with X. */
final class Cities {

    private Cities() {}

    /** Whether a "with" stands between a city and a state, which are no list of places then. */
    static boolean parts(Sentence sentence, Entity city, Entity state) {
        return city.form() == Form.CAPITAL
                && state.form() == Form.ACTOR
                && sentence.has(Meaning.WITH, city.to(), city.to() + 1);
    }
}
