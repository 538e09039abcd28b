package org.readout.app.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void a_chinese_character_takes_two_columns_and_a_combining_mark_none() {
        assertThat(Columns.width("Rohan")).isEqualTo(5);
        assertThat(Columns.width("洛汗")).isEqualTo(4);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
        assertThat(Columns.width("🐎")).isEqualTo(2);
    }

    @Test
    void lines_break_at_blanks_and_between_characters_of_scripts_without_blanks() {
        assertThat(Columns.wrap("Gondor’s king met Rohan’s king", 14))
                .containsExactly("Gondor’s king", "met Rohan’s", "king");
        assertThat(Columns.wrap("双方就贸易和边境防务交换意见。", 10))
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(10));
        assertThat(String.join("", Columns.wrap("双方就贸易和边境防务交换意见。", 10)))
                .isEqualTo("双方就贸易和边境防务交换意见。");
    }

    @Test
    void a_line_never_begins_with_a_closing_mark() {
        assertThat(Columns.wrap("双方就贸易，边境", 10)).noneMatch(line -> line.startsWith("，"));
    }

    @Test
    void a_word_longer_than_the_line_stands_alone() {
        assertThat(Columns.wrap("an unbreakableword here", 8))
                .isEqualTo(List.of("an", "unbreakableword", "here"));
    }

    @Test
    void a_page_cannot_steer_the_terminal() {
        assertThat(Columns.tame("a\u001B[31mb\n\tc\u202Ed\u0007")).isEqualTo("a[31mb cd");
    }
}
