package org.readout.extract.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Place;
import org.readout.world.World;

/**
 * Reads who takes part in a conference: the organisation whose it is, those who come, and the state
 * that holds it.
 */
final class Conferences {

    private static final int HEAD = 3;
    private static final int FEW = 3; // sides
    private static final int TELLING = 3; // words between somebody and what he says
    private static final int NEAR = 2; // words between "at" and a conference

    private final World world;
    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Zones zones;
    private final Taking taking;
    private boolean guests;

    Conferences(World world, Clause clause, ContactWords words, Zones zones, Taking taking) {
        this.world = world;
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.zones = zones;
        this.taking = taking;
    }

    /** Adds the organisation whose it is, and those who the sentence says take part. */
    void read(Group group, Contact contact) {
        List<Entity> bodies = new ArrayList<>();
        for (Entity entity : sentence.entities()) {
            int gap =
                    entity.from() >= group.to ? entity.from() - group.to : group.from - entity.to();
            boolean near =
                    entity.from() >= group.from && entity.to() <= group.to
                            || gap <= 3 * clause.scale()
                                    && !isNext(entity, group)
                                    && !words.between(
                                            Math.min(group.to, entity.to()),
                                            Math.max(group.from, entity.from()))
                                    && !isColon(group.to, entity.from());
            near |= isOfMembers(entity) && clause.isPlain(entity.to(), group.from);
            if (near
                    && (entity.form() == Form.ACTOR || entity.form() == Form.ADJECTIVE)
                    && isBody(entity)) {
                bodies.add(entity);
            }
        }
        boolean margin = // at the margins of the summit X and Y agreed
                words.isBeside(group, Meaning.MARGIN) && contact.actors().size() > 1;
        if (margin) {
            contact.sides.removeIf(side -> bodies.contains(side.entity()));
            contact.channel = Channel.MEETING;
            return;
        }
        if (!bodies.isEmpty()) {
            contact.sides.removeIf(
                    side ->
                            side.entity().form() == Form.OFFICE
                                    && side.entity().person() == null
                                    && side.entity().actors().stream()
                                            .noneMatch(world::isOrganisation));
            bodies.forEach(body -> taking.take(contact, body));
        }
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() == Meaning.ATTEND) {
                attending(cue, contact);
            }
        }
        if (contact.persons().isEmpty() && isScene(group, !bodies.isEmpty())) {
            behind(contact);
        }
        if (!bodies.isEmpty()) {
            expected(group, contact);
        }
        if (clause.scale() > 1 && !clause.headFinal()) {
            contact.sides.removeIf(side -> isTeller(side.entity(), group));
        }
        Set<String> actors = contact.actors();
        if (actors.size() <= 3
                && actors.stream().noneMatch(world::isOrganisation)
                && !contact.hosted
                && actors.size() != 1) {
            contact.channel = Channel.MEETING;
        }
    }

    /**
     * Whether somebody only says who came, whom his words name before the conference: X said that Y
     * told the meeting of Z.
     */
    private boolean isTeller(Entity teller, Group group) {
        Marked<Cue> say =
                sentence.find(Meaning.SAY, teller.to(), teller.to() + TELLING * clause.scale());
        return say != null
                && Clause.isPersonal(teller)
                && say.to() <= group.from
                && sentence.entities().stream()
                        .anyMatch(entity -> entity.from() >= say.to() && entity.to() <= group.from);
    }

    /**
     * Whether a body behind the words for one conference is that of the next in a list, where what
     * it is of stands before a word: summit of X, [Z] council.
     */
    private boolean isNext(Entity body, Group group) {
        return clause.scale() > 1
                && !clause.headFinal()
                && body.from() >= group.to
                && words.groups().stream()
                        .anyMatch(
                                next ->
                                        next.from >= body.to()
                                                && next.isConference()
                                                && clause.isPlain(body.to(), next.from));
    }

    /**
     * Whether the sides known from before hold a conference that names nobody, so that it is a
     * meeting of theirs: the two presidents will hold a summit; they do not come to one of others.
     */
    boolean isOfTheTwo(Group group, Contact contact) {
        return contact.sides.isEmpty()
                && sentence.entities().stream()
                        .filter(both -> both.form() == Form.BOTH && both.actors().isEmpty())
                        .filter(both -> both.to() <= group.from)
                        .anyMatch(both -> clause.isPlain(both.to(), group.from));
    }

    /** Whether a colon stands between, behind which a headline tells something else. */
    private boolean isColon(int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.tokens().first(i) == ':') {
                return true;
            }
        }
        return false;
    }

    /** Whether a body's name stands behind those who lead its members: the leaders of the Z. */
    private boolean isOfMembers(Entity body) {
        return sentence.entities().stream()
                .anyMatch(
                        entity ->
                                entity.form() == Form.BOTH
                                        && entity.to() <= body.from()
                                        && body.from() - entity.to() <= 2 * clause.scale());
    }

    /** The states whose leaders, named in the plural, will come: the presidents of X and Y. */
    private void expected(Group group, Contact contact) {
        for (Entity entity : sentence.entities()) {
            Marked<Cue> of = sentence.find(Meaning.OF, entity.to(), entity.to() + 1);
            boolean come =
                    entity.form() == Form.BOTH
                            && entity.from() >= group.to
                            && of != null
                            && clause.isPlain(group.to, entity.from())
                            && sentence.has(Meaning.PLANNED, group.to, sentence.to());
            Entity first = come ? clause.entityAt(of.to(), 1) : null;
            if (first != null && first.form() == Form.ACTOR && !isBody(first)) {
                taking.chain(first.from(), contact, 0);
            }
        }
    }

    /** The list of sides that stands right before or right behind a word of taking part. */
    private void attending(Marked<Cue> cue, Contact contact) {
        List<Entity> all = sentence.entities();
        boolean done = sentence.has(Meaning.PASSIVE, cue.from(), cue.to()); // is attended by
        for (int i = done ? -1 : all.size() - 1; i >= 0; i--) {
            Entity entity = all.get(i);
            if (entity.to() <= cue.from()
                    && !clause.isGoverned(entity, Meaning.INITIATED)
                    && (clause.headFinal()
                            ? entity.to() <= contact.from && !isBody(entity)
                            : cue.from()
                                            - (entity.form() == Form.PERSON
                                                    ? goal(entity)
                                                    : entity.to())
                                    <= 3 * clause.scale())
                    && !zones.isAway(entity)
                    && !isGoal(entity)
                    && !clause.isBound(entity)
                    && !(entity.form() == Form.CAPITAL && clause.isOwner(entity)) // the march of Z
                    && !zones.isTopic(entity.from())) {
                contact.sides.removeIf(side -> isGoal(side.entity()));
                taking.take(contact, entity);
                guests |= isState(entity);
                inviter(entity, contact);
                while (i > 0 && clause.joined(all.get(i - 1).to(), all.get(i).from())) {
                    i--;
                    if (!zones.isAway(all.get(i))) {
                        taking.take(contact, all.get(i));
                    }
                }
                return;
            }
        }
        Marked<Cue> by = sentence.find(Meaning.HOSTED, cue.to(), cue.to() + 1);
        taking.chain(by == null ? cue.to() : by.to(), contact, 1);
    }

    /** Whether a state is only where somebody goes who attends: X left for Z to attend. */
    private boolean isGoal(Entity state) {
        return (state.form() == Form.CAPITAL || isState(state))
                && sentence.entities().stream()
                        .anyMatch(
                                person ->
                                        person.form() == Form.PERSON && goal(person) == state.to());
    }

    /**
     * The end of the state to which somebody goes, told right behind his name, else of that name.
     */
    private int goal(Entity person) {
        Entity goal = null;
        for (Entity entity : sentence.entities()) {
            boolean place = entity.form() == Form.CAPITAL || isState(entity);
            if (entity.from() >= person.to() && !place) {
                break;
            }
            goal = entity.from() >= person.to() ? entity : goal;
        }
        Entity last = goal;
        boolean goes =
                last != null
                        && !clause.joined(person.to(), last.from())
                        && !words.between(person.to(), last.from())
                        && (sentence.has(Meaning.CLAUSE, last.from() - 1, last.from())
                                || clause.isGoverned(last, Meaning.TO)
                                || clause.isGoverned(last, Meaning.IN));
        return goes ? last.to() : person.to();
    }

    /**
     * Whether a conference only sets the scene for what is told behind it, with nobody but days
     * before it: on Monday, attending the summit, X said; at the summit of the Z, X said.
     */
    private boolean isScene(Group group, boolean ofBody) {
        Marked<Cue> attends = sentence.find(Meaning.ATTEND, sentence.from(), sentence.to());
        int start = attends == null ? group.from : Math.min(attends.from(), group.from);
        boolean first =
                sentence.entities().stream()
                        .noneMatch(entity -> entity.to() <= start && !isBody(entity));
        if (!first) {
            return false;
        }
        if (attends != null && attends.from() - sentence.from() <= HEAD) {
            return true;
        }
        boolean dated = attends != null && attends.to() <= group.to && !sentence.dates().isEmpty();
        Marked<Cue> in = sentence.find(Meaning.IN, group.from - NEAR * clause.scale(), group.from);
        return dated
                || ofBody
                        && in != null
                        && clause.isPlain(in.to(), group.from)
                        && !words.between(sentence.from(), group.from)
                        && speaks(group);
    }

    /** Whether the first person behind a conference is told to say something. */
    private boolean speaks(Group group) {
        return sentence.entities().stream()
                .filter(entity -> entity.from() > group.to && Clause.isPersonal(entity))
                .findFirst()
                .filter(
                        entity ->
                                sentence.has(
                                        Meaning.SAY,
                                        entity.to(),
                                        entity.to() + TELLING * clause.scale()))
                .isPresent();
    }

    /** Who attends, behind the clause that opens the sentence: attending the summit, X said. */
    private void behind(Contact contact) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() > contact.to
                    && Clause.isPersonal(entity)
                    && !entity.actors().isEmpty()) {
                boolean comma = !clause.isPlain(contact.to, entity.from());
                if (comma && !clause.isGoverned(entity) && !zones.isAway(entity)) {
                    contact.add(sentence, entity);
                }
                return;
            }
        }
    }

    /** Who invited the person that comes takes part too: A invited B to the summit. */
    private void inviter(Entity guest, Contact contact) {
        Entity host = null;
        for (Entity entity : sentence.entities()) {
            boolean before =
                    entity.to() <= guest.from()
                            && Clause.isPersonal(entity)
                            && !zones.isAway(entity);
            host = before ? entity : host;
        }
        if (host != null
                && Clause.differs(host, guest)
                && sentence.has(Meaning.PROPOSED, host.to(), guest.from() + 1)
                && guest.from() - host.to() <= HEAD * clause.scale()) {
            contact.add(sentence, host);
        }
    }

    /**
     * Whether those who come to a conference are one side, or states of whom nothing tells that
     * they met alone.
     */
    boolean isAbroad(Contact contact) {
        int sides = contact.actors().size();
        boolean one = sides == 1 && (!contact.persons().isEmpty() || guests) && isAttended();
        boolean few =
                sides > 1
                        && sides <= FEW
                        && (guests || contact.persons().size() == 1)
                        && contact.persons().size() < 2
                        && contact.actors().stream().noneMatch(world::isOrganisation)
                        && sentence.has(Meaning.ATTEND, sentence.from(), sentence.to());
        return one || few;
    }

    private boolean isState(Entity entity) {
        return entity.form() == Form.ACTOR && !isBody(entity);
    }

    private boolean isBody(Entity entity) {
        return entity.actors().stream().anyMatch(world::isOrganisation);
    }

    /** Whether the sentence says that somebody takes part, or comes for it. */
    private boolean isAttended() {
        return sentence.has(Meaning.ATTEND, sentence.from(), sentence.to())
                || sentence.has(Meaning.VISIT, sentence.from(), sentence.to());
    }

    /** Who comes to a conference abroad meets at least the state that holds it. */
    void host(Contact contact, @Nullable Marked<String> place) {
        if (place == null) {
            return;
        }
        String state = Place.state(place.what());
        if (world.actor(state) != null && !contact.actors().contains(state)) {
            String name = sentence.span(place.from(), place.to()).of(sentence.document().text());
            contact.add(
                    sentence,
                    new Entity(
                            place.from(),
                            place.to(),
                            Form.ACTOR,
                            List.of(state),
                            null,
                            name,
                            null));
            contact.hosted = true;
            contact.channel = Channel.MULTILATERAL;
        }
    }
}
