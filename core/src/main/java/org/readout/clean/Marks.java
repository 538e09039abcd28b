package org.readout.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.readout.model.Document.Reason;

/** Takes Markdown's marks out of one paragraph: pictures, links, emphasis, code marks and backslashes. */
final class Marks {

    private static final int LONGEST = 3000;
    private static final int DEEPEST = 4;
    private static final int MOST_OPEN = 20;

    private record Emphasis(int at, char mark, int count) {}

    private final Drops drops;
    private final Anchored.Builder out;
    private final List<int[]> cuts = new ArrayList<>();
    private final Deque<Emphasis> open = new ArrayDeque<>();
    private int linked;
    private int free;

    private Marks(int length, Drops drops) {
        this.out = new Anchored.Builder(length);
        this.drops = drops;
    }

    /** A paragraph without its marks; of kind LINK where it was nothing but links. */
    static Block strip(Block.Kind kind, Anchored piece, Drops drops) {
        Marks marks = new Marks(piece.length(), drops);
        marks.run(piece, 0, piece.length(), 0);
        Anchored words = marks.finish();
        boolean link = marks.linked > 0 && marks.free == 0;
        return new Block(link ? Block.Kind.LINK : kind, words.tidy());
    }

    private void run(Anchored piece, int from, int to, int depth) {
        int i = from;
        while (i < to) {
            char c = piece.charAt(i);
            if (c == '\\' && i + 1 < to && mark(piece.charAt(i + 1))) {
                keep(piece, i + 1, depth);
                i += 2;
            } else if ((c == '[' || c == '!' && i + 1 < to && piece.charAt(i + 1) == '[') && depth < DEEPEST) {
                i = link(piece, i, to, depth);
            } else if (c == '*' || c == '_' || c == '~') {
                i = emphasis(piece, i, to, depth);
            } else if (c == '`') {
                i++;
            } else {
                keep(piece, i++, depth);
            }
        }
    }

    private void keep(Anchored piece, int i, int depth) {
        char c = piece.charAt(i);
        if (Letters.word(c)) {
            if (depth > 0) {
                linked++;
            } else {
                free++;
            }
        }
        out.add(c, piece.at()[i]);
    }

    private static boolean mark(char c) {
        return c > ' ' && c < 0x7f && !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    private int link(Anchored piece, int start, int to, int depth) {
        boolean picture = piece.charAt(start) == '!';
        int inner = start + (picture ? 2 : 1);
        int close = matching(piece, inner, to, '[', ']');
        int end = -1;
        if (close > 0 && close + 1 < to && piece.charAt(close + 1) == '(') {
            int bracket = matching(piece, close + 2, to, '(', ')');
            end = bracket < 0 ? -1 : bracket + 1;
        } else if (close > 0 && close + 1 < to && piece.charAt(close + 1) == '[') {
            int bracket = matching(piece, close + 2, Math.min(to, close + 60), '[', ']');
            end = bracket < 0 ? -1 : bracket + 1;
        }
        if (end < 0) {
            keep(piece, start, depth);
            return start + 1;
        }
        if (picture) {
            drops.add(piece.slice(start, end), Reason.CAPTION);
            out.add(' ', -1);
        } else {
            run(piece, inner, close, depth + 1);
        }
        return end;
    }

    /** Where the bracket closes that was opened before {@code from}, or -1. */
    private static int matching(Anchored piece, int from, int to, char open, char close) {
        int most = Math.min(to, from + LONGEST);
        int depth = 1;
        for (int i = from; i < most; i++) {
            char c = piece.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private int emphasis(Anchored piece, int start, int to, int depth) {
        char c = piece.charAt(start);
        int end = start;
        while (end < to && piece.charAt(end) == c) {
            end++;
        }
        int count = end - start;
        char before = start > 0 ? piece.charAt(start - 1) : ' ';
        char after = end < piece.length() ? piece.charAt(end) : ' ';
        boolean inside = c != '*' && Letters.word(before) && Letters.word(after);
        int at = out.length();
        for (int i = start; i < end; i++) {
            keep(piece, i, depth);
        }
        if (inside || count > 3 || c == '~' && count != 2) {
            return end;
        }
        if (!Letters.blank(before)) {
            for (Emphasis opener : open) {
                if (opener.mark == c && opener.count == count) {
                    cuts.add(new int[] {opener.at, opener.at + count});
                    cuts.add(new int[] {at, at + count});
                    while (open.pop() != opener) {
                        continue;
                    }
                    return end;
                }
            }
        }
        if (c == '*' && count > 1) { // two stars touching a word are a mark even where their fellow is lost
            cuts.add(new int[] {at, at + count});
        }
        if (!Letters.blank(after) && open.size() < MOST_OPEN) {
            open.push(new Emphasis(at, c, count));
        }
        return end;
    }

    private Anchored finish() {
        Anchored all = out.build();
        if (cuts.isEmpty()) {
            return all;
        }
        boolean[] gone = new boolean[all.length()];
        for (int[] cut : cuts) {
            for (int i = cut[0]; i < cut[1]; i++) {
                gone[i] = true;
            }
        }
        Anchored.Builder rest = new Anchored.Builder(all.length());
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                rest.add(all.charAt(i), all.at()[i]);
            }
        }
        return rest.build();
    }
}
