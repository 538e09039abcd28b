package org.readout.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The floors under what is read, {@code corpus/baseline.yaml}: set of pages, language, field,
 * floor.
 */
public final class Baseline {

    private static final Path FILE = Path.of("..", "corpus", "baseline.yaml");

    private static final String HEAD =
            """
            # Floors of quality by set, language and field (F1; for examples the share that is read). A figure below its floor fails the build.
            # `mvn test -Dreadout.floors` raises floors to the measured figure less 0.02, or less one item where one item is more.
            # It never lowers one: whoever lowers a floor does so by hand, and says why in the commit.
            """;

    private Baseline() {}

    /** Whether this run raises floors. */
    public static boolean raises() {
        return System.getProperty("readout.floors") != null;
    }

    /** The floors of a set of pages; empty where it has none yet. */
    public static Map<String, Map<String, Double>> floors(String set) {
        return all().getOrDefault(set, new TreeMap<>());
    }

    /** Prints a figure and checks that it does not lie below its floor; raises that where asked. */
    public static void hold(String set, String language, String figure, double value) {
        System.out.printf(Locale.ROOT, "%s %s %s: %.3f%n", set, language, figure, value);
        if (raises()) {
            raise(set, language, figure, value - 0.02);
        }
        assertThat(value)
                .as("%s %s %s; floors stand in corpus/baseline.yaml", set, language, figure)
                .isGreaterThanOrEqualTo(
                        floors(set).getOrDefault(language, Map.of()).getOrDefault(figure, 0.0));
    }

    /** Lifts floors of a set and writes the file. */
    public static synchronized void raise(String set, String language, String field, double floor) {
        Map<String, Map<String, Map<String, Double>>> all = all();
        double rounded = Math.floor(Math.max(0, floor) * 1000) / 1000;
        all.computeIfAbsent(set, key -> new TreeMap<>())
                .computeIfAbsent(language, key -> new TreeMap<>())
                .merge(field, rounded, Math::max);
        StringBuilder out = new StringBuilder(HEAD);
        all.forEach(
                (name, languages) -> {
                    out.append(name).append(":\n");
                    languages.forEach(
                            (code, fields) -> {
                                out.append("  ").append(code).append(": {");
                                String gap = "";
                                for (Map.Entry<String, Double> entry : fields.entrySet()) {
                                    out.append(gap)
                                            .append(entry.getKey())
                                            .append(
                                                    String.format(
                                                            Locale.ROOT,
                                                            ": %.3f",
                                                            entry.getValue()));
                                    gap = ", ";
                                }
                                out.append("}\n");
                            });
                });
        try {
            Files.writeString(FILE, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Map<String, Double>>> all() {
        Map<String, Map<String, Map<String, Double>>> all = new TreeMap<>();
        if (Files.exists(FILE)
                && new Load(LoadSettings.builder().build()).loadFromString(Pages.content(FILE))
                        instanceof Map<?, ?> sets) {
            sets.forEach(
                    (set, languages) ->
                            Json.map(languages)
                                    .forEach(
                                            (language, fields) ->
                                                    Json.map(fields)
                                                            .forEach(
                                                                    (field, floor) ->
                                                                            all.computeIfAbsent(
                                                                                            String
                                                                                                    .valueOf(
                                                                                                            set),
                                                                                            key ->
                                                                                                    new TreeMap<>())
                                                                                    .computeIfAbsent(
                                                                                            language,
                                                                                            key ->
                                                                                                    new TreeMap<>())
                                                                                    .put(
                                                                                            field,
                                                                                            ((Number)
                                                                                                            floor)
                                                                                                    .doubleValue()))));
        }
        return all;
    }
}
