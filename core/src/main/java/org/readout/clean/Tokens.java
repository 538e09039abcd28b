package org.readout.clean;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.language.Halt;

/**
 * The words of a line, lower-cased, with their places in it. A script without blanks gives one
 * token a character. Marks and signs are no tokens. Of a word only its hash is kept, as most are
 * looked at for nothing else.
 */
final class Tokens {

    /** After how many words it is asked whether to go on. */
    private static final int PACE = 1024;

    final String line;
    private int[] hashes = new int[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int size;

    /**
     * For each token the signs of furniture whose words begin there; kept for {@link Furniture},
     * null until it has looked.
     */
    int @Nullable [] signs;

    /** All of these together. */
    int allSigns;

    private Tokens(String line) {
        this.line = line;
    }

    static Tokens of(String line) {
        Tokens tokens = new Tokens(line);
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            boolean alone = c > 0xdff && Letters.unspaced(c);
            boolean word = alone || Letters.word(c);
            if (start >= 0 && (!word || alone || digit(c) != digit(line.charAt(i - 1)))) {
                tokens.add(start, i);
                start = -1;
            }
            if (alone) {
                tokens.add(i, i + 1);
            } else if (word && start < 0) {
                start = i;
            }
        }
        return tokens.trimmed();
    }

    private Tokens trimmed() {
        hashes = Arrays.copyOf(hashes, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        return this;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private void add(int start, int end) {
        if (size % PACE == 0) {
            Halt.ifAsked();
        }
        if (size == starts.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = lowerHash(start, end);
        size++;
    }

    /** The hash of a word as {@link String#hashCode} gives it, found without making a string. */
    private int lowerHash(int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (c == 0x130 || c == 0x3a3) { // what these become depends on what is round them
                return lower(start, end).hashCode();
            }
            hash = 31 * hash + Character.toLowerCase(c);
        }
        return hash;
    }

    private String lower(int start, int end) {
        String word = line.substring(start, end);
        return end - start == 1 && word.charAt(0) > 0x2fff ? word : word.toLowerCase(Locale.ROOT);
    }

    int size() {
        return size;
    }

    String word(int token) {
        return lower(starts[token], ends[token]);
    }

    /** The hash of a word, the same as that of {@link #word}. */
    int hash(int token) {
        return hashes[token];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** Whether a colon stands behind a word, as behind a label, or a slash. */
    boolean colon(int token) {
        int end = ends[token];
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return end < line.length()
                && (line.charAt(end) == ':'
                        || line.charAt(end) == '\uff1a'
                        || line.charAt(end) == '/');
    }

    /** The first character behind a token that is no blank, or a blank. */
    char mark(int token) {
        int end = ends[token];
        while (end < line.length() - 1 && line.charAt(end) == ' ') {
            end++;
        }
        return end < line.length() ? line.charAt(end) : ' ';
    }

    /** The character before a token, or a blank. */
    char charBefore(int token) {
        return starts[token] > 0 ? line.charAt(starts[token] - 1) : ' ';
    }

    /** The character after a token, or a blank. */
    char charAfter(int token) {
        return ends[token] < line.length() ? line.charAt(ends[token]) : ' ';
    }

    /** Whether a token is a number. */
    boolean number(int token) {
        return digit(line.charAt(starts[token]));
    }

    /** Whether a token begins with a capital letter, or its script has none. */
    boolean capital(int token) {
        char c = line.charAt(starts[token]);
        return Character.isUpperCase(c) || Character.isLetter(c) && !Character.isLowerCase(c);
    }

    /** Whether a token begins with a letter that is a capital. */
    boolean upper(int token) {
        return Character.isUpperCase(line.charAt(starts[token]));
    }

    /**
     * Whether nothing but blanks and marks of sentence ends lies before a token, back to the token
     * before it, with at least one end, or it is the first.
     */
    boolean opens(int token) {
        if (token == 0) {
            return true;
        }
        for (int i = ends[token - 1]; i < starts[token]; i++) {
            char c = line.charAt(i);
            if (Letters.stop(c) || c == '>' || c == '*' || c == '|') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a full stop, question mark or the like stands between two tokens or at the line's
     * end.
     */
    boolean closes(int token) {
        int until = token + 1 < size ? starts[token + 1] : line.length();
        for (int i = ends[token]; i < until; i++) {
            if (Letters.stop(line.charAt(i))
                    && (i + 1 == line.length()
                            || !Letters.word(line.charAt(i + 1))
                            || line.charAt(i) > 0x2fff)) {
                return true;
            }
        }
        return false;
    }

    /** How many tokens from {@code token} and {@code other} of another line are the same. */
    int shared(int token, Tokens that, int other) {
        return shared(token, that, other, Integer.MAX_VALUE);
    }

    /** The same, but no more than {@code most}. */
    int shared(int token, Tokens that, int other, int most) {
        int n = 0;
        while (n < most
                && token + n < size
                && other + n < that.size
                && hashes[token + n] == that.hashes[other + n]
                && word(token + n).equals(that.word(other + n))) {
            n++;
        }
        return n;
    }

    /**
     * A hash of the tokens in a range, the same for the same words whatever marks are between them.
     */
    long hash(int from, int to) {
        long hash = 1125899906842597L;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + hashes[i];
            hash ^= hash >>> 29;
        }
        return hash * 31 + (to - from);
    }

    /** Units that are letters or digits. */
    int weight() {
        int weight = 0;
        for (int i = 0; i < size; i++) {
            weight += ends[i] - starts[i];
        }
        return weight;
    }
}
