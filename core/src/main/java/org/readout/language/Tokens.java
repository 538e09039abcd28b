package org.readout.language;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text in order, punctuation marks among them. A word is a run of letters, marks and
 * digits; a letter of a script that is written without blanks is a word of its own, but a run of
 * Katakana is one, for its names and loan words are whole words; an abbreviation with full stops
 * between single letters is one word; a short ending behind an apostrophe is a word of its own.
 */
public final class Tokens {

    private static final int SHORT = 2;

    /** What a run of letters that count for nothing is: a long stroke that stands alone. */
    private static final String DASH = "-";

    /** After how many words it is asked whether to go on. */
    private static final int PACE = 1024;

    private final String text;
    private String[] folded = new String[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private final BitSet words = new BitSet();
    private final BitSet capitals = new BitSet();
    private int size;
    private Vocabulary.@Nullable Numbers numbers;

    private Tokens(String text) {
        this.text = text;
    }

    /**
     * The words of {@code text} between two UTF-16 offsets, folded for comparison, as the language
     * of {@code pack} writes them.
     */
    public static Tokens of(String text, int start, int end, LanguagePack pack) {
        return of(text, start, end, pack.folding(), pack.clitics());
    }

    /** The words of a text in a language without a pack. */
    public static Tokens of(String text) {
        return of(text, 0, text.length(), Folding.PLAIN, Clitics.NONE);
    }

    static Tokens of(String text, int start, int end, Folding folding, Clitics clitics) {
        Tokens tokens = new Tokens(text);
        tokens.read(start, end, folding, clitics);
        return tokens;
    }

    private void read(int from, int to, Folding folding, Clitics clitics) {
        int at = from;
        while (at < to) {
            if (size % PACE == 0) {
                Halt.ifAsked();
            }
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isSpace(c)) {
                at = next;
                continue;
            }
            int end = isWordPart(c) ? wordEnd(at, next, to, c, folding) : next;
            if (isApostrophe(c)
                    && next < to
                    && Character.isLetter(text.charAt(next))
                    && (size == 0
                            ? clitic(next, to) <= folding.apostrophe()
                            : ends[size - 1] == at)) {
                end = wordEnd(at, next, to, 'a', folding);
            }
            String word = folding.fold(text, at, end);
            List<String> parts = clitics.cut(word);
            for (int i = 0; i < parts.size() - 1; i++) {
                int cut = behind(parts.get(i), at, end, folding);
                add(at, cut, parts.get(i));
                at = cut;
            }
            String last = parts.isEmpty() ? word : parts.get(parts.size() - 1);
            add(at, end, last.isEmpty() ? DASH : last);
            at = end;
        }
        folded = Arrays.copyOf(folded, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
    }

    /** Where the first part of a word ends in the text, with the marks on its last letter. */
    private int behind(String part, int start, int to, Folding folding) {
        int end = start;
        while (end < to && folding.fold(text, start, end).length() < part.length()) {
            end++;
        }
        while (end < to && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    private int wordEnd(int start, int next, int to, int first, Folding folding) {
        int at = next;
        if (isUnspaced(first)) {
            while (isKatakana(first) && at < to && isKatakana(text.charAt(at))) {
                at++;
            }
            return at;
        }
        while (at < to) {
            int c = text.codePointAt(at);
            if (isWordPart(c) && !isUnspaced(c)) {
                at += Character.charCount(c);
            } else if (c == '.'
                    && isInitials(start, at)
                    && at + 1 < to
                    && Character.isUpperCase(text.charAt(at + 1))
                    && (at + 2 >= to || !Character.isLetter(text.charAt(at + 2)))) {
                at += 2;
            } else if (isApostrophe(c)
                    && at + 1 < to
                    && Character.isLetter(text.charAt(at + 1))
                    && (clitic(at + 1, to) > folding.apostrophe()
                            || Character.isUpperCase(text.charAt(at + 1)) && at - start <= SHORT)) {
                return at + 1; // an article or preposition cut short belongs to its apostrophe
            } else if (isApostrophe(c) && at + 1 == to && at - start <= SHORT) {
                return to; // the same in a pack, where no word stands behind it
            } else {
                break;
            }
        }
        if (at < to && text.charAt(at) == '.' && at - start > 1 && isInitials(start, at)) {
            at++;
        }
        return at;
    }

    private boolean isInitials(int start, int at) {
        if (!Character.isUpperCase(text.charAt(at - 1))) {
            return false;
        }
        for (int i = at - 1; i >= start; i -= 2) {
            if (!Character.isUpperCase(text.charAt(i))
                    || (i - 1 >= start && text.charAt(i - 1) != '.')) {
                return false;
            }
        }
        return true;
    }

    private int clitic(int at, int to) {
        int end = at;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    private void add(int start, int end, String word) {
        if (size == starts.length) {
            folded = Arrays.copyOf(folded, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        folded[size] = word;
        starts[size] = start;
        ends[size] = end;
        int c = text.codePointAt(start);
        words.set(size, isWordPart(c) && !word.equals(DASH) || isApostrophe(c) && end - start > 1);
        capitals.set(
                size,
                Character.isUpperCase(text.charAt(start))
                        || Character.isTitleCase(text.charAt(start)));
        size++;
    }

    private static boolean isSpace(int c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isWordPart(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether this is an apostrophe in one of its forms. */
    static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019 || c == 0x02BC;
    }

    /** Whether a letter belongs to a script that is written without blanks between words. */
    public static boolean isUnspaced(int c) {
        return c >= 0x2E80
                        && (c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0x20000)
                        && Character.isLetter(c)
                || c >= 0x0E00 && c <= 0x0E7F;
    }

    /** Whether a letter is one that words and names of other languages are written in. */
    private static boolean isKatakana(int c) {
        return c >= 0x30A1 && c <= 0x30FA || c >= 0x30FC && c <= 0x30FE;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Where token {@code i} starts in the text, UTF-16 units. */
    public int start(int i) {
        return starts[i];
    }

    /** Where token {@code i} ends in the text. */
    public int end(int i) {
        return ends[i];
    }

    /** Token {@code i} as it is compared. */
    public String folded(int i) {
        return folded[i];
    }

    /** The words by their numbers in a vocabulary, looked up once. */
    Vocabulary.Numbers numbers(Vocabulary vocabulary) {
        if (numbers == null || numbers.of() != vocabulary) {
            numbers = vocabulary.numbers(this);
        }
        return numbers;
    }

    /** The words of token {@code i} as written. */
    public String written(int i) {
        return text.substring(starts[i], ends[i]);
    }

    /**
     * The first letter of token {@code i}; the comma and semicolon of Arabic and the colon and
     * semicolon of Chinese as the Latin ones. NUL behind the last token.
     */
    public char first(int i) {
        char c = i < starts.length ? text.charAt(starts[i]) : 0;
        return switch (c) {
            case 0x060C -> ',';
            case 0x061B, 0xFF1B -> ';';
            case 0xFF1A -> ':';
            default -> c;
        };
    }

    /** Whether token {@code i} is a word (letters or digits), not a mark. */
    public boolean isWord(int i) {
        return words.get(i);
    }

    /** Whether words alone, and no marks, stand in the run from one token to before another. */
    public boolean areWords(int from, int to) {
        return from >= to || words.nextClearBit(from) >= to;
    }

    /** Whether token {@code i} begins with a capital letter. */
    public boolean isCapital(int i) {
        return capitals.get(i);
    }

    /** Whether token {@code i} is a run of letters that foreign words are written in. */
    public boolean isForeign(int i) {
        return isKatakana(text.charAt(starts[i]));
    }

    /** The first token that starts at or behind a UTF-16 offset. */
    public int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, size, offset);
        return found >= 0 ? found : -found - 1;
    }
}
