package org.readout.extract.contact;

import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** Contacts that those whom the page tells of agree to hold, although nothing names them there. */
final class Agreed {

    private static final int OPENING = 3; // words before the one for what was agreed
    private static final int NEAR = 5; // words between it and the talks that it is about
    private static final int FAR = 10; // words between a body and what it is to hold

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Zones zones;

    Agreed(Clause clause, ContactWords words, Zones zones) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.zones = zones;
    }

    /**
     * Whether the sentence opens with what was agreed on, by whom it leaves out: agreed to meet.
     */
    boolean opens(Group group) {
        Marked<Cue> agreed =
                sentence.cues(Meaning.SAY).stream()
                        .filter(cue -> cue.what().act() == Act.AGREE)
                        .filter(cue -> cue.from() - sentence.from() <= OPENING * clause.scale())
                        .findFirst()
                        .orElse(null);
        return agreed != null
                && agreed.to() <= group.from
                && !words.between(sentence.from(), group.from)
                && !sentence.isQuoted(group.from)
                && sentence.entities().stream()
                        .filter(entity -> entity.from() < group.from)
                        .allMatch(entity -> zones.isAway(entity) || clause.isBound(entity));
    }

    /**
     * Whether talks with a place or day of their own are what is agreed on: agreed on talks in Z.
     */
    boolean isOn(Group group) {
        Marked<Cue> agreed = sentence.find(Meaning.UNDERTAKE, sentence.from(), group.from);
        return agreed != null
                && group.from - agreed.to() <= NEAR * clause.scale()
                && !sentence.isQuoted(group.from)
                && (!sentence.places().isEmpty() || !sentence.dates().isEmpty())
                && sentence.entities().stream()
                        .filter(entity -> entity.from() >= agreed.to())
                        .allMatch(entity -> zones.isAway(entity) || clause.isBound(entity));
    }

    /**
     * Whether those who agreed send their officials, or a body of theirs, to meet: agreed to
     * instruct their experts to meet. A noun without a place may be what goes on anyhow, but where
     * a verb that stands last looks like one: agreed to continue consultations.
     */
    boolean sends(Group group, Contact contact) {
        Marked<Cue> agreed = sentence.find(Meaning.UNDERTAKE, sentence.from(), group.from);
        boolean last = clause.verbSecond() && sentence.to() - group.to <= 1;
        return agreed != null
                && (!group.isNoun() || last || contact.place != null)
                && sentence.cues(Meaning.STAFF).stream()
                        .filter(staff -> staff.from() >= agreed.from())
                        .filter(staff -> staff.from() < group.to)
                        .filter(staff -> group.from - staff.to() <= FAR * clause.scale())
                        .filter(staff -> clause.isPlain(staff.from(), group.from))
                        .anyMatch(
                                staff ->
                                        !sentence.has(Meaning.PAST, staff.from(), group.to)
                                                && !sentence.has(
                                                        Meaning.IN, staff.to(), group.from));
    }

    /**
     * Whether what is talked about is a meeting to come of a body or of officials: discussed the
     * coming session of the commission.
     */
    boolean isAwaited(Group group) {
        Marked<Cue> ahead = sentence.find(Meaning.PLANNED, group.from - NEAR, group.to + NEAR);
        return ahead != null
                && clause.isPlain(Math.min(ahead.to(), group.to), group.from)
                && sentence.find(Meaning.STAFF, group.from, group.to + NEAR) != null;
    }

    /**
     * Takes the sides that met before, where an "and" joins what they agreed on: and to meet again.
     */
    void take(Group group, Contact contact, Contact before) {
        boolean agreed =
                before.sentence == sentence
                        && before.actors().size() == 2
                        && sentence.cues(Meaning.AND).stream()
                                .filter(and -> and.from() >= before.to && and.to() <= group.from)
                                .anyMatch(and -> isAgreed(and.to(), group));
        if (agreed && before.actors().containsAll(contact.actors())) {
            contact.sides.clear();
            before.sides.forEach(side -> contact.add(side.sentence(), side.entity()));
        }
    }

    /** Whether a verb of agreeing stands behind an "and", and nobody between it and the words. */
    private boolean isAgreed(int from, Group group) {
        return sentence.cues(Meaning.SAY).stream()
                        .filter(say -> say.what().act() == Act.AGREE)
                        .anyMatch(say -> say.from() >= from && say.from() <= group.from)
                && sentence.entities().stream()
                        .noneMatch(
                                entity ->
                                        entity.from() >= from
                                                && entity.to() <= group.from
                                                && Clause.isPersonal(entity));
    }
}
