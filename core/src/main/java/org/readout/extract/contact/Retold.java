package org.readout.extract.contact;

import java.util.Objects;
import java.util.Set;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Place;
import org.readout.model.Status;

/**
 * What words for a contact only tell of the one that the same sentence told right before: by what
 * channel it was, that it was called off, that those who will meet have met.
 */
final class Retold {

    private static final int OPENING = 4; // tokens before the words that a sentence opens with

    private static final int NEAR = 6; // tokens

    private final Clause clause;
    private final Sentence sentence;

    Retold(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
    }

    /**
     * Notes that a contact was over before the one told first: will meet again after their talks in
     * Z; will call X, a month after Y's visit to Z, which is on no day named for the call.
     */
    void recall(Group group, Contact last, Contact contact) {
        boolean offset =
                (contact.status == Status.HELD || contact.status == Status.PLANNED)
                        && contact.from > last.to
                        && sentence.cues(Meaning.OFFSET).stream()
                                .filter(cue -> cue.from() >= last.to)
                                .filter(cue -> cue.to() <= group.from)
                                .filter(
                                        cue ->
                                                sentence.has(
                                                        Meaning.AFTER, cue.from(), cue.to() + 1))
                                .anyMatch(cue -> group.from - cue.to() <= 1);
        contact.status = offset ? Status.HELD : contact.status;
        contact.past |= offset || isAfterTheirs(group, last, contact);
        if (isRemembered(group, last, contact)) {
            contact.past = true;
            boolean day = contact.date.equals(last.date);
            last.date = day ? null : last.date;
            last.place = Objects.equals(contact.place, last.place) ? null : last.place;
        }
        if (offset && Objects.equals(contact.date, last.date)) {
            contact.date = null;
        }
    }

    /** Whether those who will meet have talked before: will meet again after their talks in Z. */
    private boolean isAfterTheirs(Group group, Contact last, Contact contact) {
        return last.status == Status.PLANNED
                && contact.status == Status.HELD
                && group.isNoun()
                && contact.from > last.to
                && contact.place != null
                && contact.actors().equals(last.actors())
                && sentence.has(Meaning.AFTER, group.from - 2, group.from);
    }

    /**
     * Whether a journey of another time is only what one of those who met tells of, right behind
     * its verb: X met Y, who recalled his visit to Z in May.
     */
    private boolean isRemembered(Group group, Contact last, Contact contact) {
        return contact.journey
                && contact.status == Status.HELD
                && contact.date != null
                && !last.journey
                && last.status == Status.HELD
                && (last.date == null || isBehind(contact) || !Days.same(last.date, contact.date))
                && sentence.cues().stream()
                        .filter(cue -> cue.from() >= last.to && cue.to() <= group.from)
                        .filter(
                                cue ->
                                        cue.what().meaning() == Meaning.THINK
                                                || cue.what().meaning() == Meaning.SAY)
                        .anyMatch(cue -> group.from - cue.to() <= 2 * clause.scale());
    }

    /** Whether the day of a contact stands behind its words. */
    private boolean isBehind(Contact contact) {
        return contact.date.span().start() >= sentence.tokens().end(contact.to - 1);
    }

    /** Whether what was planned is told to be put off: X was to visit Z, but the visit was. */
    boolean isCalledOff(Contact last, Contact contact) {
        return last.status == Status.PLANNED
                && (contact.status == Status.CANCELLED || contact.status == Status.POSTPONED)
                && (contact.noun || contact.journey)
                && contact.from > last.to
                && contact.channel == last.channel
                && last.actors().containsAll(contact.actors());
    }

    /**
     * Whether those who met are told to have signed or discussed something there with somebody
     * else, so that they were three: X and Y met in Z, where they signed a pact with V.
     */
    boolean isWithThird(Group group, Contact last, Contact contact) {
        boolean deed = group.has(Meaning.AGREEMENT_SIGNED) || group.has(Meaning.DISCUSS);
        return deed
                && !last.refers
                && last.from < contact.from
                && last.status == contact.status
                && last.actors().size() == 2
                && last.isBetweenSides()
                && contact.actors().size() == last.actors().size() + 1
                && contact.actors().containsAll(last.actors())
                && contact.persons().containsAll(last.persons())
                && Days.same(last.date, contact.date)
                && (last.place == null
                        || contact.place == null
                        || last.place.what().equals(contact.place.what()));
    }

    /**
     * Whether words with which the sentence opens only tell by what means two met: in a video
     * conference on Tuesday, X spoke with Y.
     */
    boolean isBy(Contact last, Contact contact) {
        return contact.actors().size() > 1
                && last.actors().size() < 2
                && contact.actors().containsAll(last.actors())
                && (last.channel == Channel.CALL || last.channel == Channel.VIDEO)
                && contact.channel == Channel.MEETING
                && last.status == Status.HELD
                && contact.status == Status.HELD
                && !contact.journey
                && !contact.past
                && contact.place == null
                && last.to <= contact.from
                && last.from - sentence.from() <= OPENING
                && sentence.find(Meaning.AFTER, sentence.from(), last.from) == null
                && sentence.find(Meaning.EVE, sentence.from(), last.from) == null
                && !sentence.has(Meaning.SAY, last.to, contact.from)
                && !sentence.isQuoted(contact.from);
    }

    /**
     * Whether words right behind whom somebody spoke to only tell how he did: asked X, in a call,
     * to.
     */
    boolean isWay(Contact last, Contact contact) {
        int end = end(last, contact);
        return last.rule.equals("say.cue")
                && last.actors().size() == 2
                && (last.channel == Channel.MEETING || last.channel == null)
                && (contact.channel == Channel.CALL || contact.channel == Channel.VIDEO)
                && contact.from >= end
                && contact.from - end <= 4 * clause.scale()
                && sentence.tokens().first(end) == ','
                && clause.isPlain(end + 1, contact.from)
                && contact.sides.stream()
                        .map(Contact.Side::entity)
                        .noneMatch(
                                side ->
                                        clause.isGoverned(side, Meaning.WITH)
                                                && side.from() >= contact.to
                                                && side.from() - contact.to <= 4);
    }

    /**
     * Whether a journey is only the way to whom its traveller met where it went, who is of another
     * state: came to Z, where he met X.
     */
    boolean isThere(Contact journey, Contact contact) {
        Marked<Cue> where =
                sentence.find(Meaning.CLAUSE, contact.from - 2 * clause.scale(), contact.from + 1);
        if (where == null
                || !journey.journey
                || journey.place == null
                || journey.status != contact.status
                || where.from() < end(journey, contact)
                || contact.journey
                || contact.place != null
                || contact.channel == Channel.CALL
                || contact.channel == Channel.VIDEO
                || !clause.isPlain(where.to(), contact.from)) {
            return false;
        }
        Set<String> travellers = journey.actors();
        travellers.remove(Place.state(journey.place.what()));
        return contact.sides.stream()
                        .filter(side -> side.entity().from() < where.from())
                        .allMatch(side -> isOf(journey, side.entity()))
                && contact.sides.stream()
                        .filter(side -> side.entity().from() > where.to())
                        .flatMap(side -> side.entity().actors().stream())
                        .noneMatch(journey.actors()::contains)
                && contact.sides.stream().anyMatch(side -> side.entity().from() > where.to())
                && !travellers.isEmpty();
    }

    private static boolean isOf(Contact contact, Entity entity) {
        return contact.sides.stream().anyMatch(side -> side.entity().equals(entity));
    }

    /** Gives whom somebody met where he went the traveller, the place and the day of the way. */
    void there(Contact journey, Contact contact) {
        String host = Place.state(journey.place.what());
        contact.sides.removeIf(side -> side.entity().actors().contains(host));
        journey.sides.stream()
                .filter(side -> !side.entity().actors().contains(host))
                .filter(side -> !isOf(contact, side.entity()))
                .forEach(side -> contact.add(side.sentence(), side.entity()));
        contact.place = journey.place;
        contact.placeSentence = journey.placeSentence;
        contact.date = contact.date == null ? journey.date : contact.date;
        contact.refers = contact.actors().size() < 2;
    }

    /** Whether words stand right behind those whom the contact before them names. */
    boolean isBehind(Contact last, Contact contact) {
        int end = end(last, contact);
        return end <= contact.from
                && contact.from - end <= NEAR
                && clause.isPlain(end, contact.from);
    }

    /** Where a contact ends with the last of its sides that stands before another one. */
    private static int end(Contact last, Contact contact) {
        return last.sides.stream()
                .mapToInt(side -> side.entity().to())
                .filter(to -> to <= contact.from)
                .max()
                .orElse(last.to); // whom the main clause goes on to name stands behind both
    }
}
