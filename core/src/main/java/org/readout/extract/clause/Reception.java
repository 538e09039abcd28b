package org.readout.extract.clause;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Tells whether a verb of receiving, welcoming or speaking to has a person for its object: so two
 * sides were in contact.
 */
public final class Reception {

    private static final int NEAR = 2; // tokens between a verb and its subject

    private final Clause clause;
    private final Sentence sentence;

    /** The verbs of receiving of one sentence. */
    public Reception(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
    }

    /**
     * Whether a person stands right behind a verb of receiving, or the day and the place behind it,
     * and somebody else before it; or both before a verb that ends its clause.
     */
    public boolean tells(Marked<Cue> verb) {
        Entity host = clause.verbFirst() ? clause.entityAt(verb.to(), 1) : null;
        if (host != null) {
            return isGuest(verb, host, behindSetting(host.to()));
        }
        Entity before = subject(verb.from());
        Entity subject = before == null ? later(verb) : before;
        if (subject == null) {
            return false;
        }
        Marked<Cue> been = sentence.find(Meaning.PASSIVE, verb.to(), verb.to() + 1);
        int end = been == null ? verb.to() : been.to(); // has been received
        boolean last = end >= sentence.to() || !sentence.tokens().isWord(end);
        if (clause.verbSecond() && last) {
            return isGuestBefore(verb, subject);
        }
        Marked<Cue> by = clause.agent(verb.from(), verb.to());
        boolean plain = by != null && clause.isPlain(verb.to(), by.from());
        return isGuest(verb, subject, plain ? by.to() : behindSetting(verb.to()));
    }

    /**
     * The subject of a verb in a clause that opens the sentence, which is that of the clause behind
     * it: receiving X in Z on Monday, Y said; or null.
     */
    private @Nullable Entity later(Marked<Cue> verb) {
        boolean opens =
                verb.from() == sentence.from()
                        || verb.from() - sentence.from() <= NEAR
                                && sentence.cues().stream()
                                        .anyMatch(
                                                cue ->
                                                        cue.to() == verb.from()
                                                                && (cue.what().meaning()
                                                                                == Meaning.CLAUSE
                                                                        || cue.what().meaning()
                                                                                == Meaning.AFTER));
        for (Entity entity : opens ? sentence.entities() : List.<Entity>of()) {
            if (entity.from() > verb.to() + NEAR
                    && Clause.isPersonal(entity)
                    && sentence.tokens().first(entity.from() - 1) == ',') {
                return entity;
            }
        }
        return null;
    }

    /** Whether a person of another side stands at a token or right behind it. */
    private boolean isGuest(Marked<Cue> verb, Entity subject, int at) {
        Entity named = clause.objectAt(at);
        Entity state = named == null ? null : Officers.of(sentence, named);
        Entity guest = state == null ? named : state; // received the presidents of X and Y
        return guest != null
                && named.from() - at <= 1
                && (state != null || Clause.isPersonal(guest) || isDelegation(verb, guest))
                && (Clause.differs(subject, guest) || subject.isJoint() && guest.actor() != null)
                && !clause.isPossessive(guest)
                && !isCalled(verb, guest);
    }

    /**
     * Whether a phrase names those whom a state has sent, or the ministry that summons somebody.
     */
    private boolean isDelegation(Marked<Cue> verb, Entity guest) {
        return sentence.isDelegation(guest)
                && (sentence.has(Meaning.SUMMONED, verb.from(), verb.to())
                        || sentence.find(Meaning.LED, guest.to(), guest.to() + 3) != null);
    }

    /** Whether a verb of speaking to somebody only tells what he is called: called X a liar. */
    private boolean isCalled(Marked<Cue> verb, Entity guest) {
        int end = guest.to();
        return verb.what().meaning() == Meaning.SPEAK
                && end < sentence.to()
                && !sentence.isDate(end) // spoke to X this week
                && (sentence.has(Meaning.THE, end, end + 1) || sentence.isQuoted(end));
    }

    /**
     * Whether a person whom nothing governs, with nothing but the day and the place behind him,
     * stands before a verb that ends its clause: has welcomed X in Z. In the passive the host is
     * named behind "by".
     */
    private boolean isGuestBefore(Marked<Cue> verb, Entity subject) {
        boolean passive = sentence.has(Meaning.PASSIVE, sentence.from(), sentence.to());
        return sentence.entities().stream()
                .anyMatch(
                        guest ->
                                guest.to() <= verb.from()
                                        && Clause.isPersonal(guest)
                                        && Clause.differs(subject, guest)
                                        && (!clause.isGoverned(guest)
                                                || passive && clause.isGoverned(guest, Meaning.OF))
                                        && behindSetting(guest.to()) >= verb.from());
    }

    /** The token behind the days and places, with their small words, that start at a token. */
    public int behindSetting(int from) {
        int at = from;
        for (int last = -1; at != last; ) {
            last = at;
            for (DateMention date : sentence.dates()) {
                int start = sentence.tokens().at(date.span().start());
                boolean next = // and nobody of one word before it: spoke to X last week
                        start == at || start == at + 1 && clause.entityAt(at, 0) == null;
                at = next ? sentence.tokens().at(date.span().end()) : at;
            }
            Marked<Cue> in = sentence.find(Meaning.IN, at, at + 1);
            Entity place = in == null ? null : clause.entityAt(in.to(), 0);
            at = place != null && !Clause.isPersonal(place) ? place.to() : at;
            for (Marked<String> city : sentence.places()) {
                at = in != null && city.from() == in.to() ? Math.max(at, city.to()) : at;
            }
        }
        return at;
    }

    /** The subject of a verb: the first person before a token, else the first side. */
    @Nullable Entity subject(int before) {
        int from = told(before);
        Entity first = null;
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= from && entity.to() <= before && entity.form() != Form.ADJECTIVE) {
                first =
                        first == null || Clause.isPersonal(entity) && !Clause.isPersonal(first)
                                ? entity
                                : first;
            }
        }
        return first;
    }

    /**
     * Where what somebody says begins, if it names a person of its own before a verb: an official
     * said that X had spoken to Y.
     */
    private int told(int before) {
        int from = sentence.from();
        for (Marked<Cue> say : sentence.cues(Meaning.SAY)) {
            boolean named =
                    sentence.entities().stream()
                            .filter(Clause::isPersonal)
                            .anyMatch(
                                    entity ->
                                            entity.from() >= say.to()
                                                    && entity.from() - say.to() <= NEAR
                                                    && entity.to() <= before
                                                    && before - entity.to() <= NEAR);
            from = named && !sentence.isQuoted(say.from()) ? say.to() : from;
        }
        return from;
    }
}
