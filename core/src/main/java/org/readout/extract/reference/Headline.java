package org.readout.extract.reference;

import java.util.Collections;
import java.util.List;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.language.Meaning;

/**
 * Official pages name only the guest in their headline ("Talks with the Prime Minister of Y"); the
 * host is whoever the text then speaks of first.
 */
public final class Headline {

    private static final int FIRST = 4;
    private static final int HEAD = 8;

    private Headline() {}

    /**
     * Moves a headline's contact with one side to the contacts, with the first person of another
     * side that a following sentence begins with.
     */
    public static void complete(
            List<Contact> contacts, List<Contact> references, List<Sentence> sentences) {
        for (Contact reference : List.copyOf(references)) {
            boolean headline =
                    reference.sentence == sentences.get(0)
                            && reference.actors().size() == 1
                            && !reference.rule.startsWith("conference");
            if (!headline
                    || contacts.stream()
                            .anyMatch(
                                    contact ->
                                            contact.actors().containsAll(reference.actors())
                                                    && contact.sentence.paragraph() <= FIRST)) {
                continue;
            }
            for (Sentence sentence : sentences.subList(1, Math.min(sentences.size(), FIRST + 1))) {
                Entity first = sentence.entities().isEmpty() ? null : sentence.entities().get(0);
                if (first != null
                        && first.form() == Form.PERSON
                        && first.from() - sentence.from() <= HEAD
                        && first.actor() != null
                        && !reference.actors().contains(first.actor())) {
                    reference.add(sentence, first);
                    reference.refers = false;
                    references.remove(reference);
                    contacts.add(0, reference);
                    break;
                }
            }
        }
    }

    /**
     * Drops a headline's contact with several sides, where the text tells that somebody else met
     * them: Talks with X and Y. The King received X and Y.
     */
    public static void guests(List<Contact> contacts, List<Sentence> sentences) {
        Contact headline =
                contacts.stream()
                        .filter(contact -> contact.sentence == sentences.get(0))
                        .filter(Headline::isWithGuests)
                        .findFirst()
                        .orElse(null);
        boolean hosted =
                headline != null
                        && contacts.stream()
                                .filter(contact -> contact.sentence.paragraph() <= FIRST)
                                .filter(contact -> contact.actors().size() > 1)
                                .anyMatch(contact -> isWithOther(contact, headline));
        if (hosted) {
            contacts.remove(headline);
        }
    }

    /** Whether nobody is named before words for talks, and several are behind "with". */
    private static boolean isWithGuests(Contact contact) {
        Sentence sentence = contact.sentence;
        return contact.from == sentence.from()
                && contact.actors().size() > 1
                && sentence.tokens().isWord(sentence.to() - 1)
                && sentence.has(Meaning.WITH, contact.to, contact.to + 1)
                && sentence.entities().stream().noneMatch(side -> side.to() <= contact.from);
    }

    private static boolean isWithOther(Contact contact, Contact headline) {
        return !Collections.disjoint(contact.persons(), headline.persons())
                && !headline.actors().containsAll(contact.actors())
                && !contact.actors().containsAll(headline.actors());
    }
}
