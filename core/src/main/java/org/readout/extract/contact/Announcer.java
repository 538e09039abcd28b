package org.readout.extract.contact;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Finds who tells of a contact as his own where its words name the other side alone: X promised to
 * meet Y; "on Tuesday I met Y", X wrote; he would call Y, X said.
 */
final class Announcer {

    private static final int NEAR = 2; // tokens between a verb of saying and its subject

    private final Clause clause;
    private final Sentence sentence;
    private final Taking taking;

    Announcer(Clause clause, Taking taking) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.taking = taking;
    }

    /** Takes who announces, said or wrote it, where one other side is known. */
    void read(Group group, Contact contact) {
        if (group.isNoun() || group.isConference()) {
            return;
        }
        for (Marked<Cue> say : sentence.cues(Meaning.SAY)) {
            boolean tells =
                    !sentence.isQuoted(say.from())
                            && (isAnnounced(group, contact, say)
                                    || isFirsthand(group, say)
                                    || isHis(group, say));
            Entity speaker = tells ? speaker(say, group) : null;
            if (speaker != null && !contact.actors().containsAll(speaker.actors())) {
                taking.take(contact, speaker);
                return;
            }
        }
    }

    /** Whether a clause without a subject ends in the words: announced, with Y to meet. */
    private boolean isAnnounced(Group group, Contact contact, Marked<Cue> say) {
        boolean binds = say.what().act() == Act.PLEDGE || say.what().act() == Act.PROPOSE;
        return clause.verbSecond()
                && binds
                && say.to() <= group.from
                && !clause.isPlain(say.to(), group.from)
                && (group.to >= sentence.to() || !sentence.tokens().isWord(group.to))
                && contact.sides.stream()
                        .map(Contact.Side::entity)
                        .allMatch(side -> isObject(side, say, group))
                && sentence.entities().stream()
                        .filter(entity -> entity.from() >= say.to() && entity.to() <= group.from)
                        .noneMatch(entity -> entity.form() == Form.HE || entity.form() == Form.THEY)
                && !sentence.has(Meaning.CLAUSE, say.to(), group.from);
    }

    /** Whether a side stands in the clause of the words, behind that of the verb of saying. */
    private boolean isObject(Entity side, Marked<Cue> say, Group group) {
        return side.from() >= say.to()
                && side.to() <= group.from
                && !clause.isPlain(say.to(), side.from())
                && Clause.isPersonal(side)
                && clause.isPlain(side.to(), group.from);
    }

    /** Whether the words stand in a quote of somebody who tells, with its day, what he did. */
    private boolean isFirsthand(Group group, Marked<Cue> say) {
        if (!sentence.isQuoted(group.from)) {
            return false;
        }
        int from = group.from;
        while (from > sentence.from() && sentence.isQuoted(from - 1)) {
            from--;
        }
        int head = from;
        return sentence.find(Meaning.ME, head, group.from) != null
                && sentence.dates().stream()
                        .map(date -> sentence.tokens().at(date.span().start()))
                        .anyMatch(date -> date >= head && sentence.isQuoted(date))
                && say.from() >= group.to;
    }

    /** Whether a pronoun for somebody not known is the subject of the words before their teller. */
    private boolean isHis(Group group, Marked<Cue> say) {
        return clause.verbSecond()
                && say.from() >= group.to
                && !clause.isPlain(group.to, say.from())
                && clause.isPlain(sentence.from(), group.from)
                && sentence.entities().stream()
                        .anyMatch(
                                entity ->
                                        entity.form() == Form.HE
                                                && entity.actors().isEmpty()
                                                && entity.from() - sentence.from() <= NEAR);
    }

    /** The person right behind a verb of saying or, where the words follow it, before it. */
    private @Nullable Entity speaker(Marked<Cue> say, Group group) {
        Entity speaker = null;
        for (Entity entity : sentence.entities()) {
            boolean person =
                    Clause.isPersonal(entity)
                            && entity.actor() != null
                            && !sentence.isQuoted(entity.from());
            boolean behind = entity.from() >= say.to() && entity.from() - say.to() <= NEAR;
            boolean plain = clause.isPlain(say.to(), Math.max(say.to(), entity.from()));
            if (person && behind && plain) {
                return entity;
            }
            boolean before =
                    say.to() <= group.from
                            && entity.to() <= say.from()
                            && clause.isPlain(entity.to(), say.from())
                            && !clause.isGoverned(entity);
            speaker = person && before && speaker == null ? entity : speaker;
        }
        return speaker;
    }
}
