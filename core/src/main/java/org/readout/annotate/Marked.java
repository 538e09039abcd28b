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

    /** Whether it covers token {@code i}. */
    public boolean covers(int i) {
        return from <= i && i < to;
    }
}
