package org.readout.app.sources;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.readout.model.Page;
import org.readout.model.Page.Form;

/**
 * The documents at some paths: files, folders, addresses and {@code -} for a stream. They come one
 * at a time and in the same order on every run, folders by name; only one document is held at a
 * time, however large the file it comes from.
 */
public final class Sources {

    /** The most bytes of one document. */
    static final int BOUND = 32 << 20;

    private final InputStream standardInput;
    private final Links links;
    private final Consumer<Found> found;

    private Sources(InputStream standardInput, Links links, Consumer<Found> found) {
        this.standardInput = standardInput;
        this.links = links;
        this.found = found;
    }

    /**
     * Goes through all documents.
     *
     * @param paths files, folders and http or https addresses, or {@code -}
     * @param standardInput what {@code -} stands for
     * @param fetching what may be fetched
     * @param found told of each document in turn, those that cannot be read too
     */
    public static void each(
            List<String> paths,
            InputStream standardInput,
            Fetching fetching,
            Consumer<Found> found) {
        try (Links links = new Links(fetching, found)) {
            Sources sources = new Sources(standardInput, links, found);
            for (String path : paths) {
                sources.named(path);
            }
        }
    }

    private void named(String path) {
        if (path.equals("-")) {
            attempt("-", () -> stream(standardInput));
            return;
        }
        if (Links.isAddress(path)) {
            attempt(path, () -> links.address(path));
            return;
        }
        Path file = Path.of(path);
        if (Files.isDirectory(file)) {
            attempt(path, () -> folder(file));
        } else if (Kind.of(file.getFileName().toString()) != null || !Files.exists(file)) {
            attempt(path, () -> file(file));
        } else {
            found.accept(
                    new Found.Unreadable(
                            path,
                            "is of no kind that can be read; give "
                                    + Kind.ALL
                                    + " files, or folders of them"));
        }
    }

    private void folder(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            children.forEach(child -> names.add(child.getFileName().toString()));
        }
        names.sort(null);
        for (String name : names) {
            Path child = folder.resolve(name);
            if (Files.isDirectory(
                    child, LinkOption.NOFOLLOW_LINKS)) { // a link may lead round in a circle
                if (!name.startsWith(".")) {
                    attempt(child.toString(), () -> folder(child));
                }
            } else if (Kind.of(name) != null) {
                attempt(child.toString(), () -> file(child));
            }
        }
    }

    private void file(Path file) throws IOException, FaultException {
        Kind kind = Kind.of(file.getFileName().toString());
        if (kind == null) {
            throw new NoSuchFileException(file.toString());
        }
        Form form = kind.form();
        if (kind == Kind.CRAWL) {
            Crawl.read(file, file.toString(), found);
            return;
        }
        if (form == null) {
            try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                    InputStream plain = zipped(raw) ? new Unzipped(raw) : raw) {
                if (kind == Kind.FEED) {
                    links.feed(Decoding.text(bounded(plain)), file.toString());
                } else {
                    corpus(file.toString(), plain, found);
                }
            }
            return;
        }
        if (Files.size(file) > BOUND) {
            throw new FaultException(tooLong());
        }
        String content = Decoding.text(Files.readAllBytes(file));
        Fields fields = sidecar(file);
        String id = fields.id();
        found.accept(
                new Found.Ready(fields.page(id != null ? id : file.toString(), form, content)));
    }

    /**
     * What a crawler knew of a page stands beside it; a page whose sidecar is broken is read
     * without it.
     */
    private Fields sidecar(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path beside = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".meta.json");
        if (!Files.exists(beside)) {
            return Fields.none();
        }
        try {
            byte[] bytes = Files.readAllBytes(beside);
            return Fields.read(bytes, bytes.length);
        } catch (FaultException e) {
            found.accept(new Found.Unreadable(beside.toString(), e.reason()));
            return Fields.none();
        }
    }

    /**
     * Goes through the documents of a corpus, one a line.
     *
     * @param name what to call it
     * @throws IOException where the stream cannot be read
     */
    public static void corpus(String name, InputStream in, Consumer<Found> found)
            throws IOException {
        Lines lines = new Lines(in, BOUND);
        while (lines.next()) {
            if (lines.blank()) {
                continue;
            }
            String place = name + ":" + lines.number();
            try {
                if (lines.tooLong()) {
                    throw new FaultException(tooLong());
                }
                Page page = Fields.read(lines.bytes(), lines.length()).page(place);
                found.accept(new Found.Ready(page));
            } catch (FaultException e) {
                found.accept(new Found.Unreadable(place, e.reason()));
            }
        }
    }

    /** Nothing but its first bytes tells what a stream holds. */
    private void stream(InputStream raw) throws IOException, FaultException {
        InputStream in = new BufferedInputStream(raw, 1 << 16);
        if (crawl(in)) {
            Path copy = Files.createTempFile("readout", ".warc"); // reading on needs to go back
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                Crawl.read(copy, "-", found);
            } finally {
                Files.delete(copy);
            }
            return;
        }
        InputStream plain = zipped(in) ? new BufferedInputStream(new Unzipped(in), 1 << 16) : in;
        int first = first(plain);
        if (first == '{') {
            corpus("-", plain, found);
            return;
        }
        String content = Decoding.text(bounded(plain));
        if (Feed.is(content)) {
            links.feed(content, "-");
            return;
        }
        found.accept(
                new Found.Ready(
                        Fields.none().page("-", first == '<' ? Form.HTML : Form.TEXT, content)));
    }

    static byte[] bounded(InputStream in) throws IOException, FaultException {
        byte[] bytes = in.readNBytes(BOUND + 1);
        if (bytes.length > BOUND) {
            throw new FaultException(tooLong());
        }
        return bytes;
    }

    private static boolean zipped(InputStream in) throws IOException {
        in.mark(2);
        boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return zipped;
    }

    private static boolean crawl(InputStream in) throws IOException {
        boolean zipped = zipped(in);
        in.mark(1 << 17);
        try {
            InputStream plain = zipped ? new Unzipped(in) : in;
            return new String(plain.readNBytes(5), StandardCharsets.US_ASCII).equals("WARC/");
        } catch (ZipException | EOFException e) {
            return false; // told of by who reads it
        } finally {
            in.reset();
        }
    }

    private static int first(InputStream in) throws IOException {
        in.mark(1 << 12);
        int first = in.read();
        for (int i = 1;
                i < 1 << 12
                        && (first >= 0 && first <= ' '
                                || first == 0xEF
                                || first == 0xBB
                                || first == 0xBF);
                i++) {
            first = in.read();
        }
        in.reset();
        return first;
    }

    static String tooLong() {
        return "is larger than " + (BOUND >> 20) + " MB, too large for one document; split it";
    }

    private void attempt(String name, Step step) {
        try {
            step.run();
        } catch (NoSuchFileException e) {
            found.accept(new Found.Unreadable(name, "does not exist; check the path"));
        } catch (AccessDeniedException e) {
            found.accept(new Found.Unreadable(name, "may not be read; check who may read it"));
        } catch (IOException e) {
            found.accept(
                    new Found.Unreadable(
                            name,
                            "cannot be read to its end (" + e.getMessage() + "); check the file"));
        } catch (FaultException e) {
            found.accept(new Found.Unreadable(name, e.reason()));
        }
    }

    private interface Step {
        void run() throws IOException, FaultException;
    }
}
