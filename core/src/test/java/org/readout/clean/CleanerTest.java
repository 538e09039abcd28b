package org.readout.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.readout.language.Packs;
import org.readout.model.Document;
import org.readout.model.Document.DateSource;
import org.readout.model.Document.Dropped;
import org.readout.model.Document.Kind;
import org.readout.model.Document.Reason;
import org.readout.model.Page;
import org.readout.world.World;

class CleanerTest {

    private static final Cleaner CLEANER = new Cleaner(Packs.bundled(World.bundled()));

    private static final String FIRST =
            "The Steward of Gondor received the Marshal of Rohan in the White Tower on Tuesday and spoke with him for two hours.";
    private static final String SECOND =
            "\"We agreed to keep the beacons manned through the winter,\" the Steward told the scribes after the meeting.";
    private static final String THIRD =
            "The Marshal answered that the riders of Rohan would come when the beacons were lit, as they had promised before.";

    static Document text(String content) {
        return CLEANER.clean(Page.text("page", content));
    }

    static Document read(Page.Form form, String content) {
        return CLEANER.clean(new Page("page", null, null, null, null, null, form, content));
    }

    static String lines(String... lines) {
        return String.join("\n", lines);
    }

    @Test
    void sharesAndLettersOfTheFontSizeAreNoText() {
        Document document =
                text(
                        lines(
                                "Gondor and Rohan Speak",
                                "loading...",
                                "A",
                                "A",
                                "A",
                                FIRST,
                                "Share Tweet Print",
                                SECOND,
                                "Rate it"));
        assertThat(document.text()).isEqualTo(lines("Gondor and Rohan Speak", FIRST, SECOND));
        assertThat(document.title()).isEqualTo("Gondor and Rohan Speak");
    }

    @Test
    void widgetsMaySpeakAnotherLanguageThanTheText() {
        assertThat(text(lines(FIRST, SECOND, "[iklan_2]", "Komentar (0)", "Bagikan")).text())
                .isEqualTo(lines(FIRST, SECOND));
    }

    @Test
    void aListOfNamesBehindAColonIsNoByline() {
        String[] list = {
            FIRST,
            SECOND,
            "Those at the table:",
            "Prince Imrahil",
            "Marshal Erkenbrand",
            "Lord Elrond"
        };
        assertThat(text(lines(list)).text()).isEqualTo(lines(list));
        assertThat(text(lines(FIRST, SECOND, "Prince Imrahil")).text())
                .isEqualTo(lines(FIRST, SECOND));
    }

    @Test
    void whatFollowsTheCommentsIsNoText() {
        String other =
                "The price of apples in the Shire has fallen again, and the hobbits are glad of it.";
        assertThat(text(lines(FIRST, SECOND, THIRD, "Related articles", other)).text())
                .isEqualTo(lines(FIRST, SECOND, THIRD));
    }

    @Test
    void theWordCommentsNearTheTopCutsNothing() {
        assertThat(text(lines(FIRST, "Comments", SECOND, THIRD)).text())
                .isEqualTo(lines(FIRST, SECOND, THIRD));
    }

    @Test
    void linesBetweenBarsAreCaptions() {
        Document document =
                text(
                        lines(
                                FIRST,
                                "| The Steward and the Marshal at table. (Source: Scribes of the Tower) |",
                                SECOND));
        assertThat(document.text()).isEqualTo(lines(FIRST, SECOND));
        assertThat(document.dropped()).extracting(Dropped::reason).containsExactly(Reason.CAPTION);
    }

    @Test
    void aPhotographersNameMakesALineACaption() {
        assertThat(
                        text(lines(
                                        FIRST,
                                        "The Steward greets the Marshal at the gate (Photo: Beregond).",
                                        SECOND))
                                .text())
                .isEqualTo(lines(FIRST, SECOND));
        assertThat(text(lines(FIRST, "The Marshal of Rohan. Photo: Bergil", SECOND)).text())
                .isEqualTo(lines(FIRST, SECOND));
    }

    @Test
    void theLengthOfAFilmMakesALineACaption() {
        assertThat(
                        text(lines(
                                        FIRST,
                                        "Our man in Edoras reports. 12.02.2025 | 3:35 min",
                                        SECOND))
                                .text())
                .isEqualTo(lines(FIRST, SECOND));
    }

    @Test
    void pointersToOtherPagesGoAndTheirReasonIsTold() {
        Document document =
                text(
                        lines(
                                FIRST,
                                "Read also: Ents march on Isengard",
                                SECOND,
                                "Source: https://tower.example/news/12.html"));
        assertThat(document.text()).isEqualTo(lines(FIRST, SECOND));
        assertThat(document.dropped()).extracting(Dropped::reason).containsOnly(Reason.LINK);
    }

    @Test
    void aPointerAtTheEndOfAParagraphIsCutOut() {
        assertThat(text(lines(FIRST + " Read also: Ents march on Isengard", SECOND)).text())
                .isEqualTo(lines(FIRST, SECOND));
    }

    @Test
    void authorsGoButTheAgencyBeforeTheFirstWordStays() {
        Document document =
                text(lines("By Bergil Beregondson", "MINAS TIRITH - " + FIRST, SECOND, "(brg)"));
        assertThat(document.text()).isEqualTo(lines("MINAS TIRITH - " + FIRST, SECOND));
        assertThat(document.dropped()).extracting(Dropped::reason).containsOnly(Reason.BYLINE);
    }

    @Test
    void aHeadlineStandsOnceThoughThePageSaysItThrice() {
        String headline = "Gondor and Rohan agree to keep the beacons";
        assertThat(
                        text(lines(
                                        headline + " / News / The Tower",
                                        headline,
                                        "",
                                        headline,
                                        FIRST,
                                        SECOND))
                                .text())
                .isEqualTo(lines(headline, FIRST, SECOND));
    }

    @Test
    void aPassagePrintedTwiceStandsOnce() {
        Document document = text(lines(FIRST, SECOND, THIRD, SECOND, THIRD));
        assertThat(document.text()).isEqualTo(lines(FIRST, SECOND, THIRD));
        assertThat(document.dropped()).extracting(Dropped::reason).containsOnly(Reason.REPEATED);
    }

    @Test
    void theWholePageOnceMoreInOneLongLineStandsOnce() {
        String headline = "Talks with the Marshal of Rohan";
        String body =
                "Both sides reviewed the watch on the river and the state of the roads. The Steward thanked the Marshal for the grain that was sent in spring. "
                        + "They agreed to meet again before the snow falls, and to bring the captains with them. ";
        Document document =
                text(
                        lines(
                                headline,
                                "12.03.2021",
                                FIRST,
                                "",
                                "Events "
                                        + headline
                                        + " "
                                        + FIRST
                                        + " 12.03.2021 20:00 "
                                        + body
                                        + "Geography Rohan Topics Foreign affairs Persons Eomer Publication status Published in section: News Text version"));
        assertThat(document.text()).isEqualTo(lines(headline, FIRST, body.strip()));
        assertThat(document.published()).isEqualTo(LocalDate.of(2021, 3, 12));
    }

    @Test
    void theCardOfAPersonInsideASentenceGoes() {
        String sentence =
                "The talks were also attended by captain of the guard Hurin Keys Keys Hurin Longbeard captain of the guard , keeper of the stables Ioreth "
                        + "Healer Healer Ioreth Oldwife keeper of the houses and stables .";
        assertThat(text(lines(FIRST, sentence)).text())
                .isEqualTo(
                        lines(
                                FIRST,
                                "The talks were also attended by captain of the guard Hurin Keys, keeper of the stables Ioreth Healer."));
    }

    @Test
    void aCardMayNameThePersonInAnotherCaseOrByTheWholeNameOfAnInitial() {
        String sentence =
                "Steward Denethor wrote to Théodenu Thengelingu Thengeling Théoden King of the Mark , and M.Keys Keys Madril captain of the wood : They came.";
        assertThat(text(lines(FIRST, sentence)).text())
                .isEqualTo(
                        lines(
                                FIRST,
                                "Steward Denethor wrote to Théodenu Thengelingu, and M.Keys: They came."));
    }

    @Test
    void aWordSaidTwiceIsNoCardWhereNoLetterHasCapitals() {
        String said = "刚铎首相希望两国强化合作，强军必须强国，国强军强，环比回升，回升面广，洛汗方面愿同刚铎一道努力。";
        assertThat(text(said).text()).isEqualTo(said);
    }

    @Test
    void aPagePressedIntoOneLineIsPartedAtTheStampOfItsPublication() {
        String page =
                "News Talks with the Marshal of Rohan "
                        + FIRST
                        + " 3 May 2031 year 18:30 Gondor, Tower "
                        + THIRD
                        + " On 4 May 2031 at 9:00 they will ride.";
        assertThat(text(page).text())
                .isEqualTo(
                        lines(
                                "Talks with the Marshal of Rohan " + FIRST,
                                "3 May 2031 year",
                                "Gondor, Tower "
                                        + THIRD
                                        + " On 4 May 2031 at 9:00 they will ride."));
    }

    @Test
    void theHeadlineKnownFromBesideAPageInOneLineIsALineOfItsOwn() {
        Page page =
                new Page(
                        "page",
                        null,
                        null,
                        null,
                        null,
                        "Talks with the Marshal of Rohan",
                        Page.Form.TEXT,
                        "News Talks with the Marshal of Rohan "
                                + FIRST
                                + " "
                                + SECOND
                                + " "
                                + THIRD);
        assertThat(CLEANER.clean(page).text())
                .isEqualTo(
                        lines(
                                "Talks with the Marshal of Rohan",
                                FIRST + " " + SECOND + " " + THIRD));
    }

    @Test
    void linesBrokenToFitAWidthAreOneParagraph() {
        Document document =
                text(
                        lines(
                                "The Steward of Gondor received the Marshal of",
                                "Rohan in the White Tower on Tuesday and spoke",
                                "with him for two hours about the beacons.",
                                "",
                                "They agreed to keep all of the beacons manned",
                                "through the winter, and to send word by rider",
                                "every week until the spring has come again.",
                                "",
                                "The end."));
        assertThat(document.text())
                .isEqualTo(
                        lines(
                                "The Steward of Gondor received the Marshal of Rohan in the White Tower on Tuesday and spoke with him for two hours about the beacons.",
                                "They agreed to keep all of the beacons manned through the winter, and to send word by rider every week until the spring has come again.",
                                "The end."));
    }

    @Test
    void aDayInBracketsAfterTheWeekdayIsTheDayOfPublication() {
        Document document = text(lines(FIRST, "That was said on Thursday (25/3/2021).", THIRD));
        assertThat(document.published()).isEqualTo(LocalDate.of(2021, 3, 25));
        assertThat(document.publishedFrom()).isEqualTo(DateSource.TEXT);
    }

    @Test
    void aDateThatCouldBeReadBothWaysIsReadAsTheTextReadsIt() {
        assertThat(
                        text(lines(
                                        "Gondor and Rohan Speak",
                                        "10/9/2025 12:29",
                                        FIRST,
                                        "That was said on Thursday (9/10/2025).",
                                        THIRD))
                                .published())
                .isEqualTo(LocalDate.of(2025, 10, 9));
    }

    @Test
    void withoutADateTheDayOfPublicationIsUnknown() {
        assertThat(text(FIRST).published()).isNull();
        assertThat(text(FIRST).publishedFrom()).isNull();
    }

    @Test
    void whatTheBringerKnowsComesFirst() {
        Document document =
                CLEANER.clean(
                        new Page(
                                "page",
                                "https://tower.example/1",
                                "The Tower",
                                LocalDate.of(2020, 1, 2),
                                null,
                                "Talks",
                                Page.Form.TEXT,
                                lines("10.03.2021", FIRST)));
        assertThat(document.published()).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(document.publishedFrom()).isEqualTo(DateSource.METADATA);
        assertThat(document.publisher()).isEqualTo("The Tower");
        assertThat(document.title()).isEqualTo("Talks");
        assertThat(document.kind()).isEqualTo(Kind.NEWS);
    }

    @Test
    void anOfficePublishesReadouts() {
        assertThat(kind("https://mfa.gondor.example/1", null, "Talks")).isEqualTo(Kind.READOUT);
        assertThat(kind(null, "Ministry of Foreign Affairs of Gondor", "Talks"))
                .isEqualTo(Kind.READOUT);
        assertThat(kind(null, "The Edoras Times", "Talks")).isEqualTo(Kind.NEWS);
        assertThat(kind(null, "The Edoras Times", "Joint Statement of Gondor and Rohan"))
                .isEqualTo(Kind.JOINT_STATEMENT);
        assertThat(
                        kind(
                                null,
                                "Ministry of Foreign Affairs of Gondor",
                                "Transcript of the weekly press briefing"))
                .isEqualTo(Kind.BRIEFING);
    }

    private static Kind kind(String url, String publisher, String title) {
        return CLEANER.clean(
                        new Page("page", url, publisher, null, null, title, Page.Form.TEXT, FIRST))
                .kind();
    }

    @Test
    void aPageThatIsTooLongIsRefusedWithNameReasonAndCure() {
        assertThatThrownBy(() -> text("a ".repeat(Cleaner.LONGEST)))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining("page")
                .hasMessageContaining("characters")
                .hasMessageContaining("cut it");
    }

    @Test
    void anEmptyPageGivesAnEmptyText() {
        assertThat(text("").text()).isEmpty();
        assertThat(read(Page.Form.HTML, "").text()).isEmpty();
        assertThat(read(Page.Form.MARKDOWN, "---").text()).isEmpty();
    }

    @Test
    void theIdIsAHashOfContentAndSixteenDigitsLong() {
        assertThat(text(FIRST).id())
                .matches("[0-9a-f]{16}")
                .isEqualTo(text(FIRST).id())
                .isNotEqualTo(text(SECOND).id());
    }

    @Test
    void labelsAreFurnitureBeforeAColonOnly() {
        String prose = "Temas como el comercio y la pesca ocuparon a los dos reyes toda la tarde.";
        assertThat(text(lines(FIRST, prose, "Temas: comercio, pesca", SECOND)).text())
                .isEqualTo(lines(FIRST, prose, SECOND));
    }

    @Test
    void quotationMarksLeftAsControlCharactersAreMarksAgain() {
        assertThat(
                        text(FIRST + "\n\u0093We will come\u0094, said the Marshal\u0085 of Rohan.")
                                .text())
                .isEqualTo(FIRST + "\n\u201cWe will come\u201d, said the Marshal\u2026 of Rohan.");
    }

    @Test
    void wordsThatOpenOrdinaryParagraphsPointNowhere() {
        String prose = "Además, los dos reyes hablaron de las murallas y de los caballos de Rohan.";
        assertThat(text(lines(FIRST, prose, SECOND)).text()).isEqualTo(lines(FIRST, prose, SECOND));
    }
}
