package org.readout.language;

/** The values that the words of a date hold. */
public enum DateField {
    /** The year. */
    YEAR,
    /** The year of the last day. */
    YEAR2,
    /** The month, 1 to 12. */
    MONTH,
    /** The month of the last day. */
    MONTH2,
    /** The day of the month. */
    DAY,
    /** The last day. */
    DAY2,
    /** The weekday, 1 (Monday) to 7. */
    WEEKDAY,
    /** The weekday of the last day. */
    WEEKDAY2,
    /** A count of days, weeks, months or years. */
    COUNT,
    /** What the era adds to its years. */
    ERA,
    /** Days from today. */
    RELATIVE_DAY,
    /** Weeks from this one. */
    RELATIVE_WEEK,
    /** Weekends from this week's. */
    RELATIVE_WEEKEND,
    /** Months from this one. */
    RELATIVE_MONTH,
    /** Years from this one. */
    RELATIVE_YEAR,
    /** What is read over. */
    OTHER
}
