package org.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.clean.Cleaner;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.language.Packs;
import org.readout.model.Document;
import org.readout.model.Page;
import org.readout.world.World;

class HeadFinalTest {

    private static final World WORLD = World.bundled();
    private static final Packs PACKS = Packs.bundled(WORLD);

    private static Sentence read(String text) {
        Document document =
                new Cleaner(PACKS)
                        .clean(
                                new Page(
                                        "page",
                                        null,
                                        null,
                                        LocalDate.of(2025, 3, 5),
                                        "tr",
                                        null,
                                        Page.Form.TEXT,
                                        text));
        List<Sentence> sentences = new Annotator(WORLD).annotate(document, PACKS.pack("tr"));
        return sentences.get(0);
    }

    /** What stands right behind the place of a cue: what it governs. */
    private static String governed(String text, Meaning meaning) {
        Sentence sentence = read(text);
        Marked<Cue> cue = sentence.find(meaning, sentence.from(), sentence.to());
        assertThat(cue).isNotNull();
        return sentence.span(cue.to(), sentence.to()).of(sentence.document().text());
    }

    @Test
    void with_stands_before_whom_it_governs() {
        assertThat(governed("Fransa Cumhurbaşkanı, Putin'le Moskova'da görüştü.", Meaning.WITH))
                .startsWith("Putin");
        assertThat(governed("Bakan dün Almanya ve Fransa ile yeniden görüştü.", Meaning.WITH))
                .startsWith("Almanya");
    }

    @Test
    void between_stands_before_the_whole_list() {
        String text = "Ankara'da ABD, Rusya ve Ukrayna arasında yeni bir görüşme istedi.";
        assertThat(governed(text, Meaning.BETWEEN)).startsWith("ABD");
        assertThat(governed("Bakan, taraflar arasında bir görüşme istedi.", Meaning.BETWEEN))
                .startsWith("taraflar");
    }

    @Test
    void what_is_talked_about_follows_the_word_of_discussing() {
        assertThat(
                        governed(
                                "Fidan, Lavrov ile enerji alanındaki iş birliğini ele aldı.",
                                Meaning.DISCUSS))
                .startsWith("enerji");
    }

    @Test
    void with_between_two_states_joins_them_too() {
        Sentence sentence = read("Türkiye ile Rusya dün yeni bir anlaşma imzaladı.");
        assertThat(sentence.has(Meaning.AND, sentence.from(), sentence.to())).isTrue();
        sentence = read("Bakan, Rusya ile Ankara'da yeni bir anlaşma imzaladı.");
        assertThat(sentence.has(Meaning.AND, sentence.from(), sentence.to())).isFalse();
    }
}
