package org.readout.extract.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.readout.model.Account;
import org.readout.model.Page;
import org.readout.quality.Told;

/** On what day, how and between which sides a contact took place. */
class OccasionsTest {

    private static final LocalDate THURSDAY = LocalDate.of(2031, 5, 8);

    private static List<String> accounts(String text) {
        Page page = new Page("page", null, null, THURSDAY, null, null, Page.Form.TEXT, text);
        return Told.READOUT.accounts(Told.READOUT.clean(page)).stream()
                .map(OccasionsTest::line)
                .toList();
    }

    private static String line(Account account) {
        return account.participants().stream()
                        .map(side -> side.actor())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "))
                + " "
                + account.status().name().toLowerCase(Locale.ROOT)
                + " "
                + (account.channel() == null
                        ? "contact"
                        : account.channel().name().toLowerCase(Locale.ROOT))
                + (account.when() == null ? "" : " on " + account.when().first());
    }

    @Test
    void what_is_told_at_the_margins_of_a_conference_has_its_day() {
        assertThat(
                        accounts(
                                "The foreign ministers of China, India, Kazakhstan, Kyrgyzstan and Russia took part in a meeting of the SCO in Bishkek on 6 May 2031.\n\n"
                                        + "On the margins of the meeting Indian Foreign Minister Asha Rao met Kazakh Foreign Minister Timur Beketov."))
                .contains("IND KAZ held meeting on 2031-05-06");
    }

    @Test
    void a_meeting_told_without_an_occasion_has_no_day() {
        assertThat(
                        accounts(
                                "The foreign ministers of China, India, Kazakhstan, Kyrgyzstan and Russia took part in a meeting of the SCO in Bishkek on 6 May 2031.\n\n"
                                        + "Indian Foreign Minister Asha Rao also met Brazilian Foreign Minister Rui Mota."))
                .contains("BRA IND held meeting");
    }

    @Test
    void a_time_of_day_belongs_to_the_day_told_before() {
        assertThat(
                        accounts(
                                "Ghanaian Foreign Minister Ama Mensah met Irish Foreign Minister Sean Doyle on 6 May 2031.\n\n"
                                        + "In the afternoon Ama Mensah met Norwegian Foreign Minister Liv Berg."))
                .contains("GHA NOR held meeting on 2031-05-06");
    }

    @Test
    void today_is_the_day_of_the_dateline_where_that_is_the_day_before() {
        assertThat(
                        accounts(
                                "OTTAWA, 7 May 2031 - Canadian Foreign Minister Anne Roy met Kenyan Foreign Minister Peter Otieno today. They spoke about the price of tea and of wheat."))
                .containsExactly("CAN KEN held meeting on 2031-05-07");
        assertThat(
                        accounts(
                                "OTTAWA, 2 May 2031 - Canadian Foreign Minister Anne Roy met Kenyan Foreign Minister Peter Otieno today. They spoke about the price of tea and of wheat."))
                .containsExactly("CAN KEN held meeting on 2031-05-08");
    }

    @Test
    void a_weekday_of_what_is_planned_lies_ahead() {
        assertThat(
                        accounts(
                                "Canadian Foreign Minister Anne Roy is to meet Kenyan Foreign Minister Peter Otieno, who has said that he had time on Tuesday."))
                .containsExactly("CAN KEN planned meeting on 2031-05-13");
    }

    @Test
    void a_week_gives_way_to_the_day_of_it_that_the_page_tells() {
        assertThat(
                        accounts(
                                "Canadian Foreign Minister Anne Roy will visit Kenya next week.\n\n"
                                        + "Anne Roy will meet Kenyan Foreign Minister Peter Otieno in Nairobi on 14 May 2031."))
                .containsExactly("CAN KEN planned meeting on 2031-05-14");
    }

    @Test
    void four_sides_hold_a_conference_and_three_a_meeting() {
        assertThat(
                        accounts(
                                "Germany, France, Britain and Iran held talks in Geneva on 6 May 2031."))
                .containsExactly("DEU FRA GBR IRN held multilateral on 2031-05-06");
        assertThat(accounts("Germany, France and Iran held talks in Geneva on 6 May 2031."))
                .containsExactly("DEU FRA IRN held meeting on 2031-05-06");
    }

    @Test
    void what_a_headline_tells_of_two_guests_is_told_of_each_alone() {
        assertThat(
                        accounts(
                                "Canadian Foreign Minister Anne Roy meets ministers of Kenya and Peru\n\n"
                                        + "OTTAWA. Canadian Foreign Minister Anne Roy met Kenyan Foreign Minister Peter Otieno on Tuesday.\n\n"
                                        + "Anne Roy met Peruvian Foreign Minister Luz Rojas on Wednesday."))
                .containsExactly(
                        "CAN KEN held meeting on 2031-05-06", "CAN PER held meeting on 2031-05-07");
    }

    @Test
    void what_somebody_recalls_at_a_contact_was_another_one_of_its_own_day() {
        String met = "President Ada Holm of Norway met President Luis Prado of Bolivia in Oslo. ";
        assertThat(accounts(met + "\"When we met in Lima in March, you told me so,\" Holm said."))
                .containsExactly("BOL NOR held meeting", "BOL NOR held meeting on 2031-03");
        assertThat(
                        accounts(
                                met
                                        + "\"When we spoke by phone in March, you told me so,\" Holm said."))
                .containsExactly("BOL NOR held meeting", "BOL NOR held call on 2031-03");
        assertThat(accounts(met + "\"We met on Tuesday and had good talks,\" Holm said."))
                .containsExactly("BOL NOR held meeting on 2031-05-06");
    }

    @Test
    void the_day_of_a_contact_that_somebody_tells_of_at_another_one_is_not_that_of_the_other() {
        assertThat(
                        accounts(
                                "In talks with President Luis Prado of Bolivia, President Ada Holm of Norway said"
                                        + " that her prime minister had met the Peruvian president in Lima in March."))
                .contains("BOL NOR held meeting")
                .doesNotContain("BOL NOR held meeting on 2031-03");
    }

    @Test
    void today_is_the_day_of_the_report_though_that_of_the_page_stands_above_it() {
        String report =
                "OSLO, 7 May - President Ada Holm of Norway met President Luis Prado of Bolivia today.";
        assertThat(accounts("Holm meets Prado\n\n8 May 2031 10:46\n\n" + report))
                .containsExactly("BOL NOR held meeting on 2031-05-07");
    }

    @Test
    void one_word_of_the_future_serves_all_goals_of_a_journey() {
        assertThat(accounts("中国总理李强将出席上海合作组织峰会并对秘鲁、玻利维亚进行正式访问。"))
                .contains("CHN PER planned meeting", "BOL CHN planned meeting");
    }

    @Test
    void the_president_of_a_page_without_publisher_is_that_of_its_press_office() {
        String text =
                "Le Président de la République s'est entretenu lundi avec le Président du Kenya, Amos Barasa.\n\n"
                        + "Ils ont évoqué la situation en Somalie.";
        assertThat(accounts(text + "\n\nBureau de presse de l'Élysée"))
                .containsExactly("FRA KEN held meeting on 2031-05-05");
        assertThat(accounts(text + "\n\nBureau de presse de Nairobi")).isEmpty();
    }
}
