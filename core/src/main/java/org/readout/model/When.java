package org.readout.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a contact took place. A date with an unknown year has no {@code first}, but a {@code
 * partial} and the {@code candidates} that the offices of the participants allow.
 *
 * @param first first day as {@code YYYY-MM-DD}, or {@code YYYY-MM}, or {@code YYYY}, to the
 *     precision; null where the year is open
 * @param last last day in the same form, or null
 * @param precision how fine it is
 * @param basis how it is known
 * @param partial {@code --MM-DD} or {@code --MM} where the year is open, else null
 * @param candidates full dates that fit {@code partial}, in order
 * @param evidence the words it was read from
 */
public record When(
        @Nullable String first,
        @Nullable String last,
        Precision precision,
        Basis basis,
        @Nullable String partial,
        List<String> candidates,
        Evidence evidence) {

    /** Takes a copy of the candidates. */
    public When {
        candidates = List.copyOf(candidates);
    }

    /** How fine a date is. */
    public enum Precision {
        /** A day or a run of days. */
        DAY,
        /** A month. */
        MONTH,
        /** A year. */
        YEAR
    }

    /** How a date is known. */
    public enum Basis {
        /** The words hold a full date. */
        STATED,
        /** Worked out from the day of publication. */
        RELATIVE,
        /** Worked out from other documents, or from who held which office. */
        INFERRED
    }
}
