package org.readout.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.json.CodePoints;
import org.readout.json.JsonLines;

/** The score in these tests is the score that all runs are measured by. */
class ScoreTest {

    @Test
    void it_counts_what_the_published_score_counts(@TempDir Path folder) throws Exception {
        Path script = Pages.SHARED.resolve("score").resolve("score.py").toAbsolutePath();
        assumeTrue(Files.exists(script), "no published score beside this repository");
        assumeTrue(hasPython(), "no Python to run the published score with");
        compare(script, List.of(Pages.DEMO), folder.resolve("demo"));
        compare(
                script,
                List.of(Pages.SHARED.resolve("seeds"), Pages.SHARED.resolve("real")),
                folder.resolve("real"));
    }

    private static void compare(Path script, List<Path> folders, Path work) throws Exception {
        Told told = Told.of(folders.stream().flatMap(folder -> Pages.in(folder).stream()).toList());
        List<Path> gold =
                folders.stream()
                        .flatMap(folder -> Pages.files(folder).stream())
                        .filter(file -> file.toString().endsWith(".gold.json"))
                        .toList();
        Path records = Files.createDirectories(work.resolve("gold"));
        for (Path file : gold) {
            Files.copy(file, records.resolve(file.getFileName()));
        }
        Path output = Files.write(work.resolve("out.jsonl"), lines(told));
        Map<String, Score> scores = Score.of(gold, told);
        Process process =
                new ProcessBuilder(
                                "python3",
                                script.toString(),
                                records.toString(),
                                output.toString(),
                                "--by",
                                "language",
                                "--json")
                        .redirectErrorStream(true)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed.lines())
                .isNotEmpty()
                .allSatisfy(
                        line -> {
                            Map<String, Object> theirs = Json.object(line);
                            Score ours = scores.get((String) theirs.get("group"));
                            assertThat(ours.documents()).isEqualTo(theirs.get("documents"));
                            assertThat(ours.headline())
                                    .isCloseTo(
                                            ((Number) theirs.get("headline")).doubleValue(),
                                            within(0.0001));
                            for (String field : Score.FIELDS) {
                                Map<String, Object> counts =
                                        Json.map(
                                                theirs.getOrDefault(
                                                        field,
                                                        Map.of(
                                                                "found", 0, "missed", 0, "wrong",
                                                                0)));
                                Tally tally = ours.tally(field);
                                assertThat(List.of(tally.found, tally.missed, tally.wrong))
                                        .as(field + " " + theirs.get("group"))
                                        .isEqualTo(
                                                List.of(
                                                        counts.get("found"),
                                                        counts.get("missed"),
                                                        counts.get("wrong")));
                            }
                        });
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "--version").start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    private static byte[] lines(Told told) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> homes = told.homes();
        try (JsonLines lines = new JsonLines(out, document -> CodePoints.PLAIN)) {
            told.documents().values().forEach(document -> lines.document(document));
            told.written().forEach(account -> lines.account(account, homes.get(account.id())));
        }
        return out.toByteArray();
    }
}
