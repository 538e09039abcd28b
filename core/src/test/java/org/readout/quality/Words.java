package org.readout.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the score compares words: lower case, compatibility forms; scripts written without blanks
 * give one word a letter.
 */
final class Words {

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String plain =
                Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= plain.length(); ) {
            int c = i < plain.length() ? plain.codePointAt(i) : -1;
            boolean word = c == '_' || c >= 0 && isAlphanumeric(c);
            if (word && start < 0) {
                start = i;
            } else if (!word && start >= 0) {
                add(words, plain.substring(start, i));
                start = -1;
            }
            i += c < 0 ? 1 : Character.charCount(c);
        }
        return words;
    }

    private static void add(List<String> words, String word) {
        if (word.codePoints().anyMatch(Words::isUnspaced)) {
            word.codePoints().forEach(c -> words.add(Character.toString(c)));
        } else {
            words.add(word);
        }
    }

    private static boolean isUnspaced(int c) {
        return c >= 0x3040 && c <= 0x30FF
                || c >= 0x3400 && c <= 0x9FFF
                || c >= 0x0E00 && c <= 0x0E7F;
    }

    private static boolean isAlphanumeric(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** A text as words with one blank between. */
    static String norm(String text) {
        return String.join(" ", of(text));
    }

    /** Token F1 of two quotes, as multisets. */
    static double overlap(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Map<String, Integer> counts = new HashMap<>();
        b.forEach(word -> counts.merge(word, 1, Integer::sum));
        int shared = 0;
        for (String word : a) {
            if (counts.getOrDefault(word, 0) > 0) {
                counts.merge(word, -1, Integer::sum);
                shared++;
            }
        }
        return 2.0 * shared / (a.size() + b.size());
    }
}
