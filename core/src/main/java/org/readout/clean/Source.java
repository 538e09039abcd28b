package org.readout.clean;

/**
 * Follows a decoded text through the page it was decoded from, and tells for each unit where it
 * stands there.
 */
final class Source {

    private static final int LONGEST_ENTITY = 33;

    private final String content;
    private int at;
    private boolean entity;

    /** Begins at an offset of the page; -1 where nothing is known. */
    Source(String content, int start) {
        this.content = content;
        this.at = start;
    }

    /**
     * Where the next unit of the decoded text stands, or -1 where an entity stands for it or the
     * trace is lost.
     */
    int place(char c) {
        entity = false;
        if (at < 0 || at >= content.length()) {
            return -1;
        }
        char raw = content.charAt(at);
        if (raw == '&') {
            int end = entityEnd();
            if (end > 0) {
                int place = c == '&' ? at : -1;
                at = end;
                entity = true;
                return place;
            }
        }
        if (raw == c) {
            return at++;
        }
        if (raw == '\r'
                && c == '\n'
                && at + 1 < content.length()
                && content.charAt(at + 1) == '\n') {
            at += 2;
            return at - 1;
        }
        return -1; // the second unit of an entity, or lost; the next units show which
    }

    /** Whether an entity stood for the last unit. */
    boolean entity() {
        return entity;
    }

    private int entityEnd() {
        int most = Math.min(content.length(), at + LONGEST_ENTITY);
        for (int i = at + 1; i < most; i++) {
            char c = content.charAt(i);
            if (c == ';') {
                return i > at + 1 ? i + 1 : -1;
            }
            if (c != '#' && !(c < 0x80 && Letters.word(c))) {
                return -1;
            }
        }
        return -1;
    }
}
