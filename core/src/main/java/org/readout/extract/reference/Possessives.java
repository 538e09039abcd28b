package org.readout.extract.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;

/**
 * Gives "his visit to Z", "her talks with X", "X received him" the person meant: one named in the
 * same sentence, else the last one a sentence began with.
 */
public final class Possessives {

    private static final int BACK = 3;

    private Possessives() {}

    /**
     * Moves contacts of one side that belong to a person to the contacts, where that person is
     * found.
     */
    public static void complete(
            List<Contact> contacts, List<Contact> references, List<Sentence> sentences) {
        for (Contact reference : List.copyOf(references)) {
            if (!reference.his || reference.actors().size() != 1) {
                continue;
            }
            int at = sentences.indexOf(reference.sentence);
            for (int i = at; i >= 0 && i >= at - BACK; i--) {
                Entity owner = person(sentences.get(i), reference);
                if (owner != null) {
                    reference.add(sentences.get(i), owner);
                    reference.settle(references, contacts);
                    break;
                }
            }
        }
        contacts.sort(Contact.IN_TEXT);
    }

    /** The first person of another side, or the first office where none is named. */
    private static @Nullable Entity person(Sentence sentence, Contact reference) {
        Entity office = null;
        for (Entity entity : sentence.entities()) {
            boolean other =
                    entity.actor() != null
                            && !reference.actors().contains(entity.actor())
                            && !"spokesperson".equals(entity.office());
            if (entity.form() == Form.PERSON && other) {
                return entity;
            }
            office = office == null && entity.form() == Form.OFFICE && other ? entity : office;
        }
        return office;
    }
}
