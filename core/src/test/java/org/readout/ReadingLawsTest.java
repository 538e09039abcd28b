package org.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.json.CodePoints;
import org.readout.json.JsonLines;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Evidence;
import org.readout.model.Page;
import org.readout.quality.Json;
import org.readout.quality.Pages;
import org.readout.quality.Told;

/**
 * What holds for every page whatever stands on it. The time limits are there so that a hang is a
 * failure.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadingLawsTest {

    private static final int TEXTS = 50;

    static Iterable<String> languages() {
        return Babble.languages();
    }

    private static List<Page> babble(String language, int texts) {
        List<Page> pages = new ArrayList<>();
        for (String text : new Babble(language, 11).texts(texts, 300)) {
            LocalDate day = pages.size() % 3 == 0 ? null : LocalDate.of(2025, 3, 5);
            pages.add(
                    new Page(
                            language + pages.size(),
                            null,
                            pages.size() % 2 == 0 ? null : "Gondor Herald",
                            day,
                            language,
                            null,
                            Page.Form.TEXT,
                            text));
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void evidence_quotes_the_text_it_points_at(String language) {
        int found = 0;
        for (Page page : babble(language, TEXTS)) {
            Document document = Told.READOUT.clean(page);
            for (Account account : Told.READOUT.accounts(document)) {
                found++;
                assertThat(account.document()).isEqualTo(document.id());
                assertThat(account.participants()).isNotEmpty();
                assertThat(Told.evidence(account))
                        .allSatisfy(
                                evidence -> {
                                    assertThat(evidence.document()).isEqualTo(document.id());
                                    assertThat(evidence.quote())
                                            .isNotBlank()
                                            .isEqualTo(evidence.span().of(document.text()));
                                    assertThat(evidence.rule()).isNotBlank();
                                });
                account.statements()
                        .forEach(
                                statement ->
                                        assertThat(statement.text())
                                                .isEqualTo(statement.evidence().quote()));
            }
        }
        System.out.println(language + ": " + found + " accounts in " + TEXTS + " pages of babble");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void written_records_quote_by_code_points(String language) {
        for (Page page : babble(language, TEXTS)) {
            String crowned = page.content().replace(" ", " \uD83D\uDC51 ");
            Document document =
                    Told.READOUT.clean(
                            new Page(
                                    page.source(),
                                    null,
                                    null,
                                    page.published(),
                                    language,
                                    null,
                                    Page.Form.TEXT,
                                    crowned));
            List<Account> accounts = Told.READOUT.accounts(document);
            List<Map<String, Object>> lines =
                    json(document, accounts).lines().map(Json::object).toList();
            String text = (String) lines.get(0).get("text");
            for (Map<String, Object> line : lines.subList(1, lines.size())) {
                quotes(line, text);
            }
        }
    }

    private static void quotes(Object value, String text) {
        if (value instanceof List<?> list) {
            list.forEach(item -> quotes(item, text));
        } else if (value instanceof Map<?, ?> map) {
            if (map.containsKey("quote")) {
                int start = text.offsetByCodePoints(0, (Integer) map.get("start"));
                int end = text.offsetByCodePoints(0, (Integer) map.get("end"));
                assertThat(text.substring(start, end)).isEqualTo(map.get("quote"));
            }
            map.values().forEach(item -> quotes(item, text));
        }
    }

    private static String json(Document document, List<Account> accounts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CodePoints points = CodePoints.of(document.text());
        try (JsonLines lines = new JsonLines(out, id -> points)) {
            lines.document(document);
            accounts.forEach(account -> lines.account(account, null));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String read(Readout readout, Page page) {
        Document document = readout.clean(page);
        return json(document, readout.accounts(document));
    }

    @Test
    void reading_gives_the_same_bytes_again_on_many_threads_and_in_another_part_of_the_world()
            throws Exception {
        List<Page> pages = new ArrayList<>(Pages.in(Pages.DEMO));
        Babble.languages().forEach(language -> pages.addAll(babble(language, 20)));
        List<String> first = pages.stream().map(page -> read(Told.READOUT, page)).toList();
        assertThat(pages.stream().map(page -> read(Told.READOUT, page)).toList()).isEqualTo(first);

        Readout fresh = Readout.create(); // its languages are loaded by all threads at once
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> told =
                    pages.stream().map(page -> threads.submit(() -> read(fresh, page))).toList();
            for (int i = 0; i < told.size(); i++) {
                assertThat(told.get(i).get()).isEqualTo(first.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(elsewhere(pages)).isEqualTo(first);
    }

    private static List<String> elsewhere(List<Page> pages) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Readout readout = Readout.create();
            return pages.stream().map(page -> read(readout, page)).toList();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_page_may_be_cut_anywhere() {
        Random random = new Random(5);
        for (Page page : Pages.in(Pages.DEMO)) {
            for (int i = 0; i < 25; i++) {
                int from = i < 5 ? 0 : random.nextInt(page.content().length() + 1);
                int to = from + random.nextInt(page.content().length() - from + 1);
                String cut = page.content().substring(from, to);
                Document document =
                        Told.READOUT.clean(
                                new Page(
                                        page.source(),
                                        page.url(),
                                        page.publisher(),
                                        page.published(),
                                        null,
                                        null,
                                        page.form(),
                                        cut));
                for (Account account : Told.READOUT.accounts(document)) {
                    for (Evidence evidence : Told.evidence(account)) {
                        assertThat(evidence.quote()).isEqualTo(evidence.span().of(document.text()));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_same_words_over_and_over_are_read_to_the_end(String language) {
        Babble babble = new Babble(language, 3);
        for (String scrap :
                List.of(
                        babble.text(3),
                        babble.text(12),
                        "\"",
                        "\u201C ",
                        "(",
                        ". ",
                        ", ",
                        "Gondor ",
                        "U.S. ",
                        "\n",
                        "5 ",
                        "'s ")) {
            String text = babble.text(20) + scrap.repeat(20_000 / scrap.length());
            Told.READOUT.accounts(
                    Told.READOUT.clean(
                            new Page(
                                    "over-and-over",
                                    null,
                                    null,
                                    LocalDate.of(2025, 3, 5),
                                    language,
                                    null,
                                    Page.Form.TEXT,
                                    text)));
        }
    }

    @Test
    void a_sentence_that_never_ends_is_read_to_the_end() {
        for (String scrap :
                List.of(
                        "\u4E60\u8FD1\u5E73\u4F1A\u89C1\u666E\u4EAC",
                        "\u4F1A\u89C1",
                        "peace talks with Russia ",
                        "the president of Russia met the president of China and ")) {
            Told.READOUT.accounts(
                    Told.READOUT.clean(
                            new Page(
                                    "never-ends",
                                    null,
                                    null,
                                    LocalDate.of(2025, 3, 5),
                                    null,
                                    null,
                                    Page.Form.TEXT,
                                    scrap.repeat(40_000 / scrap.length()))));
        }
    }
}
