package org.readout.language;

import org.jspecify.annotations.Nullable;
import org.readout.data.DataException;

/**
 * What the words that fit a pattern tell: a key under {@code patterns} of {@code dates.yaml}.
 *
 * @param how how the time is reckoned
 * @param unit for a distance: {@link DateField#RELATIVE_DAY}, {@code RELATIVE_WEEK}, {@code
 *     RELATIVE_WEEKEND}, {@code RELATIVE_MONTH} or {@code RELATIVE_YEAR}; null where the slots tell
 *     all
 * @param amount how many units, where the words hold no count
 */
public record DateMeaning(How how, @Nullable DateField unit, int amount) {

    /** How the time is reckoned. */
    public enum How {
        /** The slots tell: the nearest such day or month. */
        DATE,
        /** The slots tell: the first such day or month after the publication. */
        NEXT,
        /** The slots tell: the last such day or month before the publication. */
        LAST,
        /** The slots tell, and the order of day and month is not sure. */
        UNSURE,
        /** So many units before the publication. */
        AGO,
        /** So many units after the publication. */
        AHEAD,
        /** So many units from the mention before. */
        ANCHORED,
        /** So many units before the mention before. */
        EARLIER,
        /** So many units after the mention before. */
        LATER,
        /** A time of day alone: the day told shortly before, else that of the publication. */
        PART,
        /** No time at all: the words are read over. */
        NONE
    }

    /**
     * Reads a key.
     *
     * @throws DataException where it is none
     */
    static DateMeaning of(String file, String key) {
        String[] parts = key.split(" ");
        return switch (parts[0]) {
            case "date" ->
                    parts.length == 1
                            ? new DateMeaning(How.DATE, null, 0)
                            : parts.length == 2
                                    ? new DateMeaning(how(file, parts[1]), null, 0)
                                    : new DateMeaning(
                                            How.DATE,
                                            unit(file, parts[1]),
                                            Integer.parseInt(parts[2]));
            case "anchored" ->
                    new DateMeaning(How.ANCHORED, unit(file, parts[1]), Integer.parseInt(parts[2]));
            case "none" -> new DateMeaning(How.NONE, null, 0);
            default ->
                    new DateMeaning(
                            how(file, parts[0]),
                            unit(file, parts[1]),
                            parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
        };
    }

    private static How how(String file, String word) {
        return switch (word) {
            case "next" -> How.NEXT;
            case "last" -> How.LAST;
            case "unsure" -> How.UNSURE;
            case "ago" -> How.AGO;
            case "ahead" -> How.AHEAD;
            case "earlier" -> How.EARLIER;
            case "later" -> How.LATER;
            case "part" -> How.PART;
            default ->
                    throw new DataException(
                            file,
                            0,
                            "no meaning of a pattern is called '"
                                    + word
                                    + "'; see languages/README.md");
        };
    }

    /** The field of a relative time by its name. */
    static DateField unit(String file, String word) {
        return switch (word) {
            case "day" -> DateField.RELATIVE_DAY;
            case "week" -> DateField.RELATIVE_WEEK;
            case "weekend" -> DateField.RELATIVE_WEEKEND;
            case "month" -> DateField.RELATIVE_MONTH;
            case "year" -> DateField.RELATIVE_YEAR;
            default ->
                    throw new DataException(
                            file, 0, "write day, week, weekend, month or year, not '" + word + "'");
        };
    }
}
