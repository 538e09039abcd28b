package org.readout.model;

/**
 * A stretch of text, half-open. Offsets are UTF-16 code units, as {@link String} counts them; the
 * JSON writer turns them into code points.
 *
 * @param start the first unit
 * @param end one past the last unit
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** Refuses spans that end before they start. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "a span ends before it starts: " + start + ".." + end);
        }
    }

    /** How many UTF-16 units it covers. */
    public int length() {
        return end - start;
    }

    /** Whether it covers all of {@code other}. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that covers both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The words it stands for in {@code text}. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }
}
