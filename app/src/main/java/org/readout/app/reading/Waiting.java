package org.readout.app.reading;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lines that wait to be written: few in memory, many in a temporary file that goes when this is
 * closed.
 */
final class Waiting extends OutputStream {

    /** How many bytes stay in memory in a run. */
    static final int MOST = 8 << 20;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;
    private @Nullable Path path;
    private @Nullable OutputStream file;

    /** Keeps so many bytes in memory. */
    Waiting(int most) {
        this.most = most;
    }

    /** Takes a line, which ends with a line feed. */
    interface Line {
        /** Takes it. */
        void take(byte[] line) throws IOException;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        if (file == null && kept.size() + length > most) {
            path = Files.createTempFile("readout-", ".documents");
            path.toFile().deleteOnExit();
            file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        }
        (file == null ? kept : file).write(bytes, start, length);
    }

    /** Hands out all lines that were written, in order. */
    void each(Line each) throws IOException {
        try (InputStream lines = lines()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            byte[] bytes = new byte[1 << 16];
            for (int count = lines.read(bytes); count >= 0; count = lines.read(bytes)) {
                int start = 0;
                for (int i = 0; i < count; i++) {
                    if (bytes[i] == '\n') {
                        line.write(bytes, start, i + 1 - start);
                        each.take(line.toByteArray());
                        line.reset();
                        start = i + 1;
                    }
                }
                line.write(bytes, start, count - start);
            }
        }
    }

    private InputStream lines() throws IOException {
        InputStream first = new ByteArrayInputStream(kept.toByteArray());
        if (file == null || path == null) {
            return first;
        }
        file.flush();
        return new SequenceInputStream(first, Files.newInputStream(path));
    }

    @Override
    public void close() {
        try {
            if (file != null && path != null) {
                file.close();
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
