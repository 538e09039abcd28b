package org.readout.clean;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;

/**
 * What a character is to a reader of pages: blank, unseen, the end of a sentence, part of a word.
 */
final class Letters {

    /** What the bytes from 0x80 to 0x9f are in Windows-1252. */
    private static final String WESTERN = western();

    private Letters() {}

    static boolean blank(char c) {
        return c == ' '
                || c < ' '
                || c == 0x7f
                || c == 0x85
                || c == 0xa0
                || c > 0x167f && Character.isSpaceChar(c);
    }

    /**
     * Marks without a width that carry no meaning: byte order mark, zero-width space, word joiner,
     * soft hyphen, direction marks, noncharacters.
     */
    static boolean unseen(char c) {
        return c > 0x7f && (c < 0x2000 || c > 0x206f && c < 0xfe00 ? c == 0xad : hidden(c));
    }

    private static boolean hidden(char c) {
        return c == 0xfeff
                || c == 0x200b
                || c == 0x2060
                || c == 0x200e
                || c == 0x200f
                || c >= 0x202a && c <= 0x202e
                || c == 0xfffc
                || c == 0xfffe
                || c == 0xffff;
    }

    /**
     * The text with the quotation marks, dashes and ellipses that old pages of Windows-1252 left in
     * it as control characters; of the same length, and the same text where it has none of them.
     */
    static String unmasked(String text) {
        int i = 0;
        while (i < text.length() && !(text.charAt(i) >= 0x91 && text.charAt(i) <= 0x97)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int j = 0; j < chars.length; j++) {
            if (chars[j] >= 0x80 && chars[j] < 0xa0) {
                chars[j] = WESTERN.charAt(chars[j] - 0x80);
            }
        }
        return new String(chars);
    }

    private static String western() {
        byte[] bytes = new byte[0x20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }

    /** Ends a line or a paragraph. */
    static boolean lineEnd(char c) {
        return c == '\n'
                || c == '\r'
                || c == 0x0b
                || c == 0x0c
                || c == 0x85
                || c == 0x2028
                || c == 0x2029;
    }

    /** Part of a word: a letter, a digit, or a mark that stands on or in a letter. */
    static boolean word(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** A letter of a script that puts no blanks between words. */
    static boolean unspaced(char c) {
        if (c < 0xe00 || c >= 0xac00 && c < 0xf900) {
            return false;
        }
        if (c >= 0x4e00 && c < 0xa000) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.THAI
                || script == UnicodeScript.LAO
                || script == UnicodeScript.KHMER
                || script == UnicodeScript.MYANMAR;
    }

    /** Ends a sentence. */
    static boolean stop(char c) {
        return c == '.'
                || c == '!'
                || c == '?'
                || c == 0x2026
                || c == 0x3002
                || c == 0xff01
                || c == 0xff1f
                || c == 0x61f
                || c == 0x964
                || c == 0x6d4;
    }

    /** May stand after the end of a sentence and belong to it. */
    static boolean closing(char c) {
        return c == '"'
                || c == '\''
                || c == ')'
                || c == ']'
                || c == 0x201d
                || c == 0x2019
                || c == 0xbb
                || c == 0x300d
                || c == 0x300f
                || c == 0x201c
                || c == 0xff09
                || c == 0x203a;
    }

    /** Closes a quotation whose marks point inwards: \u00bbso\u00ab. */
    private static boolean inward(char c) {
        return c == 0xab || c == 0x2039;
    }

    /** Whether a line ends as a sentence does. */
    static boolean stopped(String line) {
        int i = line.length() - 1;
        while (i >= 0
                && (closing(line.charAt(i)) || line.charAt(i) == ' ' || inward(line.charAt(i)))) {
            i--;
        }
        return i >= 0 && (stop(line.charAt(i)) || line.charAt(i) == ':' || line.charAt(i) == ';')
                || i < line.length() - 1 && i >= 0 && quoteEnd(line);
    }

    private static boolean quoteEnd(String line) {
        char c = line.charAt(line.length() - 1);
        return c == '"' || c == 0x201d || c == 0xbb || c == 0x300d;
    }
}
