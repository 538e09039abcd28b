package org.readout.extract.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.Document;

/**
 * Gives somebody else who met or rang "the two" those of whom the sentences before tell: X and Y
 * met in Z. The president of V had called both leaders on Monday. The press tells so of two calls,
 * and who received them one by one of two meetings.
 */
public final class Thirds {

    private static final int NEAR = 2; // tokens between the verb and "the two"

    private Thirds() {}

    /** Moves such references to the contacts. */
    public static void complete(List<Contact> contacts, List<Contact> references) {
        List<Contact> found = new ArrayList<>();
        for (Contact reference : List.copyOf(references)) {
            Contact two = isWithBoth(reference) ? before(contacts, reference) : null;
            if (two == null) {
                continue;
            }
            references.remove(reference);
            boolean calls =
                    reference.channel == Channel.CALL
                            && reference.sentence.document().kind() == Document.Kind.NEWS;
            Sentence sentence = reference.sentence;
            boolean each = sentence.has(Meaning.EACH, sentence.from(), sentence.to());
            if (!calls && !each) {
                two.sides.forEach(side -> reference.add(side.sentence(), side.entity()));
            }
            for (Contact one : calls || each ? apart(reference, two) : List.of(reference)) {
                one.refers = false;
                found.add(one);
            }
        }
        contacts.addAll(found);
        contacts.sort(Contact.IN_TEXT);
    }

    /** One contact for each of the two, with its state. */
    private static List<Contact> apart(Contact reference, Contact two) {
        List<Contact> all = new ArrayList<>();
        for (String actor : two.actors()) {
            Contact one = reference.copy();
            reference.sides.forEach(side -> one.add(side.sentence(), side.entity()));
            two.sides.stream()
                    .filter(side -> actor.equals(side.entity().actor()))
                    .forEach(side -> one.add(side.sentence(), side.entity()));
            all.add(one);
        }
        return all;
    }

    /** Whether a verb has a person of one side for its subject and "the two" for its object. */
    private static boolean isWithBoth(Contact contact) {
        Sentence sentence = contact.sentence;
        boolean verb = !contact.noun && !contact.journey && !contact.both;
        return verb
                && contact.actors().size() == 1
                && !contact.persons().isEmpty()
                && contact.sides.stream().allMatch(side -> isSubject(side.entity(), contact))
                && sentence.entities().stream()
                        .filter(entity -> entity.form() == Form.BOTH && entity.actors().isEmpty())
                        .filter(entity -> !sentence.has(Meaning.SAY, contact.to, entity.from()))
                        .anyMatch(entity -> isObject(entity, contact));
    }

    /**
     * Whether somebody stands before the verb, or right behind it: on Monday received X the two.
     */
    private static boolean isSubject(Entity entity, Contact contact) {
        return entity.to() <= contact.from
                || entity.from() >= contact.to && entity.from() - contact.to <= 1;
    }

    /**
     * Whether "the two" stand behind the verb, or behind its subject where that follows it; a word
     * for "to" may flow together with their article and be the end of the verb's own.
     */
    private static boolean isObject(Entity two, Contact contact) {
        int end = contact.to;
        for (Contact.Side side : contact.sides) {
            end = Math.max(end, side.entity().to());
        }
        return two.to() > end && two.from() >= end - 1 && two.from() - end <= NEAR;
    }

    /**
     * The last contact before of persons of two other sides; null where the page tells of others
     * than these two before.
     */
    private static @Nullable Contact before(List<Contact> contacts, Contact reference) {
        Contact last = null;
        for (Contact other : contacts) {
            boolean two =
                    other.from < reference.from
                            && other.sentence != reference.sentence
                            && other.actors().size() == 2
                            && other.sides.stream()
                                    .map(Contact.Side::entity)
                                    .allMatch(entity -> isSingle(entity, reference));
            if (two && last != null && !last.actors().equals(other.actors())) {
                return null;
            }
            last = two && (last == null || !last.hasBoth() || other.hasBoth()) ? other : last;
        }
        return last != null && last.hasBoth() ? last : null;
    }

    private static boolean isSingle(Entity side, Contact reference) {
        return side.actor() != null && !reference.actors().contains(side.actor());
    }
}
