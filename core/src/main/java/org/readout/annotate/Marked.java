package org.readout.annotate;

/**
 * Something found at a run of tokens.
 *
 * @param from its first token
 * @param to the token behind its last
 * @param what what was found
 * @param <T> its type
 */
public record Marked<T>(int from, int to, T what) {

    /** By its place alone, which tells most apart. */
    @Override
    public int hashCode() {
        return 31 * from + to;
    }

    /** Whether it covers token {@code i}. */
    public boolean covers(int i) {
        return from <= i && i < to;
    }
}
