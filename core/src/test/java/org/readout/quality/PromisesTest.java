package org.readout.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.follow.Note;
import org.readout.follow.Promise;
import org.readout.follow.Register;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Page;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The stories of {@code corpus/promises}: pages of some months, and what became of each promise in
 * them.
 */
class PromisesTest {

    private static final Path STORIES = Path.of("..", "corpus", "promises");
    private static final LocalDate TODAY = LocalDate.of(2032, 1, 15);

    /** What share of the follow-ups expected is found. */
    private static final double FOUND = 0.85;

    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int right;

    @Test
    void promises_are_followed_up_and_nothing_is_followed_up_that_was_not_promised()
            throws IOException {
        List<Map<String, Object>> stories = stories();
        assertThat(stories).hasSizeGreaterThan(30);
        stories.forEach(this::tell);
        int expected = right + missed.size();
        assertThat(wrong).as("told of a promise what is not so").isEmpty();
        assertThat((double) right / expected)
                .as("found %d of %d; missed %s", right, expected, missed)
                .isGreaterThanOrEqualTo(FOUND);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> stories() throws IOException {
        List<Map<String, Object>> stories = new ArrayList<>();
        try (Stream<Path> files = Files.list(STORIES)) {
            for (Path file : files.sorted().toList()) {
                Load load = new Load(LoadSettings.builder().setLabel(file.toString()).build());
                stories.addAll(
                        (List<Map<String, Object>>) load.loadFromString(Files.readString(file)));
            }
        }
        return stories;
    }

    @SuppressWarnings("unchecked")
    private void tell(Map<String, Object> story) {
        String name = (String) story.get("story");
        List<Page> pages = new ArrayList<>();
        for (Map<String, Object> page : (List<Map<String, Object>>) story.get("pages")) {
            pages.add(
                    new Page(
                            name + "/" + pages.size(),
                            null,
                            null,
                            LocalDate.parse(String.valueOf(page.get("published"))),
                            null,
                            null,
                            Page.Form.TEXT,
                            (String) page.get("text")));
        }
        List<Promise> promises = promises(Told.of(pages));
        List<Promise> unexpected = new ArrayList<>(promises);
        for (Map<String, Object> expected : (List<Map<String, Object>>) story.get("expect")) {
            String words = (String) expected.get("promise");
            List<Promise> found =
                    promises.stream()
                            .filter(promise -> promise.commitment().undertaking().contains(words))
                            .toList();
            unexpected.removeAll(found);
            check(name + ": " + words, found, expected);
        }
        unexpected.stream()
                .filter(promise -> !promise.followUps().isEmpty())
                .forEach(promise -> wrong.add(name + ": " + promise));
    }

    private void check(String place, List<Promise> found, Map<String, Object> expected) {
        String state = ((String) expected.get("state")).toUpperCase(Locale.ROOT);
        if (found.isEmpty()) {
            missed.add(place + " (not read as a promise)");
            return;
        }
        Promise promise = found.get(0);
        boolean same = promise.state().name().equals(state);
        boolean words =
                expected.get("words") == null
                        || promise.followUps().stream()
                                .anyMatch(
                                        followUp ->
                                                followUp.evidence()
                                                        .quote()
                                                        .contains((String) expected.get("words")));
        Object overdue = expected.get("overdue");
        if (same && words && (overdue == null || overdue.equals(promise.overdue()))) {
            right++;
        } else if (promise.state() == Promise.State.OPEN) {
            missed.add(place + " is " + expected);
        } else {
            wrong.add(place + " is " + expected + ", not " + promise);
        }
    }

    private static List<Promise> promises(Told told) {
        Map<String, Note> notes = new HashMap<>();
        for (Map.Entry<String, Document> page : told.documents().entrySet()) {
            List<Account> accounts = told.accounts().get(page.getKey());
            Told.READOUT
                    .notes(page.getValue(), accounts)
                    .forEach(note -> notes.put(note.account(), note));
        }
        Register register = new Register();
        told.engagements().forEach(engagement -> register.add(engagement, notes::get));
        return register.promises(TODAY);
    }
}
