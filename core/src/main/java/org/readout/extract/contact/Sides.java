package org.readout.extract.contact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Bracket;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Finds the sides of a contact by where they stand: its subject, who owns its noun, whom a
 * preposition names.
 */
final class Sides {

    private static final int OFFICERS = 4; // ministers of foreign affairs of X
    private static final int VISITOR = 6;
    private static final int ASIDE = 8; // tokens between the comma behind an aside and the words
    private static final int OWNED = 4; // X's first official visit
    private static final int DENIAL = 8; // tokens: denied on Monday that its envoy had met

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Zones zones;
    private final Taking taking;
    private final Agreed agreed;
    private final Asides asides;

    Sides(
            Clause clause,
            ContactWords words,
            Zones zones,
            Taking taking,
            Agreed agreed,
            Asides asides) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.zones = zones;
        this.taking = taking;
        this.agreed = agreed;
        this.asides = asides;
    }

    /**
     * Takes the traveller who owns the word for a journey, behind it or before: the visit of X to
     * Z, X's visit to Z, visits by X and Y.
     */
    boolean owner(Group group, Contact contact) {
        for (Entity entity : sentence.entities()) {
            boolean owns =
                    Clause.isPersonal(entity)
                            && entity.to() < group.from
                            && group.from - entity.to() <= OWNED
                            && sentence.has(Meaning.OF, entity.to(), entity.to() + 1)
                            && clause.isPlain(entity.to() + 1, group.from)
                            && sentence.cues().stream()
                                    .noneMatch(
                                            cue ->
                                                    cue.from() > entity.to()
                                                            && cue.from() < group.from
                                                            && cue.what().meaning() != Meaning.AID)
                            && !zones.isAway(entity);
            if (owns) {
                taking.take(contact, entity);
                return true;
            }
        }
        Entity entity = clause.entityAt(group.to, 2);
        if (entity == null || !Clause.isPersonal(entity) || zones.isAway(entity)) {
            return false;
        }
        if (sentence.has(Meaning.AGENT, group.to, group.to + 1)) {
            taking.chain(entity.from(), contact, 1);
            return true;
        }
        boolean of =
                entity.from() > group.to && !sentence.has(Meaning.SOME, group.to, entity.from());
        int end = clause.behind(entity);
        boolean owner =
                (!of || sentence.has(Meaning.OF, group.to, group.to + 1))
                        && (sentence.has(Meaning.TO, end, end + 1)
                                || of && sentence.has(Meaning.IN, end, end + 1));
        if (owner) {
            taking.take(contact, entity);
        }
        return owner;
    }

    /** Where the verb stands last, takes those before the words whom "with" or "to" governs. */
    void ahead(int g, Contact contact) {
        Group group = words.groups().get(g);
        int start = g > 0 ? words.groups().get(g - 1).to : sentence.from();
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            boolean governs =
                    meaning == Meaning.WITH
                            || meaning == Meaning.BETWEEN
                            || meaning == Meaning.ACCOMPANIED
                            || meaning == Meaning.TO
                                    && !group.isJourney()
                                    && clause.isPersonalAt(cue.to());
            if (governs && cue.from() >= start && cue.to() < group.from) {
                Entity entity = clause.entityAt(cue.to(), 0);
                if (entity != null && !zones.isTopic(entity.from()) && !zones.isAway(entity)) {
                    taking.chain(entity.from(), contact, 0);
                }
            }
        }
    }

    /**
     * Where particles mark subjects: takes whom "with", "between" or "to" governs, then the nearest
     * subject, or owner of the noun, of another side.
     */
    void marked(int g, Contact contact) {
        ahead(g, contact);
        Group group = words.groups().get(g);
        List<Entity> all = sentence.entities();
        for (int i = all.size() - 1; i >= 0; i--) {
            Entity entity = all.get(i);
            boolean owner =
                    group.isNoun()
                            && sentence.has(Meaning.OF, entity.to(), entity.to() + 3)
                            && !words.between(entity.to(), group.from)
                            && group.from - entity.to() <= (Clause.isPersonal(entity) ? 12 : 2);
            boolean here =
                    entity.to() <= group.from
                            && entity.form() != Form.ADJECTIVE
                            && !zones.isTopic(entity.from())
                            && !zones.isAway(entity)
                            && !taking.isReserved(entity)
                            && sentence.isQuoted(entity.from()) == sentence.isQuoted(group.from)
                            && (clause.isSubject(entity) || owner)
                            && !contact.actors().containsAll(entity.actors());
            if (here) {
                taking.take(contact, entity);
                return;
            }
        }
    }

    /** Whether somebody denies what he is told to have done: X denied having called Y. */
    private boolean isDenied(Marked<Cue> say, Group group) {
        return sentence.cues(Meaning.DENIED).stream()
                        .anyMatch(cue -> cue.from() <= say.from() && say.from() <= cue.to())
                || say.what().act() == Act.REJECT
                        && group.from - say.to() <= DENIAL
                        && clause.isPlain(say.to(), group.from)
                        && sentence.find(Meaning.DENIED, say.from(), group.from) != null;
    }

    /** Whether something but "with" governs a phrase, or it owns what follows. */
    private boolean isOtherwise(Entity entity) {
        return sentence.has(Meaning.OF, entity.to(), entity.to() + 1)
                || clause.isGoverned(entity) && !clause.isGoverned(entity, Meaning.WITH);
    }

    /** Takes the subjects before the words, the nearest first, until two sides are known. */
    void left(Group group, Contact contact) {
        if (isWhose(group, contact)) {
            taking.close(contact);
            return; // X asks for aid after the call of Y with Z
        }
        int say = -1;
        for (Marked<Cue> cue : sentence.cues(Meaning.SAY)) {
            if (cue.to() <= group.from
                    && !sentence.has(Meaning.PROPOSED, cue.from(), cue.from() + 1)
                    && !isDenied(cue, group)
                    && !(contact.sides.isEmpty() && isAddressing(cue, group))) {
                say = cue.to();
            }
        }
        Set<String> before = new HashSet<>(contact.actors());
        int told = isOfOthers(group, say) ? say : -1;
        boolean bare = before.isEmpty() && group.isNoun();
        if (bare && (isTopic(group) || isAim(group))) {
            return; // informed X about the talks
        }
        boolean inner = false;
        for (int i = sentence.entities().size() - 1; i >= 0; i--) {
            Entity entity = sentence.entities().get(i);
            boolean pronoun =
                    (entity.form() == Form.HE || entity.form() == Form.THEY)
                            && entity.actors().isEmpty()
                            && !group.isNoun()
                            && entity.to() <= group.from
                            && group.from - entity.to() <= 1;
            if (pronoun && entity.form() == Form.THEY) {
                several(entity, contact);
            }
            if (pronoun) {
                break; // its subject is somebody not known, not who stands before
            }
            if (entity.to() > group.from && !isWithin(entity, group)
                    || zones.isTopic(entity.from())
                    || zones.isAway(entity)
                    || sentence.isQuoted(entity.from()) != sentence.isQuoted(group.from)) {
                continue;
            }
            if (clause.isBound(entity)
                    || taking.isReserved(entity)
                    || asides.isAside(entity, group)
                    || clause.marksSubject() && isOtherwise(entity)
                    || group.isJourney()
                            && group.from - entity.to() > 1
                            && isAside(entity)
                            && !zones.isGoal(entity, group)) {
                continue;
            }
            if (entity.form() == Form.ADJECTIVE && group.from - entity.to() > 1 && !isPaired(i)
                    || taking.isTaken(entity)
                            && !zones.isSubject(entity)
                            && !(group.has(Meaning.MEET)
                                    && entity.to() == group.from
                                    && !clause.isObject(entity))
                            && !isOwn(entity, group)) {
                continue;
            }
            if (entity.from() < say && inner || entity.from() < told || denies(entity, before)) {
                break;
            }
            boolean teller = // said Z that the talks between X and Y went well
                    clause.verbFirst()
                            && group.isNoun()
                            && before.size() > 1
                            && contact.persons().size() > 1
                            && sentence.has(Meaning.SAY, entity.from() - 1, entity.from());
            if (teller
                    || isAheadOfClause(entity, group)
                    || isRelated(entity, group)
                    || say >= 0 && entity.from() >= say && taking.isOfMet(entity, contact)) {
                continue; // X asked for visas for the students of Y when he received Z
            }
            if (words.between(entity.to(), group.from) && !zones.isSubject(entity)
                    || bare
                            && !clause.isPlain(behindAll(i), group.from)
                            && !zones.isSubject(entity)) {
                inner |= say >= 0 && entity.from() >= say && Clause.isPersonal(entity);
                continue;
            }
            contact.add(sentence, entity);
            Entity led = accompanied(entity);
            if (led != null && !taking.isTaken(led)) {
                contact.add(sentence, led);
            }
            boolean with = // who put off the talks with Z is left out behind said
                    !clause.spaces()
                            && !clause.headFinal()
                            && clause.isGoverned(entity, Meaning.WITH)
                            && isAlone(entity, say);
            inner |=
                    entity.from() >= say
                            && !with
                            && (entity.actors().isEmpty() || !before.containsAll(entity.actors()));
            Set<String> now = contact.actors();
            boolean traveller = // others have another contact told of them before
                    group.isJourney()
                            && Clause.isPersonal(entity)
                            && words.between(sentence.from(), entity.from());
            if (now.size() > before.size()
                    && (now.size() > 1 || traveller)
                    && !isCoordinated(i)
                    && !words.isPeers(entity)
                    && !isMet(entity, contact)
                    && !Bracket.holds(entity, group, contact.entities(), clause)) {
                break;
            }
        }
        taking.close(contact);
    }

    /** Whether somebody denies a contact whose two sides are known: X denied that Y had met Z. */
    private boolean denies(Entity entity, Set<String> sides) {
        return sides.size() > 1
                && sentence.has(Meaning.DENIED, entity.to(), entity.to() + 1)
                && sentence.has(Meaning.SAY, entity.to(), entity.to() + 1);
    }

    /** Whether nobody else is named between a verb of saying and a phrase. */
    private boolean isAlone(Entity entity, int say) {
        return sentence.entities().stream()
                .filter(other -> other.from() >= say && other.to() <= entity.from())
                .noneMatch(Clause::isPersonal);
    }

    /** Whether the words hold the end of a title, where the verb stands last: Z's ministeri-met. */
    private boolean isWithin(Entity entity, Group group) {
        return clause.headFinal()
                && Clause.isPersonal(entity)
                && entity.from() < group.from
                && entity.to() <= group.to;
    }

    /** Whether somebody means to do something with talks told elsewhere: to make the talks work. */
    private boolean isAim(Group group) {
        int verb = group.from - 2;
        return clause.spaces()
                && !clause.verbFirst()
                && sentence.has(Meaning.THE, group.from - 1, group.from)
                && !sentence.isCue(verb)
                && sentence.has(Meaning.TO, verb - 1, verb);
    }

    /** Whether the person whose contact a noun tells of stands right behind it, with all sides. */
    private boolean isWhose(Group group, Contact contact) {
        Entity owner = group.isNoun() ? clause.entityAt(group.to, 2) : null;
        return owner != null
                && contact.actors().size() > 1
                && owner.form() == Form.PERSON
                && sentence.has(Meaning.OF, group.to, group.to + 1)
                && contact.persons().contains(owner.person());
    }

    /**
     * Whether a journey that somebody only tells of is that of a person whom his words name: X said
     * that Y had visited Z.
     */
    private boolean isOfOthers(Group group, int say) {
        return group.isJourney()
                && say >= 0
                && sentence.cues(Meaning.SAY).stream()
                        .anyMatch(cue -> cue.to() == say && cue.what().act() == Act.COMMENT)
                && sentence.entities().stream()
                        .anyMatch(
                                entity ->
                                        entity.from() >= say
                                                && entity.to() <= group.from
                                                && entity.form() == Form.PERSON
                                                && !zones.isAway(entity));
    }

    /** Takes the persons joined by "and" whom the same sentence names last before a "they". */
    private void several(Entity they, Contact contact) {
        Entity last = null;
        for (Entity entity : sentence.entities()) {
            boolean person = Clause.isPersonal(entity) && entity.to() <= they.from();
            last = person && !zones.isAway(entity) ? entity : last;
        }
        Entity first = last == null ? null : clause.first(last);
        if (first != null && first != last && Clause.differs(first, last)) {
            for (Entity entity : sentence.entities()) {
                if (entity.from() >= first.from() && entity.to() <= last.to()) {
                    contact.add(sentence, entity);
                }
            }
        }
    }

    /**
     * Whether a state only ends the clause before one without a subject of its own, whose subject
     * is the person named first.
     */
    private boolean isAheadOfClause(Entity entity, Group group) {
        return !group.isNoun()
                && !Clause.isPersonal(entity)
                && sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.CLAUSE
                                                && cue.from() == entity.to()
                                                && cue.to() == group.from)
                && sentence.entities().stream()
                        .anyMatch(
                                other ->
                                        other.to() <= entity.from()
                                                && Clause.isPersonal(other)
                                                && !clause.isObject(other));
    }

    /**
     * Whether a phrase only stands in what is told of the subject between commas: X, who came for
     * the summit of Z, met Y.
     */
    private boolean isRelated(Entity entity, Group group) {
        int close = group.from - 1;
        while (close >= entity.to()
                && group.from - close <= ASIDE * clause.scale()
                && sentence.tokens().first(close) != ',') {
            close--;
        }
        int end = close;
        return end >= entity.to()
                && sentence.tokens().first(end) == ','
                && sentence.cues(Meaning.RELATIVE).stream()
                        .anyMatch(
                                who ->
                                        who.from() > sentence.from()
                                                && sentence.tokens().first(who.from() - 1) == ','
                                                && who.to() <= entity.from()
                                                && clause.stop(who.to(), end) >= end);
    }

    /** Whether all sides so far are those behind one "with": A, with B and C, met. */
    private boolean isMet(Entity first, Contact contact) {
        return clause.isGoverned(first, Meaning.WITH)
                && contact.sides.stream()
                        .map(Contact.Side::entity)
                        .allMatch(
                                side ->
                                        side.from() >= first.from()
                                                && clause.first(side).from() <= first.from());
    }

    /**
     * The person of the same side whom one right before the words of a contact accompanies between
     * commas: X, accompanied by Y, met; or null.
     */
    private @Nullable Entity accompanied(Entity companion) {
        Entity person = null;
        for (Entity entity : sentence.entities()) {
            boolean with = sentence.has(Meaning.ACCOMPANIED, entity.to(), companion.from());
            boolean same = Clause.isPersonal(entity) && entity.actors().equals(companion.actors());
            person = with && same ? entity : person;
        }
        return Clause.isPersonal(companion) ? person : null;
    }

    /** Whether a contact itself is what is talked about. */
    private boolean isTopic(Group group) {
        return sentence.cues(Meaning.TOPIC).stream()
                .anyMatch(
                        cue ->
                                cue.to() <= group.from
                                        && clause.isPlain(cue.to(), group.from)
                                        && group.from - cue.to() <= 2);
    }

    /**
     * Whether a person or state is only named beside the traveller: A went to Z after the fall of
     * X, A who came from Y visited Z.
     */
    private boolean isAside(Entity entity) {
        return (entity.form() == Form.PERSON && clause.isOwner(entity)
                        || entity.form() == Form.ACTOR && !zones.isSubject(entity))
                && sentence.entities().stream()
                        .anyMatch(
                                other ->
                                        other.to() <= entity.from()
                                                && Clause.isPersonal(other)
                                                && !clause.isObject(other)
                                                && !zones.isAway(other));
    }

    /**
     * Whether the person spoken to stands right behind a verb: thanked Y in a telephone call; but
     * where another person is the subject of what is told, it is his: told Y that Z would come.
     */
    private boolean isAddressing(Marked<Cue> say, Group group) {
        boolean to =
                say.what().act() != Act.COMMENT
                        || sentence.has(Meaning.TOLD, say.from(), say.to())
                        || sentence.has(Meaning.TO, say.to(), say.to() + 1);
        Entity object = clause.entityAt(say.to(), 1);
        return to
                && object != null
                && Clause.isPersonal(object)
                && (group.isNoun()
                        || sentence.entities().stream()
                                .filter(entity -> entity.from() >= object.to())
                                .filter(entity -> entity.to() <= group.from)
                                .noneMatch(Clause::isPersonal));
    }

    /**
     * Whether a person stands right before a verb, behind a comma: after talks with X, Y called Z.
     */
    private boolean isOwn(Entity entity, Group group) {
        int head = clause.ahead(entity);
        return !group.isNoun()
                && Clause.isPersonal(entity)
                && group.from - entity.to() <= clause.scale()
                && !sentence.has(Meaning.AND, entity.to(), group.from)
                && head >= sentence.from()
                && sentence.tokens().first(head) == ',';
    }

    /** Takes who stands behind the state visited and "of": the visit to X of Y. */
    void visitor(Group group, Contact contact) {
        boolean visited = false;
        for (Entity entity : sentence.entities()) {
            if (entity.from() < group.to) {
                continue;
            }
            boolean of =
                    sentence.has(Meaning.OF, entity.from() - 1, entity.from())
                            || !clause.verbFirst()
                                    && sentence.has(Meaning.TO, entity.from() - 1, entity.from());
            if (Clause.isPersonal(entity)
                    && visited
                    && of
                    && entity.from() - group.to <= VISITOR
                    && clause.isPlain(group.to, entity.from())) {
                taking.take(contact, entity);
            }
            visited = entity.form() == Form.ACTOR || entity.form() == Form.CAPITAL;
            if (!visited) {
                return;
            }
        }
    }

    /** Whether two adjectives stand together and name two sides: the A and B ministers. */
    private boolean isPaired(int i) {
        List<Entity> all = sentence.entities();
        Entity before = i > 0 ? all.get(i - 1) : null;
        return before != null
                        && (before.form() == Form.ADJECTIVE || isJoined(before, all.get(i)))
                        && clause.joined(before.to(), all.get(i).from())
                || i + 1 < all.size()
                        && (all.get(i + 1).form() == Form.ADJECTIVE
                                || all.get(i + 1).form() == Form.SEAT) // the A and B negotiators
                        && clause.joined(all.get(i).to(), all.get(i + 1).from());
    }

    /** Whether an "and" joins the name of a state to what follows: the US and Z ministers. */
    private boolean isJoined(Entity state, Entity next) {
        return state.form() == Form.ACTOR && sentence.has(Meaning.AND, state.to(), next.from());
    }

    /** The last of the states that stand in one list from a phrase on: A, B and C. */
    private Entity lastOfList(int i) {
        List<Entity> all = sentence.entities();
        int last = i;
        while (last + 1 < all.size()
                && all.get(last + 1).form() == Form.ACTOR
                && clause.joined(all.get(last).to(), all.get(last + 1).from())) {
            last++;
        }
        return all.get(last);
    }

    /** Behind a list of states, or behind a person and the comma that closes him. */
    private int behindAll(int i) {
        Entity last = lastOfList(i);
        return Clause.isPersonal(last) ? clause.behind(last) : last.to();
    }

    /** Whether a phrase goes on with a list; behind "A and B" a comma opens something else. */
    private boolean isCoordinated(int i) {
        List<Entity> all = sentence.entities();
        if (i > 0 && all.get(i - 1).from() == all.get(i).from()) {
            return true; // the ministers of A, B and C
        }
        return i > 0
                && clause.joined(all.get(i - 1).to(), all.get(i).from())
                && (Clause.isPersonal(all.get(i - 1)) == Clause.isPersonal(all.get(i))
                        || sentence.has(Meaning.AND, all.get(i - 1).to(), all.get(i).from()))
                && !isOpening(all.get(i - 1), all.get(i))
                && !(i > 1
                        && clause.joined(all.get(i - 2).to(), all.get(i - 1).from())
                        && sentence.has(Meaning.AND, all.get(i - 2).to(), all.get(i - 1).from())
                        && !sentence.has(Meaning.AND, all.get(i - 1).to(), all.get(i).from()));
    }

    /**
     * Whether a comma parts whom an opening phrase names from the subject: after talks with X, Y.
     */
    private boolean isOpening(Entity with, Entity subject) {
        return !sentence.has(Meaning.AND, with.to(), subject.from())
                && (clause.isObject(with) || words.isOfOpening(with))
                && words.groups().stream()
                        .anyMatch(
                                group ->
                                        group.from >= subject.to()
                                                && group.from - subject.to() <= clause.scale());
    }

    /** Takes the persons of the same clause who act for the sides that a noun names. */
    void people(Group group, Contact contact) {
        Set<String> sides = contact.actors();
        for (Entity entity : sentence.entities()) {
            boolean before =
                    entity.to() <= group.from
                            && !words.between(entity.to(), group.from)
                            && !sentence.has(Meaning.BETWEEN, sentence.from(), entity.from())
                            && !sentence.has(Meaning.SAY, entity.to(), group.from);
            boolean by = // A was represented at the talks by X and B by Y
                    entity.from() >= group.to
                            && sentence.has(Meaning.AGENT, entity.from() - 2, entity.from())
                            && !sentence.has(Meaning.SAY, group.to, entity.from());
            boolean here =
                    (before || by)
                            && !zones.isTopic(entity.from())
                            && !zones.isAway(entity)
                            && !taking.isTaken(entity);
            if (here
                    && entity.form() == Form.PERSON
                    && sides.containsAll(entity.actors())
                    && sentence.isQuoted(entity.from()) == sentence.isQuoted(group.from)) {
                taking.take(contact, entity);
            }
        }
    }

    /**
     * Whether the sides known from before are the subject of a contact: the two leaders will meet.
     */
    boolean isBoth(Group group) {
        if (group.isNoun() && zones.isTold(group.from)) {
            return false; // talks of others, which they talk about
        }
        for (Entity entity : sentence.entities()) {
            boolean before =
                    entity.from() < group.from
                            && entity.to() <= group.to
                            && !zones.isTopic(entity.from())
                            && sentence.isQuoted(entity.from()) == sentence.isQuoted(group.from);
            boolean held = // the meeting the two held
                    group.isNoun()
                            && entity.form() == Form.BOTH
                            && entity.actors().isEmpty()
                            && entity.from() >= group.to
                            && entity.from() - group.to <= 1
                            && entity.to() < sentence.to()
                            && clause.isPlain(group.to, entity.to() + 1)
                            && sentence.tokens().isWord(entity.to())
                            && !sentence.isCue(entity.to())
                            && !sentence.isDate(entity.to());
            if (held) {
                return true;
            }
            if (entity.isThem()
                    && before
                    && !isOfOthers(entity, group)
                    && !words.between(entity.to(), group.from)) {
                return true;
            }
        }
        return agreed.opens(group);
    }

    /** Whether a plural of officers is that of the states named right behind it: ministers of X. */
    private boolean isOfOthers(Entity both, Group group) {
        return sentence.entities().stream()
                .anyMatch(
                        other ->
                                other.form() == Form.ACTOR
                                        && other.from() >= both.to()
                                        && other.from() - both.to() <= OFFICERS
                                        && other.to() <= group.from
                                        && clause.isPlain(both.to(), other.from())
                                        && !sentence.has(Meaning.SAY, both.to(), other.from())
                                        && !clause.isGoverned(other, Meaning.IN)
                                        && !clause.isGoverned(other, Meaning.WITH));
    }

    /** Takes the only two sides whose persons the same sentence names before "their talks". */
    void theirs(Group group, Contact contact) {
        List<Entity> persons =
                sentence.entities().stream()
                        .filter(entity -> entity.to() <= group.from)
                        .filter(Clause::isPersonal)
                        .filter(entity -> entity.actor() != null)
                        .filter(entity -> !zones.isAway(entity) && !zones.isTopic(entity.from()))
                        .filter(
                                entity ->
                                        sentence.isQuoted(entity.from())
                                                == sentence.isQuoted(group.from))
                        .toList();
        if (persons.stream().map(Entity::actor).distinct().count() == 2) {
            persons.forEach(entity -> taking.take(contact, entity));
        }
    }
}
