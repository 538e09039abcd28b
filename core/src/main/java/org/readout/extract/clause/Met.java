package org.readout.extract.clause;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.language.Meaning;

/** Whom somebody meets, where verbs stand first and nothing parts the two behind them. */
final class Met {

    private Met() {}

    /** Whom the subject right behind a verb of meeting meets: met X Y; else null. */
    static @Nullable Entity by(Entity subject, Clause clause) {
        Sentence sentence = clause.sentence();
        boolean leads =
                Clause.isPersonal(subject)
                        && clause.isBehind(subject, m -> m == Meaning.MEET || m == Meaning.RECEIVE);
        Entity other = leads ? clause.entityAt(subject.to(), sentence.to()) : null;
        return other != null
                        && Clause.isPersonal(other)
                        && !clause.isGoverned(other)
                        && sentence.cues().stream()
                                .filter(cue -> cue.from() >= subject.to())
                                .filter(cue -> cue.from() < other.from())
                                .noneMatch(cue -> parts(cue.what().meaning()))
                ? other
                : null;
    }

    private static boolean parts(Meaning meaning) {
        return switch (meaning) {
            case AND, SAY, RELATIVE, CLAUSE, RECEIVE, WITH, OF, DISCUSS -> true;
            default -> meaning.isContact();
        };
    }
}
