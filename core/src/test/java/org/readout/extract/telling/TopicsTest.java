package org.readout.extract.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.model.Account;
import org.readout.model.Page;
import org.readout.model.Topic;
import org.readout.quality.Told;

class TopicsTest {

    private static List<String> themes(String text) {
        return accounts(text).stream()
                .flatMap(account -> account.themes().stream())
                .map(Topic::id)
                .toList();
    }

    @Test
    void whatever_the_sentence_of_a_contact_tells_is_on_it() {
        assertThat(
                        themes(
                                "With grain prices rising, French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on 4 March 2024."))
                .containsExactly("food");
    }

    @Test
    void a_sentence_that_tells_of_no_contact_belongs_to_the_one_of_its_paragraph() {
        String meeting =
                "French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on 4 March 2024.";
        String grain = "Grain rots in the silos of both countries.";
        assertThat(themes(meeting + " " + grain)).containsExactly("food");
        assertThat(themes(meeting + "\n\nIt rained all day.\n\n" + grain)).isEmpty();
    }

    @Test
    void a_title_is_no_theme() {
        assertThat(
                        themes(
                                "French Defence Minister Sébastien Lecornu met German Chancellor Olaf Scholz in Paris on 4 March 2024."))
                .isEmpty();
    }

    @Test
    void a_phrase_of_another_sense_hides_the_word_in_it() {
        String meeting =
                "El presidente de México, Enrique Peña Nieto, se reunió con el presidente de Francia, François Hollande, en París. ";
        assertThat(themes(meeting + "Sin embargo, no hubo cena.")).isEmpty();
        assertThat(themes(meeting + "El embargo seguirá, dijo Hollande."))
                .containsExactly("sanctions");
    }

    private static List<String> ids(List<Topic> topics) {
        return topics.stream().map(Topic::id).toList();
    }

    private static List<Account> accounts(String text) {
        return Told.READOUT.accounts(Told.READOUT.clean(Page.text("page", text)));
    }

    @Test
    void a_contact_told_on_the_way_has_no_theme_of_the_one_told_before_it() {
        List<Account> accounts =
                accounts(
                        "The presidents of Bolivia and Peru met in Lima on Monday. They discussed grain exports, following a call between the foreign ministers of Chile and Norway on migration.");
        assertThat(accounts).hasSize(2);
        assertThat(ids(accounts.get(0).themes())).contains("food");
        assertThat(ids(accounts.get(1).themes())).containsExactly("migration");
    }

    @Test
    void what_was_discussed_belongs_to_the_contact_right_before_it() {
        List<Account> accounts =
                accounts(
                        "The presidents of Bolivia and Peru met in Lima on Monday. The ministers of Chile and Norway will meet in Oslo on Friday. The talks will focus on migration.");
        assertThat(accounts).hasSize(2);
        assertThat(accounts.get(0).themes()).isEmpty();
        assertThat(ids(accounts.get(1).themes())).containsExactly("migration");
    }

    @Test
    void a_state_is_talked_about_and_an_organisation_of_states_is_not() {
        List<Account> accounts =
                accounts(
                        "The presidents of Bolivia and Peru met in Lima on Monday. \"We will work together in the United Nations and help Ukraine,\" the Bolivian president said.");
        assertThat(ids(accounts.get(0).about())).containsExactly("UKR");
        assertThat(ids(accounts.get(0).themes())).contains("multilateral");
    }
}
