package org.readout.extract;

import java.util.ArrayList;
import java.util.List;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;

/**
 * Gives a contact of "the two", of which nothing was told before, those whom the sentences before
 * name: X accused Y of lying. The two ministers met on Monday.
 */
final class Antecedents {

    private static final int BACK = 2; // sentences

    private Antecedents() {}

    /** Moves such references to the contacts, where the persons of two sides are found. */
    static void complete(
            List<Contact> contacts, List<Contact> references, List<Sentence> sentences) {
        for (Contact reference : List.copyOf(references)) {
            boolean alone =
                    reference.both
                            && reference.sides.isEmpty()
                            && !reference.conference
                            && contacts.stream().noneMatch(other -> other.from < reference.from);
            int at = alone ? sentences.indexOf(reference.sentence) : 0;
            for (int i = at - 1; i >= 0 && i >= at - BACK; i--) {
                List<Entity> persons = persons(sentences.get(i));
                boolean two = persons.stream().map(Entity::actors).distinct().count() == 2;
                if (two) {
                    for (Entity person : persons) {
                        reference.add(sentences.get(i), person);
                    }
                    reference.settle(references, contacts);
                }
                if (!persons.isEmpty()) {
                    break;
                }
            }
        }
        contacts.sort(Contact.IN_TEXT);
    }

    /** The persons of sides whom a sentence names outside quotes, none of them twice. */
    private static List<Entity> persons(Sentence sentence) {
        List<Entity> persons = new ArrayList<>();
        for (Entity entity : sentence.entities()) {
            boolean named =
                    entity.person() != null
                            && entity.actor() != null
                            && !"spokesperson".equals(entity.office())
                            && !sentence.isQuoted(entity.from());
            if (named
                    && persons.stream()
                            .noneMatch(other -> entity.person().equals(other.person()))) {
                persons.add(entity);
            }
        }
        return persons;
    }
}
