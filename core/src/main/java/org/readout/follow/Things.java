package org.readout.follow;

import java.util.Set;
import java.util.stream.Stream;

/**
 * The words around a deed that say what it is about, as they are compared within one language.
 *
 * @param words words of their own
 * @param themes words that show a theme, and so tell less
 */
record Things(Set<String> words, Set<String> themes) {

    /** How many letters two forms of one word share at least. */
    private static final int STEM = 4;

    /** Takes copies of the sets. */
    Things {
        words = Set.copyOf(words);
        themes = Set.copyOf(themes);
    }

    /**
     * Whether both may be about one thing: they share a word of their own, or a word of a theme
     * where one of them has no word of its own and at most one of them says more: tariffs, tariffs
     * on lobsters.
     */
    boolean fit(Things other) {
        if (meet(words, other.words) || meet(words, other.themes) || meet(themes, other.words)) {
            return true;
        }
        return (words.isEmpty() || other.words.isEmpty())
                && meet(themes, other.themes)
                && (isWithin(other) || other.isWithin(this));
    }

    /** Whether each of its words is in another's, too. */
    private boolean isWithin(Things other) {
        return Stream.concat(words.stream(), themes.stream())
                .allMatch(
                        word ->
                                Stream.concat(other.words.stream(), other.themes.stream())
                                        .anyMatch(one -> alike(word, one)));
    }

    /** How much of the smaller of both is in the other, 0 to 1. */
    double share(Things other) {
        int smaller = Math.min(words.size(), other.words.size());
        if (smaller == 0) {
            return fit(other) ? 1 : 0;
        }
        long shared =
                words.stream()
                        .filter(word -> other.words.stream().anyMatch(one -> alike(word, one)))
                        .count();
        return Math.min(1, (double) shared / smaller);
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream()
                .anyMatch(word -> others.stream().anyMatch(other -> alike(word, other)));
    }

    /** Whether two words are one, but for their endings. */
    private static boolean alike(String word, String other) {
        if (word.equals(other)) {
            return true;
        }
        int shared = 0;
        int most = Math.min(word.length(), other.length());
        while (shared < most && word.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= STEM && shared * 3 >= Math.max(word.length(), other.length()) * 2;
    }
}
