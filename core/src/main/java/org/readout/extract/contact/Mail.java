package org.readout.extract.contact;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Reads from whom to whom a letter goes that a sentence only tells of beside what it says: X and Y
 * warn Z in a letter, in a letter to Z X calls for fish.
 */
final class Mail {

    private static final int NEAR = 3; // tokens between the addressee and the letter

    private final Clause clause;
    private final Sentence sentence;
    private final Zones zones;
    private final Taking taking;

    Mail(Clause clause, Zones zones, Taking taking) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.zones = zones;
        this.taking = taking;
    }

    /** Adds whom the letter is addressed to and, where nobody else is known, who wrote it. */
    void read(Group group, Contact contact) {
        Marked<Cue> to = sentence.find(Meaning.TO, group.to - 1, group.to + 1);
        Entity addressee = to == null ? null : clause.objectAt(to.to());
        if (addressee != null && (zones.isTopic(addressee.from()) || isToTheTwo(to))) {
            return;
        }
        Marked<Cue> say = said(group);
        Entity sender = sender(group, say);
        if (addressee == null && say != null && sender != null && sender.to() <= say.from()) {
            addressee = told(group, say);
        }
        if (sender == null || addressee == null || sender.equals(addressee)) {
            return;
        }
        if (contact.actors().size() < 2) {
            taking.chain(sender.from(), contact, 0);
        }
        taking.take(contact, addressee);
    }

    /** Whether "the two" flow together with the word for "to": wrote to-the two. */
    private boolean isToTheTwo(Marked<Cue> to) {
        return sentence.entities().stream()
                .anyMatch(two -> two.form() == Entity.Form.BOTH && two.from() == to.from());
    }

    /** Whom a verb says it to, who stands between it and the letter; or null. */
    private @Nullable Entity told(Group group, Marked<Cue> say) {
        return sentence.entities().stream()
                .filter(entity -> entity.from() >= say.to() && entity.to() <= group.from)
                .filter(entity -> group.from - entity.to() <= NEAR)
                .filter(entity -> entity.form() != Form.ADJECTIVE && !clause.isGoverned(entity))
                .filter(entity -> !zones.isAway(entity) && !zones.isTopic(entity.from()))
                .findFirst()
                .orElse(null);
    }

    /** The word that tells what the letter says, or null. */
    private @Nullable Marked<Cue> said(Group group) {
        return sentence.cues(Meaning.SAY).stream()
                .filter(say -> !sentence.isQuoted(say.from()))
                .filter(say -> say.to() <= group.from || say.from() >= group.to)
                .findFirst()
                .orElse(null);
    }

    /**
     * Who opens the sentence, or stands behind a verb that follows the letter; null where a
     * preposition governs the first.
     */
    private @Nullable Entity sender(Group group, @Nullable Marked<Cue> say) {
        int from = say == null ? sentence.to() : say.from();
        int to = say == null ? sentence.to() : say.to();
        for (Entity entity : sentence.entities()) {
            boolean here = entity.to() <= group.from || entity.from() >= to;
            if (here && entity.form() != Form.ADJECTIVE && !sentence.isDateline(entity)) {
                boolean behind = entity.from() >= to && entity.from() - to <= 2;
                boolean free =
                        entity.to() <= group.from && entity.to() <= from
                                || group.to <= from && behind && clause.verbSecond();
                return free && !clause.isGoverned(entity) && !zones.isAway(entity) ? entity : null;
            }
        }
        return null;
    }
}
