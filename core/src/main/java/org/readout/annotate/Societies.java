package org.readout.annotate;

import java.util.List;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.language.Name;

/**
 * Bodies that people found, and peoples abroad: the states and adjectives in their names are no
 * sides, for what they do their state does not: the Gondorian National Committee of Rohan, the
 * Gondor–Rohan Friendship Circle, the Gondorians' associations in Rohan.
 */
final class Societies {

    private static final int LONGEST = 6; // tokens of a name behind the word for such a body

    private Societies() {}

    /** Removes the names that are parts of those of such bodies. */
    static void pass(Sentence sentence, List<Marked<Name>> names) {
        for (Marked<Cue> word : sentence.cues(Meaning.SOCIETY)) {
            int end = end(sentence, word.to());
            names.removeIf(name -> name.from() >= word.to() && name.to() <= end);
        }
    }

    /** Where the words end that can belong to the name of a body. */
    private static int end(Sentence sentence, int from) {
        int i = from;
        while (i < sentence.to()
                && i - from < LONGEST
                && (sentence.tokens().first(i) == '-' || isPart(sentence, i))) {
            i++;
        }
        return i;
    }

    /** Whether a token is a word, no verb and no preposition but "of". */
    private static boolean isPart(Sentence sentence, int i) {
        return sentence.tokens().isWord(i)
                && sentence.cuesAt(i).stream()
                        .allMatch(
                                cue ->
                                        switch (cue.what().meaning()) {
                                            case OF, THE, FIELD, SIDE, SOCIETY -> true;
                                            default -> false;
                                        });
    }
}
