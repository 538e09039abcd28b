package org.readout.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.readout.model.Page;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The stories of {@code corpus/tongues}: one and the same told in every language. */
class TonguesTest {

    private static final Path TONGUES = Path.of("..", "corpus", "tongues");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    @Test
    void every_language_tells_every_story() {
        assertThat(languages())
                .isNotEmpty()
                .allSatisfy(
                        language ->
                                assertThat(tellings(language).keySet())
                                        .as(language)
                                        .containsExactlyInAnyOrderElementsOf(stories().keySet()));
    }

    @TestFactory
    List<DynamicTest> a_story_is_read_alike_in_every_language() {
        return languages().stream()
                .map(language -> DynamicTest.dynamicTest(language, () -> read(language)))
                .toList();
    }

    private static void read(String language) {
        Map<String, List<String>> stories = stories();
        List<String> unread = new ArrayList<>();
        int all = 0;
        for (Map.Entry<String, List<String>> telling : tellings(language).entrySet()) {
            String story = telling.getKey();
            for (String text : telling.getValue()) {
                all++;
                Page page = new Page(story, null, null, DAY, language, null, Page.Form.TEXT, text);
                List<String> faults =
                        Expectation.faults(
                                stories.get(story),
                                Told.READOUT.accounts(Told.READOUT.clean(page)));
                if (!faults.isEmpty()) {
                    unread.add(story);
                    System.out.println(language + " " + story + ": " + text);
                    faults.forEach(fault -> System.out.println("    " + fault));
                }
            }
        }
        Baseline.hold("tongues", language, "read", 1 - (double) unread.size() / all);
    }

    /** The languages that tell stories, by their files. */
    private static List<String> languages() {
        return Pages.files(TONGUES).stream()
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .filter(name -> name.length() == 2)
                .toList();
    }

    /** What is expected of each story, by its name. */
    private static Map<String, List<String>> stories() {
        Map<String, List<String>> stories = new LinkedHashMap<>();
        Json.<Map<String, Object>>list(yaml(TONGUES.resolve("stories.yaml")))
                .forEach(
                        story ->
                                stories.put(
                                        (String) story.get("story"),
                                        Json.list(story.get("expect"))));
        return stories;
    }

    /** The tellings of each story: one text, or a list of them. */
    private static Map<String, List<String>> tellings(String language) {
        Map<String, List<String>> tellings = new LinkedHashMap<>();
        Json.map(yaml(TONGUES.resolve(language + ".yaml")))
                .forEach(
                        (story, told) ->
                                tellings.put(
                                        story,
                                        told instanceof String text
                                                ? List.of(text)
                                                : Json.list(told)));
        return tellings;
    }

    private static Object yaml(Path file) {
        return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                .loadFromString(Pages.content(file));
    }
}
