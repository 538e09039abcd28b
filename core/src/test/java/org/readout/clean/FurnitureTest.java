package org.readout.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on pages beside the text goes, by families, and what only looks so stays. */
class FurnitureTest {

    private static final String FIRST =
            "The Steward of Gondor met the Marshal of Rohan on Monday in Minas Tirith, his office said.";
    private static final String SECOND =
            "They talked about the road through the mountains and about the price of horses this year.";
    private static final String THIRD =
            "The Marshal asked for grain before the winter, and the Steward promised him forty wagons.";
    private static final String LAST =
            "Both of them agreed to meet again in Edoras as soon as the passes are free of snow again.";

    private static String clean(String... lines) {
        return CleanerTest.text(CleanerTest.lines(lines)).text();
    }

    private static void isText(String line) {
        assertThat(clean(FIRST, SECOND, line, THIRD, LAST))
                .isEqualTo(CleanerTest.lines(FIRST, SECOND, line, THIRD, LAST));
    }

    private static void isFurniture(String line) {
        String text = CleanerTest.lines(FIRST, SECOND, THIRD, LAST);
        assertThat(clean(FIRST, SECOND, line, THIRD, LAST)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Follow the Tower News on Telegram",
                "Folgen Sie der Turmzeitung auch bei Instagram!",
                "Suivez la Tour sur Facebook",
                "Puedes seguir a LA TORRE en Facebook y Twitter",
                "Siga a Torre no WhatsApp",
                "Читать tower.example в Дзен",
                "Читайте «Башню» в Телеграм",
                "Стежте за «Вежею» у Фейсбук",
                "تابعوا قناة البرج على واتساب",
                "Bizi Google News üzerinden takip edin",
                "Theo dõi Báo Tháp trên Zalo",
                "Ikuti Menara di Google News",
                "Ikuti Menara di Telegram",
                "关注我们的微信公众号",
                "フォローはこちら",
            })
    void aCallToFollowOnANetworkIsNoText(String line) {
        isFurniture(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Follow-up talks were held in Dale.",
                "Follow the road, said the Steward to the riders of Rohan.",
                "Share of trade",
                "Folgen des Krieges",
                "Suivre la route des montagnes",
                "Читать договор по-разному",
                "Theo dõi tình hình biên giới, hai bên nhất trí trao đổi thường xuyên.",
                "شارك الوزيران في مراسم التوقيع على الاتفاق في المدينة البيضاء.",
                "关注边界局势的两位部长同意继续谈判。",
            })
    void articlesMayBeginWithTheSameWords(String line) {
        isText(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Click to share on WhatsApp (Opens in new window)",
                "Klicken, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)",
                "Cliquez pour partager sur Facebook (ouvre dans une nouvelle fenêtre)",
                "Haz clic para compartir en Twitter (Se abre en una ventana nueva)",
                "Clique para compartilhar no Telegram (abre em nova janela)",
                "Klik untuk berbagi di X (Membuka di jendela yang baru)",
                "Klik untuk berkongsi di X (Membuka dalam tetingkap baru)",
                "Нажмите, чтобы поделиться на Facebook (Открывается в новом окне)",
                "Натисніть, щоб поширити на Facebook (Відкривається у новому вікні)",
                "اضغط للمشاركة على فيسبوك (فتح في نافذة جديدة)",
                "Facebook'ta paylaşmak için tıklayın (Yeni pencerede açılır)",
                "Bấm để chia sẻ trên Facebook (Mở trong cửa sổ mới)",
                "点击以在 Facebook 上共享（在新窗口中打开）",
                "クリックして X で共有 (新しいウィンドウで開きます)",
                "Разместить в блоге    Отправить по почте",
                "Комментарии (7)  Распечатать  Отправить ссылку",
                "412 views",
                "35 lượt xem",
                "1204 просмотра",
                "412 görüntülenme",
                "阅读 412",
                "[ Print ] [ Email ] [ Share ]",
            })
    void buttonsInARowAndCountsAreNoText(String line) {
        isFurniture(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#Gondor #MinasTirith #Rohan",
                "#وزارة_خارجية_غوندور",
                "#Gondor",
                "＃ゴンドール ＃ローハン",
                "[Gondor and Rohan have much to trade, envoys say]",
                "Newsroom of the Tower +41 555 010 203",
                ">> The King returns to the White City",
                "+++ Also of interest: the price of pipe-weed +++",
            })
    void formAloneShowsLinesThatAreNoText(String line) {
        isFurniture(line);
    }

    @Test
    void hashtagsBehindTheLastSentenceGo() {
        assertThat(clean(FIRST, SECOND, THIRD + " #Gondor #Rohan"))
                .isEqualTo(CleanerTest.lines(FIRST, SECOND, THIRD));
        isText("#1 of the demands was the road");
        isText("The riders wrote their letters under the sign #OpenTheRoad.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13 FEB, 17:42",
                "11:43 A.M. EDT",
                "26 июля, 22:41",
                "18:42 ت م",
                "下午3:20",
                "17:30 Uhr",
                "Gondor Gazette No. 188, 17.10.2014, p. 8",
                "Газета «Гондор» №188 от 17.10.2014, стр. 8",
                "Tuesday, 22 February 2011 19:47 WIB | 2.316 Views",
            })
    void timesOfDayAndIssuesOfNewspapersAreNoText(String line) {
        assertThat(clean(line, FIRST, SECOND, THIRD))
                .isEqualTo(CleanerTest.lines(FIRST, SECOND, THIRD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red, ORF.at/Agenturen",
                "Palantir, édité par B. Beregond",
                "Bergil Beregondson (Theo Reuters)",
                "Edited by Ioreth of Lossarnach",
                "Senior Diplomatic Correspondent",
                "Специальный корреспондент",
                "Corresponsal en Edoras",
                "Avec notre correspondant à Edoras, Bergil Beregondson",
            })
    void whoWroteOrEditedTheReportIsNoText(String line) {
        assertThat(clean("Gondor and Rohan Speak", line, FIRST, SECOND, THIRD))
                .isEqualTo(CleanerTest.lines("Gondor and Rohan Speak", FIRST, SECOND, THIRD));
    }

    @Test
    void aSourceInAHeadlineNamesNoWriter() {
        String headline = "Riders of Rohan to visit the White City next week: source";
        assertThat(clean(headline, FIRST, SECOND, THIRD))
                .isEqualTo(CleanerTest.lines(headline, FIRST, SECOND, THIRD));
    }

    @Test
    void theEditorInBracketsBehindTheTextGoes() {
        assertThat(clean(FIRST, SECOND, THIRD + " (Editor: Bergil Beregondson) 1120906"))
                .isEqualTo(CleanerTest.lines(FIRST, SECOND, THIRD));
        assertThat(clean(FIRST, SECOND, THIRD + " (END)"))
                .isEqualTo(CleanerTest.lines(FIRST, SECOND, THIRD));
        assertThat(clean(FIRST, SECOND, THIRD + " [brg]", LAST + " (brg/io)"))
                .isEqualTo(CleanerTest.lines(FIRST, SECOND, THIRD, LAST));
        isText(THIRD.substring(0, THIRD.length() - 1) + " (the King was away).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Steward greets the Marshal at the gate (Reuters)",
                "The Steward on the wall (Beregond Baranorson / dpa)",
                "يستقبل الحاكم القائد عند البوابة (الجزيرة)",
                "（總統府提供）",
                "The Marshal before the host. File photo",
                "Ảnh: Tể tướng Gondor và Nguyên soái Rohan tại cổng Thành Trắng chiều nay",
                "Thủ tướng Gondor tại cổng thành - Ảnh chụp màn hình",
            })
    void aHouseOfPicturesInBracketsMakesALineACaption(String line) {
        isFurniture(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Council of the White City (CWC)",
                "The Steward told Reuters that the road is open (Reuters).",
                "The road was opened (the bridge was not).",
            })
    void otherBracketsMakeNoCaption(String line) {
        isText(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bild vergrößern", "Enlarge image", "Agrandir l'image", "点击放大"})
    void theWordsForAGreaterPictureTakeTheCaptionWithThem(String label) {
        assertThat(
                        clean(
                                FIRST,
                                label,
                                "The Steward and the Marshal before the host",
                                SECOND,
                                THIRD))
                .isEqualTo(CleanerTest.lines(FIRST, SECOND, THIRD));
        assertThat(clean(FIRST, label, SECOND, THIRD))
                .isEqualTo(CleanerTest.lines(FIRST, SECOND, THIRD));
    }

    @Test
    void aBoxOfOtherPagesInsideTheTextGoesWithItsHeadlines() {
        String[] box = {
            FIRST,
            SECOND,
            "Keep reading",
            "list of 2 items",
            "list 1 of 2",
            "Ents march on Isengard",
            "list 2 of 2",
            "What does the Lady of the Wood want?",
            "end of list",
            THIRD,
            LAST
        };
        assertThat(clean(box)).isEqualTo(CleanerTest.lines(FIRST, SECOND, THIRD, LAST));
        isText(
                "Skip most read pages and open the last, the Steward told the Marshal in the library.");
    }

    @Test
    void aLabelAlonePointsToTheHeadlineBelowIt() {
        assertThat(clean(FIRST, "Read also:", "What do the riders want?", SECOND, THIRD))
                .isEqualTo(CleanerTest.lines(FIRST, SECOND, THIRD));
        assertThat(clean(FIRST, "Read also:", SECOND, THIRD))
                .isEqualTo(CleanerTest.lines(FIRST, SECOND, THIRD));
    }

    @Test
    void aHeadlineOfAnotherPageBehindTheLastParagraphGoes() {
        String text = CleanerTest.lines(FIRST, SECOND, THIRD, LAST);
        assertThat(clean(FIRST, SECOND, THIRD, LAST, "Riders of Rohan reach the Wall"))
                .isEqualTo(text);
        assertThat(clean(FIRST, SECOND, THIRD, LAST, "The King comes home", "26 June, 22:41"))
                .isEqualTo(text);
    }

    @Test
    void linesBehindTheLastParagraphStayWhereTheyAreAListOrSentences() {
        String[] list = {
            FIRST, SECOND, THIRD, "Prince of Dol Amroth", "Lord of the Mark", "Warden of the houses"
        };
        assertThat(clean(list)).isEqualTo(CleanerTest.lines(list));
        String[] sentence = {FIRST, SECOND, THIRD, "The Marshal also met Prince Adal. End"};
        assertThat(clean(sentence)).isEqualTo(CleanerTest.lines(sentence));
        String[] quote = {FIRST, SECOND, THIRD, "»Wir kommen«, sagte der Marschall, »mit allen.«"};
        assertThat(clean(quote)).isEqualTo(CleanerTest.lines(quote));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This audio is created with AI assistance",
                "Support independent journalism in Gondor. Join us in this fight.",
                "Website Content managed by the Ministry of Horses, Kingdom of Rohan",
                "External links to other Internet sites should not be taken for the view of the Tower.",
                "Tous droits de reproduction et de représentation réservés.",
                "Recevez toute l'actualité de la Tour directement dans votre boîte mail",
                "每日新闻都会在您的邮箱中",
                "Para cualquier consulta puede contactarse con nosotros.",
                "Associated Press writer Bergil Beregondson in Edoras contributed.",
            })
    void disclaimersAndInvitationsAreNoText(String line) {
        isFurniture(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Links:", "ARCHIVADO EN:", "Filed under", "Herausgeber", "حول هذه القصة"})
    void whatFollowsALabelOfThePagesRecordIsNoText(String label) {
        assertThat(clean(FIRST, SECOND, THIRD, label, "Ministry of Horses", "The Tower"))
                .isEqualTo(CleanerTest.lines(FIRST, SECOND, THIRD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Полное или частичное снятие запрета стороны обсудят весной.",
                "Источник: послы встретятся в Минас-Тирите",
                "Todos los derechos de paso fueron objeto de la conversación.",
                "Переговоры при участии Рохана",
                "Réunion avec la presse",
                "答记者问环节之后，两位部长共进午餐。",
                "تابع الوزير تطبيق الاتفاق بين غوندور وروهان",
            })
    void sentencesAndHeadingsWithSuchWordsStay(String line) {
        isText(line);
    }
}
