package org.readout.extract.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.world.World;

/** The contact that a joint statement comes from where it tells of none: that of its parties. */
public final class Parties {

    private static final int OPENING = 3; // sentences: the headline, and the preamble below it
    private static final int BETWEEN = 5; // tokens: "(the Mark) and the Kingdom of"

    private Parties() {}

    /** Adds the contact of the parties where no other is told of. */
    public static void complete(List<Contact> contacts, List<Sentence> sentences, World world) {
        if (!contacts.isEmpty()
                || sentences.isEmpty()
                || sentences.get(0).document().kind() != Document.Kind.JOINT_STATEMENT) {
            return;
        }
        for (Sentence sentence : sentences.subList(0, Math.min(OPENING, sentences.size()))) {
            Contact contact = of(sentence, world);
            if (contact != null) {
                contacts.add(contact);
                return;
            }
        }
    }

    /** The contact of states, or of officers of theirs, that a sentence names side by side. */
    private static @Nullable Contact of(Sentence sentence, World world) {
        Contact contact = null;
        Entity last = null;
        for (Entity entity : sentence.entities()) {
            boolean party =
                    (Clause.isPersonal(entity) || entity.form() == Entity.Form.ACTOR)
                            && !"spokesperson".equals(entity.office())
                            && entity.actor() != null
                            && (!world.isOrganisation(entity.actor())
                                    || world.isUnion(entity.actor()));
            boolean beside = party && last != null && entity.from() - last.to() <= BETWEEN;
            if (beside && contact == null && Clause.differs(last, entity)) {
                contact =
                        new Contact(
                                sentence,
                                last.from(),
                                entity.to(),
                                "together.stated",
                                Channel.MEETING);
                contact.add(sentence, last);
            }
            if (beside && contact != null) {
                contact.add(sentence, entity);
            } else if (contact != null) {
                break;
            }
            last = party ? entity : null;
        }
        return contact;
    }
}
