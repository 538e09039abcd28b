package org.readout.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.readout.model.Document;

/**
 * A piece of text of which every UTF-16 unit knows where it stands in the page. What is kept is
 * where its runs begin, in the text and in the page: cleaned text has few, so that a piece takes
 * little more than its words.
 */
final class Anchored {

    static final Anchored EMPTY = new Anchored("", new int[0], new int[0]);

    private final String text;

    /** Where each run begins in the text, ascending; the first at 0. */
    private final int[] starts;

    /** Where the first unit of each run stands in the page; -1 for a run that was put in. */
    private final int[] places;

    private Anchored(String text, int[] starts, int[] places) {
        this.text = text;
        this.starts = starts;
        this.places = places;
    }

    /** A whole page, each unit at its own place. */
    static Anchored whole(String content) {
        return content.isEmpty() ? EMPTY : new Anchored(content, new int[1], new int[1]);
    }

    /** Text that stands nowhere in the page. */
    static Anchored loose(String text) {
        return text.isEmpty() ? EMPTY : new Anchored(text, new int[1], new int[] {-1});
    }

    String text() {
        return text;
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

    /** Where a unit stands in the page, or -1 where it was put in. */
    int place(int index) {
        int run = run(index);
        return places[run] < 0 ? -1 : places[run] + index - starts[run];
    }

    private int run(int index) {
        if (starts.length == 1) {
            return 0;
        }
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    private int end(int run) {
        return run + 1 < starts.length ? starts[run + 1] : text.length();
    }

    Anchored slice(int start, int end) {
        return start == 0 && end == text.length()
                ? this
                : new Builder(end - start).add(this, start, end).build();
    }

    /** Where its first anchored unit stands, or -1. */
    int first() {
        for (int place : places) {
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    /** One past the place of its last anchored unit, or -1. */
    int last() {
        for (int run = places.length - 1; run >= 0; run--) {
            if (places[run] >= 0) {
                return places[run] + end(run) - starts[run];
            }
        }
        return -1;
    }

    /** Its lines' runs that say the same in the page. */
    List<Document.Run> said(String content) {
        List<Document.Run> said = new ArrayList<>(starts.length);
        for (int run = 0; run < starts.length; run++) {
            int shift = places[run] - starts[run];
            int end = end(run);
            int start = -1;
            for (int i = places[run] < 0 ? end : starts[run]; i <= end; i++) {
                boolean same =
                        i < end
                                && text.charAt(i) != '\n'
                                && content.charAt(i + shift) == text.charAt(i);
                if (start >= 0 && !same) {
                    said.add(new Document.Run(start, start + shift, i - start));
                    start = -1;
                } else if (same && start < 0) {
                    start = i;
                }
            }
        }
        return said;
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
        for (int run = 0; run < starts.length; run++) {
            for (int i = starts[run]; i < end(run); i++) {
                char c = text.charAt(i);
                int place = places[run] < 0 ? -1 : places[run] + i - starts[run];
                if (Letters.blank(c)) {
                    if (tidy.length() > 0 && tidy.last() != ' ') {
                        tidy.add(' ', place);
                    }
                } else if (!Letters.unseen(c)) {
                    tidy.add(c, place);
                }
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
        private int[] starts = new int[4];
        private int[] places = new int[4];
        private int runs;

        /** Where a unit that carries the last run on would stand in the page; -1 where put in. */
        private int next;

        Builder(int capacity) {
            text = new StringBuilder(capacity);
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
            run(place, 1);
            text.append(c);
            return this;
        }

        /** Adds words that stand in the page as they are, from a place on. */
        Builder add(String words, int place) {
            run(place, words.length());
            text.append(words);
            return this;
        }

        Builder add(Anchored piece) {
            return add(piece, 0, piece.length());
        }

        Builder add(Anchored piece, int start, int end) {
            if (start >= end) {
                return this;
            }
            int at = start;
            for (int run = piece.run(start); at < end; run++) {
                int until = Math.min(end, piece.end(run));
                run(
                        piece.places[run] < 0 ? -1 : piece.places[run] + at - piece.starts[run],
                        until - at);
                text.append(piece.text, at, until);
                at = until;
            }
            return this;
        }

        /** Notes where the next {@code length} units stand. */
        private void run(int place, int length) {
            if (runs == 0 || place != next) {
                if (runs == starts.length) {
                    starts = Arrays.copyOf(starts, runs * 2);
                    places = Arrays.copyOf(places, runs * 2);
                }
                starts[runs] = text.length();
                places[runs++] = place;
            }
            next = place < 0 ? -1 : place + length;
        }

        void cut(int length) {
            if (length == text.length()) {
                return;
            }
            text.setLength(length);
            while (runs > 0 && starts[runs - 1] >= length) {
                runs--;
            }
            next =
                    runs == 0 || places[runs - 1] < 0
                            ? -1
                            : places[runs - 1] + length - starts[runs - 1];
        }

        Anchored build() {
            return new Anchored(
                    text.toString(), Arrays.copyOf(starts, runs), Arrays.copyOf(places, runs));
        }
    }
}
