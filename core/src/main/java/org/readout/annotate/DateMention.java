package org.readout.annotate;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.readout.model.Span;
import org.readout.model.When;

/**
 * Words of a text that tell a time, and the days they stand for.
 *
 * @param span the words, in UTF-16 offsets into the text
 * @param first the first day as {@code YYYY-MM-DD}, or {@code YYYY-MM}, or {@code YYYY}, to the
 *     precision; null where it cannot be known
 * @param last the last day in the same form, equal to {@code first} for a single one; null where
 *     {@code first} is
 * @param precision how fine it is; a week or a weekend is a run of days
 * @param basis {@link When.Basis#STATED} where the words hold the year, else {@link
 *     When.Basis#RELATIVE}
 * @param partial {@code --MM-DD} or {@code --MM} where the words hold no year and the day of
 *     publication is not known, else null
 * @param partialLast the last day in the same form, null where {@code partial} is
 * @param kind what the words reckon from
 * @param weekday the weekday the words name, 1 (Monday) to 7 (Sunday), or 0
 * @param doubtful whether the words contradict themselves (a weekday that the date does not fall
 *     on) or can be read in two ways (4/5/2021)
 * @param next whether the words themselves put it behind a publication of which no day is known
 */
public record DateMention(
        Span span,
        @Nullable String first,
        @Nullable String last,
        When.Precision precision,
        When.Basis basis,
        @Nullable String partial,
        @Nullable String partialLast,
        Kind kind,
        int weekday,
        boolean doubtful,
        boolean next) {

    /** What the words of a mention reckon from. */
    public enum Kind {
        /** The calendar: a day, month or year by its number or name. */
        CALENDAR,
        /** The day of publication, by a weekday: "on Wednesday". */
        WEEKDAY,
        /** The day of publication, by a distance: "yesterday", "last week", "three days ago". */
        OFFSET,
        /** The mention before it in the text: "the following day", "two days earlier". */
        ANCHORED
    }

    /** Whether it is one whole day that is known. */
    public boolean isOneDay() {
        return precision == When.Precision.DAY && first != null && first.equals(last);
    }

    /**
     * The same day or month of another year: what was in it is over, or still to come.
     *
     * @param years how many years later, or earlier where less than 0
     */
    public DateMention yearsLater(int years) {
        return precision == When.Precision.DAY
                ? at(
                        LocalDate.parse(first).plusYears(years).toString(),
                        LocalDate.parse(last).plusYears(years).toString())
                : at(
                        YearMonth.parse(first).plusYears(years).toString(),
                        YearMonth.parse(last).plusYears(years).toString());
    }

    /**
     * The same words where they tell the weekday after the one they were taken for.
     *
     * @throws NullPointerException where the days are not known
     */
    public DateMention weekLater() {
        return at(
                LocalDate.parse(first).plusWeeks(1).toString(),
                LocalDate.parse(last).plusWeeks(1).toString());
    }

    /**
     * The same words for the days one week earlier.
     *
     * @throws NullPointerException where the days are not known
     */
    public DateMention weekEarlier() {
        return at(
                LocalDate.parse(first).minusWeeks(1).toString(),
                LocalDate.parse(last).minusWeeks(1).toString());
    }

    /** The same words for other days. */
    private DateMention at(String from, String to) {
        return new DateMention(
                span,
                from,
                to,
                precision,
                basis,
                partial,
                partialLast,
                kind,
                weekday,
                doubtful,
                next);
    }
}
