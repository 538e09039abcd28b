package org.readout.extract;

import java.util.List;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;

/**
 * Official pages name only the guest in their headline ("Talks with the Prime Minister of Y"); the
 * host is whoever the text then speaks of first.
 */
final class Headline {

    private static final int FIRST = 4;
    private static final int HEAD = 8;

    private Headline() {}

    /**
     * Moves a headline's contact with one side to the contacts, with the first person of another
     * side that a following sentence begins with.
     */
    static void complete(
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
}
