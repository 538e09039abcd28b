package org.readout.annotate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.language.LanguagePack;
import org.readout.language.Spelling;
import org.readout.world.World;

/** The persons of one document: whom a name in full or in short stands for, and their sides. */
final class People {

    private static final int RECENT = 5 * 366;
    private static final int YEAR = 366;

    /** Who heads a state or its government. */
    static final Set<String> HEADS = Set.of("president", "prime-minister", "monarch");

    private static final int LEADING = 4; // rank of who may come to head a state
    private static final int NO_OFFICE = 3; // what a person counts of whom no office is known

    private final World world;
    private final Home home;
    private final String transliterated; // letters that are a syllable and spell foreign names
    private final @Nullable LocalDate day;
    private final Spelling spelling;
    private final Map<String, String> full = new HashMap<>();
    private final Map<String, String> rulers =
            new HashMap<>(); // movements that a state is ruled by
    private final Map<String, Known> known = new HashMap<>();
    private final Set<String> particles;
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> written =
            new TreeMap<>(
                    Comparator.comparingInt(String::length)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()));
    private final Map<String, String> families = new HashMap<>();
    private final Map<String, Boolean> women = new HashMap<>();
    private final Set<String> strangers = new HashSet<>();
    private final Set<String> namesakes = new HashSet<>();
    private final Map<String, String> slugs = new HashMap<>(); // of the words asked for so far

    /** A person of this document with the side and office it was named with. */
    private record Known(String id, @Nullable String actor, @Nullable String office) {}

    /**
     * The persons of a page.
     *
     * @param day the day it is of, or null where none is known
     * @param home the state that it leaves out before its own offices
     */
    People(World world, @Nullable LocalDate day, Home home, LanguagePack pack) {
        this.home = home;
        this.world = world;
        this.spelling = pack.spelling();
        this.particles = pack.particles();
        this.transliterated = Objects.requireNonNullElse(pack.fact("transliteration"), "");
        this.day = day;
    }

    /** The state that the page leaves out before its own offices. */
    Home home() {
        return home;
    }

    /** Notes the office of a person who was named without one. */
    void holds(String person, String office) {
        Known old = known.get(person);
        known.put(person, new Known(person, old == null ? null : old.actor(), office));
    }

    /** Notes that a person was named in full. */
    void named(String id, @Nullable String actor, @Nullable String office) {
        Known old = known.get(id);
        if (old == null || old.actor() == null && actor != null) {
            known.put(
                    id,
                    new Known(id, actor, office == null && old != null ? old.office() : office));
        }
        for (String part : id.split("-")) {
            String other = parts.get(part);
            if (part.length() > 2
                    && (other == null || other.length() < id.length() && other.indexOf('-') < 0)) {
                parts.put(part, id);
            }
        }
    }

    /** Notes the words of a name as the page spells it, which may be no part of the slug. */
    void spelt(String name, String id) {
        for (String part : name.split(" ")) {
            if (part.length() > 1 && !part.equals(name)) {
                parts.putIfAbsent(slug(part), id);
            }
        }
    }

    /**
     * The names, as written, of persons outside the tables, the longest first, with their slugs.
     */
    Map<String, String> written() {
        return written;
    }

    /** Whether the page names a person in full, or he heads a state or its government then. */
    boolean isKnown(String person) {
        return known.containsKey(person) || isHead(world.office(person, day));
    }

    private boolean isHead(World.@Nullable Tenure tenure) {
        return tenure != null
                && world.rank(tenure.office()) <= world.rank("prime-minister")
                && (day == null || tenure.distance(day) < RECENT);
    }

    /** Whether the page names a person in full or by a title. */
    boolean isOnPage(String person) {
        return known.containsKey(person);
    }

    /** Notes a word that begins the name of somebody of whom no table knows. */
    void stranger(String word) {
        strangers.add(word);
    }

    /** Notes the family name that somebody of another given name bears than who is known by it. */
    void namesake(String family) {
        namesakes.add(family);
    }

    /** Whether the page names somebody by a family name who is another than who is known by it. */
    boolean isNamesake(String family) {
        return namesakes.contains(family);
    }

    /** Whether a word begins the name of somebody of whom no table knows. */
    boolean isStranger(String word) {
        return strangers.contains(word);
    }

    /** Notes a person outside the tables, by the name as written. */
    String unknown(String name, @Nullable String actor, @Nullable String office) {
        String before = written.get(name);
        if (before != null) {
            named(before, actor, office);
            return before;
        }
        String state = actor == null && office != null ? home.given() : actor;
        String id = slug(name, state);
        String longer = longer(id, office);
        String same = longer != null ? longer : full.get(id);
        if (same == null) {
            same = similar(id, name, actor, office);
            full.put(id, same);
            called(name, same);
            families.put(spelling.last(name), same);
        }
        named(same, actor, office);
        for (String part : slug(name).split("-")) { // as a short mention is spelt
            if (part.length() > 2) {
                parts.putIfAbsent(part, same);
            }
        }
        return same;
    }

    /**
     * The person of this page whom a last name means, alone or behind initials (L. P. X) with the
     * office that he holds; or null.
     */
    private @Nullable String longer(String id, @Nullable String office) {
        int last = id.lastIndexOf('-');
        String person = parts.get(id.substring(last + 1));
        boolean initials =
                office != null
                        && person != null
                        && office.equals(officeOf(person))
                        && Arrays.stream(id.split("-"))
                                .limit(id.chars().filter(c -> c == '-').count())
                                .allMatch(part -> part.length() == 1);
        return last < 0 || initials ? person : null;
    }

    /**
     * Notes how a person is written here; the last part of a name with dots between stands for it
     * too, and for whom a headline above calls by it alone.
     */
    void called(String name, String id) {
        written.put(name, id);
        int dot = -1;
        for (int i = 0; i < name.length(); i++) {
            dot = UnspacedNames.DOTS.indexOf(name.charAt(i)) >= 0 ? i : dot;
        }
        if (name.length() - dot > 2) {
            String last = name.substring(dot + 1);
            written.merge(last, id, (old, now) -> old.equals(slug(last)) ? now : old);
        }
    }

    /**
     * The person of the tables who held that office and whose name sounds like this, else the slug
     * itself.
     */
    private String similar(
            String id, String name, @Nullable String actor, @Nullable String office) {
        if (actor == null || office == null) {
            return inTables(id, actor);
        }
        boolean foreign =
                name.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(letter -> transliterated.indexOf(letter) >= 0);
        String echo = foreign ? Sound.read(name) : null;
        if (Sound.spelt(name) != null || echo != null) {
            return echo == null ? id : echoed(echo, id, office, actor);
        }
        boolean syllables = Sound.isSyllables(name);
        boolean latin =
                Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.LATIN;
        for (World.Tenure tenure : world.holders(office, actor)) {
            if ((day == null || tenure.distance(day) < RECENT)
                    && (syllables
                            ? Sound.rhymes(id, tenure.person())
                            : Sound.alike(id, tenure.person())
                                    && !(latin && Sound.differ(id, tenure.person())))) {
                return tenure.person();
            }
        }
        return inTables(id, actor);
    }

    /**
     * The person of the tables of whose name a slug is a spelling, of one side where one is given,
     * else in office at the time of the page; or the slug.
     */
    private String inTables(String id, @Nullable String actor) {
        String same = world.spelt(id);
        if (same == null) {
            return id;
        }
        World.Tenure tenure = actor == null ? world.office(same, day) : null;
        boolean held = tenure != null && (day == null || tenure.distance(day) < RECENT);
        return held || actor != null && serves(same, actor) ? same : id;
    }

    /**
     * The person of the tables, in office at the time of the page, whose full name is written so in
     * this language: by the spelling, or by the sounds in which it writes names of his state; null
     * where there is none.
     */
    @Nullable String written(String name) {
        String id = slug(name);
        String person = inTables(id, null);
        if (!person.equals(id)) {
            return person;
        }
        for (String state : spelling.sounded()) {
            String spelt = slug(name, state);
            String same = spelt.equals(id) ? spelt : inTables(spelt, state);
            World.Tenure tenure = same.equals(id) ? null : world.office(same, day);
            if (tenure != null && tenure.actor().equals(state)) {
                return same;
            }
        }
        return null;
    }

    /** The person in that office whose name a name read by its syllables may be, else the slug. */
    private String echoed(String read, String id, String office, String actor) {
        for (World.Tenure tenure : world.holders(office, actor)) {
            if ((day == null || tenure.distance(day) < YEAR) && Echo.is(read, tenure.person())) {
                return tenure.person();
            }
        }
        return id;
    }

    /** Whether a person held an office of a state not long before the page. */
    boolean held(String person, String office, String actor) {
        return world.tenures(person).stream()
                .anyMatch(
                        tenure ->
                                tenure.office().equals(office)
                                        && tenure.actor().equals(actor)
                                        && (day == null || tenure.distance(day) < RECENT));
    }

    /**
     * The one of several persons that is meant here: named in full on this page, or in office then;
     * null where none stands out.
     */
    @Nullable String choose(
            List<String> candidates,
            @Nullable String actor,
            @Nullable String office,
            boolean titled) {
        String best = null;
        double most = 0;
        for (String id : candidates) {
            double score = known.containsKey(id) ? 100 : 0;
            World.Person person = world.person(id);
            if (person == null) {
                if (score > most) {
                    most = score;
                    best = id;
                }
                continue;
            }
            if (score == 0 && isBelow(id, office)) {
                continue;
            }
            boolean side = actor != null && person.actor().equals(actor);
            for (World.Tenure tenure : world.tenures(id)) {
                side |= actor != null && tenure.actor().equals(actor);
                double near =
                        day == null
                                ? 1
                                : tenure.holds(day)
                                        ? 4
                                        : tenure.distance(day) < 400
                                                ? 2
                                                : tenure.distance(day) < 3000 ? 0.5 : 0.1;
                double fit =
                        near * (10 - world.rank(tenure.office()))
                                + (tenure.office().equals(office) ? 20 : 0)
                                + (day == null
                                        ? Math.min(
                                                1,
                                                Math.max(
                                                        0, (tenure.from().getYear() - 1990) / 40.0))
                                        : 0);
                score = Math.max(score, (known.containsKey(id) ? 100 : 0) + fit);
            }
            if (titled && world.tenures(id).isEmpty()) {
                score += NO_OFFICE;
            }
            if (actor != null) {
                score += side ? 50 : -60;
            }
            if (score > most) {
                most = score;
                best = id;
            }
        }
        double least = titled ? NO_OFFICE - 1 : candidates.size() == 1 ? 5 : 12;
        return most >= least ? best : null;
    }

    /** Whether somebody never rose near an office of those who head a state or government. */
    private boolean isBelow(String id, @Nullable String office) {
        return office != null
                && HEADS.contains(office)
                && !world.tenures(id).isEmpty()
                && world.tenures(id).stream().allMatch(tenure -> isLow(tenure.office()));
    }

    private boolean isLow(String office) {
        return world.rank(office) > LEADING && !office.endsWith("leader");
    }

    /**
     * Notes what somebody of the tables is called by the last word of the name as written here, or
     * by the first where that is the name in short.
     */
    void family(String name, String id) {
        World.Person facts = world.person(id);
        boolean first =
                facts != null
                        && name.indexOf(' ') > 0
                        && id.startsWith(slug(facts.shortName()) + "-");
        families.putIfAbsent(
                spelling.last(first ? name.substring(0, name.indexOf(' ')) : name), id);
    }

    /** The candidates, and before them the person of this page who is called by that word. */
    List<String> here(List<String> candidates, String word) {
        String own = written.get(word);
        String person = own == null ? byPart(word) : own;
        if (person == null || candidates.contains(person)) {
            return candidates;
        }
        List<String> all = new ArrayList<>(List.of(person));
        all.addAll(candidates);
        return all;
    }

    /** The one of several persons whose slug has all parts of a name, or null. */
    @Nullable String within(List<String> candidates, String name) {
        List<String> parts = // initials tell nothing
                Stream.of(slug(name).split("-")).filter(part -> part.length() > 1).toList();
        return parts.isEmpty()
                ? null
                : candidates.stream()
                        .filter(id -> List.of(id.split("-")).containsAll(parts))
                        .findFirst()
                        .orElse(null);
    }

    /** The person of this page whom a single word of a name stands for, or null. */
    @Nullable String byPart(String word) {
        if (parts.isEmpty() || particles.contains(word)) { // "Al" alone is nobody
            return null;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return parts.get(slug(word));
            }
        }
        return parts.get(word);
    }

    /**
     * The person outside the tables whose name, as this page writes it, ends in a word; or null.
     */
    private @Nullable String family(String word) {
        return families.get(word);
    }

    /**
     * The person of this page whom a single word stands for where capitals tell nothing: the last
     * word of a name outside the tables, or what somebody of the tables is called in short.
     */
    @Nullable String byWord(String word) {
        String person = family(word);
        if (person != null) {
            return person;
        }
        String named = byPart(word);
        World.Person facts = named == null ? null : world.person(named);
        return facts != null && slug(facts.shortName()).equals(slug(word)) ? named : null;
    }

    /** The side of a person, by how the page names it and by who held which office then. */
    @Nullable String actorOf(String person) {
        World.Tenure tenure = world.office(person, day);
        Known here = known.get(person);
        if (here != null && here.actor() != null && (day == null || tenure == null)) {
            return here.actor();
        }
        if (tenure != null) {
            return rulers.getOrDefault(tenure.actor(), tenure.actor());
        }
        World.Person facts = world.person(person);
        return facts == null ? null : facts.actor();
    }

    /**
     * Notes that the page calls who holds an office of a movement the holder of that office of the
     * state where the movement has its seat: the Xian minister, for that of those who rule there.
     */
    void rules(Entity person) {
        World.Tenure tenure =
                person.person() == null || person.actor() == null
                        ? null
                        : world.office(person.person(), day);
        World.Actor body = tenure == null ? null : world.actor(tenure.actor());
        boolean rules =
                body != null
                        && body.kind().equals("movement")
                        && body.seat() != null
                        && body.seat().startsWith(person.actor() + ":")
                        && tenure.office().equals(person.office());
        if (rules) {
            rulers.put(body.id(), person.actor());
        }
    }

    /**
     * The side a known person stands for when a phrase names another one: the phrase's, where the
     * person ever served it.
     */
    boolean serves(String person, String actor) {
        World.Person facts = world.person(person);
        if (facts == null || facts.actor().equals(actor)) {
            return true;
        }
        return world.tenures(person).stream().anyMatch(tenure -> tenure.actor().equals(actor));
    }

    @Nullable String officeOf(String person) {
        Known here = known.get(person);
        if (here != null && here.office() != null) {
            return here.office();
        }
        World.Tenure tenure = world.office(person, day);
        return tenure == null ? null : tenure.office();
    }

    /**
     * Whether a person holds an office then; where the page names none for him, it may be any of
     * several that he holds at once for the state named with it: head of a party and of the state.
     */
    boolean bears(String person, String office, List<String> states) {
        Known here = known.get(person);
        LocalDate then = day;
        return office.equals(officeOf(person))
                || (here == null || here.office() == null)
                        && then != null
                        && world.tenures(person).stream()
                                .anyMatch(
                                        held ->
                                                held.office().equals(office)
                                                        && states.contains(held.actor())
                                                        && held.holds(then));
    }

    /** Whether the page names somebody else who holds the office of a person for a side. */
    boolean hasOther(Entity person, String side) {
        String office = person.office();
        return isOfOne(office)
                && known.values().stream()
                        .anyMatch(
                                other ->
                                        !other.id().equals(person.person())
                                                && office.equals(other.office())
                                                && side.equals(other.actor()));
    }

    /** Whether a state has one holder of an office at a time. */
    private boolean isOfOne(@Nullable String office) {
        return office != null && world.rank(office) <= world.rank("foreign-minister");
    }

    /** Whether a person is a woman, by the tables, else by titles; null where none tells. */
    @Nullable Boolean isWoman(@Nullable String id) {
        Boolean known = id == null ? null : world.isWoman(id);
        return known == null ? women.get(id) : known;
    }

    /** Notes whether a person bears a title of women. */
    void called(String id, boolean woman) {
        women.put(id, woman);
    }

    /**
     * Gives those who bear a name of the state whose press this is, and an office of no state that
     * the page names, to that state.
     */
    void ours() {
        String own = home.named();
        if (own == null) {
            return;
        }
        for (Map.Entry<String, String> name : written.entrySet()) {
            Known person = known.get(name.getValue());
            if (person != null
                    && person.office() != null
                    && home.isOurs(name.getKey())
                    && actorOf(person.id()) == null) {
                known.put(person.id(), new Known(person.id(), own, person.office()));
            }
        }
    }

    /**
     * The one of several sides that have an office of one name whose it is here: of somebody named
     * with it, else of the page's own state, else the first.
     */
    String own(List<String> sides, @Nullable String office) {
        for (Known person : known.values()) {
            if (person.actor() != null
                    && sides.contains(person.actor())
                    && Objects.equals(office, person.office())) {
                return person.actor();
            }
        }
        String own = home.actor();
        return own != null && sides.contains(own) ? own : sides.get(0);
    }

    /**
     * Spells the names of those outside the tables whose side the page shows only behind them as
     * names of that side are.
     */
    void spell(List<Sentence> sentences) {
        Map<String, String> sides = new HashMap<>();
        for (Sentence sentence : sentences) {
            for (Entity entity : sentence.entities) {
                String id = entity.person();
                if (id != null && entity.actor() != null && world.person(id) == null) {
                    sides.putIfAbsent(id, entity.actor());
                }
            }
        }
        Map<String, String> spelt = new HashMap<>();
        written.forEach(
                (name, id) -> {
                    String side = sides.get(id);
                    if (side != null && id.equals(slug(name)) && !id.equals(slug(name, side))) {
                        spelt.put(id, slug(name, side));
                    }
                });
        for (Sentence sentence : spelt.isEmpty() ? List.<Sentence>of() : sentences) {
            sentence.entities.replaceAll(
                    entity -> {
                        String id = entity.person() == null ? null : spelt.get(entity.person());
                        return id == null ? entity : entity.with(entity.actors(), id);
                    });
        }
    }

    /** The slug of a name: letters without accents, in lower case, hyphens between words. */
    String slug(String name) {
        return slugs.computeIfAbsent(name, any -> slug(any, null));
    }

    /** The slug of the name of somebody of one side, or null for any. */
    private String slug(String name, @Nullable String actor) {
        String spelt = Sound.spelt(name);
        String plain =
                Normalizer.normalize(
                                spelt == null ? spelling.of(name, actor) : spelt,
                                Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && c != '\''
                    && c != 0x2019
                    && slug.length() > 0) {
                words.add(slug.toString());
                slug.setLength(0);
            }
        }
        return String.join("-", words);
    }
}
