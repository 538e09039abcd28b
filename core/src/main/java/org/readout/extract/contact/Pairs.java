package org.readout.extract.contact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.world.World;

/** Finds the sides that a contact noun itself carries: between A and B, the A–B talks. */
final class Pairs {

    private static final int POSSESSED = 6; // tokens: X's May 5 video call

    private final World world;
    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Taking taking;

    Pairs(World world, Clause clause, ContactWords words, Taking taking) {
        this.world = world;
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.taking = taking;
    }

    /**
     * Takes the pair of a group into its contact, or notes that it is the meeting of an
     * organisation.
     */
    void read(Group group, Contact contact) {
        if (between(group, contact) || owned(group, contact) || possessed(group, contact)) {
            return;
        }
        List<Entity> compound = before(group);
        if (group.isJourney()) {
            compound.removeIf(clause::isBound); // where it goes
        }
        if (!compound.isEmpty()
                && compound.stream().allMatch(entity -> entity.form() == Form.CAPITAL)
                && clause.isGoverned(compound.get(0), Meaning.IN)) {
            compound.clear(); // in X and Y: only where they meet
        }
        if (actors(compound) < 2 && !group.isJourney()) {
            List<Entity> behind = behind(group);
            if (behind.stream()
                    .allMatch(entity -> entity.from() > group.to && clause.isBound(entity))) {
                behind.clear(); // only where they meet
            }
            compound = behind.isEmpty() ? compound : behind;
        }
        if (actors(compound) > 1) {
            compound.forEach(entity -> taking.take(contact, entity));
        } else if (compound.size() == 1
                && group.isNoun()
                && compound.get(0).actors().stream()
                        .anyMatch(id -> world.isOrganisation(id) && !world.isUnion(id))) {
            group.body = true; // the meeting of an organisation is one of many sides
            contact.channel = Channel.MULTILATERAL;
        }
    }

    private boolean between(Group group, Contact contact) {
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() == Meaning.BETWEEN
                    && cue.to() >= group.to // "call between" may be one way of writing
                    && cue.from() - group.to <= 16
                    && !words.between(group.to, cue.to())
                    && !sentence.has(Meaning.WITH, group.to, cue.from())) {
                taking.chain(opening(cue), contact, 3);
                if (contact.actors().size() > 1) {
                    taking.reserve(contact);
                    return true;
                }
                contact.sides.clear();
            }
        }
        return false;
    }

    /** The token behind "between", or of a plural title that opens in it: between-the ministers. */
    private int opening(Marked<Cue> between) {
        return sentence.entities().stream()
                .filter(both -> both.form() == Form.BOTH && both.actors().isEmpty())
                .filter(both -> both.from() < between.to() && between.to() < both.to())
                .mapToInt(Entity::from)
                .findFirst()
                .orElse(between.to());
    }

    /**
     * Whether those whom the words themselves name met each other, whatever else the sentence tells
     * and of whom: the meeting of X with Y, brought X and Y together.
     */
    private boolean owned(Group group, Contact contact) {
        boolean brought = group.has(Meaning.MEDIATE);
        Entity owner = brought ? clause.broughtAt(group.to) : clause.entityAt(group.to, 2);
        boolean call = // the call of X with Y
                (group.has(Meaning.CALL) || group.has(Meaning.VIDEO))
                        && sentence.has(Meaning.OF, group.to, group.to + 1);
        if (owner == null
                || !group.isNoun() && !call && !brought
                || group.isConference()
                || group.has(Meaning.PRESS)) {
            return false;
        }
        Marked<Cue> with = sentence.find(Meaning.WITH, owner.to(), owner.to() + 1);
        Entity other = with == null ? null : clause.objectAt(with.to());
        boolean pair =
                other != null
                        && other.from() - with.to() <= 1
                        && !clause.isGoverned(owner, Meaning.WITH)
                        && !clause.isBound(owner)
                        && Clause.differs(owner, other);
        if (!pair && !brought) {
            return false;
        }
        taking.chain(brought ? owner.from() : group.to, contact, 2);
        taking.reserve(contact);
        return contact.actors().size() > 1;
    }

    /**
     * Whether a person who owns the words by an apostrophe met whom "with" names right behind them:
     * X's May 5 call with Y, whatever the sentence talks of.
     */
    private boolean possessed(Group group, Contact contact) {
        Marked<Cue> with = sentence.find(Meaning.WITH, group.to, group.to + 1);
        boolean within = group.to - group.from > 1; // "call with" may be one way of writing
        Entity other =
                with == null && !within
                        ? null
                        : clause.entityAt(with == null ? group.to : with.to(), 1);
        if (other == null || !Clause.isPersonal(other) || group.isJourney()) {
            return false;
        }
        for (Entity owner : sentence.entities()) {
            boolean owns =
                    owner.to() < group.from
                            && group.from - owner.to() <= POSSESSED
                            && Clause.isPersonal(owner)
                            && clause.isPossessive(owner)
                            && Clause.differs(owner, other)
                            && clause.isPlain(owner.to(), group.from)
                            && !words.between(owner.to(), group.from)
                            && sentence.dates().stream()
                                    .map(date -> sentence.tokens().at(date.span().start()))
                                    .anyMatch(day -> day > owner.to() && day < group.from);
            if (owns) {
                taking.take(contact, owner);
                taking.chain(other.from(), contact, 0);
                taking.reserve(contact);
                return true;
            }
        }
        return false;
    }

    /** Names of sides in the group and right before it. */
    private List<Entity> before(Group group) {
        List<Entity> compound = new ArrayList<>();
        int head = group.from;
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= group.from && entity.to() <= group.to && isBare(entity)) {
                compound.add(entity);
                head = Math.min(head, entity.from());
            }
        }
        Entity before = endingAt(head, 1);
        if (before == null && bareBefore(group.from)) {
            before = lastBefore(group.from);
        }
        boolean list = false;
        while (before != null && (isBare(before) || list && sentence.isDelegation(before))) {
            compound.add(0, before);
            list |= sentence.has(Meaning.AND, before.to(), before.to() + 1);
            Entity next = endingAt(before.from(), 1);
            before = next == null && list ? listedBefore(before) : next;
        }
        return compound;
    }

    /** The side before a comma, in a list that "and" closes: A, B and C. */
    private @Nullable Entity listedBefore(Entity entity) {
        Entity before = lastBefore(entity.from());
        return before != null
                        && sentence.tokens().first(before.to()) == ','
                        && clause.joined(before.to(), entity.from())
                ? before
                : null;
    }

    /** Names of sides right behind the group. */
    private List<Entity> behind(Group group) {
        List<Entity> compound = new ArrayList<>();
        if (!group.isNoun() && !clause.verbFirst() && hasSubject(group.from)) {
            return compound; // X met the Y and Z presidents
        }
        int end = numbered(group.to);
        Entity after = clause.entityAt(end, 2);
        if (after != null && after.from() - end == 2 && !sentence.has(Meaning.OF, end, end + 1)) {
            after = null; // only "of the" may stand between
        }
        after = after == null ? pairBehind(end) : after;
        while (after != null && isBare(after)) {
            compound.add(after);
            Entity next = clause.entityAt(after.to(), 1);
            if (next != null
                    && !group.isNoun()
                    && Clause.isPersonal(next)
                    && next.from() > after.to()
                    && clause.joined(after.to(), next.from())) {
                return new ArrayList<>(); // met the envoys of X, Y and Z
            }
            Entity listed = next == null ? listedBehind(after) : next;
            after = next == null || next.from() == after.to() || isLink(after.to()) ? listed : null;
        }
        return compound;
    }

    /** Whether a person stands before a token in its clause. */
    private boolean hasSubject(int token) {
        return sentence.entities().stream()
                .filter(entity -> entity.to() <= token && Clause.isPersonal(entity))
                .anyMatch(entity -> clause.isPlain(entity.to(), token));
    }

    /** The last state of a list of which another one stands right before: of A, of B and of C. */
    private @Nullable Entity listedBehind(Entity entity) {
        return sentence.entities().stream()
                .filter(other -> other.from() > entity.to())
                .findFirst()
                .filter(other -> other.form() == Form.ACTOR && entity.form() == Form.ACTOR)
                .filter(other -> sentence.has(Meaning.AND, entity.to(), entity.to() + 1))
                .filter(other -> clause.joined(entity.to(), other.from()))
                .orElse(null);
    }

    /** The token behind the number of a meeting, its preposition and hyphen: dialogue no. - 3. */
    private int numbered(int from) {
        int end = Math.min(from + 3, sentence.to());
        for (int i = from; i < end; i++) {
            if (Character.isDigit(sentence.tokens().first(i))) {
                return i + 1;
            }
            if (!isLink(i) && !sentence.has(Meaning.TO, i, i + 1)) {
                return from;
            }
        }
        return from;
    }

    /**
     * Whether only words that belong to the noun stand between a pair of sides and it: the A–B
     * economic and trade talks.
     */
    private boolean bareBefore(int noun) {
        Entity entity = lastBefore(noun);
        if (entity == null
                || noun - entity.to() > 5
                || !isBare(entity)
                || entity.actors().size() < 2 && endingAt(entity.from(), 1) == null) {
            return false;
        }
        for (int i = entity.to(); i < noun; i++) {
            if (!sentence.tokens().isWord(i)
                    || sentence.has(Meaning.IN, i, i + 1)
                    || sentence.has(Meaning.WITH, i, i + 1)
                    || sentence.has(Meaning.SAY, i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The first adjective of a pair of sides behind a noun and words that belong to it, where
     * adjectives follow: the meeting of the working group A–B.
     */
    private @Nullable Entity pairBehind(int noun) {
        Entity first = clause.entityAt(noun, 3);
        if (first == null || first.form() != Form.ADJECTIVE) {
            return null;
        }
        Entity second = clause.entityAt(first.to(), 1);
        boolean pair =
                second != null
                        && second.form() == Form.ADJECTIVE
                        && Clause.differs(first, second)
                        && (second.from() == first.to()
                                || isLink(first.to())
                                        && !sentence.has(Meaning.OF, first.to(), first.to() + 1));
        for (int i = noun; pair && i < first.from(); i++) {
            pair = sentence.tokens().isWord(i);
        }
        return pair ? first : null;
    }

    private @Nullable Entity lastBefore(int token) {
        Entity last = null;
        for (Entity entity : sentence.entities()) {
            if (entity.to() <= token) {
                last = entity;
            }
        }
        return last;
    }

    /** Whether a phrase names sides and no person; counterparts are those of somebody else. */
    private boolean isBare(Entity entity) {
        return entity.form() == Form.ACTOR
                || entity.form() == Form.ADJECTIVE
                || entity.form() == Form.CAPITAL
                || entity.form() == Form.OFFICE
                        && entity.actors().size() > 1
                        && !sentence.has(Meaning.COUNTERPART, entity.from(), entity.to());
    }

    private static int actors(List<Entity> entities) {
        return (int)
                entities.stream().flatMap(entity -> entity.actors().stream()).distinct().count();
    }

    private @Nullable Entity endingAt(int to, int gap) {
        for (Entity entity : sentence.entities()) {
            if (entity.to() <= to
                    && to - entity.to() <= gap
                    && (to == entity.to() || isLink(entity.to()))) {
                return entity;
            }
        }
        return null;
    }

    private boolean isLink(int i) {
        char c = sentence.tokens().first(i);
        return Character.getType(c) == Character.DASH_PUNCTUATION
                || c == '/'
                || sentence.has(Meaning.AND, i, i + 1)
                || sentence.has(Meaning.OF, i, i + 1);
    }

    /** Whether a contact is told to be one between those known from before: between the two. */
    boolean isBetweenBoth(Group group) {
        Marked<Cue> between = sentence.find(Meaning.BETWEEN, group.to, group.to + 1);
        Entity both = between == null ? null : clause.entityAt(between.from() + 1, 2);
        return both != null && both.isThem() && both.actors().isEmpty();
    }

    /** Whether a possessive gives a contact to the sides known from before: their meeting. */
    boolean isTheirs(Group group) {
        boolean behind = // pertemuan keduanya
                !group.has(Meaning.MEET)
                        && !group.isJourney()
                        && sentence.entities().stream()
                                .filter(entity -> entity.from() == group.to)
                                .anyMatch(Entity::isThem);
        boolean before = // the leaders' call in May
                sentence.entities().stream()
                        .filter(entity -> entity.form() == Form.BOTH && clause.isPossessive(entity))
                        .anyMatch(both -> both.to() <= group.from && group.from - both.to() <= 3);
        return behind
                || before
                || isBetweenBoth(group)
                || sentence.cues(Meaning.THEIR).stream()
                        .anyMatch(
                                cue ->
                                        cue.to() <= group.from && group.from - cue.to() <= 3
                                                || cue.from() < group.to && cue.to() > group.from
                                                || (clause.verbFirst() || group.isNoun())
                                                        && cue.from() >= group.to
                                                        && clause.isPlain(group.to, cue.from())
                                                        && cue.from() - group.to <= 3);
    }
}
