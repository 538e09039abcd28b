package org.readout.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readout.model.Document;
import org.readout.model.Page;

class LawsTest {

    private static final String[] SCRAPS = {
        "Gondor",
        "met",
        "Rohan",
        "on",
        "Tuesday",
        ".",
        ". ",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "**",
        "*",
        "_",
        "#",
        "## ",
        "- ",
        "1. ",
        "> ",
        "|",
        "| ",
        "|---|",
        "[",
        "](",
        ")",
        "![",
        "\\",
        "\\\n",
        "<p>",
        "</p>",
        "<br>",
        "<div class=share>",
        "</div>",
        "<a href=x>",
        "</a>",
        "<!--",
        "-->",
        "<script>",
        "&amp;",
        "&nbsp;",
        "&lt;",
        "&",
        "<",
        ">",
        "---\n",
        "title: ",
        "(25/3/2021)",
        "12.03.2021",
        "20:00",
        "Share",
        "Comments",
        "Read also: ",
        "Photo: ",
        "(Photo: X)",
        "\u00a0",
        "\ufeff",
        "\u00ad",
        "\u2029",
        "\u4e2d\u65b9",
        "\u3002",
        "\ud83d\ude00",
        "\ud83d",
        "\"",
        "We agreed to keep the beacons manned through the winter and the spring. ",
        "...",
        "\t",
        "https://a.example/b",
        "Hurin Keys Keys Hurin Long ,",
        "[iklan_2]",
        "{",
        "`",
        "~~",
        "\u0000"
    };

    private static String scraps(Random random) {
        StringBuilder page = new StringBuilder();
        for (int n = random.nextInt(120); n > 0; n--) {
            page.append(SCRAPS[random.nextInt(SCRAPS.length)]);
            if (random.nextInt(3) > 0) {
                page.append(' ');
            }
        }
        return page.toString();
    }

    static void runsQuoteThePage(Document document) {
        int end = 0;
        for (Document.Run run : document.origin()) {
            assertThat(run.textStart()).isGreaterThanOrEqualTo(end);
            assertThat(document.text().substring(run.textStart(), run.textStart() + run.length()))
                    .isEqualTo(
                            document.page()
                                    .content()
                                    .substring(
                                            run.sourceStart(), run.sourceStart() + run.length()));
            end = run.textStart() + run.length();
        }
    }

    @ParameterizedTest
    @EnumSource(Page.Form.class)
    void onAnyPageRunsQuoteThePageAndCleaningAgainChangesNothing(Page.Form form) {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            String content = scraps(random);
            Document document = CleanerTest.read(form, content);
            runsQuoteThePage(document);
            int end = 0;
            for (Document.Dropped dropped : document.dropped()) {
                assertThat(dropped.start()).isGreaterThanOrEqualTo(end);
                assertThat(dropped.end()).isBetween(dropped.start() + 1, content.length());
                end = dropped.end();
            }
            assertThat(CleanerTest.text(document.text()).text())
                    .as(content)
                    .isEqualTo(document.text());
        }
    }

    @Test
    void aNameSaidOverAndOverIsRead() {
        for (int times = 1; times < 70; times++) {
            CleanerTest.text("Hurin ".repeat(times));
            CleanerTest.text("Hurin Keys Keys Hurin ".repeat(times) + "Hurin Keys Keys");
        }
    }

    @Test
    void pagesOfOneScrapOverAndOverAreReadToTheEnd() {
        for (String scrap : SCRAPS) {
            for (Page.Form form : Page.Form.values()) {
                CleanerTest.read(form, (scrap + " ").repeat(60_000 / (scrap.length() + 1)));
                CleanerTest.read(form, scrap.repeat(60_000 / scrap.length()));
            }
        }
    }
}
