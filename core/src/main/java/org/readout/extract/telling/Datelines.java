package org.readout.extract.telling;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.language.Meaning;
import org.readout.language.Tokens;
import org.readout.model.Act;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Place;
import org.readout.model.Status;

/**
 * Lines that hold nothing but a day or a place, as official pages put above their text. They tell
 * when and where the main contact took place.
 */
public final class Datelines {

    private static final int FIRST_LINES = 6;
    private static final int SMALL = 6;
    private static final int LEAD = 2; // sentences
    private static final int SCENE = 8; // sentences
    private static final int WEEK = 7; // days

    private Datelines() {}

    /**
     * The sentence with which a report begins behind the lines that announce it: the first, of the
     * first few, that opens with a capital and a dash. 0 where none does.
     */
    public static int body(List<Sentence> sentences) {
        for (int i = 1; i < Math.min(FIRST_LINES, sentences.size()); i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.paragraph() > 0
                    && (sentence.entities().stream().anyMatch(sentence::isDateline)
                            || isShouted(sentence))) {
                return i;
            }
        }
        return 0;
    }

    /**
     * Whether a sentence opens with a town in capitals that no table need know, maybe a house in
     * one piece, and a dash: SMALLTOWN, DAILY.com - The president.
     */
    private static boolean isShouted(Sentence sentence) {
        Tokens tokens = sentence.tokens();
        int first = sentence.from();
        boolean town = tokens.end(first) - tokens.start(first) > 2;
        for (char letter : tokens.written(first).toCharArray()) {
            town &= Character.isUpperCase(letter);
        }
        for (int i = first + 1; town && i < sentence.to() && i - first <= FIRST_LINES + 2; i++) {
            boolean apart = tokens.start(i) > tokens.end(i - 1);
            if (apart && Character.getType(tokens.first(i)) == Character.DASH_PUNCTUATION) {
                return true;
            }
            town = !apart || tokens.isWord(i) && tokens.isCapital(i) || tokens.first(i) == '(';
        }
        return false;
    }

    /**
     * Notes beside the contacts told at the head of a page, before its day and right behind it,
     * that day: what lies long before is told of another one.
     */
    public static void stamp(List<Contact> contacts, List<Sentence> sentences) {
        Sentence day = null;
        for (int i = 1; i < Math.min(FIRST_LINES, sentences.size()) && day == null; i++) {
            Sentence sentence = sentences.get(i);
            day = isAlone(sentences, i) && isDay(sentence) ? sentence : null;
        }
        if (day == null) {
            return;
        }
        for (Contact contact : contacts) {
            if (contact.sentence.paragraph() <= day.paragraph() + 1
                    && contact.status == Status.HELD
                    && contact.date == null
                    && !contact.isTold()) {
                contact.stamped = LocalDate.parse(day.dates().get(0).first());
            }
        }
    }

    /** Whether the main contact is told below a line in what somebody answers to the press. */
    private static boolean isAnswer(Telling main, Sentence line) {
        return line.document().kind() == Document.Kind.BRIEFING
                && main.first().sentence.paragraph() > line.paragraph();
    }

    /** Whether a line is a day and nothing else. */
    private static boolean isDay(Sentence line) {
        DateMention date = line.dates().size() == 1 ? line.dates().get(0) : null;
        return date != null
                && date.kind() == DateMention.Kind.CALENDAR
                && date.isOneDay()
                && date.first() != null
                && line.span().length() - date.span().length() <= SMALL;
    }

    /** Whether a sentence stands in a line by itself. */
    private static boolean isAlone(List<Sentence> sentences, int i) {
        Sentence sentence = sentences.get(i);
        return (i == 0 || sentences.get(i - 1).paragraph() != sentence.paragraph())
                && (i + 1 == sentences.size()
                        || sentences.get(i + 1).paragraph() != sentence.paragraph()
                        || isHeading(sentence));
    }

    /** Gives the main contact the day and the place that stand above the text. */
    public static void give(List<Telling> tellings, List<Sentence> sentences) {
        Telling main = tellings.get(0);
        lead(main, sentences);
        scene(tellings, sentences);
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (i < FIRST_LINES && main.date() == null && isAtHead(main, sentence)) {
                sentence.dates().stream()
                        .filter(date -> isStamp(sentence, date))
                        .findFirst()
                        .ifPresent(main::dated);
            }
            if (sentence.paragraph() > FIRST_LINES
                    || isAnswer(main, sentence)
                    || !isAlone(sentences, i)
                    || !sentence.cues().stream()
                            .noneMatch(cue -> cue.what().meaning().isContact())) {
                continue;
            }
            for (DateMention date : sentence.dates()) {
                if (main.date() == null
                        && sentence.span().length() - date.span().length() <= SMALL) {
                    dated(tellings, date);
                }
            }
            if (!sentence.places().isEmpty()
                    && sentence.to() - sentence.from() <= SMALL
                    && sentence.places().get(0).from() == sentence.from()) {
                Marked<String> place = sentence.places().get(0);
                if (main.contacts.stream().noneMatch(Contact::isInCity)) {
                    main.first().place = place;
                    main.first().placeSentence = sentence;
                }
            }
        }
    }

    /** Whether a sentence ends without a mark, so that it only stands above what follows. */
    private static boolean isHeading(Sentence sentence) {
        return sentence.tokens().isWord(sentence.to() - 1)
                && sentence.tokens().first(sentence.to()) != ':';
    }

    /** Gives a day to the main contact, and to those that the same sentence tells of with it. */
    private static void dated(List<Telling> tellings, DateMention date) {
        Telling main = tellings.get(0);
        tellings.stream()
                .filter(telling -> telling.first().sentence == main.first().sentence)
                .filter(telling -> telling.status == main.status && telling.date() == null)
                .filter(telling -> !telling.first().past && telling.channel == main.channel)
                .forEach(telling -> telling.dated(date));
    }

    /**
     * Gives the main contact, where nothing tells its city, the city that stands beside a day in
     * what leads in, in a state of its sides: on Friday in Z, X voiced support.
     */
    private static void lead(Telling main, List<Sentence> sentences) {
        if (main.status != Status.HELD
                || main.channel != Channel.MEETING
                || main.first().past
                || main.contacts.stream().anyMatch(Contact::isInCity)) {
            return;
        }
        for (Sentence sentence : sentences.subList(0, Math.min(LEAD, sentences.size()))) {
            for (Marked<String> place : sentence.places()) {
                int colon = place.what().indexOf(':');
                boolean own = colon > 0 && main.actors().contains(place.what().substring(0, colon));
                boolean dated = own && isDated(sentence, place);
                if (dated && sentence != main.first().sentence) {
                    main.first().place = place;
                    main.first().placeSentence = sentence;
                    return;
                }
            }
        }
    }

    /**
     * Gives the main contact, where no words for it tell its day, the one day of the week before
     * the page on which a sentence near its head shows one of its people, or its sides agree:
     * welcomed his guest at the airport on Sunday.
     */
    private static void scene(List<Telling> tellings, List<Sentence> sentences) {
        Telling main = tellings.get(0);
        if (main.status != Status.HELD || main.date() != null || main.first().past) {
            return;
        }
        sentences.stream()
                .limit(SCENE)
                .filter(sentence -> sentence.cues(Meaning.PAPER).isEmpty()) // the day it is of
                .filter(sentence -> sentence.cues(Meaning.ISSUED).isEmpty())
                .filter(
                        sentence ->
                                isAgreement(main, sentence)
                                        || sentence.cues(Meaning.SAY).isEmpty()
                                                && sentence.dates().size() == 1
                                                && isAbout(main, sentence))
                .filter(
                        sentence ->
                                tellings.stream()
                                        .noneMatch(
                                                other ->
                                                        other != main
                                                                && other.sentences()
                                                                        .contains(sentence)))
                .filter(sentence -> days(sentence) == 1 && !isElsewhere(main, sentence))
                .map(sentence -> told(sentence).get(0))
                .filter(date -> date.isOneDay() && date.first() != null)
                .filter(date -> isLately(date, sentences.get(0).document()))
                .findFirst()
                .ifPresent(main::dated);
    }

    /**
     * Whether a sentence before a contact tells what its sides, and no others, agreed on: X and Y
     * agreed on Tuesday to build; they signed it after talks in Z.
     */
    private static boolean isAgreement(Telling main, Sentence sentence) {
        Set<String> actors = new HashSet<>();
        sentence.entities().forEach(entity -> actors.addAll(entity.actors()));
        return sentence.from() < main.first().sentence.from()
                && actors.equals(main.actors())
                && sentence.cues(Meaning.SAY).stream()
                        .anyMatch(say -> say.what().act() == Act.AGREE);
    }

    /** How many days a sentence tells, one of them maybe twice. */
    private static long days(Sentence sentence) {
        return told(sentence).stream().map(DateMention::first).distinct().count();
    }

    /** The dates of a sentence but for that of the city it is sent from: CITY, May 2 - . */
    private static List<DateMention> told(Sentence sentence) {
        return sentence.dates().stream()
                .filter(
                        date ->
                                sentence.entities().stream()
                                        .filter(sentence::isDateline)
                                        .noneMatch(
                                                city ->
                                                        sentence.tokens().at(date.span().start())
                                                                == city.to() + 1))
                .toList();
    }

    /** Whether a sentence names people of a contact and nobody else. */
    private static boolean isAbout(Telling main, Sentence sentence) {
        List<String> persons =
                sentence.entities().stream().map(Entity::person).filter(Objects::nonNull).toList();
        return !persons.isEmpty() && main.persons().containsAll(persons);
    }

    /** Whether a sentence names a place in another state than the contact took place in. */
    private static boolean isElsewhere(Telling main, Sentence sentence) {
        return main.contacts.stream()
                .filter(contact -> contact.place != null)
                .map(contact -> Place.state(contact.place.what()))
                .anyMatch(
                        state ->
                                sentence.places().stream()
                                        .filter(other -> !isSentFrom(sentence, other))
                                        .anyMatch(
                                                other -> !state.equals(Place.state(other.what()))));
    }

    private static boolean isSentFrom(Sentence sentence, Marked<String> place) {
        return sentence.entities().stream()
                .anyMatch(city -> city.from() == place.from() && sentence.isDateline(city));
    }

    /** Whether a day lies in the week before the publication. */
    private static boolean isLately(DateMention date, Document document) {
        LocalDate published = document.published();
        LocalDate day = LocalDate.parse(date.first());
        return published != null
                && !day.isAfter(published)
                && !day.plusDays(WEEK).isBefore(published);
    }

    /** Whether a day that is no later one stands right before "in" a place: on Friday in Z. */
    private static boolean isDated(Sentence sentence, Marked<String> place) {
        return !sentence.isQuoted(place.from())
                && sentence.cues(Meaning.IN).stream()
                        .filter(in -> in.to() == place.from() && in.from() > sentence.from())
                        .anyMatch(in -> isDayBefore(in.from(), sentence));
    }

    private static boolean isDayBefore(int token, Sentence sentence) {
        LocalDate published = sentence.document().published();
        return sentence.isDate(token - 1)
                && sentence.dates().stream()
                        .filter(date -> sentence.tokens().at(date.span().end()) == token)
                        .filter(date -> date.first() != null && published != null)
                        .noneMatch( // agreed to hold in June in Z the next round
                                date ->
                                        !date.isOneDay()
                                                || date.first().compareTo(published.toString())
                                                        > 0);
    }

    /** Whether a contact is told before a sentence or in it. */
    private static boolean isAtHead(Telling main, Sentence sentence) {
        return main.first().from < sentence.to();
    }

    /**
     * Whether a day with the time of day behind it stands before a sentence and is no part of it.
     */
    private static boolean isStamp(Sentence sentence, DateMention date) {
        Tokens tokens = sentence.tokens();
        int time = tokens.at(date.span().end());
        return date.span().start() == sentence.span().start()
                && time + 3 < sentence.to()
                && Character.isDigit(tokens.first(time))
                && tokens.first(time + 1) == ':'
                && Character.isDigit(tokens.first(time + 2))
                && tokens.isWord(time + 3);
    }
}
