package org.readout.app.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives only so many bytes for one document. */
final class Metered extends FilterInputStream {

    private long left;

    Metered(InputStream in) {
        super(in);
    }

    /** From here on at most so many bytes are given. */
    void allow(long bytes) {
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        given(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        given(n);
        return n;
    }

    private void given(int n) throws IOException {
        left -= Math.max(0, n);
        if (left < 0) {
            throw new IOException("it is longer than anything that is read");
        }
    }
}
