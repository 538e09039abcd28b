package org.readout.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.readout.Readout;
import org.readout.copies.Copies;
import org.readout.copies.Originals;
import org.readout.model.Document;
import org.readout.model.Page;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Texts that repeat others and texts that only look so, {@code corpus/copies}. */
class CopiesTest {

    private static final Path FOLDER = Path.of("..", "corpus", "copies");
    private static final double FLOOR_PRECISION = 0.98;
    private static final double FLOOR_RECALL = 0.96;
    private static final Readout READOUT = Readout.create();
    private static final List<Made> ALL = all();

    /** A document, the text that it is of, and how it was made. */
    private record Made(String text, String how, Document document) {}

    /** How many pairs of documents are rightly one text, wrongly one, and wrongly two. */
    private record Pairs(int right, int wrong, int missed) {

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }
    }

    @Test
    void documents_that_repeat_a_text_are_found_and_others_in_its_words_are_not() {
        Pairs pairs = pairs(originals(ALL));
        System.out.printf(
                "copies: %d documents, precision %.3f, recall %.3f%n",
                ALL.size(), pairs.precision(), pairs.recall());
        assertThat(pairs.precision()).isGreaterThanOrEqualTo(FLOOR_PRECISION);
        assertThat(pairs.recall()).isGreaterThanOrEqualTo(FLOOR_RECALL);
    }

    @Test
    void a_translation_is_a_telling_of_its_own() {
        Originals originals = originals(ALL);
        assertThat(ALL.stream().filter(made -> made.how.equals("translations")))
                .isNotEmpty()
                .allSatisfy(made -> assertThat(originals.of(made.document.id())).isNull());
    }

    @Test
    void the_order_of_reading_does_not_show() {
        Originals originals = originals(ALL);
        Random random = new Random(1);
        for (int round = 0; round < 20; round++) {
            List<Made> shuffled = new ArrayList<>(ALL);
            Collections.shuffle(shuffled, random);
            Originals again = originals(shuffled);
            assertThat(ALL)
                    .allSatisfy(
                            made ->
                                    assertThat(again.of(made.document.id()))
                                            .isEqualTo(originals.of(made.document.id())));
        }
    }

    @Test
    void an_original_repeats_nothing_and_was_published_no_later_than_its_copies() {
        Originals originals = originals(ALL);
        Map<String, Document> byId = new TreeMap<>();
        ALL.forEach(made -> byId.put(made.document.id(), made.document));
        for (Made made : ALL) {
            String original = originals.of(made.document.id());
            if (original != null) {
                assertThat(originals.of(original)).isNull();
                assertThat(byId.get(original).published())
                        .isBeforeOrEqualTo(made.document.published());
            }
        }
        assertThat(originals.size()).isPositive();
    }

    private static Originals originals(List<Made> all) {
        Copies copies = new Copies();
        all.forEach(made -> copies.add(READOUT.sketch(made.document)));
        return copies.originals();
    }

    private static Pairs pairs(Originals originals) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < ALL.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean one = ALL.get(i).text.equals(ALL.get(j).text);
                boolean found = of(originals, i).equals(of(originals, j));
                right += one && found ? 1 : 0;
                wrong += !one && found ? 1 : 0;
                missed += one && !found ? 1 : 0;
                if (one != found) {
                    System.out.println(
                            (found ? "wrong: " : "missed: ")
                                    + ALL.get(i).document.source()
                                    + " "
                                    + ALL.get(j).document.source());
                }
            }
        }
        return new Pairs(right, wrong, missed);
    }

    private static String of(Originals originals, int i) {
        String id = ALL.get(i).document.id();
        return Objects.requireNonNullElse(originals.of(id), id);
    }

    private static List<Made> all() {
        List<Made> all = new ArrayList<>();
        for (Path file : Pages.files(FOLDER)) {
            if (!file.toString().endsWith(".yaml")) {
                continue;
            }
            Load load = new Load(LoadSettings.builder().build());
            for (Object text : (List<?>) load.loadFromString(Pages.content(file))) {
                Map<?, ?> fields = (Map<?, ?>) text;
                add(all, fields, fields, "text");
                for (String how : List.of("copies", "others", "translations")) {
                    for (Object made : list(fields, how)) {
                        add(all, fields, (Map<?, ?>) made, how);
                    }
                }
            }
        }
        return all;
    }

    private static void add(List<Made> all, Map<?, ?> text, Map<?, ?> made, String how) {
        String source = text.get("name") + "-" + how + "-" + all.size();
        List<String> lines = new ArrayList<>();
        list(made.containsKey("paragraphs") ? made : text, "paragraphs")
                .forEach(line -> lines.add(line.toString()));
        if (made.get("keep") instanceof Integer keep) {
            lines.subList(keep, lines.size()).clear();
        }
        if (made.get("skip") instanceof Integer skip) {
            lines.subList(0, skip).clear();
        }
        for (Object pair : list(made, "replace")) {
            String from = ((List<?>) pair).get(0).toString();
            String to = ((List<?>) pair).get(1).toString();
            lines.replaceAll(line -> line.replace(from, to));
        }
        List<String> whole = new ArrayList<>();
        list(made, "before").forEach(line -> whole.add(line.toString()));
        whole.addAll(lines);
        list(made, "after").forEach(line -> whole.add(line.toString()));
        Object published =
                made.containsKey("published") ? made.get("published") : text.get("published");
        Object language =
                made.containsKey("language") ? made.get("language") : text.get("language");
        Page page =
                new Page(
                        source,
                        null,
                        null,
                        LocalDate.parse(published.toString()),
                        language.toString(),
                        null,
                        Page.Form.TEXT,
                        String.join("\n", whole));
        boolean own = how.equals("others") || how.equals("translations");
        all.add(new Made(own ? source : text.get("name").toString(), how, READOUT.clean(page)));
    }

    private static List<?> list(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }
}
