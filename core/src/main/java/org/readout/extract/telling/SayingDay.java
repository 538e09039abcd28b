package org.readout.extract.telling;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.extract.contact.Days;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Status;

/**
 * Finds the days that are only those of a report. A day behind a verb of saying may be that of what
 * is told or not: X met Y, his office said on Wednesday. Another sentence decides, where it puts
 * the contact of the same sides a little earlier: the two sides held the talks on Tuesday.
 */
public final class SayingDay {

    private static final int EARLIER = 3; // days
    private static final int BESIDE = 4; // tokens between a verb of saying and its day: said X on

    private SayingDay() {}

    /** Takes such days from the contacts of a document, which are then those of no day. */
    public static void drop(List<Contact> contacts, List<Contact> references) {
        contacts.stream()
                .filter(contact -> Days.isDay(contact.date) && isReal(contact))
                .filter(contact -> isOfDateline(contact) || isBehindSaying(contact))
                .filter(
                        contact ->
                                Stream.concat(contacts.stream(), references.stream())
                                        .anyMatch(other -> isToldOn(other, contact)))
                .forEach(contact -> contact.date = null);
    }

    /** Whether the day of a contact is that of the dateline before its sentence. */
    private static boolean isOfDateline(Contact contact) {
        Sentence sentence = contact.sentence;
        int day = sentence.tokens().at(contact.date.span().start());
        return sentence.entities().stream()
                .filter(sentence::isDateline)
                .anyMatch(city -> city.to() <= day && day - city.to() <= 1 && day < contact.from);
    }

    /**
     * Whether the day of a contact stands with the verb that tells of it, behind its own words; or
     * there again, where it is that of the dateline.
     */
    private static boolean isBehindSaying(Contact contact) {
        Sentence sentence = contact.sentence;
        int own = sentence.tokens().at(contact.date.span().start());
        boolean before = own >= sentence.from() && own < contact.from;
        return !sentence.isQuoted(contact.from)
                && sentence.dates().stream()
                        .filter(date -> Objects.equals(date.first(), contact.date.first()))
                        .mapToInt(date -> sentence.tokens().at(date.span().start()))
                        .filter(day -> day >= contact.to && (before || day == own))
                        .anyMatch(day -> isOfSaying(day, contact));
    }

    private static boolean isOfSaying(int day, Contact contact) {
        Sentence sentence = contact.sentence;
        return sentence.cues(Meaning.SAY).stream()
                .filter(say -> !sentence.tokens().areWords(contact.to, Math.min(say.from(), day)))
                .anyMatch(say -> say.covers(day) || isBeside(say, day, sentence));
    }

    /** Whether a day stands a few words behind a verb of saying, or before it: as X on Z said. */
    private static boolean isBeside(Marked<Cue> say, int day, Sentence sentence) {
        int from = Math.min(say.to(), day);
        int to = Math.max(say.from(), day);
        return to - from <= BESIDE && sentence.tokens().areWords(from, to);
    }

    /** Whether a later sentence tells of a contact of the same sides on a day a little earlier. */
    private static boolean isToldOn(Contact other, Contact contact) {
        return other.sentence.from() >= contact.sentence.to()
                && Days.isDay(other.date)
                && isReal(other)
                && !other.journey
                && !opensWithAnother(other)
                && isOfSame(other, contact)
                && !other.sentence.has(Meaning.ANOTHER, other.from - 1, other.to + 1)
                && isEarlier(other, contact)
                && isOfChannel(other, contact)
                && contact.mayBeWhere(other);
    }

    /**
     * Whether what came before or after it may be what its day tells: before the talks, on Sunday.
     */
    private static boolean opensWithAnother(Contact other) {
        Sentence sentence = other.sentence;
        return sentence.find(Meaning.EVE, sentence.from(), other.from) != null
                || sentence.find(Meaning.AFTER, sentence.from(), other.from) != null;
    }

    private static boolean isReal(Contact contact) {
        return contact.status == Status.HELD && !contact.past && contact.isBetweenSides();
    }

    private static boolean isEarlier(Contact other, Contact contact) {
        String day = other.date.first();
        return day != null
                && contact.date.first() != null
                && day.compareTo(contact.date.first()) < 0
                && Days.near(other.date, contact.date, EARLIER);
    }

    /** The same sides, or those known from before; and no other persons. */
    private static boolean isOfSame(Contact other, Contact contact) {
        boolean persons =
                contact.persons().containsAll(other.persons())
                        || other.persons().containsAll(contact.persons());
        return persons
                && (other.refers
                        ? contact.actors().containsAll(other.actors())
                        : contact.actors().equals(other.actors()));
    }

    private static boolean isOfChannel(Contact other, Contact contact) {
        return other.channel == null
                || contact.channel == null
                || other.channel == contact.channel
                || other.channel == Channel.MEETING && contact.channel != Channel.LETTER;
    }
}
