package org.readout.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void plain_text_keeps_its_offsets() {
        assertThat(CodePoints.of("Frodo met Elrond.")).isSameAs(CodePoints.PLAIN);
        assertThat(CodePoints.PLAIN.at(6)).isEqualTo(6);
    }

    @Test
    void a_character_of_two_units_counts_once() {
        CodePoints text = CodePoints.of("a\uD83D\uDE00b");
        assertThat(text.at(0)).isZero();
        assertThat(text.at(1)).isEqualTo(1);
        assertThat(text.at(3)).isEqualTo(2);
        assertThat(text.at(4)).isEqualTo(3);
    }

    @Test
    void every_offset_of_random_text_agrees_with_the_platform() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                switch (random.nextInt(4)) {
                    case 0 -> text.appendCodePoint(0x1F300 + random.nextInt(200));
                    case 1 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                    default -> text.append((char) ('a' + random.nextInt(26)));
                }
            }
            CodePoints offsets = CodePoints.of(text.toString());
            for (int unit = 0; unit <= text.length(); unit++) {
                boolean inside =
                        unit > 0
                                && unit < text.length()
                                && Character.isSurrogatePair(
                                        text.charAt(unit - 1), text.charAt(unit));
                if (!inside) {
                    assertThat(offsets.at(unit)).isEqualTo(text.codePointCount(0, unit));
                }
            }
        }
    }
}
