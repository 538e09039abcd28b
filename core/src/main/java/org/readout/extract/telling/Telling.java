package org.readout.extract.telling;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.extract.contact.Days;
import org.readout.extract.speech.Said;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Place;
import org.readout.model.Status;
import org.readout.model.When;
import org.readout.world.World;

/** All that a document tells of one contact. */
public final class Telling {

    private static final int WEEK = 7; // days
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2040;
    private static final int MOST_YEARS = 20;

    /** What its sentences tell of it, that which tells it first before all others. */
    public final List<Contact> contacts = new ArrayList<>();

    private final Set<String> actors = new LinkedHashSet<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private @Nullable DateMention best;
    private boolean met;
    private final TreeSet<String> days = new TreeSet<>(); // on which persons of both sides met

    /** What was said at it or about it. */
    public final List<Said> said = new ArrayList<>();

    /** The sentences that tell what was talked about. */
    public final List<Sentence> discussed = new ArrayList<>();

    /** How far it has come. */
    public Status status;

    @Nullable Channel channel;

    /** Whether the document is mainly about it. */
    public boolean main;

    Telling(Contact first) {
        add(first);
        status = first.status;
        channel = first.channel;
    }

    /**
     * How the sides were in contact: who speak with each other at a place meet there, and else do
     * so by telephone; who told another something met him. Null where nothing tells even that.
     */
    public @Nullable Channel channel(@Nullable Place place) {
        boolean talk = contacts.stream().anyMatch(contact -> contact.talk);
        boolean met = place != null || contacts.stream().anyMatch(contact -> contact.told);
        Channel spoken = met ? Channel.MEETING : talk ? Channel.CALL : null;
        return channel == null ? spoken : channel;
    }

    /** Where it is told first. */
    public Contact first() {
        return contacts.get(0);
    }

    /** Adds what one more sentence tells of it. */
    void add(Contact contact) {
        contacts.add(contact);
        actors.addAll(contact.actors());
        persons.addAll(contact.persons());
        DateMention date = contact.date;
        boolean finer =
                best != null
                        && date != null
                        && (best.first() == null && date.first() != null
                                || best.precision() != When.Precision.DAY
                                        && date.precision() == When.Precision.DAY
                                        && date.first() != null
                                || isWeek(best) && date.isOneDay() && isIn(date, best));
        // on a visit the day on which persons of both sides met counts, not that of arrival
        boolean meet = date != null && date.isOneDay() && contact.hasBoth();
        boolean arrival = !met && best != null && best.isOneDay() && first().journey;
        best = best == null || finer || meet && arrival ? date : best;
        met |= meet;
        if (meet) {
            days.add(date.first());
        }
    }

    /** Whether a time is a week: next week. */
    private static boolean isWeek(DateMention date) {
        return date.precision() == When.Precision.DAY
                && date.first() != null
                && LocalDate.parse(date.first()).plusDays(WEEK - 1).toString().equals(date.last());
    }

    private static boolean isIn(DateMention day, DateMention week) {
        return day.first().compareTo(week.first()) >= 0 && day.last().compareTo(week.last()) <= 0;
    }

    /** Adds somebody who took part and whom another sentence names. */
    void join(Sentence sentence, Entity entity) {
        first().add(sentence, entity);
        persons.addAll(first().persons());
    }

    /** Gives it the day of the contact told by the same words, where it has none of its own. */
    public void datedBeside(List<Telling> tellings) {
        Contact beside =
                contacts.stream()
                        .map(contact -> contact.beside)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (date() != null || beside == null) {
            return;
        }
        for (Telling telling : tellings) {
            DateMention day = beside.date == null ? telling.date() : beside.date;
            if (day != null && telling.status == status && telling.contacts.contains(beside)) {
                dated(day);
            }
        }
    }

    /** Gives it the day of the occasion on which it took place and, without one, its place. */
    void take(Telling occasion) {
        dated(occasion.best);
        for (Contact contact : occasion.contacts) {
            boolean placed = contacts.stream().anyMatch(own -> own.place != null);
            if (!placed && contact.place != null) {
                first().place = contact.place;
                first().placeSentence = contact.placeSentence;
            }
        }
    }

    /** Gives it a day that stands outside its sentences. */
    void dated(DateMention date) {
        first().date = date;
        best = date;
    }

    /** The states and organisations that are its sides. */
    public Set<String> actors() {
        return actors;
    }

    /** The persons who took part. */
    public Set<String> persons() {
        return persons;
    }

    /** Whether a sentence tells of it. */
    public boolean tells(Sentence sentence) {
        return contacts.stream().anyMatch(contact -> contact.sentence == sentence);
    }

    /**
     * Whoever speaks in a transcript of what this is about took part, where no other person of his
     * side is named.
     */
    public void heard(Said words) {
        Entity speaker = words.speaker();
        boolean named =
                contacts.stream()
                        .flatMap(contact -> contact.sides.stream())
                        .anyMatch(
                                side ->
                                        side.entity().person() != null
                                                && side.entity().actors().equals(speaker.actors()));
        if (main
                && words.rule().equals("statement.label")
                && speaker.person() != null
                && !"spokesperson".equals(speaker.office())
                && actors().containsAll(speaker.actors())
                && !named) {
            first().add(words.sentence(), speaker);
        }
    }

    /** The sentences that tell of it, or of what was said and discussed on it. */
    public Set<Sentence> sentences() {
        Set<Sentence> sentences = new LinkedHashSet<>(discussed);
        contacts.forEach(contact -> sentences.add(contact.sentence));
        for (Said words : said) {
            sentences.add(words.sentence());
            sentences.add(words.last());
        }
        return sentences;
    }

    /**
     * Whether it is only mentioned in what somebody says: held at no time and in no place that the
     * page tells.
     */
    public boolean isVague() {
        return !main
                && status == Status.HELD
                && best == null
                && (said.isEmpty() || persons.isEmpty() && said.stream().allMatch(this::isOwn))
                && contacts.stream().allMatch(contact -> contact.place == null && contact.isTold())
                && !isCall();
    }

    /** Whether a verb tells that persons of two sides, both named, rang each other. */
    private boolean isCall() {
        return channel == Channel.CALL
                && contacts.stream()
                        .anyMatch(
                                contact ->
                                        !contact.noun
                                                && !contact.sentence.isQuoted(contact.from)
                                                && contact.persons().size() > 1
                                                && contact.actors().size() > 1);
    }

    /**
     * Whether it is only talk of negotiations as somebody's task or subject: a noun with one person
     * at most, no day, no place and nothing said.
     */
    public boolean isTask() {
        return status == Status.HELD
                && channel == Channel.MEETING
                && best == null
                && said.isEmpty()
                && persons.size() < 2
                && contacts.stream()
                        .allMatch(contact -> contact.noun && contact.place == null && contact.task);
    }

    /**
     * Whether it only mentions, in what somebody says without a day, a place or words of its own,
     * that one of those whom the page is about met another of the same side.
     */
    public boolean isMention(Telling page) {
        return this != page
                && !main
                && status == Status.HELD
                && best == null
                && said.isEmpty()
                && contacts.size() == 1
                && first().place == null
                && first().sentence.dates().isEmpty()
                && page.said.stream().anyMatch(words -> words.sentence() == first().sentence)
                && actors().equals(page.actors())
                && persons().stream().anyMatch(page.persons()::contains);
    }

    /** Whether it tells of nothing but a conference at whose margins others were in contact. */
    public boolean isOccasion() {
        return contacts.stream().allMatch(contact -> contact.occasion);
    }

    /**
     * Whether it only tells how somebody came to a city where the page has him in contact with
     * others: flew to Brussels, where he met the head of an organisation.
     */
    public boolean isWay(List<Telling> all) {
        Set<String> cities = new HashSet<>();
        Set<String> hosts = new HashSet<>();
        Set<String> travellers = new HashSet<>(persons);
        for (Contact contact : contacts) {
            for (Contact.Side side : contact.sides) {
                Entity entity = side.entity();
                if (entity.form() == Entity.Form.CAPITAL) {
                    hosts.addAll(entity.actors());
                } else {
                    travellers.addAll(entity.actors());
                }
            }
            if (!contact.journey || !contact.isInCity()) {
                return false;
            }
            cities.add(contact.place.what());
        }
        return !hosts.isEmpty()
                && Collections.disjoint(hosts, travellers)
                && all.stream()
                        .filter(other -> other != this && other.status == status)
                        .filter(other -> Collections.disjoint(other.actors(), hosts))
                        .filter(other -> Days.same(best, other.best))
                        .filter(other -> !Collections.disjoint(other.persons(), persons))
                        .anyMatch(
                                other ->
                                        other.contacts.stream()
                                                .anyMatch(
                                                        told ->
                                                                told.place != null
                                                                        && cities.contains(
                                                                                told.place
                                                                                        .what())));
    }

    /** Whether something is said in the very sentence that mentions the contact. */
    private boolean isOwn(Said statement) {
        return contacts.stream().anyMatch(contact -> contact.sentence == statement.sentence());
    }

    /** The finest day that any of its sentences tells. */
    @Nullable DateMention date() {
        return best;
    }

    /** When it took place, as the contract tells it, or null where nothing does. */
    public @Nullable When when(Document document, World world) {
        DateMention date = date();
        if (date == null || date.first() == null && date.partial() == null && date.weekday() == 0) {
            return null;
        }
        String partial =
                date.first() != null
                        ? null
                        : date.partial() != null ? date.partial() : "-W-" + date.weekday();
        boolean several = days.size() > 1 && days.contains(date.first()) && date.isOneDay();
        return new When(
                several ? days.first() : date.first(),
                several ? days.last() : date.last(),
                date.precision(),
                date.basis(),
                partial,
                candidates(partial, world),
                document.evidence(date.span(), "when.words"));
    }

    /**
     * The full days that fit a day without a year, in the years in which all who took part held the
     * offices the text gives them.
     */
    private List<String> candidates(@Nullable String partial, World world) {
        List<String> days = new ArrayList<>();
        if (partial == null || partial.length() != 7 || persons().isEmpty()) {
            return days;
        }
        MonthDay day = MonthDay.parse(partial);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            if (day.isValidYear(year) && inOffice(day.atYear(year), world)) {
                days.add(day.atYear(year).toString());
            }
        }
        return days.size() > MOST_YEARS ? List.of() : days;
    }

    private boolean inOffice(LocalDate day, World world) {
        boolean known = false;
        for (Contact contact : contacts) {
            for (Contact.Side side : contact.sides) {
                String person = side.entity().person();
                String office = side.entity().office();
                List<World.Tenure> held = person == null ? List.of() : world.tenures(person);
                if (held.isEmpty()
                        || office == null
                        || held.stream().noneMatch(tenure -> tenure.office().equals(office))) {
                    continue; // nothing is known of this office of theirs
                }
                known = true;
                if (held.stream()
                        .noneMatch(tenure -> tenure.office().equals(office) && tenure.holds(day))) {
                    return false;
                }
            }
        }
        return known;
    }

    /** Where it took place; a call, a message and talks by video have no place. */
    public @Nullable Place place(Document document) {
        if (channel == Channel.CALL || channel == Channel.LETTER || channel == Channel.VIDEO) {
            return null;
        }
        Place best = null;
        for (Contact contact : contacts) {
            Marked<String> place = contact.place;
            Sentence where = contact.placeSentence;
            if (place != null
                    && where != null
                    && (best == null
                            || best.id().indexOf(':') < 0 && place.what().startsWith(best.id()))) {
                var span = where.span(place.from(), place.to());
                best =
                        new Place(
                                place.what(),
                                span.of(document.text()),
                                document.evidence(span, "place.in"));
            }
        }
        return best;
    }

    /**
     * The side that asked for the contact: named as such, or the other one where the page says that
     * its subject was asked.
     */
    public @Nullable String initiatedBy(Set<String> sides) {
        for (Contact contact : contacts) {
            if (contact.requested && sides.size() == 2) {
                String asked = null;
                int first = Integer.MAX_VALUE;
                for (Contact.Side side : contact.sides) {
                    if (side.sentence() == contact.sentence
                            && side.entity().actor() != null
                            && side.entity().from() < first) {
                        first = side.entity().from();
                        asked = side.entity().actor();
                    }
                }
                String subject = asked;
                return sides.stream()
                        .filter(side -> subject != null && !side.equals(subject))
                        .findFirst()
                        .orElse(null);
            }
            if (contact.initiatedBy != null && sides.contains(contact.initiatedBy)) {
                return contact.initiatedBy;
            }
            Entity inviter = contact.initiatedBy == null ? null : inviter(contact);
            if (inviter != null) {
                return inviter.actor();
            }
        }
        return null;
    }

    /**
     * Who of its sides is named in the list of those who invited: invited by X, Y and Z; or null.
     */
    private static @Nullable Entity inviter(Contact contact) {
        Sentence sentence = contact.sentence;
        for (Marked<Cue> invited : sentence.cues(Meaning.INITIATED)) {
            for (Contact.Side side : contact.sides) {
                Entity entity = side.entity();
                boolean listed =
                        side.sentence() == sentence
                                && entity.person() != null
                                && entity.actor() != null
                                && entity.from() >= invited.to();
                for (int i = invited.to(); listed && i < entity.from(); i++) {
                    char mark = sentence.tokens().first(i);
                    listed = mark != ',' && mark != 0xFF0C;
                }
                if (listed) {
                    return entity;
                }
            }
        }
        return null;
    }

    /**
     * Makes it one to come where all that is told of it came before, and nothing that names less of
     * its sides tells on: ahead of talks with Y.
     */
    void lieAhead(List<Contact> references) {
        boolean before = contacts.stream().allMatch(contact -> contact.before);
        boolean told =
                references.stream()
                        .filter(other -> other.sentence.from() > first().sentence.from())
                        .filter(other -> other.status == Status.HELD && !other.before)
                        .anyMatch(other -> !other.past && actors().containsAll(other.actors()));
        status = before && !told && status == Status.HELD ? Status.PLANNED : status;
    }
}
