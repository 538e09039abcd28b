package org.readout.clean;

/** Knows lines that are a row of labels with marks between, and no sentence. */
final class Labels {

    private static final String PATH = ">\u203a\u00bb\u2192"; // Home > News > Talks
    private static final String BARS = "|\u00b7\u2022\u2502";
    private static final int WORDS = 5; // of a label
    private static final int CREDIT = 60; // letters

    private Labels() {}

    /**
     * Whether a line is the path to a page (Home &gt; News), or a row of links or buttons with bars
     * between. A first line with a single bar may be the title and its publisher.
     *
     * @param first whether no line stands before it
     */
    static boolean isRow(String line, boolean first) {
        if (Letters.stopped(line)) {
            return false;
        }
        return parts(line, PATH, false) > 1
                || parts(line, BARS, false) > (first ? 2 : 1)
                || parts(line, "/", true) > 2;
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

    /** "abc/de/fg": the initials of those who wrote and edited what an agency sends. */
    static boolean isInitials(String text) {
        int part = 0;
        int parts = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '/';
            if (c == '/') {
                if (part < 2 || part > 4) {
                    return false;
                }
                part = 0;
                parts++;
            } else if (c >= 'a' && c <= 'z') {
                part++;
            } else {
                return false;
            }
        }
        return parts > 1;
    }

    /**
     * How many labels stand in a line, none where one is no label.
     *
     * @param marks what parts them
     * @param apart whether a blank must stand before a mark and behind it
     */
    private static int parts(String line, String marks, boolean apart) {
        int parts = 1;
        int words = 0;
        boolean word = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean blank = Letters.blank(c);
            boolean mark = marks.indexOf(c) >= 0 && (!apart || isApart(line, i));
            if (mark) {
                if (words == 0) {
                    return 0;
                }
                parts++;
                words = 0;
            } else if (!blank && (!word || Letters.unspaced(c))) {
                words++;
            }
            word = !blank && !mark;
            if (words > WORDS) {
                return 0;
            }
        }
        return parts;
    }

    private static boolean isApart(String line, int i) {
        return i > 0
                && Letters.blank(line.charAt(i - 1))
                && (i + 1 == line.length() || Letters.blank(line.charAt(i + 1)));
    }
}
