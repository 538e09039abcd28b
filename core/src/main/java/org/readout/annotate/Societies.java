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
            boolean other = // the Z Union is a side of its own, the joint committee meets
                    names.stream()
                                    .anyMatch(
                                            name ->
                                                    name.from() <= word.from()
                                                            && word.to() <= name.to())
                            || sentence.cuesAt(word.from()).stream()
                                    .anyMatch(cue -> cue.what().meaning().isContact());
            int end = other ? word.to() : end(sentence, word, names);
            names.removeIf(name -> isState(name) && name.from() >= word.to() && name.to() <= end);
        }
    }

    /** Where the words end that can belong to the name of a body. */
    private static int end(Sentence sentence, Marked<Cue> word, List<Marked<Name>> names) {
        int i = word.to();
        while (i < sentence.to() && i - word.to() < LONGEST) {
            int at = i;
            Marked<Name> name =
                    names.stream().filter(one -> one.from() == at).findFirst().orElse(null);
            boolean hyphen = sentence.tokens().first(i) == '-';
            if (name != null && isState(name)) {
                i = name.to();
            } else if (name == null && (hyphen || isPart(sentence, i))) {
                i++;
            } else {
                break;
            }
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

    private static boolean isState(Marked<Name> name) {
        return name.what().kind() == Name.Kind.ACTOR || name.what().kind() == Name.Kind.ADJECTIVE;
    }
}
