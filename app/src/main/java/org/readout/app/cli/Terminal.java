package org.readout.app.cli;

import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end. The launcher tells by system properties, for Java cannot ask about each
 * stream.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param width how many columns it has
 * @param colours whether it shows colours
 */
record Terminal(boolean out, boolean err, int width, boolean colours) {

    private static final int USUAL_WIDTH = 80;
    private static final int WIDEST = 120;

    /** The terminal of this process. */
    static Terminal here() {
        boolean out = isTerminal("readout.out");
        boolean err = isTerminal("readout.err");
        String noColour = System.getenv("NO_COLOR");
        boolean colours =
                out
                        && (noColour == null || noColour.isEmpty())
                        && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(out, err, width(System.getProperty("readout.width")), colours);
    }

    private static boolean isTerminal(String property) {
        return Boolean.parseBoolean(System.getProperty(property, ""));
    }

    private static int width(@Nullable String columns) {
        if (columns == null || !columns.matches("[1-9]\\d{0,3}")) {
            return USUAL_WIDTH;
        }
        return Math.min(Integer.parseInt(columns), WIDEST);
    }
}
