package org.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.Babble;

class TokensTest {

    private static final Folding PLAIN = new Folding(List.of(), List.of(), List.of(), Map.of());

    private static final Folding LONG_ENDINGS =
            new Folding(List.of(), List.of(), List.of(), Map.of(), 8);

    private static List<String> words(String text) {
        return words(text, PLAIN);
    }

    private static List<String> words(String text, Folding folding) {
        Tokens tokens = Tokens.of(text, 0, text.length(), folding, Clitics.NONE);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.written(i));
        }
        return words;
    }

    @Test
    void marks_are_words_of_their_own() {
        assertThat(words("Gondor, which met Rohan (twice), said: \u201CYes!\u201D"))
                .containsExactly(
                        "Gondor", ",", "which", "met", "Rohan", "(", "twice", ")", ",", "said", ":",
                        "\u201C", "Yes", "!", "\u201D");
    }

    @Test
    void a_letter_that_counts_for_nothing_is_a_mark_where_it_stands_alone() {
        Folding strokes = new Folding(List.of("\u0640"), List.of(), List.of(), Map.of());
        Tokens tokens = Tokens.of("Gondor \u0640 Rohan", 0, 14, strokes, Clitics.NONE);

        assertThat(tokens.isWord(1)).isFalse();
        assertThat(tokens.folded(1)).isEqualTo("-");
        assertThat(tokens.isWord(2)).isTrue();
    }

    @Test
    void initials_with_full_stops_are_one_word() {
        assertThat(words("the U.S. and the U.N."))
                .containsExactly("the", "U.S.", "and", "the", "U.N.");
        assertThat(words("the U.S.-led talks")).containsExactly("the", "U.S.", "-", "led", "talks");
    }

    @Test
    void a_full_stop_behind_a_word_is_no_part_of_it() {
        assertThat(words("It met Rohan.")).containsExactly("It", "met", "Rohan", ".");
        assertThat(words("Eowyn E. of Rohan")).containsExactly("Eowyn", "E", ".", "of", "Rohan");
    }

    @Test
    void a_short_ending_behind_an_apostrophe_is_a_word() {
        assertThat(words("China's and Gondor\u2019s"))
                .containsExactly("China", "'s", "and", "Gondor", "\u2019s");
    }

    @Test
    void a_long_ending_is_a_word_where_a_language_writes_its_endings_behind_an_apostrophe() {
        assertThat(words("Rohan'dan Gondor\u2019daki", LONG_ENDINGS))
                .containsExactly("Rohan", "'dan", "Gondor", "\u2019daki");
        assertThat(words("Rohan'dan")).containsExactly("Rohan'", "dan");
    }

    @Test
    void an_article_cut_short_keeps_its_apostrophe() {
        assertThat(words("l'Ukraine et l\u2019Arnor"))
                .containsExactly("l'", "Ukraine", "et", "l\u2019", "Arnor");
        assertThat(words("de l'")).containsExactly("de", "l'"); // as a pack writes it
    }

    @Test
    void a_letter_of_a_script_without_blanks_is_a_word() {
        assertThat(words("中美 talks")).containsExactly("中", "美", "talks");
        assertThat(words("中U.S.美")).containsExactly("中", "U.S.", "美");
    }

    @Test
    void a_hyphen_parts_words() {
        assertThat(words("Song Min-soon")).containsExactly("Song", "Min", "-", "soon");
        assertThat(words("Gondor-Rohan")).containsExactly("Gondor", "-", "Rohan");
    }

    @Test
    void blanks_of_every_kind_and_marks_of_direction_part_words_and_are_none() {
        assertThat(words("a\u00A0b\u3000c\u200Bd\u200Fe\tf\uFEFFg"))
                .containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    void a_letter_of_two_units_is_one_word() {
        assertThat(words("\uD83D\uDC51 \uD840\uDC00\uD840\uDC01"))
                .containsExactly("\uD83D\uDC51", "\uD840\uDC00", "\uD840\uDC01");
    }

    @Test
    void a_stretch_is_read_with_offsets_of_the_whole_text() {
        String text = "Gondor met Rohan";
        Tokens tokens = Tokens.of(text, 7, 10, PLAIN, Clitics.NONE);
        assertThat(tokens.size()).isEqualTo(1);
        assertThat(tokens.start(0)).isEqualTo(7);
        assertThat(tokens.written(0)).isEqualTo("met");
    }

    @Test
    void the_first_word_at_or_behind_an_offset_is_found() {
        String text = "Gondor met Rohan";
        Tokens tokens = Tokens.of(text, 0, text.length(), PLAIN, Clitics.NONE);
        assertThat(tokens.at(0)).isZero();
        assertThat(tokens.at(1)).isEqualTo(1);
        assertThat(tokens.at(text.length())).isEqualTo(3);
    }

    @Test
    void on_any_text_words_follow_each_other_and_hold_no_blank() {
        for (String language : Babble.languages()) {
            for (String text : new Babble(language, 2).texts(100, 200)) {
                Tokens tokens = Tokens.of(text, 0, text.length(), PLAIN, Clitics.NONE);
                int end = 0;
                for (int i = 0; i < tokens.size(); i++) {
                    assertThat(tokens.start(i)).isGreaterThanOrEqualTo(end);
                    assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
                    assertThat(text.substring(end, tokens.start(i)))
                            .matches(gap -> gap.chars().noneMatch(Character::isLetterOrDigit));
                    assertThat(tokens.written(i)).doesNotContainAnyWhitespaces();
                    assertThat(tokens.at(tokens.start(i))).isEqualTo(i);
                    end = tokens.end(i);
                }
            }
        }
    }
}
