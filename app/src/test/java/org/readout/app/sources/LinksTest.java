package org.readout.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readout.app.LocalServer;
import org.readout.app.web.Web.Manners;
import org.readout.model.Page;
import org.readout.model.Page.Form;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LinksTest {

    private static final Manners HERE = new Manners(Duration.ZERO, Duration.ofSeconds(20), true);
    private static final String CALL =
            "<html><body><p>Король Гондора встретился с королём Рохана. Стороны обсудили торговлю.</p></body></html>";

    private final LocalServer server = new LocalServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_page_at_an_address_is_read_in_whatever_it_is_written() {
        byte[] cyrillic = CALL.getBytes(Charset.forName("windows-1251"));
        server.on("/named", "text/html; charset=windows-1251", cyrillic)
                .on("/wrong", "text/html; charset=UTF-8", cyrillic)
                .on("/silent", "text/html", cyrillic)
                .on(
                        "/zipped",
                        exchange -> {
                            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                            LocalServer.send(
                                    exchange, 200, "text/html", LocalServer.zipped(cyrillic));
                        })
                .on("/moved", LocalServer.redirect("/named"))
                .on("/words.txt", "text/plain; charset=utf-8", "Король Гондора");
        FoundList found =
                read(false, "/named", "/wrong", "/silent", "/zipped", "/moved", "/words.txt");
        assertThat(found.problems()).isEmpty();
        assertThat(found.pages().subList(0, 5)).extracting(Page::content).containsOnly(CALL);
        assertThat(found.pages().get(4).source()).isEqualTo(server.at("/moved"));
        assertThat(found.pages().get(4).url()).isEqualTo(server.at("/named"));
        assertThat(found.pages().get(5).form()).isEqualTo(Form.TEXT);
    }

    @Test
    void what_cannot_be_had_is_a_problem_with_its_reason() {
        byte[] bomb = LocalServer.zipped(new byte[200 << 20]);
        byte[] torn = LocalServer.zipped(LocalServer.bytes(CALL));
        server.on("/picture", "image/png", new byte[] {1})
                .on(
                        "/bomb",
                        exchange -> {
                            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                            LocalServer.send(exchange, 200, "text/html", bomb);
                        })
                .on(
                        "/torn",
                        exchange -> {
                            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                            LocalServer.send(
                                    exchange,
                                    200,
                                    "text/html",
                                    Arrays.copyOf(torn, torn.length / 2));
                        });
        assertThat(read(false, "/picture", "/bomb", "/torn", "/none").problems())
                .extracting(Found.Unreadable::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("image/png"),
                        reason -> assertThat(reason).contains("larger than 32 MB"),
                        reason -> assertThat(reason).contains("damaged"),
                        reason -> assertThat(reason).contains("404"));
    }

    @Test
    void a_feed_at_an_address_gives_its_items_or_their_pages() {
        server.on(
                        "/feed",
                        "application/rss+xml",
                        """
                        <rss><channel><title>Herald</title>
                        <item><title>Call</title><link>/call</link><description>They spoke.</description><pubDate>Mon, 03 May 2021 23:00:00 -0500</pubDate></item>
                        <item><title>Secret</title><link>/inner/2</link><description>They met.</description></item>
                        </channel></rss>
                        """)
                .on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /inner/\n")
                .on("/call", "text/html; charset=utf-8", CALL);
        assertThat(read(false, "/feed").pages())
                .extracting(Page::content)
                .containsExactly("They spoke.", "They met.");
        FoundList fetched = read(true, "/feed");
        assertThat(fetched.pages().get(0))
                .isEqualTo(
                        new Page(
                                server.at("/call"),
                                server.at("/call"),
                                "Herald",
                                LocalDate.of(2021, 5, 3),
                                null,
                                "Call",
                                Form.HTML,
                                CALL));
        assertThat(fetched.pages().get(1).content()).isEqualTo("They met.");
        assertThat(fetched.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.source()).isEqualTo(server.at("/inner/2"));
                            assertThat(problem.reason()).contains("robots.txt");
                        });
    }

    @Test
    void lists_of_sitemaps_are_followed_and_not_in_a_circle() {
        server.on(
                        "/all.xml",
                        "text/xml",
                        "<sitemapindex><sitemap><loc>"
                                + server.at("/all.xml")
                                + "</loc></sitemap><sitemap><loc>"
                                + server.at("/news.xml.gz")
                                + "</loc></sitemap></sitemapindex>")
                .on(
                        "/news.xml.gz",
                        "application/x-gzip",
                        LocalServer.zipped(
                                LocalServer.bytes(
                                        "<urlset><url><loc>"
                                                + server.at("/call")
                                                + "</loc></url></urlset>")))
                .on("/call", "text/html; charset=utf-8", CALL);
        FoundList found = read(true, "/all.xml");
        assertThat(found.problems()).isEmpty();
        assertThat(found.pages()).extracting(Page::url).containsExactly(server.at("/call"));
    }

    private FoundList read(boolean fetch, String... paths) {
        return FoundList.of(
                new Fetching(fetch, HERE),
                Arrays.stream(paths).map(server::at).toArray(String[]::new));
    }
}
