package org.readout.annotate;

import org.readout.annotate.Entity.Form;

/**
 * The letters in brackets behind a title, which stand for the house that the title names in full
 * and for nobody else: the head of the Department of Foreign Affairs (DFA), X, received Y.
 */
final class Initials {

    private Initials() {}

    /** Takes such letters out of a sentence, where the title is of the same side. */
    static void drop(Sentence sentence) {
        sentence.entities.removeIf(
                letters ->
                        (letters.form() == Form.SEAT || letters.form() == Form.ACTOR)
                                && isInBrackets(letters, sentence)
                                && sentence.entities.stream()
                                        .filter(titled -> titled.to() == letters.from() - 1)
                                        .filter(Initials::isPersonal)
                                        .anyMatch(
                                                titled ->
                                                        titled.actors().equals(letters.actors())));
    }

    private static boolean isPersonal(Entity entity) {
        return entity.form() == Form.PERSON || entity.form() == Form.OFFICE;
    }

    private static boolean isInBrackets(Entity letters, Sentence sentence) {
        return letters.from() > sentence.from()
                && letters.to() < sentence.to()
                && sentence.tokens().first(letters.from() - 1) == '('
                && sentence.tokens().first(letters.to()) == ')';
    }
}
