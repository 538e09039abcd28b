package org.readout.extract.contact;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.model.Status;

/**
 * Tells whether a side turns down the very contact that words tell of, or an offer or invitation to
 * it: refused official talks with Y, turned down Y's invitation to meet.
 */
final class Refusal {

    private static final int REACH = 10; // tokens from the verb to what it turns down
    private static final int WORDS = 2; // words that no pack knows between them: direct, official
    private static final int CLOSE = 2; // particles and small words right beside the words

    /** What stands between a verb and words that are not its object. */
    private static final Set<Meaning> OTHER =
            EnumSet.of(
                    Meaning.IN,
                    Meaning.MARGIN,
                    Meaning.DURING,
                    Meaning.CLAUSE,
                    Meaning.AFTER,
                    Meaning.EVE,
                    Meaning.RELATIVE,
                    Meaning.TOPIC,
                    Meaning.DISCUSS,
                    Meaning.ATTEND,
                    Meaning.IF);

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;

    Refusal(Clause clause, ContactWords words) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
    }

    /**
     * What a side that turns it down leaves of what the words of a group tell: an offer stays one
     * although it was refused, all else is denied; null where nobody turns it down.
     */
    @Nullable Status of(Group group, Contact contact) {
        return sentence.cues(Meaning.SAY).stream()
                .filter(cue -> cue.what().act() == Act.REJECT)
                .filter(cue -> sentence.isQuoted(cue.from()) == sentence.isQuoted(group.from))
                .filter(cue -> !sentence.has(Meaning.NOT, cue.from() - CLOSE, cue.from()))
                .map(
                        cue ->
                                cue.to() <= group.from
                                        ? leads(cue, group, contact)
                                        : cue.from() >= group.to ? closes(cue, group) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What a verb before the words, whose object they are, leaves of them. */
    private @Nullable Status leads(Marked<Cue> verb, Group group, Contact contact) {
        int from = verb.to();
        if (clause.verbFirst()) {
            Entity subject = clause.entityAt(from, 1);
            from = subject == null ? from : Math.min(subject.to(), group.from);
        }
        boolean near =
                !clause.headFinal()
                        && group.from - from <= REACH * clause.scale()
                        && clause.isPlain(from, group.from)
                        && !words.between(from, group.from)
                        && !sentence.has(Meaning.BETWEEN, group.to, group.to + 1)
                        && isBySide(verb, contact);
        if (near && isOffered(from, group.to)) {
            return Status.PROPOSED;
        }
        return near && !holdsOther(from, group.from) && isObject(from, group)
                ? Status.DENIED
                : null;
    }

    /** Whether nothing that could own the words, or be the object in their place, stands before. */
    private boolean isObject(int from, Group group) {
        boolean with = !clause.spaces() && sentence.has(Meaning.WITH, from, from + 1);
        int unknown = 0;
        for (int i = from; i < group.from; i++) {
            if (!with && (sentence.isNamed(i) || i > from && sentence.has(Meaning.OF, i, i + 1))) {
                return false;
            }
            unknown += clause.spaces() && sentence.cuesAt(i).isEmpty() ? 1 : 0;
        }
        boolean common =
                !group.isConference() || sentence.has(Meaning.WITH, group.to, group.to + 1);
        return unknown <= WORDS && common && !group.isJourney();
    }

    /** What a verb behind the words that closes their clause leaves of them. */
    private @Nullable Status closes(Marked<Cue> verb, Group group) {
        int from = group.to;
        int to = verb.from();
        if (!clause.isPlain(from, to) || words.between(from, to)) {
            return null;
        }
        if (clause.headFinal()) {
            boolean near = to - from <= REACH * clause.scale() && !holdsOther(from, to);
            if (near && isOffered(group.from, to)) {
                return Status.PROPOSED;
            }
            int gap = clause.spaces() ? 0 : CLOSE;
            return near && to - from <= gap && !group.isJourney() ? Status.DENIED : null;
        }
        boolean ends =
                clause.verbSecond()
                        && group.isNoun()
                        && !group.isJourney()
                        && to - from <= REACH
                        && !holdsOther(group.from - CLOSE, group.from)
                        && !sentence.has(Meaning.WITH, group.from - CLOSE, group.from)
                        && isTold(from, to);
        return ends ? Status.DENIED : null;
    }

    /**
     * Whether only names and words that packs know stand in a run: with the president of Y in Z.
     */
    private boolean isTold(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean known =
                    !sentence.cuesAt(i).isEmpty() || sentence.isNamed(i) || sentence.isDate(i);
            if (!known || sentence.has(Meaning.AND, i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a run names an offer or an invitation. */
    private boolean isOffered(int from, int to) {
        return sentence.cues().stream()
                .filter(cue -> cue.from() >= from && cue.to() <= to)
                .map(Marked::what)
                .anyMatch(
                        cue ->
                                cue.meaning() == Meaning.PROPOSED
                                        || cue.meaning() == Meaning.SENSE
                                                && cue.act() == Act.PROPOSE);
    }

    /** Whether a run holds a word that makes what follows no object, or another one. */
    private boolean holdsOther(int from, int to) {
        return sentence.cues().stream()
                .filter(cue -> cue.from() >= from && cue.to() <= to)
                .anyMatch(
                        cue ->
                                OTHER.contains(cue.what().meaning())
                                        || cue.what().meaning() == Meaning.AND
                                                && !sentence.has(
                                                        Meaning.WITH, cue.from(), cue.to()));
    }

    /** Whether who turns it down is one of the sides: Z may oppose that X and Y meet. */
    private boolean isBySide(Marked<Cue> verb, Contact contact) {
        @Nullable Entity last = null;
        for (Entity entity : sentence.entities()) {
            boolean here =
                    clause.verbFirst() ? entity.from() >= verb.to() : entity.to() <= verb.from();
            if (here && !entity.actors().isEmpty() && (last == null || !clause.verbFirst())) {
                last = entity;
            }
        }
        return last == null || last.actors().stream().anyMatch(contact.actors()::contains);
    }
}
