package org.readout.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.readout.app.Sample;
import org.readout.app.wording.Wording;
import org.readout.world.World;

class ReportTest {

    private static String html;

    @BeforeAll
    static void write() throws Exception {
        Path file = Path.of("target", "sample-report.html");
        ReportSink sink = new ReportSink(new Wording(World.bundled()));
        Sample.into(sink);
        sink.write(file);
        html = Files.readString(file);
    }

    @Test
    void every_link_within_the_page_leads_somewhere() {
        Matcher links =
                Pattern.compile("href=\"#([^\"]+)\"")
                        .matcher(html.substring(0, html.indexOf("<script")));
        assertThat(links.find()).isTrue();
        do {
            assertThat(html).contains("id=\"" + links.group(1) + "\"");
        } while (links.find());
    }

    @Test
    void nothing_is_fetched_from_a_network() {
        assertThat(html)
                .doesNotContain("src=")
                .doesNotContain("<link")
                .doesNotContain("@import")
                .doesNotContain("url(");
        assertThat(html).contains("default-src 'none'");
    }

    @Test
    void text_of_pages_stays_text() {
        assertThat(html).contains("King Eomer &lt;Rohan&gt; &amp; &quot;friends&quot;");
    }

    @Test
    void words_read_as_two_things_carry_both_colours() {
        assertThat(html).containsPattern("class=\"m said promised\"[^>]*>agreed to hold talks");
    }

    @Test
    void what_was_dropped_stands_with_its_reason() {
        assertThat(html)
                .contains(
                        "<span class=\"reason\" lang=\"en\">furniture</span><del>Home | News | Contact</del>");
        assertThat(html)
                .contains(
                        "<span class=\"reason\" lang=\"en\">byline</span><del>By Staff Rider</del>");
    }

    @Test
    void arabic_runs_from_right_to_left_and_chinese_says_so() {
        assertThat(html).contains("lang=\"ar\" dir=\"rtl\"").contains("lang=\"zh\" dir=\"ltr\"");
    }

    @Test
    void a_fact_that_several_documents_tell_cites_each_of_them() {
        assertThat(html)
                .containsPattern("elessar|Elessar")
                .containsPattern("class=\"cite who\" href=\"#w-3-")
                .containsPattern("class=\"cite who\" href=\"#w-4-");
    }

    @Test
    void problems_are_listed_with_their_reason() {
        assertThat(html).contains("<b>broken.html</b>");
    }
}
