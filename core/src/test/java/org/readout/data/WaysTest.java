package org.readout.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaysTest {

    private static List<String> ways(String cell) {
        return new Data.Row("words.tsv", 7, new String[] {"meet", cell}).patterns(1);
    }

    @Test
    void bars_part_ways_of_writing() {
        assertThat(ways("met| held talks with |")).containsExactly("met", "held talks with");
    }

    @Test
    void a_choice_and_what_may_be_missing_are_written_out() {
        assertThat(ways("(held|gave) [joint] talks"))
                .containsExactlyInAnyOrder(
                        "held joint talks", "held talks", "gave joint talks", "gave talks");
    }

    @Test
    void endings_may_be_missing_and_brackets_stand_in_brackets() {
        assertThat(ways("partner[s]|[in (two|three) days]"))
                .containsExactlyInAnyOrder("partner", "partners", "in two days", "in three days");
    }

    @Test
    void a_backslash_takes_a_bracket_as_it_is() {
        assertThat(ways("two o'clock \\) on")).containsExactly("two o'clock ) on");
    }

    @Test
    void a_way_written_twice_is_one() {
        assertThat(ways("[very] glad|glad")).containsExactly("very glad", "glad");
    }

    @Test
    void a_bracket_that_is_not_closed_names_its_file_and_line() {
        assertThatThrownBy(() -> ways("(held|gave talks"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("words.tsv")
                .hasMessageContaining("7")
                .hasMessageContaining("(held|gave talks");
        assertThatThrownBy(() -> ways("held] talks")).isInstanceOf(DataException.class);
    }
}
