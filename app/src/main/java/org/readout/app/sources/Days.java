package org.readout.app.sources;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days of publication as metadata writes them. */
final class Days {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?");

    private Days() {}

    /**
     * The day of an ISO date, of an instant in the zone it is written in, or of a date as mail and
     * feeds write it.
     *
     * @return null where it is none of these
     */
    static @Nullable LocalDate parse(String written) {
        String text = written.strip();
        try {
            return ISO.matcher(text).matches()
                    ? LocalDate.parse(text.substring(0, 10))
                    : LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
