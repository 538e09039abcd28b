package org.readout.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.readout.model.Document.Reason;

/**
 * Cleans a page's text that was pressed into one long line: headline, date and lead that stood
 * above come once more, cards of persons lie in the sentences, headlines of other pages and the
 * page's own record follow without a break.
 */
final class OneLine {

    private static final int LONG = 60;
    private static final int SHORT = 20;
    private static final int ITEM = 50;
    private static final int CARD = 40;
    private static final int NAME = 5;
    private static final int ENDING = 3; // letters
    private static final String MARKS = ".,;:";
    private static final int NEXT_LABEL = 12;

    private final Furniture furniture;
    private final Dates dates;
    private final Drops drops;
    private final Tokens tokens;
    private final Anchored words;

    /** What goes: first token, and the token after the last. */
    private final TreeMap<Integer, Integer> cuts = new TreeMap<>();

    private OneLine(Anchored words, Tokens tokens, Furniture furniture, Dates dates, Drops drops) {
        this.words = words;
        this.tokens = tokens;
        this.furniture = furniture;
        this.dates = dates;
        this.drops = drops;
    }

    /**
     * The line without all that; a short one can hold cards only. {@code above} are the lines
     * before it.
     */
    static Block clean(
            Block block, List<Tokens> above, Furniture furniture, Dates dates, Drops drops) {
        Tokens tokens = block.tokens();
        OneLine line = new OneLine(block.words(), tokens, furniture, dates, drops);
        if (tokens.size() >= LONG) {
            line.repeats(above);
        }
        if (tokens.size() >= SHORT) {
            line.record();
            line.asides();
        }
        line.cards();
        return line.cuts.isEmpty() ? block : block.with(line.rest());
    }

    /** Lines that came before, at its head one after the other, and later as whole sentences. */
    private void repeats(List<Tokens> above) {
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            boolean chained = i == last || last < 0 && i <= 3;
            if (!chained && !tokens.opens(i)) {
                continue;
            }
            int length = repeated(above, i, chained);
            if (length == 0) {
                length = i == last ? Dates.time(tokens, i) : 0;
            } else if (last < 0 && i > 0 && i <= 3) {
                cut(0, i, Reason.FURNITURE);
            }
            if (length > 0) {
                cut(i, i + length, Reason.REPEATED);
                last = i + length;
                i = last - 1;
            }
        }
    }

    private int repeated(List<Tokens> above, int i, boolean chained) {
        int longest = 0;
        for (Tokens line : above) {
            int n = line.size();
            if (n < 2 || n <= longest || !chained && n < 6 || tokens.shared(i, line, 0) < n) {
                continue;
            }
            int end = i + n;
            if (end == tokens.size()
                    || tokens.closes(end - 1)
                    || tokens.capital(end)
                    || tokens.number(end)) {
                longest = n;
            }
        }
        return longest;
    }

    /** Labels of the page's own record one after the other, up to the end of the line. */
    private void record() {
        if (!furniture.has(Sign.FIELD, tokens)) {
            return;
        }
        int first = -1;
        int labels = 0;
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            int n = tokens.capital(i) ? furniture.match(Sign.FIELD, tokens, i) : 0;
            if (n == 0) {
                continue;
            }
            if (last < 0 || i - last > ITEM) {
                first = -1;
                labels = 0;
            }
            if (first < 0 && (tokens.opens(i) || labelSoon(i + n))) {
                first = i;
            }
            labels++;
            last = i + n;
            i += n - 1;
        }
        if (first >= 0 && labels > 2 && tokens.size() - last <= ITEM) {
            cut(first, tokens.size(), Reason.FURNITURE);
        }
    }

    private boolean labelSoon(int from) {
        for (int i = from; i < tokens.size() && i < from + NEXT_LABEL; i++) {
            if (tokens.capital(i) && furniture.match(Sign.FIELD, tokens, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** A label, then headlines each with its date, or all up to the page's record. */
    private void asides() {
        if (!furniture.has(Sign.ASIDE, tokens)) {
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            int n =
                    tokens.capital(i) && tokens.opens(i)
                            ? furniture.match(Sign.ASIDE, tokens, i)
                            : 0;
            if (n == 0) {
                continue;
            }
            int end = i;
            int from = i + n;
            int next = headline(from);
            while (next > 0) {
                end = next;
                next = headline(next);
            }
            if (end > i) {
                cut(i, end, Reason.LINK);
                i = end - 1;
            }
        }
    }

    /**
     * The token after a headline and its date, or after a headline that the page's record follows;
     * -1 where neither begins here.
     */
    private int headline(int from) {
        for (int i = from; i < tokens.size() && i - from < ITEM; i++) {
            Integer record = cuts.get(i);
            if (record != null && record == tokens.size()) {
                return i > from ? i : -1;
            }
            Dates.Found date = i > from ? dates.at(tokens, i) : null;
            if (date != null) {
                int end = i + date.tokens();
                while (end < tokens.size()
                        && !tokens.capital(end)
                        && !tokens.number(end)
                        && end < i + date.tokens() + 2) {
                    end++; // the word for year
                }
                return end;
            }
            if (tokens.closes(i)) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * "Name Surname Surname Name Patronymic office ,": the card of a person that opens over a link.
     */
    private void cards() {
        for (int i = 2; i + 1 < tokens.size(); i++) {
            int name = card(i);
            if (name > 0) {
                int end = cardEnd(i, name);
                cut(i, end, Reason.FURNITURE);
                i = end - 1;
            }
        }
    }

    /**
     * How many words of a name stand before a token and once more from it on, the family name first
     * or not, in whatever case; 0 where no card begins there.
     */
    private int card(int i) {
        int most = 0;
        while (most < NAME && most < i && named(i - most - 1) && i + most < tokens.size()) {
            if (!named(i + most)) {
                break;
            }
            most++;
        }
        for (int n = most; n > 1; n--) {
            for (int turn = n - 1; turn >= 0; turn--) {
                int end = i + n;
                boolean more = end < tokens.size() && (tokens.capital(end) || looseMark(end - 1));
                if ((turn > 0 || more) && again(i, n, turn)) {
                    return n;
                }
            }
        }
        return 0;
    }

    /** Whether a word may be part of a name, and no mark parts it from the next one. */
    private boolean named(int i) {
        char letter = tokens.line.charAt(tokens.start(i));
        boolean cased = Character.isUpperCase(letter) || Character.isLowerCase(letter);
        return tokens.upper(i) && !tokens.closes(i)
                || cased && tokens.end(i) - tokens.start(i) == 1;
    }

    private boolean again(int i, int n, int turn) {
        for (int j = 0; j < n; j++) {
            if (!alike(tokens.word(i - n + j), tokens.word(i + (j + turn) % n))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two words differ in their endings at most, or one is the initial of the other. */
    private static boolean alike(String name, String same) {
        int shared = 0;
        while (shared < Math.min(name.length(), same.length())
                && name.charAt(shared) == same.charAt(shared)) {
            shared++;
        }
        int least = Math.max(Math.min(2, same.length()), same.length() - ENDING);
        return name.length() == 1 && shared == 1
                || shared >= least && name.length() - shared <= ENDING;
    }

    /** The token behind a card whose name has so many words. */
    private int cardEnd(int card, int name) {
        int from = card + name;
        int mark = mark(from);
        if (mark > 0 && mark - from <= NAME) {
            return mark;
        }
        for (int skip = 0; skip <= 2 && from + skip < tokens.size(); skip++) {
            int office = officeBefore(card - name, from + skip);
            if (office > 0) {
                return capitals(from + skip + office);
            }
        }
        return mark > 0 ? mark : capitals(from);
    }

    /** The token behind which a link ended, in the same sentence and before the next card; or 0. */
    private int mark(int from) {
        int most = Math.min(tokens.size(), from + CARD);
        for (int i = from - 1; i < most; i++) {
            if (i > from && card(i) > 0) {
                break;
            }
            if (looseMark(i)) {
                return i + 1;
            }
            if (tokens.closes(i)) {
                break;
            }
        }
        return 0;
    }

    /** The first token from here on that has no capital, or stands behind a mark. */
    private int capitals(int from) {
        int end = from;
        while (end < tokens.size() && tokens.upper(end) && joined(end - 1)) {
            end++;
        }
        return end;
    }

    /** Whether nothing but a blank or a hyphen stands behind a token. */
    private boolean joined(int i) {
        return i + 1 < tokens.size()
                && tokens.start(i + 1) == tokens.end(i) + 1
                && " -".indexOf(tokens.line.charAt(tokens.end(i))) >= 0;
    }

    /** A mark with a blank before it follows: there a link ended. */
    private boolean looseMark(int i) {
        int end = tokens.end(i);
        int next = end;
        while (next < tokens.line.length()
                && !Letters.blank(tokens.line.charAt(next))
                && !Letters.word(tokens.line.charAt(next))) {
            next++;
        }
        return next + 1 < tokens.line.length()
                && tokens.line.charAt(next) == ' '
                && MARKS.indexOf(tokens.line.charAt(next + 1)) >= 0;
    }

    /** How many tokens before {@code name} stand once more at {@code from}. */
    private int officeBefore(int name, int from) {
        for (int n = Math.min(12, name); n > 0; n--) {
            if (from + n <= tokens.size() && tokens.shared(name - n, tokens, from, n) == n) {
                return n;
            }
        }
        return 0;
    }

    private void cut(int from, int to, Reason reason) {
        Integer before = cuts.floorKey(to - 1);
        if (before != null && cuts.get(before) > from) {
            return;
        }
        cuts.put(from, to);
        drops.add(piece(from, to), reason);
    }

    private Anchored piece(int from, int to) {
        return words.slice(tokens.start(from), end(to));
    }

    /** The end of a cut: the marks after its last word go with it, up to the next blank. */
    private int end(int to) {
        int until = to < tokens.size() ? tokens.start(to) : words.length();
        int i = tokens.end(to - 1);
        while (i < until && (Letters.stop(words.charAt(i)) || Letters.closing(words.charAt(i)))) {
            i++;
        }
        return i == words.length() || Letters.blank(words.charAt(i)) || to == tokens.size()
                ? i
                : tokens.end(to - 1);
    }

    private Anchored rest() {
        List<int[]> spans = new ArrayList<>();
        cuts.forEach((from, to) -> spans.add(new int[] {tokens.start(from), end(to)}));
        Anchored.Builder rest = new Anchored.Builder(words.length());
        int at = 0;
        for (int[] span : spans) {
            rest.add(words, at, Math.max(at, span[0]));
            at = Math.max(at, span[1]);
            while (rest.length() > 0
                    && rest.last() == ' '
                    && at + 1 < words.length()
                    && words.charAt(at) == ' '
                    && MARKS.indexOf(words.charAt(at + 1)) >= 0) {
                rest.cut(rest.length() - 1);
            }
            if (at + 1 < words.length()
                    && words.charAt(at) == ' '
                    && MARKS.indexOf(words.charAt(at + 1)) >= 0) {
                at++;
            }
        }
        return rest.add(words, at, words.length()).build().tidy();
    }
}
