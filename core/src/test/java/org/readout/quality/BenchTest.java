package org.readout.quality;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Page;

/**
 * Pages that others have collected: one story in many languages, and a press service's own pages
 * with what it says of them. They stand beside the repository.
 */
class BenchTest {

    /** The states that the press service names, as it writes them, and their codes (ISO 3166-1). */
    private static final Map<String, String> STATES =
            Map.of(
                    "Мьянма", "MMR",
                    "Корейская Народно-Демократическая Республика", "PRK",
                    "Гвинея-Бисау", "GNB",
                    "Таджикистан", "TJK",
                    "Китай", "CHN",
                    "Узбекистан", "UZB",
                    "Саудовская Аравия", "SAU",
                    "Соединённые Штаты Америки", "USA",
                    "Сирия", "SYR");

    @Test
    void a_story_is_known_by_its_language_and_gives_the_same_contacts_in_all() throws IOException {
        Map<String, List<Set<String>>> stories = new HashMap<>();
        int known = 0;
        int all = 0;
        for (String line : Pages.bench("parallel.jsonl")) {
            Map<String, Object> story = Json.object(line);
            String text = story.get("title") + "\n" + String.join("\n", body(story));
            Document document = Told.READOUT.clean(page(text, null));
            all++;
            if (language(story).equals(new Locale(document.language()).getISO3Language())) {
                known++;
            }
            stories.computeIfAbsent((String) story.get("cluster"), key -> new ArrayList<>())
                    .add(
                            Told.READOUT.accounts(document).stream()
                                    .map(account -> account.actors() + " " + account.channel())
                                    .collect(Collectors.toSet()));
        }
        Baseline.hold("parallel", "all", "language", (double) known / all);
        Baseline.hold("parallel", "all", "agreement", agreement(stories.values(), false));
        Baseline.hold("parallel", "all", "told", agreement(stories.values(), true));
    }

    @Test
    void a_press_service_s_contacts_are_read_as_it_tells_of_them() throws IOException {
        int right = 0;
        int all = 0;
        int home = 0;
        int quiet = 0;
        for (String line : Pages.bench("official-ru.jsonl")) {
            Map<String, Object> entry = Json.object(line);
            LocalDate published =
                    LocalDate.parse(((String) entry.get("published")).substring(0, 10));
            List<Account> accounts =
                    Told.READOUT.accounts(
                            Told.READOUT.clean(page((String) entry.get("page_text"), published)));
            String state = STATES.get((String) entry.get("geography_raw"));
            if (state == null) {
                boolean meeting = "MEETING".equals(entry.get("title_type"));
                home += meeting ? 1 : 0;
                quiet += meeting && accounts.isEmpty() ? 1 : 0;
                continue;
            }
            Account main =
                    accounts.stream()
                            .filter(Account::main)
                            .findFirst()
                            .orElse(accounts.isEmpty() ? null : accounts.get(0));
            Channel channel =
                    "CALL".equals(entry.get("title_type")) ? Channel.CALL : Channel.MEETING;
            Object day = entry.get("date");
            all += day == null ? 2 : 3;
            if (main != null) {
                right += main.actors().contains(state) ? 1 : 0;
                right += main.channel() == channel ? 1 : 0;
                right +=
                        day != null && main.when() != null && day.equals(main.when().first())
                                ? 1
                                : 0;
            }
        }
        Baseline.hold("official", "ru", "right", (double) right / all);
        Baseline.hold("official", "ru", "home", (double) quiet / home);
    }

    /**
     * How alike the contacts are that two languages find in one story, over all pairs.
     *
     * @param told only pairs of which one at least tells of a contact
     */
    private static double agreement(Iterable<List<Set<String>>> stories, boolean told) {
        double sum = 0;
        int pairs = 0;
        for (List<Set<String>> tellings : stories) {
            for (int i = 0; i < tellings.size(); i++) {
                for (int j = i + 1; j < tellings.size(); j++) {
                    Set<String> shared = new HashSet<>(tellings.get(i));
                    shared.retainAll(tellings.get(j));
                    Set<String> either = new TreeSet<>(tellings.get(i));
                    either.addAll(tellings.get(j));
                    if (either.isEmpty()) {
                        sum += told ? 0 : 1;
                        pairs += told ? 0 : 1;
                    } else {
                        sum += (double) shared.size() / either.size();
                        pairs++;
                    }
                }
            }
        }
        return sum / pairs;
    }

    private static Page page(String text, LocalDate published) {
        return new Page("page", null, null, published, null, null, Page.Form.TEXT, text);
    }

    private static List<String> body(Map<String, Object> story) {
        return Json.list(story.get("body"));
    }

    /** The language of a story (ISO 639-2), where the file names one of its varieties. */
    private static String language(Map<String, Object> story) {
        String code = ((String) story.get("lang")).substring(0, 3);
        return code.equals("arb") ? "ara" : code;
    }
}
