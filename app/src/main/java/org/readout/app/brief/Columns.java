package org.readout.app.brief;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text in the columns of a terminal, where a Chinese character takes two and a combining mark none.
 */
final class Columns {

    /** First and last code points of blocks of characters that take two columns. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900,
        0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF,
        0x1F900, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private Columns() {}

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int codePoint) {
        if (codePoint < 0x300) {
            return Character.isISOControl(codePoint) ? 0 : 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }

    /** On one line and without the control characters by which a page could steer the terminal. */
    static String tame(String text) {
        StringBuilder tame = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                                if (!tame.isEmpty() && tame.charAt(tame.length() - 1) != ' ') {
                                    tame.append(' ');
                                }
                            } else if (!Character.isISOControl(c)
                                    && !(c >= 0x202A && c <= 0x202E)
                                    && !(c >= 0x2066 && c <= 0x2069)) {
                                tame.appendCodePoint(c);
                            }
                        });
        return tame.toString().strip();
    }

    /**
     * The platform also breaks after an apostrophe; here only blanks, hyphens and scripts without
     * blanks part words.
     */
    private static boolean mayBreak(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return before == ' '
                || before == '-'
                || width(before) == 2
                || width(after) == 2
                || Character.UnicodeScript.of(after) == Character.UnicodeScript.THAI;
    }

    /**
     * Lines of at most {@code width} columns, broken where the script allows; a longer word stands
     * on a line alone.
     */
    static List<String> wrap(String text, int width) {
        String tame = tame(text);
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(tame);
        StringBuilder line = new StringBuilder();
        int used = 0;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < tame.length() && !mayBreak(tame, end)) {
                continue;
            }
            String piece = tame.substring(start, end);
            if (used > 0 && used + width(piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += width(piece);
            start = end;
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
