package org.readout.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.language.Halt;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Status;
import org.readout.model.When;

/** Joins what the sentences of one document tell of the same contact. */
final class Tellings {

    private static final int LEAD = 2; // paragraphs that may stand before what they are about

    private static final int HEAD = 5; // paragraphs: headlines, a picture, what leads in

    private static final int VISIT = 3; // days

    private static final int AGO = 6; // months

    private Tellings() {}

    static List<Telling> join(List<Contact> contacts, List<Contact> references) {
        List<Telling> tellings = new ArrayList<>();
        for (Contact contact : contacts) {
            Halt.ifAsked();
            Telling same = null;
            for (Telling telling : tellings) {
                if (isSame(telling, contact)) {
                    same = telling;
                    break;
                }
            }
            if (same == null && contact.within) {
                same = conference(tellings, contact);
            }
            if (same == null) {
                tellings.add(new Telling(contact));
            } else {
                boolean off = isOff(same.status) && isOff(contact.status);
                boolean open =
                        same.contacts.stream().allMatch(Tellings::isOpen)
                                && !contact.rule.startsWith("press");
                same.add(contact);
                boolean later = off && same.status != contact.status; // called off for a later day
                boolean plan = isOff(same.status) && contact.status == Status.PLANNED;
                boolean kept = contact.status == Status.HELD || plan || !open;
                same.status = kept ? same.status : contact.status;
                same.status = later ? Status.POSTPONED : same.status;
                boolean again = same.contacts.stream().anyMatch(told -> told.again);
                same.status = again && isOff(same.status) ? Status.PLANNED : same.status;
                same.channel = same.channel == null ? contact.channel : same.channel;
                if (same.channel == Channel.MEETING
                        && contact.channel != null
                        && contact.channel != Channel.LETTER) {
                    same.channel = contact.channel;
                }
            }
        }
        if (!tellings.isEmpty()) {
            lead(tellings);
            tellings.get(0).main = true;
            for (Telling telling : tellings) {
                telling.main |=
                        !telling.first().past
                                && telling.first().sentence.paragraph()
                                        == tellings.get(0).first().sentence.paragraph()
                                && telling.status == tellings.get(0).status
                                && telling.first().sentence == tellings.get(0).first().sentence;
            }
            Telling main = tellings.get(0);
            for (Contact reference : references) {
                channel(tellings, reference);
                Telling base = before(tellings, reference);
                if (reference.joint && reference.body == null && isAnother(base, reference)
                        || isRound(base, reference)) {
                    base.first()
                            .sides
                            .forEach(
                                    side ->
                                            reference.add(
                                                    side.sentence(),
                                                    met(reference, side.entity())));
                    tellings.stream()
                            .filter(
                                    telling ->
                                            isInSameCity(telling, reference)
                                                    || isAnnounced(telling, reference))
                            .findFirst()
                            .ifPresentOrElse(
                                    telling -> telling.add(reference),
                                    () -> tellings.add(new Telling(reference)));
                } else if (isVisitToCome(main, reference)) {
                    visits(main, reference).forEach(visit -> tellings.add(new Telling(visit)));
                } else if (isHost(main, reference)) {
                    reference.sides.removeIf(side -> side.entity().from() < reference.from);
                    main.add(reference);
                } else if (reference.status == main.status
                        && !reference.past
                        && main.actors().containsAll(reference.actors())
                        && (reference.date != null || reference.place != null)) {
                    reference.sides.clear();
                    main.add(reference);
                }
            }
        }
        return tellings;
    }

    /** Whether the page has told before, without its day and place, of what is to follow. */
    private static boolean isAnnounced(Telling telling, Contact next) {
        return next.status == Status.PLANNED
                && telling.status == Status.PLANNED
                && telling.actors().equals(next.actors())
                && telling.channel == next.channel
                && sameDay(telling.date(), next.date)
                && samePlace(telling, next);
    }

    /**
     * Puts what was held first where the head of the page tells what the same sides, having been in
     * contact, mean to do next: X and Y want to meet; X telephoned with Y.
     */
    private static void lead(List<Telling> tellings) {
        Telling first = tellings.get(0);
        if (!isToCome(first.status) || first.date() != null) {
            return;
        }
        for (Telling telling : tellings) {
            Contact told = telling.first();
            if (telling.status == Status.HELD
                    && telling.actors().equals(first.actors())
                    && !told.past
                    && !told.noun
                    && told.date == null
                    && told.sentence.paragraph() - first.first().sentence.paragraph() <= HEAD) {
                tellings.remove(telling);
                tellings.add(0, telling);
                return;
            }
        }
    }

    /**
     * A side of what a reference to both tells anew: without its person where the plural names
     * another office, as when ministers tell of the presidents.
     */
    private static Entity met(Contact reference, Entity side) {
        boolean others =
                side.person() != null
                        && side.office() != null
                        && reference.sentence.entities().stream()
                                .filter(Entity::isJoint)
                                .filter(entity -> entity.to() <= reference.from)
                                .anyMatch(
                                        entity ->
                                                entity.office() != null
                                                        && !isOf(side, entity.office()));
        return others ? side.with(side.actors(), null) : side;
    }

    /**
     * The contact of other sides that the sentence right before a reference to both tells of, else
     * the main one.
     */
    private static Telling before(List<Telling> tellings, Contact reference) {
        Telling last = tellings.get(0);
        for (Telling telling : tellings) {
            boolean next =
                    reference.joint
                            && !telling.actors().equals(tellings.get(0).actors())
                            && telling.contacts.stream()
                                    .anyMatch(
                                            contact ->
                                                    contact.sentence.to()
                                                            == reference.sentence.from());
            last = next ? telling : last;
        }
        return last;
    }

    /**
     * The conference told before on which something was done, where no day parts the two; or null.
     */
    private static @Nullable Telling conference(List<Telling> tellings, Contact contact) {
        for (Telling telling : tellings) {
            if (telling.channel == Channel.MULTILATERAL
                    && contact.channel != Channel.CALL
                    && contact.channel != Channel.LETTER
                    && isReal(telling.status)
                    && isReal(contact.status)
                    && sameDay(telling.date(), contact.date)
                    && !contact.past) {
                return telling;
            }
        }
        return null;
    }

    /** Whether a verb further down may tell how far the contact has come. */
    private static boolean isOpen(Contact contact) {
        Sentence sentence = contact.sentence;
        boolean headline = sentence.paragraph() == 0 && sentence.tokens().isWord(sentence.to() - 1);
        return contact.noun || contact.journey || headline;
    }

    private static boolean isSame(Telling telling, Contact contact) {
        boolean journey =
                !telling.first().rule.startsWith("say")
                        && !(contact.ahead && telling.status == Status.HELD)
                        && (contact.journey
                                || telling.first().journey
                                        && (telling.contacts.size() == 1
                                                || contact.date == null && contact.place == null));
        if (!sameSides(telling, contact)
                || !sameState(telling, contact)
                        && !(isOff(telling.status) && isOff(contact.status))
                        && !isAgain(telling, contact)
                        && !wasPlanned(telling, contact)
                        && !(journey && isReal(telling.status) && isReal(contact.status))) {
            return false;
        }
        if (isVisitAfter(telling, contact)) {
            return false;
        }
        boolean instead = // they will telephone instead
                isOff(telling.status)
                        && !isOff(contact.status)
                        && telling.first().journey
                        && contact.channel != null
                        && contact.channel != Channel.MEETING;
        if (instead
                || isConferenceBeside(contact, telling.first())
                || isConferenceBeside(telling.first(), contact)) {
            return false;
        }
        Set<String> persons = telling.persons();
        Set<String> others = contact.persons();
        boolean people =
                isAttended(telling, contact)
                        || isOfBody(telling, contact)
                        || isConference(telling, contact)
                        || persons.isEmpty()
                        || others.isEmpty()
                        || persons.containsAll(others)
                        || others.containsAll(persons)
                        || persons.stream().anyMatch(others::contains)
                                && !contact.past
                                && !isOtherPair(telling, contact);
        if (people
                && (isOff(telling.status) && isOff(contact.status) || isAgain(telling, contact))) {
            return true; // what does not take place is told with the days of its calling off
        }
        if (telling.date() == null && isLongAgo(contact)) {
            return false;
        }
        boolean channel =
                contact.channel == null
                        || telling.channel == null
                        || telling.channel == contact.channel
                        || telling.channel == Channel.MEETING && !contact.past
                        || contact.channel == Channel.MEETING && !contact.past;
        boolean visit =
                !telling.first().rule.startsWith("say")
                        && telling.channel == Channel.MEETING
                        && contact.channel == Channel.MEETING
                        && !contact.past
                        && !telling.first().past
                        && (contact.journey || telling.first().journey)
                        && (persons.isEmpty()
                                || others.isEmpty()
                                || persons.stream().anyMatch(others::contains)
                                || isHostNamed(telling, contact));
        if (visit && near(telling.date(), contact.date, VISIT)) {
            return true; // a visit and what happens on it are one
        }
        return people
                && channel
                && sameDay(telling.date(), contact.date)
                && samePlace(telling, contact)
                && !(contact.past
                        && !telling.first().past
                        && contact.status != Status.DENIED); // denied that they had spoken
    }

    /** Whether those who spoke from afar are told to visit each other later. */
    private static boolean isVisitAfter(Telling telling, Contact contact) {
        return telling.status == Status.HELD
                && contact.status == Status.PLANNED
                && contact.journey
                && (telling.channel == Channel.CALL
                        || telling.channel == Channel.VIDEO
                        || telling.channel == Channel.LETTER);
    }

    /** Whether a contact took place long before the page was published. */
    private static boolean isLongAgo(Contact contact) {
        LocalDate published = contact.sentence.document().published();
        DateMention date = contact.date;
        return published != null
                && date != null
                && date.last() != null
                && date.precision() != When.Precision.YEAR
                && date.last().compareTo(published.minusMonths(AGO).toString()) < 0;
    }

    /** Whether somebody attended a conference in a state with whose people he also met alone. */
    private static boolean isConferenceBeside(Contact conference, Contact meeting) {
        return conference.channel == Channel.MULTILATERAL
                && conference.hosted
                && meeting.channel == Channel.MEETING
                && !meeting.journey
                && meeting.sides.stream()
                                .filter(side -> side.entity().person() != null)
                                .flatMap(side -> side.entity().actors().stream())
                                .distinct()
                                .count()
                        > 1;
    }

    /** The same sides; of a conference each sentence may name other ones of those who come. */
    private static boolean sameSides(Telling telling, Contact contact) {
        Set<String> sides = telling.actors();
        Set<String> others = contact.actors();
        if (sides.equals(others)) {
            return true;
        }
        if (isAttended(telling, contact)
                || isOfBody(telling, contact)
                || isConference(telling, contact)) {
            return true;
        }
        boolean press =
                telling.first().rule.startsWith("press") || contact.rule.startsWith("press");
        if (press && (sides.containsAll(others) || others.containsAll(sides))) {
            return true; // before the press some of those who met may be named alone
        }
        boolean many =
                telling.channel == Channel.MULTILATERAL && contact.channel == Channel.MULTILATERAL;
        return many && (sides.containsAll(others) || others.containsAll(sides));
    }

    /** Whether it only tells who of the sides of a meeting came. */
    private static boolean isAttended(Telling telling, Contact contact) {
        return contact.attended
                && telling.channel == Channel.MEETING
                && telling.actors().size() > 2
                && telling.actors().containsAll(contact.actors());
    }

    /** Whether both tell of a conference of one organisation. */
    private static boolean isOfBody(Telling telling, Contact contact) {
        return telling.channel == Channel.MULTILATERAL
                && contact.body != null
                && telling.contacts.stream().anyMatch(told -> contact.body.equals(told.body));
    }

    /** Whether a conference without a name is the one told before: the summit. */
    private static boolean isConference(Telling telling, Contact contact) {
        return contact.conference
                && (contact.date == null || isDay(telling.date()))
                && telling.channel == Channel.MULTILATERAL
                && telling.contacts.stream().anyMatch(told -> told.body != null);
    }

    private static boolean isDay(@Nullable DateMention date) {
        return date != null && date.precision() == When.Precision.DAY;
    }

    /** Whether one tells of what was called off and the other that it takes place after all. */
    private static boolean isAgain(Telling telling, Contact contact) {
        return contact.again && isOff(telling.status)
                || isOff(contact.status) && telling.contacts.stream().anyMatch(told -> told.again);
    }

    /**
     * Whether one was called off and the other tells, without a day of its own, what was planned.
     */
    private static boolean wasPlanned(Telling telling, Contact contact) {
        return isOff(telling.status)
                && contact.status == Status.PLANNED
                && contact.date == null
                && !contact.past;
    }

    private static boolean isOff(Status status) {
        return status == Status.CANCELLED || status == Status.POSTPONED;
    }

    private static boolean isToCome(Status status) {
        return status == Status.PROPOSED || status == Status.PLANNED;
    }

    private static boolean isReal(Status status) {
        return status == Status.HELD || status == Status.PLANNED;
    }

    /** Whether, between two sides, one of them is told to act by somebody else: other talks. */
    private static boolean isOtherPair(Telling telling, Contact contact) {
        int from = contact.sentence.from();
        int to = contact.sentence.to();
        boolean more =
                contact.sentence.has(Meaning.ATTEND, from, to)
                        || contact.sentence.has(Meaning.ACCOMPANIED, from, to);
        if (telling.actors().size() != 2 || contact.sentence.paragraph() == 0 || more) {
            return false; // who else took part
        }
        if (isGuest(telling, contact)) {
            return false; // whom else a guest of state met that day
        }
        for (Contact.Side side : contact.sides) {
            String person = side.entity().person();
            String actor = side.entity().actor();
            boolean known = person == null || actor == null || telling.persons().contains(person);
            if (!known
                    && telling.contacts.stream()
                            .flatMap(told -> told.sides.stream())
                            .anyMatch(
                                    told ->
                                            told.entity().person() != null
                                                    && actor.equals(told.entity().actor()))
                    && contact.sides.stream()
                            .noneMatch(
                                    other ->
                                            actor.equals(other.entity().actor())
                                                    && other.entity().person() != null
                                                    && telling.persons()
                                                            .contains(other.entity().person()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one names the guest alone and the other his host alone: persons of two sides. */
    private static boolean isHostNamed(Telling telling, Contact contact) {
        return telling.status == contact.status
                && contact.sides.stream()
                        .filter(side -> side.entity().person() != null)
                        .noneMatch(
                                side ->
                                        telling.contacts.stream()
                                                .flatMap(told -> told.sides.stream())
                                                .anyMatch(
                                                        told ->
                                                                told.entity().person() != null
                                                                        && told.entity()
                                                                                .actors()
                                                                                .equals(
                                                                                        side.entity()
                                                                                                .actors())));
    }

    /** Whether talks of the same day are with somebody who is told to be on a visit. */
    private static boolean isGuest(Telling telling, Contact contact) {
        Sentence told = telling.first().sentence;
        return telling.date() != null
                && contact.date != null
                && telling.date().first() != null
                && isDay(contact.date)
                && telling.date().first().equals(contact.date.first())
                && told.has(Meaning.VISIT, told.from(), told.to());
    }

    /** A noun without a word of time may belong to a contact in any state; so may a headline. */
    private static boolean sameState(Telling telling, Contact contact) {
        if (telling.status == contact.status) {
            return true;
        }
        boolean open =
                contact.status == Status.HELD
                        && contact.noun
                        && contact.date == null
                        && !contact.past
                        && telling.status == Status.PLANNED;
        boolean announced =
                contact.status == Status.PLANNED
                        && telling.status == Status.HELD
                        && telling.contacts.stream()
                                .allMatch(told -> told.sentence == telling.first().sentence)
                        && telling.first().date == null
                        && !telling.first().past
                        && (telling.first().noun && contact.channel != Channel.MULTILATERAL
                                || telling.first().sentence.paragraph() == 0);
        boolean invited =
                contact.body != null
                        && telling.contacts.stream()
                                .anyMatch(told -> contact.body.equals(told.body))
                        && isToCome(contact.status)
                        && isToCome(telling.status);
        boolean refuted = // a headline tells what a side then denies
                contact.status == Status.DENIED
                        && telling.status == Status.HELD
                        && telling.contacts.size() == 1
                        && telling.first().sentence.paragraph() == 0
                        && telling.first().date == null;
        return open || announced || invited || refuted;
    }

    /** "The telephone talks" tells how what was told just before took place. */
    private static void channel(List<Telling> tellings, Contact reference) {
        Telling main = tellings.get(0);
        if (reference.channel == Channel.MEETING
                && reference.noun
                && reference.actors().isEmpty()
                && reference.status == main.status
                && !reference.past
                && main.channel == null) {
            main.channel = Channel.MEETING; // "during the meeting" tells how they talked
        }
        if (reference.channel != Channel.CALL && reference.channel != Channel.VIDEO
                || !reference.actors().isEmpty()) {
            return;
        }
        for (Telling telling : tellings) {
            int gap = reference.sentence.from() - telling.first().sentence.to();
            boolean open = telling.channel == null || telling.first().channel == null;
            if (open && gap >= 0 && gap < 40) {
                telling.channel = reference.channel;
            }
        }
    }

    /** Whether it names only who of one of two sides is to visit the other: visits by X and Y. */
    private static boolean isVisitToCome(Telling main, Contact reference) {
        return reference.journey
                && !reference.his
                && reference.status == Status.PLANNED
                && reference.place == null
                && main.actors().size() == 2
                && reference.actors().size() == 1
                && main.actors().containsAll(reference.actors())
                && reference.persons().size() == reference.sides.size()
                && reference.persons().stream().noneMatch(main.persons()::contains);
    }

    /** A visit by each of those whom a contact names to the other side of the one talked of. */
    private static List<Contact> visits(Telling main, Contact reference) {
        List<Contact> visits = new ArrayList<>();
        for (Contact.Side visitor : reference.sides) {
            Contact visit = reference.copy();
            visit.add(visitor.sentence(), visitor.entity());
            for (Contact.Side side : main.first().sides) {
                if (visit.actors().size() < 2
                        && !reference.actors().containsAll(side.entity().actors())) {
                    Entity host = side.entity().with(side.entity().actors(), null);
                    visit.add(side.sentence(), host);
                }
            }
            visits.add(visit);
        }
        return visits;
    }

    /** Whether it names whom the guest of a visit meets: talks with the president are planned. */
    private static boolean isHost(Telling main, Contact reference) {
        return reference.status == main.status
                && !reference.isTold()
                && !reference.journey
                && reference.actors().size() == 1
                && main.actors().containsAll(reference.actors())
                && main.contacts.stream().anyMatch(contact -> contact.journey)
                && reference.sides.stream()
                        .anyMatch(
                                side ->
                                        side.entity().person() != null
                                                && side.entity().from() >= reference.from)
                && sameDay(main.date(), reference.date)
                && samePlace(main, reference);
    }

    /** Whether a contact told of the same sides has a time or place of its own. */
    private static boolean isAnother(Telling main, Contact reference) {
        if (reference.rule.startsWith("press")
                || reference.rule.startsWith("conference") && reference.place == null) {
            return false;
        }
        boolean day =
                reference.date != null
                        && (main.date() != null
                                ? !sameDay(main.date(), reference.date)
                                : reference.past || reference.both && isToCome(main.status));
        boolean later =
                reference.date != null
                        || reference.channel == Channel.MEETING
                                && !reference.noun
                                && !reference.journey
                                && (main.channel == Channel.CALL || main.channel == Channel.VIDEO);
        boolean visit = // on which they will meet too
                main.status == Status.HELD
                        && reference.channel == Channel.MEETING
                        && main.contacts.stream().anyMatch(contact -> contact.journey);
        if (reference.status == Status.PLANNED
                && main.status != Status.PLANNED
                && reference.both
                && later
                && !(visit && near(main.date(), reference.date, VISIT))) {
            return true; // what the same people will do on another day
        }
        boolean elsewhere =
                reference.both
                        && reference.past
                        && reference.place != null
                        && reference.place.what().indexOf(':') > 0
                        && (main.contacts.stream().allMatch(contact -> contact.place == null)
                                || !samePlace(main, reference));
        return reference.status == Status.HELD
                && !isAgreed(reference)
                && (day
                        || elsewhere
                        || reference.place != null
                                && reference.date != null
                                && !samePlace(main, reference));
    }

    /** Whether a noun is only what both undertake: agreed to hold a dialogue this year. */
    private static boolean isAgreed(Contact reference) {
        return reference.noun
                && reference.sentence.cues(Meaning.UNDERTAKE).stream()
                        .anyMatch(cue -> cue.to() <= reference.from);
    }

    /**
     * Whether it is another one of the same sides, told without them, with a day of its own: the
     * next round in May, the second round on 2 June, the previous one in Z in March.
     */
    private static boolean isRound(Telling main, Contact reference) {
        boolean past =
                reference.past
                        && reference.status == Status.HELD
                        && reference.place != null
                        && reference.date != null
                        && reference.date.first() != null
                        && main.channel == Channel.MEETING;
        boolean other = reference.status == Status.PLANNED || isBefore(main, reference);
        return (past || other && !reference.isTold())
                && reference.noun
                && reference.actors().isEmpty()
                && reference.channel == Channel.MEETING
                && main.status == Status.HELD
                && (reference.date == null || reference.date.first() == null
                        ? !samePlace(main, reference)
                        : main.date() == null
                                ? isToCome(reference)
                                : !sameDay(main.date(), reference.date));
    }

    /** Whether the day of a contact is later than that of the page. */
    private static boolean isToCome(Contact contact) {
        LocalDate published = contact.sentence.document().published();
        return published != null
                && contact.date != null
                && contact.date.first() != null
                && contact.date.first().compareTo(published.toString()) > 0;
    }

    /** Whether it was held on a day more than some days before that of a contact. */
    private static boolean isBefore(Telling main, Contact reference) {
        DateMention then = reference.date;
        DateMention now = main.date();
        return reference.status == Status.HELD
                && reference.rule.startsWith("meeting")
                && isDay(then)
                && isDay(now)
                && then.first() != null
                && now.first() != null
                && then.first().compareTo(now.first()) < 0
                && !near(now, then, VISIT);
    }

    /** Whether two days, as far as they are known, lie no more than some days apart. */
    static boolean near(@Nullable DateMention a, @Nullable DateMention b, int days) {
        if (a == null
                || b == null
                || a.first() == null
                || b.first() == null
                || a.first().length() < 10
                || b.first().length() < 10) {
            return sameDay(a, b);
        }
        return Math.abs(
                        LocalDate.parse(a.first()).toEpochDay()
                                - LocalDate.parse(b.first()).toEpochDay())
                <= days;
    }

    private static boolean sameDay(@Nullable DateMention a, @Nullable DateMention b) {
        if (a == null || b == null) {
            return true;
        }
        String x = a.first() != null ? a.first() : a.partial();
        String y = b.first() != null ? b.first() : b.partial();
        return x == null
                || y == null
                || x.startsWith(y)
                || y.startsWith(x)
                || a.last() != null && Objects.equals(a.last(), b.last());
    }

    /** Whether the same sides are told to have met in one city, and once without the day. */
    private static boolean isInSameCity(Telling telling, Contact contact) {
        return contact.place != null
                && telling.status == contact.status
                && telling.actors().equals(contact.actors())
                && contact.place.what().indexOf(':') > 0
                && (contact.date == null || telling.date() == null)
                && telling.contacts.stream()
                        .anyMatch(
                                other ->
                                        other.place != null
                                                && other.place.what().equals(contact.place.what()));
    }

    private static boolean samePlace(Telling telling, Contact contact) {
        if (contact.place == null) {
            return true;
        }
        for (Contact other : telling.contacts) {
            if (other.place != null) {
                String a = other.place.what();
                String b = contact.place.what();
                return a.startsWith(b) || b.startsWith(a);
            }
        }
        return true;
    }

    private static boolean isOf(Entity side, String office) {
        String own = side.office();
        return own != null && (own.equals(office) || isMinister(own) && isMinister(office));
    }

    private static boolean isMinister(String office) {
        return office.endsWith("minister") && !office.equals("prime-minister");
    }

    /**
     * Somebody who took no part is heard only where he speaks of the contact, of its people, or
     * goes on doing so, where he is an officer of a side and the contact did not take place yet, or
     * right behind it where he is the head of a side that names nobody.
     */
    private static boolean isConcerned(List<Telling> tellings, Said said) {
        String person = said.speaker().person();
        for (Telling telling : tellings) {
            if (telling.persons().contains(person)
                    || telling.persons().isEmpty()
                    || telling.main
                            && telling.status != Status.HELD
                            && said.speaker().office() != null
                            && telling.actors().contains(said.speaker().actor())
                    || isHead(said.speaker())
                            && follows(telling, said.sentence())
                            && isUnnamed(telling, said.speaker().actor())
                    || telling.said.stream()
                            .anyMatch(other -> Objects.equals(other.speaker().person(), person))) {
                return true;
            }
            for (Entity entity : said.sentence().entities()) {
                if (entity.isJoint()
                        || entity.person() != null
                                && !entity.person().equals(person)
                                && telling.persons().contains(entity.person())) {
                    return true;
                }
            }
        }
        return said.sentence().cues().stream()
                .anyMatch(
                        cue ->
                                cue.what().meaning().isContact()
                                        || cue.what().meaning() == Meaning.ACCOMPANIED
                                        || cue.what().meaning() == Meaning.POSTPONED
                                        || cue.what().meaning() == Meaning.CANCELLED);
    }

    private static boolean isHead(Entity speaker) {
        return "president".equals(speaker.office())
                || "prime-minister".equals(speaker.office())
                || "monarch".equals(speaker.office());
    }

    private static boolean follows(Telling telling, Sentence sentence) {
        return telling.contacts.stream()
                .anyMatch(contact -> contact.sentence.to() == sentence.from());
    }

    /** Whether that side takes part without a person. */
    private static boolean isUnnamed(Telling telling, @Nullable String actor) {
        return actor != null
                && telling.actors().contains(actor)
                && telling.contacts.stream()
                        .flatMap(contact -> contact.sides.stream())
                        .noneMatch(
                                side ->
                                        side.entity().person() != null
                                                && side.entity().actors().contains(actor));
    }

    /**
     * Whether something is said before the page comes to speak of a contact: it is about something
     * else.
     */
    private static boolean isAhead(Telling telling, Said said) {
        int paragraph = said.sentence().paragraph();
        for (Contact contact : telling.contacts) {
            if (contact.sentence.paragraph() <= paragraph + LEAD) {
                return false;
            }
        }
        return true;
    }

    /**
     * The contact that something said belongs to: one with the speaker among its people, else its
     * sides; the nearest told before it.
     */
    static @Nullable Telling owner(List<Telling> tellings, Said said) {
        if (said.speaker().form() == Entity.Form.PERSON
                && !said.joint()
                && !isConcerned(tellings, said)) {
            return null;
        }
        Telling best = null;
        Telling last = last(tellings, said.sentence());
        double most = 0;
        for (Telling telling : tellings) {
            if (isAhead(telling, said)) {
                continue;
            }
            double score;
            if (said.joint()) {
                List<String> named = said.speaker().actors();
                score = named.isEmpty() ? 2 : telling.actors().containsAll(named) ? 3 : 0;
                score += named.isEmpty() && follows(telling, said.sentence()) ? 1 : 0;
                if (said.speaker().office() != null
                        && telling.contacts.stream()
                                .flatMap(contact -> contact.sides.stream())
                                .anyMatch(side -> isOf(side.entity(), said.speaker().office()))) {
                    score += 1.2; // the ministers, the presidents
                }
                for (Entity entity : said.sentence().entities()) {
                    score +=
                            entity.person() != null && telling.persons().contains(entity.person())
                                    ? 0.5
                                    : 0;
                }
            } else if (said.speaker().person() != null
                    && telling.persons().contains(said.speaker().person())) {
                score = 3;
            } else {
                score =
                        said.speaker().actor() != null
                                        && telling.actors().contains(said.speaker().actor())
                                ? 2
                                : 0;
            }
            if (score == 0) {
                continue;
            }
            for (Contact contact : telling.contacts) {
                if (contact.sentence == said.sentence()) {
                    score += 0.6;
                }
            }
            score += telling.main ? 0.8 : 0;
            score += telling == last ? 1 : 0;
            score += telling.status == Status.HELD ? 0.1 : 0;
            if (score > most) {
                most = score;
                best = telling;
            }
        }
        return best;
    }

    /**
     * The contact that took place and was told last before a sentence in its paragraph, or null.
     */
    private static @Nullable Telling last(List<Telling> tellings, Sentence sentence) {
        Telling last = null;
        int most = -1;
        for (Telling telling : tellings) {
            for (Contact contact : telling.contacts) {
                if (telling.status == Status.HELD
                        && !contact.past
                        && !contact.noun
                        && !contact.isTold()
                        && contact.sentence.paragraph() == sentence.paragraph()
                        && contact.sentence.to() <= sentence.from()
                        && contact.from > most) {
                    most = contact.from;
                    last = telling;
                }
            }
        }
        return last;
    }
}
