package org.readout.clean;

/** Knows lines that are a row of labels with marks between, and no sentence. */
final class Labels {

    private static final String PATH = ">\u203a\u00bb\u2192"; // Home > News > Talks
    private static final String BARS = "|\u00b7\u2022\u2502";
    private static final int WORDS = 5; // of a label
    private static final int GAP = 2; // blanks that part two labels
    private static final int CREDIT = 60; // letters

    private Labels() {}

    /**
     * Whether a line is the path to a page (Home &gt; News), or a row of links or buttons with bars
     * or wide gaps between. A first line with a single bar may be the title and its publisher.
     *
     * @param first whether no line stands before it
     */
    static boolean isRow(String line, boolean first) {
        if (Letters.stopped(line)) {
            return false;
        }
        int path = parts(line, PATH, 0);
        int bars = parts(line, BARS, 0);
        int slashes = parts(line, "/", 1);
        int gaps = parts(line, "", GAP);
        return path > 1 || bars > (first ? 2 : 1) || slashes > 2 || gaps > 2;
    }

    /**
     * Whether a line is the names or initials of those who wrote and sent it, with slashes between
     * and no blanks beside them: ABC/X Y/Z.
     */
    static boolean isCredit(String line) {
        int slashes = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '/') {
                boolean between =
                        i > 0
                                && i + 1 < line.length()
                                && Character.isLetter(line.charAt(i - 1))
                                && Character.isLetterOrDigit(line.charAt(i + 1));
                if (!between) {
                    return false;
                }
                slashes++;
            }
        }
        return slashes > 1 && line.length() <= CREDIT && !Letters.stopped(line);
    }

    /**
     * How many labels stand in a line, none where one is no label.
     *
     * @param marks what parts them; where there are none, wide gaps do
     * @param blanks how many must stand before a mark and behind it, or between labels
     */
    private static int parts(String line, String marks, int blanks) {
        int parts = 1;
        int words = 0;
        int gap = 0;
        boolean word = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean blank = Letters.blank(c);
            boolean mark =
                    marks.indexOf(c) >= 0
                            && gap >= blanks
                            && (blanks == 0
                                    || i + 1 == line.length()
                                    || Letters.blank(line.charAt(i + 1)));
            boolean wide = marks.isEmpty() && !blank && gap >= blanks && words > 0;
            if (mark || wide) {
                if (words == 0) {
                    return 0;
                }
                parts++;
                words = 0;
            }
            if (!blank && !mark && (!word || wide || Letters.unspaced(c))) {
                words++;
            }
            word = !blank && !mark;
            gap = blank ? gap + 1 : 0;
            if (words > WORDS) {
                return 0;
            }
        }
        return parts;
    }
}
