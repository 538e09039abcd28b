package org.readout.annotate;

import org.readout.annotate.Entity.Form;

/**
 * The letters in brackets behind a title, which stand for the house that the title names in full
 * and for nobody else: the head of the Department of Foreign Affairs (DFA), X, received Y. And
 * those before a family name, each with its full stop, which are part of the name: Y; Z. X said.
 */
final class Initials {

    private static final int SHORT = 2; // letters of an initial: J., Ju.

    private Initials() {}

    /** Widens the names of persons by the initials right before them. */
    static void take(Sentence sentence) {
        sentence.entities.replaceAll(
                entity -> {
                    int from = entity.form() == Form.PERSON ? head(entity.from(), sentence) : -1;
                    return from < 0 || from == entity.from()
                            ? entity
                            : entity.over(from, entity.to());
                });
    }

    /** Where the initials before a name begin that belong to nobody else; the name's own head. */
    private static int head(int name, Sentence sentence) {
        int from = name;
        while (from - 2 >= sentence.from() && isInitial(from - 2, sentence)) {
            from -= 2;
        }
        return from;
    }

    /** Whether a capital or two and a full stop stand right before what follows them. */
    private static boolean isInitial(int i, Sentence sentence) {
        return sentence.tokens().isWord(i)
                && sentence.tokens().isCapital(i)
                && Character.isLetter(sentence.tokens().first(i))
                && sentence.tokens().end(i) - sentence.tokens().start(i) <= SHORT
                && sentence.tokens().first(i + 1) == '.'
                && sentence.tokens().end(i) == sentence.tokens().start(i + 1)
                && sentence.tokens().start(i + 2) - sentence.tokens().end(i + 1) <= 1;
    }

    /** Takes such letters out of a sentence. */
    static void drop(Sentence sentence) {
        sentence.entities.removeIf(
                letters ->
                        (letters.form() == Form.SEAT || letters.form() == Form.ACTOR)
                                && isInBrackets(letters, sentence)
                                && sentence.entities.stream()
                                        .anyMatch(titled -> titled.to() == letters.from() - 1));
    }

    private static boolean isInBrackets(Entity letters, Sentence sentence) {
        return letters.from() > sentence.from()
                && letters.to() < sentence.to()
                && sentence.tokens().first(letters.from() - 1) == '('
                && sentence.tokens().first(letters.to()) == ')';
    }
}
