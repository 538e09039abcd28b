package org.readout.extract.telling;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.extract.contact.Days;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Place;
import org.readout.model.Status;
import org.readout.model.When;

/** Tells whether a sentence tells of a contact that sentences before it tell of. */
final class SameContact {

    /** How many days apart the parts of one visit lie at most. */
    static final int VISIT = 3;

    private static final int AGO = 6; // months
    private static final int WEEK = 7; // days
    private static final int YEAR = 4; // figures

    private SameContact() {}

    static boolean isSame(Telling telling, Contact contact) {
        boolean journey =
                !telling.first().rule.startsWith("say")
                        && !(contact.ahead && telling.status == Status.HELD)
                        && (contact.journey
                                || telling.first().journey
                                        && (telling.contacts.size() == 1
                                                || contact.date == null && contact.place == null
                                                || isOfDay(telling.date(), contact)));
        if (!sameSides(telling, contact)
                || !sameState(telling, contact)
                        && !(isOff(telling.status) && isOff(contact.status))
                        && !isAgain(telling, contact)
                        && !wasPlanned(telling, contact)
                        && !(journey && isReal(telling.status) && isReal(contact.status))) {
            return false;
        }
        if (isVisitAfter(telling, contact)
                || isVisitElsewhere(telling, contact)
                || Further.isLongOver(telling, contact)
                || Further.isRecalled(telling, contact)) {
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
                        || isBeforeThePress(telling, contact)
                        || isSigned(telling, contact)
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
        if (telling.date() == null && (isLongAgo(contact) || isBefore(telling, contact))) {
            return false;
        }
        if (isMeetingAfar(telling, contact)) {
            return false;
        }
        boolean channel =
                contact.channel == null
                        || telling.channel == null
                        || telling.channel == contact.channel
                        || telling.channel == Channel.MEETING && !contact.past
                        || contact.channel == Channel.MEETING
                                && !contact.past
                                && !(contact.journey && contact.date != null);
        boolean visit =
                !telling.first().rule.startsWith("say")
                        && telling.channel == Channel.MEETING
                        && contact.channel == Channel.MEETING
                        && (!contact.past || isArrival(telling, contact))
                        && !telling.first().past
                        && (contact.journey || telling.first().journey)
                        && (persons.isEmpty()
                                || others.isEmpty()
                                || persons.stream().anyMatch(others::contains)
                                || isHostNamed(telling, contact));
        if (visit
                && Days.near(telling.date(), contact.date, VISIT)
                && !isElsewhere(telling, contact)) {
            return true; // a visit and what happens on it are one
        }
        return people
                && channel
                && Days.same(telling.date(), contact.date)
                && samePlace(telling, contact)
                && !(contact.past
                        && !telling.first().past
                        && contact.status != Status.DENIED); // denied that they had spoken
    }

    /** Whether somebody came where talks were on a day not long before: he arrived on Monday. */
    private static boolean isArrival(Telling telling, Contact contact) {
        return contact.journey
                && Days.isDay(telling.date())
                && Days.isDay(contact.date)
                && telling.contacts.stream().anyMatch(told -> told.isIn(contact.actors()))
                && samePlace(telling, contact);
    }

    /** Whether a contact without a place of its own is told to be on the very day of another. */
    static boolean isOfDay(@Nullable DateMention day, Contact contact) {
        return contact.place == null
                && Days.isDay(day)
                && Days.isDay(contact.date)
                && Objects.equals(day.first(), contact.date.first());
    }

    /** Whether those who spoke from afar, or met on a day that is over, will visit each other. */
    private static boolean isVisitAfter(Telling telling, Contact contact) {
        boolean afar =
                telling.channel == Channel.CALL
                        || telling.channel == Channel.VIDEO
                        || telling.channel == Channel.LETTER;
        boolean met =
                telling.contacts.stream().noneMatch(told -> told.journey)
                        && (Days.isDay(telling.date()) && telling.date().last() != null
                                ? isOver(telling.date(), contact.sentence.document().published())
                                : telling.contacts.stream().anyMatch(SameContact::isToldAsHeld));
        return telling.status == Status.HELD
                && contact.status == Status.PLANNED
                && contact.journey
                && (afar || met);
    }

    /** Whether a whole sentence tells by its verb, with the city, that a contact took place. */
    private static boolean isToldAsHeld(Contact told) {
        return !told.noun
                && told.isInCity()
                && !told.sentence.tokens().isWord(told.sentence.to() - 1);
    }

    private static boolean isOver(DateMention day, @Nullable LocalDate published) {
        return day.last() != null
                && published != null
                && day.last().compareTo(published.toString()) <= 0;
    }

    /** Whether those who met in one state are told to visit another one later. */
    private static boolean isVisitElsewhere(Telling telling, Contact contact) {
        return telling.status == Status.HELD
                && contact.status == Status.PLANNED
                && contact.journey
                && contact.isIn(contact.actors())
                && telling.contacts.stream()
                        .anyMatch(
                                told ->
                                        told.place != null
                                                && (!told.journey || told.isIn(told.actors()))
                                                && !Place.state(told.place.what())
                                                        .equals(Place.state(contact.place.what())));
    }

    /** Whether those who spoke from afar are told to meet at a place and on a day of their own. */
    static boolean isMeetingAfar(Telling telling, Contact contact) {
        return (telling.channel == Channel.CALL || telling.channel == Channel.VIDEO)
                && telling.date() == null
                && contact.channel == Channel.MEETING
                && contact.place != null
                && Days.isDay(contact.date);
    }

    /** Whether a contact took place long before the page was published. */
    private static boolean isLongAgo(Contact contact) {
        LocalDate published = contact.sentence.document().published();
        DateMention date = contact.date;
        if (published == null || date == null || date.last() == null) {
            return false;
        }
        if (date.precision() == When.Precision.YEAR) { // last year's may be that of a name
            String year = date.last().substring(0, YEAR);
            return year.compareTo(published.minusYears(1).toString().substring(0, YEAR)) < 0;
        }
        return date.last().compareTo(published.minusMonths(AGO).toString()) < 0;
    }

    /**
     * Whether a contact of no other sides was long before the main one: told with its year alone,
     * or more than a week before the day above the page, where the main one has no day; or a
     * conference of another day, months before the page: the treaty signed at the summit in Z; or
     * one still to come, of which those spoke who have met: the summit planned for next year.
     */
    static boolean isLongBefore(Telling main, Contact contact) {
        boolean conference =
                contact.channel == Channel.MULTILATERAL || contact.rule.startsWith("conference");
        boolean undated = main.date() == null;
        return undated && (isBefore(main, contact) || isYearsAgo(contact))
                || conference
                        && main.channel != Channel.MULTILATERAL
                        && (isLongAgo(contact) || main.status == Status.HELD && contact.isAhead())
                        && (undated || !Days.same(main.date(), contact.date));
    }

    /** Whether only a year long before the page is told of a contact. */
    private static boolean isYearsAgo(Contact contact) {
        return contact.date != null
                && contact.date.precision() == When.Precision.YEAR
                && isLongAgo(contact);
    }

    /** Whether a contact took place a week or more before the day that stands above the page. */
    private static boolean isBefore(Telling telling, Contact contact) {
        LocalDate day = telling.first().stamped;
        DateMention date = contact.date;
        return day != null
                && date != null
                && date.last() != null
                && date.last().compareTo(day.minusDays(WEEK).toString()) < 0;
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
        if (isOfPress(telling, contact)
                && (sides.containsAll(others) || others.containsAll(sides))) {
            return true; // before the press some of those who met may be named alone
        }
        boolean many =
                telling.channel == Channel.MULTILATERAL && contact.channel == Channel.MULTILATERAL
                        || isNamedAlike(telling, contact);
        return many && (sides.containsAll(others) || others.containsAll(sides));
    }

    /** Whether one word behind both names the same conference of many: the Z summit. */
    private static boolean isNamedAlike(Telling telling, Contact contact) {
        String name = telling.channel == Channel.MULTILATERAL ? name(contact) : null;
        return name != null && telling.contacts.stream().anyMatch(told -> name.equals(name(told)));
    }

    /** The word right behind the one for a conference that a contact is told by, or null. */
    private static @Nullable String name(Contact contact) {
        Sentence sentence = contact.sentence;
        Marked<Cue> word = sentence.find(Meaning.CONFERENCE, contact.from, contact.to);
        return word != null
                        && word.to() < sentence.to()
                        && sentence.tokens().isWord(word.to())
                        && !sentence.isCue(word.to())
                ? sentence.tokens().folded(word.to())
                : null;
    }

    private static boolean isOfPress(Telling telling, Contact contact) {
        return telling.first().rule.startsWith("press") || contact.rule.startsWith("press");
    }

    /** Whether one sentence tells who spoke to the press and at which talks of them all. */
    private static boolean isBeforeThePress(Telling telling, Contact contact) {
        return isOfPress(telling, contact) && telling.first().sentence == contact.sentence;
    }

    /**
     * Whether a sentence tells, without a day or place of its own, who put their names to something
     * for the sides that met: the presidents met; the treaty was signed by ministers X and Y.
     */
    private static boolean isSigned(Telling telling, Contact contact) {
        return telling.status == Status.HELD
                && telling.channel == Channel.MEETING
                && !telling.first().past
                && contact.status == Status.HELD
                && contact.date == null
                && contact.place == null
                && !contact.past
                && !contact.noun
                && contact.sentence.has(Meaning.AGREEMENT_SIGNED, contact.from, contact.to);
    }

    /** Whether it only tells who of the sides of a meeting came. */
    private static boolean isAttended(Telling telling, Contact contact) {
        return contact.attended
                && telling.channel == Channel.MEETING
                && telling.actors().containsAll(contact.actors())
                && (telling.actors().size() > 2
                        || contact.date == null && contact.place == null && !contact.past);
    }

    /** Whether both tell of a conference of one organisation. */
    static boolean isOfBody(Telling telling, Contact contact) {
        return telling.channel == Channel.MULTILATERAL
                && contact.body != null
                && telling.contacts.stream().anyMatch(told -> contact.body.equals(told.body));
    }

    /** Whether a conference without a name is the one told before: the summit. */
    private static boolean isConference(Telling telling, Contact contact) {
        return contact.conference
                && (contact.date == null || Days.isDay(telling.date()))
                && telling.channel == Channel.MULTILATERAL
                && telling.contacts.stream().anyMatch(told -> told.body != null);
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

    static boolean isOff(Status status) {
        return status == Status.CANCELLED || status == Status.POSTPONED;
    }

    static boolean isToCome(Status status) {
        return status == Status.PROPOSED || status == Status.PLANNED;
    }

    static boolean isReal(Status status) {
        return status == Status.HELD || status == Status.PLANNED;
    }

    /** Whether, between two sides, one of them is told to act by somebody else: other talks. */
    private static boolean isOtherPair(Telling telling, Contact contact) {
        int from = contact.sentence.from();
        int to = contact.sentence.to();
        boolean more =
                contact.sentence.has(Meaning.ATTEND, from, to)
                        || contact.sentence.has(Meaning.ACCOMPANIED, from, to);
        boolean own = // those who will chair another meeting on a day of its own
                contact.status == Status.PLANNED
                        && contact.hasBoth()
                        && contact.date != null
                        && telling.date() == null;
        if (telling.actors().size() != 2 || contact.sentence.paragraph() == 0 || more && !own) {
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
                && Days.isDay(contact.date)
                && telling.date().first().equals(contact.date.first())
                && (told.has(Meaning.VISIT, told.from(), told.to())
                        || Guests.isReceived(telling, contact));
    }

    /** Whether it is that of officials or of a body, of whom words before it tell. */
    private static boolean isOfStaff(Contact contact) {
        Sentence sentence = contact.sentence;
        return sentence.has(Meaning.STAFF, sentence.from(), contact.from);
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
                        && !isOtherPair(telling, contact)
                        && !isBehindAnother(contact)
                        && !isOfStaff(contact)
                        && (telling.first().noun && contact.channel != Channel.MULTILATERAL
                                || telling.first().sentence.paragraph() == 0);
        boolean invited =
                contact.body != null
                        && telling.contacts.stream()
                                .anyMatch(told -> contact.body.equals(told.body))
                        && isToCome(contact.status)
                        && isToCome(telling.status);
        boolean accepted = // invited in the headline, expected further on
                contact.status == Status.PLANNED
                        && contact.journey
                        && telling.status == Status.PROPOSED
                        && telling.first().journey
                        && telling.first().sentence.paragraph() == 0
                        && telling.first().date == null;
        boolean refuted = // a headline tells what a side then denies
                contact.status == Status.DENIED
                        && telling.status == Status.HELD
                        && telling.contacts.size() == 1
                        && telling.first().sentence.paragraph() == 0
                        && telling.first().date == null;
        boolean alleged = // a side denies what others then tell of with its place
                contact.status == Status.HELD
                        && telling.status == Status.DENIED
                        && contact.place != null
                        && telling.contacts.stream().anyMatch(told -> told.place != null);
        return open
                || announced
                || invited
                || accepted
                || refuted
                || alleged
                || isDropped(telling, contact);
    }

    /** Whether one was called off and the other tells, without a day, that there are no plans. */
    private static boolean isDropped(Telling telling, Contact contact) {
        return contact.status == Status.DENIED && isOff(telling.status) && contact.date == null
                || telling.status == Status.DENIED
                        && isOff(contact.status)
                        && telling.date() == null;
    }

    /** Whether its sentence first speaks of one told before: the meeting prepared a summit of X. */
    private static boolean isBehindAnother(Contact contact) {
        int from =
                contact.sides.stream()
                        .filter(side -> side.sentence() == contact.sentence)
                        .mapToInt(side -> side.entity().from())
                        .reduce(contact.from, Math::min);
        return contact.noun
                && contact.sentence.cues(Meaning.MEETING).stream()
                        .filter(cue -> cue.to() < from)
                        .anyMatch(
                                cue ->
                                        contact.sentence.has(
                                                Meaning.THE, cue.from() - 1, cue.from()));
    }

    /** Whether the same sides are told to have met in one city, and once without the day. */
    static boolean isInSameCity(Telling telling, Contact contact) {
        return contact.isInCity()
                && telling.status == contact.status
                && telling.actors().equals(contact.actors())
                && (contact.date == null || telling.date() == null)
                && telling.contacts.stream()
                        .anyMatch(
                                other ->
                                        other.place != null
                                                && other.place.what().equals(contact.place.what()));
    }

    /**
     * Whether two are told at once to invite each other to their states: invited X to Y, and X
     * invited him to Z.
     */
    private static boolean isElsewhere(Telling telling, Contact contact) {
        return contact.status == Status.PROPOSED
                && contact.place != null
                && telling.contacts.stream()
                        .filter(told -> told.place != null && told.sentence == contact.sentence)
                        .anyMatch(
                                told ->
                                        !Place.state(told.place.what())
                                                .equals(Place.state(contact.place.what())));
    }

    static boolean samePlace(Telling telling, Contact contact) {
        if (contact.place == null) {
            return true;
        }
        for (Contact other : telling.contacts) {
            if (other.place != null) {
                return contact.mayBeWhere(other);
            }
        }
        return true;
    }
}
