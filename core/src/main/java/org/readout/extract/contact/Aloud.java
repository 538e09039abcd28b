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

/**
 * Tells what a person says at a contact from what tells of it: X said that Z would help V in a
 * meeting with Y is a meeting of X with Y, and what Z will do is no plan to meet.
 */
final class Aloud {

    private static final int BESIDE = 2; // tokens between who speaks and his verb
    private static final int CLOSE = 2; // tokens: Z will-meet

    private final Clause clause;
    private final Sentence sentence;

    Aloud(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
    }

    /** Whether a state before the words only stands in what somebody says there. */
    boolean isMatter(Entity entity, Group group) {
        Marked<Cue> say = said(group);
        return say != null
                && !Clause.isPersonal(entity)
                && entity.form() != Form.HE
                && entity.form() != Form.THEY
                && !entity.isJoint()
                && entity.from() >= say.from()
                && group.from - entity.to() >= (group.isNoun() ? 1 : CLOSE);
    }

    /** Whether a word of the future before the words is that of what another will do. */
    boolean isOfMatter(Marked<Cue> will, Group group) {
        Marked<Cue> say = said(group);
        return say != null
                && will.from() > say.to()
                && (isOther(say, will, group)
                        || sentence.find(Meaning.HIS, say.to(), will.from()) != null
                        || clause.ownsByEnding(say.to(), will.from())); // his country
    }

    private boolean isOther(Marked<Cue> say, Marked<Cue> will, Group group) {
        return sentence.entities().stream()
                .filter(entity -> entity.from() >= say.from() && entity.to() <= will.from())
                .anyMatch(entity -> isMatter(entity, group));
    }

    /** The verb by which a person says something at a contact with whom stands behind; or null. */
    private @Nullable Marked<Cue> said(Group group) {
        boolean open =
                clause.spaces()
                        && !clause.headFinal()
                        && !group.isConference()
                        && !group.isJourney()
                        && !group.isTold()
                        && !sentence.isQuoted(group.from)
                        && isNamedWith(group);
        if (!open) {
            return null;
        }
        for (Marked<Cue> say : sentence.cues(Meaning.SAY)) {
            if (say.to() <= group.from && !sentence.isQuoted(say.from())) {
                return isPersons(say) ? say : null; // the first of all
            }
        }
        return null;
    }

    private boolean isPersons(Marked<Cue> say) {
        return sentence.entities().stream()
                .filter(entity -> entity.form() == Form.PERSON && entity.actor() != null)
                .anyMatch(
                        entity ->
                                clause.verbFirst()
                                        ? entity.from() >= say.to() && entity.from() - say.to() <= 1
                                        : entity.to() <= say.from()
                                                && say.from() - entity.to() <= BESIDE);
    }

    /** Whether words for a meeting are a noun with "with" behind: in talks with Y. */
    private boolean isNamedWith(Group group) {
        boolean noun = group.isNoun() || group.has(Meaning.CALL) || group.has(Meaning.VIDEO);
        Entity met = clause.entityAt(group.to, 1);
        boolean with =
                sentence.has(Meaning.WITH, group.to - 1, group.to)
                        || sentence.has(Meaning.WITH, group.to, group.to + 1)
                        || group.to - group.from > 1 && met != null && Clause.isPersonal(met);
        return noun && !group.has(Meaning.MEET) && with || isGoverned(group);
    }

    /** Whether "in" or "during" stands before the words, but for articles. */
    private boolean isGoverned(Group group) {
        int i = group.from - 1;
        while (i > sentence.from()
                && (sentence.has(Meaning.THE, i, i + 1) || sentence.has(Meaning.SOME, i, i + 1))) {
            i--;
        }
        int end = i + 1;
        return sentence.cues().stream()
                .filter(cue -> cue.to() == end)
                .map(cue -> cue.what().meaning())
                .anyMatch(meaning -> meaning == Meaning.IN || meaning == Meaning.DURING);
    }
}
