package org.readout.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.data.Data;
import org.readout.language.Deed;
import org.readout.language.Packs;
import org.readout.model.Act;
import org.readout.model.Channel;

/**
 * The tables of {@code world/} and {@code languages/} hold what their READMEs say, and every id in
 * them stands for something.
 */
class DataTest {

    private static final Path WORLD = Path.of("..", "world");
    private static final Path LANGUAGES = Path.of("..", "languages");
    private static final int MOST_WAYS = 8000; // of one row
    private static final Set<String> THEMES =
            Set.of(
                    "peace-process",
                    "military",
                    "arms-control",
                    "terrorism",
                    "cyber",
                    "disinformation",
                    "sanctions",
                    "trade",
                    "economy",
                    "energy",
                    "climate",
                    "technology",
                    "health",
                    "human-rights",
                    "migration",
                    "humanitarian",
                    "food",
                    "transport",
                    "diplomatic-relations",
                    "bilateral-relations",
                    "multilateral",
                    "territory",
                    "justice",
                    "culture",
                    "domestic-politics");
    private static final Set<String> FORMS =
            Set.of("", "noun", "adj", "people", "seat", "place", "topic");

    private final Set<String> actors = ids("actors");
    private final Set<String> people = ids("people");
    private final Set<String> places = ids("places");
    private final Set<String> offices = ids("offices");
    private final List<String> faults = new ArrayList<>();

    private static Set<String> ids(String table) {
        return Data.rows("world/" + table + ".tsv").stream()
                .map(row -> row.cell(0))
                .collect(Collectors.toSet());
    }

    private void rows(String table, Consumer<Data.Row> each) {
        Data.rows("world/" + table + ".tsv").forEach(each);
    }

    private void check(boolean right, Data.Row row, String fault) {
        if (!right) {
            faults.add(row.file() + ":" + row.line() + " " + fault);
        }
    }

    private void languages(String table, Consumer<Data.Row> each) {
        for (String code : Data.folders("languages")) {
            Data.rows("languages/" + code + '/' + table + ".tsv").forEach(each);
        }
    }

    private boolean isPlace(String id) {
        return places.contains(id) || actors.contains(id);
    }

    @Test
    void every_row_has_the_cells_of_its_header_and_no_id_stands_twice() throws IOException {
        Map<String, List<String>> headers =
                Map.of(
                        "actors",
                        List.of("id", "kind", "name", "seat", "groups"),
                        "places",
                        List.of("id", "name"),
                        "offices",
                        List.of("id", "rank"),
                        "people",
                        List.of("id", "name", "short", "actor", "aliases"),
                        "tenures",
                        List.of("person", "office", "actor", "from", "to"),
                        "hosts",
                        List.of("host", "actor"),
                        "landmarks",
                        List.of(
                                "id", "name", "actors", "people", "channel", "first", "last",
                                "place"));
        for (Map.Entry<String, List<String>> header : new TreeMap<>(headers).entrySet()) {
            List<String> lines =
                    Files.readAllLines(WORLD.resolve(header.getKey() + ".tsv")).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList();
            assertThat(lines.get(0).split("\t"))
                    .as(header.getKey())
                    .containsExactlyElementsOf(header.getValue());
            Set<String> seen = new HashSet<>();
            for (Data.Row row : Data.rows("world/" + header.getKey() + ".tsv")) {
                String key =
                        header.getKey().equals("tenures")
                                ? String.join("\t", row.cells())
                                : row.cell(0);
                check(seen.add(key), row, "stands twice: " + key);
                check(
                        !row.cell(0).isEmpty() && !row.cell(1).isEmpty(),
                        row,
                        "has an empty id or name");
                check(
                        row.cells().length <= header.getValue().size(),
                        row,
                        "has more cells than its header");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void actors_are_of_known_kinds_with_ids_of_their_form_seats_that_exist_and_groups_that_exist() {
        rows(
                "actors",
                row -> {
                    String id = row.cell(0);
                    switch (row.cell(1)) {
                        case "state", "territory" ->
                                check(
                                        id.matches("[A-Z]{3}"),
                                        row,
                                        "a state's id has three capitals: " + id);
                        case "organisation" ->
                                check(
                                        id.matches("[A-Z0-9+-]+|[a-z0-9-]+"),
                                        row,
                                        "an organisation's id is its abbreviation in capitals, or"
                                                + " a slug where it has none: "
                                                + id);
                        case "union", "group", "region" ->
                                check(
                                        id.matches("[A-Z0-9+-]+"),
                                        row,
                                        "a group's or region's id is written in capitals: " + id);
                        case "movement" ->
                                check(
                                        id.matches("[a-z0-9-]+"),
                                        row,
                                        "a movement's id is a slug: " + id);
                        default -> check(false, row, "there is no kind " + row.cell(1));
                    }
                    check(
                            row.cell(3).isEmpty() || places.contains(row.cell(3)),
                            row,
                            "no such seat: " + row.cell(3));
                    row.ids(4)
                            .forEach(
                                    group ->
                                            check(
                                                    actors.contains(group),
                                                    row,
                                                    "no such group: " + group));
                });
        assertThat(faults).isEmpty();
    }

    @Test
    void every_state_is_known() {
        Set<String> none =
                Set.of(
                        "ATA", "BVT", "HMD", "ATF", "UMI", "SGS", "IOT", // nobody lives there
                        "AIA", "ASM", "ALA", "BLM", "BES", "CCK", "CXR", "FLK", "GUF", "GGY", "GLP",
                        "GUM", "IMN", "JEY", "CYM", "MAF", "MNP", "MTQ", "MSR", "NFK", "SPM", "PCN",
                        "REU", "SHN", "SJM", "SXM", "TCA", "TKL", "VGB", "VIR", "WLF",
                        "MYT"); // parts of other states
        List<String> missing =
                Arrays.stream(Locale.getISOCountries())
                        .map(code -> new Locale("", code).getISO3Country())
                        .filter(id -> !actors.contains(id) && !none.contains(id))
                        .toList();
        assertThat(missing).isEmpty();
        assertThat(actors).contains("XKX");
    }

    @Test
    void places_lie_in_states() {
        rows(
                "places",
                row -> {
                    check(
                            row.cell(0).matches("[A-Z]{3}:[a-z0-9-]+"),
                            row,
                            "a place's id is ISO3:slug: " + row.cell(0));
                    check(
                            actors.contains(row.cell(0).substring(0, 3)),
                            row,
                            "no such state: " + row.cell(0));
                });
        assertThat(faults).isEmpty();
    }

    @Test
    void people_are_slugs_of_known_actors() {
        rows(
                "people",
                row -> {
                    check(
                            row.cell(0).matches("[a-z0-9]+(-[a-z0-9]+)*"),
                            row,
                            "is no slug: " + row.cell(0));
                    check(actors.contains(row.cell(3)), row, "no such actor: " + row.cell(3));
                });
        assertThat(faults).isEmpty();
    }

    @Test
    void tenures_are_of_known_people_in_known_offices_and_end_after_they_begin() {
        rows(
                "tenures",
                row -> {
                    check(people.contains(row.cell(0)), row, "no such person: " + row.cell(0));
                    check(offices.contains(row.cell(1)), row, "no such office: " + row.cell(1));
                    check(actors.contains(row.cell(2)), row, "no such actor: " + row.cell(2));
                    check(
                            row.cell(3).matches("(\\d{4}(-\\d\\d(-\\d\\d)?)?)?")
                                    && row.cell(4).matches("(\\d{4}(-\\d\\d(-\\d\\d)?)?)?"),
                            row,
                            "is dated otherwise than YYYY, YYYY-MM or YYYY-MM-DD");
                    int shorter = Math.min(row.cell(3).length(), row.cell(4).length());
                    check(
                            row.cell(3)
                                            .substring(0, shorter)
                                            .compareTo(row.cell(4).substring(0, shorter))
                                    <= 0,
                            row,
                            "ends before it begins");
                });
        assertThat(faults).isEmpty();
    }

    @Test
    void nobody_holds_one_office_twice_for_over_a_year() { // where only years are known, one
        // post may seem to run into the next
        World world = World.bundled();
        for (String person : new TreeSet<>(people)) {
            List<World.Tenure> tenures = world.tenures(person);
            for (int i = 0; i < tenures.size(); i++) {
                for (int j = i + 1; j < tenures.size(); j++) {
                    World.Tenure a = tenures.get(i);
                    World.Tenure b = tenures.get(j);
                    if (a.office().equals(b.office())
                            && a.actor().equals(b.actor())
                            && a.from().plusDays(366).isBefore(b.to())
                            && b.from().plusDays(366).isBefore(a.to())) {
                        faults.add(
                                person
                                        + " is twice "
                                        + a.office()
                                        + " of "
                                        + a.actor()
                                        + ": "
                                        + a.from()
                                        + ".."
                                        + a.to()
                                        + " and "
                                        + b.from()
                                        + ".."
                                        + b.to());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void landmarks_are_between_known_actors_and_people_at_known_places() {
        Set<String> channels =
                Arrays.stream(Channel.values())
                        .map(channel -> channel.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        rows(
                "landmarks",
                row -> {
                    row.ids(2)
                            .forEach(
                                    actor ->
                                            check(
                                                    actors.contains(actor),
                                                    row,
                                                    "no such actor: " + actor));
                    row.ids(3)
                            .forEach(
                                    person ->
                                            check(
                                                    people.contains(person),
                                                    row,
                                                    "no such person: " + person));
                    check(channels.contains(row.cell(4)), row, "no such channel: " + row.cell(4));
                    check(row.cell(5).compareTo(row.cell(6)) <= 0, row, "ends before it begins");
                    check(
                            row.cell(7).isEmpty() || isPlace(row.cell(7)),
                            row,
                            "no such place: " + row.cell(7));
                });
        assertThat(faults).isEmpty();
    }

    @Test
    void names_and_titles_of_every_language_stand_for_something() {
        languages(
                "names",
                row -> {
                    row.ids(0)
                            .forEach(
                                    id -> check(isPlace(id), row, "no such actor or place: " + id));
                    check(FORMS.contains(row.cell(2)), row, "there is no form " + row.cell(2));
                    check(!row.ways(1).isEmpty(), row, "has no way of writing");
                });
        languages(
                "titles",
                row -> {
                    check(
                            offices.contains(row.ids(0).get(0)),
                            row,
                            "no such office: " + row.ids(0).get(0));
                    row.ids(0).stream()
                            .skip(1)
                            .forEach(
                                    id ->
                                            check(
                                                    actors.contains(id),
                                                    row,
                                                    "an office of no such actor: " + id));
                    check(!row.ways(1).isEmpty(), row, "has no way of writing");
                });
        languages(
                "people",
                row -> check(people.contains(row.cell(0)), row, "no such person: " + row.cell(0)));
        assertThat(faults).isEmpty();
    }

    @Test
    void words_and_themes_of_every_language_are_of_the_closed_lists() throws IOException {
        Set<String> acts =
                Arrays.stream(Act.values())
                        .map(act -> act.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        String readme = Files.readString(LANGUAGES.resolve("README.md"));
        languages(
                "words",
                row -> {
                    String meaning = row.cell(0);
                    boolean act = meaning.startsWith("say.") || meaning.startsWith("sense.");
                    check(
                            act
                                    ? acts.contains(meaning.substring(meaning.indexOf('.') + 1))
                                    : readme.contains("`" + meaning + "`"),
                            row,
                            "there is no meaning " + meaning);
                    row.patterns(1)
                            .forEach(
                                    way -> {
                                        boolean last = way.startsWith("*");
                                        String rest = last ? way.substring(1) : way;
                                        check(
                                                !last || rest.matches("\\p{L}{3}.*"),
                                                row,
                                                "* needs three letters behind it: " + way);
                                        check(
                                                !rest.matches(".*(?<![^ ])\\S{0,2}\\*.*")
                                                        || way.codePoints()
                                                                .anyMatch(c -> c > 0x2E7F),
                                                row,
                                                "* needs three letters before it: " + way);
                                    });
                });
        languages(
                "themes",
                row ->
                        check(
                                THEMES.contains(row.cell(0)) || row.cell(0).equals("none"),
                                row,
                                "there is no theme " + row.cell(0)));
        assertThat(faults).isEmpty();
    }

    @Test
    void deeds_are_explained_and_a_language_that_has_any_has_words_for_all() throws IOException {
        String readme = Files.readString(LANGUAGES.resolve("README.md"));
        Set<String> deeds =
                Arrays.stream(Deed.values())
                        .map(deed -> deed.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new));
        deeds.addAll(List.of("drop", "thank"));
        for (String code : Packs.bundled(World.bundled()).languages()) {
            Set<String> said = new TreeSet<>();
            Data.rows("languages/" + code + "/deeds.tsv")
                    .forEach(
                            row -> {
                                said.add(row.cell(0));
                                check(
                                        readme.contains("`" + row.cell(0) + "`"),
                                        row,
                                        "not explained: " + row.cell(0));
                            });
            if (!said.isEmpty()) { // a language may be read before its promises are followed up
                assertThat(said).as(code).isEqualTo(deeds);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_row_of_a_language_stands_twice() {
        Set<String> notation = Set.of("words", "themes");
        for (String table : List.of("words", "names", "titles", "people", "themes", "deeds")) {
            for (String code : Data.folders("languages")) {
                Set<String> seen = new HashSet<>();
                Data.rows("languages/" + code + '/' + table + ".tsv")
                        .forEach(
                                row ->
                                        (notation.contains(table) ? row.patterns(1) : row.ways(1))
                                                .forEach(
                                                        way ->
                                                                check(
                                                                        seen.add(
                                                                                row.cell(0)
                                                                                        + '\t'
                                                                                        + way
                                                                                        + '\t'
                                                                                        + row.cell(
                                                                                                2)),
                                                                        row,
                                                                        "stands twice: "
                                                                                + row.cell(0)
                                                                                + " "
                                                                                + way)));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_row_of_a_language_opens_into_more_ways_than_a_start_can_afford() {
        for (String table : List.of("words", "themes")) {
            for (String code : Data.folders("languages")) {
                Data.rows("languages/" + code + '/' + table + ".tsv")
                        .forEach(
                                row ->
                                        check(
                                                row.patterns(1).size() <= MOST_WAYS,
                                                row,
                                                "opens into "
                                                        + row.patterns(1).size()
                                                        + " ways; an ellipsis stands for any words"
                                                        + " between two"));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_part_of_a_table_lies_beside_it_unread() throws IOException {
        Set<String> read =
                Set.of(
                        "actors.tsv",
                        "coarse.tsv",
                        "echoes.tsv",
                        "cooperation.tsv",
                        "han.tsv",
                        "hosts.tsv",
                        "landmarks.tsv",
                        "letters.tsv",
                        "offices.tsv",
                        "outlets.tsv",
                        "people.tsv",
                        "women.tsv",
                        "places.tsv",
                        "tenures.tsv",
                        "words.tsv",
                        "titles.tsv",
                        "names.tsv",
                        "themes.tsv",
                        "deeds.tsv",
                        "spellings.tsv",
                        "sounds.tsv",
                        "furniture.tsv");
        for (Path root : List.of(WORLD, LANGUAGES)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(
                                file ->
                                        file.toString().endsWith(".tsv")
                                                && !read.contains(file.getFileName().toString()))
                        .forEach(file -> faults.add(file + " is read by nothing"));
            }
        }
        assertThat(faults).isEmpty();
    }
}
