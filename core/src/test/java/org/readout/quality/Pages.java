package org.readout.quality;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.readout.model.Page;

/** Pages kept as files, each with a sidecar {@code NAME.meta.json} or none. */
public final class Pages {

    /** The pages written for this project. */
    public static final Path DEMO = Path.of("..", "corpus", "demo");

    /**
     * Real pages, which stand beside the repository, or where {@code -Dreadout.shared} says, and
     * may be absent.
     */
    public static final Path SHARED =
            Path.of(System.getProperty("readout.shared", Path.of("..", "..", "shared").toString()));

    private static final Map<String, Page.Form> FORMS =
            Map.of("txt", Page.Form.TEXT, "md", Page.Form.MARKDOWN, "html", Page.Form.HTML);

    private Pages() {}

    /**
     * The lines of a file of what others have collected, which stands beside the repository; a test
     * is skipped with a message where it is absent.
     */
    public static List<String> bench(String name) throws IOException {
        Path file = SHARED.resolve("bench").resolve(name);
        assumeTrue(
                Files.exists(file),
                "no " + name + " beside this repository; nothing is measured on it");
        return Files.readAllLines(file);
    }

    /** All pages in a folder and the folders in it, by path. */
    public static List<Page> in(Path folder) {
        return files(folder).stream()
                .filter(path -> FORMS.containsKey(ending(path)) && !path.endsWith("README.md"))
                .map(Pages::of)
                .toList();
    }

    /** The page whose file is called so, whatever its ending. */
    public static Page named(Path folder, String name) {
        return files(folder).stream()
                .filter(path -> stem(path).equals(name) && FORMS.containsKey(ending(path)))
                .map(Pages::of)
                .findFirst()
                .orElseThrow();
    }

    /** All files in a folder and the folders in it, by path. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page of(Path path) {
        Path sidecar = path.resolveSibling(stem(path) + ".meta.json");
        Map<String, Object> meta = Files.exists(sidecar) ? Json.file(sidecar) : Map.of();
        String day = (String) meta.get("published");
        LocalDate published = day == null ? null : LocalDate.parse(day.substring(0, 10));
        return new Page(
                stem(path),
                (String) meta.get("url"),
                (String) meta.get("publisher"),
                published,
                (String) meta.get("language"),
                (String) meta.get("title"),
                FORMS.get(ending(path)),
                content(path));
    }

    static String content(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String ending(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
