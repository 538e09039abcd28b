package org.readout.extract.clause;

import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;

/**
 * Whom words are for, where names have cases: to X Y wished success, at the request of X Y told;
 * and which names stand in another case than a subject does.
 */
public final class Addressee {

    private Addressee() {}

    /**
     * Whether a person stands right before another one, whom nothing parts from him and a verb of
     * saying follows; or the name of a state in a case of its own.
     */
    static boolean is(Entity entity, Sentence sentence, LanguagePack pack) {
        return isOblique(entity, sentence, pack)
                || pack.folding().inflects()
                        && Clause.isPersonal(entity)
                        && sentence.entities().stream()
                                .filter(next -> next.from() == entity.to() && next.person() != null)
                                .anyMatch(
                                        next ->
                                                sentence.cuesAt(next.to()).stream()
                                                        .anyMatch(
                                                                cue -> says(cue.what().meaning())));
    }

    /**
     * Whether the name of a state or capital does not stand as the tables have it, and so is no
     * subject: on the proposal of Z it was agreed. "In Z" may be: in Z they think so.
     */
    public static boolean isOblique(Entity entity, Sentence sentence, LanguagePack pack) {
        boolean state =
                pack.folding().inflects()
                        && (entity.form() == Form.ACTOR || entity.form() == Form.CAPITAL)
                        && sentence.cues(Meaning.IN).stream()
                                .noneMatch(in -> in.to() == entity.from());
        boolean whole =
                entity.to() - entity.from() > 1
                        || pack.folding()
                                .fold(entity.name())
                                .equals(
                                        pack.folding()
                                                .fold(sentence.tokens().written(entity.from())));
        return state
                && (!whole
                        || sentence.entities().stream()
                                .filter(first -> first.to() + 1 == entity.from())
                                .filter(
                                        first ->
                                                sentence.has(
                                                        Meaning.AND, first.to(), entity.from()))
                                .anyMatch(first -> isOblique(first, sentence, pack)));
    }

    private static boolean says(Meaning meaning) {
        return meaning == Meaning.SAY || meaning == Meaning.DISCUSS;
    }
}
