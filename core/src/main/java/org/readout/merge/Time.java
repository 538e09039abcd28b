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
 * Days are counted from 1970-01-01.
 *
 * @param first the earliest day
 * @param last the latest day
 * @param monthDay the day of the year it must be, as month times hundred plus day, or 0
 * @param weekday the day of the week it must be, 1 for Monday, or 0
 * @param stated whether the text itself tells a day or a run of days that can be true
 */
record Time(int first, int last, int monthDay, int weekday, boolean stated) {

    /** Before the first contact that anybody writes of. */
    static final int START = (int) LocalDate.of(1945, 1, 1).toEpochDay();

    /** After the last. */
    static final int END = (int) LocalDate.of(2100, 1, 1).toEpochDay();

    /** How many days a page's main news may be old. */
    private static final int FRESH = 8;

    /** For how many days plans are made; what is only proposed may take a year. */
    private static final int AHEAD = 120;

    private static final int YEAR = 365;

    /** What an account tells of the day, in a document of that day of publication. */
    static Time of(Account account, @Nullable LocalDate published) {
        When when = account.when();
        Time window = window(account, published);
        if (when == null) {
            return window;
        }
        if (when.first() != null) {
            String end = when.last() == null ? when.first() : when.last();
            int first = start(when.first());
            int last = Math.max(first, end(end));
            if (when.precision() != When.Precision.DAY) {
                return new Time(first, last, 0, 0, false);
            }
            return plausible(account, published, new Time(first, last, 0, 0, true));
        }
        String partial = when.partial();
        if (partial != null && partial.startsWith("-W-")) {
            return new Time(window.first, window.last, 0, partial.charAt(3) - '0', false);
        }
        if (partial != null && partial.length() == 7) {
            MonthDay day = MonthDay.parse(partial);
            return new Time(
                    published == null ? START : day(published) - YEAR,
                    published == null ? END : day(published) + YEAR,
                    day.getMonthValue() * 100 + day.getDayOfMonth(),
                    0,
                    false);
        }
        return window;
    }

    /** Between which days a contact lies of which only the page's day of publication is known. */
    private static Time window(Account account, @Nullable LocalDate published) {
        if (published == null) {
            return new Time(START, END, 0, 0, false);
        }
        int day = day(published);
        int before =
                switch (account.status()) {
                    case HELD -> account.main() ? FRESH : day - START;
                    case PLANNED, PROPOSED -> 1;
                    case POSTPONED, CANCELLED, DENIED -> FRESH;
                };
        int after =
                switch (account.status()) {
                    case HELD -> 0;
                    case PLANNED, POSTPONED, CANCELLED -> AHEAD;
                    case PROPOSED -> YEAR;
                    case DENIED -> FRESH;
                };
        return new Time(day - before, day + after, 0, 0, false);
    }

    /**
     * A day that a page cannot mean says little: news of what was held, told as yet to come or as a
     * year ago to the week, has the wrong month or year in it.
     */
    private static Time plausible(Account account, @Nullable LocalDate published, Time told) {
        if (published == null || account.status() != Status.HELD || !account.main()) {
            return told;
        }
        int day = day(published);
        int slipped = (int) LocalDate.ofEpochDay(told.first).plusYears(1).toEpochDay();
        boolean ahead = told.first > day + 1;
        boolean yearAgo = slipped <= day && slipped >= day - FRESH;
        return ahead || yearAgo ? new Time(day - FRESH, day, 0, 0, false) : told;
    }

    private static int start(String date) {
        return day(
                switch (date.length()) {
                    case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
                    case 7 -> YearMonth.parse(date).atDay(1);
                    default -> LocalDate.parse(date);
                });
    }

    private static int end(String date) {
        return day(
                switch (date.length()) {
                    case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
                    case 7 -> YearMonth.parse(date).atEndOfMonth();
                    default -> LocalDate.parse(date);
                });
    }

    static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /** How many days there are between both, 0 where they touch or overlap. */
    int gap(Time other) {
        return Math.max(0, Math.max(first, other.first) - Math.min(last, other.last));
    }

    /** What both allow; without a day where they exclude each other. */
    Time and(Time other) {
        boolean clash =
                monthDay != 0 && other.monthDay != 0 && monthDay != other.monthDay
                        || weekday != 0 && other.weekday != 0 && weekday != other.weekday;
        int from = Math.max(first, other.first);
        return new Time(
                from,
                clash ? from - 1 : Math.min(last, other.last),
                monthDay == 0 ? other.monthDay : monthDay,
                weekday == 0 ? other.weekday : weekday,
                stated || other.stated);
    }

    /** How many days it may be. */
    int count() {
        if (first > last) {
            return 0;
        }
        if (monthDay == 0 && weekday == 0) {
            return last - first + 1;
        }
        if (monthDay == 0) {
            int toNext = Math.floorMod(weekday - weekday(first), 7);
            return first + toNext > last ? 0 : (last - first - toNext) / 7 + 1;
        }
        return days().size();
    }

    private static int weekday(int day) {
        return Math.floorMod(day + 3, 7) + 1; // 1970-01-01 was a Thursday
    }

    /** The days it may be, in order, at most some four hundred. */
    List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        if (monthDay != 0) {
            for (int year = LocalDate.ofEpochDay(first).getYear();
                    year <= LocalDate.ofEpochDay(last).getYear();
                    year++) {
                try {
                    add(days, LocalDate.of(year, monthDay / 100, monthDay % 100));
                } catch (DateTimeException e) {
                    // 29 February of a common year
                }
            }
            return days;
        }
        for (int day = first; day <= last && days.size() < 400; day++) {
            add(days, LocalDate.ofEpochDay(day));
        }
        return days;
    }

    private void add(List<LocalDate> days, LocalDate date) {
        int day = day(date);
        if (day >= first && day <= last && (weekday == 0 || weekday(day) == weekday)) {
            days.add(date);
        }
    }

    static @Nullable LocalDate published(@Nullable Document document) {
        return document == null ? null : document.published();
    }
}
