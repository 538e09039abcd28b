package org.readout.clean;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Where the texts of a parsed page stand in it. The page is cut at its tags, once and quickly, and
 * the texts of the tree are laid beside the pieces in order; this costs a fraction of what it costs
 * the parser to keep count. What scripts and styles hold need not be parsed at all.
 */
final class Places {

    private static final Set<String> RAW =
            Set.of(
                    "script",
                    "style",
                    "svg",
                    "textarea",
                    "title",
                    "xmp",
                    "iframe",
                    "noembed",
                    "noframes");

    /** What their names begin with. */
    private static final String FIRST = "stxin";

    /** How many pieces before and behind are tried for a text that the parser moved. */
    private static final int NEAR = 200;

    /** How many characters have to fit. */
    private static final int FIT = 24;

    private final String content;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private boolean[] taken = new boolean[0];
    private int size;
    private int next;

    /** How many pieces more may be tried farther away, so that no page takes for ever. */
    private int patience = 1_000_000;

    private final List<int[]> hollows = new ArrayList<>();

    /** Whether a comment, which may hide an end tag, begins in the part closed last. */
    private boolean comment;

    private final Map<TextNode, Integer> pieces = new IdentityHashMap<>();

    Places(String content) {
        this.content = content;
        cut();
        taken = new boolean[size];
    }

    private void cut() {
        int from = 0;
        int at = content.indexOf('<');
        while (at >= 0) {
            int end = tagEnd(at);
            if (end < 0) {
                at = content.indexOf('<', at + 1);
                continue;
            }
            add(from, at);
            from = end;
            String name = raw(at + 1);
            boolean empty = name != null && name.equals("svg") && content.charAt(end - 2) == '/';
            if (name != null && !empty) {
                from = close(name, end);
                if (hollow(name, at, end)) {
                    hollows.add(new int[] {end, from});
                }
            }
            at = content.indexOf('<', from);
        }
        add(from, content.length());
    }

    /**
     * Whether nobody reads what a part holds: drawings, styles, and scripts but for the page's own
     * record.
     */
    private boolean hollow(String name, int at, int start) {
        if (!name.startsWith("s")) {
            return false;
        }
        return !comment && !content.substring(at, start).contains("ld+json");
    }

    /** The page as the parser needs it. */
    Reader bare() {
        return new Reader() {
            private int at;
            private int hollow;

            @Override
            public int read(char[] to, int start, int length) {
                if (hollow < hollows.size() && at == hollows.get(hollow)[0]) {
                    at = hollows.get(hollow++)[1];
                }
                int end = hollow < hollows.size() ? hollows.get(hollow)[0] : content.length();
                int count = Math.min(length, end - at);
                content.getChars(at, at + count, to, start);
                at += count;
                return count == 0 && length > 0 ? -1 : count;
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    private void add(int from, int to) {
        int start = from;
        while (start < to && Letters.blank(content.charAt(start))) {
            start++;
        }
        if (start == to) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = from;
        ends[size++] = to;
    }

    /** One past the tag or comment that begins at an offset, or -1 where none does. */
    private int tagEnd(int at) {
        char c = at + 1 < content.length() ? content.charAt(at + 1) : ' ';
        if (content.startsWith("<!--", at)) {
            int end = content.indexOf('>', at + 4);
            while (end > at + 4
                    && (end < at + 6
                            || content.charAt(end - 1) != '-'
                            || content.charAt(end - 2) != '-')) {
                end = content.indexOf('>', end + 1);
            }
            return end < 0 ? content.length() : end + 1;
        }
        boolean start = letter(c);
        if (!start && c != '/' && c != '!' && c != '?') {
            return -1;
        }
        boolean value = false;
        for (int i = at + 2; i < content.length(); i++) {
            c = content.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (value && start && (c == '"' || c == '\'')) {
                i++;
                while (i < content.length() && content.charAt(i) != c) {
                    i++;
                }
                value = false;
            } else if (c != ' ') {
                value = c == '=';
            }
        }
        return content.length();
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The name of a tag whose part holds no tags, or null. */
    private @Nullable String raw(int from) {
        if (from >= content.length() || FIRST.indexOf(content.charAt(from) | 32) < 0) {
            return null;
        }
        int end = from;
        while (end < content.length() && end - from < 10 && letter(content.charAt(end))) {
            end++;
        }
        String name = content.substring(from, end).toLowerCase(Locale.ROOT);
        return RAW.contains(name) ? name : null;
    }

    /** Where the end tag of a part begins whose content holds no tags. */
    private int close(String name, int from) {
        comment = false;
        for (int at = content.indexOf('<', from); at >= 0; at = content.indexOf('<', at + 1)) {
            if (at + 1 < content.length()
                    && content.charAt(at + 1) == '/'
                    && content.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
            comment |= content.startsWith("!--", at + 1);
        }
        return content.length();
    }

    /** Lays the next text of the tree beside its piece. */
    void lay(TextNode text) {
        String words = text.getWholeText();
        int piece = find(words, next, Math.min(size, next + NEAR));
        if (piece < 0 && words.length() >= FIT && patience > 0) {
            piece = find(words, Math.min(size, next + NEAR), size);
            patience -= size - next;
        }
        if (piece >= 0) {
            next = piece + 1;
        } else {
            piece = find(words, Math.max(0, next - NEAR), next);
        }
        if (piece >= 0) {
            taken[piece] = true;
            pieces.put(text, piece);
        }
    }

    private int find(String words, int from, int to) {
        for (int piece = from; piece < to; piece++) {
            if (!taken[piece] && fits(words, piece)) {
                return piece;
            }
        }
        return -1;
    }

    private boolean fits(String words, int piece) {
        Source source = new Source(content, starts[piece]);
        int most = Math.min(FIT, words.length());
        for (int i = 0; i < most; i++) {
            if (source.place(words.charAt(i)) < 0 && !source.entity()) {
                return false;
            }
        }
        return true;
    }

    /** Where a text starts, or -1 where that is not known. */
    int start(TextNode text) {
        @Nullable Integer piece = pieces.get(text);
        return piece == null ? -1 : starts[piece];
    }

    /** One past the place where it ends, or -1. */
    int end(TextNode text) {
        @Nullable Integer piece = pieces.get(text);
        return piece == null ? -1 : ends[piece];
    }
}
