package org.readout.app.sources;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.readout.model.Page;
import org.readout.model.Page.Form;

/**
 * A crawl file (WARC, ISO 28500), plain or zipped record by record: every web page that a server
 * answered with, pages stored without an answer ({@code resource}), and text that another program
 * made of pages ({@code conversion}). A record that cannot be read is told of with its offset in
 * the file, and reading goes on at the next one.
 */
final class Crawl {

    /** How many bytes of a record its headers may take. */
    private static final int HEADERS = 1 << 20;

    private static final byte[] WARC = {'W', 'A', 'R', 'C', '/'};

    private final SeekableByteChannel file;
    private final String name;
    private final Consumer<Found> found;

    /** Whether anything was told of. */
    private boolean any;

    private Crawl(SeekableByteChannel file, String name, Consumer<Found> found) {
        this.file = file;
        this.name = name;
        this.found = found;
    }

    /**
     * Goes through the pages of a crawl file.
     *
     * @param name what to call the file
     * @throws IOException where the file itself cannot be read
     */
    static void read(Path path, String name, Consumer<Found> found) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            Crawl crawl = new Crawl(file, name, found);
            long at = 0;
            while (at >= 0 && at < file.size()) {
                at = crawl.from(at);
            }
            if (!crawl.any) {
                found.accept(
                        new Found.Unreadable(
                                name, "holds no web page that can be read; check the crawl"));
            }
        }
    }

    /** Reads from a record on; where to go on after a damaged one, or -1 at the end. */
    private long from(long begin) throws IOException {
        InputStream raw =
                new BufferedInputStream(Channels.newInputStream(file.position(begin)), 1 << 16);
        raw.mark(1);
        Unzipped unzipped = raw.read() == 0x1F ? new Unzipped(raw) : null;
        raw.reset();
        Metered metered = new Metered(unzipped == null ? raw : unzipped);
        metered.allow(HEADERS);
        long at = begin;
        try {
            WarcReader reader = new WarcReader(metered);
            while (true) {
                metered.allow(HEADERS);
                Optional<WarcRecord> next;
                try {
                    next = reader.next();
                } finally {
                    at = begin + (unzipped == null ? reader.position() : unzipped.memberStart());
                }
                if (next.isEmpty()) {
                    return -1;
                }
                WarcRecord record = next.get();
                long size = record.body().size();
                metered.allow(Sources.BOUND + HEADERS);
                record(record, size, name + ":" + at);
                if (size > Sources.BOUND) {
                    return next(at + (unzipped == null ? size : 1));
                }
                record.body().consume();
            }
        } catch (IOException | RuntimeException e) { // jwarc throws several of these
            if (!file.isOpen()) {
                throw e;
            }
            long next = next(at + 1);
            any = true;
            found.accept(
                    new Found.Unreadable(
                            name + ":" + at,
                            "is no whole WARC record ("
                                    + why(e)
                                    + "); "
                                    + (next < 0
                                            ? "nothing after it can be read"
                                            : "reading goes on at byte " + next)));
            return next;
        }
    }

    private void record(WarcRecord record, long size, String place) throws IOException {
        boolean page = record instanceof WarcResponse || record instanceof WarcResource;
        if (!page && !(record instanceof WarcConversion)) {
            return;
        }
        byte[] block = record.body().stream().readNBytes((int) Math.min(size, Sources.BOUND));
        if (size <= Sources.BOUND && block.length < size) {
            throw new IOException("it ends after " + block.length + " of " + size + " bytes");
        }
        String url = ((WarcTargetRecord) record).target();
        try {
            Body body =
                    record instanceof WarcResponse
                            ? answer(block)
                            : new Body(first(record.headers().all("Content-Type")), block);
            if (body == null
                    || !(page ? Media.html(body.type, body.bytes) : Media.text(body.type))) {
                return;
            }
            if (size > Sources.BOUND) {
                throw new FaultException(Sources.tooLong());
            }
            String source = url == null ? place : url;
            String content = Decoding.text(body.bytes, Media.charset(body.type));
            any = true;
            found.accept(
                    new Found.Ready(
                            new Page(
                                    source,
                                    url,
                                    null,
                                    null,
                                    null,
                                    null,
                                    page ? Form.HTML : Form.TEXT,
                                    content)));
        } catch (FaultException e) {
            any = true;
            found.accept(new Found.Unreadable(place, e.reason()));
        } catch (IOException | RuntimeException e) {
            any = true;
            found.accept(
                    new Found.Unreadable(
                            place,
                            "holds an answer that cannot be read ("
                                    + why(e)
                                    + "); it was left out"));
        }
    }

    /** The body of an HTTP answer; null where it is no success or no HTTP. */
    private static @Nullable Body answer(byte[] block) throws IOException, FaultException {
        if (block.length < 5 || !new String(block, 0, 5, US_ASCII).equals("HTTP/")) {
            return null;
        }
        HttpResponse http =
                HttpResponse.parse(
                        LengthedBody.create( // many answers do not say how long they are
                                Channels.newChannel(new ByteArrayInputStream(block)),
                                ByteBuffer.allocate(0),
                                block.length));
        String type = first(http.headers().all("Content-Type"));
        if (http.status() < 200 || http.status() > 299 || type != null && !Media.html(type)) {
            return null;
        }
        return new Body(
                type, Media.plain(http.body().stream(), http.headers().all("Content-Encoding")));
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.get(0);
    }

    private static String why(Exception e) {
        String message = e.getMessage();
        if (e instanceof ParsingException) {
            return "its headers are damaged";
        }
        return e instanceof IOException && message != null ? message : e.toString();
    }

    /** Where the next record seems to begin, at {@code from} or after it; -1 where none does. */
    private long next(long from) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(1 << 16);
        long at = from;
        while (at < file.size()) {
            block.clear();
            file.position(at);
            while (block.hasRemaining() && file.read(block) >= 0) {
                // fills the block
            }
            int length = block.position();
            byte[] bytes = block.array();
            for (int i = 0; i < length - WARC.length; i++) {
                if (bytes[i] == 'W' && i > 0 && bytes[i - 1] == '\n' && begins(bytes, i)
                        || bytes[i] == 0x1F
                                && (bytes[i + 1] & 0xFF) == 0x8B
                                && bytes[i + 2] == 8
                                && zipped(at + i)) {
                    return at + i;
                }
            }
            if (length < bytes.length) {
                return -1;
            }
            at += length - WARC.length - 1;
        }
        return -1;
    }

    private static boolean begins(byte[] bytes, int at) {
        for (int i = 0; i < WARC.length; i++) {
            if (bytes[at + i] != WARC[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean zipped(long at) throws IOException {
        try {
            byte[] first =
                    new Unzipped(Channels.newInputStream(file.position(at)))
                            .readNBytes(WARC.length);
            return first.length == WARC.length && begins(first, 0);
        } catch (IOException e) {
            return false;
        }
    }

    private record Body(@Nullable String type, byte[] bytes) {}
}
