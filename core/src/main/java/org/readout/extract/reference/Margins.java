package org.readout.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.extract.contact.Days;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Status;

/**
 * Contacts that somebody has in turn at the margins of a conference: the sentence that tells so
 * gives the day and the place of those after it that tell none.
 */
public final class Margins {

    private Margins() {}

    /** Completes contacts from what is told before them, of two sides or of one. */
    public static void complete(List<Contact> contacts, List<Contact> references) {
        List<Contact> rounds = new ArrayList<>(references);
        rounds.addAll(contacts);
        rounds.removeIf(
                contact ->
                        !isRound(contact.sentence)
                                || contact.status != Status.HELD
                                || contact.past);
        List<Contact> conferences =
                contacts.stream()
                        .filter(
                                contact ->
                                        contact.channel == Channel.MULTILATERAL
                                                && contact.body != null
                                                && isOne(contact.date)
                                                && contact.status == Status.HELD
                                                && !contact.past)
                        .toList();
        for (Contact contact : contacts) {
            boolean open =
                    contact.status == Status.HELD
                            && !contact.past
                            && !contact.journey
                            && (contact.channel == null
                                    || contact.channel == Channel.MEETING
                                    || contact.channel == Channel.MULTILATERAL);
            List<Contact> before = new ArrayList<>(rounds);
            if (rounds.contains(contact)) { // who came to the conference, at its margins
                before.addAll(conferences);
            }
            for (Contact round : before) {
                if (open
                        && !isDated(contact, round, contacts)
                        && round.sentence.to() <= contact.sentence.from()
                        && round.persons().stream().anyMatch(contact.persons()::contains)) {
                    give(round, contact);
                    contact.channel = contact.channel == null ? Channel.MEETING : contact.channel;
                }
            }
        }
    }

    /** Whether a sentence tells of margins, or of several met one by one. */
    private static boolean isRound(Sentence sentence) {
        return sentence.has(Meaning.MARGIN, sentence.from(), sentence.to())
                || sentence.has(Meaning.EACH, sentence.from(), sentence.to());
    }

    /** Whether the same sides are told, after a round, to have met on a day of their own. */
    private static boolean isDated(Contact contact, Contact round, List<Contact> contacts) {
        return contacts.stream()
                .anyMatch(
                        other ->
                                other.from > round.from
                                        && other.from < contact.from
                                        && other.sentence != round.sentence
                                        && Days.isDay(other.date)
                                        && other.actors().equals(contact.actors()));
    }

    private static void give(Contact round, Contact contact) {
        boolean elsewhere =
                contact.place != null
                        && round.place != null
                        && !contact.place.what().equals(round.place.what());
        if (contact.date == null && Days.isDay(round.date) && !elsewhere) {
            contact.date = round.date;
        }
        if (contact.place == null
                && Days.isDay(round.date)
                && Days.isDay(contact.date)
                && Objects.equals(round.date.first(), contact.date.first())) {
            contact.place = round.place;
            contact.placeSentence = round.placeSentence;
        }
    }

    private static boolean isOne(@Nullable DateMention date) {
        return Days.isDay(date) && (date.last() == null || date.last().equals(date.first()));
    }
}
