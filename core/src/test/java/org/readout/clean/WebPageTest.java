package org.readout.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.readout.model.Document;
import org.readout.model.Page;

class WebPageTest {

    private static final String FIRST =
            "The Steward of Gondor received the Marshal of Rohan in the White Tower on Tuesday and spoke with him for two hours.";
    private static final String SECOND =
            "They agreed to keep the beacons manned through the winter, and to send a rider every week until the spring comes.";
    private static final String THIRD =
            "The Marshal thanked the Steward for the salt and the grain &amp; asked for smiths who can mend the gates of his hall.";
    private static final String TEXT =
            String.join("\n", FIRST, SECOND, THIRD.replace("&amp;", "&"));

    private static Document read(String html) {
        return CleanerTest.read(Page.Form.HTML, html);
    }

    private static String article() {
        return "<p>" + FIRST + "</p><p>" + SECOND + "</p>\n<p>" + THIRD + "</p>";
    }

    @Test
    void theArticleStaysAndTheRestGoes() {
        Document document =
                read(
                        "<html><head><title>Talks in the Tower | The Tower</title></head><body><nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>"
                                + "<div class=cookie-banner><p>We use cookies to give you the best experience, and so do our many partners in the Shire.</p></div>"
                                + "<div id=page><h1>Talks in the Tower</h1><div class=share-bar>Share Tweet</div><p class=byline>By Bergil</p>"
                                + "<figure><img src=a.jpg><figcaption>The Marshal at table with the Steward</figcaption></figure><div class=body>"
                                + article()
                                + "</div>"
                                + "<div class=related-posts><h3>More</h3><p>Ents march on Isengard, and nobody knows who called them out of their wood at last.</p></div>"
                                + "<div id=comments><p>I have seen the riders with my own eyes, and they were more than anybody says here, believe me.</p></div></div>"
                                + "<footer><p>All rights reserved by the scribes of the Tower of Guard, Minas Tirith, third circle, left door.</p></footer></body></html>");
        assertThat(document.text()).isEqualTo("Talks in the Tower\n" + TEXT);
        assertThat(document.title()).isEqualTo("Talks in the Tower");
    }

    @Test
    void aPageWithoutNamesOfPartsIsReadByItsTextAlone() {
        assertThat(
                        read("<body><table><tr><td><a href=1>One</a><br><a href=2>Two</a></td><td>"
                                        + FIRST
                                        + "<br><br>"
                                        + SECOND
                                        + "<br><br>"
                                        + THIRD
                                        + "</td><td><a href=3>Three</a></td></tr></table></body>")
                                .text())
                .isEqualTo(TEXT);
    }

    @Test
    void aNameIsNotBelievedOfAPartThatHoldsTheWholeText() {
        assertThat(
                        read("<body class=has-sidebar><div class=widget><div class=\"promo-page\">"
                                        + article()
                                        + "</div></div></body>")
                                .text())
                .isEqualTo(TEXT);
    }

    @Test
    void metadataOfThePageAreRead() {
        Document document =
                read(
                        "<html lang=en-GB><head><meta property=og:title content=\"Talks in the Tower\"><meta property=og:site_name content=\"The Tower\">"
                                + "<link rel=canonical href=https://tower.example/talks><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-03-25T08:00:00+02:00\"}"
                                + "</script></head><body>"
                                + article()
                                + "</body></html>");
        assertThat(document.title()).isEqualTo("Talks in the Tower");
        assertThat(document.publisher()).isEqualTo("The Tower");
        assertThat(document.url()).isEqualTo("https://tower.example/talks");
        assertThat(document.published()).isEqualTo(LocalDate.of(2021, 3, 25));
    }

    @Test
    void theHeadlineIsTheFirstLineThoughItStandsInABanner() {
        assertThat(
                        read("<head><title>Talks in the Tower</title></head><body><aside><h1>Talks in the <i>Tower</i></h1></aside><div>"
                                        + article()
                                        + "</div>")
                                .text())
                .isEqualTo("Talks in the Tower\n" + TEXT);
    }

    @Test
    void theDateThatAPageShowsIsTheDayOfPublication() {
        assertThat(
                        read("<body><span class=post-date>25.03.2021, 10:30</span><div>"
                                        + article()
                                        + "</div>")
                                .published())
                .isEqualTo(LocalDate.of(2021, 3, 25));
    }

    @Test
    void aDayInTheAddressIsADayOfPublication() {
        Document document =
                CleanerTest.read(
                        Page.Form.HTML,
                        "<head><link rel=canonical href=https://tower.example/2021/03/25/talks></head><body>"
                                + article());
        assertThat(document.published()).isEqualTo(LocalDate.of(2021, 3, 25));
    }

    @Test
    void tenThousandPartsInOneAnotherAreRead() {
        assertThat(read("<div>".repeat(10_000) + article() + "</div>".repeat(10_000)).text())
                .contains(FIRST)
                .contains(SECOND);
    }

    @Test
    void aPageThatBreaksOffIsReadAsFarAsItGoes() {
        assertThat(
                        read("<html><body><div class=article-body>"
                                        + article()
                                        + "<p>They will meet ag")
                                .text())
                .startsWith(TEXT);
    }

    @Test
    void everyRunOfTheTextStandsInThePage() {
        Document document = read("<body>" + article() + "</body>");
        LawsTest.runsQuoteThePage(document);
        int anchored = document.origin().stream().mapToInt(Document.Run::length).sum();
        assertThat(anchored).isGreaterThanOrEqualTo(document.text().length() - 3);
    }

    @Test
    void runs_are_found_though_scripts_drawings_and_odd_tags_stand_between() {
        String html =
                "<head><script>if (a<b) { write('<p>"
                        + FIRST
                        + "</p>'); }</script><style>p > a { color: red }</style></head><body>"
                        + "<svg><title>The Tower</title><path d='M0 0'/></svg><svg width=1/>"
                        + "<!-- <p>"
                        + SECOND
                        + "</p> --><div title=\"a > b\" class='x>y'><table><tr>"
                        + "<p>"
                        + FIRST
                        + "</p><td>"
                        + SECOND
                        + "</td></tr></table>"
                        + "<p>3 < 4 and "
                        + THIRD
                        + "</p></div></body>";
        Document document = read(html);
        LawsTest.runsQuoteThePage(document);
        assertThat(document.text()).contains(FIRST, SECOND, "3 < 4 and");
        int anchored = document.origin().stream().mapToInt(Document.Run::length).sum();
        assertThat(anchored).isGreaterThanOrEqualTo(document.text().length() - 4);
        assertThat(document.origin())
                .allSatisfy(
                        run -> assertThat(run.sourceStart()).isGreaterThan(html.indexOf("<div")));
    }

    @Test
    void a_script_that_opens_a_comment_and_hides_its_end_is_left_to_the_parser() {
        Document document =
                read(
                        "<body><script><!-- <script> </script> --></script><div>"
                                + article()
                                + "</div></body>");
        assertThat(document.text()).isEqualTo(TEXT);
    }

    @Test
    void an_article_is_no_box_though_its_names_tell_of_a_switch() {
        String other =
                "<p>The Mayor of Bree has opened a bridge over the old road, and all the town came to see it on Monday.</p>";
        assertThat(
                        read("<body><div><article class=\"news paywall-on\"><h1>Talks in the Tower</h1>"
                                        + article()
                                        + "</article><article class=related-item>"
                                        + other
                                        + "</article></div></body>")
                                .text())
                .isEqualTo("Talks in the Tower\n" + TEXT);
    }
}
