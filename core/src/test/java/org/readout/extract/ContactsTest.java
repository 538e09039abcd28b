package org.readout.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.readout.model.Account;
import org.readout.model.Page;
import org.readout.quality.Told;

/** Which contacts a page tells of, who took part in each, where and when. */
class ContactsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 2);

    private static List<String> contacts(String text) {
        return contacts(text, null);
    }

    private static List<String> contacts(String text, @Nullable LocalDate published) {
        Page page = new Page("page", null, null, published, null, null, Page.Form.TEXT, text);
        return Told.READOUT.accounts(Told.READOUT.clean(page)).stream()
                .map(ContactsTest::line)
                .toList();
    }

    private static List<String> statuses(String text) {
        Page page = new Page("page", null, null, DAY, null, null, Page.Form.TEXT, text);
        return Told.READOUT.accounts(Told.READOUT.clean(page)).stream()
                .map(account -> account.channel() + " " + account.status())
                .toList();
    }

    private static String line(Account account) {
        String persons =
                account.participants().stream()
                        .map(side -> Objects.requireNonNullElse(side.person(), side.actor()))
                        .sorted()
                        .collect(Collectors.joining(" "));
        return persons
                + (account.place() == null ? "" : " in " + account.place().id())
                + (account.when() == null ? "" : " on " + account.when().first());
    }

    @Test
    void meetings_named_one_after_the_other_each_have_their_place_and_day() {
        assertThat(
                        contacts(
                                "Sergey Lavrov spoke by phone with Wang Yi on 2 March 2024.\n\n"
                                        + "They recalled their meetings in Geneva on 3 May 2023 and in Vienna on 7 June 2023."))
                .containsExactly(
                        "sergey-lavrov wang-yi on 2024-03-02",
                        "sergey-lavrov wang-yi in CHE:geneva on 2023-05-03",
                        "sergey-lavrov wang-yi in AUT:vienna on 2023-06-07");
    }

    @Test
    void the_capital_of_a_state_by_that_word_is_a_place() {
        assertThat(
                        contacts(
                                "French Foreign Minister Jean Dupont received German Foreign Minister Karl"
                                        + " Brandt in the Iranian capital on Monday to discuss the"
                                        + " clashes in Mogadishu.",
                                DAY))
                .containsExactly("jean-dupont karl-brandt in IRN:tehran on 2025-09-01");
        assertThat(
                        contacts(
                                "Der französische Außenminister Jean Dupont traf den deutschen Außenminister"
                                        + " Karl Brandt am Montag in der iranischen Hauptstadt.",
                                DAY))
                .containsExactly("jean-dupont karl-brandt in IRN:tehran on 2025-09-01");
    }

    @Test
    void some_official_is_nobody_whom_the_page_named_before() {
        assertThat(
                        contacts(
                                "Iranian Foreign Minister Ali Karimi met US envoy John Walker in Oslo on"
                                        + " Monday.\n\nA US official called the talks with Iran's"
                                        + " ambassador in Vienna on Sunday useful.",
                                DAY))
                .first()
                .isEqualTo("ali-karimi john-walker in NOR:oslo on 2025-09-01");
    }

    @Test
    void who_rang_both_leaders_of_whom_the_page_tells_spoke_with_each_of_them() {
        assertThat(
                        contacts(
                                "Vladimir Putin met Xi Jinping in Geneva on Monday, the Kremlin said.\n\n"
                                        + "Donald Trump had phoned both leaders on Saturday.",
                                DAY))
                .containsExactly(
                        "vladimir-putin xi-jinping in CHE:geneva on 2025-09-01",
                        "donald-trump xi-jinping on 2025-08-30",
                        "donald-trump vladimir-putin on 2025-08-30");
    }

    @Test
    void who_is_told_to_follow_up_on_a_call_between_others_had_no_part_in_it() {
        assertThat(
                        contacts(
                                "Sergey Lavrov met Wang Yi on 2 March 2024 to follow up on the call between Vladimir Putin and Xi Jinping."))
                .anyMatch(line -> line.startsWith("vladimir-putin xi-jinping"))
                .contains("sergey-lavrov wang-yi on 2024-03-02")
                .hasSize(2);
    }

    @Test
    void whom_a_headline_names_behind_with_did_not_meet_each_other() {
        assertThat(
                        contacts(
                                "Телефонные разговоры с Премьер-министром Израиля Биньямином Нетаньяху и Президентом Ирана Масудом Пезешкианом\n"
                                        + "13 июня 2025 года\n"
                                        + "Владимир Путин провёл телефонные разговоры с Президентом Ирана Масудом Пезешкианом и Премьер-министром Израиля Биньямином Нетаньяху.",
                                LocalDate.of(2025, 6, 13)))
                .containsExactlyInAnyOrder(
                        "masoud-pezeshkian vladimir-putin on 2025-06-13",
                        "benjamin-netanyahu vladimir-putin on 2025-06-13");
    }

    @Test
    void who_is_listed_behind_the_dash_of_a_side_is_of_it() {
        assertThat(
                        contacts(
                                "В Москве Владимир Путин принял министра иностранных дел Китая Ван И. "
                                        + "Во встрече участвовали: с российской стороны – Министр иностранных дел Сергей Лавров, с китайской стороны – заместитель министра Лю Бинь."))
                .containsExactly("liu-bin sergey-lavrov vladimir-putin wang-yi in RUS:moscow");
    }

    @Test
    void what_lies_long_before_the_day_above_a_page_is_another_contact() {
        assertThat(
                        contacts(
                                "Телефонный разговор с Президентом Сербии Александром Вучичем\n"
                                        + "28 апреля 2025 года\n"
                                        + "Состоялся телефонный разговор Владимира Путина с Президентом Сербии Александром Вучичем. "
                                        + "Лидеры обсудили соглашение, подписанное 17 января в ходе визита Президента Сербии в Москву.",
                                LocalDate.of(2025, 4, 28)))
                .contains("aleksandar-vucic vladimir-putin on 2025-04-28")
                .anyMatch(line -> line.endsWith("in RUS:moscow on 2025-01-17"))
                .hasSize(2);
    }

    @Test
    void a_journey_to_the_seat_of_an_organisation_is_no_visit_to_the_state_around_it() {
        assertThat(
                        contacts(
                                "Sergey Lavrov's travel to Brussels\n\n"
                                        + "Russian Foreign Minister Sergey Lavrov traveled to Brussels on 2 March 2024 to take part in a session of the North Atlantic Council."))
                .containsExactly("NATO sergey-lavrov in BEL:brussels on 2024-03-02");
    }

    @Test
    void the_day_in_the_name_of_a_text_is_not_the_day_of_the_talks_on_it() {
        assertThat(
                        contacts(
                                "On 2 March 2024, Sergey Lavrov met with Wang Yi to discuss the 5 February joint statement."))
                .containsExactly("sergey-lavrov wang-yi on 2024-03-02");
    }

    @Test
    void visits_to_come_by_two_ministers_are_two_visits_to_the_other_side() {
        assertThat(
                        contacts(
                                "President Vladimir Putin of Russia spoke by phone with President Xi Jinping of China.\n\n"
                                        + "The two presidents welcomed the upcoming visits by Foreign Minister Sergey Lavrov and Defence Minister Andrei Belousov."))
                .containsExactly(
                        "vladimir-putin xi-jinping", "CHN sergey-lavrov", "CHN andrei-belousov");
        assertThat(
                        contacts(
                                "President Vladimir Putin of Russia spoke by phone with President Xi Jinping of China.\n\n"
                                        + "They recalled recent visits by Foreign Minister Sergey Lavrov."))
                .containsExactly("vladimir-putin xi-jinping");
    }

    @Test
    void a_summit_named_by_its_city_is_the_meeting_there_that_the_page_dates() {
        assertThat(
                        contacts(
                                "Vladimir Putin spoke by phone with Xi Jinping on 1 September 2025. The call follows the two leaders' meeting in Geneva in May 2025.\n\n"
                                        + "They reviewed progress on the issues discussed at the Geneva Summit.",
                                DAY))
                .containsExactly(
                        "vladimir-putin xi-jinping on 2025-09-01",
                        "vladimir-putin xi-jinping in CHE:geneva on 2025-05");
    }

    @Test
    void the_day_on_which_companions_are_told_of_is_no_other_day_of_the_visit() {
        assertThat(
                        contacts(
                                "Presiden Prabowo Subianto bertemu Perdana Menteri Singapura Lawrence Wong di Singapura pada Minggu (31/8/2025).\n\n"
                                        + "Keterangan Kementerian Pertanian, Senin (1/9/2025), menyebut rombongan juga diikuti Menteri Perdagangan Budi Santoso.",
                                DAY))
                .containsExactly(
                        "budi-santoso lawrence-wong prabowo-subianto in SGP on 2025-08-31");
    }

    @Test
    void a_governor_met_alone_makes_no_contact_of_the_state_his_city_lies_in() {
        assertThat(
                        contacts(
                                "Встреча с губернатором Севастополя Ильёй Громовым\n\n"
                                        + "Президент провёл рабочую встречу с губернатором Севастополя Ильёй Громовым.",
                                DAY))
                .isEmpty();
    }

    @Test
    void the_day_since_which_nobody_met_is_no_day_of_the_meeting() {
        assertThat(contacts("Sergey Lavrov met Wang Yi, the first such meeting since May 2021."))
                .containsExactly("sergey-lavrov wang-yi");
    }

    @Test
    void who_is_spoken_for_takes_no_part() {
        assertThat(
                        contacts(
                                "The Chinese foreign minister Wang Yi, representing President Xi Jinping, met Sergey Lavrov in Vienna."))
                .containsExactly("sergey-lavrov wang-yi in AUT:vienna");
    }

    @Test
    void a_conference_attended_beside_a_meeting_is_another_contact() {
        assertThat(
                        contacts(
                                "Sergey Lavrov met Wang Yi in Beijing.\n\n"
                                        + "Lavrov took part in an international conference on water held in Shanghai."))
                .containsExactly(
                        "sergey-lavrov wang-yi in CHN:beijing",
                        "CHN sergey-lavrov in CHN:shanghai");
    }

    @Test
    void who_says_that_he_will_travel_is_the_traveller() {
        assertThat(
                        contacts(
                                "Chinese Foreign Minister Wang Yi is a man of few words.\n\n"
                                        + "Russian President Vladimir Putin told reporters that he plans to visit Japan."))
                .containsExactly("JPN vladimir-putin in JPN");
    }

    @Test
    void a_visit_takes_place_where_it_goes_to_and_not_where_it_was_told() {
        assertThat(
                        contacts(
                                "Chinese Foreign Minister Wang Yi will visit Japan in May, a member of parliament told reporters in Moscow."))
                .containsExactly("JPN wang-yi in JPN on null");
        assertThat(contacts("Chinese Foreign Minister Wang Yi will soon make a Japan trip."))
                .containsExactly("JPN wang-yi in JPN");
    }

    @Test
    void the_presidents_whose_line_others_follow_took_no_part() {
        assertThat(
                        contacts(
                                "In line with exchanges between President Donald Trump and President Vladimir Putin, the United States held technical talks with the Russian delegation in Geneva."))
                .containsExactly("RUS USA in CHE:geneva");
    }

    @Test
    void who_is_told_of_talks_has_not_held_them() {
        assertThat(
                        contacts(
                                "Donald Trump said he would inform Volodymyr Zelenskyy about the talks."))
                .isEmpty();
    }

    @Test
    void on_a_visit_the_day_of_the_talks_counts_and_not_that_of_arrival() {
        assertThat(
                        contacts(
                                "Indian Prime Minister Narendra Modi arrived in Japan on 4 May 2024. "
                                        + "Narendra Modi met Japanese Prime Minister Fumio Kishida on 5 May 2024."))
                .containsExactly("fumio-kishida narendra-modi in JPN on 2024-05-05");
    }

    @Test
    void a_summit_told_by_its_place_alone_has_the_sides_it_had() {
        assertThat(
                        contacts(
                                "Sergey Lavrov spoke by phone with Wang Yi on 1 September 2025.\n\n"
                                        + "Much of it went back to the summit in Anchorage.\n\n"
                                        + "Vladimir Putin was in good health. Donald Trump was at home.",
                                DAY))
                .contains("donald-trump vladimir-putin in USA:anchorage");
    }

    @Test
    void a_summit_told_by_its_place_is_none_where_the_page_does_not_name_its_sides() {
        assertThat(
                        contacts(
                                "Sergey Lavrov spoke by phone with Wang Yi on 1 September 2025.\n\n"
                                        + "Much of it went back to the summit in Anchorage.",
                                DAY))
                .noneMatch(line -> line.contains("anchorage"));
    }

    @Test
    void who_sets_up_a_working_group_does_not_sit_in_it() {
        String call = "Sergey Lavrov spoke by phone with Wang Yi on 1 September 2025. ";
        assertThat(
                        contacts(
                                call
                                        + "The ministers agreed to set up a working group, which will hold its first meeting in Geneva on 5 October 2025.",
                                DAY))
                .contains("CHN RUS in CHE:geneva on 2025-10-05");
        assertThat(
                        contacts(
                                call + "The ministers agreed to meet in Geneva on 5 October 2025.",
                                DAY))
                .contains("sergey-lavrov wang-yi in CHE:geneva on 2025-10-05");
    }

    @Test
    void nobody_is_known_to_hold_an_office_behind_the_day_that_the_tables_know() {
        String text = "The President spoke by phone with President Mateo Quiroga of Spain.";
        assertThat(whiteHouse(text, LocalDate.of(2024, 3, 5)))
                .containsExactly("joe-biden mateo-quiroga");
        assertThat(whiteHouse(text, LocalDate.of(2029, 3, 5))).containsExactly("USA mateo-quiroga");
    }

    private static List<String> whiteHouse(String text, LocalDate published) {
        Page page =
                new Page(
                        "page",
                        "https://www.whitehouse.gov/briefing-room/",
                        null,
                        published,
                        "en",
                        null,
                        Page.Form.TEXT,
                        text);
        return Told.READOUT.accounts(Told.READOUT.clean(page)).stream()
                .map(ContactsTest::line)
                .toList();
    }

    @Test
    void whoever_flies_home_to_meet_others_there_does_not_meet_the_other_side_again() {
        String met = "President Ada Holm of Norway met President Luis Prado of Bolivia on Monday. ";
        assertThat(
                        contacts(
                                met
                                        + "Holm, however, flew home to Bergen, where she will attend"
                                        + " a meeting of mayors on Friday.",
                                DAY))
                .hasSize(1);
        assertThat(contacts(met + "Prado had called off a meeting in Oslo in January.", DAY))
                .hasSize(2);
    }

    @Test
    void who_has_most_contacts_of_a_page_also_has_the_one_that_names_only_somebody_else() {
        String two =
                "Foreign Minister Ada Holm of Norway met Foreign Minister Luis Prado of Bolivia in"
                        + " Lima on Monday. On Tuesday Holm met Foreign Minister Rosa Larrain of"
                        + " Peru. ";
        String third = "The meeting with Kenyan Foreign Minister Otieno Wafula lasted an hour.";
        assertThat(contacts(two + third, DAY)).hasSize(3).last().asString().contains("ada-holm");
    }

    @Test
    void a_title_of_heads_of_state_is_not_that_of_a_namesake_who_was_an_ambassador() {
        assertThat(
                        contacts(
                                "President Whitaker of the United States met President Mateo Quiroga of Spain.",
                                DAY))
                .containsExactly("mateo-quiroga whitaker");
    }

    private static final String TALKS =
            "Peruvian President Rosa Larrain and Kenyan President Amos Otieno met in Lima on 25 August 2025. ";

    @Test
    void who_was_also_present_took_part_in_the_meeting_told_before() {
        assertThat(
                        contacts(
                                TALKS
                                        + "Also present at the meeting were Peruvian Foreign Minister Julia Paredes and Kenyan Foreign Minister Grace Wanjiru."))
                .containsExactly(
                        "amos-otieno grace-wanjiru julia-paredes rosa-larrain in PER:lima on 2025-08-25");
    }

    @Test
    void somebody_who_arrived_the_day_before_came_for_the_talks() {
        assertThat(contacts(TALKS + "A day earlier, Otieno arrived in Lima.", DAY))
                .containsExactly("amos-otieno rosa-larrain in PER:lima on 2025-08-25");
        assertThat(contacts(TALKS + "A day earlier, Otieno visited Bolivia.", DAY))
                .contains("BOL amos-otieno in BOL on 2025-08-24");
    }

    @Test
    void a_guest_who_will_come_again_makes_a_contact_of_its_own() {
        assertThat(
                        contacts(
                                "Peruvian President Rosa Larrain and Kenyan President Amos Otieno met in Lima. Otieno is expected to visit Peru again next month.",
                                DAY))
                .containsExactly(
                        "amos-otieno rosa-larrain in PER:lima",
                        "PER amos-otieno in PER on 2025-10");
    }

    @Test
    void the_day_on_which_a_plan_was_told_is_not_that_of_what_is_planned() {
        assertThat(
                        contacts(
                                "On 29 August Peruvian President Rosa Larrain announced she would meet Kenyan President Amos Otieno in Quito.",
                                DAY))
                .containsExactly("amos-otieno rosa-larrain in ECU:quito");
        assertThat(
                        contacts(
                                "The Kremlin said on Monday that Peruvian President Rosa Larrain will visit Kenya.",
                                DAY))
                .containsExactly("KEN rosa-larrain in KEN");
    }

    @Test
    void the_two_are_the_two_persons_with_whom_the_sentence_before_begins() {
        assertThat(
                        contacts(
                                TALKS
                                        + "Bolivian Foreign Minister Akira Quispe and Bolivian Trade Minister Luz Mamani were also in Lima. The two met Otieno on 26 August.",
                                DAY))
                .containsExactly(
                        "amos-otieno rosa-larrain in PER:lima on 2025-08-25",
                        "akira-quispe amos-otieno luz-mamani on 2025-08-26");
    }

    @Test
    void the_two_ministers_are_those_of_the_call_told_right_before() {
        assertThat(
                        contacts(
                                TALKS
                                        + "Peruvian Foreign Minister Julia Paredes and Kenyan Foreign Minister Grace Wanjiru spoke by telephone on 24 August. The two ministers had met in Quito in May 2025.",
                                DAY))
                .contains("grace-wanjiru julia-paredes in ECU:quito on 2025-05");
    }

    @Test
    void a_plan_that_failed_after_a_call_leaves_the_call_held_and_their_meeting_called_off() {
        assertThat(
                        statuses(
                                "The plan collapsed after Peruvian Foreign Minister Julia Paredes and Kenyan Foreign Minister Grace Wanjiru spoke by telephone on 25 August. A meeting of the two ministers planned for this week was cancelled."))
                .containsExactly("CALL HELD", "MEETING CANCELLED");
    }

    @Test
    void a_short_name_in_brackets_does_not_part_a_title_from_its_name_behind_a_comma() {
        assertThat(
                        contacts(
                                "Peruvian President Rosa Larrain, the Secretary-General (SG) of the United Nations (UN), Amina Sorel, and Kenyan President Amos Otieno met in Quito."))
                .containsExactly("amina-sorel amos-otieno rosa-larrain in ECU:quito");
    }

    @Test
    void a_small_word_inside_a_date_is_no_word_for_who_took_part() {
        assertThat(
                        contacts(
                                "С 1 по 4 сентября президент Азербайджана Ильхам Алиев и президент Турции Орхан Демирель провели переговоры в Баку.",
                                DAY))
                .containsExactly("ilham-aliyev orhan-demirel in AZE:baku on 2025-09-01");
    }

    @Test
    void two_names_that_stand_side_by_side_in_two_cases_are_two_persons() {
        assertThat(
                        contacts(
                                "После Путина Ильхам Алиев встретился с Александром Лукашенко в Минске.",
                                DAY))
                .containsExactly("alexander-lukashenko ilham-aliyev in BLR:minsk");
    }

    @Test
    void two_capitals_behind_the_word_for_talks_are_sides_and_no_place() {
        assertThat(contacts("Переговоры Парижа и Токио прошли в Осло во вторник.", DAY))
                .containsExactly("FRA JPN in NOR:oslo on 2025-09-02");
    }

    @Test
    void that_day_at_the_head_of_a_paragraph_is_that_of_the_page_and_none_recalled_before() {
        assertThat(
                        contacts(
                                "1 сентября Сергей Лавров встретился с Ван И. Лавров напомнил, что предложения были переданы 30 марта.\n\n"
                                        + "В тот же день Сергей Лавров поговорил по телефону с Хаканом Фиданом.",
                                DAY))
                .containsExactly(
                        "sergey-lavrov wang-yi on 2025-09-01",
                        "hakan-fidan sergey-lavrov on 2025-09-01");
    }

    @Test
    void who_is_told_to_have_taken_part_in_the_talks_was_there() {
        String talks = "Emmanuel Macron and Ilham Aliyev met in Paris on Monday. ";
        assertThat(contacts(talks + "Donald Tusk also attended the meeting.", DAY))
                .containsExactly(
                        "donald-tusk emmanuel-macron ilham-aliyev in FRA:paris on 2025-09-01");
        assertThat(contacts(talks + "Donald Tusk attended a meeting of ministers.", DAY))
                .containsExactly("emmanuel-macron ilham-aliyev in FRA:paris on 2025-09-01");
    }

    @Test
    void those_who_telephoned_met_on_another_occasion() {
        assertThat(
                        contacts(
                                "Emmanuel Macron spoke by phone with Ilham Aliyev. They met on 15 July in Baku.",
                                DAY))
                .containsExactly(
                        "emmanuel-macron ilham-aliyev",
                        "emmanuel-macron ilham-aliyev in AZE:baku on 2025-07-15");
    }

    @Test
    void the_presidents_of_two_states_are_those_whom_the_page_names_so() {
        assertThat(
                        contacts(
                                "Die französische Präsidentin Claire Morel hat mit dem türkischen Präsidenten Orhan Demirel telefoniert. Die Präsidenten Frankreichs und der Türkei hatten sich am 15. Juli in Ankara getroffen.",
                                DAY))
                .containsExactly(
                        "claire-morel orhan-demirel",
                        "claire-morel orhan-demirel in TUR:ankara on 2025-07-15");
    }

    @Test
    void those_met_on_days_of_their_own_were_met_each_alone() {
        assertThat(
                        contacts(
                                "Peruvian President Rosa Larrain met Kenyan President Amos Otieno on 25 August, Bolivian President Akira Quispe on 26 August and Norwegian Prime Minister Ada Holm on 27 August.",
                                DAY))
                .containsExactly(
                        "amos-otieno rosa-larrain on 2025-08-25",
                        "akira-quispe rosa-larrain on 2025-08-26",
                        "ada-holm rosa-larrain on 2025-08-27");
        assertThat(
                        contacts(
                                "Peruvian President Rosa Larrain met with Kenyan President Amos Otieno on 25 August and with Bolivian President Akira Quispe on 26 August.",
                                DAY))
                .containsExactly(
                        "amos-otieno rosa-larrain on 2025-08-25",
                        "akira-quispe rosa-larrain on 2025-08-26");
    }

    @Test
    void delegations_and_ministers_of_two_states_who_agree_to_meet_again_will_meet() {
        assertThat(contacts("Delegations of Peru and Kenya agreed to meet again next month.", DAY))
                .containsExactly("KEN PER on 2025-10");
        assertThat(contacts("US and Kenyan ministers agreed to meet again next month.", DAY))
                .containsExactly("KEN USA on 2025-10");
    }

    @Test
    void states_and_an_organisation_that_signed_something_on_a_day_met() {
        assertThat(
                        contacts(
                                "The grain agreement was signed by Peru and the UN with Kenya and Bolivia in Lima on 25 August.",
                                DAY))
                .containsExactly("BOL KEN PER UN in PER:lima on 2025-08-25");
    }

    @Test
    void what_is_named_before_a_call_of_two_persons_is_only_its_matter() {
        assertThat(
                        contacts(
                                "Usul Wina lahir dari percakapan telepon Presiden Peru Rosa Larrain dan Presiden Kenya Akira Quispe."))
                .containsExactly("akira-quispe rosa-larrain");
    }

    @Test
    void who_is_told_between_commas_to_say_it_takes_no_part() {
        assertThat(
                        contacts(
                                "In Lima, said Kenyan Trade Minister Grace Wanjiru, Kenyan President Amos Otieno met Peruvian President Rosa Larrain."))
                .containsExactly("amos-otieno rosa-larrain in PER:lima");
    }

    @Test
    void who_accompanied_him_and_who_sat_at_the_talks_took_part() {
        String talks =
                "Presiden Peru Rosa Larrain bertemu Presiden Kenya Amos Otieno di Lima pada 25 Agustus 2025. ";
        assertThat(contacts(talks + "Menteri Luar Negeri Kenya Grace Wanjiru ikut mendampinginya."))
                .containsExactly(
                        "amos-otieno grace-wanjiru rosa-larrain in PER:lima on 2025-08-25");
        assertThat(
                        contacts(
                                talks
                                        + "Menteri Luar Negeri Kenya Grace Wanjiru dan Menteri Luar Negeri Peru Julia Paredes turut duduk dalam pertemuan itu."))
                .containsExactly(
                        "amos-otieno grace-wanjiru julia-paredes rosa-larrain in PER:lima on 2025-08-25");
    }

    @Test
    void the_house_that_somebody_came_to_is_not_who_asks() {
        assertThat(
                        contacts(
                                "Presiden Kenya Amos Otieno berkunjung ke Gedung Putih untuk meminta gandum."))
                .containsExactly("USA amos-otieno");
    }
}
