package org.readout.language;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries the patterns of a language at a place in a text and tells each way in which one fits. Work
 * at one place is bounded by the patterns, not by the text.
 */
public final class DateMatcher {

    /** The value of a field that the words do not hold. */
    public static final int UNSET = Integer.MIN_VALUE;

    private static final int MOST_BLANKS = 3;
    private static final int FIELDS = DateField.values().length;

    private final DateWords words;
    private final int[] fields = new int[FIELDS];
    private final int[] tried;
    private int turn;
    private int cut = -1;
    private String text = "";
    private int end;
    private Found found = (meaning, fields, end, reach) -> {};

    DateMatcher(DateWords words) {
        this.words = words;
        this.tried = new int[words.patterns.size()];
        Arrays.fill(fields, UNSET);
    }

    /** Hears of a fit. */
    public interface Found {

        /**
         * A pattern fits.
         *
         * @param meaning what it tells
         * @param fields values by the ordinal of {@link DateField}, {@link #UNSET} where the words
         *     hold none; valid during the call only
         * @param end UTF-16 offset behind the words
         * @param reach UTF-16 offset behind all that was looked at, {@code end} or more; of two
         *     fits the one that reaches further is better
         */
        void at(DateMeaning meaning, int[] fields, int end, int reach);
    }

    /**
     * Tells all fits that begin at {@code at} and end by {@code end}, in the order of the patterns
     * that a word opens.
     */
    public void match(String text, int at, int end, Found found) {
        this.text = text;
        this.end = end;
        this.found = found;
        turn++;
        char c = text.charAt(at);
        if (words.isFigure(c)) {
            tryAll(words.byFigure, at, next(figures(at)));
        } else if (words.digits.indexOf(c) >= 0) {
            tryAll(words.byFigure, at, -1);
        }
        int node = WordTrie.ROOT;
        for (int i = at; i < end; ) {
            char folded = words.folding.of(text.charAt(i));
            if (folded != DateFolding.NOTHING) {
                node = words.words.step(node, folded);
                if (node < 0) {
                    break;
                }
            }
            i = folded == ' ' ? blanks(i) : i + 1;
            List<DateWords.Entry> entries = words.words.at(node);
            if (!entries.isEmpty() && isEnd(i)) {
                long next = next(i);
                for (int k = 0; k < entries.size(); k++) {
                    open(entries.get(k), at, next);
                }
            }
        }
    }

    private void open(DateWords.Entry entry, int at, long next) {
        if ((entry.behind() & next) == 0
                || entry.capital() && !Character.isUpperCase(text.charAt(at))) {
            return;
        }
        if (entry.slot() == null) {
            tryOne(entry.value(), at);
        } else {
            tryAll(words.bySlot.getOrDefault(entry.slot(), DateWords.Openings.NONE), at, next);
        }
    }

    private void tryAll(DateWords.Openings openings, int at, long next) {
        for (int i = 0; i < openings.patterns().length; i++) {
            if ((openings.behind()[i] & next) != 0) {
                tryOne(openings.patterns()[i], at);
            }
        }
    }

    /**
     * The place in a sieve of the sign behind the blanks at {@code at}; all places where there is
     * none.
     */
    private long next(int at) {
        int i = blanks(at);
        char c = i < end ? words.folding.of(text.charAt(i)) : DateFolding.NOTHING;
        return c == DateFolding.NOTHING ? -1 : DatePattern.bit(c);
    }

    private void tryOne(int number, int at) {
        if (tried[number] != turn) {
            tried[number] = turn;
            DatePattern pattern = words.patterns.get(number);
            follow(pattern, pattern.start, at);
        }
    }

    private void follow(DatePattern pattern, DatePattern.@Nullable Node node, int at) {
        if (node == null) {
            if (cut >= 0 || isEnd(at) && !isInNumber(at)) {
                found.at(pattern.meaning, fields, cut < 0 ? at : cut, at);
            }
            return;
        }
        if (at < end) {
            char c = words.folding.of(text.charAt(at));
            if (c != DateFolding.NOTHING && !node.begins(c)) {
                return;
            }
        }
        switch (node.kind()) {
            case CHOICE -> {
                for (int i = 0; i < node.choices().size(); i++) {
                    follow(pattern, node.choices().get(i), at);
                }
            }
            case CUT -> {
                cut = at;
                follow(pattern, node.next(), at);
                cut = -1;
            }
            case BLANK -> {
                int next = blanks(at);
                if (next > at || !words.spaces) {
                    follow(pattern, node.next(), next);
                }
            }
            case SIGN -> {
                boolean dash = node.word().equals("-");
                int from = dash || !words.spaces ? blanks(at) : at;
                if (from < end && words.folding.of(text.charAt(from)) == node.word().charAt(0)) {
                    boolean loose = dash || !words.spaces || node.word().equals("/");
                    follow(pattern, node.next(), loose ? blanks(from + 1) : from + 1);
                }
            }
            case WORD -> {
                int next = word(node.word(), words.spaces ? at : blanks(at));
                boolean glued = node.next() != null && node.next().kind() == DatePattern.Kind.SLOT;
                if (next >= 0
                        && (glued || isEnd(next))
                        && (!node.capital() || Character.isUpperCase(text.charAt(at)))) {
                    follow(pattern, node.next(), next);
                }
            }
            case SLOT -> slot(pattern, node, words.spaces ? at : blanks(at));
            default -> throw new IllegalStateException();
        }
    }

    private void slot(DatePattern pattern, DatePattern.Node node, int at) {
        DateSlot slot = node.slot();
        if (slot == null || at >= end) {
            return;
        }
        int after = figures(at);
        if (after > at) {
            int value = slot.figures(text, at, after);
            if (value != UNSET) {
                set(pattern, node, slot, value, slot == DateSlot.TIME ? time(after) : after);
                if (slot == DateSlot.D || slot == DateSlot.D2) {
                    for (String ending : words.dayEndings) {
                        int behind = word(ending, after);
                        if (behind >= 0) {
                            set(pattern, node, slot, value, behind);
                        }
                    }
                }
            }
            return;
        }
        if (slot == DateSlot.Y || slot == DateSlot.Y2) {
            int year = 0;
            for (int i = at; i < at + 4; i++) {
                int digit = i < end ? words.digits.indexOf(words.folding.of(text.charAt(i))) : -1;
                if (digit < 0) {
                    return;
                }
                year = year * 10 + digit % 10;
            }
            set(pattern, node, slot, year, at + 4);
            return;
        }
        named(pattern, node, slot, at);
    }

    /** The longest name at {@code at} that fills the slot. */
    private void named(DatePattern pattern, DatePattern.Node node, DateSlot slot, int at) {
        int best = -1;
        int value = 0;
        int step = WordTrie.ROOT;
        for (int i = at; i < end; ) {
            char folded = words.folding.of(text.charAt(i));
            if (folded != DateFolding.NOTHING) {
                step = words.words.step(step, folded);
                if (step < 0) {
                    break;
                }
            }
            i = folded == ' ' ? blanks(i) : i + 1;
            if (!words.words.at(step).isEmpty() && isEnd(i)) {
                for (DateWords.Entry entry : words.words.at(step)) {
                    if (entry.slot() != null
                            && DateWords.fillers(slot).contains(entry.slot())
                            && (!entry.capital() || Character.isUpperCase(text.charAt(at)))) {
                        best = i;
                        value = entry.value();
                    }
                }
            }
        }
        if (best > 0) {
            set(pattern, node, slot, value, best);
        }
    }

    private void set(
            DatePattern pattern, DatePattern.Node node, DateSlot slot, int value, int next) {
        if (next < 0) {
            return;
        }
        int field = slot.field().ordinal();
        int before = fields[field];
        fields[field] = value;
        follow(pattern, node.next(), next);
        fields[field] = before;
    }

    /** Behind the minutes (and seconds) of a time whose hours end at {@code at}, or -1. */
    private int time(int at) {
        int next = at;
        while (next + 2 < end
                && ":.".indexOf(words.folding.of(text.charAt(next))) >= 0
                && figures(next + 1) == next + 3) {
            next += 3;
        }
        return next > at ? next : -1;
    }

    private int figures(int at) {
        int i = at;
        while (i < end && words.isFigure(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * Behind the blanks at {@code at}; one end of a line counts as a blank, an empty line does not.
     */
    private int blanks(int at) {
        int lines = 0;
        int i = at;
        while (i < end && i < at + MOST_BLANKS) {
            char folded = words.folding.of(text.charAt(i));
            if (folded != ' ' && folded != DateFolding.NOTHING
                    || text.charAt(i) == '\n' && lines++ > 0) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Behind the folded word where it stands at {@code at}, else -1. */
    private int word(String word, int at) {
        int i = at;
        for (int k = 0; k < word.length(); ) {
            if (i >= end) {
                return -1;
            }
            char c = words.folding.of(text.charAt(i++));
            if (c == DateFolding.NOTHING) {
                continue;
            }
            if (c != word.charAt(k++)) {
                return -1;
            }
        }
        return i;
    }

    /** Whether a word can end before {@code at}. */
    private boolean isEnd(int at) {
        return !words.spaces
                || at >= end
                || !words.isInside(text.charAt(at))
                || at == 0
                || !words.isInside(text.charAt(at - 1));
    }

    /**
     * Whether figures that end before {@code at} are part of a longer number, a time, a price or a
     * share.
     */
    private boolean isInNumber(int at) {
        if (at >= end || at == 0 || !words.isFigure(text.charAt(at - 1))) {
            return false;
        }
        char c = words.folding.of(text.charAt(at));
        return words.isFigure(text.charAt(at))
                || c == '%'
                || Character.getType(c) == Character.CURRENCY_SYMBOL
                || ".,:/-".indexOf(c) >= 0 && at + 1 < end && words.isFigure(text.charAt(at + 1));
    }
}
