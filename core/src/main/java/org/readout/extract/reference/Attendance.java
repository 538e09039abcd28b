package org.readout.extract.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Status;

/**
 * Gives the conference of an organisation that a sentence tells of alone those who come to it or
 * speak there by the sentences right behind it: the summit of the Z has opened in Y. X attends.
 */
public final class Attendance {

    private static final int BEHIND = 3; // sentences

    private Attendance() {}

    /** Moves such conferences to the contacts, where somebody is told to attend. */
    public static void complete(
            List<Contact> contacts,
            List<Contact> references,
            List<Sentence> sentences,
            LanguagePack pack) {
        for (Contact reference : List.copyOf(references)) {
            boolean told = reference.status == Status.HELD || reference.status == Status.PLANNED;
            Sentence sentence = reference.sentence;
            if (!told
                    || reference.channel != Channel.MULTILATERAL
                    || reference.body == null
                    || reference.past
                    || sentence.isQuoted(reference.from)
                    || sentence.has(Meaning.MARGIN, sentence.from(), sentence.to())
                    || sentence.has(Meaning.EVE, sentence.from(), sentence.to())) {
                continue;
            }
            int at = sentences.indexOf(sentence);
            for (Sentence next :
                    sentences.subList(at + 1, Math.min(sentences.size(), at + 1 + BEHIND))) {
                if (contacts.stream().anyMatch(contact -> contact.sentence == next)) {
                    break;
                }
                Entity guest = guest(next, reference, pack);
                if (guest != null) {
                    reference.add(next, guest);
                }
            }
            if (reference.actors().size() > 1) {
                reference.settle(references, contacts);
            }
        }
        contacts.sort(Contact.IN_TEXT);
    }

    /** The person whom a sentence begins with and tells to attend, or null. */
    private static @Nullable Entity guest(
            Sentence sentence, Contact conference, LanguagePack pack) {
        Clause clause = new Clause(sentence, pack);
        for (Entity entity : sentence.entities()) {
            if (Clause.isPersonal(entity) && !sentence.isQuoted(entity.from())) {
                boolean comes =
                        entity.actor() != null
                                && !conference.actors().contains(entity.actor())
                                && !"spokesperson".equals(entity.office())
                                && !clause.isObject(entity)
                                && sentence.has(Meaning.ATTEND, sentence.from(), sentence.to());
                return comes ? entity : null;
            }
        }
        return null;
    }
}
