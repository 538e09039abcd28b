package org.readout.extract.clause;

import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Meaning;

/**
 * Knows the capitals through which somebody only comes on the way: Before going on to Gondor's
 * capital, X of Rohan met Y.
 */
public final class Passed {

    private static final String COMMAS = ",\uFF0C";

    private Passed() {}

    /**
     * Whether a capital closes an opening without a word for a contact, and somebody stands behind
     * the comma.
     */
    private static boolean is(Entity capital, Sentence sentence, ContactWords words) {
        int comma = capital.to();
        return capital.form() == Form.CAPITAL
                && capital.from() > sentence.from()
                && comma < sentence.to()
                && COMMAS.indexOf(sentence.tokens().first(comma)) >= 0
                && !words.between(sentence.from(), comma)
                && sentence.entities().stream()
                        .anyMatch(other -> other.from() > comma && Clause.isPersonal(other));
    }

    /**
     * Whether another place stands right behind the word for one, so that it is not that of a
     * further one, to which nobody goes: in Z against V.
     */
    public static boolean isBehindOther(Sentence sentence, int in, Marked<String> place) {
        return sentence.places().stream()
                        .anyMatch(other -> other.from() == in && other.to() + 1 < place.from())
                && sentence.cues(Meaning.TO).stream().noneMatch(to -> to.to() == place.from());
    }

    /**
     * Whether a state or capital opens the sentence behind a word like "after", alone or with
     * others, and a journey goes on from there: After X and Y, Z will visit V.
     */
    private static boolean isStop(Entity state, Clause clause, ContactWords words) {
        Sentence sentence = clause.sentence();
        if (Clause.isPersonal(state) || words.groups().stream().noneMatch(Group::isJourney)) {
            return false;
        }
        Entity last = null;
        for (Entity entity : sentence.entities()) {
            boolean bare = entity.form() == Form.ACTOR || entity.form() == Form.CAPITAL;
            boolean next =
                    last == null
                            ? isOpening(entity, clause)
                            : clause.listed(last.to(), entity.from());
            if (!bare || !next || words.between(sentence.from(), entity.to())) {
                return false;
            }
            if (entity.equals(state)) {
                return true;
            }
            last = entity;
        }
        return false;
    }

    private static boolean isOpening(Entity entity, Clause clause) {
        Sentence sentence = clause.sentence();
        int ahead = clause.ahead(entity);
        return sentence.cues(Meaning.AFTER).stream()
                .anyMatch(
                        after ->
                                after.from() == sentence.from() && after.to() == ahead + 1
                                        || !clause.spaces()
                                                && after.from() == entity.to()
                                                && ahead <= sentence.from());
    }

    /**
     * Whether somebody only comes from there: From Gondor, X went to meet Y. From its capital, or
     * after it, X will fly on.
     */
    static boolean isLeft(Entity entity, Clause clause, ContactWords words) {
        Sentence sentence = clause.sentence();
        boolean journey =
                clause.spaces()
                        && entity.form() == Form.CAPITAL
                        && words.groups().stream().anyMatch(Group::isJourney);
        return !Clause.isPersonal(entity)
                && (is(entity, sentence, words)
                        || clause.isClosed(entity) && opens(sentence, entity)
                        || journey && opens(sentence, entity)
                        || isStop(entity, clause, words));
    }

    /** Whether a small word before a phrase, which is no article, opens the sentence. */
    private static boolean opens(Sentence sentence, Entity entity) {
        return !sentence.has(Meaning.SOME, sentence.from(), entity.from())
                && sentence.cues(Meaning.OF).stream()
                        .anyMatch(
                                cue -> cue.from() == sentence.from() && cue.to() == entity.from());
    }
}
