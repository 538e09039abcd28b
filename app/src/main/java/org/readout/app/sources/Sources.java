package org.readout.app.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.readout.model.Page;
import org.readout.model.Page.Form;

/**
 * The documents at some paths: files, folders and {@code -} for a stream. They come one at a time
 * and in the same order on every run, folders by name; only one document is held at a time, however
 * large the file it comes from.
 */
public final class Sources {

    /** The most bytes of one document. */
    static final int BOUND = 32 << 20;

    private final InputStream standardInput;
    private final Consumer<Found> found;

    private Sources(InputStream standardInput, Consumer<Found> found) {
        this.standardInput = standardInput;
        this.found = found;
    }

    /**
     * Goes through all documents.
     *
     * @param paths files and folders, or {@code -}
     * @param standardInput what {@code -} stands for
     * @param found told of each document in turn, those that cannot be read too
     */
    public static void each(List<String> paths, InputStream standardInput, Consumer<Found> found) {
        Sources sources = new Sources(standardInput, found);
        for (String path : paths) {
            sources.named(path);
        }
    }

    private void named(String path) {
        if (path.equals("-")) {
            attempt("-", () -> stream(standardInput));
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
        if (form == null) {
            try (InputStream in = Files.newInputStream(file);
                    InputStream plain =
                            kind == Kind.ZIPPED_LINES ? new GZIPInputStream(in, 1 << 16) : in) {
                lines(file.toString(), plain);
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

    private void lines(String name, InputStream in) throws IOException {
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
        in.mark(2);
        boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        InputStream plain = zipped ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
        int first = first(plain);
        if (first == '{') {
            lines("-", plain);
            return;
        }
        byte[] bytes = plain.readNBytes(BOUND + 1);
        if (bytes.length > BOUND) {
            throw new FaultException(tooLong());
        }
        String content = Decoding.text(bytes);
        found.accept(
                new Found.Ready(
                        Fields.none().page("-", first == '<' ? Form.HTML : Form.TEXT, content)));
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

    private static String tooLong() {
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
