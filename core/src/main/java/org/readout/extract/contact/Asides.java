package org.readout.extract.contact;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.language.Meaning;

/** Tells who before the words for a contact only stands in a phrase beside its subject. */
final class Asides {

    private static final int NEAR = 3; // tokens: in the course of talks

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Aloud aloud;

    Asides(Clause clause, ContactWords words, Aloud aloud) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.aloud = aloud;
    }

    /** Whether a phrase before the words is no subject of theirs. */
    boolean isAside(Entity entity, Group group) {
        return isMetBefore(entity, group)
                || aloud.isMatter(entity, group)
                || !group.isNoun() && isHouseGoneTo(entity)
                || isOfTwo(group)
                || isInserted(entity)
                || isEmployer(entity, group)
                || isObject(entity, group);
    }

    /** Whether somebody is only told between commas to say it: in Y, said X, Z will meet V. */
    private boolean isInserted(Entity entity) {
        return entity.to() < sentence.to()
                && sentence.tokens().first(entity.to()) == ','
                && sentence.cues(Meaning.SAY).stream()
                        .filter(say -> say.to() == entity.from() && say.from() > sentence.from())
                        .anyMatch(say -> sentence.tokens().first(say.from() - 1) == ',');
    }

    /**
     * Whether somebody only did something to the subject, as a phrase between commas right before
     * the verb tells: X, the mediator named by Y, met Z; X, accompanied by Y, met Z.
     */
    private boolean isEmployer(Entity entity, Group group) {
        int close = entity.to();
        boolean verb =
                close < group.from
                        && group.from - close <= NEAR
                        && sentence.tokens().first(close) == ','
                        && clause.isPlain(close + 1, group.from);
        if (!verb) {
            return false;
        }
        int open = entity.from() - 1;
        while (open > sentence.from() && sentence.tokens().first(open) != ',') {
            open--;
        }
        Entity subject = before(open);
        return subject != null
                && Clause.isPersonal(subject)
                && Clause.differs(subject, entity)
                && !subject.actors().isEmpty()
                && !words.between(open, close)
                && isDoneBy(Math.max(open + 1, subject.to()), entity);
    }

    /** Whether a word for who did it stands before somebody, behind another one or in it. */
    private boolean isDoneBy(int from, Entity entity) {
        return sentence.cues().stream()
                .filter(cue -> cue.from() >= from && cue.to() <= entity.from())
                .anyMatch(
                        cue ->
                                switch (cue.what().meaning()) {
                                    case ACCOMPANIED -> true;
                                    case AGENT, WITH -> cue.from() > from;
                                    default -> false;
                                });
    }

    /** Who stands right before a comma, or holds it: X, the mediator; or null. */
    private @Nullable Entity before(int comma) {
        return sentence.entities().stream()
                .filter(entity -> entity.to() == comma || entity.covers(comma))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether somebody is only the object of the clause that opens a sentence, behind whose comma
     * its subject follows: before telephoning X, Y called Z.
     */
    private boolean isMetBefore(Entity entity, Group group) {
        Entity next = clause.entityAt(entity.to() + 1, 0);
        return next != null
                && next.to() <= group.from
                && (next.form() == Form.PERSON || next.form() == Form.HE)
                && Clause.isPersonal(entity)
                && sentence.tokens().first(entity.to()) == ','
                && words.groups().stream()
                        .filter(met -> met.to <= entity.from() && entity.from() - met.to <= 1)
                        .anyMatch(
                                met ->
                                        sentence.has(Meaning.AFTER, sentence.from(), met.from)
                                                || sentence.has(
                                                        Meaning.EVE, sentence.from(), met.from));
    }

    /**
     * Whether a capital is only an object of what somebody did during his meeting with somebody
     * else: X promised sanctions against V during talks with Y. What a capital itself is said to
     * have done is not: X said that V asked for it in talks with Y.
     */
    private boolean isObject(Entity capital, Group group) {
        boolean own =
                sentence.cues(Meaning.SAY).stream()
                        .anyMatch(
                                say ->
                                        capital.from() - say.to() <= 1
                                                && say.to() <= capital.from());
        return capital.form() == Form.CAPITAL
                && clause.spaces()
                && !own
                && isWhile(capital.to(), group)
                && sentence.entities().stream()
                        .filter(subject -> Clause.isPersonal(subject))
                        .anyMatch(subject -> Clause.differs(subject, capital));
    }

    /** Whether "during", "after" or "in" opens a noun right before it. */
    private boolean isWhile(int from, Group group) {
        for (int i = Math.max(from, group.from - NEAR); i <= group.from; i++) {
            if (sentence.has(Meaning.DURING, i, group.from + 1)
                    || sentence.has(Meaning.AFTER, i, group.from + 1)
                    || sentence.has(Meaning.IN, i, group.from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a house is only where somebody goes to, or comes from: left for the palace. */
    private boolean isHouseGoneTo(Entity entity) {
        return entity.form() == Form.SEAT
                && clause.spaces()
                && !sentence.isDelegation(entity)
                && (clause.isGoverned(entity, Meaning.TO)
                        || entity.from() == sentence.from() + 1
                                && sentence.has(Meaning.OF, sentence.from(), entity.from()));
    }

    /**
     * Whether two persons of two sides, joined, stand right behind a noun, so that who is named
     * before only speaks of what they did: Z welcomed the talks of X and Y.
     */
    private boolean isOfTwo(Group group) {
        boolean noun = // arose from the call of X and Y
                group.isNoun()
                        || group.has(Meaning.CALL)
                                && (sentence.has(Meaning.OF, group.from - 1, group.from)
                                        || sentence.has(Meaning.IN, group.from - 1, group.from));
        Entity first = noun ? clause.entityAt(group.to, 1) : null;
        Entity second = first == null ? null : clause.entityAt(first.to(), 2);
        return second != null
                && first.form() == Form.PERSON
                && second.form() == Form.PERSON
                && Clause.differs(first, second)
                && sentence.has(Meaning.AND, first.to(), second.from())
                && !sentence.has(Meaning.WITH, group.to - 1, first.from());
    }
}
