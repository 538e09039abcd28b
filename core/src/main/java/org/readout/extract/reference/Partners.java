package org.readout.extract.reference;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.language.Meaning;

/**
 * Gives a contact in which the way it is told shows only one side the person of another side who
 * stands nearest in its sentence: what nothing else has explained is told of whom the sentence
 * names.
 */
public final class Partners {

    private static final Set<String> LOCAL = Set.of("governor", "mayor"); // namesakes of states

    private Partners() {}

    /** Moves such contacts to those that are complete, unless the page tells of the pair anyway. */
    public static void complete(List<Contact> contacts, List<Contact> references) {
        for (Contact reference : List.copyOf(references)) {
            Entity partner = isOpen(reference) ? partner(reference) : null;
            if (partner != null && !isTold(contacts, references, reference, partner)) {
                reference.add(reference.sentence, partner);
                reference.settle(references, contacts);
            }
        }
        contacts.sort(Contact.IN_TEXT);
    }

    /** Whether it names persons of one side, and may have another one. */
    private static boolean isOpen(Contact contact) {
        Sentence sentence = contact.sentence;
        return contact.actors().size() == 1
                && !contact.persons().isEmpty()
                && contact.sides.stream()
                        .map(side -> side.entity().office())
                        .noneMatch(office -> office != null && LOCAL.contains(office))
                && contact.isBetweenSides()
                && !contact.both
                && !contact.joint
                && !contact.told
                && !contact.rule.startsWith("say")
                && !sentence.has(Meaning.TO, contact.from, contact.to)
                && (!contact.noun || sentence.has(Meaning.WITH, contact.to, contact.to + 1))
                && !sentence.has(Meaning.HOME, sentence.from(), sentence.to());
    }

    /** The last person of another side before the words, else the first one behind them. */
    private static @Nullable Entity partner(Contact contact) {
        List<Entity> others =
                contact.sentence.entities().stream()
                        .filter(Clause::isPersonal)
                        .filter(entity -> entity.actor() != null)
                        .filter(entity -> !contact.actors().contains(entity.actor()))
                        .filter(entity -> !"spokesperson".equals(entity.office()))
                        .filter(
                                entity ->
                                        contact.sentence.isQuoted(entity.from())
                                                == contact.sentence.isQuoted(contact.from))
                        .toList();
        return others.stream()
                .filter(entity -> entity.to() <= contact.from)
                .reduce((first, second) -> second)
                .or(() -> others.stream().filter(entity -> entity.from() >= contact.to).findFirst())
                .orElse(null);
    }

    /** Whether the page tells of a contact of both sides that is not one of other persons. */
    private static boolean isTold(
            List<Contact> contacts, List<Contact> references, Contact contact, Entity partner) {
        Set<String> both = new TreeSet<>(contact.actors());
        both.addAll(partner.actors());
        return Stream.concat(contacts.stream(), references.stream())
                .filter(other -> other != contact && other.actors().containsAll(both))
                .anyMatch(
                        other ->
                                other.persons().isEmpty()
                                        || other.persons().stream()
                                                .anyMatch(contact.persons()::contains));
    }
}
