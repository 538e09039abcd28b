package org.readout.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.data.Data;

/** The facts of {@code world/}. Immutable; one is enough for a program. */
public final class World {

    /** The day up to which world/README.md says that the tables know who holds an office. */
    private static final LocalDate KNOWN = LocalDate.of(2026, 12, 31);

    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Map<String, String> outlets = new HashMap<>();
    private final Map<String, Integer> offices = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Set<String> women = new HashSet<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, List<Tenure>> tenures = new HashMap<>();
    private final Map<String, List<Tenure>> holders = new HashMap<>();
    private final Set<String> capitals = new HashSet<>();
    private final Map<String, List<Landmark>> landmarks = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final List<Actor> states = new ArrayList<>();

    private World() {}

    /**
     * A state, organisation, movement or region.
     *
     * @param id its id
     * @param kind {@code state}, {@code territory}, {@code organisation}, {@code union}, {@code
     *     group}, {@code movement} or {@code region}
     * @param name its English name
     * @param seat place id of its capital or headquarters, or null
     * @param groups ids of organisations it belongs to and regions it lies in
     */
    public record Actor(
            String id, String kind, String name, @Nullable String seat, Set<String> groups) {}

    /**
     * A person of public life.
     *
     * @param id slug of the full name
     * @param name full name as English-language news writes it
     * @param shortName how news calls the person after first mention
     * @param actor id of the person's state or organisation
     * @param aliases other Latin spellings
     */
    public record Person(
            String id, String name, String shortName, String actor, List<String> aliases) {}

    /**
     * An office that a person held.
     *
     * @param person slug
     * @param office id of the office
     * @param actor id of the state or organisation
     * @param from first day, or the earliest possible where only month or year is known
     * @param to last day, or the latest possible
     */
    public record Tenure(String person, String office, String actor, LocalDate from, LocalDate to) {

        /** Whether the office was held on that day. */
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /** How many days that day lies outside the tenure; 0 within. */
        public long distance(LocalDate day) {
            return day.isBefore(from)
                    ? from.toEpochDay() - day.toEpochDay()
                    : day.isAfter(to) ? day.toEpochDay() - to.toEpochDay() : 0;
        }
    }

    /**
     * An engagement that texts refer to by its place alone.
     *
     * @param actors ids of its sides
     * @param people slugs of those who led it
     * @param first its first day
     */
    public record Landmark(List<String> actors, List<String> people, LocalDate first) {}

    /** The state for which a newspaper, agency or broadcaster reports, by its name; or null. */
    public @Nullable String outlet(@Nullable String publisher) {
        return publisher == null ? null : outlets.get(publisher.toLowerCase(Locale.ROOT));
    }

    /** The facts that ship with the library. */
    public static World bundled() {
        World world = new World();
        for (Data.Row row : Data.rows("world/actors.tsv")) {
            Actor actor =
                    new Actor(
                            row.cell(0),
                            row.cell(1),
                            row.cell(2),
                            row.cellOrNull(3),
                            Set.copyOf(row.ids(4)));
            world.actors.put(actor.id(), actor);
            if (actor.kind().equals("state")) {
                world.states.add(actor);
                actor.groups()
                        .forEach(
                                group ->
                                        world.members
                                                .computeIfAbsent(group, id -> new LinkedHashSet<>())
                                                .add(actor.id()));
            }
            if (actor.seat() != null && actor.kind().equals("state")) {
                world.capitals.add(actor.seat());
            }
        }
        Data.rows("world/places.tsv").forEach(row -> world.places.put(row.cell(0), row.cell(1)));
        Data.rows("world/hosts.tsv").forEach(row -> world.hosts.put(row.cell(0), row.cell(1)));
        Data.rows("world/offices.tsv")
                .forEach(row -> world.offices.put(row.cell(0), Integer.parseInt(row.cell(1))));
        for (Data.Row row : Data.rows("world/outlets.tsv")) {
            row.ways(1)
                    .forEach(name -> world.outlets.put(name.toLowerCase(Locale.ROOT), row.cell(0)));
        }
        for (Data.Row row : Data.rows("world/people.tsv")) {
            world.people.putIfAbsent(
                    row.cell(0),
                    new Person(row.cell(0), row.cell(1), row.cell(2), row.cell(3), row.ids(4)));
        }
        world.people.keySet().forEach(world::spell);
        Data.rows("world/women.tsv").forEach(row -> world.women.add(row.cell(0)));
        for (Data.Row row : Data.rows("world/tenures.tsv")) {
            Tenure tenure =
                    new Tenure(
                            row.cell(0),
                            row.cell(1),
                            row.cell(2),
                            first(row, 3, LocalDate.MIN),
                            last(row));
            world.tenures.computeIfAbsent(tenure.person(), key -> new ArrayList<>()).add(tenure);
            world.holders
                    .computeIfAbsent(
                            tenure.office() + ' ' + tenure.actor(), key -> new ArrayList<>())
                    .add(tenure);
        }
        for (Data.Row row : Data.rows("world/landmarks.tsv")) {
            if (!row.cell(7).isEmpty()) {
                world.landmarks
                        .computeIfAbsent(row.cell(7), key -> new ArrayList<>())
                        .add(new Landmark(row.ids(2), row.ids(3), first(row, 5, LocalDate.MIN)));
            }
        }
        return world;
    }

    private static LocalDate first(Data.Row row, int column, LocalDate open) {
        String cell = row.cell(column);
        return switch (cell.length()) {
            case 0 -> open;
            case 4 -> LocalDate.of(Integer.parseInt(cell), 1, 1);
            case 7 -> YearMonth.parse(cell).atDay(1);
            case 10 -> LocalDate.parse(cell);
            default -> throw row.fault("write a date as YYYY, YYYY-MM or YYYY-MM-DD, not " + cell);
        };
    }

    /** The last day of a tenure; one without an end is known to last as long as the tables know. */
    private static LocalDate last(Data.Row row) {
        LocalDate first = first(row, 4, KNOWN);
        return switch (row.cell(4).length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }

    /** The actor with that id, or null. */
    public @Nullable Actor actor(String id) {
        return actors.get(id);
    }

    /** All states. */
    public List<Actor> states() {
        return states;
    }

    /** Whether an actor is a state. */
    public boolean isState(String id) {
        Actor actor = actors.get(id);
        return actor != null && actor.kind().equals("state");
    }

    /** Whether the id names a region, which is talked about and takes part in nothing. */
    public boolean isRegion(String id) {
        Actor actor = actors.get(id);
        return actor != null && actor.kind().equals("region");
    }

    /** Whether the id names an organisation. */
    public boolean isOrganisation(String id) {
        Actor actor = actors.get(id);
        return actor != null && (actor.kind().equals("organisation") || isUnion(id));
    }

    /** Whether the id names an organisation that acts as a side of its own, as a state does. */
    public boolean isUnion(String id) {
        Actor actor = actors.get(id);
        return actor != null && actor.kind().equals("union");
    }

    /** Whether the id names some states that are no body, only counted together. */
    public boolean isGroup(String id) {
        Actor actor = actors.get(id);
        return actor != null && actor.kind().equals("group");
    }

    /** The sides that ids name: of a group its states, each of which takes part for itself. */
    public Collection<String> sides(Collection<String> ids) {
        return ids.stream().noneMatch(this::isGroup)
                ? ids
                : ids.stream()
                        .flatMap(id -> (isGroup(id) ? members(id) : List.of(id)).stream())
                        .distinct()
                        .toList();
    }

    /** What a name talks about: of a group the regions it lies in. */
    public Collection<String> topics(String id) {
        Actor actor = isGroup(id) ? actors.get(id) : null;
        return actor == null ? List.of(id) : actor.groups();
    }

    /** The states that belong to an organisation or group, in the order of the table. */
    public Set<String> members(String organisation) {
        return members.getOrDefault(organisation, Set.of());
    }

    /** The English name of a place, or null. */
    public @Nullable String place(String id) {
        return places.get(id);
    }

    /** The state or organisation whose house the host of an address is, or null. */
    public @Nullable String owner(String url) {
        String host = host(url);
        while (!host.isEmpty()) {
            String owner = hosts.get(host);
            if (owner != null) {
                return owner;
            }
            host = host.indexOf('.') < 0 ? "" : host.substring(host.indexOf('.') + 1);
        }
        return null;
    }

    /** The host of an address, empty where it has none. */
    public static String host(String url) {
        int start = url.indexOf("://") + 3;
        int end = start < 3 ? -1 : url.indexOf('/', start);
        return start < 3 ? "" : url.substring(start, end < 0 ? url.length() : end);
    }

    /** Whether a place is the capital of its state, so that its name may stand for the state. */
    public boolean isCapital(String place) {
        return capitals.contains(place);
    }

    /** The person with that slug, or null. */
    public @Nullable Person person(String id) {
        return people.get(id);
    }

    private void spell(String id) {
        String key = key(id);
        if (key != null) {
            spellings.merge(key, id, (one, other) -> "");
        }
    }

    /**
     * The person of the tables whose slug differs from one only in vowels, silent letters and
     * doubled ones ({@code yusuf-raza-gilani}); null where there is none, or more than one.
     */
    public @Nullable String spelt(String slug) {
        String key = key(slug);
        String id = key == null ? null : spellings.get(key);
        return id == null || id.isEmpty() ? null : id;
    }

    /**
     * What spellings of a name share: the first letter and the consonants of each part. Null for
     * names of one part, or of syllables alone, whose vowels tell them apart.
     */
    private static @Nullable String key(String slug) {
        StringBuilder key = new StringBuilder();
        boolean syllables = true;
        for (String part : slug.split("-")) {
            key.append(part, 0, 1).append(Bones.of(part)).append('-');
            syllables &= Bones.syllables(part) == 1;
        }
        return syllables || slug.indexOf('-') < 0 ? null : key.toString();
    }

    /** Whether a person is a woman, or null where no table knows of the person. */
    public @Nullable Boolean isWoman(String id) {
        return people.containsKey(id) ? Boolean.valueOf(women.contains(id)) : null;
    }

    /** The engagements known by a place, in the order of the table. */
    public List<Landmark> landmarks(String place) {
        return landmarks.getOrDefault(place, List.of());
    }

    /** All people. */
    public Iterable<Person> people() {
        return people.values();
    }

    /** The rank of an office; the highest is 1. */
    public int rank(String office) {
        return offices.getOrDefault(office, 9);
    }

    /** The offices of a person, in the order of the table. */
    public List<Tenure> tenures(String person) {
        return tenures.getOrDefault(person, List.of());
    }

    /** Who held an office of an actor, at any time. */
    public List<Tenure> holders(String office, String actor) {
        return holders.getOrDefault(office + ' ' + actor, List.of());
    }

    /**
     * The highest office that a person held on a day (or near it, or ever where no day is given),
     * or null.
     */
    public @Nullable Tenure office(String person, @Nullable LocalDate day) {
        Tenure best = null;
        long bestCost = Long.MAX_VALUE;
        for (Tenure tenure : tenures(person)) {
            long cost =
                    (day == null
                                            ? LocalDate.of(9999, 1, 1).toEpochDay()
                                                    - tenure.to().toEpochDay()
                                            : tenure.distance(day))
                                    * 10
                            + rank(tenure.office());
            if (cost < bestCost) {
                bestCost = cost;
                best = tenure;
            }
        }
        return best;
    }
}
