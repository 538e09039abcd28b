package org.readout.extract.clause;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.When;

/** Tells whether a verb of signing tells of two states that did so with each other. */
final class Signers {

    private static final int NEAR = 3; // tokens between a verb and its subject behind it
    private static final int OPENING = 2; // words before the "with" that a sentence opens with

    private Signers() {}

    /**
     * Whether a verb tells that one state signed something with another, on a day or at the margins
     * of a conference: at the margins of the summit X signed a treaty with Y; with Y signed X.
     */
    static boolean sign(Clause clause, Marked<Cue> verb, @Nullable Entity before) {
        Sentence sentence = clause.sentence();
        boolean told =
                sentence.has(Meaning.MARGIN, sentence.from(), sentence.to())
                        || sentence.dates().stream()
                                .anyMatch(date -> date.precision() == When.Precision.DAY);
        if (!told || sentence.isQuoted(verb.from())) {
            return false;
        }
        for (Marked<Cue> with : sentence.cues(Meaning.WITH)) {
            Entity other = clause.entityAt(with.to(), OPENING);
            boolean ahead =
                    with.to() <= verb.from()
                            && with.from() - sentence.from() <= OPENING
                            && clause.verbSecond();
            Entity behind =
                    ahead || before == null && (clause.verbFirst() || clause.verbSecond())
                            ? clause.entityAt(verb.to(), NEAR)
                            : null;
            Entity subject = behind == null ? before : behind;
            boolean pair =
                    isState(other)
                            && isState(subject)
                            && !clause.isPossessive(subject)
                            && Clause.differs(subject, other);
            int near = Math.min(with.to(), verb.to());
            if (pair
                    && (ahead || with.from() >= verb.to())
                    && clause.isPlain(near, Math.max(with.from(), verb.from()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isState(@Nullable Entity entity) {
        return entity != null && entity.form() == Form.ACTOR && entity.actor() != null;
    }
}
