package org.readout.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.model.Page;
import org.readout.model.Topic;
import org.readout.quality.Told;

class TopicsTest {

    private static List<String> themes(String text) {
        return Told.READOUT.accounts(Told.READOUT.clean(Page.text("page", text))).stream()
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
}
