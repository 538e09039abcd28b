package org.readout.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.readout.model.Document.Reason;

/**
 * Takes Markdown's marks out of one paragraph: pictures, links, emphasis, code marks and
 * backslashes.
 */
final class Marks {

    private static final int LONGEST = 3000;
    private static final int DEEPEST = 4;
    private static final int MOST_OPEN = 20;

    private record Emphasis(int at, char mark, int count) {}

    private final Drops drops;
    private final Anchored.Builder out;
    private final List<int[]> cuts = new ArrayList<>();
    private final Deque<Emphasis> open = new ArrayDeque<>();
    private final int[] mates;
    private int linked;
    private int free;

    private Marks(Anchored piece, Drops drops) {
        this.out = new Anchored.Builder(piece.length());
        this.mates = piece.text().indexOf('[') < 0 ? new int[0] : mates(piece);
        this.drops = drops;
    }

    /** A paragraph without its marks; of kind LINK where it was nothing but links. */
    static Block strip(Block.Kind kind, Anchored piece, Drops drops) {
        Marks marks = new Marks(piece, drops);
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
            } else if ((c == '[' || c == '!' && i + 1 < to && piece.charAt(i + 1) == '[')
                    && depth < DEEPEST) {
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
        out.add(c, piece.place(i));
    }

    private static boolean mark(char c) {
        return c > ' '
                && c < 0x7f
                && !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    private int link(Anchored piece, int start, int to, int depth) {
        boolean picture = piece.charAt(start) == '!';
        int open = picture ? start + 1 : start;
        int close = mates[open];
        int next = close + 1;
        int end =
                close > 0
                                && next < to
                                && (piece.charAt(next) == '(' || piece.charAt(next) == '[')
                                && mates[next] > 0
                        ? mates[next] + 1
                        : -1;
        if (end < 0 || end > to || end - start > LONGEST) {
            keep(piece, start, depth);
            return start + 1;
        }
        if (picture) {
            drops.add(piece.slice(start, end), Reason.CAPTION);
            out.add(' ', -1);
        } else {
            run(piece, open + 1, close, depth + 1);
        }
        return end;
    }

    /**
     * For each opening bracket the place of the one that closes it, or 0. A closing one of the
     * other form that has no fellow is passed over.
     */
    private static int[] mates(Anchored piece) {
        int[] mates = new int[piece.length()];
        int[] squares = new int[piece.length()];
        int[] rounds = new int[piece.length()];
        int square = 0;
        int round = 0;
        for (int i = 0; i < mates.length; i++) {
            char c = piece.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                squares[square++] = i;
            } else if (c == '(') {
                rounds[round++] = i;
            } else if (c == ']' && square > 0) {
                mates[squares[--square]] = i;
            } else if (c == ')' && round > 0) {
                mates[rounds[--round]] = i;
            }
        }
        return mates;
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
        if (c == '*'
                && count > 1) { // two stars touching a word are a mark even where their fellow is
            // lost
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
                rest.add(all.charAt(i), all.place(i));
            }
        }
        return rest.build();
    }
}
