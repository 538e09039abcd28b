package org.readout.app.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.app.sources.Feed.Item;
import org.readout.app.web.Reply.Version;
import org.readout.model.Page.Form;

/**
 * What a watch has to know after a stop: when each source is due and which version of it is known,
 * which items were seen, which pages are still to be fetched, and how far the documents are
 * written. One file with a tab between its fields, written anew beside the old one and put in its
 * place, so that it is always whole.
 */
final class Ledger {

    private static final String FIRST = "readout-watch\t1";

    /** For how many days an item is remembered that no feed lists any more. */
    private static final int REMEMBERED = 60;

    final Map<String, Standing> standings = new TreeMap<>();
    final Map<String, Seen> seen = new TreeMap<>();
    final Map<String, Waiting> waiting = new LinkedHashMap<>();

    /** How many bytes of the documents are certain. */
    long written;

    /** How many bytes of the documents have been read for records. */
    long read;

    private final Path file;

    /**
     * How it stands with a source.
     *
     * @param due when it is to be asked again
     * @param failures how often in a row it gave nothing
     * @param version what is known of it
     * @param content a hash of a page's text; empty for feeds
     */
    record Standing(Instant due, int failures, Version version, String content) {

        /** A source that was never asked. */
        static final Standing NEW = new Standing(Instant.EPOCH, 0, Version.NONE, "");

        /** It gave nothing this time. */
        Standing failed(Instant due) {
            return new Standing(due, failures + 1, version, content);
        }

        /** The same at another time. */
        Standing due(Instant due) {
            return new Standing(due, failures, version, content);
        }

        /** It is to be sent whole the next time. */
        Standing unknown() {
            return new Standing(due, failures, Version.NONE, content);
        }
    }

    /**
     * An item that was seen.
     *
     * @param day when a feed listed it last, in days since 1970
     * @param source which feed did
     */
    record Seen(long day, String source) {}

    /**
     * A page that is still to be fetched.
     *
     * @param due when it may be asked for
     * @param failures how often it could not be had
     * @param published the day that its feed gives, or null
     * @param title the headline that its feed gives, or null
     * @param publisher as its feed names it, or null
     * @param language as its feed names it, or null
     */
    record Waiting(
            Instant due,
            int failures,
            @Nullable LocalDate published,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String language) {

        /** The page of an item, to be fetched from {@code due} on. */
        static Waiting of(Item item, Instant due) {
            return new Waiting(
                    due, 0, item.published(), item.title(), item.publisher(), item.language());
        }

        /** It could not be had this time. */
        Waiting failed(Instant due) {
            return new Waiting(due, failures + 1, published, title, publisher, language);
        }

        /** The same at another time. */
        Waiting due(Instant due) {
            return new Waiting(due, failures, published, title, publisher, language);
        }

        /** What the feed says of the page. */
        Item item(String link) {
            return new Item(link, title, publisher, language, published, Form.TEXT, "", false);
        }
    }

    private Ledger(Path file) {
        this.file = file;
    }

    /**
     * The ledger in a file, or an empty one where there is no file yet.
     *
     * @throws IOException where it cannot be read, or was written by something else
     */
    static Ledger open(Path file) throws IOException {
        Ledger ledger = new Ledger(file);
        if (!Files.exists(file)) {
            return ledger;
        }
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            try {
                if (number == 1 ? !line.equals(FIRST) : !ledger.take(line.split("\t", -1))) {
                    throw new IllegalArgumentException("an unknown line");
                }
            } catch (RuntimeException e) {
                throw new IOException(
                        file
                                + " line "
                                + number
                                + " was not written by this version of Readout; take the file away to begin anew",
                        e);
            }
        }
        return ledger;
    }

    private boolean take(String[] cells) {
        switch (cells[0]) {
            case "documents" -> {
                written = Long.parseLong(cells[1]);
                read = Long.parseLong(cells[2]);
            }
            case "source" ->
                    standings.put(
                            cells[1],
                            new Standing(
                                    Instant.ofEpochSecond(Long.parseLong(cells[2])),
                                    Integer.parseInt(cells[3]),
                                    new Version(filled(cells[4]), filled(cells[5])),
                                    cells[6]));
            case "seen" -> seen.put(cells[1], new Seen(Long.parseLong(cells[2]), cells[3]));
            case "waiting" ->
                    waiting.put(
                            cells[1],
                            new Waiting(
                                    Instant.ofEpochSecond(Long.parseLong(cells[2])),
                                    Integer.parseInt(cells[3]),
                                    cells[4].isEmpty() ? null : LocalDate.parse(cells[4]),
                                    filled(cells[5]),
                                    filled(cells[6]),
                                    filled(cells[7])));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Forgets the items of a feed that it has not listed for long. */
    void forget(String source, long today) {
        seen.values().removeIf(one -> one.source.equals(source) && today - one.day > REMEMBERED);
    }

    /** Puts all this in the place of the file. */
    void write() throws IOException {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        line(text, "documents", written, read);
        standings.forEach(
                (address, one) ->
                        line(
                                text,
                                "source",
                                address,
                                one.due.getEpochSecond(),
                                one.failures,
                                one.version.tag(),
                                one.version.modified(),
                                one.content));
        waiting.forEach(
                (link, one) ->
                        line(
                                text,
                                "waiting",
                                link,
                                one.due.getEpochSecond(),
                                one.failures,
                                one.published,
                                one.title,
                                one.publisher,
                                one.language));
        seen.forEach((item, one) -> line(text, "seen", item, one.day, one.source));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void line(StringBuilder text, String kind, @Nullable Object... cells) {
        text.append(kind);
        for (Object cell : cells) {
            text.append('\t');
            String written = cell == null ? "" : cell.toString();
            for (int i = 0; i < written.length(); i++) {
                char c = written.charAt(i);
                text.append(Character.isISOControl(c) || c == '\u2028' || c == '\u0085' ? ' ' : c);
            }
        }
        text.append('\n');
    }

    private static @Nullable String filled(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
