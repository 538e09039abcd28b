package org.readout.app.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream, one after the other in the same buffer, none longer than a bound. */
final class Lines {

    private final InputStream in;
    private final int bound;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int limit;
    private byte[] line = new byte[1 << 14];
    private int length;
    private int number;

    Lines(InputStream in, int bound) {
        this.in = in;
        this.bound = bound;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        if (at == limit && !fill()) {
            return false;
        }
        number++;
        do {
            int end = at;
            while (end < limit && block[end] != '\n') {
                end++;
            }
            take(end);
            at = end;
            if (at < limit) {
                at++;
                return true;
            }
        } while (fill());
        return true;
    }

    /**
     * The bytes of the line; only the first {@link #length} count, and only until the next call of
     * {@link #next}.
     */
    byte[] bytes() {
        return line;
    }

    /** How many bytes the line has. */
    int length() {
        return Math.min(length, bound);
    }

    /** Whether the line has more bytes than the bound, which are lost. */
    boolean tooLong() {
        return length > bound;
    }

    /** Its number, from 1. */
    int number() {
        return number;
    }

    /** Whether it holds nothing but white space. */
    boolean blank() {
        for (int i = 0; i < length(); i++) {
            if (line[i] > ' ' || line[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void take(int end) {
        int more = end - at;
        if (length + more > bound) {
            length = bound + 1;
            return;
        }
        if (length + more > line.length) {
            line =
                    Arrays.copyOf(
                            line, Math.max(length + more, (int) Math.min(bound, line.length * 2L)));
        }
        System.arraycopy(block, at, line, length, more);
        length += more;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(block));
        return limit > 0;
    }
}
