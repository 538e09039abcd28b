package org.readout.clean;

import java.util.ArrayList;
import java.util.List;
import org.readout.model.Document.Reason;

/**
 * Takes furniture out of the inside of a paragraph: short codes, calls to scroll, credits of
 * pictures, pointers and date lines at its end.
 */
final class Cuts {

    private static final int CAPTION = 45;
    private static final int CREDIT = 8;
    private static final int CODE = 40;
    private static final int RIGHT = 50;
    private static final int POINTER = 30;
    private static final int INITIALS = 4; // letters

    private final Furniture furniture;
    private final Dates dates;
    private final Drops drops;

    Cuts(Furniture furniture, Dates dates, Drops drops) {
        this.furniture = furniture;
        this.dates = dates;
        this.drops = drops;
    }

    /** What is left of a paragraph. */
    Block clean(Block block) {
        block = block.with(codes(block.words()));
        block = block.with(phrases(block));
        block = block.with(credit(block));
        block = block.with(dated(block));
        block = block.with(signed(block));
        block = block.with(tagged(block.words()));
        return block.with(pointer(block));
    }

    /**
     * {@code [iklan_2]}, {@code [video.1]}, {@code [Gambas:Video]}: a word, a sign and a word or
     * number between brackets, without a blank.
     */
    private Anchored codes(Anchored words) {
        List<int[]> spans = new ArrayList<>();
        int open = words.text().indexOf('[');
        while (open >= 0) {
            int close = open + 1;
            while (close < words.length() && close - open <= CODE && words.charAt(close) != ']') {
                close++;
            }
            boolean code =
                    close < words.length()
                            && words.charAt(close) == ']'
                            && code(words.text(), open + 1, close);
            if (code) {
                spans.add(new int[] {open, close + 1});
            }
            open = words.text().indexOf('[', code ? close + 1 : open + 1);
        }
        return without(words, spans, Reason.FURNITURE);
    }

    private static boolean code(String text, int from, int to) {
        int signs = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c == '_' || c == '.' || c == ':' || c == '=') && i > from && i + 1 < to) {
                signs++;
            } else if (c > 0x7f || !Letters.word(c) && c != '-' && c != '/' && c != '"') {
                return false;
            }
        }
        return to == from || signs > 0 && Character.isLetter(text.charAt(from));
    }

    private Anchored phrases(Block block) {
        Anchored words = block.words();
        Tokens tokens = block.tokens();
        List<int[]> spans = new ArrayList<>();
        for (int i = furniture.find(Sign.CUT, tokens, 0);
                i >= 0;
                i = furniture.find(Sign.CUT, tokens, i)) {
            int start = tokens.start(i);
            i += furniture.match(Sign.CUT, tokens, i);
            int end = tokens.end(i - 1);
            while (end < words.length()
                    && (Letters.stop(words.charAt(end)) || words.charAt(end) == ':')) {
                end++;
            }
            spans.add(new int[] {start, end});
        }
        return without(words, spans, Reason.FURNITURE);
    }

    /** "(Photo: A. Name)": the words before it, if they are few, are the caption. */
    private Anchored credit(Block block) {
        Anchored words = block.words();
        Tokens tokens = block.tokens();
        int right = words.text().lastIndexOf('\u00a9');
        if (right > 0 && words.length() - right < RIGHT && tokens.size() <= CAPTION) {
            return without(words, 0, words.length(), Reason.CAPTION);
        }
        for (int i = furniture.find(Sign.CREDIT, tokens, 0);
                i >= 0;
                i = furniture.find(Sign.CREDIT, tokens, i + 1)) {
            int label = i + furniture.match(Sign.CREDIT, tokens, i) - 1;
            int close = bracketed(words.text(), tokens, i, label);
            if (close > 0) {
                boolean sentence =
                        close == words.length()
                                || Letters.stop(words.charAt(close))
                                || close + 1 < words.length()
                                        && Letters.blank(words.charAt(close))
                                        && !Character.isLowerCase(words.charAt(close + 1))
                                        && i <= CAPTION;
                int end = close;
                while (end < words.length() && Letters.stop(words.charAt(end))) {
                    end++;
                }
                boolean caption = sentence && i <= CAPTION * 2 && sentences(tokens, i) < 3;
                return without(
                        words,
                        caption ? 0 : bracket(words.text(), tokens.start(i)),
                        caption ? end : close,
                        Reason.CAPTION);
            }
            if (tokens.colon(label)
                    && tokens.size() - label <= CREDIT
                    && (tokens.opens(i) || i <= CAPTION && tokens.upper(i))
                    && sentences(tokens, i) < 3) {
                return without(words, 0, words.length(), Reason.CAPTION);
            }
        }
        return words;
    }

    private static int sentences(Tokens tokens, int until) {
        int sentences = 0;
        for (int i = 0; i + 1 < until; i++) {
            if (tokens.closes(i) && tokens.end(i) - tokens.start(i) > 2) {
                sentences++;
            }
        }
        return sentences;
    }

    /** One past the bracket round a credit, or -1 where there is none. */
    private static int bracketed(String text, Tokens tokens, int label, int lastOfLabel) {
        int open = bracket(text, tokens.start(label));
        if (open < 0 || tokens.start(label) - open > 1) {
            return -1;
        }
        char close = text.charAt(open) == '(' ? ')' : text.charAt(open) == '[' ? ']' : '\uff09';
        int end = text.indexOf(close, tokens.end(lastOfLabel));
        return end < 0 || end - open > 120 ? -1 : end + 1;
    }

    private static int bracket(String text, int label) {
        for (int i = label - 1; i >= 0 && i >= label - 2; i--) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '\uff08') {
                return i;
            }
        }
        return -1;
    }

    /** "Updated: 14.03.2025 21:45" at the end of a line. */
    private Anchored dated(Block block) {
        Anchored words = block.words();
        Tokens tokens = block.tokens();
        if (!furniture.has(Sign.DATED, tokens)) {
            return words;
        }
        for (int i = Math.max(0, tokens.size() - 12); i < tokens.size(); i++) {
            int n = furniture.match(Sign.DATED, tokens, i);
            if (n == 0 || !tokens.capital(i)) {
                continue;
            }
            for (int j = i + n; j < tokens.size() && j <= i + n + 2; j++) {
                Dates.Found date = dates.at(tokens, j);
                int end = date == null ? 0 : j + date.tokens();
                if (date != null && tokens.size() - end - Dates.time(tokens, end) <= 4) {
                    return without(words, tokens.start(i), words.length(), Reason.FURNITURE);
                }
            }
        }
        return words;
    }

    /** "(Editor: A. Name)" or "(End)" behind a sentence, with the number of the piece behind it. */
    private Anchored signed(Block block) {
        Anchored words = block.words();
        Tokens tokens = block.tokens();
        int last = tokens.size();
        while (last > 0 && tokens.number(last - 1)) {
            last--;
        }
        boolean whole = last == tokens.size() || last == 0;
        int to = whole ? words.length() : Math.min(words.length(), tokens.end(last - 1) + 1);
        String text = words.text().substring(0, to);
        int open = Shapes.lastBracket(text);
        if (open <= 0 || !Letters.stopped(text.substring(0, open))) {
            return words;
        }
        int first = last;
        while (first > 0 && tokens.start(first - 1) > open) {
            first--;
        }
        int n = first < last ? furniture.match(Sign.BYLINE, tokens, first) : 0;
        boolean name = n > 0 && tokens.colon(first + n - 1) && last - first <= CAPTION / 2;
        boolean end = first < last && furniture.match(Sign.LINE, tokens, first) == last - first;
        boolean initials = to == words.length() && initials(text.substring(open + 1, to - 1));
        return name || end || initials
                ? without(words, open, words.length(), Reason.BYLINE)
                : words;
    }

    /** "abc", "abc/de": the initials of who wrote it. */
    private static boolean initials(String text) {
        return Labels.isInitials(text)
                || text.length() > 1
                        && text.length() <= INITIALS
                        && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** "#Word #Word" behind the last sentence of a paragraph. */
    private Anchored tagged(Anchored words) {
        int tags = Shapes.tags(words.text());
        return tags > 0 ? without(words, tags, words.length(), Reason.FURNITURE) : words;
    }

    /** "Read also: headline" at the end of a paragraph. */
    private Anchored pointer(Block block) {
        Anchored words = block.words();
        Tokens tokens = block.tokens();
        if (!furniture.has(Sign.LINK, tokens)) {
            return words;
        }
        for (int i = Math.max(1, tokens.size() - POINTER); i < tokens.size(); i++) {
            int n =
                    tokens.opens(i) && tokens.capital(i)
                            ? furniture.match(Sign.LINK, tokens, i)
                            : 0;
            if (n > 0 && tokens.colon(i + n - 1)) {
                return without(words, tokens.start(i), words.length(), Reason.LINK);
            }
        }
        return words;
    }

    private Anchored without(Anchored words, int from, int to, Reason reason) {
        return without(words, List.of(new int[] {from, to}), reason);
    }

    private Anchored without(Anchored words, List<int[]> spans, Reason reason) {
        if (spans.isEmpty()) {
            return words;
        }
        Anchored.Builder rest = new Anchored.Builder(words.length());
        int at = 0;
        for (int[] span : spans) {
            drops.add(words.slice(span[0], span[1]), reason);
            rest.add(words, at, span[0]);
            at = span[1];
        }
        return rest.add(words, at, words.length()).build().tidy();
    }
}
