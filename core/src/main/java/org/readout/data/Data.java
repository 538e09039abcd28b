package org.readout.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The data files that ship with the library: tab-separated tables and YAML, by their path in the
 * project ({@code world/actors.tsv}).
 */
public final class Data {

    private static final String ROOT = "/org/readout/";

    private Data() {}

    /** Whether the library ships such a file. */
    public static boolean exists(String path) {
        return Data.class.getResource(ROOT + path) != null;
    }

    /**
     * The names of the folders in a folder, in order.
     *
     * @param path the folder, as {@code languages}
     */
    public static List<String> folders(String path) {
        TreeSet<String> folders = new TreeSet<>();
        try {
            URL root = Data.class.getResource(ROOT + path);
            if (root != null && root.openConnection() instanceof JarURLConnection jar) {
                String prefix = jar.getEntryName() + (jar.getEntryName().endsWith("/") ? "" : "/");
                jar.getJarFile().stream()
                        .map(ZipEntry::getName)
                        .filter(
                                name ->
                                        name.startsWith(prefix)
                                                && name.indexOf('/', prefix.length()) > 0)
                        .forEach(
                                name ->
                                        folders.add(
                                                name.substring(
                                                        prefix.length(),
                                                        name.indexOf('/', prefix.length()))));
            } else if (root != null) {
                try (Stream<Path> files = Files.list(Path.of(root.toURI()))) {
                    files.filter(Files::isDirectory)
                            .forEach(folder -> folders.add(folder.getFileName().toString()));
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the library's own data cannot be listed: " + path, e);
        }
        return List.copyOf(folders);
    }

    /**
     * The rows of a table, without its header, blank lines and comment lines.
     *
     * @throws DataException where a row has fewer cells than the header
     */
    public static List<Row> rows(String path) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Data.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                return rows;
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int columns = -1;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (columns < 0) {
                    columns = cells.length;
                } else {
                    rows.add(new Row(path, number, cells));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return rows;
    }

    /**
     * A YAML file as maps, lists and strings; empty where the library has no such file.
     *
     * @throws DataException where it is no YAML mapping
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> yaml(String path) {
        try (InputStream in = Data.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                return Map.of();
            }
            Object root =
                    new Load(LoadSettings.builder().setLabel(path).build()).loadFromInputStream(in);
            if (root instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
            throw new DataException(path, 0, "holds no mapping; write `key: value` lines");
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /**
     * A row of a table.
     *
     * @param file path of the table
     * @param line its line, from 1
     * @param cells its cells as written
     */
    public record Row(String file, int line, String[] cells) {

        /** The cell at {@code column}, trimmed; empty where the row ends before it. */
        public String cell(int column) {
            return column < cells.length ? cells[column].trim() : "";
        }

        /** The cell at {@code column}, or null where it is empty. */
        public @Nullable String cellOrNull(int column) {
            String cell = cell(column);
            return cell.isEmpty() ? null : cell;
        }

        /**
         * The ways of writing in the cell at {@code column}, which stand there with {@code |}
         * between them.
         */
        public List<String> ways(int column) {
            List<String> ways = new ArrayList<>();
            for (String way : cell(column).split("\\|")) {
                if (!way.isBlank()) {
                    ways.add(way.trim());
                }
            }
            return ways;
        }

        /**
         * The same, with {@code (a|b)} for a choice and {@code [a]} for what may be missing written
         * out.
         *
         * @throws DataException where a bracket has no other
         */
        public List<String> patterns(int column) {
            return Ways.of(this, cell(column));
        }

        /** The ids in the cell at {@code column}, which stand there with {@code ;} between them. */
        public List<String> ids(int column) {
            List<String> ids = new ArrayList<>();
            for (String id : cell(column).split(";")) {
                if (!id.isBlank()) {
                    ids.add(id.trim());
                }
            }
            return ids;
        }

        /** What to say of a fault in this row. */
        public DataException fault(String message) {
            return new DataException(file, line, message);
        }
    }
}
