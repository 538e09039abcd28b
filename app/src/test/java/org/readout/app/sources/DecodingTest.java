package org.readout.app.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {

    private static final String RUSSIAN =
            "Король Гондора встретился с королём Рохана. МИД: стороны обсудили «торговлю» и оборону.";
    private static final String UKRAINIAN =
            "Король Ґондору зустрівся з королем Рогану. Сторони обговорили її та єдність.";
    private static final String CHINESE = "刚铎国王同洛汗国王通电话，双方就贸易和边境防务交换意见，一致同意保持沟通。";
    private static final String TAIWAN = "剛鐸國王同洛汗國王通電話，雙方就貿易和邊境防務交換意見，一致同意保持溝通。";
    private static final String JAPANESE = "ゴンドールの国王はローハンの国王と電話で会談し、貿易と国境の防衛について意見を交わした。";
    private static final String KOREAN = "곤도르 국왕은 로한 국왕과 전화 통화를 하고 무역과 국경 방위에 대해 의견을 나누었다.";
    private static final String ARABIC =
            "التقى ملك جوندور بملك روهان، وبحث الجانبان التجارة والدفاع عن الحدود؟";
    private static final String FRENCH =
            "L’élysée a confirmé qu’un entretien à huis clos a été créé « très bientôt » – à Noël.";
    private static final String GREEK = "Ο βασιλιάς της Γκόντορ συνάντησε τον βασιλιά του Ρόχαν.";

    @ParameterizedTest
    @CsvSource({
        "RUSSIAN,windows-1251",
        "RUSSIAN,KOI8-R",
        "RUSSIAN,IBM866",
        "RUSSIAN,UTF-8",
        "UKRAINIAN,windows-1251",
        "CHINESE,GB18030",
        "TAIWAN,Big5",
        "JAPANESE,Shift_JIS",
        "JAPANESE,EUC-JP",
        "JAPANESE,ISO-2022-JP",
        "KOREAN,EUC-KR",
        "ARABIC,windows-1256",
        "FRENCH,windows-1252",
        "CHINESE,UTF-16LE",
        "RUSSIAN,UTF-16BE",
    })
    void without_a_true_declaration_the_content_tells(String language, String charset)
            throws Exception {
        String text = (String) DecodingTest.class.getDeclaredField(language).get(null);
        if (charset.equals("KOI8-R") || charset.equals("IBM866")) {
            text = text.replaceAll("[«»]", "\""); // they have no such marks
        }
        for (String head :
                List.of(
                        "",
                        "<html><head><title>x</title></head><body>",
                        "<html><head><meta charset=utf-8><title>x</title></head><body>",
                        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">",
                        "<meta charset=\"no-such-thing\">")) {
            if (head.isEmpty() && charset.startsWith("UTF-16")) {
                continue; // nothing but its mark-up tells UTF-16 without a mark from other bytes
            }
            String page = head.repeat(charset.startsWith("UTF-16") ? 4 : 1) + "<p>" + text + "</p>";
            byte[] bytes = page.getBytes(charset);
            assertThat(Decoding.text(bytes)).as(head).isEqualTo(page);
            assertThat(Decoding.text(bytes, "ISO-8859-1")).as(head).isEqualTo(page);
        }
    }

    @Test
    void the_server_is_believed_before_the_page_and_both_where_the_text_fits() throws Exception {
        String page = "<meta charset=\"iso-8859-7\"><p>" + GREEK + "</p>";
        assertThat(Decoding.text(page.getBytes("iso-8859-7"))).isEqualTo(page);
        String other = "<meta charset=\"iso-8859-1\"><p>" + GREEK + "</p>";
        assertThat(Decoding.text(other.getBytes("iso-8859-7"), "iso-8859-7")).isEqualTo(other);
        String wrong = "<meta charset=\"windows-1251\"><p>" + CHINESE + "</p>";
        assertThat(Decoding.text(wrong.getBytes("GB18030"), "gb2312")).isEqualTo(wrong);
        String turkish =
                "<meta charset=\"iso-8859-9\"><p>Görüşmede ticaret ve sınır güvenliği ele alındı.";
        assertThat(Decoding.text(turkish.getBytes("iso-8859-9"))).isEqualTo(turkish);
        String polish =
                "<meta charset=\"iso-8859-2\"><p>Król spotkał się z królem, żeby omówić handel.";
        assertThat(Decoding.text(polish.getBytes("iso-8859-2"))).isEqualTo(polish);
    }

    @Test
    void a_few_broken_bytes_do_not_change_the_character_set() throws Exception {
        for (List<String> one :
                List.of(
                        List.of(RUSSIAN, "UTF-8"),
                        List.of(CHINESE, "UTF-8"),
                        List.of(FRENCH, "UTF-8"),
                        List.of(CHINESE, "GB18030"),
                        List.of(JAPANESE, "Shift_JIS"))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(("<p>" + one.get(0).repeat(3)).getBytes(one.get(1)));
            bytes.write(0xFF);
            bytes.write('\n');
            bytes.write(one.get(0).getBytes(one.get(1)));
            assertThat(Decoding.text(bytes.toByteArray()))
                    .as(one.toString())
                    .startsWith("<p>" + one.get(0))
                    .endsWith(one.get(0));
        }
        byte[] torn = RUSSIAN.getBytes(UTF_8);
        assertThat(Decoding.text(java.util.Arrays.copyOf(torn, 41)))
                .startsWith("Король Гондора встре");
    }

    @Test
    void a_page_with_one_foreign_letter_in_much_ascii_is_read_as_western() throws Exception {
        String page = "<p>The café was open. ".repeat(20);
        assertThat(Decoding.text(page.getBytes("windows-1252"))).isEqualTo(page);
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws UnsupportedEncodingException {
        byte[] picture = new byte[500];
        picture[0] = (byte) 0x89;
        picture[1] = 'P';
        assertThatThrownBy(() -> Decoding.text(picture))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        fault -> assertThat(fault.reason()).contains("is no text"));
    }
}
