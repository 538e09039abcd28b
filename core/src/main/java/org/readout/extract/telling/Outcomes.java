package org.readout.extract.telling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Outcome;
import org.readout.model.Status;

/** What came of a contact, by the words beside its telling. */
public final class Outcomes {

    private Outcomes() {}

    /** What came of a contact, or null where nothing tells it. */
    public static @Nullable Outcome of(List<Sentence> sentences, Telling telling) {
        if (telling.status != Status.HELD) {
            return null; // nothing has come of it yet
        }
        Outcome found = null;
        for (Sentence sentence : sentences) {
            boolean near = telling.main;
            for (Contact contact : telling.contacts) {
                near |=
                        contact.sentence == sentence
                                || contact.sentence.paragraph() == sentence.paragraph()
                                        && contact.from < sentence.from();
            }
            if (!near) {
                continue;
            }
            if (sentence.has(Meaning.NO_JOINT_STATEMENT, sentence.from(), sentence.to())) {
                return Outcome.NO_JOINT_STATEMENT;
            }
            if (sentence.has(Meaning.JOINT_STATEMENT, sentence.from(), sentence.to())) {
                found = Outcome.JOINT_STATEMENT;
            }
            if (found == null
                    && telling.channel != Channel.LETTER // who signed it wrote it
                    && sentence.has(Meaning.AGREEMENT_SIGNED, sentence.from(), sentence.to())) {
                found = Outcome.AGREEMENT_SIGNED;
            }
        }
        return found;
    }
}
