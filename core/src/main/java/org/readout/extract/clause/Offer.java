package org.readout.extract.clause;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** A contact that one side proposes to another: X proposed to Y a meeting in Z. */
public final class Offer {

    private static final int NEAR = 3; // tokens

    private final Clause clause;
    private final Sentence sentence;

    /** What one sentence tells to be proposed. */
    public Offer(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
    }

    /** The verb that proposes what a group names, with nothing but whom between; or null. */
    public @Nullable Marked<Cue> verb(Group group) {
        for (Marked<Cue> say : sentence.cues(Meaning.SAY)) {
            if (isOf(say, group)) {
                return say;
            }
        }
        return null;
    }

    /** Whether a verb of saying proposes what a group names. */
    boolean isOf(Marked<Cue> say, Group group) {
        if (say.what().act() != Act.PROPOSE || say.to() > group.from) {
            return false;
        }
        int i = say.to();
        while (i < group.from && isAddressed(i)) {
            i++;
        }
        return i == group.from || isDone(say.to(), i, group);
    }

    /**
     * Whether one verb alone parts a noun from whom it is proposed to: to X to resume the talks.
     */
    private boolean isDone(int from, int verb, Group group) {
        int i = verb + 1;
        while (i < group.from && isAddressed(i)) {
            i++;
        }
        return i == group.from
                && (group.isNoun() || group.isConference())
                && !sentence.isCue(verb)
                && sentence.entities().stream()
                        .anyMatch(whom -> whom.from() >= from && whom.to() <= verb);
    }

    /** The state or capital, for which nobody stands, to which a noun is proposed; or null. */
    public @Nullable Entity whom(Group group) {
        Marked<Cue> say = group.isNoun() ? verb(group) : null;
        if (say == null) {
            return null;
        }
        Entity whom = to(say.to(), group.from);
        return whom == null ? to(group.to, sentence.to()) : whom;
    }

    /** The state or capital behind a "to" that follows right on, and is no "in"; or null. */
    private @Nullable Entity to(int from, int end) {
        Marked<Cue> to = sentence.find(Meaning.TO, from, Math.min(end, from + NEAR));
        Entity whom = to == null ? null : clause.entityAt(to.to(), 1);
        boolean place = // proposed talks in Z
                end == sentence.to() && to != null && sentence.has(Meaning.IN, to.from(), to.to());
        return whom != null && whom.to() <= end && !place && !Clause.isPersonal(whom) ? whom : null;
    }

    private boolean isAddressed(int i) {
        return !sentence.tokens().isWord(i)
                || sentence.isDate(i)
                || sentence.cuesAt(i).stream().anyMatch(cue -> isSmall(cue.what().meaning()))
                || sentence.isNamed(i);
    }

    private static boolean isSmall(Meaning meaning) {
        return meaning == Meaning.TO
                || meaning == Meaning.OF
                || meaning == Meaning.THE
                || meaning == Meaning.HIS;
    }
}
