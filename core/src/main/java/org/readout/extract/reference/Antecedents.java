package org.readout.extract.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.language.Meaning;

/**
 * Gives a contact of "the two", of which nothing was told before, those whom the sentences before
 * name: X accused Y of lying. The two ministers met on Monday.
 */
public final class Antecedents {

    private static final int BACK = 2; // sentences
    private static final int OPENING = 4; // tokens before the words or a name
    private static final int NEAR = 3; // tokens between two names: X, and Y of

    private Antecedents() {}

    /** Moves such references to the contacts, where the persons of two sides are found. */
    public static void complete(
            List<Contact> contacts, List<Contact> references, List<Sentence> sentences) {
        for (Contact reference : List.copyOf(references)) {
            if (reference.both && !reference.conference) {
                subjects(reference, sentences, contacts, references);
            }
            if (held(contacts, reference, sentences)) {
                reference.settle(references, contacts);
                continue;
            }
            boolean alone =
                    references.contains(reference)
                            && reference.both
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
                List<Entity> states = persons.isEmpty() ? pair(sentences.get(i)) : List.of();
                if (!states.isEmpty()) {
                    for (Entity state : states) {
                        reference.add(sentences.get(i), state);
                    }
                    reference.settle(references, contacts);
                }
                if (!persons.isEmpty() || !states.isEmpty()) {
                    break;
                }
            }
        }
        contacts.sort(Contact.IN_TEXT);
    }

    /**
     * Gives a contact of "the two" with somebody of another side the two persons of one with whom
     * the sentence right before begins: X and Y came too. The two met Z.
     */
    private static void subjects(
            Contact reference,
            List<Sentence> sentences,
            List<Contact> contacts,
            List<Contact> references) {
        int at = sentences.indexOf(reference.sentence);
        List<Entity> persons = at > 0 ? persons(sentences.get(at - 1)) : List.of();
        boolean two =
                persons.size() == 2
                        && reference.actors().size() == 1
                        && !reference.persons().isEmpty()
                        && persons.stream().map(Entity::actors).distinct().count() == 1
                        && !reference.actors().containsAll(persons.get(0).actors())
                        && sentences.get(at - 1).entities().indexOf(persons.get(0)) == 0
                        && sentences
                                .get(at - 1)
                                .has(Meaning.AND, persons.get(0).to(), persons.get(1).from())
                        && persons.get(1).from() - persons.get(0).to() <= 2;
        if (two) {
            persons.forEach(person -> reference.add(sentences.get(at - 1), person));
            reference.settle(references, contacts);
        }
    }

    /**
     * Gives talks that a sentence opens with, of which nothing was told before, the persons whom
     * the sentence before opens with together: X and Y made up. The meeting took place on Monday.
     */
    private static boolean held(
            List<Contact> contacts, Contact reference, List<Sentence> sentences) {
        Sentence sentence = reference.sentence;
        int at = sentences.indexOf(sentence);
        boolean opens =
                reference.noun
                        && reference.sides.isEmpty()
                        && !reference.conference
                        && !reference.journey
                        && reference.isBetweenSides()
                        && (reference.date != null || reference.place != null)
                        && reference.from - sentence.from() <= OPENING
                        && (reference.from == sentence.from()
                                || sentence.has(Meaning.THE, sentence.from(), reference.from))
                        && !sentence.has(Meaning.OF, reference.to, reference.to + 1)
                        && at > 0;
        List<Entity> pair = opens ? joined(sentences.get(at - 1)) : List.of();
        Set<String> actors = new HashSet<>();
        pair.forEach(person -> actors.addAll(person.actors()));
        boolean told =
                contacts.stream()
                        .filter(other -> other.from < reference.from)
                        .anyMatch(other -> other.actors().containsAll(actors));
        if (pair.isEmpty() || told) {
            return false;
        }
        pair.forEach(person -> reference.add(sentences.get(at - 1), person));
        return true;
    }

    /** The persons of two sides whom a sentence opens with, joined by "and"; or none. */
    private static List<Entity> joined(Sentence sentence) {
        List<Entity> persons = persons(sentence);
        boolean two =
                persons.size() > 1
                        && Clause.differs(persons.get(0), persons.get(1))
                        && persons.get(0).from() - sentence.from() <= OPENING
                        && sentence.has(Meaning.AND, persons.get(0).to(), persons.get(1).from())
                        && persons.get(1).from() - persons.get(0).to() <= NEAR;
        return two ? persons.subList(0, 2) : List.of();
    }

    /** The only two states that a sentence names, where it opens with both: X and Y will build. */
    private static List<Entity> pair(Sentence sentence) {
        List<Entity> states =
                sentence.entities().stream()
                        .filter(entity -> entity.form() == Entity.Form.ACTOR)
                        .toList();
        if (states.size() != 2
                || sentence.entities().size() != 2
                || !Clause.differs(states.get(0), states.get(1))
                || !sentence.has(Meaning.AND, states.get(0).to(), states.get(1).from())
                || states.get(1).from() - states.get(0).to() > 2) {
            return List.of();
        }
        for (int i = sentence.from(); i < states.get(0).from(); i++) {
            if (!sentence.has(Meaning.THE, i, i + 1)) {
                return List.of();
            }
        }
        return states;
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
