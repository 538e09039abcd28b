package org.readout.extract.contact;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Reception;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Finds the sides of talks that only set the scene of what one side says to the other: X urged its
 * counterpart Y, during talks in Z, to; X accused Y during talks between their ministers.
 */
final class Scene {

    private static final int THEIRS = 8; // tokens between the talks and whose they are
    private static final int NEAR = 4; // tokens between a verb and whom it is said to

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Zones zones;
    private final Taking taking;
    private final Reception reception;

    Scene(Clause clause, ContactWords words, Zones zones, Taking taking) {
        this.clause = clause;
        this.words = words;
        this.sentence = clause.sentence();
        this.zones = zones;
        this.taking = taking;
        this.reception = words.reception();
    }

    /** Takes who says something and whom it is said to, where talks name no sides themselves. */
    void read(Group group, Contact contact) {
        boolean theirs = isTheirs(group);
        boolean before = group.has(Meaning.PRESS); // before the press X thanked Y
        if (!theirs && (before || zones.isTopic(group.from) || zones.isTold(group.from))) {
            return; // informs X about the talks
        }
        for (Marked<Cue> say : sentence.cues(Meaning.SAY)) {
            boolean within = say.from() < group.to && group.from < say.to();
            boolean offered = // told X that Y was ready for talks
                    say.to() <= group.from
                            && (sentence.has(Meaning.READY, say.to(), group.from)
                                    || sentence.has(Meaning.PROPOSED, say.to(), group.from));
            if (within
                    || offered
                    || sentence.isQuoted(say.from()) != sentence.isQuoted(group.from)) {
                continue;
            }
            Entity speaker = speaker(say, group, contact);
            if (speaker != null && words.between(speaker.to(), say.from())) {
                continue; // X met Y, said Z
            }
            Entity other = speaker == null ? null : addressee(say);
            boolean known =
                    other != null
                            && Clause.differs(speaker, other)
                            && contact.actors().stream()
                                    .allMatch(
                                            actor ->
                                                    speaker.actors().contains(actor)
                                                            || other.actors().contains(actor));
            if (known && (theirs || Clause.isPersonal(speaker) && Clause.isPersonal(other))) {
                taking.take(contact, speaker);
                taking.take(contact, other);
                return;
            }
        }
    }

    /** Who says it: a side or its person before the verb and, where they open, behind the talks. */
    private @Nullable Entity speaker(Marked<Cue> say, Group group, Contact contact) {
        return sentence.entities().stream()
                .filter(entity -> entity.to() <= say.from())
                .filter(entity -> entity.from() < group.to || !isMet(entity, contact))
                .filter(entity -> say.from() < group.from || entity.from() >= group.to)
                .filter(entity -> entity.actor() != null && entity.form() != Form.ADJECTIVE)
                .filter(entity -> !zones.isAway(entity) && !zones.isTopic(entity.from()))
                .filter(entity -> !clause.isBound(entity))
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody was met, and speaks only where verbs stand first: meeting X, Y said. */
    private boolean isMet(Entity entity, Contact contact) {
        return !clause.verbFirst() && contact.has(entity);
    }

    /**
     * Whom it is said to: right behind the verb, the day and the place, or behind "to"; not whom
     * somebody vows to meet.
     */
    private @Nullable Entity addressee(Marked<Cue> say) {
        int from = reception.behindSetting(say.to());
        Marked<Cue> to = sentence.find(Meaning.TO, from, from + 1);
        Entity entity = to == null ? clause.entityAt(from, 1) : clause.entityAt(to.to(), 1);
        return entity != null
                        && entity.from() - say.to() <= NEAR
                        && clause.isPlain(say.to(), entity.from())
                        && !words.between(say.to(), entity.from())
                        && entity.actor() != null
                        && entity.form() != Form.ADJECTIVE
                        && !zones.isAway(entity)
                ? entity
                : null;
    }

    /** Whether talks are told to be those of the two: between their ministers, of both states. */
    private boolean isTheirs(Group group) {
        int end = Math.min(sentence.to(), group.to + THEIRS);
        return sentence.has(Meaning.THEIR, group.to - 1, end)
                || sentence.has(Meaning.BOTH, group.to - 1, end)
                || sentence.entities().stream()
                        .filter(entity -> entity.from() >= group.from && entity.from() < end)
                        .anyMatch(entity -> entity.form() == Form.BOTH);
    }
}
