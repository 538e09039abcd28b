package org.readout.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.data.Data;
import org.readout.model.Act;
import org.readout.world.World;

/** One language: its facts, words and names, ready for look-up. Immutable. */
public final class LanguagePack {

    private final String code;
    private final Map<String, Object> facts;
    private final Map<String, List<String>> lists = new HashMap<>(); // of the facts
    private final Folding folding;
    private final boolean spaces;
    private final boolean capitals;
    private final Set<String> abbreviations;
    private final Set<String> particles;
    private final Set<String> surnames;
    private final Set<String> common;
    private final List<String> adjectiveBefore;
    private final Set<String> ordinary;
    private final Set<String> spoken = new HashSet<>();
    private final Clitics clitics;
    private final Lexicon<Name> names;
    private final Lexicon<Cue> words;
    private final Lexicon<String> themes;
    private final Lexicon<Deed.Word> deeds;
    private final DateWords dates;
    private final Spelling spelling;
    private final Plurals plurals;

    private LanguagePack(String code, World world) {
        this.code = code;
        facts = Data.yaml("languages/" + code + "/pack.yaml");
        facts.forEach(
                (key, value) -> {
                    if (value instanceof Collection<?> all) {
                        lists.put(key, all.stream().map(String::valueOf).toList());
                    }
                });
        folding = folding(list("fold"));
        spaces = flag("spaces", true);
        capitals = flag("capitals", true);
        abbreviations = lower(list("abbreviations"));
        particles = lower(list("particles"));
        surnames = Set.copyOf(list("surnames"));
        adjectiveBefore = list("adjective-before");
        common = new HashSet<>();
        List.of("profile", "stops")
                .forEach(key -> list(key).forEach(word -> common.add(folding.fold(word))));
        ordinary = new HashSet<>();
        list("ordinary").forEach(word -> ordinary.add(folding.fold(word)));
        clitics = list("clitics").isEmpty() ? Clitics.NONE : learnt();
        Vocabulary vocabulary = new Vocabulary(folding, clitics, flag("capital-nouns", false));
        names = new Lexicon<>(vocabulary, true);
        words = new Lexicon<>(vocabulary, false);
        themes = new Lexicon<>(vocabulary, false);
        deeds = new Lexicon<>(vocabulary, false);
        list("inside").forEach(words::addInside);
        List<String> same = // but letters that sound differently in names
                list("fold").stream()
                        .filter(pair -> !list("sounded").contains(pair.substring(0, 1)))
                        .toList();
        spelling = new Spelling(folding(same), fact("article"), fact("vowel"), cases());
        plurals = new Plurals(list("title-plurals"), folding);
        dates = DateWords.load(code);
        loadNames(world);
        loadWords();
        loadDeeds();
    }

    static LanguagePack load(String code, World world) {
        return new LanguagePack(code, world);
    }

    private Folding folding(List<String> same) {
        return new Folding(
                same,
                list("endings"),
                list("prefixes"),
                pairs("fold-pairs"),
                facts.get("apostrophe") instanceof Integer letters ? letters : Folding.SHORT);
    }

    private List<Map<String, String>> cases() {
        List<Map<String, String>> cases = new ArrayList<>();
        if (facts.get("cases") instanceof Collection<?> all) {
            for (Object one : all) {
                Map<String, String> endings = new HashMap<>();
                ((Map<?, ?>) one)
                        .forEach((a, b) -> endings.put(String.valueOf(a), String.valueOf(b)));
                cases.add(endings);
            }
        }
        return cases;
    }

    private Map<String, String> pairs(String key) {
        Map<String, String> pairs = new HashMap<>();
        if (facts.get(key) instanceof Map<?, ?> given) {
            given.forEach((way, other) -> pairs.put(String.valueOf(way), String.valueOf(other)));
        }
        return pairs;
    }

    private Clitics learnt() {
        Clitics all = new Clitics(list("clitics"), pairs("fused"), folding);
        for (String name : List.of("names.tsv", "titles.tsv")) {
            Data.rows(file(name)).forEach(row -> row.ways(1).forEach(all::learn));
        }
        for (String name : List.of("words.tsv", "themes.tsv")) {
            Data.rows(file(name)).forEach(row -> row.patterns(1).forEach(all::learn));
        }
        Data.rows(file("people.tsv")).forEach(row -> row.ways(1).forEach(all::whole));
        List.of("particles", "ordinary").forEach(key -> list(key).forEach(all::whole));
        return all;
    }

    private void loadNames(World world) {
        for (Data.Row row : Data.rows(file("names.tsv"))) {
            Name.Kind kind =
                    switch (row.cell(2)) {
                        case "", "noun", "people" ->
                                row.cell(0).indexOf(':') > 0 ? Name.Kind.PLACE : Name.Kind.ACTOR;
                        case "adj" -> Name.Kind.ADJECTIVE;
                        case "seat" -> Name.Kind.SEAT;
                        case "place" -> Name.Kind.PLACE;
                        case "topic" -> Name.Kind.TOPIC;
                        default ->
                                throw row.fault(
                                        "write noun, adj, people, seat, place or topic, not "
                                                + row.cell(2));
                    };
            row.ways(1).forEach(way -> names.add(way, new Name(kind, row.ids(0), way)));
        }
        if (facts.get("ambiguous") instanceof Map<?, ?> either) {
            either.forEach(
                    (way, ids) ->
                            names.add(
                                    String.valueOf(way),
                                    new Name(
                                            Name.Kind.EITHER,
                                            ((Collection<?>) ids)
                                                    .stream().map(String::valueOf).toList(),
                                            String.valueOf(way))));
        }
        for (Data.Row row : Data.rows(file("titles.tsv"))) {
            row.ways(1).forEach(way -> title(way, new Name(Name.Kind.TITLE, row.ids(0), way)));
            row.ways(1).stream().findFirst().ifPresent(spelling::title);
            row.ways(1).forEach(way -> plurals.add(way, row.ids(0).get(0)));
        }
        for (Data.Row row : Data.rows(file("people.tsv"))) {
            row.ways(1).stream()
                    .filter(way -> way.length() > 1 || "after".equals(fact("title")))
                    .forEach(way -> person(row.cell(0), way, spaces && way.indexOf(' ') < 0));
        }
        if (spaces && !script().equals("Latn")) {
            Data.rows(file("people.tsv"))
                    .forEach(
                            row -> {
                                World.Person person = world.person(row.cell(0));
                                boolean own =
                                        person != null && list("home").contains(person.actor());
                                row.ways(1).forEach(way -> spelling.learn(way, row.cell(0), own));
                            });
            if (Data.exists(file("spellings.tsv"))) {
                Data.rows(file("spellings.tsv"))
                        .forEach(
                                row ->
                                        spelling.teach(
                                                row.cell(0),
                                                row.cell(1),
                                                row.cell(2).equals("first")));
            }
        }
        if (Data.exists(file("sounds.tsv"))) {
            for (Data.Row row : Data.rows(file("sounds.tsv"))) {
                row.ways(0).forEach(state -> spelling.sound(state, row.cell(1), row.cell(2)));
            }
        }
        if (capitals && script().equals("Latn")) {
            for (World.Person person : world.people()) {
                spelling.meet(person.name());
                person(
                        person.id(),
                        person.name(),
                        person.name().equals(person.shortName()) && person.name().indexOf(' ') < 0);
                person.aliases()
                        .forEach(alias -> person(person.id(), alias, alias.indexOf(' ') < 0));
                if (!person.shortName().isEmpty() && !person.shortName().equals(person.name())) {
                    person(person.id(), person.shortName(), true);
                }
            }
        }
    }

    /**
     * Adds a title, and its forms with a gap for the adjective of a side inside it, where the
     * language puts that there.
     */
    private void title(String way, Name title) {
        names.add(way, title);
        for (int at = way.indexOf(' '); at > 0; ) {
            String rest = way.substring(at + 1);
            int end = rest.indexOf(' ');
            String word = end < 0 ? rest : rest.substring(0, end);
            if (adjectiveBefore.stream()
                    .anyMatch(
                            before ->
                                    word.equals(before)
                                            || before.endsWith("'") && word.startsWith(before))) {
                names.add(way.substring(0, at) + " " + Lexicon.GAP + " " + rest, title);
            }
            at = end < 0 ? -1 : at + 1 + end;
        }
    }

    private void person(String id, String way, boolean shortName) {
        if (shortName
                && spaces
                && (common.contains(folding.fold(way)) || ordinary.contains(folding.fold(way)))) {
            return; // a word of the language before a name
        }
        names.add(way, new Name(shortName ? Name.Kind.SHORT : Name.Kind.PERSON, List.of(id), way));
    }

    private void loadWords() {
        for (Data.Row row : Data.rows(file("words.tsv"))) {
            Cue cue;
            try {
                Meaning meaning = Meaning.of(row.cell(0));
                cue =
                        new Cue(
                                meaning,
                                meaning == Meaning.SAY || meaning == Meaning.SENSE
                                        ? Act.valueOf(
                                                row.cell(0)
                                                        .substring(row.cell(0).indexOf('.') + 1)
                                                        .toUpperCase(Locale.ROOT))
                                        : null);
            } catch (IllegalArgumentException e) {
                throw row.fault(
                        "there is no meaning " + row.cell(0) + "; languages/README.md lists them");
            }
            row.patterns(1)
                    .forEach(
                            way -> {
                                words.add(way, cue);
                                speak(way);
                            });
        }
        for (Data.Row row : Data.rows(file("themes.tsv"))) {
            row.patterns(1)
                    .forEach(
                            way -> {
                                themes.add(way, row.cell(0));
                                speak(way);
                            });
        }
    }

    /** Learns the words of a way of writing, where no capitals tell them from those of names. */
    private void speak(String way) {
        for (String word : spaces && !capitals ? way.split(" ") : new String[0]) {
            if (word.indexOf('*') < 0) {
                spoken.add(folding.fold(word));
            }
        }
    }

    private void loadDeeds() {
        for (Data.Row row : Data.rows(file("deeds.tsv"))) {
            Deed.Word named;
            try {
                named = Deed.of(row.cell(0));
            } catch (IllegalArgumentException e) {
                throw row.fault(
                        "there is no deed " + row.cell(0) + "; languages/README.md lists them");
            }
            row.ways(1).forEach(way -> deeds.add(way, named));
            Deed.Word done = new Deed.Word(named.deed(), Deed.Form.DONE);
            row.ways(2).forEach(way -> deeds.add(way, done));
            Deed.Word fact = new Deed.Word(named.deed(), Deed.Form.FACT);
            row.ways(3).forEach(way -> deeds.add(way, fact));
        }
    }

    private String file(String name) {
        return "languages/" + code + "/" + name;
    }

    /** A list of the pack's facts, empty where it has none of that name. */
    public List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    /** A fact of the pack as text, or null. */
    public @Nullable String fact(String key) {
        Object value = facts.get(key);
        return value == null ? null : String.valueOf(value);
    }

    /** A fact of the pack that is yes or no. */
    public boolean flag(String key, boolean otherwise) {
        return facts.get(key) instanceof Boolean value ? value : otherwise;
    }

    private static Set<String> lower(List<String> words) {
        Set<String> lower = new HashSet<>();
        words.forEach(word -> lower.add(Folding.lower(word)));
        return lower;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /** ISO 15924 code of its script. */
    public String script() {
        String script = fact("script");
        return script == null ? "Latn" : script;
    }

    /** How its words are compared. */
    public Folding folding() {
        return folding;
    }

    /** The short words that are written together with the next one. */
    Clitics clitics() {
        return clitics;
    }

    /** Whether words are parted by blanks. */
    public boolean spaces() {
        return spaces;
    }

    /** Whether names begin with capital letters. */
    public boolean capitals() {
        return capitals;
    }

    /** Words, in lower case, whose full stop ends no sentence. */
    public Set<String> abbreviations() {
        return abbreviations;
    }

    /** Whether a folded word is a function word, which is no part of a name. */
    public boolean isCommon(String word) {
        return common.contains(word);
    }

    /**
     * Whether a folded word stands in some way of writing of the pack and nobody of the tables is
     * called so, where names do not begin with capitals.
     */
    public boolean isSpoken(String word) {
        return spoken.contains(word) && !spelling.isName(word);
    }

    /** Whether words stand for no person although they look like a name. */
    public boolean isOrdinary(String words) {
        return ordinary.contains(folding.fold(words));
    }

    /** Lower-case parts inside names of persons. */
    public Set<String> particles() {
        return particles;
    }

    /** What names of the language itself begin with, where family names stand first. */
    public Set<String> surnames() {
        return surnames;
    }

    /** Names of actors, places and people, and titles. */
    public Lexicon<Name> names() {
        return names;
    }

    /** Titles in the plural. */
    public Plurals plurals() {
        return plurals;
    }

    /** How news spells the names of its persons. */
    public Spelling spelling() {
        return spelling;
    }

    /** Cue words. */
    public Lexicon<Cue> words() {
        return words;
    }

    /** How dates are written. */
    public DateWords dates() {
        return dates;
    }

    /** Words that show a theme. */
    public Lexicon<String> themes() {
        return themes;
    }

    /** Words that speak of what parties undertake to do. */
    public Lexicon<Deed.Word> deeds() {
        return deeds;
    }
}
