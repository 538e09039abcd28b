package org.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static final Folding FOLDING =
            new Folding(
                    List.of("ёе", "ـ"), List.of("om", "y", "yami"), List.of("w", "wal"), Map.of());

    @Test
    void two_letters_may_be_taken_for_two_others() {
        Folding tones = new Folding(List.of(), List.of(), List.of(), Map.of("ọa", "oạ"));
        assertThat(tones.fold("Ngọai")).isEqualTo(tones.fold("ngoại"));
    }

    @Test
    void words_are_compared_in_lower_case() {
        assertThat(FOLDING.fold("GONDOR")).isEqualTo("gondor");
        assertThat(FOLDING.fold("Гондор")).isEqualTo("гондор");
    }

    @Test
    void apostrophes_have_one_form() {
        assertThat(FOLDING.fold("\u2019s")).isEqualTo("'s");
        assertThat(FOLDING.fold("\u02BCs")).isEqualTo("'s");
    }

    @Test
    void letters_that_the_pack_takes_for_others_become_them_and_those_it_passes_over_go() {
        assertThat(FOLDING.fold("Ёж")).isEqualTo("еж");
        assertThat(FOLDING.fold("غـوندور")).isEqualTo("غوندور");
    }

    @Test
    void a_dotted_capital_becomes_a_plain_letter_in_every_part_of_the_world() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(FOLDING.fold("\u0130stanbul IN")).isEqualTo("istanbul in");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_longest_ending_is_cut_and_three_letters_stay() {
        assertThat(FOLDING.stem("gondorom")).isEqualTo("gondor");
        assertThat(FOLDING.stem("gondoryami")).isEqualTo("gondor");
        assertThat(FOLDING.stem("rohan")).isNull();
        assertThat(FOLDING.stem("elom")).isEqualTo(null);
    }

    @Test
    void the_longest_prefix_is_cut_and_three_letters_stay() {
        assertThat(FOLDING.bare("walgondor")).isEqualTo("gondor");
        assertThat(FOLDING.bare("wgondor")).isEqualTo("gondor");
        assertThat(FOLDING.bare("wal")).isNull();
    }
}
