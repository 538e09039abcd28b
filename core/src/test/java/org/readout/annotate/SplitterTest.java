package org.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.Babble;
import org.readout.Documents;
import org.readout.language.LanguagePack;
import org.readout.language.Packs;
import org.readout.world.World;

class SplitterTest {

    private static final Packs PACKS = Packs.bundled(World.bundled());

    private static List<Sentence> split(String language, String text) {
        LanguagePack pack = PACKS.pack(language);
        return Splitter.split(Documents.text(language, text), pack);
    }

    private static List<String> texts(String language, String text) {
        return split(language, text).stream().map(Sentence::text).toList();
    }

    @Test
    void sentences_end_at_their_marks() {
        assertThat(texts("en", "Gondor met Rohan. They talked! Did they? Yes\u2026 They did."))
                .containsExactly(
                        "Gondor met Rohan.", "They talked!", "Did they?", "Yes\u2026", "They did.");
        assertThat(texts("zh", "刚铎会见洛汗。双方同意了吗？是。")).containsExactly("刚铎会见洛汗。", "双方同意了吗？", "是。");
    }

    @Test
    void a_quote_may_open_and_close_with_the_same_mark() {
        String text = "\u201DWe agreed on all. It was a good day today,\u201D said Took. He left.";
        assertThat(texts("id", text)).hasSize(2);
        Sentence quote = split("id", text).get(0);
        assertThat(quote.isQuoted(1)).isTrue();
        assertThat(quote.isQuoted(quote.to() - 2)).isFalse();
    }

    @Test
    void a_quote_ends_with_the_mark_that_closes_it_in_its_language() {
        assertThat(texts("de", "Tuk sagte: \u201EWir sind einig.\u201C Dann ging er."))
                .containsExactly("Tuk sagte: \u201EWir sind einig.\u201C", "Dann ging er.");
    }

    @Test
    void marks_that_open_a_quote_in_one_paragraph_close_none_there() {
        String text =
                "\u00BBWir sind uns heute einig\u00AB, sagte Tuk. Er fand es \u00BBgut\u00AB.";
        assertThat(texts("de", text)).hasSize(2);
    }

    @Test
    void the_text_of_a_document_in_quotes_is_parted_and_what_somebody_says_is_not() {
        String words = "\u201CWe met. We talked all day. We agreed on all.\u201D";
        List<Sentence> text = split("en", "The full text of the communiqué: " + words);
        assertThat(text).hasSize(3);
        assertThat(text.get(1).isQuoted(text.get(1).from())).isFalse();
        assertThat(texts("en", "Took said of it: " + words)).hasSize(1);
    }

    @Test
    void a_quote_goes_on_where_the_next_paragraph_opens_one_again() {
        List<Sentence> sentences =
                split(
                        "en",
                        "\u201CWe agreed on all that there was to agree.\n\u201CAnd we shall meet again in the spring,\u201D said Took.");
        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0).isQuoted(3)).isTrue();
    }

    @Test
    void abbreviations_initials_and_numbers_end_no_sentence() {
        assertThat(texts("en", "Mr. Brandybuck met Gen. Took in the U.S. on Monday.")).hasSize(1);
        assertThat(texts("en", "Peregrin J. Took paid 3.5 million.")).hasSize(1);
    }

    @Test
    void a_line_ends_a_sentence_and_a_paragraph() {
        List<Sentence> sentences = split("en", "Gondor meets Rohan\nThe steward said so.");
        assertThat(sentences)
                .extracting(Sentence::text)
                .containsExactly("Gondor meets Rohan", "The steward said so.");
        assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1);
    }

    @Test
    void a_quote_of_several_sentences_is_one_with_its_attribution() {
        assertThat(
                        texts(
                                "en",
                                "\u201CWe agreed on the beacons. They will be manned. The riders are ready to come at once,\u201D Faramir said. Rohan was pleased."))
                .containsExactly(
                        "\u201CWe agreed on the beacons. They will be manned. The riders are ready to come at once,\u201D Faramir said.",
                        "Rohan was pleased.");
    }

    @Test
    void words_in_a_direct_quote_are_known_as_quoted() {
        Sentence sentence =
                split("en", "Faramir said: \u201CWe agreed on the beacons with Rohan today.\u201D")
                        .get(0);
        assertThat(sentence.isQuoted(sentence.from())).isFalse();
        assertThat(sentence.isQuoted(sentence.from() + 5)).isTrue();
    }

    @Test
    void a_word_in_quotation_marks_is_no_speech() {
        Sentence sentence =
                split("en", "Faramir called the \u201Cbeacon talks\u201D with Rohan useful.")
                        .get(0);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            assertThat(sentence.isQuoted(i)).isFalse();
        }
    }

    @Test
    void a_quote_that_never_closes_does_not_swallow_the_page() {
        assertThat(texts("en", "\u201CWe agreed. Gondor met Rohan. They talked."))
                .hasSizeGreaterThan(1);
    }

    @Test
    void on_any_text_sentences_follow_each_other_inside_their_lines() {
        for (String language : PACKS.languages()) {
            for (String text : new Babble(language, 4).texts(60, 200)) {
                int end = 0;
                for (Sentence sentence : split(language, text)) {
                    assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
                    assertThat(sentence.text()).isNotBlank().doesNotContain("\n");
                    end = sentence.span().end();
                }
            }
        }
    }
}
