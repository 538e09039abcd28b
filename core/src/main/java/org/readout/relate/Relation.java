package org.readout.relate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Evidence;

/**
 * The contacts of two sides over time, with a measure of cooperation and conflict.
 *
 * @param first actor id of the side that comes first by its id
 * @param second actor id of the other side
 * @param points the contacts, by day; those without a day come last
 */
public record Relation(String first, String second, List<Point> points) {

    /** The table that the measure is from, {@code world/cooperation.tsv}. */
    public static final String TABLE = "readout-1";

    /** Takes a copy of the points. */
    public Relation {
        points = List.copyOf(points);
    }

    /** The mean of cooperation and conflict together, -10 to 10. */
    public double mean() {
        return points.stream().mapToDouble(Point::net).average().orElse(0);
    }

    /**
     * One contact.
     *
     * @param engagement its id
     * @param day its first day, month or year, ISO, or null
     * @param cooperation how much it speaks for cooperation, 0 to 10
     * @param conflict how much it speaks for conflict, -10 to 0
     * @param parts what that is reckoned from
     */
    public record Point(
            String engagement,
            @Nullable String day,
            double cooperation,
            double conflict,
            List<Part> parts) {

        /** Takes a copy of the parts. */
        public Point {
            parts = List.copyOf(parts);
        }

        /** Both together. */
        public double net() {
            return cooperation + conflict;
        }
    }

    /**
     * A fact that a contact is measured by.
     *
     * @param fact its name in the table
     * @param value its value there
     * @param evidence the words it was read from
     */
    public record Part(String fact, double value, Evidence evidence) {}
}
