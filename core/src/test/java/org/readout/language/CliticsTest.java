package org.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CliticsTest {

    private static final Folding PLAIN = new Folding(List.of(), List.of(), List.of("al"), Map.of());
    private final Clitics clitics = new Clitics(List.of("wa", "li"), Map.of("lil", "al"), PLAIN);

    @BeforeEach
    void learn() {
        clitics.learn("gondor");
        clitics.learn("wazir algondor");
        clitics.learn("roh*");
        clitics.whole("Walid Likud");
    }

    @Test
    void a_word_before_a_known_one_is_cut_off() {
        assertThat(clitics.cut("wagondor")).containsExactly("wa", "gondor");
        assertThat(clitics.cut("warohirrim")).containsExactly("wa", "rohirrim");
    }

    @Test
    void several_are_cut_one_behind_the_other() {
        assertThat(clitics.cut("waligondor")).containsExactly("wa", "li", "gondor");
    }

    @Test
    void an_article_may_stand_between() {
        assertThat(clitics.cut("waalgondor")).containsExactly("wa", "algondor");
        assertThat(clitics.cut("lilgondor")).containsExactly("li", "algondor");
    }

    @Test
    void a_word_of_the_pack_is_left_whole() {
        assertThat(clitics.cut("wazir")).isEmpty();
        assertThat(clitics.cut("walid")).isEmpty();
    }

    @Test
    void what_would_leave_an_unknown_word_is_left_whole() {
        assertThat(clitics.cut("wamordor")).isEmpty();
        assertThat(Clitics.NONE.cut("wagondor")).isEmpty();
    }

    @Test
    void one_is_cut_off_a_word_that_is_written_with_letters_that_count_for_nothing() {
        Folding strokes = new Folding(List.of("\u0640"), List.of(), List.of(), Map.of());
        Clitics known = new Clitics(List.of("wa"), Map.of(), strokes);
        known.learn("gondor");
        Tokens tokens = Tokens.of("wago\u0640ndor", 0, 9, strokes, known);

        assertThat(tokens.size()).isEqualTo(2);
        assertThat(tokens.written(1)).isEqualTo("go\u0640ndor");
        assertThat(tokens.folded(1)).isEqualTo("gondor");
    }

    @Test
    void the_parts_stand_side_by_side_in_the_text() {
        Tokens tokens = Tokens.of("met wagondor", 0, 12, PLAIN, clitics);

        assertThat(tokens.size()).isEqualTo(3);
        assertThat(tokens.written(1)).isEqualTo("wa");
        assertThat(tokens.start(2)).isEqualTo(tokens.end(1));
        assertThat(tokens.written(2)).isEqualTo("gondor");
    }
}
