package org.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.quality.Pages;
import org.readout.quality.Told;
import org.readout.world.World;

class PacksTest {

    private static final Packs PACKS = Packs.bundled(World.bundled());

    @Test
    void a_folder_with_a_pack_is_a_language_that_is_read() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of("..", "languages"))) {
            List<String> codes =
                    folders.filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                            .map(folder -> folder.getFileName().toString())
                            .toList();
            assertThat(PACKS.languages()).isNotEmpty().containsExactlyInAnyOrderElementsOf(codes);
        }
    }

    @Test
    void every_pack_loads_and_calls_itself_as_its_folder() {
        assertThat(PACKS.languages())
                .allSatisfy(
                        code -> {
                            LanguagePack pack = PACKS.pack(code);
                            assertThat(pack).isNotNull();
                            assertThat(pack.code()).isEqualTo(code).isEqualTo(pack.fact("code"));
                            assertThat(pack.fact("name")).isNotBlank();
                        });
    }

    @Test
    void there_is_no_pack_of_an_unknown_language() {
        assertThat(PACKS.pack("und")).isNull();
        assertThat(PACKS.pack("../en")).isNull();
        assertThat(PACKS.pack("")).isNull();
    }

    @Test
    void pages_of_the_corpus_are_in_the_language_of_their_names() {
        assertThat(Pages.in(Pages.DEMO))
                .allSatisfy(
                        page ->
                                assertThat(PACKS.identify(Told.READOUT.clean(page).text(), null))
                                        .isEqualTo(page.source().substring(0, 2)));
    }

    @Test
    void a_wrong_hint_does_not_outweigh_the_text() {
        assertThat(Pages.in(Pages.DEMO))
                .allSatisfy(
                        page ->
                                assertThat(
                                                PACKS.identify(
                                                        Told.READOUT.clean(page).text(),
                                                        page.source().startsWith("en")
                                                                ? "id"
                                                                : "en"))
                                        .isEqualTo(page.source().substring(0, 2)));
    }

    @Test
    void a_short_text_without_function_words_is_known_by_its_alphabet() {
        assertThat(PACKS.identify("Президент позвонил королю", null)).isEqualTo("ru");
        assertThat(PACKS.identify("Президент зателефонував королеві", null)).isEqualTo("uk");
    }

    @Test
    void text_without_letters_has_no_language() {
        assertThat(PACKS.identify("", null)).isEqualTo("und");
        assertThat(PACKS.identify("12.03.2025 — 20:00", "en")).isEqualTo("und");
    }
}
