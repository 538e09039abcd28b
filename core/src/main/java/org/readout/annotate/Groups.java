package org.readout.annotate;

import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Gives the pronoun of several that goes on with officers of one side that side: the Gondorian
 * leaders thanked Rohan. They praised.
 */
final class Groups {

    private static final int NEAR = 2; // tokens between a subject and its verb

    private final boolean verbFirst;
    private @Nullable Entity last; // the subject of the sentence before, where it is such a group
    private int paragraph;

    Groups(LanguagePack pack) {
        this.verbFirst = pack.flag("verb-first", false);
    }

    /** A pronoun as the officers for whom it stands, else as it is. */
    Entity of(Entity pronoun, Sentence sentence) {
        boolean goesOn =
                last != null
                        && pronoun.form() == Entity.Form.THEY
                        && pronoun.actors().isEmpty()
                        && sentence.paragraph() == paragraph
                        && pronoun.from() - sentence.from() <= 1
                        && !sentence.isQuoted(pronoun.from())
                        && says(pronoun, sentence)
                        && !isShared(pronoun, sentence);
        return goesOn
                ? new Entity(
                        pronoun.from(),
                        pronoun.to(),
                        Entity.Form.SEAT,
                        last.actors(),
                        null,
                        pronoun.name(),
                        null)
                : pronoun;
    }

    /** Notes whether the subject of a sentence is a group of officers of one side. */
    void note(Sentence sentence) {
        Entity first = sentence.entities.isEmpty() ? null : sentence.entities.get(0);
        boolean group =
                first != null
                        && first.form() == Entity.Form.SEAT
                        && first.actor() != null
                        && !sentence.isQuoted(first.from())
                        && (sentence.has(Meaning.BOTH, first.from(), first.to())
                                || sentence.has(Meaning.SIDE, first.from(), first.to()))
                        && says(first, sentence);
        last = group ? first : null;
        paragraph = sentence.paragraph();
    }

    /** Whether a phrase is the subject of a verb of saying beside it. */
    private boolean says(Entity subject, Sentence sentence) {
        return sentence.cues(Meaning.SAY).stream()
                .anyMatch(
                        say ->
                                verbFirst
                                        ? Math.abs(subject.from() - say.to()) <= NEAR
                                        : say.from() >= subject.to()
                                                && say.from() - subject.to() <= NEAR);
    }

    /** Whether what the pronoun does is done by both sides: they agreed, they discussed, met. */
    private static boolean isShared(Entity pronoun, Sentence sentence) {
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            boolean beside = cue.to() > pronoun.from() && cue.from() - pronoun.to() <= NEAR;
            boolean shared =
                    meaning == Meaning.DISCUSS
                            || meaning.isContact()
                            || meaning == Meaning.SAY && cue.what().act() == Act.AGREE;
            if (beside && shared) {
                return true;
            }
        }
        return false;
    }
}
