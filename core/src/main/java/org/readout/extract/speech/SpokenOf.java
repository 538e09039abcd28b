package org.readout.extract.speech;

import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Tells whether a phrase right behind a verb of saying, which might be its subject, is rather that
 * of what is said: X condemned the attack, saying Z was to blame.
 */
final class SpokenOf {

    private final Sentence sentence;

    SpokenOf(Clause clause) {
        this.sentence = clause.sentence();
    }

    /** Whether a clause goes on behind a phrase, and no day, place or source stands there. */
    boolean goesOn(Entity after) {
        return after.to() < sentence.to()
                && sentence.tokens().isWord(after.to())
                && sentence.cues().stream()
                        .noneMatch(cue -> cue.covers(after.to()) && isCircumstance(cue));
    }

    private static boolean isCircumstance(Marked<Cue> cue) {
        return switch (cue.what().meaning()) {
            case TO, IN, WITH, OF, EVE, SOURCE, AND -> true;
            default -> false;
        };
    }

    /**
     * Whether a verb behind a comma goes on with who opens the sentence: its own last word is a
     * "that", or only the name of a state stands behind it, of which a clause follows.
     */
    boolean is(Marked<Cue> verb, Entity after) {
        int comma = verb.from() - 1;
        boolean state = after.form() == Form.ACTOR || after.form() == Form.CAPITAL;
        boolean that = sentence.has(Meaning.RELATIVE, verb.to() - 1, after.from());
        return goesOn(after)
                && (that || state && !sentence.isDate(after.to()))
                && comma > sentence.from()
                && sentence.tokens().first(comma) == ','
                && !sentence.isQuoted(comma - 1)
                && !isOfAnother(comma);
    }

    /** Whether a clause of somebody else's ends there: while her colleague, said Z would help. */
    private boolean isOfAnother(int comma) {
        return sentence.entities().stream()
                .filter(entity -> entity.to() == comma && Clause.isPersonal(entity))
                .anyMatch(entity -> sentence.has(Meaning.CLAUSE, entity.from() - 1, entity.from()));
    }
}
