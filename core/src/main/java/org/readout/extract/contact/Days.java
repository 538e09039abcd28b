package org.readout.extract.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.model.When;

/** Holds the days of two contacts against each other, as far as they are known. */
public final class Days {

    private Days() {}

    /** Whether a day is told, and no month or year. */
    public static boolean isDay(@Nullable DateMention date) {
        return date != null && date.precision() == When.Precision.DAY;
    }

    /** Whether two days, as far as they are known, lie no more than some days apart. */
    public static boolean near(@Nullable DateMention a, @Nullable DateMention b, int days) {
        if (a == null
                || b == null
                || a.first() == null
                || b.first() == null
                || a.first().length() < 10
                || b.first().length() < 10) {
            return same(a, b);
        }
        return Math.abs(
                        LocalDate.parse(a.first()).toEpochDay()
                                - LocalDate.parse(b.first()).toEpochDay())
                <= days;
    }

    /** Whether two may be the same day: one is not known, or holds the other. */
    public static boolean same(@Nullable DateMention a, @Nullable DateMention b) {
        if (a == null || b == null) {
            return true;
        }
        String x = a.first() != null ? a.first() : a.partial();
        String y = b.first() != null ? b.first() : b.partial();
        return x == null
                || y == null
                || x.startsWith(y)
                || y.startsWith(x)
                || a.last() != null && Objects.equals(a.last(), b.last())
                || isWithin(x, b)
                || isWithin(y, a);
    }

    /** Whether a day lies in a week or a run of days: next week, on Friday. */
    private static boolean isWithin(String day, DateMention days) {
        return day.length() == 10
                && days.first() != null
                && days.last() != null
                && days.first().length() == 10
                && days.first().compareTo(day) <= 0
                && day.compareTo(days.last()) <= 0;
    }

    /** Whether words tell of several days. */
    static boolean isPeriod(@Nullable DateMention date) {
        return date != null
                && date.precision() == When.Precision.DAY
                && date.first() != null
                && !date.first().equals(date.last());
    }

    /** Whether a week is made finer by a day beside it: last week, X met Y in Z, on 9 May. */
    static boolean isRough(DateMention date, List<DateMention> beside) {
        return isPeriod(date)
                && date.kind() == DateMention.Kind.OFFSET
                && beside.stream().anyMatch(day -> day.isOneDay() && isWithin(day.first(), date));
    }
}
