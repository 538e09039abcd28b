package org.readout.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.model.Page;
import org.readout.model.Statement;
import org.readout.quality.Told;

class OthersTest {

    private static final String MEETING =
            "French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on 4 March 2024. ";

    private static List<String> speakers(String more) {
        return Told.READOUT.accounts(Told.READOUT.clean(Page.text("page", MEETING + more))).stream()
                .flatMap(account -> account.statements().stream())
                .map(Statement::speaker)
                .toList();
    }

    @Test
    void what_somebody_unknown_says_is_no_side_s() {
        assertThat(
                        speakers(
                                "“The talks were a show and nothing more,” said Peregrin Took, a shopkeeper."))
                .isEmpty();
        assertThat(speakers("Asked about Macron, Meriadoc Brandybuck said the talks were a show."))
                .isEmpty();
        assertThat(speakers("According to shopkeepers of the quarter, the talks were only a show."))
                .isEmpty();
    }

    @Test
    void what_a_side_says_is_still_its_own() {
        assertThat(speakers("“The talks were useful and friendly,” said Macron."))
                .containsExactly("FRA");
        assertThat(speakers("Macron said the talks were useful.")).containsExactly("FRA");
    }

    @Test
    void a_stranger_who_tells_what_the_sides_agreed_does_not_take_it_from_them() {
        assertThat(speakers("An aide said the two sides agreed to open a rail line."))
                .containsExactly("JOINT");
    }
}
