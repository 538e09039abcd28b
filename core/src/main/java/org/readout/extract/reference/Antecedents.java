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
    private static final String DASHES = "-\u2013\u2014";
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
                List<Entity> states = persons.isEmpty() ? listed(sentences.get(i)) : List.of();
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

    /**
     * The only states that a sentence names, two or more in one list, where it opens with them, a
     * dateline before them or none: X and Y will build; CITY - X, Y and Z failed to agree. It may
     * say all of them again, and where.
     */
    private static List<Entity> listed(Sentence sentence) {
        List<Entity> states =
                sentence.entities().stream()
                        .filter(x -> !sentence.isDateline(x))
                        .filter(x -> !x.isJoint() && !isPlace(x, sentence))
                        .toList();
        boolean listed =
                states.size() > 1
                        && states.stream().allMatch(x -> x.form() == Entity.Form.ACTOR)
                        && isOpening(sentence, states.get(0));
        for (int i = 1; listed && i < states.size(); i++) {
            int from = states.get(i - 1).to();
            int to = states.get(i).from();
            boolean last = i == states.size() - 1;
            boolean comma = to == from + 1 && sentence.tokens().first(from) == ',';
            boolean and = to - from <= NEAR - 1 && sentence.has(Meaning.AND, from, to);
            listed = (last ? and : and || comma) && differs(states.subList(0, i + 1));
        }
        return listed ? states : List.of();
    }

    private static boolean isPlace(Entity entity, Sentence sentence) {
        return entity.form() == Entity.Form.CAPITAL
                && sentence.has(Meaning.IN, entity.from() - 1, entity.from());
    }

    /** Whether the last of several states is none of those before it. */
    private static boolean differs(List<Entity> states) {
        Entity last = states.get(states.size() - 1);
        return states.stream().allMatch(x -> x == last || Clause.differs(x, last));
    }

    /** Whether a sentence, or what stands behind its dateline, opens with a state. */
    private static boolean isOpening(Sentence sentence, Entity state) {
        int i = state.from();
        while (i > sentence.from() && sentence.has(Meaning.THE, i - 1, i)) {
            i--;
        }
        boolean dateline = sentence.entities().stream().anyMatch(sentence::isDateline);
        return i == sentence.from()
                || dateline && DASHES.indexOf(sentence.tokens().first(i - 1)) >= 0;
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
