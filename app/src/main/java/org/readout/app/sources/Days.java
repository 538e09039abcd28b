package org.readout.app.sources;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days of publication as metadata writes them. */
final class Days {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private Days() {}

    /**
     * The day of an ISO date, of an instant in the zone it is written in, or of a date as mail and
     * feeds write it (RFC 822, whatever its zone is called).
     *
     * @return null where it is none of these
     */
    static @Nullable LocalDate parse(String written) {
        String text = written.strip();
        try {
            return isIso(text) ? LocalDate.parse(text.substring(0, 10)) : mail(text);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean isIso(String text) {
        return text.length() >= 10
                && text.charAt(4) == '-'
                && (text.length() == 10 || text.charAt(10) == 'T' || text.charAt(10) == ' ');
    }

    /** {@code Tue, 02 Mar 2021 23:30:00 EST}; the weekday may be missing. */
    private static @Nullable LocalDate mail(String text) {
        String[] words = text.substring(text.indexOf(',') + 1).strip().split(" +", 5);
        if (words.length < 3 || words[1].length() < 3) {
            return null;
        }
        int month = MONTHS.indexOf(words[1].substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        int year = Integer.parseInt(words[2]);
        return month == 0
                ? null
                : LocalDate.of(
                        year < 100 ? year + (year < 50 ? 2000 : 1900) : year,
                        month,
                        Integer.parseInt(words[0]));
    }
}
