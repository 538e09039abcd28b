package org.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RespellingTest {

    private final Respelling respelling = respelling();

    private static Respelling respelling() {
        Map<String, String> letters = new LinkedHashMap<>();
        letters.put("sch", "sh");
        letters.put("ij.", "y");
        letters.put("w", "v");
        letters.put("j", "y");
        return new Respelling(List.of(Map.of("of", List.of("ROH"), "letters", letters)));
    }

    @Test
    void a_name_of_such_a_state_is_spelt_as_in_english_news() {
        assertThat(respelling.of("Jeowin Schelobskij", "ROH")).isEqualTo("yeovin shelobsky");
    }

    @Test
    void the_end_of_a_word_is_no_letter_inside_it() {
        assertThat(respelling.of("Mijow Gamdschij", "ROH")).isEqualTo("miyov gamdshy");
    }

    @Test
    void names_of_other_states_stay() {
        assertThat(respelling.of("Jeowin", "GON")).isEqualTo("Jeowin");
        assertThat(respelling.of("Jeowin", null)).isEqualTo("Jeowin");
        assertThat(new Respelling(null).of("Jeowin", "ROH")).isEqualTo("Jeowin");
    }
}
