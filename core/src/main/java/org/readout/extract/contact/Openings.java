package org.readout.extract.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Zones;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** Finds the sides of a contact that the opening of a sentence tells of, and its main clause. */
final class Openings {

    private static final int CLAUSE_HEAD = 7; // tokens before the word for the contact
    private static final int OPENING = 8; // the same, where how long it lasted stands there

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Zones zones;
    private final Taking taking;

    Openings(Clause clause, ContactWords words, Zones zones, Taking taking) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.zones = zones;
        this.taking = taking;
    }

    /**
     * Takes the subject of the sentence where a clause before it, without one of its own, tells of
     * the contact: On meeting X in the capital, Y said.
     */
    void behindClause(Group group, Contact contact) {
        int head =
                contact.sides.stream()
                        .map(Contact.Side::entity)
                        .filter(entity -> clause.isGoverned(entity, Meaning.WITH))
                        .mapToInt(Entity::from)
                        .reduce(group.from, Math::min);
        boolean opens =
                !clause.verbFirst()
                        && !clause.headFinal()
                        && head - sentence.from() <= CLAUSE_HEAD
                        && sentence.entities().stream()
                                .filter(entity -> entity.to() <= group.from)
                                .allMatch(entity -> clause.isGoverned(entity, Meaning.WITH));
        int end = contact.sides.stream().mapToInt(side -> side.entity().to()).max().orElse(-1);
        if (!opens || end < 0) {
            return;
        }
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= Math.max(end, group.to)
                    && (isComma(clause.ahead(entity)) || isSpeaker(entity, end))
                    && (Clause.isPersonal(entity) || isState(entity))
                    && !sentence.isQuoted(entity.from())
                    && contact.sides.stream()
                            .allMatch(side -> Clause.differs(side.entity(), entity))) {
                taking.take(contact, entity);
                zones.lead(entity);
                return;
            }
        }
    }

    /**
     * Whether a noun without sides of its own opens the sentence, and both are the subject of its
     * main clause: at the first talks in Z, in May, the two signed.
     */
    boolean isOfBoth(Group group) {
        Entity subject =
                sentence.entities().stream()
                        .filter(entity -> entity.form() != Form.CAPITAL)
                        .findFirst()
                        .orElse(null);
        return group.isNoun()
                && !group.isJourney()
                && group.from - sentence.from() <= CLAUSE_HEAD
                && subject != null
                && subject.isJoint()
                && subject.from() >= group.to
                && isComma(clause.ahead(subject))
                && !words.between(group.to, subject.from())
                && sentence.dates().stream() // that of what they reviewed
                        .filter(DateMention::isOneDay)
                        .map(day -> sentence.tokens().at(day.span().start()))
                        .noneMatch(day -> day >= subject.to());
    }

    /** Whether a token is a comma of any script. */
    private boolean isComma(int token) {
        return token >= 0 && ",\uFF0C".indexOf(sentence.tokens().first(token)) >= 0;
    }

    /** Whether a state alone is told to say something: after talks with X, Gondor said. */
    private boolean isState(Entity entity) {
        return entity.form() == Form.ACTOR
                && clause.scale() == 1
                && sentence.has(Meaning.SAY, entity.to(), entity.to() + 2);
    }

    /** Whether somebody told something to another, and of no meeting with him: X thanked Y. */
    private boolean isToldBy(Entity subject, Entity entity) {
        return sentence.cues(Meaning.SAY).stream()
                .filter(say -> say.from() >= subject.to() && say.from() - subject.to() <= 2)
                .anyMatch(say -> !words.between(say.to(), entity.from()));
    }

    /** Whether "with" governs all sides, who stand behind the words in one list. */
    boolean allMet(Group group, Contact contact) {
        return contact.sides.size() > 1
                && contact.sides.stream()
                        .map(Contact.Side::entity)
                        .allMatch(
                                side ->
                                        side.from() >= group.to
                                                && (clause.isGoverned(side, Meaning.WITH)
                                                        || clause.isGoverned(
                                                                clause.first(side), Meaning.WITH)));
    }

    /**
     * Whether a verb of saying follows a person whom nothing joins to those before him: in talks
     * with X the minister said.
     */
    private boolean isSpeaker(Entity entity, int end) {
        boolean free = // a place or day with its preposition may stand before him
                sentence.dates().stream()
                                .anyMatch(
                                        day ->
                                                sentence.tokens().at(day.span().end())
                                                        == entity.from())
                        || sentence.places().stream().anyMatch(at -> at.to() == entity.from())
                        || !clause.isGoverned(entity);
        return free
                && clause.scale() == 1 // else names are taken for parts of others
                && !clause.joined(end, entity.from())
                && sentence.find(Meaning.SAY, entity.to(), entity.to() + 2) != null;
    }

    /**
     * Takes the two whom a sentence goes on to name that opens with a contact: in a call on Monday
     * X told Y, after the talks X and Y said.
     */
    void opened(Group group, Contact contact) {
        Entity subject = null;
        for (Entity entity : sentence.entities()) {
            boolean before = entity.from() < group.to;
            if (before || !Clause.isPersonal(entity)) {
                if (before || subject != null && !zones.isAway(entity) || entity.isJoint()) {
                    return;
                }
                continue;
            }
            if (zones.isAway(entity)
                    || subject == null && sentence.has(Meaning.SAY, group.to, entity.from())
                    || zones.isTopic(entity.from())
                    || sentence.isQuoted(entity.from())
                    || subject == null && words.between(group.to, entity.from())) {
                return;
            }
            if (subject != null) {
                int end = subject.to();
                boolean told = !group.has(Meaning.PRESS) && isToldBy(subject, entity);
                if (Clause.differs(subject, entity) && clause.joined(end, entity.from())) {
                    taking.take(contact, subject);
                    taking.chain(entity.from(), contact, 0); // X, Y and Z
                } else if (Clause.differs(subject, entity) && told) {
                    taking.take(contact, subject);
                    taking.take(contact, entity);
                }
                return;
            }
            if (taking.isOfSeveral(entity)) {
                taking.take(contact, entity); // after talks in Z, the ministers of X and Y
                return;
            }
            subject = entity;
        }
    }

    /**
     * Takes the two sides with which the main clause begins behind an opening that tells of the
     * contact: after two days of talks in Z, X and Y agreed.
     */
    void openedByBoth(Group group, Contact contact) {
        List<Entity> all = sentence.entities();
        for (int i = 0; i + 1 < all.size(); i++) {
            Entity first = all.get(i);
            Entity second = all.get(i + 1);
            int head = first.from() - 1;
            head -= head > group.to && sentence.has(Meaning.THE, head, head + 1) ? 1 : 0;
            boolean both =
                    !Clause.isPersonal(first)
                            && !Clause.isPersonal(second)
                            && Clause.differs(first, second)
                            && sentence.has(Meaning.AND, first.to(), second.from())
                            && clause.joined(first.to(), second.from());
            boolean opens =
                    head >= group.to
                            && (sentence.tokens().first(head) == ',' || agree(group.to, first))
                            && !words.between(group.to, first.from())
                            && (!sentence.has(Meaning.SAY, group.to, first.from())
                                    || agree(group.to, first))
                            && !sentence.isQuoted(first.from());
            if (group.from - sentence.from() > OPENING
                    || first.to() <= group.from && Clause.isPersonal(first)) {
                return; // no opening, or one that tells who held the talks
            }
            if (both && opens && !zones.isTopic(first.from()) && !zones.isAway(first)) {
                taking.take(contact, first);
                taking.take(contact, second);
                return;
            }
        }
    }

    /**
     * Whether two states, or their delegations, agree on something where the verb stands second, or
     * its small one does and it last: at the talks in Z have X and Y on a truce agreed.
     */
    private boolean agree(int from, Entity first) {
        return clause.verbSecond()
                && clause.isPlain(from, first.from())
                && sentence.cues(Meaning.SAY).stream()
                        .filter(say -> say.what().act() == Act.AGREE)
                        .anyMatch(say -> say.from() >= from);
    }

    /**
     * Where the verb stands second and a contact opens the sentence, its subject follows the verb:
     * "after talks with X said Y".
     */
    void inverted(Group group, Contact contact) {
        int end =
                contact.sides.stream()
                        .mapToInt(side -> side.entity().to())
                        .reduce(group.to, Math::max);
        for (Entity entity : sentence.entities()) {
            if (entity.from() < end
                    || zones.isAway(entity)
                    || clause.isBound(entity)
                    || entity.form() == Form.ADJECTIVE) {
                continue;
            }
            boolean subject =
                    !clause.isGoverned(entity)
                            && !zones.isTopic(entity.from())
                            && !entity.actors().isEmpty()
                            && clause.isPlain(end, entity.from())
                            && !words.between(end, entity.from())
                            && sentence.isQuoted(entity.from()) == sentence.isQuoted(group.from)
                            && (sentence.has(Meaning.SAY, end, entity.from())
                                    || Clause.isPersonal(entity));
            if (subject && !contact.actors().containsAll(entity.actors())) {
                taking.take(contact, entity);
                zones.lead(entity);
            }
            return;
        }
    }

    /**
     * Who travels where the verb of a journey stands second and something else opens the sentence:
     * after talks with Y went X to Z; or null.
     */
    @Nullable Entity traveller(Group group) {
        Entity subject =
                clause.verbSecond() && group.isJourney() && !sentence.tokens().isCapital(group.from)
                        ? clause.entityAt(group.to, 2)
                        : null;
        boolean behind =
                subject != null
                        && Clause.isPersonal(subject)
                        && !clause.isGoverned(subject)
                        && !zones.isAway(subject)
                        && clause.isPlain(group.to, subject.from());
        return behind
                        && sentence.entities().stream()
                                .filter(other -> other.to() <= group.from)
                                .allMatch(clause::isGoverned)
                ? subject
                : null;
    }
}
