package org.readout.extract;

import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Status;

/** Who sign for their sides what the talks of others brought. */
final class Signers {

    private Signers() {}

    /**
     * Whether a sentence tells, without a day or place of its own, who put their names to something
     * for the sides that met: the presidents met; the treaty was signed by ministers X and Y.
     */
    static boolean are(Telling telling, Contact contact) {
        return telling.status == Status.HELD
                && telling.channel == Channel.MEETING
                && !telling.first().past
                && contact.status == Status.HELD
                && contact.date == null
                && contact.place == null
                && !contact.past
                && !contact.noun
                && contact.sentence.has(Meaning.AGREEMENT_SIGNED, contact.from, contact.to);
    }
}
