package org.readout.extract.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.extract.contact.Days;
import org.readout.language.Cue;
import org.readout.language.Halt;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Status;

/** Joins what the sentences of one document tell of the same contact. */
public final class Tellings {

    private static final int HEAD = 5; // paragraphs: headlines, a picture, what leads in
    private static final int LEVEL = 4; // tokens: met last month at ministerial level
    private static final int BESIDE = 3; // tokens between a body and the word for its meeting

    private Tellings() {}

    /** The contacts of a document with all that its sentences tell of each, in reading order. */
    public static List<Telling> join(List<Contact> contacts, List<Contact> references) {
        List<Telling> tellings = new ArrayList<>();
        for (Contact contact : contacts) {
            Halt.ifAsked();
            Telling same = null;
            for (Telling telling : tellings) {
                if (SameContact.isSame(telling, contact)) {
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
                boolean off = SameContact.isOff(same.status) && SameContact.isOff(contact.status);
                boolean open =
                        same.contacts.stream().allMatch(Tellings::isOpen)
                                && !contact.rule.startsWith("press");
                same.add(contact);
                boolean later = off && same.status != contact.status; // called off for a later day
                boolean plan = SameContact.isOff(same.status) && contact.status == Status.PLANNED;
                boolean kept =
                        contact.status == Status.HELD || plan || !open || isOver(same, contact);
                boolean dropped = // there are no plans for what was called off
                        same.status == Status.DENIED && SameContact.isOff(contact.status);
                kept |= SameContact.isOff(same.status) && contact.status == Status.DENIED;
                same.status = kept && !dropped ? same.status : contact.status;
                same.status = later ? Status.POSTPONED : same.status;
                boolean again = same.contacts.stream().anyMatch(told -> told.again);
                same.status =
                        again && SameContact.isOff(same.status) ? Status.PLANNED : same.status;
                same.channel = same.channel == null ? contact.channel : same.channel;
                boolean there = // went to Z to speak with X
                        same.first().journey && same.first().sentence == contact.sentence;
                if (same.channel == Channel.MEETING
                        && contact.channel != null
                        && contact.channel != Channel.LETTER
                        && !there) {
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
                                && telling.first().sentence == tellings.get(0).first().sentence
                                && !isBefore(tellings.get(0), telling);
                telling.main |= isInHeadline(telling, tellings.get(0));
            }
            Telling main = tellings.get(0);
            for (Contact reference : references) {
                tellHow(tellings, reference);
                asked(tellings, reference);
                Telling dated = OwnDay.of(tellings, reference);
                if (dated != null) {
                    tell(dated, reference);
                    continue;
                }
                Telling base = TheTwo.meant(tellings, reference);
                boolean received = isReception(base, reference);
                if (reference.joint
                                && reference.body == null
                                && base.actors().containsAll(reference.actors())
                                && isAnother(base, reference)
                        || reference.both && reference.body != null && reference.attending
                        || isRound(base, reference)
                        || isBodys(base, reference)
                        || received) {
                    boolean same = received && !reference.past; // on the day of their talks
                    reference.date = same && reference.date == null ? base.date() : reference.date;
                    channel(base, reference);
                    base.first()
                            .sides
                            .forEach(
                                    side ->
                                            reference.add(
                                                    side.sentence(),
                                                    met(base, reference, side.entity())));
                    tellings.stream()
                            .filter(
                                    telling ->
                                            SameContact.isOfBody(telling, reference)
                                                    || SameContact.isInSameCity(telling, reference)
                                                    || isAnnounced(telling, reference)
                                                    || isToldWith(telling, reference))
                            .findFirst()
                            .ifPresentOrElse(
                                    telling -> tell(telling, reference),
                                    () -> tellings.add(new Telling(reference)));
                } else if (isVisitToCome(main, reference)) {
                    visits(main, reference).forEach(visit -> tellings.add(new Telling(visit)));
                } else if (isHost(main, reference)) {
                    if (!isReceived(main, reference)) {
                        reference.sides.removeIf(side -> side.entity().from() < reference.from);
                    }
                    main.add(reference);
                } else if (reference.status == main.status
                        && !reference.past
                        && !isMeant(reference)
                        && !isDiscussed(reference)
                        && main.actors().containsAll(reference.actors())
                        && !isOnOtherDay(main, reference)
                        && !Further.isRecalled(main, reference)
                        && !isAlien(main, reference)
                        && !isHeldElsewhere(main, reference)
                        && (reference.date != null || reference.place != null)) {
                    reference.sides.clear();
                    main.add(reference);
                } else if (Further.is(base, reference)) {
                    Further.complete(base, reference);
                    channel(base, reference);
                    if (tellings.stream()
                            .noneMatch(telling -> SameContact.isSame(telling, reference))) {
                        tellings.add(new Telling(reference));
                    }
                } else {
                    Contact.Side hero = Further.hero(tellings, reference);
                    if (hero != null) {
                        reference.add(hero.sentence(), hero.entity());
                    }
                    if (reference.actors().size() > 1) {
                        tellings.add(new Telling(reference));
                    }
                }
            }
        }
        tellings.forEach(telling -> telling.lieAhead(references));
        return tellings;
    }

    /** Those who telephoned had talked by telephone before too, where no place is told. */
    private static void channel(Telling base, Contact reference) {
        boolean afar = base.channel == Channel.CALL || base.channel == Channel.VIDEO;
        boolean open = reference.channel == null || reference.channel == Channel.MEETING;
        boolean talked = reference.sentence.has(Meaning.TALK, reference.from, reference.to);
        if (afar && open && talked && reference.place == null) {
            reference.channel = base.channel;
        }
    }

    /**
     * Whether it was on a day of its own in another place than undated talks, no visit among them.
     */
    private static boolean isHeldElsewhere(Telling main, Contact reference) {
        return main.date() == null
                && main.status == Status.HELD
                && Days.isDay(reference.date)
                && main.contacts.stream().noneMatch(contact -> contact.journey)
                && !SameContact.samePlace(main, reference);
    }

    /** Whether somebody named took part in something on another day than the main contact. */
    private static boolean isOnOtherDay(Telling main, Contact reference) {
        return !reference.persons().isEmpty()
                && main.date() != null
                && reference.date != null
                && !Days.same(main.date(), reference.date);
    }

    /** Whether one was by telephone and the other by video; or one was long before the page. */
    private static boolean isAlien(Telling main, Contact reference) {
        return main.channel != null
                        && reference.channel != null
                        && main.channel != reference.channel
                        && main.channel != Channel.MEETING
                        && reference.channel != Channel.MEETING
                || SameContact.isLongBefore(main, reference);
    }

    /** Whether a sentence tells of one as what the other, on another day, came after. */
    private static boolean isBefore(Telling main, Telling other) {
        Contact told = other.first();
        return !Days.same(main.date(), other.date())
                && told.sentence.has(Meaning.AFTER, main.first().to, told.from);
    }

    /**
     * Whether a journey is told to have taken place on the day, now over, of what was to come, or
     * to have begun on a day that is over, where what is to come has none: arrived on Monday and
     * will also be received.
     */
    private static boolean isOver(Telling telling, Contact contact) {
        LocalDate published = contact.sentence.document().published();
        DateMention day = contact.date == null ? telling.date() : contact.date;
        return telling.status == Status.HELD
                && telling.first().journey
                && published != null
                && day != null
                && day.first() != null
                && (contact.date == null || SameContact.isOfDay(telling.date(), contact))
                && day.first().compareTo(published.toString()) < 0;
    }

    /** Adds what tells of a contact again, and how it took place: held talks, by video. */
    private static void tell(Telling telling, Contact reference) {
        telling.add(reference);
        boolean afar = reference.channel == Channel.VIDEO || reference.channel == Channel.CALL;
        telling.channel =
                afar && telling.channel == Channel.MEETING ? reference.channel : telling.channel;
    }

    /** Whether one sentence tells of both, and of one day: held talks, by video, on Monday. */
    private static boolean isToldWith(Telling telling, Contact reference) {
        return telling.first().sentence == reference.sentence
                && telling.status == reference.status
                && telling.actors().equals(reference.actors())
                && Days.same(telling.date(), reference.date);
    }

    /**
     * Whether the headline that tells of the main contact names who took part in another of its day
     * and kind too: X met the premier of Y and the president of Z.
     */
    private static boolean isInHeadline(Telling telling, Telling main) {
        Sentence headline = main.first().sentence;
        return headline.paragraph() == 0
                && headline.document().title() != null
                && telling.first().sentence.paragraph() > 0
                && telling.status == main.status
                && telling.channel == main.channel
                && telling.date() != null
                && Days.near(telling.date(), main.date(), 0)
                && telling.contacts.stream().noneMatch(Contact::isTold)
                && telling.actors().stream().allMatch(actor -> names(headline, actor, telling));
    }

    /** Whether a headline names the person of a side in a contact, or an office of it alone. */
    private static boolean names(Sentence headline, String actor, Telling telling) {
        return headline.entities().stream()
                .filter(entity -> Clause.isPersonal(entity) && entity.actors().contains(actor))
                .anyMatch(
                        entity ->
                                entity.person() == null
                                        || telling.persons().contains(entity.person()));
    }

    /**
     * Whether the sides of a contact together meet somebody else: the two guests were received by
     * X.
     */
    private static boolean isReception(Telling main, Contact reference) {
        return reference.both
                && main.status == Status.HELD
                && !reference.noun
                && !reference.journey
                && reference.channel == Channel.MEETING
                && reference.body == null
                && !reference.persons().isEmpty()
                && Collections.disjoint(main.actors(), reference.actors());
    }

    /** Whether the page has told before, without its day and place, of what is to follow. */
    private static boolean isAnnounced(Telling telling, Contact next) {
        return next.status == Status.PLANNED
                && telling.status == Status.PLANNED
                && telling.actors().equals(next.actors())
                && telling.channel == next.channel
                && Days.same(telling.date(), next.date)
                && SameContact.samePlace(telling, next);
    }

    /**
     * Puts what was held first where the head of the page tells what the same sides, having been in
     * contact, mean to do next, or since when they had not been: X and Y want to meet; X telephoned
     * with Y.
     */
    private static void lead(List<Telling> tellings) {
        Telling first = tellings.get(0);
        boolean last = first.contacts.stream().allMatch(contact -> contact.last);
        if (!last && (!SameContact.isToCome(first.status) || first.date() != null)) {
            return;
        }
        for (Telling telling : tellings) {
            Contact told = telling.first();
            if (last && !told.past && telling.actors().containsAll(first.actors())) {
                tellings.remove(telling);
                tellings.add(0, telling);
                return;
            }
            if (!last
                    && telling.status == Status.HELD
                    && telling.actors().equals(first.actors())
                    && !told.past
                    && !told.noun
                    && (told.date == null || first.first().sentence.paragraph() == 0)
                    && told.sentence.paragraph() - first.first().sentence.paragraph() <= HEAD) {
                tellings.remove(telling);
                tellings.add(0, telling);
                return;
            }
        }
    }

    /**
     * A side of what a reference tells anew: without its person where the words name another office
     * (ministers tell of the presidents), or a round or meeting of nobody in particular.
     */
    private static Entity met(Telling base, Contact reference, Entity side) {
        OtherBearers others = new OtherBearers(base);
        boolean nobody =
                side.person() != null
                        && (isOfNobodys(reference)
                                || OtherBearers.areUnnamed(reference)
                                || base.contacts.stream()
                                        .flatMap(contact -> contact.sides.stream())
                                        .filter(
                                                named ->
                                                        side.person()
                                                                .equals(named.entity().person()))
                                        .anyMatch(named -> others.are(reference, named)));
        return nobody ? side.with(side.actors(), null) : side;
    }

    /**
     * Whether those who met before are not told to meet again: the next round is set for May, they
     * set up a working group that will meet, they agreed on a forum.
     */
    private static boolean isOfNobodys(Contact reference) {
        Sentence sentence = reference.sentence;
        if (!reference.joint) {
            return true;
        }
        int from = sentence.from();
        for (Entity entity : sentence.entities()) {
            from = entity.isJoint() && entity.to() <= reference.from ? entity.to() : from;
        }
        if (sentence.has(Meaning.ATTEND, from, reference.to)) {
            return false; // the ministers will chair it
        }
        boolean arranged =
                reference.noun
                        && reference.status == Status.PLANNED
                        && !sentence.has(Meaning.THEIR, from, reference.to)
                        && (sentence.has(Meaning.UNDERTAKE, from, reference.from)
                                || sentence.has(Meaning.SAY, from, reference.from)
                                || sentence.has(Meaning.DISCUSS, from, reference.from));
        return arranged
                || sentence.has(Meaning.STAFF, sentence.from(), reference.to)
                || sentence.has(Meaning.STAFF, reference.to, reference.to + LEVEL);
    }

    /**
     * The conference told before on which something was done, where no day parts the two; or null.
     */
    private static @Nullable Telling conference(List<Telling> tellings, Contact contact) {
        for (Telling telling : tellings) {
            if (telling.channel == Channel.MULTILATERAL
                    && contact.channel != Channel.CALL
                    && contact.channel != Channel.LETTER
                    && SameContact.isReal(telling.status)
                    && SameContact.isReal(contact.status)
                    && Days.same(telling.date(), contact.date)
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

    /** "The call took place at the request of X" tells who asked for what was told before. */
    private static void asked(List<Telling> tellings, Contact reference) {
        if (reference.initiatedBy == null || reference.actors().size() > 1) {
            return;
        }
        for (Telling telling : tellings) {
            Contact told = telling.first();
            boolean next =
                    telling.contacts.stream()
                            .anyMatch(
                                    contact -> contact.sentence.to() == reference.sentence.from());
            if (next && telling.actors().contains(reference.initiatedBy)) {
                told.initiatedBy =
                        told.initiatedBy == null ? reference.initiatedBy : told.initiatedBy;
                return;
            }
        }
    }

    /** "The telephone talks" tells how what was told just before took place. */
    private static void tellHow(List<Telling> tellings, Contact reference) {
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
                || reference.actors().size() > 1) {
            return;
        }
        for (Telling telling : tellings) {
            int gap = reference.sentence.from() - telling.first().sentence.to();
            boolean open =
                    telling.channel == null
                            || telling.first().channel == null
                            || gap == 0 && Channels.isOpen(telling, reference);
            boolean near = gap >= 0 && gap < 40;
            if (open && near && telling.actors().containsAll(reference.actors())) {
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
        boolean next = // has arrived in Z; talks with the president are planned
                SameContact.isReal(main.status)
                        && SameContact.isReal(reference.status)
                        && reference.noun
                        && reference.sentence.paragraph() - main.first().sentence.paragraph() <= 1;
        return (next || reference.status == main.status)
                && !reference.isTold()
                && !reference.journey
                && reference.actors().size() == 1
                && main.actors().containsAll(reference.actors())
                && main.contacts.stream().anyMatch(contact -> contact.journey)
                && reference.sides.stream()
                        .anyMatch(
                                side ->
                                        side.entity().person() != null
                                                && (side.entity().from() >= reference.from
                                                        || isReceived(main, reference)))
                && Days.same(main.date(), reference.date)
                && SameContact.samePlace(main, reference);
    }

    /** Whether the next sentence tells what the host did with who came: X welcomed him. */
    private static boolean isReceived(Telling main, Contact reference) {
        return !reference.noun
                && reference.channel == Channel.MEETING
                && reference.persons().size() == 1
                && main.contacts.stream()
                        .anyMatch(
                                told ->
                                        told.journey
                                                && told.sentence.to() == reference.sentence.from()
                                                && !told.persons().containsAll(reference.persons())
                                                && told.sides.stream()
                                                        .noneMatch(
                                                                side ->
                                                                        side.entity().person()
                                                                                        != null
                                                                                && reference
                                                                                        .actors()
                                                                                        .containsAll(
                                                                                                side.entity()
                                                                                                        .actors())));
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
                                ? !Days.same(main.date(), reference.date)
                                : reference.past
                                        || reference.both && SameContact.isToCome(main.status)
                                        || SameContact.isMeetingAfar(main, reference));
        boolean later =
                reference.date != null
                        || reference.isInCity() && !SameContact.samePlace(main, reference)
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
                && !(visit && Days.near(main.date(), reference.date, SameContact.VISIT))) {
            return true; // what the same people will do on another day
        }
        if (isOnVisit(main, reference)) {
            return false;
        }
        boolean elsewhere =
                reference.both
                        && reference.past
                        && reference.isInCity()
                        && (main.contacts.stream().allMatch(contact -> contact.place == null)
                                || !SameContact.samePlace(main, reference));
        boolean during = // the talks on the next day of a visit
                visit
                        && reference.both
                        && reference.place == null
                        && Days.isDay(main.date())
                        && Days.isDay(reference.date)
                        && Days.near(main.date(), reference.date, SameContact.VISIT);
        return reference.status == Status.HELD
                && !isAgreed(reference)
                && !during
                && (day
                        || elsewhere
                        || reference.place != null
                                && reference.date != null
                                && !SameContact.samePlace(main, reference));
    }

    /** Whether both meet on a visit told before, on the day it began or one of the next. */
    private static boolean isOnVisit(Telling main, Contact reference) {
        DateMention came = main.date();
        return reference.both
                && !reference.past
                && !reference.journey
                && reference.status == Status.HELD
                && main.status == Status.HELD
                && reference.channel == Channel.MEETING
                && Days.isDay(came)
                && Days.isDay(reference.date)
                && came.first() != null
                && reference.date.first() != null
                && came.first().compareTo(reference.date.first()) < 0
                && main.contacts.stream().anyMatch(contact -> contact.journey)
                && Days.near(came, reference.date, SameContact.VISIT)
                && SameContact.samePlace(main, reference);
    }

    /** Whether a noun is only what both undertake: agreed to hold a dialogue this year. */
    private static boolean isAgreed(Contact reference) {
        return reference.noun
                && reference.sentence.cues(Meaning.UNDERTAKE).stream()
                        .anyMatch(cue -> cue.to() <= reference.from);
    }

    /**
     * Whether a noun of no day is only what somebody undertakes or wants: ready to talk this year.
     */
    private static boolean isMeant(Contact reference) {
        boolean vague = // by its words alone
                reference.date == null || !Days.isDay(reference.date);
        boolean ready =
                reference.sentence.cues(Meaning.READY).stream()
                        .anyMatch(cue -> cue.to() <= reference.from);
        return vague && (isAgreed(reference) || reference.noun && ready);
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
        boolean other =
                reference.status == Status.PLANNED
                        || isBefore(main, reference) && !isDiscussed(reference);
        return (past || other && !reference.isTold())
                && reference.noun
                && (main.channel == Channel.MULTILATERAL
                        || !reference.rule.startsWith("conference"))
                && reference.actors().isEmpty()
                && reference.channel == Channel.MEETING
                && main.status == Status.HELD
                && (reference.date == null || reference.date.first() == null
                        ? !SameContact.samePlace(main, reference)
                        : main.date() == null
                                ? reference.isAhead()
                                : !Days.same(main.date(), reference.date));
    }

    /**
     * Whether a noun is what somebody talks about, whose talks it is unsaid: discussed the talks.
     */
    private static boolean isDiscussed(Contact reference) {
        Sentence sentence = reference.sentence;
        Marked<Cue> verb = sentence.find(Meaning.DISCUSS, reference.from - BESIDE, reference.from);
        return verb != null && !sentence.has(Meaning.IN, verb.to(), reference.from);
    }

    /**
     * Whether a body of both sides, which the words beside it name, will meet, or met on a day and
     * at a place of its own: the joint committee will meet again soon.
     */
    private static boolean isBodys(Telling main, Contact reference) {
        boolean apart =
                reference.status == Status.PLANNED
                        || reference.status == Status.HELD
                                && reference.date != null
                                && reference.place != null
                                && main.date() != null
                                && !Days.same(main.date(), reference.date);
        return apart
                && reference.channel == Channel.MEETING
                && reference.actors().isEmpty()
                && !reference.journey
                && !reference.past
                && main.status == Status.HELD
                && main.actors().size() == 2
                && reference.sentence.find(
                                Meaning.STAFF, reference.from - BESIDE, reference.to + BESIDE)
                        != null;
    }

    /** Whether it was held on a day more than some days before that of a contact. */
    private static boolean isBefore(Telling main, Contact reference) {
        DateMention then = reference.date;
        DateMention now = main.date();
        return reference.status == Status.HELD
                && reference.rule.startsWith("meeting")
                && Days.isDay(then)
                && Days.isDay(now)
                && then.first() != null
                && now.first() != null
                && then.first().compareTo(now.first()) < 0
                && !Days.near(now, then, SameContact.VISIT);
    }
}
