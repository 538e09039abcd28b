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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.readout.model.Account;
import org.readout.model.Page;
import org.readout.model.Participant;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The examples and rejects of every language, each read as a page of one line. */
class ExamplesTest {

    private static final Path LANGUAGES = Path.of("..", "languages");
    private static final String PROMISED = "promised:";
    private static final String SAID = "said:";
    private static final Set<String> CHANNELS =
            Set.of("meeting", "call", "video", "multilateral", "letter");
    private static final Set<String> STATES =
            Set.of("held", "planned", "proposed", "postponed", "cancelled", "denied");

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
        Set<String> wanted = new TreeSet<>(List.of(expect.strip().split("\\s+")));
        boolean right =
                expect.equals("nothing")
                        ? accounts.isEmpty()
                        : accounts.stream()
                                .anyMatch(account -> seen(account, wanted).equals(wanted));
        return right
                ? null
                : "  want "
                        + expect
                        + ", got "
                        + accounts.stream()
                                .map(account -> String.join(" ", seen(account, Set.of())))
                                .toList()
                        + ": "
                        + say;
    }

    /**
     * An account in the words of an example; persons, who said and promised what, and what {@code
     * held} goes without saying only where the example names them.
     */
    private static Set<String> seen(Account account, Set<String> wanted) {
        Set<String> seen = new TreeSet<>(account.actors());
        boolean persons = wanted.isEmpty() || wanted.stream().anyMatch(ExamplesTest::isPerson);
        for (Participant participant : account.participants()) {
            if (participant.person() != null && persons) {
                seen.add(participant.person());
            }
        }
        if (account.channel() != null
                && (wanted.isEmpty() || wanted.stream().anyMatch(CHANNELS::contains))) {
            seen.add(account.channel().name().toLowerCase(Locale.ROOT));
        }
        if (wanted.stream().anyMatch(word -> word.startsWith(PROMISED))) {
            account.commitments()
                    .forEach(
                            commitment ->
                                    seen.add(
                                            PROMISED
                                                    + String.join(
                                                            "+", new TreeSet<>(commitment.by()))));
            if (account.commitments().isEmpty()) {
                seen.add(PROMISED + "none");
            }
        }
        if (wanted.stream().anyMatch(word -> word.startsWith(SAID))) {
            account.statements()
                    .forEach(
                            said ->
                                    seen.add(
                                            SAID
                                                    + said.speaker()
                                                    + ":"
                                                    + said.act().name().toLowerCase(Locale.ROOT)));
            if (account.statements().isEmpty()) {
                seen.add(SAID + "none");
            }
        }
        String status = account.status().name().toLowerCase(Locale.ROOT);
        if (!status.equals("held") || wanted.contains("held")) {
            seen.add(status);
        }
        return seen;
    }

    private static boolean isPerson(String word) {
        return !word.startsWith(SAID)
                && !CHANNELS.contains(word)
                && !STATES.contains(word)
                && word.contains("-")
                && word.equals(word.toLowerCase(Locale.ROOT));
    }
}
