package org.readout.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.Documents;
import org.readout.annotate.Annotator;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.LanguagePack;
import org.readout.language.Packs;
import org.readout.model.Document;
import org.readout.world.World;

/** Who tells what in one sentence. */
class AttributionsTest {

    private static final World WORLD = World.bundled();
    private static final LanguagePack ENGLISH = Packs.bundled(WORLD).pack("en");

    @Test
    void every_telling_of_a_sentence_has_its_own_source() {
        assertThat(sources("The chancellor said that Faramir had warned of a siege."))
                .containsExactly("chancellor", "Faramir had");
        assertThat(sources("Faramir welcomed the truce, but Denethor rejected it."))
                .containsExactly("Faramir", "Denethor");
    }

    @Test
    void what_stands_between_commas_is_no_source() {
        assertThat(sources("Faramir, the captain of the southern scouts, said the road was safe."))
                .containsExactly("Faramir");
    }

    @Test
    void a_verb_that_goes_on_beside_another_shares_its_source() {
        assertThat(sources("Denethor rejected the offer, saying that the road was closed."))
                .containsExactly("Denethor", "Denethor");
    }

    @Test
    void whom_a_verb_is_done_to_is_no_source_but_its_agent_is() {
        assertThat(sources("The old captain was told of it.")).isEmpty();
        assertThat(sources("The old plan was criticised by farmers.")).containsExactly("farmers");
    }

    @Test
    void who_only_thinks_it_is_a_source_too() {
        assertThat(sources("The farmers fear a hard winter.")).isEmpty(); // may be a noun
        assertThat(sources("They fear a hard winter.")).containsExactly("They");
        assertThat(sources("The farmers believe in a hard winter.")).containsExactly("The farmers");
    }

    @Test
    void who_stands_behind_a_verb_that_closes_a_quote_is_its_source() {
        assertThat(sources("“The road is safe,” said Faramir.")).containsExactly("Faramir");
    }

    private static List<String> sources(String text) {
        Document document = Documents.text("en", text);
        Sentence sentence = new Annotator(WORLD).annotate(document, ENGLISH).get(0);
        return Attributions.of(new Clause(sentence, ENGLISH), ENGLISH).stream()
                .map(one -> sentence.span(one.source().from(), one.source().to()).of(text))
                .toList();
    }
}
