package org.readout.extract.speech;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Finds the house in which something was told, where nobody of it is named and the words for it
 * close what is told: the talks were useful, (they) said on Monday in the ministry of X.
 */
final class InHouse {

    private InHouse() {}

    /** The house behind a verb of saying that a comma parts from what it tells, or null. */
    static @Nullable Entity teller(Marked<Cue> say, Clause clause) {
        Sentence sentence = clause.sentence();
        int mark = say.from() - 1;
        if (say.what().act() != Act.COMMENT
                || !clause.spaces()
                || clause.headFinal()
                || mark <= sentence.from()
                || sentence.tokens().first(mark) != ',') {
            return null;
        }
        Marked<Cue> in = in(sentence, say.to());
        int end = in == null ? say.to() : clause.stop(in.to(), sentence.to());
        if (in == null || sentence.to() - end > 1) {
            return null;
        }
        boolean house = sentence.has(Meaning.SIDE, in.to(), in.to() + 1);
        house |= sentence.has(Meaning.SPOKESMAN, in.to(), in.to() + 1);
        house |= sentence.has(Meaning.HOUSE, in.to(), in.to() + 1);
        for (Entity entity : sentence.entities()) {
            boolean named =
                    entity.from() >= in.to()
                            && entity.to() <= end
                            && entity.actor() != null
                            && (house || entity.form() == Form.SEAT && entity.from() == in.to());
            if (named) {
                return new Entity(
                        entity.from(),
                        entity.to(),
                        Form.SEAT,
                        entity.actors(),
                        null,
                        entity.name(),
                        null);
            }
        }
        return null;
    }

    /** The word of place at a token, or behind the day that stands there. */
    private static @Nullable Marked<Cue> in(Sentence sentence, int from) {
        int i = from;
        while (i < sentence.to() && sentence.isDate(i)) {
            i++;
        }
        return sentence.find(Meaning.IN, i, i + 1);
    }
}
