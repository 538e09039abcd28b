package org.readout.extract.telling;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.extract.contact.Days;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Status;
import org.readout.model.When;

/**
 * Further contacts between the sides of one told before, which name only one of them or none: he
 * invited his host to Z; experts will meet in May; they had last spoken in March.
 */
final class Further {

    private static final int MOST = 4; // sides of which "the next round" is told without them

    private static final int RECENT = 7; // days

    private Further() {}

    /**
     * Whether what names too few sides by itself is a further contact of those of another one: it
     * has come to another pass or has a day of its own, and nothing tells that others took part.
     */
    static boolean is(Telling base, Contact contact) {
        int sides = base.actors().size();
        return (sides == 2 || sides > 2 && sides <= MOST && contact.actors().isEmpty())
                && base.actors().containsAll(contact.actors())
                && contact.isBetweenSides()
                && !contact.conference
                && !contact.rule.startsWith("press")
                && (!isKnown(contact) || isRecalled(base, contact) || isRoundBefore(base, contact))
                && !isOfOthers(base, contact)
                && !isAmongThem(contact)
                && !isReturn(contact)
                && isApart(base, contact);
    }

    /**
     * Gives it the sides that it lacks, as those of the other one; their persons only where one
     * each met, and one of them recalls it: when we met in March.
     */
    static void complete(Telling base, Contact contact) {
        boolean same =
                isRecalled(base, contact)
                        && (contact.both || contact.joint || !isLookedBackOn(contact))
                        && base.persons().containsAll(contact.persons())
                        && base.persons().size() == base.actors().size();
        for (Contact.Side side : base.first().sides) {
            Entity entity = side.entity();
            if (!contact.actors().containsAll(entity.actors())) {
                String person = same ? entity.person() : null;
                contact.add(side.sentence(), entity.with(entity.actors(), person));
            }
        }
    }

    /**
     * Whether somebody tells in words of his own, said at a contact or about it, of one long over
     * by then, or in another city: when we met in March, you told me.
     */
    static boolean isRecalled(Telling base, Contact contact) {
        boolean own = isOwn(contact, Meaning.WE) || isOwn(contact, Meaning.ME);
        return (own && contact.isTold() || isLookedBackOn(contact))
                && contact.status == Status.HELD
                && contact.date != null
                && (!SameContact.samePlace(base, contact)
                        || isOver(base, contact)
                                && (base.date() == null || !Days.same(base.date(), contact.date)));
    }

    /**
     * Whether a noun is only where that was reached of which somebody speaks: X praised the deal
     * reached at the talks in Z in March.
     */
    private static boolean isLookedBackOn(Contact contact) {
        Sentence sentence = contact.sentence;
        return contact.noun
                && contact.sides.stream().allMatch(side -> side.entity().to() <= contact.from)
                && !contact.rule.startsWith("conference")
                && contact.date != null
                && contact.date.precision() != When.Precision.YEAR
                && !sentence.isQuoted(contact.from)
                && (sentence.find(Meaning.SAY, sentence.from(), contact.from) != null
                        || sentence.find(Meaning.DISCUSS, sentence.from(), contact.from) != null);
    }

    /** Whether a pronoun of the first person stands before it, and both in what one person says. */
    private static boolean isOwn(Contact contact, Meaning pronoun) {
        Sentence sentence = contact.sentence;
        return sentence.cues(pronoun).stream()
                .filter(cue -> cue.to() <= contact.from)
                .filter(cue -> sentence.isQuoted(cue.from()) == sentence.isQuoted(contact.from))
                .anyMatch(cue -> !sentence.has(Meaning.SAY, cue.to(), contact.from));
    }

    /**
     * Whether a visit was over long before the page, which tells first, without a day, of another
     * contact that is no visit or was elsewhere: X and Y met in Z; in March he visited V.
     */
    static boolean isLongOver(Telling base, Contact contact) {
        return contact.journey
                && contact.status == Status.HELD
                && base.status == Status.HELD
                && base.date() == null
                && contact.date != null
                && contact.date.precision() != When.Precision.YEAR
                && (base.contacts.stream().noneMatch(told -> told.journey)
                        || !SameContact.samePlace(base, contact))
                && isOver(base, contact);
    }

    /** Whether the days of a contact end more than some days before those of another one. */
    private static boolean isOver(Telling base, Contact contact) {
        LocalDate published = contact.sentence.document().published();
        DateMention now = base.date();
        LocalDate day =
                Days.isDay(now) && now.first() != null ? LocalDate.parse(now.first()) : published;
        return day != null
                && contact.date.last() != null
                && contact.date.last().compareTo(day.minusDays(RECENT).toString()) < 0
                && !day.toString().startsWith(contact.date.last());
    }

    /**
     * Who takes part in more contacts of the page than anybody of another side, and so in what it
     * tells of a side that none of them has: the talks with X lasted an hour; null where there is
     * no such person.
     */
    static Contact.@Nullable Side hero(List<Telling> tellings, Contact contact) {
        boolean open =
                contact.actors().size() == 1
                        && contact.isBetweenSides()
                        && contact.sides.stream().noneMatch(side -> isNone(contact, side.entity()))
                        && !contact.isTold()
                        && !contact.rule.startsWith("press")
                        && !contact.rule.startsWith("conference")
                        && tellings.stream()
                                .noneMatch(
                                        telling -> telling.actors().containsAll(contact.actors()));
        if (!open) {
            return null;
        }
        Map<String, Long> often =
                tellings.stream()
                        .flatMap(telling -> telling.actors().stream())
                        .collect(Collectors.groupingBy(actor -> actor, Collectors.counting()));
        long most = Collections.max(often.values());
        List<String> first =
                often.keySet().stream().filter(actor -> often.get(actor) == most).toList();
        return most < 2 || first.size() > 1
                ? null
                : tellings.stream()
                        .flatMap(telling -> telling.contacts.stream())
                        .flatMap(told -> told.sides.stream())
                        .filter(side -> side.entity().person() != null)
                        .filter(side -> side.entity().actors().contains(first.get(0)))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether a side is only a city, or one that did not do it: sent nobody to the talks. */
    private static boolean isNone(Contact contact, Entity side) {
        return side.form() == Entity.Form.CAPITAL
                || contact.sentence.find(Meaning.NOT, side.to(), contact.from) != null;
    }

    /** Whether its state, and its day or place, are such that it cannot be the other one. */
    private static boolean isApart(Telling base, Contact contact) {
        boolean dated = contact.date != null && contact.date.first() != null;
        boolean other = dated && (base.date() == null || !Days.same(base.date(), contact.date));
        if (contact.status == base.status && !other || other && isOnVisit(base, contact)) {
            return false;
        }
        Sentence sentence = contact.sentence;
        boolean told =
                contact.isIn(base.actors())
                        || sentence.has(Meaning.STAFF, sentence.from(), sentence.to());
        return switch (contact.status) {
            case HELD ->
                    base.status != Status.DENIED
                            && other
                            && (base.status != Status.PLANNED
                                    || isRoundBefore(base, contact)
                                    || isPrevious(contact))
                            && (told
                                    || base.status == Status.PLANNED
                                    || contact.past && (contact.noun || !contact.sides.isEmpty())
                                    || isRecalled(base, contact));
            case PLANNED -> told || other && base.status == Status.HELD && isOfBoth(contact);
            case PROPOSED -> told || dated || contact.journey && contact.place != null;
            case CANCELLED, POSTPONED ->
                    told || other || base.status == Status.HELD && isNearer(base, contact);
            default -> false;
        };
    }

    /**
     * Whether a round of talks in a city of its own is over, where the next is still to come: X and
     * Y will meet in Z on Friday; the third round was held in V in May.
     */
    private static boolean isRoundBefore(Telling base, Contact contact) {
        LocalDate published = contact.sentence.document().published();
        boolean ahead =
                base.date() == null
                        || base.date().last() != null
                                && published != null
                                && base.date().last().compareTo(published.toString()) >= 0;
        return ahead
                && base.status == Status.PLANNED
                && contact.status == Status.HELD
                && contact.noun
                && contact.isInCity()
                && contact.sentence.entities().stream()
                        .allMatch(entity -> entity.form() == Entity.Form.CAPITAL)
                && contact.isOver()
                && (base.contacts.stream().allMatch(told -> told.place == null)
                        || !SameContact.samePlace(base, contact));
    }

    /** Whether a noun with a day that is over is what came before what is planned: the last one. */
    private static boolean isPrevious(Contact contact) {
        return contact.past
                && contact.noun
                && contact.actors().isEmpty()
                && !contact.spoken
                && !contact.sentence.isQuoted(contact.from)
                && contact.isOver();
    }

    /** Whether those who were in touch from afar are told of a meeting. */
    private static boolean isNearer(Telling base, Contact contact) {
        return contact.channel == Channel.MEETING
                && (base.channel == Channel.CALL
                        || base.channel == Channel.VIDEO
                        || base.channel == Channel.LETTER);
    }

    /** Whether none of the sides stands before it as the one who does it alone. */
    private static boolean isOfBoth(Contact contact) {
        return contact.sides.stream().noneMatch(side -> side.entity().to() <= contact.from);
    }

    /** Whether it falls into the days of a visit told before. */
    private static boolean isOnVisit(Telling base, Contact contact) {
        return base.contacts.stream().anyMatch(told -> told.journey)
                && contact.status != Status.PROPOSED
                && base.date() != null
                && Days.near(base.date(), contact.date, SameContact.VISIT);
    }

    /**
     * Whether an article tells that it is the one told before, unless the word for the previous one
     * stands behind it as adjectives do in some languages; or it is only what that followed.
     */
    private static boolean isKnown(Contact contact) {
        Sentence sentence = contact.sentence;
        boolean previous =
                isPrevious(contact)
                        && sentence.find(Meaning.PAST, contact.from, sentence.to()) != null;
        return contact.status == Status.HELD
                        && !previous
                        && sentence.has(Meaning.THE, contact.from - 1, contact.from + 1)
                || sentence.has(Meaning.AFTER, sentence.from(), contact.from);
    }

    /** Whether its sentence names sides that are none of them, but for where they will be. */
    private static boolean isOfOthers(Telling base, Contact contact) {
        Set<String> sides = base.actors();
        Sentence sentence = contact.sentence;
        Marked<Cue> margin = sentence.find(Meaning.MARGIN, sentence.from(), sentence.to());
        int end = isLookedBackOn(contact) ? comma(contact) : sentence.to();
        return sentence.entities().stream()
                .filter(entity -> entity.form() != Entity.Form.CAPITAL)
                .filter(entity -> entity.from() < end) // and said that at Y all was calm
                .filter(entity -> margin == null || entity.from() < margin.to())
                .anyMatch(entity -> !sides.containsAll(entity.actors()));
    }

    /** The first comma behind a contact, or the end of its sentence. */
    private static int comma(Contact contact) {
        int i = contact.to;
        while (i < contact.sentence.to() && contact.sentence.tokens().first(i) != ',') {
            i++;
        }
        return i;
    }

    /** Whether persons of one side only meet each other. */
    private static boolean isAmongThem(Contact contact) {
        List<Entity> persons =
                contact.sides.stream()
                        .map(Contact.Side::entity)
                        .filter(Clause::isPersonal)
                        .toList();
        return contact.actors().size() == 1
                && contact.persons().size() != 1 // himself: X said: when we met, you told me
                && persons.stream().anyMatch(person -> person.to() <= contact.from)
                && persons.stream().anyMatch(person -> person.from() >= contact.to);
    }

    /** Whether somebody only travels in his own state, or back to it. */
    private static boolean isReturn(Contact contact) {
        return contact.journey
                && contact.status != Status.PROPOSED
                && contact.sides.stream()
                        .map(Contact.Side::entity)
                        .filter(Clause::isPersonal)
                        .filter(entity -> entity.to() <= contact.from)
                        .anyMatch(entity -> contact.isIn(entity.actors()));
    }
}
