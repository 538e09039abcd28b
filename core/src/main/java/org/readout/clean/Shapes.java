package org.readout.clean;

/**
 * Lines that are no text, whatever their words: hashtags, headlines in brackets, telephone numbers,
 * a name before a dash.
 */
final class Shapes {

    private static final String OPENING = "([\uff08\u3010";
    private static final String CLOSING = ")]\uff09\u3011";
    private static final int DIGITS = 7; // of a telephone number
    private static final int TAG = 4; // words of one

    private Shapes() {}

    /** Whether a line is nothing but words behind a number sign each: #Talks #Minas Tirith. */
    static boolean hashtags(String line) {
        if (!tag(line, 0) || Letters.stopped(line)) {
            return false;
        }
        int tags = 0;
        int words = 0;
        for (int i = 0; i < line.length(); i++) {
            boolean start = i == 0 || Letters.blank(line.charAt(i - 1));
            if (start && tag(line, i)) {
                tags++;
                words = 0;
            }
            words += start ? 1 : 0;
            if (words > TAG) {
                return false;
            }
        }
        return tags > 1 || line.indexOf(' ') < 0;
    }

    /** Where a run of hashtags behind the last sentence of a line begins, or -1. */
    static int tags(String line) {
        int from = -1;
        int end = line.length();
        while (end > 0) {
            int blank = line.lastIndexOf(' ', end - 1);
            if (!tag(line, blank + 1)) {
                break;
            }
            from = blank + 1;
            end = blank;
        }
        return from > 0
                        && !Letters.stopped(line)
                        && Letters.stopped(line.substring(0, from).stripTrailing())
                ? from
                : -1;
    }

    private static boolean tag(String line, int i) {
        return i + 1 < line.length()
                && (line.charAt(i) == '#' || line.charAt(i) == '\uff03')
                && Character.isLetter(line.charAt(i + 1));
    }

    /** Whether square brackets stand round all of a line that is no sentence. */
    static boolean bracketed(String line) {
        return line.charAt(0) == '['
                && line.indexOf(']') == line.length() - 1
                && !Letters.stopped(line);
    }

    /** Whether plus signs stand round all of a line: +++ also of interest +++. */
    static boolean starred(String line) {
        return line.length() > 8 && line.startsWith("+++") && line.endsWith("+++");
    }

    /** Whether a line that is no sentence begins with an arrow to another page. */
    static boolean arrow(String line) {
        char c = line.charAt(0);
        return (line.startsWith(">>") || c == '\u2192' || c == '\u27a1' || c == '\u27a4')
                && !Letters.stopped(line);
    }

    /** Where the bracket opens with which a line ends, or -1. */
    static int lastBracket(String line) {
        int end = line.length() - 1;
        int kind = end < 0 ? -1 : CLOSING.indexOf(line.charAt(end));
        int open = kind < 0 ? -1 : line.lastIndexOf(OPENING.charAt(kind));
        return open >= 0 && line.indexOf(line.charAt(end), open) == end ? open : -1;
    }

    /** Whether a line that is no sentence ends with a telephone number that has its plus sign. */
    static boolean telephone(String line) {
        int digits = 0;
        int i = line.length() - 1;
        while (i >= 0 && line.charAt(i) != '+') {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (" ()-/.".indexOf(c) < 0 && c != '\u00a0' && c != '\u2013') {
                return false;
            }
            i--;
        }
        return i >= 0 && digits >= DIGITS && !Letters.stopped(line);
    }

    /** Whether a line ends with a dash, as one with the name of who wrote it does. */
    static boolean dashed(String line) {
        int end = line.length() - 1;
        char c = line.charAt(end);
        return end > 1
                && line.charAt(end - 1) == ' '
                && (c == '-' || c == '\u2013' || c == '\u2014');
    }
}
