package org.readout.language;

/**
 * What a place in a pattern of {@code dates.yaml} can hold. Each writes its value into a {@link
 * DateField}.
 */
public enum DateSlot {
    /** A year of four figures. */
    Y(DateField.YEAR),
    /** The year of the last day of a range. */
    Y2(DateField.YEAR2),
    /** A year of two figures. */
    YY(DateField.YEAR),
    /** The year of an era: figures. */
    EY(DateField.YEAR),
    /** The name of an era; its value is what is added to its years. */
    ERA(DateField.ERA),
    /** The number of a month, in figures. */
    M(DateField.MONTH),
    /** The number of the month of the last day of a range. */
    M2(DateField.MONTH2),
    /** The name of a month. */
    MONTH(DateField.MONTH),
    /** The name of the month of the last day of a range. */
    MONTH2(DateField.MONTH2),
    /** The name of a month in a form that alone tells when: in June, as one word. */
    MONTHIN(DateField.MONTH),
    /** A second name of the same month. */
    MONTHX(DateField.OTHER),
    /** A day of the month: figures with or without an ending, or a word. */
    D(DateField.DAY),
    /** The last day of a range. */
    D2(DateField.DAY2),
    /** The name of a weekday in full. */
    WEEKDAY(DateField.WEEKDAY),
    /** The name of a weekday, abbreviated or not. */
    WD(DateField.WEEKDAY),
    /** The weekday of the last day of a range. */
    WD2(DateField.WEEKDAY2),
    /** A count: figures or a word. */
    N(DateField.COUNT),
    /** A day reckoned from today. */
    RD(DateField.RELATIVE_DAY),
    /** A week reckoned from this one. */
    RW(DateField.RELATIVE_WEEK),
    /** A weekend reckoned from this one. */
    RWE(DateField.RELATIVE_WEEKEND),
    /** A month reckoned from this one. */
    RM(DateField.RELATIVE_MONTH),
    /** A year reckoned from this one. */
    RY(DateField.RELATIVE_YEAR),
    /** A time of day in figures. */
    TIME(DateField.OTHER);

    private static final int LONGEST = 4;

    /** Years of two figures below this are of this century. */
    private static final int PIVOT = 70;

    private final DateField field;

    DateSlot(DateField field) {
        this.field = field;
    }

    /** Where the value goes. */
    public DateField field() {
        return field;
    }

    /**
     * The value of the figures of {@code text} from {@code at} to {@code end} in this slot, or
     * {@link DateMatcher#UNSET} where they do not fit.
     */
    int figures(String text, int at, int end) {
        int length = end - at;
        int value = 0;
        for (int i = at; i < end && length <= LONGEST; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        boolean fits =
                switch (this) {
                    case Y, Y2 -> length == LONGEST && value >= 1000 && value < 2200;
                    case YY -> length == 2;
                    case EY -> length <= LONGEST && value > 0;
                    case M, M2 -> length <= 2 && value >= 1 && value <= 12;
                    case D, D2 -> length <= 2 && value >= 1 && value <= 31;
                    case N -> length <= 3;
                    case TIME -> length <= 2 && value < 25;
                    default -> false;
                };
        return !fits
                ? DateMatcher.UNSET
                : this == YY ? value + (value < PIVOT ? 2000 : 1900) : value;
    }
}
