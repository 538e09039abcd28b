package org.readout.extract.contact;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Officers;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/** Finds the sides behind the words for a contact: their object, direct or behind "with". */
final class Objects {

    private static final int PLACE = 6; // tokens of a place with its preposition
    private static final int BEHIND = 10; // tokens up to the object, those of days aside

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Zones zones;
    private final Taking taking;

    Objects(Clause clause, ContactWords words, Zones zones, Taking taking) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.zones = zones;
        this.taking = taking;
    }

    /** Takes the objects behind the words, direct or behind "with". */
    void right(int g, Contact contact) {
        Group group = words.groups().get(g);
        int end = words.end(g);
        Entity object =
                clause.entityAt(
                        group.to - group.from > 1 ? group.from + 1 : group.to,
                        group.to - group.from > 1 ? group.to - group.from + 2 : 3);
        if (object != null && object.to() <= group.to && group.has(Meaning.VISIT)) {
            Entity guest = clause.entityAt(group.to, 3); // received X, who was visiting Z
            object = guest != null && Clause.isPersonal(guest) ? guest : object;
        }
        if (object != null && object.to() <= group.to && object.form() == Form.SEAT) {
            Entity behind = clause.entityAt(group.to, 1); // received in the palace X
            object = behind != null && isOneOrMore(behind) ? behind : object;
        }
        if (object == null || isElsewhere(object)) {
            Entity behind = behindPlace(group.to);
            object = behind == null && object != null && isHouse(object) ? object : behind;
        }
        Entity attending = words.met(group);
        if (attending != null && (object == null || !Clause.isPersonal(object))) {
            object = attending; // met, of those who attended the conference, X
        }
        if (object != null
                && object.from() < end
                && (!clause.marksSubject() || Clause.isPersonal(object))
                && !zones.isTopic(object.from())
                && (clause.isPlain(Math.min(group.to, object.from()), object.from())
                        || isInserted(group.to, object.from()))
                && !zones.isAway(object)
                && !taking.isTaken(object)
                && !isOfReport(group, object)
                && !isSaidOf(group, object)) {
            taking.chain(object.from(), contact, 0);
            boolean given = isSent(group) && contact.actors().size() == 1; // the call of X to Y
            Entity met = given || isInverted(group, contact) ? objectBehind(object) : null;
            if (met != null) {
                taking.chain(met.from(), contact, 0);
            }
        }
        Marked<Cue> by =
                group.has(Meaning.MEET) || group.has(Meaning.RECEIVE) ? agent(group) : null;
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            boolean governs =
                    meaning == Meaning.WITH
                            || meaning == Meaning.ACCOMPANIED
                            || cue == by
                            || meaning == Meaning.TO
                                    && (group.has(Meaning.LETTER)
                                            || (group.has(Meaning.MEET)
                                                            || group.has(Meaning.SAY)
                                                            || group.has(Meaning.CALL))
                                                    && clause.isPersonalAt(cue.to()));
            if (governs
                    && cue.from() >= group.from
                    && cue.from() < end
                    && !(meaning == Meaning.ACCOMPANIED && isToldBefore(group, contact))
                    && !(meaning == Meaning.WITH && isSubjectMatter(group, cue.from()))
                    && !isOfMain(g, cue.from())
                    && !((group.isNoun()
                                    || group.isJourney()
                                    || !clause.isPlain(group.to, cue.from()))
                            && sentence.has(Meaning.SAY, group.to, cue.from()))) {
                Entity entity = clause.objectAt(cue.to());
                if (entity != null && !taking.isTaken(entity)) {
                    taking.chain(entity.from(), contact, 0);
                }
            }
        }
    }

    /** Takes whom several sides, joined before a verb, met: X and Y officials met with Z. */
    private void metBySeveral(int g, Contact contact) {
        Group group = words.groups().get(g);
        boolean before =
                group.has(Meaning.MEET)
                        && !group.isNoun()
                        && contact.sides.stream().allMatch(x -> x.entity().to() <= group.from);
        Entity right = before ? clause.entityAt(group.to, 2) : null;
        Entity direct = right == null && before ? behindPlace(group.to) : right;
        direct = direct != null && isElsewhere(direct) ? behindPlace(group.to) : direct;
        if (direct != null && clause.isPlain(group.to, direct.from()) && isOther(direct)) {
            taking.chain(direct.from(), contact, 0);
        }
        for (Marked<Cue> with : sentence.cues(Meaning.WITH)) {
            boolean here =
                    before
                            && with.from() >= group.from
                            && with.from() < words.end(g)
                            && !isSubjectMatter(group, with.from())
                            && (clause.isPlain(group.to, with.from())
                                    || isInserted(group.to, with.from()));
            Entity met = here ? clause.objectAt(with.to()) : null;
            if (met != null && isOther(met)) {
                taking.chain(met.from(), contact, 0);
            }
        }
    }

    /** Whether somebody, or a delegation, is named whom nothing told so far takes as a side. */
    private boolean isOther(Entity met) {
        return (Clause.isPersonal(met) || sentence.isDelegation(met))
                && !clause.isBound(met)
                && !clause.isGoverned(met, Meaning.IN)
                && !clause.isGoverned(met, Meaning.TOPIC)
                && !taking.isTaken(met)
                && !zones.isAway(met)
                && !zones.isTopic(met.from());
    }

    /**
     * Takes whom the two sides before the words met together, behind the verb or a "with": X and Y
     * met Z, X and Y held talks with Z.
     */
    void third(int g, Contact contact) {
        Group group = words.groups().get(g);
        boolean pair =
                !clause.headFinal()
                        && contact.actors().size() > 1
                        && contact.sides.stream().allMatch(side -> side.entity().to() <= group.from)
                        && !group.isJourney()
                        && !group.isConference();
        Entity direct = pair && !group.isNoun() ? clause.entityAt(group.to, 1) : null;
        Marked<Cue> with =
                sentence.cues(Meaning.WITH).stream()
                        .filter(cue -> pair && cue.from() >= group.from)
                        .filter(cue -> cue.to() >= group.to && cue.from() - group.to <= BEHIND)
                        .filter(cue -> clause.isPlain(Math.min(group.to, cue.from()), cue.from()))
                        .findFirst()
                        .orElse(null);
        Entity object =
                direct != null && Clause.isPersonal(direct) || with == null
                        ? direct
                        : clause.objectAt(with.to());
        boolean met =
                object != null
                        && (Clause.isPersonal(object) || object.form() == Form.ACTOR)
                        && object.from() >= group.to
                        && object.from() < words.end(g)
                        && !words.between(group.to, object.from())
                        && !sentence.has(Meaning.MEDIATE, object.to(), object.to() + 1)
                        && !sentence.has(Meaning.HOSTED, object.to(), object.to() + 1)
                        && !zones.isTopic(object.from())
                        && !zones.isAway(object)
                        && !taking.isTaken(object);
        if (met) {
            taking.chain(object.from(), contact, 0);
        } else if (pair) {
            metBySeveral(g, contact);
        }
    }

    /**
     * Whether a subject parts a noun that opens a sentence from a "with", which belongs to the verb
     * that ends the clause, where it stands second: after talks with X has Y with Z met.
     */
    private boolean isOfMain(int g, int with) {
        Group group = words.groups().get(g);
        boolean verb =
                g + 1 < words.groups().size()
                        && words.groups().get(g + 1).has(Meaning.MEET)
                        && !words.groups().get(g + 1).isNoun()
                        && clause.isPlain(with, words.groups().get(g + 1).from);
        return clause.verbSecond()
                && verb
                && group.isNoun()
                && sentence.find(Meaning.WITH, group.to, with) != null
                && sentence.entities().stream()
                        .filter(entity -> entity.from() >= group.to && entity.to() <= with)
                        .filter(Clause::isPersonal)
                        .anyMatch(entity -> !clause.isGoverned(clause.first(entity)));
    }

    /** By whom somebody is received, a day and a place between commas or not before it, or null. */
    private @Nullable Marked<Cue> agent(Group group) {
        Marked<Cue> by = clause.agent(group.from, group.to);
        boolean near =
                by != null
                        && (clause.isPlain(group.to, by.from()) || isInserted(group.to, by.from()));
        return near ? by : null;
    }

    /**
     * Whether a state behind words that only tell how somebody said something stands in what he
     * said: told Y by telephone that Z would.
     */
    private boolean isOfReport(Group group, Entity state) {
        if (state.form() != Form.ACTOR && state.form() != Form.CAPITAL
                || !group.has(Meaning.CALL)
                || !sentence.has(Meaning.SAY, sentence.from(), group.from)) {
            return false;
        }
        for (int i = group.to; i < state.from(); i++) {
            if (sentence.tokens().isWord(i) && !sentence.isCue(i) && !sentence.isDate(i)) {
                return true;
            }
        }
        return sentence.has(Meaning.RELATIVE, group.to, state.from());
    }

    /** Whether a state is only whom somebody names there: X when-meeting-with Y condemned Z. */
    private boolean isSaidOf(Group group, Entity state) {
        return !clause.spaces()
                && !Clause.isPersonal(state)
                && sentence.has(Meaning.SAY, group.to, state.from());
    }

    /**
     * Whether a noun names nobody and so is a contact told before, whose companions alone follow:
     * the meeting, attended too by X and Y.
     */
    private boolean isToldBefore(Group group, Contact contact) {
        return group.isNoun()
                && contact.sides.isEmpty()
                && sentence.entities().stream()
                        .noneMatch(
                                entity -> entity.to() <= group.from && Clause.isPersonal(entity));
    }

    /** Whether a noun names what goes from one person to another. */
    private static boolean isSent(Group group) {
        return group.has(Meaning.CALL) || group.has(Meaning.LETTER);
    }

    /** Whether its subject stands right behind a verb that stands second: in Z X met A and B. */
    private boolean isInverted(Group group, Contact contact) {
        return clause.verbSecond()
                && group.has(Meaning.MEET)
                && !group.isNoun()
                && contact.actors().size() == 1
                && !words.between(sentence.from(), group.from)
                && sentence.entities().stream()
                        .noneMatch(
                                entity -> entity.to() == group.from && Clause.isPersonal(entity));
    }

    /** The person of another side whom nothing but articles and "separately" part from a phrase. */
    private @Nullable Entity objectBehind(Entity subject) {
        Entity next = clause.entityAt(subject.to(), 4);
        while (next != null // in Z the ministers
                && (clause.isBound(next) || next.form() == Form.BOTH && next.actors().isEmpty())) {
            next = clause.entityAt(next.to(), 4);
        }
        if (next == null || !Clause.isPersonal(next) || !Clause.differs(subject, next)) {
            return null;
        }
        for (int i = subject.to(); i < next.from(); i++) {
            boolean small =
                    sentence.has(Meaning.THE, i, i + 1)
                            || sentence.has(Meaning.HIS, i, i + 1)
                            || sentence.has(Meaning.IN, i, i + 1)
                            || sentence.isDate(i)
                            || isPlace(i)
                            || sentence.has(Meaning.BOTH, i, i + 1)
                            || i > subject.to() && sentence.has(Meaning.BOTH, i - 1, i)
                            || isEach(i);
            if (!sentence.tokens().isWord(i) || !small || sentence.has(Meaning.AFTER, i, i + 1)) {
                return null;
            }
        }
        return next;
    }

    private boolean isPlace(int i) {
        return sentence.places().stream().anyMatch(place -> place.covers(i))
                || sentence.entities().stream()
                        .filter(entity -> entity.covers(i))
                        .anyMatch(clause::isBound);
    }

    /** Whether a token belongs to words for one by one. */
    private boolean isEach(int i) {
        return sentence.cues(Meaning.EACH).stream().anyMatch(cue -> cue.covers(i));
    }

    /** Whether a "with" behind the words stands in what is talked about: the row with Z. */
    private boolean isSubjectMatter(Group group, int with) {
        return with >= group.to && zones.isTopic(with);
    }

    /** Where verbs stand first: takes the subject behind the words, and behind it those met. */
    void behind(int g, Contact contact) {
        Group group = words.groups().get(g);
        int end = words.end(g);
        Entity first = null;
        for (Entity entity : sentence.entities()) {
            boolean listed = first != null && !group.isNoun() && isOfSeveral(entity);
            if (entity.from() < group.to
                    || entity.from() >= end
                    || zones.isAway(entity)
                    || zones.isTopic(entity.from())
                    || clause.isBound(entity)
                    || entity.actors().isEmpty()
                    || entity.form() == Entity.Form.ADJECTIVE && !listed) {
                continue;
            }
            if (first == null && entity.from() - group.to <= 6) {
                first = entity;
                taking.take(contact, entity);
            } else if (first != null
                    && Clause.differs(first, entity)
                    && !isAfterAll(first, entity)
                    && (listed
                            || Clause.isPersonal(entity)
                            || isReceived(group, first, entity)
                            || clause.joined(first.to(), entity.from()))
                    && entity.from() - first.to() <= 14) {
                taking.chain(entity.from(), contact, 0);
                return;
            }
        }
    }

    /**
     * Whether a body of people stands bare behind who received it: received X a delegation of Z.
     */
    private boolean isReceived(Group group, Entity host, Entity guests) {
        return !group.isNoun()
                && (group.has(Meaning.MEET) || group.has(Meaning.RECEIVE))
                && (Clause.isPersonal(host) || sentence.isDelegation(host))
                && sentence.isDelegation(guests)
                && !clause.isGoverned(guests)
                && !words.between(host.to(), guests.from())
                && (clause.isPlain(host.to(), guests.from())
                        || isInserted(host.to(), guests.from()));
    }

    /**
     * Whether a clause of its own parts somebody from whom "with" governs, behind whom no subject
     * stands: (he) spoke with X, which Y called a mistake.
     */
    private boolean isAfterAll(Entity with, Entity other) {
        return clause.isGoverned(with, Meaning.WITH)
                && sentence.cues(Meaning.CLAUSE).stream()
                        .anyMatch(
                                cue ->
                                        cue.from() >= with.to()
                                                && cue.to() <= other.from()
                                                && !sentence.tokens().isWord(cue.from() - 1));
    }

    /**
     * Whether a state opens a list of them whose officers a plural names that no preposition
     * governs: met the ministers of X and Y.
     */
    private boolean isOfSeveral(Entity state) {
        boolean officers =
                (state.form() == Entity.Form.ADJECTIVE || state.form() == Entity.Form.ACTOR)
                        && clause.isOfOfficers(state);
        return officers
                && !clause.isGoverned(state)
                && sentence.entities().stream()
                        .filter(other -> other.form() == state.form())
                        .filter(other -> Clause.differs(state, other))
                        .anyMatch(other -> clause.joined(state.to(), other.from()));
    }

    /** Takes the person whom a journey goes to, beside the state: visited X in Z. */
    void visited(Group group, Contact contact) {
        Entity object = clause.entityAt(group.to, 3);
        if (object != null
                && object.form() == Form.PERSON
                && contact.actors().containsAll(object.actors())
                && clause.isPlain(group.to, object.from())
                && !zones.isAway(object)
                && !zones.isTopic(object.from())) {
            taking.take(contact, object);
        }
    }

    /** Whether a phrase names a person, or several by the plural of their title. */
    private boolean isOneOrMore(Entity entity) {
        return Clause.isPersonal(entity) || Officers.of(sentence, entity) != null;
    }

    /** Whether a phrase only tells where something took place, or what is no side of it. */
    private boolean isElsewhere(Entity entity) {
        return zones.isAway(entity) || clause.isBound(entity) || isHouse(entity);
    }

    /** Whether a phrase names a building in which something took place. */
    private boolean isHouse(Entity entity) {
        return entity.form() == Entity.Form.SEAT && clause.isGoverned(entity, Meaning.IN);
    }

    /** Whether a place follows: received at the palace today. */
    private boolean isPlaced(int from) {
        return sentence.has(Meaning.IN, from, from + 1)
                && sentence.places().stream()
                        .anyMatch(place -> place.from() > from && place.from() - from <= 2);
    }

    /** The object of a verb behind a day and a place: met on Tuesday in Z his counterpart X. */
    private @Nullable Entity behindPlace(int from) {
        boolean skipped =
                sentence.dates().stream()
                        .anyMatch(
                                date ->
                                        sentence.tokens().at(date.span().end()) > from
                                                && sentence.tokens().at(date.span().start()) - from
                                                        <= (isPlaced(from) ? PLACE : 2));
        for (Entity entity : sentence.entities()) {
            if (entity.from() < from) {
                continue;
            }
            if (isElsewhere(entity)) {
                skipped = true;
            } else {
                return skipped
                                && clause.length(from, entity.from()) <= BEHIND
                                && (isOneOrMore(entity) || sentence.isDelegation(entity))
                        ? entity
                        : null;
            }
        }
        return null;
    }

    /**
     * Whether only a day and a place between commas stand in a run: received, on Tuesday in Z, X.
     */
    private boolean isInserted(int from, int to) {
        boolean any = false;
        for (int i = from; i < to; i++) {
            int at = i;
            boolean day =
                    sentence.dates().stream()
                            .anyMatch(
                                    date ->
                                            sentence.tokens().start(at) >= date.span().start()
                                                    && sentence.tokens().end(at)
                                                            <= date.span().end());
            boolean place =
                    sentence.entities().stream()
                            .anyMatch(
                                    entity ->
                                            entity.covers(at)
                                                    && (zones.isAway(entity)
                                                            || clause.isBound(entity)));
            boolean small =
                    sentence.cues().stream()
                            .anyMatch(
                                    cue ->
                                            cue.covers(at)
                                                    && (cue.what().meaning() == Meaning.IN
                                                            || cue.what().meaning() == Meaning.TO
                                                            || cue.what().meaning() == Meaning.OF
                                                            || cue.what().meaning()
                                                                    == Meaning.THE));
            if (!day && !place && !small && sentence.tokens().first(i) != ',') {
                return false;
            }
            any |= day || place;
        }
        return any;
    }
}
