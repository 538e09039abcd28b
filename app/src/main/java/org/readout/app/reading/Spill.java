package org.readout.app.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.readout.model.Account;
import org.readout.model.Document;

/**
 * Accounts and their documents in a temporary file, each found again by its place. The file goes
 * when this is closed.
 */
final class Spill implements AutoCloseable {

    /** Gathered before it is written. */
    private static final int BLOCK = 1 << 20;

    private final FileChannel file;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK + (1 << 16));
    private final DataOutputStream out = new DataOutputStream(block);
    private long written;

    /** A spill in the system's folder for temporary files. */
    Spill() {
        try {
            Path path = Files.createTempFile("readout-", ".accounts");
            path.toFile().deleteOnExit();
            file =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An account and the document it stands in. */
    record Told(Document document, Account account) {}

    /** Adds an account; its place. */
    long add(Document document, Account account) {
        long place = written + block.size();
        try {
            Codec.write(out, document);
            Codec.write(out, account);
            if (block.size() >= BLOCK) {
                flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return place;
    }

    /** The account at a place. */
    Told at(long place) {
        try {
            flush();
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(new Reader(place), 1 << 13));
            return new Told(Codec.document(in), Codec.account(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() throws IOException {
        if (block.size() > 0) {
            ByteBuffer bytes = ByteBuffer.wrap(block.toByteArray());
            while (bytes.hasRemaining()) {
                written += file.write(bytes, written);
            }
            block.reset();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file from a place on. */
    private final class Reader extends java.io.InputStream {

        private long place;

        Reader(long place) {
            this.place = place;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int count = file.read(ByteBuffer.wrap(bytes, start, length), place);
            place += Math.max(0, count);
            return count;
        }
    }
}
