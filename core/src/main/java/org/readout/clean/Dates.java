package org.readout.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.data.Data;

/**
 * Full dates as pages print them beside their text. Names of months come from the languages' {@code
 * dates.yaml}; numbers need no words. Immutable.
 */
final class Dates {

    /**
     * A date in a line.
     *
     * @param day the day
     * @param other the day if the first two numbers change places, or null where they cannot
     * @param tokens how many tokens it takes
     */
    record Found(LocalDate day, @Nullable LocalDate other, int tokens) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private int month;
    }

    private final Node months = new Node();
    private final Set<String> weekdays = new HashSet<>();

    Dates(Set<String> languages) {
        for (String language : languages) {
            Map<String, Object> words = Data.yaml("languages/" + language + "/dates.yaml");
            if (words.get("months") instanceof Map<?, ?> names) {
                names.forEach(
                        (month, ways) ->
                                ways(ways)
                                        .forEach(
                                                way ->
                                                        add(
                                                                way,
                                                                Integer.parseInt(
                                                                        String.valueOf(month)))));
            }
            if (words.get("weekdays") instanceof Map<?, ?> names) {
                names.forEach(
                        (day, ways) ->
                                ways(ways)
                                        .forEach(
                                                way -> weekdays.add(way.toLowerCase(Locale.ROOT))));
            }
        }
    }

    private static List<String> ways(Object written) {
        List<String> ways = new ArrayList<>();
        for (Object way : written instanceof Collection<?> all ? all : List.of(written)) {
            ways.add(String.valueOf(way));
        }
        return ways;
    }

    /** Whether a token is the name of a day of the week. */
    boolean weekday(Tokens tokens, int i) {
        return weekdays.contains(tokens.word(i));
    }

    /** Whether the name of a month begins with a token. */
    boolean named(Tokens tokens, int i) {
        return months.next.containsKey(tokens.word(i));
    }

    private void add(String name, int month) {
        Tokens tokens = Tokens.of(name);
        Node node = months;
        for (int i = 0; i < tokens.size(); i++) {
            node = node.next.computeIfAbsent(tokens.word(i), word -> new Node());
        }
        if (node != months) {
            node.month = month;
        }
    }

    /** The full date that begins with a token, or null. */
    @Nullable Found at(Tokens tokens, int i) {
        if (i >= tokens.size()) {
            return null;
        }
        if (!tokens.number(i)) {
            return monthFirst(tokens, i);
        }
        int first = number(tokens, i);
        if (first < 0) {
            return null;
        }
        if (i + 2 < tokens.size() && joined(tokens, i) && joined(tokens, i + 1)) {
            return numeric(tokens, i, first);
        }
        if (first > 1900) {
            return eastern(tokens, i, first);
        }
        return dayFirst(tokens, i, first);
    }

    /** 25/3/2021, 25.03.2021, 2021-03-25. */
    private static @Nullable Found numeric(Tokens tokens, int i, int first) {
        int second = number(tokens, i + 1);
        int third = number(tokens, i + 2);
        if (first > 1900) {
            return found(day(first, second, third), null, 3);
        }
        if (third > 1900) {
            LocalDate day = day(third, second, first);
            LocalDate other = day(third, first, second);
            return day != null ? found(day, other, 3) : found(other, null, 3);
        }
        return null;
    }

    /** 2021, a sign, 3, a sign, 25, a sign: as in scripts without blanks. */
    private static @Nullable Found eastern(Tokens tokens, int i, int year) {
        if (i + 5 >= tokens.size()
                || !sign(tokens, i + 1)
                || !sign(tokens, i + 3)
                || !sign(tokens, i + 5)) {
            return null;
        }
        return found(day(year, number(tokens, i + 2), number(tokens, i + 4)), null, 6);
    }

    private static boolean sign(Tokens tokens, int i) {
        return tokens.word(i).length() == 1 && Letters.unspaced(tokens.word(i).charAt(0));
    }

    private @Nullable Found dayFirst(Tokens tokens, int i, int day) {
        for (int skip = 1; skip <= 2; skip++) { // "the 3rd of", "3 de"
            int[] month = month(tokens, i + skip);
            if (month != null) {
                return year(tokens, i, i + skip + month[1], month[0], day);
            }
        }
        return null;
    }

    private @Nullable Found monthFirst(Tokens tokens, int i) {
        int[] month = month(tokens, i);
        if (month == null) {
            return null;
        }
        int j = i + month[1];
        int day = j < tokens.size() && tokens.number(j) ? number(tokens, j) : -1;
        if (day < 1 || day > 31) {
            return null;
        }
        return year(tokens, i, j + 1, month[0], day);
    }

    private static @Nullable Found year(Tokens tokens, int i, int from, int month, int day) {
        for (int skip = 0; skip <= 1; skip++) {
            int j = from + skip;
            if (j < tokens.size() && tokens.number(j)) {
                int year = number(tokens, j);
                return year > 1900 ? found(day(year, month, day), null, j + 1 - i) : null;
            }
        }
        return null;
    }

    private int @Nullable [] month(Tokens tokens, int from) {
        int[] month = null;
        Node node = months;
        for (int i = from; i < tokens.size(); i++) {
            node = node.next.get(tokens.word(i));
            if (node == null) {
                break;
            }
            if (node.month > 0) {
                month = new int[] {node.month, i + 1 - from};
            }
        }
        return month;
    }

    private static boolean joined(Tokens tokens, int i) {
        if (!tokens.number(i + 1) || tokens.start(i + 1) != tokens.end(i) + 1) {
            return false;
        }
        char c = tokens.line.charAt(tokens.end(i));
        return c == '/' || c == '.' || c == '-';
    }

    private static int number(Tokens tokens, int i) {
        String word = tokens.word(i);
        if (word.length() > 4 || !tokens.number(i)) {
            return -1;
        }
        return Integer.parseInt(word);
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Found found(
            @Nullable LocalDate day, @Nullable LocalDate other, int tokens) {
        return day == null ? null : new Found(day, day.equals(other) ? null : other, tokens);
    }

    /**
     * How many tokens a time of day takes that begins with a token: 20:00, 20.00; 0 where none
     * does.
     */
    static int time(Tokens tokens, int i) {
        if (i + 1 >= tokens.size()
                || !tokens.number(i)
                || !tokens.number(i + 1)
                || tokens.start(i + 1) != tokens.end(i) + 1) {
            return 0;
        }
        char c = tokens.line.charAt(tokens.end(i));
        boolean clock =
                (c == ':' || c == '.')
                        && number(tokens, i) >= 0
                        && number(tokens, i) < 25
                        && tokens.word(i + 1).length() == 2;
        return clock
                ? i + 2 < tokens.size()
                                && tokens.number(i + 2)
                                && tokens.line.charAt(tokens.end(i + 1)) == ':'
                        ? 3
                        : 2
                : 0;
    }

    /** The dates of a line, in order. */
    List<Found> all(Tokens tokens) {
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Found found = at(tokens, i);
            if (found != null) {
                all.add(found);
                i += found.tokens() - 1;
            }
        }
        return all;
    }
}
