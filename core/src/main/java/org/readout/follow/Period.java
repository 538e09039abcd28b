package org.readout.follow;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.readout.model.When;

/**
 * A run of days.
 *
 * @param first the first day
 * @param last the last day
 */
record Period(LocalDate first, LocalDate last) {

    /** The days of a date; null where it has none of its own. */
    static @Nullable Period of(@Nullable When when) {
        if (when == null || when.first() == null) {
            return null;
        }
        String last = when.last() == null ? when.first() : when.last();
        return new Period(of(when.first()).first, of(last).last);
    }

    /** The days of an ISO day, month or year, or of two of them with a slash between. */
    static Period of(String iso) {
        int slash = iso.indexOf('/');
        if (slash > 0) {
            return new Period(of(iso.substring(0, slash)).first, of(iso.substring(slash + 1)).last);
        }
        return switch (iso.length()) {
            case 4 -> {
                Year year = Year.parse(iso);
                yield new Period(year.atDay(1), year.atMonth(12).atEndOfMonth());
            }
            case 7 -> {
                YearMonth month = YearMonth.parse(iso);
                yield new Period(month.atDay(1), month.atEndOfMonth());
            }
            default -> new Period(LocalDate.parse(iso), LocalDate.parse(iso));
        };
    }
}
