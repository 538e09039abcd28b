package org.readout.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.readout.app.LocalServer;
import org.readout.app.sources.Found;
import org.readout.app.web.Web;
import org.readout.app.web.Web.Manners;
import org.readout.model.Page;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir Path folder;

    private final LocalServer server = new LocalServer();
    private final Web web = new Web(new Manners(Duration.ZERO, Duration.ofSeconds(20), true));
    private final List<Found.Unreadable> problems = new ArrayList<>();

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @Test
    void each_item_of_a_feed_is_kept_once_the_oldest_first() throws Exception {
        feed("/feed", item("/2", "Second"), item("/1", "First"));
        try (Watch watch = watch("- feed: " + server.at("/feed"))) {
            round(watch, START);
            assertThat(texts()).containsExactly("First", "Second");
            feed("/feed", item("/3", "Third"), item("/2", "Second, corrected"));
            round(watch, START.plusSeconds(60)); // not due yet
            assertThat(texts()).hasSize(2);
            round(watch, START.plusSeconds(1800));
            assertThat(texts()).containsExactly("First", "Second", "Third");
            assertThat(watch.due()).isEqualTo(START.plusSeconds(3600));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void a_stop_loses_no_document_and_repeats_none() throws Exception {
        feed("/feed", item("/2", "Second"), item("/1", "First"));
        String list = "- feed: " + server.at("/feed");
        try (Watch watch = watch(list)) {
            round(watch, START);
            watch.noteRead();
        }
        // Stopped after a document was written and before it was noted, with half a line of
        // another.
        Files.writeString(
                documents(),
                "{\"id\": \"" + server.at("/3") + "\", \"text\": \"Third\"}\n{\"id\": \"x\", \"te",
                StandardOpenOption.APPEND);
        feed("/feed", item("/4", "Fourth"), item("/3", "Third"), item("/2", "Second"));
        try (Watch watch = watch(list)) {
            round(watch, START.plusSeconds(1800));
            List<Found> unread = new ArrayList<>();
            watch.unread(unread::add);
            assertThat(unread)
                    .extracting(found -> ((Found.Ready) found).page().content())
                    .containsExactly("Third", "Fourth");
        }
        assertThat(texts()).containsExactly("First", "Second", "Third", "Fourth");
        assertThat(folder.resolve("into").resolve("watch.state.new")).doesNotExist();
    }

    @Test
    void nothing_is_sent_again_that_has_not_changed() throws Exception {
        server.on(
                "/feed",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"a\"");
                    if ("\"a\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                        exchange.sendResponseHeaders(304, -1);
                    } else {
                        LocalServer.send(
                                exchange,
                                200,
                                "text/xml",
                                LocalServer.bytes(rss(item("/1", "First"))));
                    }
                });
        String list = "- feed: " + server.at("/feed");
        for (int i = 0; i < 3; i++) {
            try (Watch watch = watch(list)) {
                round(watch, START.plusSeconds(1800L * i));
            }
        }
        assertThat(server.asked.stream().filter("/feed"::equals)).hasSize(3);
        assertThat(texts()).containsExactly("First");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_host_that_asks_for_rest_is_left_alone_and_then_asked_again() throws Exception {
        feed("/feed", item("/1", "First"));
        server.on(
                "/busy",
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "7200");
                    LocalServer.send(exchange, 429, "text/html", LocalServer.bytes("no"));
                });
        try (Watch watch =
                watch("- feed: " + server.at("/busy"), "- feed: " + server.at("/feed"))) {
            round(watch, START);
            assertThat(server.asked).containsExactly("/robots.txt", "/busy");
            assertThat(problems)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.reason()).contains("429"));
            assertThat(watch.due()).isEqualTo(START.plusSeconds(7200));
            round(watch, START.plusSeconds(3600));
            assertThat(server.asked).hasSize(2);
            feed("/busy", item("/2", "Second"));
            round(watch, START.plusSeconds(7200));
            assertThat(texts()).containsExactlyInAnyOrder("First", "Second");
        }
    }

    @Test
    void a_feed_that_fails_is_asked_less_and_less_often() throws Exception {
        server.on(
                "/feed",
                exchange -> LocalServer.send(exchange, 500, "text/html", LocalServer.bytes("no")));
        try (Watch watch = watch("- feed: " + server.at("/feed"))) {
            Instant now = START;
            for (int minutes : new int[] {30, 60, 120, 240, 480, 960, 1440, 1440}) {
                round(watch, now);
                assertThat(Duration.between(now, watch.due()))
                        .isEqualTo(Duration.ofMinutes(minutes));
                now = watch.due();
            }
            feed("/feed", item("/1", "First"));
            round(watch, now);
            assertThat(texts()).containsExactly("First");
            assertThat(watch.due()).isEqualTo(now.plusSeconds(1800));
        }
    }

    @Test
    void the_pages_that_a_feed_leads_to_are_fetched_even_after_a_stop() throws Exception {
        feed("/feed", item("/2", "Second"), item("/1", "First"));
        server.on("/1", "text/html", "<p>The first page</p>")
                .on(
                        "/2",
                        exchange ->
                                LocalServer.send(
                                        exchange, 502, "text/html", LocalServer.bytes("no")));
        String list = "- {feed: '" + server.at("/feed") + "', fetch: true, publisher: Herald}";
        try (Watch watch = watch(list)) {
            round(watch, START);
        }
        assertThat(texts()).containsExactly("<p>The first page</p>");
        feed("/feed"); // the item has gone from the feed, and is known all the same
        server.on("/2", "text/html", "<p>The second page</p>");
        try (Watch watch = watch(list)) {
            assertThat(watch.due()).isEqualTo(START.plusSeconds(300));
            round(watch, START.plusSeconds(300));
        }
        assertThat(texts()).containsExactly("<p>The first page</p>", "<p>The second page</p>");
        assertThat(kept()).extracting(Page::publisher).containsOnly("Herald");
        assertThat(kept()).extracting(Page::title).containsExactly("Title", "Title");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_page_that_cannot_be_had_is_told_of_once() throws Exception {
        feed("/feed", item("/gone", "Gone"), item("/inner/1", "Secret"), item("/down", "Down"));
        server.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /inner/\n")
                .on(
                        "/down",
                        exchange ->
                                LocalServer.send(
                                        exchange, 500, "text/html", LocalServer.bytes("no")));
        try (Watch watch = watch("- {feed: '" + server.at("/feed") + "', fetch: true}")) {
            Instant now = START;
            for (int i = 0; i < 40; i++) {
                round(watch, now);
                now = watch.due();
            }
        }
        assertThat(problems)
                .extracting(Found.Unreadable::source)
                .containsExactlyInAnyOrder(
                        server.at("/gone"), server.at("/inner/1"), server.at("/down"));
        assertThat(server.asked.stream().filter("/down"::equals)).hasSize(8);
        assertThat(server.asked).doesNotContain("/inner/1");
        assertThat(texts()).isEmpty();
    }

    @Test
    void a_watched_page_is_a_document_whenever_its_words_change() throws Exception {
        server.on("/page", "text/html", "<p>The king is in Edoras.</p><i id=1></i>");
        try (Watch watch = watch("- {page: '" + server.at("/page") + "', every: 10m}")) {
            round(watch, START);
            server.on("/page", "text/html", "<p>The king is in Edoras.</p><i id=2></i>");
            round(watch, START.plusSeconds(600));
            server.on("/page", "text/html", "<p>The king has left.</p><i id=3></i>");
            round(watch, START.plusSeconds(1200));
        }
        assertThat(texts())
                .containsExactly(
                        "<p>The king is in Edoras.</p><i id=1></i>",
                        "<p>The king has left.</p><i id=3></i>");
    }

    @Test
    void lists_of_sitemaps_are_asked_each_time_and_their_pages_once() throws Exception {
        server.on(
                        "/all.xml",
                        "text/xml",
                        "<sitemapindex><sitemap><loc>"
                                + server.at("/news.xml")
                                + "</loc></sitemap></sitemapindex>")
                .on(
                        "/news.xml",
                        "text/xml",
                        "<urlset><url><loc>" + server.at("/1") + "</loc></url></urlset>")
                .on("/1", "text/html", "<p>One</p>");
        try (Watch watch = watch("- feed: " + server.at("/all.xml"))) {
            round(watch, START);
            round(watch, START.plusSeconds(1800));
        }
        assertThat(texts()).containsExactly("<p>One</p>");
        assertThat(server.asked.stream().filter("/news.xml"::equals)).hasSize(2);
        assertThat(server.asked.stream().filter("/1"::equals)).hasSize(1);
    }

    @Test
    void a_torn_feed_gives_what_it_has_and_is_asked_for_whole_the_next_time() throws Exception {
        String whole = rss(item("/2", "Second"), item("/1", "First"));
        server.on(
                "/feed",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"a\"");
                    assertThat(exchange.getRequestHeaders().getFirst("If-None-Match")).isNull();
                    boolean first = server.asked.stream().filter("/feed"::equals).count() == 1;
                    LocalServer.send(
                            exchange,
                            200,
                            "text/xml",
                            LocalServer.bytes(
                                    first ? whole.substring(0, whole.indexOf("First")) : whole));
                });
        try (Watch watch = watch("- feed: " + server.at("/feed"))) {
            round(watch, START);
            round(watch, START.plusSeconds(1800));
        }
        assertThat(texts()).containsExactly("Second", "First");
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("breaks off"));
    }

    @Test
    void two_watches_do_not_write_in_one_folder() throws Exception {
        feed("/feed");
        String list = "- feed: " + server.at("/feed");
        Watch first = watch(list);
        try (first) {
            assertThatThrownBy(() -> watch(list).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another watch");
        }
    }

    @Test
    void a_ledger_that_is_none_is_told_of_with_its_line() throws Exception {
        Files.createDirectories(folder.resolve("into"));
        Files.writeString(
                folder.resolve("into").resolve("watch.state"), "readout-watch\t1\nseen\tx\n");
        assertThatThrownBy(() -> watch("- feed: " + server.at("/feed")).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("watch.state line 2");
    }

    private Watch watch(String... sources) throws Exception {
        Path list = folder.resolve("feeds.yaml");
        Files.writeString(list, "sources:\n" + String.join("\n", sources) + "\n");
        return Watch.open(
                WatchList.read(list),
                web,
                page -> page.content().replaceAll("<[^>]*>", ""),
                folder.resolve("into"));
    }

    private void round(Watch watch, Instant now) throws IOException {
        watch.round(now, Duration.ofMinutes(1), problems::add);
    }

    private Path documents() {
        return folder.resolve("into").resolve("documents.jsonl");
    }

    private List<Page> kept() throws IOException {
        List<Page> pages = new ArrayList<>();
        org.readout.app.sources.Sources.corpus(
                "documents",
                Files.newInputStream(documents()),
                found -> pages.add(((Found.Ready) found).page()));
        return pages;
    }

    private List<String> texts() throws IOException {
        return kept().stream().map(Page::content).toList();
    }

    private void feed(String path, String... items) {
        server.on(path, "application/rss+xml", rss(items));
    }

    private static String rss(String... items) {
        return "<rss><channel><title>Feed</title>" + String.join("", items) + "</channel></rss>";
    }

    private String item(String path, String text) {
        return "<item><title>Title</title><link>"
                + server.at(path)
                + "</link><description>"
                + text
                + "</description></item>";
    }
}
