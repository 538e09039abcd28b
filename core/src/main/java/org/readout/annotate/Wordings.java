package org.readout.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readout.language.Tokens;

/**
 * Tells apart those who bear one office under titles of their own words: where a chancellor met the
 * prime minister X, "the prime minister" is X.
 */
final class Wordings {

    private static final int STEM = 4; // letters by which two forms of a word are one

    private Wordings() {}

    /**
     * The persons whom a page titles only with words of which an office alone has none, where it
     * titles another of the same office with words that the office has; none of an office whose
     * state is told.
     */
    static Set<String> others(Entity office, List<Sentence> sentences, People people) {
        Set<String> same = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Entity other : sentence.entities) {
                boolean titled =
                        other.form() == Entity.Form.PERSON
                                && other.person() != null
                                && other.office() != null
                                && other.office().equals(office.office())
                                && other.office().equals(people.officeOf(other.person()));
                if (titled) {
                    (shares(office, other, sentence.tokens()) ? same : others).add(other.person());
                }
            }
        }
        others.removeAll(same);
        return same.isEmpty() || !office.actors().isEmpty() ? Set.of() : others;
    }

    /** Whether a word of an office stands in the phrase of somebody who bears it. */
    private static boolean shares(Entity office, Entity bearer, Tokens tokens) {
        for (int i = office.from(); i < office.to(); i++) {
            for (int j = bearer.from(); j < bearer.to(); j++) {
                if (tokens.isWord(i) && isOne(tokens.folded(i), tokens.folded(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two words are forms of one, or one holds the other. */
    private static boolean isOne(String word, String other) {
        return stem(word).equals(stem(other))
                || stem(word).length() == STEM && other.contains(stem(word))
                || stem(other).length() == STEM && word.contains(stem(other));
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }
}
