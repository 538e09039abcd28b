package org.readout.clean;

import java.util.Arrays;

/**
 * A piece of text of which every UTF-16 unit knows where it stands in the page.
 *
 * @param text the text
 * @param at for each unit of it, the offset in the page's content; -1 where it was put in
 */
record Anchored(String text, int[] at) {

    static final Anchored EMPTY = new Anchored("", new int[0]);

    /** A whole page, each unit at its own place. */
    static Anchored whole(String content) {
        int[] at = new int[content.length()];
        for (int i = 0; i < at.length; i++) {
            at[i] = i;
        }
        return new Anchored(content, at);
    }

    /** Text that stands nowhere in the page. */
    static Anchored loose(String text) {
        int[] at = new int[text.length()];
        Arrays.fill(at, -1);
        return new Anchored(text, at);
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    Anchored slice(int start, int end) {
        return start == 0 && end == text.length()
                ? this
                : new Anchored(text.substring(start, end), Arrays.copyOfRange(at, start, end));
    }

    /** Where its first anchored unit stands, or -1. */
    int first() {
        for (int place : at) {
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    /** One past the place of its last anchored unit, or -1. */
    int last() {
        for (int i = at.length - 1; i >= 0; i--) {
            if (at[i] >= 0) {
                return at[i] + 1;
            }
        }
        return -1;
    }

    /**
     * The same without blanks at its ends, with one blank for each run of blanks, and without marks
     * that nobody sees.
     */
    Anchored tidy() {
        return isTidy() ? this : tidied();
    }

    private boolean isTidy() {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7f) {
                blank = false;
            } else if (c == ' ' && !blank) {
                blank = true;
            } else if (Letters.blank(c) || Letters.unseen(c)) {
                return false;
            } else {
                blank = false;
            }
        }
        return text.isEmpty() || !blank;
    }

    private Anchored tidied() {
        Builder tidy = new Builder(length());
        for (int i = 0; i < length(); i++) {
            char c = text.charAt(i);
            if (Letters.blank(c)) {
                if (tidy.length() > 0 && tidy.last() != ' ') {
                    tidy.add(' ', at[i]);
                }
            } else if (!Letters.unseen(c)) {
                tidy.add(c, at[i]);
            }
        }
        if (tidy.length() > 0 && tidy.last() == ' ') {
            tidy.cut(tidy.length() - 1);
        }
        return tidy.build();
    }

    /** Grows a piece of text. */
    static final class Builder {

        private final StringBuilder text;
        private int[] at;

        Builder(int capacity) {
            text = new StringBuilder(capacity);
            at = new int[Math.max(16, capacity)];
        }

        int length() {
            return text.length();
        }

        char last() {
            return text.charAt(text.length() - 1);
        }

        /** Whether it ends as a sentence does. */
        boolean stopped() {
            int i = text.length() - 1;
            while (i >= 0 && (Letters.blank(text.charAt(i)) || Letters.closing(text.charAt(i)))) {
                i--;
            }
            return i >= 0 && (Letters.stop(text.charAt(i)) || text.charAt(i) == ':');
        }

        Builder add(char c, int place) {
            if (text.length() == at.length) {
                at = Arrays.copyOf(at, at.length * 2);
            }
            at[text.length()] = place;
            text.append(c);
            return this;
        }

        Builder add(Anchored piece) {
            return add(piece, 0, piece.length());
        }

        Builder add(Anchored piece, int start, int end) {
            int more = end - start;
            if (text.length() + more > at.length) {
                at = Arrays.copyOf(at, Math.max(at.length * 2, text.length() + more));
            }
            System.arraycopy(piece.at, start, at, text.length(), more);
            text.append(piece.text, start, end);
            return this;
        }

        void cut(int length) {
            text.setLength(length);
        }

        Anchored build() {
            return new Anchored(text.toString(), Arrays.copyOf(at, text.length()));
        }
    }
}
