package org.readout.extract.clause;

import java.util.List;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** Finds the ministries and other houses that only tell of a contact, and are no side of it. */
final class Reporters {

    private static final int NEAR = 2; // tokens between a house and its verb

    private final Clause clause;
    private final Sentence sentence;

    Reporters(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
    }

    /** The houses beside a verb of saying that say it. */
    List<Entity> of(Marked<Cue> say) {
        Marked<Cue> receive = sentence.find(Meaning.RECEIVE, say.from(), say.to());
        if (receive != null && new Reception(clause).tells(receive)) {
            return List.of(); // who summons somebody meets him
        }
        if (sentence.has(Meaning.DENIED, say.from(), say.from() + 1)) {
            return List.of(); // who denies a contact denies his own
        }
        return sentence.entities().stream()
                .filter(entity -> entity.form() == Form.SEAT && isNear(entity, say))
                .filter(house -> !isGoal(house))
                .filter(house -> !isOfAgreed(house, say) && !isOfTold(house, say))
                .toList();
    }

    private static boolean isNear(Entity house, Marked<Cue> say) {
        return house.from() >= say.to() && house.from() - say.to() <= NEAR
                || house.to() <= say.from() && say.from() - house.to() <= NEAR;
    }

    /** Whether somebody came there: came to the White House to ask for aid. */
    private boolean isGoal(Entity house) {
        return sentence.cues(Meaning.VISIT).stream().anyMatch(visit -> visit.to() == house.from());
    }

    /** Whether a delegation is the first of those who agreed: the delegations of X and Y agreed. */
    private boolean isOfAgreed(Entity house, Marked<Cue> say) {
        return say.what().act() == Act.AGREE
                && sentence.entities().stream()
                        .filter(other -> other.from() >= house.to() && other.to() <= say.from())
                        .anyMatch(other -> clause.joined(house.to(), other.from()));
    }

    /** Whether a delegation is the subject of what is told: X said the delegation of Y met Z. */
    private boolean isOfTold(Entity house, Marked<Cue> say) {
        return house.from() >= say.to()
                && sentence.isDelegation(house)
                && sentence.cues().stream()
                        .filter(cue -> cue.what().meaning().isContact())
                        .anyMatch(
                                cue -> cue.from() >= house.to() && cue.from() - house.to() <= NEAR);
    }
}
