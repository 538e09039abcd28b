package org.readout.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Status;

/** One telling of a contact in one sentence, before the tellings of a document are joined. */
final class Contact {

    private static final int LEAD = 6; // tokens: following President X's visit

    /** A side or person with the sentence that names it. */
    record Side(Sentence sentence, Entity entity) {}

    /** In the order of the text. */
    static final Comparator<Contact> IN_TEXT = Comparator.comparingInt(contact -> contact.from);

    final Sentence sentence;
    final int from;
    final int to;
    final String rule;
    final List<Side> sides = new ArrayList<>();
    @Nullable Channel channel;
    Status status = Status.HELD;
    boolean past;
    boolean ahead;
    boolean refers;
    boolean joint;
    boolean both;
    boolean his;
    boolean noun;
    boolean journey;
    boolean talk; // its words tell only that they spoke
    boolean told; // or only what one told the other
    boolean hosted;
    boolean task; // what somebody has to do with: in charge of the talks
    boolean occasion; // a conference that only gives others their day
    boolean attended; // tells only who came to a meeting
    boolean attending; // tells that those named come to a conference
    boolean conference; // one that the words do not name
    @Nullable String body;
    @Nullable DateMention date;
    @Nullable LocalDate stamped; // the day that stands above the page, where it has none itself
    @Nullable Marked<String> place;
    @Nullable Sentence placeSentence;
    @Nullable Contact beside; // told by the same words of other sides
    boolean spoken; // in a speech or transcript that no quotation marks open
    boolean within; // on an occasion told before: at the meeting
    boolean again; // to be held after all
    boolean last; // before a time without any
    boolean negated;
    boolean requested;
    @Nullable String initiatedBy;

    Contact(Sentence sentence, int from, int to, String rule, @Nullable Channel channel) {
        this.sentence = sentence;
        this.from = from;
        this.to = to;
        this.rule = rule;
        this.channel = channel;
    }

    /** Makes of a reference a contact of its own, for its sides are known now. */
    void settle(List<Contact> references, List<Contact> contacts) {
        refers = false;
        references.remove(this);
        contacts.add(this);
    }

    /** A contact told by the same words, without its sides. */
    Contact copy() {
        Contact copy = new Contact(sentence, from, to, rule, channel);
        copy.beside = this;
        copy.status = status;
        copy.past = past;
        copy.negated = negated;
        copy.again = again;
        copy.within = within;
        copy.ahead = ahead;
        copy.noun = noun;
        copy.journey = journey;
        copy.attended = attended;
        copy.conference = conference;
        copy.date = date;
        copy.place = place;
        copy.placeSentence = placeSentence;
        copy.requested = requested;
        copy.initiatedBy = initiatedBy;
        return copy;
    }

    /** Another contact of the same sides, told by the same words, in another place and time. */
    Contact again(Marked<String> there, DateMention then) {
        Contact again = copy();
        sides.forEach(side -> again.add(side.sentence(), side.entity()));
        again.refers = refers;
        again.joint = joint;
        again.both = both;
        again.his = his;
        again.body = body;
        again.place = there;
        again.date = then;
        return again;
    }

    /** Whether it stands in what somebody says, or is told as past. */
    boolean isTold() {
        Marked<Cue> say = sentence.find(Meaning.SAY, sentence.from(), from);
        return past || spoken || sentence.isQuoted(from) || say != null && say.to() <= from;
    }

    /** Whether the last of its days is told and lies before that of the page. */
    boolean isOver() {
        LocalDate published = sentence.document().published();
        return published != null
                && date != null
                && date.last() != null
                && date.last().compareTo(published.toString()) < 0;
    }

    /** Whether the first of its days is told and lies behind that of the page. */
    boolean isAhead() {
        LocalDate published = sentence.document().published();
        return published != null
                && date != null
                && date.first() != null
                && date.first().compareTo(published.toString()) > 0;
    }

    /** Whether it takes place in one of some states. */
    boolean isIn(Collection<String> states) {
        return place != null && states.contains(Place.state(place.what()));
    }

    /** Whether it is one that sides have with each other: of no body or conference, nor denied. */
    boolean isBetweenSides() {
        return body == null && channel != Channel.MULTILATERAL && !negated;
    }

    /** Whether it is told in which city it took place. */
    boolean isInCity() {
        return place != null && place.what().indexOf(':') > 0;
    }

    /**
     * Whether it only tells what came before what its sentence goes on to tell: following his visit
     * in March, the two agreed.
     */
    boolean isPrelude() {
        return date != null
                && sentence.has(Meaning.AFTER, Math.max(sentence.from(), from - LEAD), from)
                && IntStream.range(to, sentence.to())
                        .anyMatch(i -> sentence.tokens().first(i) == ',');
    }

    /** Adds a phrase that names a side, unless it is there. */
    void add(Sentence where, Entity entity) {
        if (entity.actors().isEmpty()) {
            return;
        }
        for (Side side : sides) {
            if (side.entity().equals(entity)) {
                return;
            }
        }
        sides.add(new Side(where, entity));
    }

    /** Takes other sides in place of those that it has, where there are any. */
    void replace(List<Entity> others) {
        if (!others.isEmpty()) {
            sides.clear();
            others.forEach(side -> add(sentence, side));
        }
    }

    /** The phrases that name its sides, in the order in which they were found. */
    List<Entity> entities() {
        return sides.stream().map(Side::entity).toList();
    }

    /** Whether a phrase is one of its sides. */
    boolean has(Entity entity) {
        return sides.stream().anyMatch(side -> side.entity().equals(entity));
    }

    Set<String> actors() {
        Set<String> actors = new LinkedHashSet<>();
        for (Side side : sides) {
            actors.addAll(side.entity().actors());
        }
        return actors;
    }

    Set<String> persons() {
        Set<String> persons = new LinkedHashSet<>();
        for (Side side : sides) {
            if (side.entity().person() != null) {
                persons.add(side.entity().person());
            }
        }
        return persons;
    }

    /** Whether two sides or more name a person. */
    boolean hasBoth() {
        return sides.stream()
                        .map(Side::entity)
                        .filter(entity -> entity.person() != null)
                        .map(Entity::actors)
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * The words that tell of it: from the first side to the last; the whole sentence where it names
     * none.
     */
    Span span() {
        boolean named = sides.stream().anyMatch(side -> side.sentence() == sentence);
        Span span = from < to && named ? sentence.span(from, to) : sentence.span();
        for (Side side : sides) {
            if (side.sentence() == sentence) {
                span = span.cover(sentence.span(side.entity().from(), side.entity().to()));
            }
        }
        return span;
    }
}
