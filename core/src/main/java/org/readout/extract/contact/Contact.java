package org.readout.extract.contact;

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
public final class Contact {

    private static final int LEAD = 6; // tokens: following President X's visit

    /** A side or person with the sentence that names it. */
    public record Side(Sentence sentence, Entity entity) {}

    /** In the order of the text. */
    public static final Comparator<Contact> IN_TEXT =
            Comparator.comparingInt(contact -> contact.from);

    /** The sentence that tells of it. */
    public final Sentence sentence;

    /** The first token of the words that tell of it. */
    public final int from;

    /** The token behind the last of them. */
    public final int to;

    /** What read it, as evidence names it: {@code kind.how}. */
    public final String rule;

    /** Its sides so far, in the order in which they were found. */
    public final List<Side> sides = new ArrayList<>();

    /** How the sides were in contact, or null where the words leave it open. */
    public @Nullable Channel channel;

    /** How far it has come. */
    public Status status = Status.HELD;

    /** Whether words tell that it is over: the last, had met. */
    public boolean past;

    /** Whether it only tells what came before it: two days before talks with Y. */
    public boolean before;

    /** Whether only its day puts it ahead, where somebody is told to speak of it. */
    public boolean ahead;

    /** Whether too few of its sides are known, so that it refers to a contact told elsewhere. */
    public boolean refers;

    /** Whether the sides known from before are those of it: their talks, they met. */
    public boolean joint;

    /** Whether "the two" or "both" are its sides. */
    public boolean both;

    /** Whether a pronoun for one person makes it his: his visit, received him. */
    public boolean his;

    /** Whether only a noun tells of it, which tells no time. */
    public boolean noun;

    /** Whether it is a journey. */
    public boolean journey;

    /** Whether its words tell only that they spoke. */
    public boolean talk;

    /** Whether its words tell only what one told the other. */
    public boolean told;

    /** Whether a state is a side of it by its place alone, as that which holds a conference. */
    public boolean hosted;

    /** Whether it is what somebody has to do with: in charge of the talks. */
    public boolean task;

    /** Whether it is a conference that only gives others their day. */
    public boolean occasion;

    /** Whether it tells only who came to a meeting. */
    public boolean attended;

    /** Whether it tells that those named come to a conference. */
    public boolean attending;

    /** Whether it is a conference that the words do not name. */
    public boolean conference;

    /** The organisation whose conference it is, or null. */
    public @Nullable String body;

    /** Its day, or null. */
    public @Nullable DateMention date;

    /** The day that stands above the page, where it has none itself; or null. */
    public @Nullable LocalDate stamped;

    /** Its place, or null. */
    public @Nullable Marked<String> place;

    /** The sentence that tells its place, or null. */
    public @Nullable Sentence placeSentence;

    /** The contact that the same words tell of other sides, or null. */
    public @Nullable Contact beside;

    /** Whether it stands in a speech or transcript that no quotation marks open. */
    public boolean spoken;

    /** Whether it was on an occasion told before: at the meeting. */
    public boolean within;

    /** Whether it is to be held after all. */
    public boolean again;

    /** Whether it is the last before a time without any. */
    public boolean last;

    /** Whether it is told not to have been. */
    public boolean negated;

    /** Whether it was held at the request of a side. */
    public boolean requested;

    /** The side at whose request it was held, or null. */
    public @Nullable String initiatedBy;

    /** A contact without sides so far, told by a run of tokens. */
    public Contact(Sentence sentence, int from, int to, String rule, @Nullable Channel channel) {
        this.sentence = sentence;
        this.from = from;
        this.to = to;
        this.rule = rule;
        this.channel = channel;
    }

    /** Makes of a reference a contact of its own, for its sides are known now. */
    public void settle(List<Contact> references, List<Contact> contacts) {
        refers = false;
        references.remove(this);
        contacts.add(this);
    }

    /** A contact told by the same words, without its sides. */
    public Contact copy() {
        Contact copy = new Contact(sentence, from, to, rule, channel);
        copy.beside = this;
        copy.status = status;
        copy.past = past;
        copy.negated = negated;
        copy.again = again;
        copy.within = within;
        copy.ahead = ahead;
        copy.before = before;
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
    public boolean isTold() {
        Marked<Cue> say = sentence.find(Meaning.SAY, sentence.from(), from);
        return past || spoken || sentence.isQuoted(from) || say != null && say.to() <= from;
    }

    /** Whether the last of its days is told and lies before that of the page. */
    public boolean isOver() {
        LocalDate published = sentence.document().published();
        return published != null
                && date != null
                && date.last() != null
                && date.last().compareTo(published.toString()) < 0;
    }

    /** Whether the first of its days is told and lies behind that of the page. */
    public boolean isAhead() {
        LocalDate published = sentence.document().published();
        return published != null
                && date != null
                && date.first() != null
                && date.first().compareTo(published.toString()) > 0;
    }

    /** Whether it takes place in one of some states. */
    public boolean isIn(Collection<String> states) {
        return place != null && states.contains(Place.state(place.what()));
    }

    /** Whether it is one that sides have with each other: of no body or conference, nor denied. */
    public boolean isBetweenSides() {
        return body == null && channel != Channel.MULTILATERAL && !negated;
    }

    /**
     * Whether the place of another one is its own, as far as they are told: Z, and the state of Z.
     */
    public boolean mayBeWhere(Contact other) {
        return place == null
                || other.place == null
                || place.what().startsWith(other.place.what())
                || other.place.what().startsWith(place.what());
    }

    /** Whether it is told in which city it took place. */
    public boolean isInCity() {
        return place != null && place.what().indexOf(':') > 0;
    }

    /**
     * Whether it only tells what came before what its sentence goes on to tell: following his visit
     * in March, the two agreed.
     */
    public boolean isPrelude() {
        return date != null
                && sentence.has(Meaning.AFTER, Math.max(sentence.from(), from - LEAD), from)
                && IntStream.range(to, sentence.to())
                        .anyMatch(i -> sentence.tokens().first(i) == ',');
    }

    /** Adds a phrase that names a side, unless it is there. */
    public void add(Sentence where, Entity entity) {
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

    /** The states and organisations that are its sides. */
    public Set<String> actors() {
        Set<String> actors = new LinkedHashSet<>();
        for (Side side : sides) {
            actors.addAll(side.entity().actors());
        }
        return actors;
    }

    /** The persons named as sides. */
    public Set<String> persons() {
        Set<String> persons = new LinkedHashSet<>();
        for (Side side : sides) {
            if (side.entity().person() != null) {
                persons.add(side.entity().person());
            }
        }
        return persons;
    }

    /** Whether two sides or more name a person. */
    public boolean hasBoth() {
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
    public Span span() {
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
