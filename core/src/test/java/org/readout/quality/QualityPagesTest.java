package org.readout.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.data.Data;
import org.readout.language.Packs;
import org.readout.world.World;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Writes {@code docs/quality.md} and {@code docs/languages.md} when run with {@code
 * -Dreadout.docs}, and otherwise sees that they tell of every language.
 */
class QualityPagesTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final List<String> TABLES =
            List.of("words", "titles", "names", "people", "themes");
    private static final String HOW =
            "Generated: `mvn -pl core test -Dtest=QualityPagesTest -Dreadout.docs=write`.\n";

    @Test
    void the_pages_on_quality_and_languages_tell_of_every_language() throws IOException {
        if (System.getProperty("readout.docs") != null) {
            Files.writeString(DOCS.resolve("quality.md"), quality());
            Files.writeString(DOCS.resolve("languages.md"), languages());
        }
        assertThat(Pages.content(DOCS.resolve("quality.md"))).contains(Score.FIELDS);
        assertThat(
                        Pages.content(DOCS.resolve("languages.md"))
                                .lines()
                                .filter(line -> line.startsWith("| `")))
                .isNotEmpty();
    }

    private static String quality() {
        StringBuilder page =
                new StringBuilder(
                        "# What is read right\n\n"
                                + HOW
                                + """

                F1 by language and field, in parts of a hundred; a dash where no record speaks of the field. `account.strict` is right in sides, channel and day together; `statement.full` in words, speaker and act;
                `commitment.full` in words and parties. `headline` is the mean of account, account.strict, persons, date, themes, statement.full and commitment.full; `precision` is that of accounts.
                [Floors](../corpus/baseline.yaml) hold these figures. The score is the published one of this project's records; a test holds it against that.
                """);
        table(
                page,
                "Documents written for this project",
                "`corpus/demo`. They were there while the rules were written: read them as a floor, not as a forecast.",
                List.of(Pages.DEMO));
        List<Path> real = List.of(Pages.SHARED.resolve("seeds"), Pages.SHARED.resolve("real"));
        if (real.stream().allMatch(Files::isDirectory)) {
            table(
                    page,
                    "Real pages",
                    "Pages of the press and of governments with records made by hand, which are not part of this repository.",
                    real);
        }
        return page.toString();
    }

    private static void table(StringBuilder page, String title, String note, List<Path> folders) {
        List<Path> gold =
                folders.stream()
                        .flatMap(folder -> Pages.files(folder).stream())
                        .filter(file -> file.toString().endsWith(".gold.json"))
                        .toList();
        Map<String, Score> scores =
                Score.of(
                        gold,
                        Told.of(
                                folders.stream()
                                        .flatMap(folder -> Pages.in(folder).stream())
                                        .toList()));
        page.append("\n## ").append(title).append("\n\n").append(note).append("\n\n| field |");
        scores.keySet().forEach(language -> page.append(' ').append(language).append(" |"));
        page.append("\n| --- |").append(" ---: |".repeat(scores.size())).append("\n| documents |");
        scores.values().forEach(score -> page.append(' ').append(score.documents()).append(" |"));
        page.append("\n| **headline** |");
        scores.values()
                .forEach(
                        score ->
                                page.append(" **")
                                        .append(percent(score.headline()))
                                        .append("** |"));
        page.append("\n| precision |");
        scores.values()
                .forEach(
                        score ->
                                page.append(' ')
                                        .append(percent(score.tally("account").precision()))
                                        .append(" |"));
        for (String field : Score.FIELDS) {
            page.append("\n| ").append(field).append(" |");
            scores.values()
                    .forEach(
                            score ->
                                    page.append(' ')
                                            .append(
                                                    score.tally(field).isEmpty()
                                                            ? "–"
                                                            : percent(score.tally(field).f1()))
                                            .append(" |"));
        }
        page.append('\n');
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }

    private static String languages() {
        StringBuilder page =
                new StringBuilder(
                        "# Languages\n\n"
                                + HOW
                                + """

                A language is a [folder](../languages/README.md). Ways of writing in each of its tables, and sentences in its examples. Languages in Latin letters also know the names of all people of `world/`.

                | code | language | script | words | titles | names | people | themes | examples |
                | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        for (String code : Packs.bundled(World.bundled()).languages()) {
            Map<String, Object> facts = Data.yaml("languages/" + code + "/pack.yaml");
            page.append("| `")
                    .append(code)
                    .append("` | ")
                    .append(facts.get("name"))
                    .append(" | ")
                    .append(facts.getOrDefault("script", "Latn"))
                    .append(" |");
            for (String table : TABLES) {
                page.append(' ')
                        .append(
                                Data.rows("languages/" + code + '/' + table + ".tsv").stream()
                                        .mapToInt(
                                                row ->
                                                        table.equals("words")
                                                                ? row.patterns(1).size()
                                                                : row.ways(1).size())
                                        .sum())
                        .append(" |");
            }
            page.append(' ')
                    .append(examples(Path.of("..", "languages", code, "examples.yaml")))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static int examples(Path file) {
        if (!Files.exists(file)) {
            return 0;
        }
        return Json.list(
                        new Load(LoadSettings.builder().build())
                                .loadFromString(Pages.content(file)))
                .stream()
                .mapToInt(entry -> Json.list(Json.map(entry).get("say")).size())
                .sum();
    }
}
