package org.readout.merge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Status;
import org.readout.model.When;

/**
 * What is known of the day of a contact: the days it may lie between, and what else a day must be.
 *
 * @param first the earliest day
 * @param last the latest day
 * @param monthDay the day of the year it must be, or null
 * @param weekday the day of the week it must be, 1 for Monday, or 0
 * @param stated whether the text itself tells a day or a run of days
 */
record Time(
        LocalDate first, LocalDate last, @Nullable MonthDay monthDay, int weekday, boolean stated) {

    private static final LocalDate START = LocalDate.of(1945, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);
    private static final int FRESH = 8;
    private static final int AHEAD = 120;

    static Time of(Account account, @Nullable LocalDate published) {
        When when = account.when();
        LocalDate first =
                published == null
                        ? START
                        : account.status() == Status.HELD
                                ? account.main() ? published.minusDays(FRESH) : START
                                : published.minusDays(1);
        LocalDate last =
                published == null
                        ? END
                        : account.status() == Status.HELD ? published : published.plusDays(AHEAD);
        if (when == null) {
            return new Time(first, last, null, 0, false);
        }
        if (when.first() != null) {
            String end = when.last() == null ? when.first() : when.last();
            return new Time(
                    start(when.first()), end(end), null, 0, when.precision() == When.Precision.DAY);
        }
        String partial = when.partial();
        if (partial != null && partial.startsWith("-W-")) {
            return new Time(first, last, null, partial.charAt(3) - '0', false);
        }
        if (partial != null && partial.length() == 7) {
            return new Time(
                    published == null ? START : published.minusYears(1),
                    published == null ? END : published.plusYears(1),
                    MonthDay.parse(partial),
                    0,
                    false);
        }
        return new Time(first, last, null, 0, false);
    }

    private static LocalDate start(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate end(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    /**
     * Whether both may be true of one contact; a day's difference between two stated days is none,
     * for the world has many zones.
     */
    boolean meets(Time other) {
        if (stated && other.stated) {
            return !first.minusDays(1).isAfter(other.last)
                    && !other.first.minusDays(1).isAfter(last);
        }
        return !days(other).isEmpty();
    }

    /** How many days both allow, at most some four hundred. */
    List<LocalDate> days(Time other) {
        LocalDate from = first.isAfter(other.first) ? first : other.first;
        LocalDate to = last.isBefore(other.last) ? last : other.last;
        MonthDay day = monthDay == null ? other.monthDay : monthDay;
        int week = weekday == 0 ? other.weekday : weekday;
        List<LocalDate> days = new ArrayList<>();
        if (monthDay != null && other.monthDay != null && !monthDay.equals(other.monthDay)
                || weekday != 0 && other.weekday != 0 && weekday != other.weekday) {
            return days;
        }
        if (day != null) {
            for (int year = from.getYear(); year <= to.getYear(); year++) {
                add(days, from, to, week, year, day);
            }
            return days;
        }
        for (LocalDate date = from;
                !date.isAfter(to) && days.size() < 400;
                date = date.plusDays(1)) {
            if (week == 0 || date.getDayOfWeek().getValue() == week) {
                days.add(date);
            }
        }
        return days;
    }

    private static void add(
            List<LocalDate> days, LocalDate from, LocalDate to, int week, int year, MonthDay day) {
        try {
            LocalDate date = LocalDate.of(year, day.getMonthValue(), day.getDayOfMonth());
            if (!date.isBefore(from)
                    && !date.isAfter(to)
                    && (week == 0 || date.getDayOfWeek().getValue() == week)) {
                days.add(date);
            }
        } catch (DateTimeException e) {
            // 29 February of a common year
        }
    }

    /** Both together. */
    Time and(Time other) {
        LocalDate from = first.isAfter(other.first) ? first : other.first;
        LocalDate to = last.isBefore(other.last) ? last : other.last;
        if (from.isAfter(to)) {
            return stated ? this : other;
        }
        return new Time(
                from,
                to,
                monthDay == null ? other.monthDay : monthDay,
                weekday == 0 ? other.weekday : weekday,
                stated || other.stated);
    }

    static @Nullable LocalDate published(@Nullable Document document) {
        return document == null ? null : document.published();
    }
}
