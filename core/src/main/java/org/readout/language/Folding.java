package org.readout.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How words of a language are made comparable: lower case, apostrophes in one form, and the letters
 * that the pack takes for the same.
 */
public final class Folding {

    /** Letters behind an apostrophe that are an ending where a pack says nothing: 's. */
    static final int SHORT = 2;

    /** Lower case and apostrophes alone. */
    static final Folding PLAIN = new Folding(List.of(), List.of(), List.of(), Map.of());

    private final Map<Character, String> letters = new HashMap<>();
    private final Map<String, String> pairs;
    private final String[] endings;
    private final String[] prefixes;
    private final int apostrophe;
    private final boolean keepsAscii; // whether small letters without marks stay as they are

    /** As the longer one, where at most two letters behind an apostrophe are an ending. */
    Folding(
            List<String> same,
            List<String> endings,
            List<String> prefixes,
            Map<String, String> pairs) {
        this(same, endings, prefixes, pairs, SHORT);
    }

    /**
     * @param same pairs of letters: what is written, and what it is taken for (nothing: it is
     *     passed over)
     * @param endings what names may end in, longest first
     * @param prefixes what may be written together with the following word, longest first
     * @param pairs two letters, and the two that they are taken for
     * @param apostrophe how many letters behind an apostrophe are an ending; of more it opens a
     *     word behind a short article
     */
    Folding(
            List<String> same,
            List<String> endings,
            List<String> prefixes,
            Map<String, String> pairs,
            int apostrophe) {
        this.pairs = pairs;
        this.apostrophe = apostrophe;
        for (String pair : same) {
            letters.put(pair.charAt(0), pair.substring(1));
        }
        keepsAscii = pairs.isEmpty() && letters.keySet().stream().allMatch(letter -> letter >= 128);
        this.endings = folded(endings);
        this.prefixes = folded(prefixes);
    }

    /** As words are compared, longest first. */
    private String[] folded(List<String> parts) {
        return parts.stream()
                .map(this::fold)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toArray(String[]::new);
    }

    /** Part of a text as it is compared. */
    public String fold(String text, int start, int end) {
        boolean plain = keepsAscii;
        for (int i = start; i < end && plain; i++) {
            char c = text.charAt(i);
            plain = c < 128 && !(c >= 'A' && c <= 'Z');
        }
        if (plain) {
            return text.substring(start, end);
        }
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (Tokens.isApostrophe(c)) {
                out.append('\'');
                continue;
            }
            String other = letters.get(c);
            if (other != null) {
                out.append(other);
            } else if (c != 0x0307) { // what a dotted capital leaves behind
                out.append(c);
            }
        }
        return pairs.isEmpty() ? out.toString() : paired(out);
    }

    private String paired(StringBuilder word) {
        for (int i = 0; i + 1 < word.length(); i++) {
            String other = pairs.get(word.substring(i, i + 2));
            if (other != null) {
                word.replace(i, i + 2, other);
            }
        }
        return word.toString();
    }

    /** A whole word as it is compared. */
    public String fold(String word) {
        return fold(word, 0, word.length());
    }

    /**
     * A folded name without its ending, at least three letters of it; null where nothing is cut.
     */
    public @Nullable String stem(String word) {
        for (String ending : endings) {
            if (word.length() - ending.length() >= 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return null;
    }

    /**
     * A folded word without the letters written together with it, at least three letters of it;
     * null where nothing is cut.
     */
    @Nullable String bare(String word) {
        for (String prefix : prefixes) {
            if (word.length() - prefix.length() >= 3 && word.startsWith(prefix)) {
                return word.substring(prefix.length());
            }
        }
        return null;
    }

    /** Whether letters may be written together with the following word. */
    public boolean attaches() {
        return prefixes.length > 0;
    }

    /** Whether names of this language have endings. */
    public boolean inflects() {
        return endings.length > 0;
    }

    /** How many letters behind an apostrophe are an ending and no word. */
    int apostrophe() {
        return apostrophe;
    }

    /** Upper and lower case of an id or code, independent of the machine's locale. */
    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
