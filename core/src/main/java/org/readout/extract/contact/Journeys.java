package org.readout.extract.contact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.world.World;

/** Reads where a journey goes: the state visited is a side of the contact and its place. */
final class Journeys {

    private final World world;
    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Progress progress;

    Journeys(World world, Clause clause, ContactWords words, Progress progress) {
        this.world = world;
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.progress = progress;
    }

    /**
     * Takes the only person named before a journey that is his: X blamed him for his visit to Z.
     *
     * @param his whether a word of its own says that it is his
     */
    void his(Group group, Contact contact, boolean his) {
        List<Entity> persons =
                sentence.entities().stream()
                        .filter(entity -> entity.to() <= group.from && Clause.isPersonal(entity))
                        .toList();
        if (persons.size() == 1
                && persons.get(0).form() == Form.PERSON
                && (his || clause.ownsByEnding(group.from, group.to))) {
            contact.add(sentence, persons.get(0));
        }
    }

    /** The state that a journey goes to: right behind the word, or behind a word of place. */
    @Nullable Entity target(Group group) {
        int start = start(group);
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= group.from
                    && entity.to() <= group.to
                    && clause.isVisited(entity)) {
                return entity;
            }
            if (!isState(entity)
                    || clause.headFinal()
                    || entity.from() < group.to
                    || gap(start, entity.from()) > 8
                    || words.between(group.to, entity.from())) {
                continue;
            }
            boolean origin = // arrived from Z
                    !group.isNoun() && sentence.has(Meaning.OF, group.to, entity.from());
            int head = isVerbFirst(group) ? start : group.to;
            boolean placed = gap(head, entity.from()) <= 1 && !origin; // visits in May X, Y
            for (Marked<Cue> cue : sentence.cues()) {
                boolean to =
                        cue.what().meaning() == Meaning.IN || cue.what().meaning() == Meaning.TO;
                placed |=
                        to
                                && cue.from() >= group.from
                                && cue.to() <= entity.from()
                                && (entity.from() - cue.to() <= 2
                                        || isSite(cue.to(), entity.from()));
            }
            placed |= isSite(group.to, entity.from());
            if (placed) {
                return entity;
            }
        }
        Entity target = null;
        for (Entity entity :
                sentence.entities()) { // "is travelling to Z" where the verb stands last
            boolean bound =
                    clause.isBound(entity)
                            || clause.headFinal() && isState(entity) && entity.to() == group.from;
            if (entity.to() <= group.from
                    && group.from - entity.to() <= (clause.headFinal() ? 8 : 4) * clause.scale()
                    && bound
                    && !words.between(entity.to(), group.from)
                    && !sentence.has(Meaning.AND, entity.to(), group.from)
                    && !sentence.isDateline(entity)
                    && !world.isOrganisation(entity.actors().get(0))) {
                target = target == null || clause.headFinal() ? clause.head(entity) : target;
            }
        }
        return target != null ? target : compound(group);
    }

    /**
     * Where its goal is looked for: behind the traveller whom "of" names, or who follows a verb
     * that stands first, else behind the words.
     */
    private int start(Group group) {
        Entity traveller = clause.entityAt(group.to, 2);
        boolean follows =
                sentence.has(Meaning.OF, group.to, group.to + 1)
                        || isVerbFirst(group)
                                && traveller != null
                                && traveller.from() - group.to <= 1;
        return traveller != null && Clause.isPersonal(traveller) && follows
                ? clause.behind(traveller)
                : group.to;
    }

    private boolean isVerbFirst(Group group) {
        return clause.verbFirst() && !group.isNoun();
    }

    /** The state in front of a noun, where its traveller stands before both: X made a Y trip. */
    private @Nullable Entity compound(Group group) {
        Entity before = null;
        for (Entity entity : sentence.entities()) {
            boolean state =
                    entity.to() == group.from
                            && entity.form() == Form.ACTOR
                            && !world.isOrganisation(entity.actors().get(0));
            if (state && before != null && Clause.differs(before, entity)) {
                return entity;
            }
            before = Clause.isPersonal(entity) && entity.to() <= group.from ? entity : before;
        }
        return null;
    }

    /** Tokens of a run that belong to no day. */
    private int gap(int from, int to) {
        int gap = to - from;
        for (DateMention date : sentence.dates()) {
            int start = sentence.tokens().at(date.span().start());
            int end = sentence.tokens().at(date.span().end());
            gap -= start >= from && end <= to ? end - start : 0;
        }
        return gap;
    }

    private boolean isState(Entity entity) {
        return entity.form() == Form.ACTOR
                        && entity.actor() != null
                        && !world.isOrganisation(entity.actor())
                || entity.form() == Form.CAPITAL
                || isHouse(entity);
    }

    /** Whether a phrase names the house of a state, which stands in a city: the White House. */
    private boolean isHouse(Entity entity) {
        return entity.form() == Form.SEAT
                && entity.actor() != null
                && !world.isOrganisation(entity.actor())
                && clause.isGoverned(entity, Meaning.IN);
    }

    /** Whether only the name of an airport or another site stands before a state. */
    private boolean isSite(int from, int state) {
        for (int i = from; i < state; i++) {
            if (!sentence.tokens().isCapital(i)
                    && !(i == state - 1 && sentence.tokens().first(i) == ',')) {
                return false;
            }
        }
        return true;
    }

    /** Adds the destination of a journey whose traveller is named elsewhere: his visit to Z. */
    void arrive(Group group, Contact contact) {
        Entity entity = target(group);
        if (entity != null) {
            arrive(contact, entity);
        }
    }

    /**
     * Adds the destination to a contact as its side and place; gives the further visits of a
     * journey to several states.
     */
    List<Contact> read(Group group, Contact contact) {
        Entity entity = target(group);
        if (entity == null
                || contact.actors().isEmpty()
                || contact.actors().contains(entity.actors().get(0))
                || isOfCitizens(group, contact)) {
            return List.of();
        }
        Set<Entity> travellers = new LinkedHashSet<>();
        contact.sides.forEach(side -> travellers.add(side.entity()));
        arrive(contact, entity);
        List<Contact> further = new ArrayList<>();
        Entity last = entity;
        for (Entity other : sentence.entities()) {
            if (other.from() > last.from()
                    && clause.listed(last.to(), other.from())
                    && (other.form() == Form.ACTOR || other.form() == Form.CAPITAL)) {
                Contact next =
                        new Contact(
                                sentence, contact.from, contact.to, contact.rule, contact.channel);
                travellers.forEach(traveller -> next.add(sentence, traveller));
                arrive(next, other);
                next.placeSentence = sentence;
                next.journey = !clause.spaces();
                progress.read(group, next);
                next.refers = next.actors().size() < 2;
                further.add(next);
                last = other;
            }
        }
        return further;
    }

    /** Gives all states of a tour the month or year told of it: will visit X, Y and Z in May. */
    void share(Contact contact, List<Contact> found) {
        if (contact.date == null || Days.isDay(contact.date) || contact.place == null) {
            return;
        }
        for (Contact other : found) {
            boolean tour =
                    other.from == contact.from
                            && other.to == contact.to
                            && other.rule.equals(contact.rule)
                            && other.sentence == sentence;
            other.date = tour && other.date == null ? contact.date : other.date;
        }
    }

    /**
     * Whether in the text nobody but a state is named who travels: 40 citizens of X, X troops came
     * to Z (to join the mission of an organisation).
     */
    boolean isOfCitizens(Group group, Contact journey) {
        return !sentence.tokens().isWord(sentence.to() - 1) // no headline
                && journey.sides.stream()
                        .allMatch(side -> side.sentence() == sentence && isBare(group, side));
    }

    /** Whether a side is no more than the name or adjective of a state, or a body joined there. */
    private boolean isBare(Group group, Contact.Side side) {
        Entity entity = side.entity();
        boolean body = entity.actor() == null || world.isOrganisation(entity.actor());
        return switch (entity.form()) {
                    case ACTOR, ADJECTIVE -> !body && entity.person() == null;
                    case SEAT -> isArmy(entity);
                    default -> false;
                }
                || body && entity.person() == null && entity.from() >= group.to;
    }

    /** Whether all words by which a phrase is a body of a state name its army: a plane of X's. */
    private boolean isArmy(Entity entity) {
        List<Marked<Cue>> armies = sentence.cues(Meaning.ARMY);
        return !armies.isEmpty()
                && sentence.cues(Meaning.SIDE).stream()
                        .filter(cue -> entity.covers(cue.from()))
                        .allMatch(
                                cue ->
                                        armies.stream()
                                                .anyMatch(
                                                        army ->
                                                                army.from() == cue.from()
                                                                        && army.to() == cue.to()));
    }

    /**
     * Adds the person of the state visited with whom the traveller is told, further on, to have
     * done something there: visited Z and agreed with X on fish.
     */
    void host(Group group, Contact contact) {
        Entity last = null;
        for (Contact.Side side : contact.sides) {
            boolean state =
                    side.entity().form() == Form.ACTOR && side.entity().from() >= group.from;
            last = state && side.sentence() == sentence ? side.entity() : last;
        }
        if (last == null || contact.actors().size() != 2) {
            return;
        }
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= group.to
                    && entity.form() == Form.PERSON
                    && entity.actors().equals(last.actors())
                    && clause.isGoverned(entity, Meaning.WITH)
                    && !words.between(group.to, entity.from())) {
                contact.add(sentence, entity);
                return;
            }
        }
    }

    private void arrive(Contact contact, Entity state) {
        contact.add(sentence, state);
        contact.place =
                sentence.places().stream()
                        .filter(city -> city.from() == state.from() && city.to() == state.to())
                        .findFirst()
                        .orElse(new Marked<>(state.from(), state.to(), state.actors().get(0)));
    }
}
