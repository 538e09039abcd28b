package org.readout.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.model.Page;

/** The documents written for this project, beside the records expected of them. */
class CorpusTest {

    @Test
    void the_corpus_is_read_no_worse_than_before() {
        QualityTest.check("demo", List.of(Pages.DEMO));
    }

    @Test
    void every_page_has_a_record_whose_words_stand_in_it() {
        List<String> faults = new ArrayList<>();
        for (Page page : Pages.in(Pages.DEMO)) {
            Path file = Pages.DEMO.resolve(page.source() + ".gold.json");
            assertThat(file).exists();
            Map<String, Object> gold = Json.file(file);
            if (!page.source().equals(gold.get("doc"))
                    || !page.source().startsWith(gold.get("language") + "-")) {
                faults.add(page.source() + " is called otherwise in its record");
            }
            String text = bare(page.content());
            for (Map<String, Object> account :
                    Json.<Map<String, Object>>list(gold.get("accounts"))) {
                Stream.concat(
                                Json.<Map<String, Object>>list(account.get("statements")).stream(),
                                Json.<Map<String, Object>>list(account.get("commitments")).stream())
                        .map(said -> (String) said.get("quote"))
                        .filter(quote -> !text.contains(bare(quote)))
                        .forEach(quote -> faults.add(page.source() + " does not say " + quote));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_contact_of_the_corpus_stands_in_the_list_of_contacts() {
        String list = Pages.content(Pages.DEMO.resolveSibling("README.md"));
        assertThat(Pages.in(Pages.DEMO))
                .allSatisfy(page -> assertThat(list).contains(page.source().substring(0, 5)));
    }

    /** A page without its mark-up. */
    private static String bare(String text) {
        return Words.norm(
                text.replaceAll("<[^>]*>", "")
                        .replaceAll("&amp;", "&")
                        .replaceAll("&(nbsp|#160);", " ")
                        .replaceAll("&[a-z]+;", " ")
                        .replaceAll("[*_`\\\\]", ""));
    }
}
