package org.readout.extract.contact;

import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** Contacts that those whom the page tells of agree to hold, although nothing names them there. */
final class Agreed {

    private static final int OPENING = 3; // words before the one for what was agreed
    private static final int NEAR = 5; // words between talks and what tells of them

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;

    Agreed(Clause clause, ContactWords words) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
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
                && !sentence.isQuoted(group.from);
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
                && sentence.has(Meaning.STAFF, agreed.from(), group.to);
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
}
