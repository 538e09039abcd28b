package org.readout.extract.contact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Housed;
import org.readout.extract.clause.Offer;
import org.readout.extract.clause.Summons;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.model.Channel;
import org.readout.model.Status;
import org.readout.world.World;

/**
 * Finds the contacts that one sentence tells of: their words, then their sides, then when, where
 * and whether they took place.
 */
public final class Contacts {

    private static final int NAMED = 5; // tokens of a name before its noun: in the first meeting
    private static final int OPENING = 3; // tokens

    private final World world;
    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Zones zones;
    private final Taking taking;
    private final Pairs pairs;
    private final Agreed agreed;
    private final Sides sides;
    private final Objects objects;
    private final Openings openings;
    private final Journeys journeys;
    private final Conferences conferences;
    private final Progress progress;
    private final Setting setting;
    private final Timing timing;
    private final Besides besides;
    private final Several several;
    private final Mail mail;
    private final Scene scene;

    private final Summons summons;
    private final Retold retold;
    private final Delegates delegates;
    private final Offer offer;
    private final Housed housed;
    private final List<Contact> found = new ArrayList<>();

    private Contacts(World world, LanguagePack pack, Sentence sentence) {
        this.world = world;
        this.sentence = sentence;
        clause = new Clause(sentence, pack);
        words = new ContactWords(clause);
        zones = new Zones(clause, words);
        taking = new Taking(clause, zones);
        pairs = new Pairs(world, clause, words, taking);
        agreed = new Agreed(clause, words);
        Aloud aloud = new Aloud(clause);
        sides = new Sides(clause, words, zones, taking, agreed, new Asides(clause, words, aloud));
        objects = new Objects(clause, words, zones, taking);
        openings = new Openings(clause, words, zones, taking);
        offer = new Offer(clause);
        progress = new Progress(clause, words, offer, aloud);
        journeys = new Journeys(world, clause, words, progress);
        conferences = new Conferences(world, clause, words, zones, taking);
        setting = new Setting(world, clause, words, zones, journeys);
        timing = new Timing(clause, words, zones, setting, new Tense(clause, words, pack));
        besides = new Besides(clause, words);
        several = new Several(clause, words);
        mail = new Mail(clause, zones, taking);
        scene = new Scene(clause, words, zones, taking);

        summons = new Summons(clause);
        retold = new Retold(clause);
        delegates = new Delegates(clause);
        housed = new Housed(clause, words.reception());
    }

    /**
     * The contacts of a sentence, in order; those of fewer than two sides refer to one told
     * elsewhere.
     */
    public static List<Contact> of(World world, LanguagePack pack, Sentence sentence) {
        Contacts contacts = new Contacts(world, pack, sentence);
        contacts.read();
        return contacts.found;
    }

    private void read() {
        List<Group> groups = words.groups();
        List<Contact> contacts = new ArrayList<>();
        for (Group group : groups) { // pairs first: what they hold is no side of another contact
            Contact contact =
                    new Contact(
                            sentence,
                            group.from,
                            group.to,
                            group.rule(),
                            words.isSpoken(group) ? Channel.CALL : group.channel());
            pairs.read(group, contact);
            contacts.add(contact);
        }
        for (int g = 0; g < groups.size(); g++) {
            if (isTalkedAbout(groups.get(g))
                    || words.isSetting(groups.get(g))
                    || isTheSame(groups.get(g))) {
                continue;
            }
            sides(g, contacts.get(g));
            headlines(contacts.get(g));
            if (isOnlyTime(groups.get(g), contacts.get(g))) {
                continue;
            }
            boolean more = besides.leave(groups.get(g), contacts.get(g));
            circumstances(groups.get(g), contacts.get(g));
            if (isSupposed(groups.get(g), contacts.get(g))) {
                continue;
            }
            if (Days.isPeriod(contacts.get(g).date)) {
                share(contacts.get(g));
            }
            for (Contact contact : several.apart(contacts.get(g))) {
                keep(groups.get(g), contact);
                for (Contact other : several.again(contact)) {
                    keep(groups.get(g), other);
                }
                for (Contact then : several.then(groups.get(g), contact)) {
                    keep(groups.get(g), then);
                }
            }
            if (more) {
                found.addAll(besides.further(contacts.get(g)));
            }
        }

        found.removeIf(this::isWay);
        new Meanwhile(world, clause).leave(found);
        if (found.stream().allMatch(contact -> contact.refers)) {
            Contact together = new Together(world, clause, words, zones, taking, setting).read();
            if (together != null) {
                found.add(together);
            }
        }
    }

    /**
     * Leaves to a contact the sides of its own headline where a blank parts two in one line, and
     * nothing else has blanks: [X wrote to Y] [W wrote to V].
     */
    private void headlines(Contact contact) {
        if (clause.spaces() || sentence.paragraph() > 0) {
            return;
        }
        for (int i = sentence.from() + 1; i < sentence.to(); i++) {
            int blank = i;
            boolean parts = sentence.tokens().start(i) > sentence.tokens().end(i - 1);
            List<Contact.Side> here =
                    contact.sides.stream()
                            .filter(side -> side.entity().from() >= blank == contact.from >= blank)
                            .toList();
            if (parts
                    && here.size() < contact.sides.size()
                    && here.stream().map(side -> side.entity().actors()).distinct().count() > 1) {
                contact.sides.retainAll(here);
            }
        }
    }

    /**
     * Whether a journey is only the way to a contact of the same sides that its own clause behind a
     * comma tells as still to come: flew to Z on Tuesday, where he will meet X on Thursday.
     */
    private boolean isWay(Contact journey) {
        return journey.journey
                && journey.actors().size() > 1
                && found.stream()
                        .filter(then -> then.from > journey.to && then.status == Status.PLANNED)
                        .filter(then -> then.date != null)
                        .filter(then -> then.actors().equals(journey.actors()))
                        .filter(then -> then.persons().containsAll(journey.persons()))
                        .anyMatch(
                                then ->
                                        sentence.cues(Meaning.CLAUSE).stream()
                                                .filter(cue -> cue.to() < then.from)
                                                .filter(cue -> clause.isPlain(cue.to(), then.from))
                                                .anyMatch(
                                                        cue ->
                                                                sentence.tokens()
                                                                                .first(
                                                                                        cue.from()
                                                                                                - 1)
                                                                        == ','));
    }

    /**
     * Whether a noun only says once more what its sentence tells of two sides: X met Y, in the
     * first meeting between both since March.
     */
    private boolean isTheSame(Group group) {
        Marked<Cue> in = sentence.find(Meaning.IN, group.from - NAMED, group.from);
        Marked<Cue> between = sentence.find(Meaning.BETWEEN, group.to - 1, group.to + 1);
        return in != null
                && between != null
                && group.isNoun()
                && clause.isPlain(in.from(), group.from)
                && sentence.has(Meaning.BOTH, between.to(), between.to() + 2)
                && !sentence.has(Meaning.PAST, in.from(), group.to)
                && !found.isEmpty();
    }

    /** Whether persons of two sides only discuss a conference: X and Y discussed the summit. */
    private boolean isTalkedAbout(Group group) {
        Marked<Cue> topic = sentence.find(Meaning.TOPIC, group.from - NAMED, group.from);
        if (topic != null && isSpokenOf(group, topic)) {
            return true;
        }
        Marked<Cue> verb = sentence.find(Meaning.DISCUSS, sentence.from(), group.from);
        return verb != null
                && group.isConference()
                && clause.isPlain(verb.to(), group.from)
                && !words.between(verb.to(), group.from)
                && sentence.find(Meaning.IN, group.from - 3, group.from) == null
                && sentence.find(Meaning.MARGIN, verb.to(), group.from) == null
                && sentence.find(Meaning.IN, group.to, sentence.to()) == null
                && clause.namesTwo(verb.from());
    }

    /**
     * Whether the verb that tells of the talks of two sides stands behind a conference that is
     * their topic, where the verb stands second: X has with Y on the summit talked.
     */
    private boolean isSpokenOf(Group group, Marked<Cue> topic) {
        return clause.verbSecond()
                && group.isConference()
                && clause.namesTwo(topic.from())
                && sentence.cues().stream()
                        .filter(cue -> cue.from() >= group.to)
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.DISCUSS
                                                || cue.what().meaning() == Meaning.MEET
                                                || cue.what().meaning() == Meaning.CALL);
    }

    /** Whether a conference of nobody named only tells when something else was: before a summit. */
    private boolean isOnlyTime(Group group, Contact contact) {
        return group.isConference()
                && body(contact) == null
                && sentence.cues(Meaning.EVE).stream()
                        .anyMatch(eve -> eve.to() <= group.from && group.from - eve.to() <= 2)
                && !sentence.has(Meaning.ATTEND, sentence.from(), sentence.to());
    }

    /** Whether a verb without a day only tells a condition: if X and Y meet, if X goes to Z. */
    private boolean isSupposed(Group group, Contact contact) {
        return contact.status == Status.HELD
                && contact.date == null
                && (contact.place == null || group.isJourney())
                && !group.isNoun()
                && sentence.cues(Meaning.IF).stream()
                        .anyMatch(condition -> condition.to() <= group.from);
    }

    /** Notes that a journey of several days is that of the further visits its words tell of. */
    private void share(Contact journey) {
        found.stream()
                .filter(other -> other.from == journey.from && other.date == null)
                .forEach(other -> other.beside = journey);
    }

    /** Looks for sides until there are two, in the places where they are surest first. */
    private void sides(int g, Contact contact) {
        Group group = words.groups().get(g);
        if (clause.marksSubject() && contact.actors().size() < 2) {
            sides.marked(g, contact);
        }
        if (contact.actors().size() < 2 && group.isJourney()) {
            journeys.his(group, contact, words.isHis(group));
            sides.owner(group, contact);
            sides.visitor(group, contact);
            Entity traveller = contact.sides.isEmpty() ? openings.traveller(group) : null;
            if (traveller != null) {
                taking.take(contact, traveller);
            } else if (contact.sides.isEmpty()) {
                sides.left(group, contact);
            }
            found.addAll(journeys.read(group, contact));
        }
        objects.third(g, contact);
        if (contact.actors().size() < 2 && !pairs.isBetweenBoth(group)) {
            objects.right(g, contact);
            sides.left(group, contact);
        }
        boolean met = // After talks with X and Y, Z said
                contact.actors().size() == 1 || group.isNoun() && openings.allMet(group, contact);
        if (met && !group.isJourney() && !group.isConference()) {
            openings.behindClause(group, contact);
        }
        if (contact.actors().size() < 2 && (pairs.isTheirs(group) || sides.isBoth(group))) {
            sides.theirs(group, contact);
        }
        if (clause.headFinal() && contact.actors().size() < 2) {
            sides.ahead(g, contact);
            sides.left(group, contact);
        }
        if (clause.verbFirst() && contact.actors().size() < 2 && !group.isJourney()) {
            objects.behind(g, contact);
        }
        if (group.isJourney() && contact.actors().size() > 1) {
            objects.visited(group, contact);
        }
        if (contact.actors().size() > 1 && contact.persons().isEmpty()) {
            sides.people(group, contact);
        }
        if (contact.actors().isEmpty() && group.isJourney() && words.isHis(group)) {
            journeys.arrive(group, contact);
        }
        if (contact.actors().size() < 2 && group.has(Meaning.VISIT)) {
            found.addAll(journeys.read(group, contact));
        }
        if (group.isJourney()) {
            journeys.host(group, contact);
        }
        if (clause.verbSecond() && contact.actors().size() == 1 && !group.isConference()) {
            openings.inverted(group, contact);
        }
        if (contact.actors().size() < 2 && !group.isJourney() && !group.isConference()) {
            openings.opened(group, contact);
        }
        if (contact.actors().isEmpty() && group.isNoun() && !group.isConference()) {
            openings.openedByBoth(group, contact);
        }
        if (contact.actors().size() < 2 && !group.isJourney() && !group.isConference()) {
            scene.read(group, contact);
        }

        if (group.isJourney() && journeys.isOfCitizens(group, contact)) {
            contact.sides.clear();
        }
        if (group.isConference()) {
            conferences.read(group, contact);
        }
        if (group.has(Meaning.MEET) && contact.actors().size() == 1) {
            Entity capital = housed.officials(words, group);
            if (capital != null) {
                contact.add(sentence, capital);
            }
        }
        if (group.has(Meaning.LETTER)) {
            mail.read(group, contact);
        }
        if (contact.actors().size() < 2) {
            contact.replace(summons.sides(world, group, contact.entities()));
        }
        Entity host = contact.actors().size() == 1 ? housed.host(group, contact.actors()) : null;
        Entity other = contact.actors().size() == 1 ? offer.whom(group) : null;
        if (host != null || other != null) {
            taking.take(contact, host == null ? other : host);
        }
        if (group.isConference() && conferences.isAbroad(contact)) {
            conferences.host(contact, setting.place(group));
        }
    }

    private void circumstances(Group group, Contact contact) {
        if (contact.channel == null && group.isTold()) {
            contact.channel = words.afar(group);
        }
        if (contact.channel == Channel.CALL && group.isSpoken()) {
            contact.channel = words.spoken(group);
        }
        if (contact.channel == null
                && sentence.has(Meaning.MARGIN, sentence.from(), sentence.to())) {
            contact.channel = Channel.MEETING; // they were at the same place
        }
        contact.noun = group.isNoun();
        contact.journey = group.has(Meaning.VISIT);
        contact.talk = group.has(Meaning.TALK);
        contact.told = group.isTold();
        Assembly.of(contact, world);
        contact.body = body(contact);
        contact.attended =
                group.has(Meaning.MEETING)
                        && !group.isConference()
                        && (group.has(Meaning.ATTEND)
                                || sentence.has(Meaning.ATTEND, group.to, group.to + 1)
                                || ContactWords.isJoined(sentence, group.to - 1));
        contact.task = isTask(group);
        contact.attending =
                group.isConference()
                        && sentence.has(Meaning.ATTEND, sentence.from(), sentence.to());
        contact.occasion = words.isOccasion(group);
        contact.conference =
                group.isConference()
                        && contact.body == null
                        && !isNamed(group)
                        && !conferences.isOfTheTwo(group, contact);
        contact.refers = contact.actors().size() < 2 || isWithOthers(group, contact);
        contact.within = isWithin(group) || isComing(group, contact);
        contact.both = contact.refers && sides.isBoth(group);
        contact.joint =
                contact.both
                        || contact.refers && (pairs.isTheirs(group) || openings.isOfBoth(group));
        contact.his = contact.refers && words.isHis(group);
        progress.read(group, contact);
        delegates.go(group, contact);
        Marked<String> place = setting.place(group);
        contact.place =
                contact.place == null || isCity(place, group, contact) ? place : contact.place;
        contact.placeSentence = sentence;
        timing.read(group, contact);
        journeys.share(contact, found);
        if (contact.status == Status.HELD
                && !setting.isBehind(contact.date)
                && agreed.sends(group, contact)) {
            contact.status = Status.PLANNED;
        }
    }

    /** Whether a place is a city of the state to which a journey goes: to Z, will be in its V. */
    private boolean isCity(@Nullable Marked<String> place, Group group, Contact journey) {
        return place != null
                && place.what().startsWith(journey.place.what() + ":")
                && sentence.find(Meaning.SAY, group.to, place.from()) == null;
    }

    /** Whether the two known from before meet several others: they will meet with X and Y. */
    private boolean isWithOthers(Group group, Contact contact) {
        return !group.isNoun()
                && contact.sides.stream()
                        .map(Contact.Side::entity)
                        .allMatch(other -> other.person() != null && other.from() >= group.to)
                && sides.isBoth(group);
    }

    /** Whether a noun with a state alone is what the verb before is about: led the talks with X. */
    private boolean isTask(Group group) {
        Marked<Cue> with = sentence.find(Meaning.WITH, group.to, group.to + 2);
        Entity other = with == null ? null : clause.objectAt(with.to());
        return group.isNoun()
                && !group.isConference()
                && other != null
                && !Clause.isPersonal(other);
    }

    /** Whether what somebody did is only told to have been done there: at the meeting. */
    private boolean isWithin(Group group) {
        Marked<Cue> the = sentence.find(Meaning.THE, group.from - 1, group.from);
        return group.isNoun()
                && sentence.cues(Meaning.IN).stream()
                        .anyMatch(
                                cue -> // "at the", whether it is one way of writing or two
                                cue.to() == group.from
                                                        && (the != null
                                                                || cue.to() - cue.from() == 2)
                                                || the != null && cue.to() == the.from());
    }

    /** Whether several only come, and to no state that is a side: X and Y are expected there. */
    private static boolean isComing(Group group, Contact contact) {
        return group.isJourney()
                && contact.sides.size() > 1
                && contact.sides.stream()
                        .allMatch(
                                side ->
                                        side.entity().person() != null
                                                && side.entity().to() <= contact.from);
    }

    /** Whether a name stands beside the words: the Gondor Forum. */
    private boolean isNamed(Group group) {
        return isName(group.from - 1) || isName(group.to);
    }

    private boolean isName(int i) {
        return i > sentence.from()
                && i < sentence.to()
                && sentence.tokens().isWord(i)
                && sentence.tokens().isCapital(i)
                && !sentence.isCue(i)
                && clause.entityAt(i, 0) == null;
    }

    /** The organisation that meets or that its members meet in, or null. */
    private @Nullable String body(Contact contact) {
        for (Contact.Side side : contact.sides) {
            for (String id : side.entity().actors()) {
                if (side.entity().person() == null
                        && world.isOrganisation(id)
                        && !world.isUnion(id)) {
                    return id;
                }
            }
        }
        return null;
    }

    /**
     * Keeps a contact, unless it only tells the channel of the one before or is talk in general.
     */
    private void keep(Group group, Contact contact) {
        Contact last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last != null
                && contact.actors().size() < 2
                && (last.channel == Channel.MEETING || last.channel == null)
                && (contact.channel == Channel.CALL || contact.channel == Channel.VIDEO)
                && !contact.joint
                && Days.same(last.date, contact.date)
                && sentence.find(Meaning.OFFSET, last.to, contact.from) == null
                && retold.isBehind(last, contact)) {
            last.channel = contact.channel; // spoke with X by telephone
            found.remove(last);
            found.addAll(several.apart(last));
            return;
        }
        if (last != null && last.both && isNextDone(group, contact)) {
            contact.both = true;
            contact.joint = true;
        }
        if (last != null && retold.isBy(last, contact)) {
            contact.channel = last.channel;
            contact.date = contact.date == null ? last.date : contact.date;
            found.remove(last);
        }
        if (last != null && retold.isCalledOff(last, contact)) {
            last.status = contact.status;
            return;
        }
        if (last != null && retold.isWay(last, contact)) {
            last.channel = contact.channel;
            return;
        }
        if (last != null && retold.isWithThird(group, last, contact)) {
            contact.sides.forEach(side -> last.add(side.sentence(), side.entity()));
            return;
        }
        if (last != null && retold.isThere(last, contact)) {
            retold.there(last, contact);
            found.remove(last);
        }
        if (last != null) {
            retold.recall(group, last, contact);
        }
        Contact ahead = // but for other goals of the same journey
                found.stream()
                        .filter(other -> other.from < contact.from)
                        .reduce((one, next) -> next)
                        .orElse(null);
        if (ahead != null
                && ahead.status == Status.PLANNED
                && contact.status == Status.HELD
                && !contact.past
                && !setting.isPast(contact.date)
                && contact.from > ahead.to
                && !sentence.has(Meaning.PAST, ahead.to, contact.from)
                && contact.actors().stream().anyMatch(ahead.actors()::contains)) {
            contact.status = Status.PLANNED; // one word of the future serves a whole sentence
            contact.date = contact.date == null ? ahead.date : contact.date;
            found.stream()
                    .filter(goal -> goal.from == contact.from && goal.status == Status.HELD)
                    .forEach(goal -> goal.status = Status.PLANNED);
        }
        if (last != null
                && contact.channel == null
                && contact.from > last.to
                && contact.persons().stream().anyMatch(last.persons()::contains)) {
            contact.channel = last.channel; // met X to discuss fish and Y to speak of ships
        }
        boolean at = // they met at the summit
                last != null && last.both && group.isConference() && !group.has(Meaning.ATTEND);
        if (at) {
            last.date = last.date == null ? contact.date : last.date;
            last.place = last.place == null ? contact.place : last.place;
        }
        boolean none =
                at
                        || contact.negated
                                && (contact.status == Status.HELD
                                        || contact.status == Status.PLANNED
                                        || contact.status == Status.PROPOSED); // not invited
        if (!none && !isGeneral(group, contact)) {
            found.add(contact);
        }
    }

    /** Whether the same two did it who are the subject before: they met in Z and spoke in May. */
    private boolean isNextDone(Group group, Contact contact) {
        return contact.sides.isEmpty()
                && !group.isNoun()
                && !group.isJourney()
                && sentence.find(Meaning.AND, contact.from - OPENING, contact.from) != null;
    }

    /**
     * Talks in general, as a subject of talk, are no contact: no person, no day, no place, and not
     * what the sentence itself tells.
     */
    private boolean isGeneral(Group group, Contact contact) {
        return (zones.isTold(group.from) || isCalledFor(group))
                && contact.date == null
                && contact.place == null
                && !agreed.isAwaited(group)
                && (contact.persons().isEmpty()
                        || isCalledFor(group)
                                && (contact.status != Status.PROPOSED
                                        || contact.persons().size() < 2)); // X asks Y for it
    }

    /** Whether a noun is what somebody only calls for: X called for talks with Z. */
    private boolean isCalledFor(Group group) {
        return group.isNoun()
                && sentence.cues(Meaning.SAY).stream()
                        .anyMatch(
                                cue ->
                                        cue.what().act() == Act.REQUEST
                                                && cue.to() <= group.from
                                                && group.from - cue.to() <= 1);
    }
}
