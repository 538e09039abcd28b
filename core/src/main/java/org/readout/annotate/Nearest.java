package org.readout.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.readout.language.DateMeaning;

/**
 * Which of several days or years is meant where the words leave it open: reckoned from the
 * publication, and moved by words of past and future.
 */
final class Nearest {

    /**
     * How many days after the publication a date without a year may be, where nothing else speaks
     * for the future.
     */
    private static final int AHEAD = 60;

    /** The same for a month without a year. */
    private static final int AHEAD_OF_MONTH = 92;

    /** How far back a date without a year must lie before a word of the future moves it ahead. */
    private static final int LONG_AGO = 120;

    private final LocalDate published;
    private final DateMeaning.How how;
    private final Cues cues;

    /** Asked for the words of past and future that stand by the mention, only where it matters. */
    interface Cues {
        /** True where the nearest such word is of the future, null where there is none. */
        @Nullable Boolean tense();
    }

    Nearest(LocalDate published, DateMeaning.How how, Cues cues) {
        this.published = published;
        this.how = how;
        this.cues = cues;
    }

    /** The year of a month without one. */
    int year(int month) {
        YearMonth now = YearMonth.from(published);
        for (int year = now.getYear() + 1; ; year--) {
            YearMonth candidate = YearMonth.of(year, month);
            boolean fits =
                    switch (how) {
                        case LAST -> candidate.isBefore(now);
                        case NEXT ->
                                candidate.isAfter(now) && !candidate.minusYears(1).isAfter(now);
                        default ->
                                !candidate.atDay(1).isAfter(published.plusDays(AHEAD_OF_MONTH))
                                        || isRatherAhead(
                                                candidate.minusYears(1).atEndOfMonth(),
                                                candidate.atDay(1));
                    };
            if (fits) {
                return year;
            }
        }
    }

    /** The year of a day and month without one. */
    int year(int month, int day) {
        int oldest = published.getYear() - 8; // a leap day may be so long ago
        for (int year = published.getYear() + 1; year > oldest; year--) {
            if (YearMonth.of(year, month).isValidDay(day)) {
                LocalDate candidate = LocalDate.of(year, month, day);
                boolean fits =
                        switch (how) {
                            case LAST -> candidate.isBefore(published);
                            case NEXT ->
                                    !candidate.isBefore(published)
                                            && candidate.minusYears(1).isBefore(published);
                            default ->
                                    !candidate.isAfter(published.plusDays(AHEAD))
                                            || isRatherAhead(candidate.minusYears(1), candidate);
                        };
                if (fits) {
                    return year;
                }
            }
        }
        return published.getYear();
    }

    /**
     * Whether of a time long ago and the same time next year the later is meant: it is nearer and
     * the other lies in an earlier year, or a word says so.
     */
    private boolean isRatherAhead(LocalDate before, LocalDate after) {
        if (before.isAfter(published) || !before.plusDays(LONG_AGO).isBefore(published)) {
            return false;
        }
        boolean nearer =
                after.toEpochDay() - published.toEpochDay()
                        < published.toEpochDay() - before.toEpochDay();
        return nearer && before.getYear() < published.getYear() || isFuture();
    }

    /**
     * The day for which a bare number of a day stands: the latest such day that is not after the
     * publication, or the next one; with a weekday the nearest such day that falls on it, or null.
     */
    @Nullable LocalDate day(int day, int weekday) {
        if (weekday > 0) {
            for (int i = 0; i < 62; i++) {
                for (LocalDate date :
                        new LocalDate[] {published.minusDays(i), published.plusDays(i)}) {
                    if (date.getDayOfMonth() == day && date.getDayOfWeek().getValue() == weekday) {
                        return date;
                    }
                }
            }
            return null;
        }
        boolean future = how == DateMeaning.How.NEXT || isFuture();
        LocalDate candidate = published;
        for (int i = 0; i < 62 && candidate.getDayOfMonth() != day; i++) {
            candidate = candidate.plusDays(future ? 1 : -1);
        }
        return candidate;
    }

    /**
     * The Monday of the week whose weekend is meant by "this weekend": before it has come, the last
     * one where a word of the past stands by.
     */
    LocalDate weekend() {
        LocalDate monday = published.minusDays(published.getDayOfWeek().getValue() - 1L);
        boolean over =
                published.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                        && Boolean.FALSE.equals(cues.tense());
        return over ? monday.minusWeeks(1) : monday;
    }

    private boolean isFuture() {
        return Boolean.TRUE.equals(cues.tense());
    }

    /** The day for which a bare weekday stands. */
    LocalDate weekday(int weekday) {
        int back = Math.floorMod(published.getDayOfWeek().getValue() - weekday, 7);
        int ahead = Math.floorMod(-back, 7);
        return switch (how) {
            case LAST -> published.minusDays(back == 0 ? 7 : back);
            case NEXT -> published.plusDays(ahead == 0 ? 7 : ahead);
            default ->
                    back != 0 && isFuture() ? published.plusDays(ahead) : published.minusDays(back);
        };
    }
}
