package org.readout.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.readout.model.Account;
import org.readout.model.Page;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The examples and rejects of every language, each read as a page of one line. */
class ExamplesTest {

    private static final Path LANGUAGES = Path.of("..", "languages");

    @TestFactory
    List<DynamicTest> the_examples_of_a_language_are_read() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(LANGUAGES)) {
            for (Path folder : folders.sorted().toList()) {
                if (Files.exists(folder.resolve("examples.yaml"))) {
                    String language = folder.getFileName().toString();
                    tests.add(
                            DynamicTest.dynamicTest(
                                    language,
                                    () -> check(language, folder.resolve("examples.yaml"))));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private static void check(String language, Path file) {
        List<String> failures = new ArrayList<>();
        int all = 0;
        for (Object entry :
                Json.list(
                        new Load(LoadSettings.builder().build())
                                .loadFromString(Pages.content(file)))) {
            String expect = (String) Json.map(entry).get("expect");
            for (Object say : Json.list(Json.map(entry).get("say"))) {
                all++;
                String fault = fault(language, expect, String.valueOf(say));
                if (fault != null) {
                    failures.add(fault);
                }
            }
        }
        double share = 1 - (double) failures.size() / all;
        double floor =
                Baseline.floors("examples")
                        .getOrDefault(language, Map.of())
                        .getOrDefault("read", 0.0);
        String report =
                String.format(
                        Locale.ROOT,
                        "%s: %d of %d examples are read (%.3f, floor %.3f); not:%n",
                        language,
                        all - failures.size(),
                        all,
                        share,
                        floor);
        report += String.join(System.lineSeparator(), failures);
        if (!failures.isEmpty()) {
            System.out.println(report);
        }
        if (Baseline.raises()) {
            Baseline.raise("examples", language, "read", share - Math.max(0.02, 1.0 / all));
        } else if (share < floor) {
            fail(report);
        }
    }

    private static String fault(String language, String expect, String say) {
        Page page =
                new Page(
                        "example",
                        null,
                        null,
                        LocalDate.of(2025, 3, 5),
                        language,
                        null,
                        Page.Form.TEXT,
                        say);
        List<Account> accounts = Told.READOUT.accounts(Told.READOUT.clean(page));
        boolean right =
                expect.equals("nothing")
                        ? accounts.isEmpty()
                        : accounts.stream().anyMatch(new Expectation(expect)::isMetBy);
        return right
                ? null
                : "  want "
                        + expect
                        + ", got "
                        + accounts.stream().map(Expectation::of).toList()
                        + ": "
                        + say;
    }
}
