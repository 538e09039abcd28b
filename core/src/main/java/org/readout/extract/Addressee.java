package org.readout.extract;

import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;

/**
 * Whom words are for, where names have cases: to X Y wished success, at the request of X Y told.
 */
final class Addressee {

    private Addressee() {}

    /**
     * Whether a person stands right before another one, whom nothing parts from him and a verb of
     * saying follows.
     */
    static boolean is(Entity entity, Sentence sentence, LanguagePack pack) {
        return pack.folding().inflects()
                && Clause.isPersonal(entity)
                && sentence.entities().stream()
                        .filter(next -> next.from() == entity.to() && next.person() != null)
                        .anyMatch(
                                next ->
                                        sentence.cuesAt(next.to()).stream()
                                                .anyMatch(cue -> says(cue.what().meaning())));
    }

    private static boolean says(Meaning meaning) {
        return meaning == Meaning.SAY || meaning == Meaning.DISCUSS;
    }
}
