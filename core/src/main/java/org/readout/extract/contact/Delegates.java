package org.readout.extract.contact;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Journeys of others than who tells of them: X said that a delegation of Z would visit W, X told V
 * that experts would come.
 */
final class Delegates {

    private static final int BESIDE = 3; // tokens between those who go and the verb, or the noun

    private final Clause clause;
    private final Sentence sentence;

    Delegates(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
    }

    /** Leaves of the persons named before those who go only their sides. */
    void go(Group group, Contact contact) {
        Marked<Cue> those = group.isJourney() && !clause.verbFirst() ? travellers(group) : null;
        Marked<Cue> say =
                those == null ? null : sentence.find(Meaning.SAY, sentence.from(), those.from());
        if (say == null || say.to() > group.from) {
            return;
        }
        contact.sides.replaceAll(
                side ->
                        side.sentence() == sentence
                                        && side.entity().person() != null
                                        && side.entity().to() <= those.from()
                                ? new Contact.Side(sentence, nobody(side.entity()))
                                : side);
    }

    private static Entity nobody(Entity teller) {
        return teller.with(teller.actors(), null);
    }

    /** The delegation or experts who are the subject of a verb, or whose journey a noun is. */
    private @Nullable Marked<Cue> travellers(Group group) {
        int reach = BESIDE * clause.scale();
        Marked<Cue> last = null;
        for (Marked<Cue> cue : sentence.cues()) {
            boolean body =
                    cue.what().meaning() == Meaning.SIDE || cue.what().meaning() == Meaning.STAFF;
            boolean near =
                    cue.to() <= group.from
                            ? group.from - cue.to() <= reach
                            : cue.from() - group.to <= reach
                                    && sentence.has(Meaning.OF, group.to, cue.from());
            boolean free = !sentence.has(Meaning.HE, cue.to(), group.from);
            last = body && near && free ? cue : last;
        }
        return last;
    }
}
