package org.readout.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.data.Data;
import org.readout.data.DataException;

/**
 * How a language writes dates: the words and patterns of its {@code dates.yaml}, ready to be
 * matched. Immutable; its format is told in languages/README.md.
 */
public final class DateWords {

    private static final int REACH = 60;
    private static final byte WORD = 1;
    private static final byte DIGIT = 2;
    private static final byte START = 4;

    /**
     * A meaning of a word: what slot it fills with what, or (slot null) the number of the pattern
     * that it opens and the sieve of what can stand behind it there.
     */
    record Entry(@Nullable DateSlot slot, int value, boolean capital, long behind) {}

    /**
     * The numbers of the patterns that something opens, and for each the sieve of what can stand
     * behind the opening.
     */
    record Openings(int[] patterns, long[] behind) {
        static final Openings NONE = new Openings(new int[0], new long[0]);

        static Openings of(Map<Integer, Long> sieves) {
            return new Openings(
                    sieves.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    sieves.values().stream().mapToLong(Long::longValue).toArray());
        }
    }

    /** How many letters a word has before an ending that tells its time. */
    private static final int STEM = 2;

    final DateFolding folding;
    final boolean spaces;
    private final int reach;
    final List<String> dayEndings = new ArrayList<>();
    final String digits;
    final WordTrie<Entry> words;
    final List<DatePattern> patterns = new ArrayList<>();
    final Map<DateSlot, Openings> bySlot = new EnumMap<>(DateSlot.class);
    final Openings byFigure;
    private final Map<DateSlot, Long> sieves = new EnumMap<>(DateSlot.class);
    private final String file;
    private final String[] prefixes;
    private final WordTrie<Boolean> cues;
    private final String[] idle; // ways whose last word is no sign of a time: the visit
    private final WordTrie<Boolean> asides = new WordTrie<>(); // true: right before a day alone
    private final Map<String, Boolean> endings = new LinkedHashMap<>();
    private final byte[] kinds = new byte[1 << 16];

    private DateWords(String file, Map<String, Object> data) {
        this.file = file;
        folding = new DateFolding(strings(data.get("fold")));
        spaces = !Boolean.FALSE.equals(data.get("spaces"));
        reach = data.get("reach") instanceof Integer number ? number : REACH;
        digits = String.valueOf(data.getOrDefault("digits", ""));
        strings(data.get("day_endings")).forEach(ending -> dayEndings.add(folding.of(ending)));
        prefixes = strings(data.get("prefixes")).stream().map(folding::of).toArray(String[]::new);
        words = new WordTrie<>();
        addWords(data);
        addPatterns(data);
        byFigure = index();
        cues = new WordTrie<>();
        Map<?, ?> cueWords = map(data.get("cues"));
        strings(cueWords.get("future")).forEach(word -> addCue(word, true));
        strings(cueWords.get("past")).forEach(word -> addCue(word, false));
        idle = strings(cueWords.get("none")).stream().map(folding::of).toArray(String[]::new);
        strings(cueWords.get("since")).forEach(word -> asides.add(folding.of(word), true));
        strings(cueWords.get("issued")).forEach(word -> asides.add(folding.of(word), false));
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind((char) i);
        }
    }

    /**
     * The dates of a language.
     *
     * @param code ISO 639-1
     * @throws DataException where the file is absent or a pattern in it cannot be used
     */
    public static DateWords load(String code) {
        String file = "languages/" + code + "/dates.yaml";
        if (!Data.exists(file)) {
            throw new DataException(file, 0, "is missing; see languages/README.md, dates.yaml");
        }
        return new DateWords(file, Data.yaml(file));
    }

    /** Whether a mention can begin with this unit at the beginning of a word. */
    public boolean starts(char c) {
        return (kinds[c] & START) != 0;
    }

    /**
     * Whether this unit can be inside a word of a language that sets blanks between words: letter,
     * mark or figure.
     */
    public boolean isInside(char c) {
        return (kinds[c] & WORD) != 0;
    }

    /** Whether this is a figure, of any script. */
    public boolean isFigure(char c) {
        return (kinds[c] & DIGIT) != 0;
    }

    /** How many units behind a time the verb that tells whether it lies ahead can stand. */
    public int reach() {
        return reach;
    }

    /** Whether blanks stand between words. */
    public boolean spaces() {
        return spaces;
    }

    /**
     * How many units at {@code at} are letters that this language writes together with the
     * following word.
     */
    public int prefix(String text, int at, int end) {
        for (String prefix : prefixes) {
            int i = 0;
            while (i < prefix.length()
                    && at + i < end
                    && folding.of(text.charAt(at + i)) == prefix.charAt(i)) {
                i++;
            }
            if (i == prefix.length()) {
                while (at + i < end && folding.of(text.charAt(at + i)) == DateFolding.NOTHING) {
                    i++;
                }
                return i;
            }
        }
        return 0;
    }

    /**
     * The sign of what lies ahead or behind that begins at {@code at}.
     *
     * @return true for a word of the future, false for one of the past, null where there is none
     */
    public @Nullable Boolean cue(String text, int at, int end) {
        if (isIdle(text, at)) {
            return null;
        }
        Boolean found = longest(cues, text, at, end);
        return found == null && !endings.isEmpty() ? ending(text, at, end) : found;
    }

    /**
     * The words that begin at {@code at} and make a day behind them none of what a page tells.
     *
     * @return true where it is the beginning of what lasts (since), false where it is that of a
     *     report (quoted by), null where there are none
     */
    public @Nullable Boolean aside(String text, int at, int end) {
        return longest(asides, text, at, end);
    }

    /** The count that a word tells (three), or 0 where it is none. */
    public int number(String word) {
        int node = WordTrie.ROOT;
        for (int i = 0; i < word.length(); i++) {
            char c = folding.of(word.charAt(i));
            node = c == DateFolding.NOTHING ? node : words.step(node, c);
            if (node < 0) {
                return 0;
            }
        }
        return words.at(node).stream()
                .filter(entry -> entry.slot() == DateSlot.N)
                .mapToInt(Entry::value)
                .findFirst()
                .orElse(0);
    }

    /** What the longest way that begins at {@code at} tells, or null. */
    private @Nullable Boolean longest(WordTrie<Boolean> ways, String text, int at, int end) {
        Boolean found = null;
        int node = WordTrie.ROOT;
        for (int i = at; i < end; i++) {
            char c = folding.of(text.charAt(i));
            if (c == DateFolding.NOTHING) {
                continue;
            }
            node = ways.step(node, c);
            if (node < 0) {
                break;
            }
            if (!ways.at(node).isEmpty()
                    && (!spaces || i + 1 >= end || !isInside(text.charAt(i + 1)))) {
                found = ways.at(node).get(0);
            }
        }
        return found;
    }

    /** Whether the word at a place ends a way that tells no time, whatever it tells alone. */
    private boolean isIdle(String text, int at) {
        for (String way : idle) {
            int from = at - way.lastIndexOf(' ') - 1;
            boolean here =
                    from >= 0
                            && from + way.length() <= text.length()
                            && folding.of(text.substring(from, from + way.length())).equals(way);
            if (here
                    && (from == 0 || !isInside(text.charAt(from - 1)))
                    && (from + way.length() == text.length()
                            || !isInside(text.charAt(from + way.length())))) {
                return true;
            }
        }
        return false;
    }

    private void addCue(String word, boolean future) {
        if (word.startsWith("*")) {
            endings.put(word.substring(1), future);
        } else {
            cues.add(folding.of(word), future);
        }
    }

    /** What the ending of the word at {@code at} tells, if it is no name; or null. */
    private @Nullable Boolean ending(String text, int at, int end) {
        int to = at;
        while (to < end && isInside(text.charAt(to))) {
            to++;
        }
        String word = Character.isUpperCase(text.charAt(at)) ? "" : text.substring(at, to);
        for (Map.Entry<String, Boolean> ending : endings.entrySet()) {
            if (word.length() >= ending.getKey().length() + STEM
                    && word.endsWith(ending.getKey())) {
                return ending.getValue();
            }
        }
        return null;
    }

    /** A matcher of its own for one reading; not to be shared between threads. */
    public DateMatcher matcher() {
        return new DateMatcher(this);
    }

    /** Letters, marks and figures. */
    static boolean isWord(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\'';
    }

    private byte kind(char c) {
        int kind = isWord(c) && c != '\'' ? WORD : 0;
        char folded = folding.of(c);
        boolean figure = Character.isDigit(c);
        boolean start =
                figure
                        || digits.indexOf(c) >= 0
                        || folded != DateFolding.NOTHING && words.step(WordTrie.ROOT, folded) >= 0;
        for (String prefix : prefixes) {
            start |= prefix.charAt(0) == folded;
        }
        return (byte) (kind | (figure ? DIGIT : 0) | (start ? START : 0));
    }

    private void addWords(Map<String, Object> data) {
        add(data.get("months"), DateSlot.MONTH);
        add(data.get("months_when"), DateSlot.MONTHIN);
        add(data.get("weekdays"), DateSlot.WEEKDAY);
        add(data.get("weekdays_short"), DateSlot.WD);
        add(data.get("days"), DateSlot.D);
        add(data.get("numbers"), DateSlot.N);
        add(data.get("eras"), DateSlot.ERA);
        Map<?, ?> relative = map(data.get("relative"));
        add(relative.get("day"), DateSlot.RD);
        add(relative.get("week"), DateSlot.RW);
        add(relative.get("weekend"), DateSlot.RWE);
        add(relative.get("month"), DateSlot.RM);
        add(relative.get("year"), DateSlot.RY);
    }

    private void add(@Nullable Object table, DateSlot slot) {
        map(table)
                .forEach(
                        (value, ways) -> {
                            for (String way : strings(ways)) {
                                sieves.merge(
                                        slot,
                                        DatePattern.bit(folding.of(way).charAt(0)),
                                        (a, b) -> a | b);
                                words.add(
                                        folding.of(way),
                                        new Entry(
                                                slot,
                                                Integer.parseInt(String.valueOf(value)),
                                                Character.isUpperCase(way.charAt(0)),
                                                -1));
                            }
                        });
    }

    private long sieve(DateSlot slot) {
        long sieve = 0;
        for (DateSlot filler : fillers(slot)) {
            sieve |= sieves.getOrDefault(filler, 0L);
        }
        if (isFigures(slot)) {
            for (char c : ("0123456789" + digits).toCharArray()) {
                sieve |= DatePattern.bit(c);
            }
        }
        return sieve;
    }

    private void addPatterns(Map<String, Object> data) {
        Map<String, String> defined = new HashMap<>();
        map(data.get("define"))
                .forEach((name, part) -> defined.put(String.valueOf(name), String.valueOf(part)));
        map(data.get("patterns"))
                .forEach(
                        (key, ways) -> {
                            DateMeaning meaning = DateMeaning.of(file, String.valueOf(key));
                            for (String way : strings(ways)) {
                                patterns.add(
                                        DatePattern.of(
                                                file,
                                                way,
                                                meaning,
                                                folding,
                                                defined,
                                                spaces,
                                                this::sieve));
                            }
                        });
    }

    /** Finds out which patterns each word and slot opens, and returns those that figures open. */
    private Openings index() {
        Map<DateSlot, Map<Integer, Long>> slots = new EnumMap<>(DateSlot.class);
        Map<Integer, Long> figures = new TreeMap<>();
        for (int i = 0; i < patterns.size(); i++) {
            for (DatePattern.Node first : patterns.get(i).firsts()) {
                long behind = DatePattern.behind(first.next());
                if (first.slot() == null) {
                    words.add(first.word(), new Entry(null, i, first.capital(), behind));
                    continue;
                }
                for (DateSlot filler : fillers(first.slot())) {
                    slots.computeIfAbsent(filler, slot -> new TreeMap<>())
                            .merge(i, behind, (a, b) -> a | b);
                }
                if (isFigures(first.slot())) {
                    figures.merge(i, behind | endings(first.slot()), (a, b) -> a | b);
                }
            }
        }
        slots.forEach((slot, sieves) -> bySlot.put(slot, Openings.of(sieves)));
        return Openings.of(figures);
    }

    /** The sieve of what can stand behind figures that is still part of the slot. */
    private long endings(DateSlot slot) {
        long sieve = slot == DateSlot.TIME ? DatePattern.bit(':') | DatePattern.bit('.') : 0;
        for (String ending : dayEndings) {
            sieve |= DatePattern.bit(ending.charAt(0));
        }
        return sieve;
    }

    private static boolean isFigures(DateSlot slot) {
        return switch (slot) {
            case Y, Y2, YY, EY, M, M2, D, D2, N, TIME -> true;
            default -> false;
        };
    }

    /** The kinds of words that fill a slot. */
    static List<DateSlot> fillers(DateSlot slot) {
        return switch (slot) {
            case MONTH, MONTH2, MONTHX -> List.of(DateSlot.MONTH, DateSlot.MONTHIN);
            case WD, WD2 -> List.of(DateSlot.WEEKDAY, DateSlot.WD);
            case D, D2 -> List.of(DateSlot.D);
            default -> List.of(slot);
        };
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> strings(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : Arrays.asList(String.valueOf(value));
    }
}
