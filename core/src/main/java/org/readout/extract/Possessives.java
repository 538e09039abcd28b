package org.readout.extract;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.language.Meaning;

/**
 * Gives "his visit to Z", "her talks with X" and "then came talks with X" the person meant: one
 * named in the same sentence, else the last one a sentence began with.
 */
final class Possessives {

    private static final int BACK = 3;

    private Possessives() {}

    /**
     * Moves contacts of one side that belong to a person to the contacts, where that person is
     * found.
     */
    static void complete(
            List<Contact> contacts, List<Contact> references, List<Sentence> sentences) {
        for (Contact reference : List.copyOf(references)) {
            if (!reference.his && !isUnowned(reference) || reference.actors().size() != 1) {
                continue;
            }
            int at = sentences.indexOf(reference.sentence);
            for (int i = at; i >= 0 && i >= at - BACK; i--) {
                Entity owner = person(sentences.get(i), reference);
                boolean told = // already: what follows adds to it
                        owner != null
                                && !reference.his
                                && contacts.stream()
                                        .anyMatch(
                                                contact ->
                                                        contact.persons()
                                                                        .containsAll(
                                                                                reference.persons())
                                                                || contact.actors()
                                                                                .containsAll(
                                                                                        reference
                                                                                                .actors())
                                                                        && contact.actors()
                                                                                .containsAll(
                                                                                        owner
                                                                                                .actors()));
                if (owner != null && !told) {
                    reference.add(sentences.get(i), owner);
                    reference.refers = false;
                    references.remove(reference);
                    contacts.add(reference);
                    break;
                }
            }
        }
        contacts.sort(Comparator.comparingInt(contact -> contact.from));
    }

    /**
     * Whether talks with a person are told without anybody who held them: next came talks with X.
     */
    private static boolean isUnowned(Contact reference) {
        Sentence sentence = reference.sentence;
        return reference.noun
                && !sentence.isQuoted(reference.from)
                && sentence.find(Meaning.WITH, reference.to, reference.to + 1) != null
                && !reference.persons().isEmpty()
                && sentence.entities().stream()
                        .noneMatch(
                                other ->
                                        other.to() <= reference.from
                                                || Clause.isPersonal(other)
                                                        && !reference
                                                                .actors()
                                                                .containsAll(other.actors()));
    }

    private static @Nullable Entity person(Sentence sentence, Contact reference) {
        for (Entity entity : sentence.entities()) {
            boolean other = entity.actor() != null && !reference.actors().contains(entity.actor());
            if (entity.form() == Form.PERSON && other && !"spokesperson".equals(entity.office())) {
                return entity;
            }
        }
        return null;
    }
}
