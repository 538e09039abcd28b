package org.readout.app.sources;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A gzip stream (RFC 1952), member after member, that does not swell without end. One read never
 * gives bytes of two members, so that who reads knows in which one it stands.
 */
final class Unzipped extends InputStream {

    /** So many bytes any stream may give. */
    private static final long FREE = 64L << 20;

    /**
     * Beyond that at most so many times the bytes it is made of. Text shrinks to a third or a
     * tenth, and to a hundredth where it says the same over and over; nothing shrinks more than
     * 1032 times.
     */
    private static final int SWELLING = 200;

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int limit;
    private long before;
    private long given;
    private long memberStart;
    private boolean open;

    Unzipped(InputStream in) {
        this.in = in;
    }

    /** Where the member that is being read begins in the zipped stream, in bytes. */
    long memberStart() {
        return memberStart;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (open || header()) {
            int n = inflated(bytes, from, length);
            if (n > 0) {
                return n;
            }
        }
        return -1;
    }

    /** How many bytes came out; 0 where more must be read first or the member has ended. */
    private int inflated(byte[] bytes, int from, int length) throws IOException {
        try {
            int n = inflater.inflate(bytes, from, length);
            if (n > 0) {
                crc.update(bytes, from, n);
                given += n;
                if (given > FREE + SWELLING * (before + at)) {
                    throw new IOException(
                            "it swells to more than "
                                    + SWELLING
                                    + " times its size, as decompression bombs do");
                }
                return n;
            }
        } catch (DataFormatException e) {
            throw new ZipException("damaged gzip data near byte " + (before + at));
        }
        if (inflater.finished()) {
            at = limit - inflater.getRemaining();
            trailer();
        } else if (inflater.needsDictionary()) {
            throw new ZipException("damaged gzip data near byte " + (before + at));
        } else {
            if (!fill()) {
                throw torn();
            }
            inflater.setInput(block, 0, limit);
            at = limit;
        }
        return 0;
    }

    /** Reads the beginning of a member; false at the end of the stream. */
    private boolean header() throws IOException {
        if (at == limit && !fill()) {
            return false;
        }
        memberStart = before + at;
        int first = next();
        if (first == 0 && memberStart > 0) {
            return padding();
        }
        if (first != 0x1F || next() != 0x8B || next() != 8) {
            throw new ZipException("no gzip data at byte " + memberStart);
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int flag : new int[] {NAME, COMMENT}) {
            while ((flags & flag) != 0 && next() != 0) {
                // a name ends with a zero
            }
        }
        skip((flags & HEADER_CRC) != 0 ? 2 : 0);
        crc.reset();
        inflater.reset();
        inflater.setInput(block, at, limit - at);
        at = limit;
        open = true;
        return true;
    }

    /** Zeros that fill up the last block of a tape. */
    private boolean padding() throws IOException {
        while (at < limit || fill()) {
            if (block[at++] != 0) {
                throw new ZipException("no gzip data at byte " + memberStart);
            }
        }
        return false;
    }

    private void trailer() throws IOException {
        long sum = little();
        long size = little();
        open = false;
        if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new ZipException(
                    "the checksum of the gzip data from byte " + memberStart + " is wrong");
        }
    }

    private long little() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (at == limit && !fill()) {
            throw torn();
        }
        return block[at++] & 0xFF;
    }

    private static EOFException torn() {
        return new EOFException("the gzip data end too early");
    }

    private boolean fill() throws IOException {
        before += limit;
        at = 0;
        limit = Math.max(0, in.read(block));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
