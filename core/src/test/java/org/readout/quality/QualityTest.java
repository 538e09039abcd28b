package org.readout.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.model.Page;

/**
 * Real pages with records made by hand, which stand beside the repository. What is read of them
 * never gets worse unnoticed.
 */
class QualityTest {

    @Test
    void real_pages_are_read_no_worse_than_before() {
        List<Path> folders = List.of(Pages.SHARED.resolve("seeds"), Pages.SHARED.resolve("real"));
        assumeTrue(
                folders.stream().allMatch(Files::isDirectory),
                "no real pages beside this repository; nothing is measured on them");
        check("real", folders);
    }

    /** Reads all pages of some folders together and compares what was read with the floors. */
    static Map<String, Score> check(String set, List<Path> folders) {
        List<Page> pages = new ArrayList<>();
        List<Path> gold = new ArrayList<>();
        for (Path folder : folders) {
            pages.addAll(Pages.in(folder));
            Pages.files(folder).stream()
                    .filter(file -> file.toString().endsWith(".gold.json"))
                    .forEach(gold::add);
        }
        Map<String, Score> scores = Score.of(gold, Told.of(pages));
        List<String> below = new ArrayList<>();
        scores.forEach(
                (language, score) -> {
                    System.out.printf(
                            Locale.ROOT,
                            "%s %s: headline %.3f, account precision %.3f%n",
                            set,
                            language,
                            score.headline(),
                            score.tally("account").precision());
                    Score.FIELDS.forEach(
                            field -> {
                                Tally tally = score.tally(field);
                                double less =
                                        tally.f1()
                                                - Math.max(0.02, 1.0 / Math.max(1, tally.items()));
                                if (Baseline.raises() && less > 0) {
                                    Baseline.raise(set, language, field, less);
                                }
                                double floor =
                                        Baseline.floors(set)
                                                .getOrDefault(language, Map.of())
                                                .getOrDefault(field, 0.0);
                                if (tally.f1() < floor) {
                                    below.add(
                                            String.format(
                                                    Locale.ROOT,
                                                    "%s %s %s: %.3f is below its floor %.3f (found %d, missed %d, wrong %d)",
                                                    set,
                                                    language,
                                                    field,
                                                    tally.f1(),
                                                    floor,
                                                    tally.found,
                                                    tally.missed,
                                                    tally.wrong));
                                }
                            });
                });
        assertThat(below).as("floors stand in corpus/baseline.yaml").isEmpty();
        return scores;
    }
}
