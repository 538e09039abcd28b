package org.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private final Spelling spelling =
            new Spelling(
                    new Folding(List.of(), List.of(), List.of(), Map.of()),
                    null,
                    null,
                    List.of(Map.of("ом", "", "ым", "", "ой", "а"), Map.of("у", "", "е", "а")));

    @BeforeEach
    void learn() {
        spelling.learn("арагорн телконтар", "aragorn-elessar", false);
        spelling.learn("арагорн второй", "aragorn-vtoroy", false);
        spelling.learn("абд аль азиз", "abdelaziz-rohan", false);
        spelling.learn("мишель рохан", "michel-rohan", false);
    }

    @Test
    void a_word_is_spelt_as_that_of_somebody_known() {
        assertThat(spelling.of("мишель арагорн")).isEqualTo("michel aragorn");
    }

    @Test
    void a_word_that_nobody_bears_is_written_letter_by_letter() {
        assertThat(spelling.of("мишель гимли")).isEqualTo("michel gimli");
    }

    @Test
    void a_name_that_is_taught_is_spelt_so_where_nobody_bears_it() {
        spelling.teach("гимли", "gimlee", true);
        spelling.teach("арагорн", "strider", true);

        assertThat(spelling.of("арагорн гимли")).isEqualTo("aragorn gimlee");
        assertThat(spelling.isFirst("гимли")).isTrue();
    }

    @Test
    void a_vowel_that_is_not_written_is_spoken_behind_the_first_consonant() {
        Spelling spoken =
                new Spelling(
                        new Folding(List.of(), List.of(), List.of(), Map.of()),
                        null,
                        "a",
                        List.of());
        spoken.teach("рохан", "rohan", false);

        assertThat(spoken.of("бдраун")).isEqualTo("badraun");
        assertThat(spoken.of("арагорн")).isEqualTo("aragorn");
    }

    @Test
    void what_does_not_sound_alike_is_not_learnt() {
        assertThat(spelling.of("телконтар")).isEqualTo("telkontar");
        assertThat(spelling.isName("телконтар")).isFalse();
    }

    @Test
    void a_name_is_put_into_the_nominative_by_a_word_known_in_it() {
        assertThat(spelling.nominative("Арагорном Алимовым", null)).isEqualTo("Арагорн Алимов");
        assertThat(spelling.nominative("Мишелю Алимову", null)).isEqualTo("Мишелю Алимову");
        assertThat(spelling.nominative("Арагорну Алимову", null)).isEqualTo("Арагорн Алимов");
    }

    @Test
    void a_name_of_unknown_words_is_put_into_the_nominative_by_its_title() {
        assertThat(spelling.nominative("Галадриэль Кавитой", "министром"))
                .isEqualTo("Галадриэль Кавита");
        assertThat(spelling.nominative("Галадриэль Кавитой", "министр"))
                .isEqualTo("Галадриэль Кавитой");
    }

    @Test
    void the_first_words_of_names_are_known() {
        assertThat(spelling.isFirst("мишель")).isTrue();
        assertThat(spelling.isFirst("рохан")).isFalse();
        assertThat(spelling.isName("рохан")).isTrue();
    }

    @Test
    void letters_that_are_vowels_between_consonants_are_written_so() {
        assertThat(Spelling.latin("\u0641\u0648\u0631")).isEqualTo("for");
        assertThat(Spelling.latin("\u0648\u0631")).isEqualTo("wr");
        assertThat(Spelling.latin("\u0631\u0627\u064A")).isEqualTo("ray");
    }
}
