package org.readout.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.readout.model.Document;
import org.readout.model.Document.DateSource;
import org.readout.model.Document.Run;
import org.readout.model.Page;

class MarkdownTest {

    private static final String FIRST =
            "The Steward of Gondor received the Marshal of Rohan in the White Tower on Tuesday.";
    private static final String SECOND =
            "They agreed to keep the beacons manned through the winter.";

    private static Document read(String... lines) {
        return CleanerTest.read(Page.Form.MARKDOWN, String.join("\n", lines));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

    @Test
    void frontMatterIsReadAndDroppedButItsTitleIsTheFirstLine() {
        Document document =
                read(
                        "---",
                        "tags: talks",
                        "date: '2021-03-25'",
                        "source_url: https://tower.example/1",
                        "publisher: The Tower",
                        "title: \"Readout of the\\_Talks with\\",
                        "  \\ Rohan\"",
                        "---",
                        "",
                        FIRST,
                        "",
                        SECOND);
        assertThat(document.text())
                .isEqualTo(lines("Readout of the Talks with Rohan", FIRST, SECOND));
        assertThat(document.title()).isEqualTo("Readout of the Talks with Rohan");
        assertThat(document.url()).isEqualTo("https://tower.example/1");
        assertThat(document.publisher()).isEqualTo("The Tower");
        assertThat(document.published()).isEqualTo(LocalDate.of(2021, 3, 25));
        assertThat(document.publishedFrom()).isEqualTo(DateSource.METADATA);
    }

    @Test
    void theTitleInTheFrontMatterIsAnchoredThere() {
        Document document = read("---", "title: Talks with Rohan", "---", FIRST);
        Run first = document.origin().get(0);
        assertThat(
                        document.page()
                                .content()
                                .substring(
                                        first.sourceStart(), first.sourceStart() + first.length()))
                .isEqualTo("Talks with Rohan");
    }

    @Test
    void aTitleThatThePageRepeatsStandsOnce() {
        assertThat(
                        read(
                                        "---",
                                        "title: \" [Rohan] Steward meets Marshal in the Tower\"",
                                        "---",
                                        "[Steward meets Marshal in the Tower](https://tower.example/1)",
                                        "",
                                        FIRST)
                                .text())
                .isEqualTo(lines("Steward meets Marshal in the Tower", FIRST));
    }

    @Test
    void frontMatterWithoutAnEndIsText() {
        assertThat(read("---", "title: Talks", "", FIRST).text()).contains(FIRST);
    }

    @Test
    void marksAreTakenOutAndWordsStay() {
        assertThat(
                        read(
                                        "# Talks with Rohan",
                                        "",
                                        "**MINAS TIRITH** - The *Steward* said \\\"yes\\\" to the [old `road`](https://tower.example \"a road\").",
                                        "",
                                        "- the beacons,",
                                        "- the fords of the river.",
                                        "",
                                        "> " + SECOND)
                                .text())
                .isEqualTo(
                        lines(
                                "Talks with Rohan",
                                "MINAS TIRITH - The Steward said \"yes\" to the old road.",
                                "the beacons,",
                                "the fords of the river.",
                                SECOND));
    }

    @Test
    void picturesAndTheirWordsAreNoText() {
        assertThat(
                        read(
                                        FIRST,
                                        "",
                                        "![The Marshal [left] at table](https://tower.example/1.jpg)",
                                        "",
                                        "[![small](https://a.example/s.jpg)](https://a.example/l.jpg)",
                                        "",
                                        SECOND)
                                .text())
                .isEqualTo(lines(FIRST, SECOND));
    }

    @Test
    void aTableOfWhatThePageKnowsOfItselfIsNoText() {
        assertThat(
                        read(
                                        "# Talks with Rohan",
                                        "",
                                        "| Field | Value |",
                                        "|---|---|",
                                        "| author | Bergil |",
                                        "| title | Talks with Rohan |",
                                        "",
                                        FIRST)
                                .text())
                .isEqualTo(lines("Talks with Rohan", FIRST));
    }

    @Test
    void theRowsOfAnotherTableAreParagraphs() {
        assertThat(
                        read(
                                        FIRST,
                                        "",
                                        "| Side | Horses | Men |",
                                        "|---|---|---|",
                                        "| Rohan sends | six thousand | riders of the Mark |",
                                        "",
                                        SECOND)
                                .text())
                .contains("Rohan sends six thousand riders of the Mark");
    }

    @Test
    void lineBreaksWrittenAsBackslashesPartParagraphs() {
        assertThat(read(FIRST + "\\", "\\", SECOND).text()).isEqualTo(lines(FIRST, SECOND));
    }

    @Test
    void tagsAndEntitiesInsideTextAreRead() {
        assertThat(
                        read(
                                        "### Talks",
                                        "",
                                        "<p><strong>The Tower</strong>: "
                                                + FIRST
                                                + "<br></p><p>Salt &amp; grain&nbsp;came from Rohan in the spring.</p><!--End-->",
                                        "",
                                        "[Original](https://tower.example/1)")
                                .text())
                .isEqualTo(
                        lines(
                                "Talks",
                                "The Tower: " + FIRST,
                                "Salt & grain came from Rohan in the spring."));
    }

    @Test
    void signsThatAreNoTagsStay() {
        assertThat(read("The host counted < 6000 riders, <\u2026> and \"Ride\" > \"Walk\".").text())
                .isEqualTo("The host counted < 6000 riders, <\u2026> and \"Ride\" > \"Walk\".");
    }

    @Test
    void linesBrokenToFitAWidthAreJoinedWhereBlankLinesHoldNonBreakingBlanks() {
        Document document =
                read(
                        "The Steward of Gondor received the Marshal of Rohan in the White Tower",
                        "on Tuesday. They spoke of the beacons, of the fords, and of the horses",
                        "that the Mark had promised to send before the winter.  ",
                        "\u00a0   ",
                        "They agreed to keep the beacons manned through the winter, and to send",
                        "riders to each other whenever the river rose above the old bridge at",
                        "the fords.  ",
                        "\u00a0   ",
                        "The Steward thanked his guest.");
        assertThat(document.text().lines()).hasSize(3);
    }
}
