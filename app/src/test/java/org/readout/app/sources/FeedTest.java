package org.readout.app.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.readout.model.Page;
import org.readout.model.Page.Form;

class FeedTest {

    static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss-0.91.dtd">
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
             <channel>
              <title>Minas Tirith Herald</title><link>https://example.org/</link><language>en-GB</language>
              <image><title>Seal</title><url>https://example.org/seal.png</url></image>
              <item>
               <title>King of Gondor calls Rohan</title><link>https://example.org/1</link>
               <media:content url="x.jpg"><media:title>The king</media:title><media:description>The king of Gondor at his desk on a morning in May, as the painter saw him</media:description></media:content>
               <description>Gondor &amp; Rohan talk.</description>
               <content:encoded><![CDATA[<p>The king of Gondor spoke by phone with the king of Rohan &amp; others.</p>]]></content:encoded>
               <pubDate>Tue, 02 Mar 2021 23:30:00 EST</pubDate>
              </item>
              <item><title>Beacons &nbsp;lit</title><guid isPermaLink="false">17</guid></item>
             </channel>
            </rss>
            """;

    @TempDir Path folder;

    @Test
    void an_item_of_rss_is_a_page_with_what_the_feed_knows_of_it() throws IOException {
        FoundList found = feed("feed.xml", RSS);
        assertThat(found.problems()).isEmpty();
        assertThat(found.pages().get(0))
                .isEqualTo(
                        new Page(
                                "https://example.org/1",
                                "https://example.org/1",
                                "Minas Tirith Herald",
                                LocalDate.of(2021, 3, 2),
                                "en",
                                "King of Gondor calls Rohan",
                                Form.HTML,
                                "<p>The king of Gondor spoke by phone with the king of Rohan &amp; others.</p>"));
        assertThat(found.pages().get(1).source()).isEqualTo(folder.resolve("feed.xml") + ":2");
        assertThat(found.pages().get(1).content()).isEqualTo("Beacons  lit");
    }

    @Test
    void atom_may_hold_plain_text_zipped_mark_up_or_its_own() throws IOException {
        FoundList found =
                feed(
                        "feed.atom",
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Edoras Gazette</title>
                         <link rel="self" href="https://example.org/feed"/>
                         <entry><title>One</title><link rel="edit" href="https://example.org/e"/><link href="https://example.org/1"/>
                          <published>2021-03-02T23:30:00-05:00</published><updated>2021-03-05T01:00:00Z</updated>
                          <content type="html">&lt;p&gt;Gondor &amp;amp; Rohan&lt;/p&gt;</content></entry>
                         <entry><title>Two</title><link href="https://example.org/2"/><author><name>Hurin</name></author>
                          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Gondor &amp; <b>Rohan</b></p></div></content></entry>
                         <entry><title>Three</title><link href="https://example.org/3"/><summary>Gondor &amp; Rohan &lt;3</summary></entry>
                        </feed>
                        """);
        assertThat(found.problems()).isEmpty();
        assertThat(found.pages())
                .extracting(Page::url)
                .containsExactly(
                        "https://example.org/1", "https://example.org/2", "https://example.org/3");
        assertThat(found.pages())
                .extracting(Page::content)
                .containsExactly(
                        "<p>Gondor &amp; Rohan</p>",
                        "<div><p>Gondor &amp; <b>Rohan</b></p></div>",
                        "Gondor & Rohan <3");
        assertThat(found.pages())
                .extracting(Page::form)
                .containsExactly(Form.HTML, Form.HTML, Form.TEXT);
        assertThat(found.pages().get(0).published()).isEqualTo(LocalDate.of(2021, 3, 2));
        assertThat(found.pages()).extracting(Page::publisher).containsOnly("Edoras Gazette");
    }

    @Test
    void a_feed_in_another_character_set_with_slips_in_it_is_read() throws IOException {
        Path file = folder.resolve("feed.rss");
        Files.write(
                file,
                """
                <?xml version="1.0" encoding="windows-1251"?>
                <rss><channel><title>Вестник Гондора & Рохана</title>
                <item><title>Король</title><description>Король Гондора\u0001 встретился с королём Рохана & наследником &#0;</description></item>
                </channel></rss>
                """
                        .getBytes(Charset.forName("windows-1251")));
        FoundList found = FoundList.of(file.toString());
        assertThat(found.problems()).isEmpty();
        assertThat(found.pages())
                .singleElement()
                .satisfies(
                        page -> {
                            assertThat(page.publisher()).isEqualTo("Вестник Гондора & Рохана");
                            assertThat(page.content())
                                    .startsWith("Король Гондора встретился с королём Рохана &");
                        });
    }

    @Test
    void a_torn_feed_gives_the_items_before_the_tear() throws IOException {
        FoundList found = feed("feed.xml", RSS.substring(0, RSS.indexOf("<item><title>Beacons")));
        assertThat(found.pages()).hasSize(1);
        assertThat(found.problems())
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.reason()).contains("breaks off or is damaged"));
    }

    @Test
    void a_sitemap_without_fetching_is_a_problem_that_names_the_cure() throws IOException {
        FoundList found =
                feed(
                        "sitemap.xml",
                        """
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/1</loc><lastmod>2021-03-02</lastmod></url>
                        <url><loc>https://example.org/2</loc></url></urlset>
                        """);
        assertThat(found.pages()).isEmpty();
        assertThat(found.problems())
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.reason()).contains("lists 2 pages", "--fetch"));
    }

    @Test
    void other_xml_is_a_problem_and_a_web_page_in_xml_is_read() throws IOException {
        assertThat(feed("pom.xml", "<project><url>x</url></project>").problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.reason()).contains("<project>", "RSS, Atom"));
        assertThat(feed("page.xml", "<?xml version=\"1.0\"?><html><p>Rohan</p></html>").pages())
                .extracting(Page::form)
                .containsExactly(Form.HTML);
    }

    @Test
    void a_feed_may_come_as_a_stream() {
        assertThat(FoundList.of(RSS.getBytes(UTF_8)).pages()).hasSize(2);
    }

    @Test
    void nothing_outside_a_feed_is_read_through_its_entities() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "the beacon codes");
        FoundList found =
                feed(
                        "feed.xml",
                        """
                        <?xml version="1.0"?>
                        <!DOCTYPE rss [<!ENTITY x SYSTEM "%s"><!ENTITY %% p SYSTEM "%s"> %%p;]>
                        <rss><channel><item><title>One</title><description>&x;</description></item></channel></rss>
                        """
                                .formatted(secret.toUri(), secret.toUri()));
        assertThat(found.all().toString()).doesNotContain("beacon codes");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void entities_of_entities_and_endless_nesting_do_no_harm() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"".formatted(i))
                    .append("&a%d;".formatted(i - 1).repeat(10))
                    .append("\">");
        }
        laughs.append("]><rss><channel><item><title>&a29;</title></item></channel></rss>");
        assertThat(feed("feed.xml", laughs.toString()).all()).isNotEmpty();
        assertThat(feed("feed.xml", "<rss>" + "<item>".repeat(100_000)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("nested"));
        assertThat(feed("feed.xml", "<rss>" + "&".repeat(1_000_000)).problems()).isNotEmpty();
    }

    private FoundList feed(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return FoundList.of(file.toString());
    }
}
