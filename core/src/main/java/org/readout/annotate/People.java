package org.readout.annotate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.Halt;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Spelling;
import org.readout.world.World;

/** The persons of one document: who a short name, an office alone or a pronoun stands for. */
final class People {

    private static final int RECENT = 5 * 366;
    private static final String MINISTER = "minister";
    private static final String SPOKESMAN = "spokesperson";
    private static final int NEAR = 4; // persons named last
    private static final String OFFICIAL = "official";
    private static final int BARE = 2; // words of a title alone
    private static final int NO_OFFICE = 3; // what a person counts of whom no office is known

    private final World world;
    private final @Nullable LocalDate day;
    private final Spelling spelling;
    private final Genders genders;
    private final Map<String, String> full = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> written =
            new TreeMap<>(
                    Comparator.comparingInt(String::length)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()));
    private final Map<String, String> families = new HashMap<>();
    private final Map<String, Integer> home = new TreeMap<>();
    private final Map<String, Boolean> women = new HashMap<>();
    private final List<Entity> recent = new ArrayList<>(); // the last one named first
    private @Nullable String given;
    private List<String> press = List.of();
    private Set<String> surnames = Set.of();
    private @Nullable String host;
    private @Nullable String house;
    private @Nullable String abroad;
    private @Nullable String seat; // whose ministry or other house was named last
    private boolean verbFirst;

    /** A person of this document with the side and office it was named with. */
    private record Known(String id, @Nullable String actor, @Nullable String office) {}

    /** The persons of a page of that day; null where no day is known. */
    People(World world, @Nullable LocalDate day, LanguagePack pack) {
        this.world = world;
        this.spelling = pack.spelling();
        this.genders = new Genders(pack);
        this.day = day;
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

    /**
     * The names, as written, of persons outside the tables, the longest first, with their slugs.
     */
    Map<String, String> written() {
        return written;
    }

    /** Whether the page names a person in full, or he heads a state or its government. */
    boolean isKnown(String person) {
        String office = officeOf(person);
        return known.containsKey(person)
                || office != null && world.rank(office) <= world.rank("prime-minister");
    }

    /** Notes a person outside the tables, by the name as written. */
    String unknown(String name, @Nullable String actor, @Nullable String office) {
        String id = slug(name);
        String longer = id.indexOf('-') < 0 ? parts.get(id) : null;
        String same = longer != null ? longer : full.get(id);
        if (same == null) {
            same =
                    Sound.spelt(name) == null
                            ? similar(id, Sound.isSyllables(name), actor, office)
                            : id;
            full.put(id, same);
            called(name, same);
            families.put(spelling.last(name), same);
        }
        named(same, actor, office);
        return same;
    }

    /**
     * Notes how a person is written here; the last part of a name with dots between stands for it
     * too.
     */
    void called(String name, String id) {
        written.put(name, id);
        int dot = -1;
        for (int i = 0; i < name.length(); i++) {
            dot = NameForms.DOTS.indexOf(name.charAt(i)) >= 0 ? i : dot;
        }
        if (name.length() - dot > 2) {
            written.putIfAbsent(name.substring(dot + 1), id);
        }
    }

    /**
     * The person of the tables who held that office and whose name sounds like this, else the slug
     * itself.
     */
    private String similar(
            String id, boolean syllables, @Nullable String actor, @Nullable String office) {
        if (actor == null || office == null) {
            return id;
        }
        for (World.Tenure tenure : world.holders(office, actor)) {
            if ((day == null || tenure.distance(day) < RECENT)
                    && (syllables
                            ? Sound.rhymes(id, tenure.person())
                            : Sound.alike(id, tenure.person()))) {
                return tenure.person();
            }
        }
        return id;
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

    /** The candidates, and before them the person of this page who is called by that word. */
    List<String> here(List<String> candidates, String word) {
        String person = byPart(word);
        if (person == null || candidates.contains(person)) {
            return candidates;
        }
        List<String> all = new ArrayList<>(List.of(person));
        all.addAll(candidates);
        return all;
    }

    /** The one of several persons whose slug has all parts of a name, or null. */
    @Nullable String within(List<String> candidates, String name) {
        List<String> parts = List.of(slug(name).split("-"));
        return candidates.stream()
                .filter(id -> List.of(id.split("-")).containsAll(parts))
                .findFirst()
                .orElse(null);
    }

    /** The person of this page whom a single word of a name stands for, or null. */
    @Nullable String byPart(String word) {
        if (parts.isEmpty()) {
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
            return tenure.actor();
        }
        World.Person facts = world.person(person);
        return facts == null ? null : facts.actor();
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

    /** Notes whether a person bears a title of women. */
    void called(String id, boolean woman) {
        women.put(id, woman);
    }

    /** Notes the state from whose capital the page reports. */
    void from(String actor) {
        given = given == null ? actor : given;
    }

    /** Notes the state whose office or agency publishes the page. */
    void of(String actor) {
        house = actor;
        from(actor);
    }

    /** Notes that a person was named by title without a state, as a page does with its own. */
    void athome(String actor, boolean titled) {
        if (titled) {
            home.merge(actor, 1, Integer::sum);
        }
    }

    /**
     * Notes the states whose press writes in the language of the page, the likeliest first, where
     * there are few, and the family names, in small letters, with which the names of the people of
     * the first begin.
     */
    void press(List<String> actors, Set<String> names) {
        press = actors;
        surnames = names;
    }

    /** Notes whether the verb stands before its subject in the language of the page. */
    void order(boolean verbFirst) {
        this.verbFirst = verbFirst;
    }

    /** Notes the state in which an envoy named here serves, or from which the page reports. */
    void hosts(String actor) {
        host = host == null ? actor : host;
    }

    /** Whether an office is one of a city or region. */
    static boolean isLocal(@Nullable String office) {
        return "governor".equals(office) || "mayor".equals(office);
    }

    /**
     * The side of a city's or region's officer of whom the page tells no more: that of its own
     * state, else that in which the envoys whom it names serve or from which it reports.
     */
    private @Nullable String local(Entity person) {
        String own = home(person);
        return own == null || given == null && host != null ? host : own;
    }

    /**
     * Gives those who bear a name of the state whose press this is, and an office of no state that
     * the page names, to that state.
     */
    private void ours() {
        if (press.isEmpty() || surnames.isEmpty()) {
            return;
        }
        for (Map.Entry<String, String> name : written.entrySet()) {
            Known person = known.get(name.getValue());
            if (person != null
                    && person.office() != null
                    && isOurs(name.getKey())
                    && actorOf(person.id()) == null) {
                known.put(person.id(), new Known(person.id(), press.get(0), person.office()));
            }
        }
    }

    private boolean isOurs(String name) {
        int end = name.indexOf(' ');
        return end > 0 && surnames.contains(name.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /**
     * The state of offices named without one: the one given, else of those whose press it may be
     * the one whose officers the page names most without their state.
     */
    private @Nullable String home() {
        if (given != null) {
            return given;
        }
        String best = null;
        for (Map.Entry<String, Integer> entry : home.entrySet()) {
            if ((press.isEmpty() || press.contains(entry.getKey()))
                    && (best == null || entry.getValue() > home.get(best))) {
                best = entry.getKey();
            }
        }
        return best == null && !press.isEmpty() ? press.get(0) : best;
    }

    /** The state that a page leaves out before its own offices; null for who bears no such name. */
    private @Nullable String home(Entity person) {
        String best = home();
        boolean ours = surnames.isEmpty() || best == null || !press.contains(best);
        return ours || isOurs(person.name()) ? best : null;
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
        String home = home();
        return home != null && sides.contains(home) ? home : sides.get(0);
    }

    /** Gives offices alone, pronouns and the sides of persons their meaning, in reading order. */
    void refer(List<Sentence> sentences) {
        Entity last = null;
        Entity speaker = null;
        ours();
        sentences.forEach(genders::note);
        for (Sentence sentence : sentences) {
            Halt.ifAsked();
            envoys(sentence);
            both(sentence, sentences);
            Entity subject = null;
            Entity teller = speaker(sentence);
            speaker = teller == null ? speaker : teller;
            for (int i = 0; i < sentence.entities.size(); i++) {
                Entity entity = sentence.entities.get(i);
                Entity said = entity.form() == Entity.Form.HE ? teller(sentence, entity) : null;
                Entity here =
                        subject == null || "spokesperson".equals(subject.office()) ? last : subject;
                Entity meant = entity.form() == Entity.Form.ME ? speaker : here;
                meant = said == null ? meant : said;
                meant = entity.form() == Entity.Form.HE ? fitting(entity, meant, sentence) : meant;
                Entity settled = settle(entity, meant, sentence, sentences);
                sentence.entities.set(i, settled);
                seat = settled.form() == Entity.Form.SEAT ? settled.actor() : seat;
                note(settled);
                List<Entity> holders = holders(settled, sentences);
                if (!holders.isEmpty()) {
                    sentence.entities.remove(i);
                    sentence.entities.addAll(i, holders);
                    i += holders.size() - 1;
                }
                if (settled.form() == Entity.Form.PERSON) {
                    recent.remove(settled);
                    recent.add(0, settled);
                }
                if (settled.person() != null
                        && subject == null
                        && !isAddressed(settled, sentence)
                        && !sentence.isQuoted(settled.from())) {
                    subject = settled;
                }
            }
            sentence.entities.removeIf(
                    entity -> entity.form() == Entity.Form.SEAT && entity.actors().isEmpty());
            if (subject != null) {
                last = subject;
            }
        }
    }

    /** Whether a sentence opens with whom its subject speaks to: To the minister, he said. */
    private static boolean isAddressed(Entity entity, Sentence sentence) {
        Marked<Cue> to = sentence.find(Meaning.TO, sentence.from(), sentence.from() + 1);
        return to != null && entity.from() >= to.to() && entity.from() - to.to() <= 1;
    }

    /** Makes of "the ambassadors of X and Y" one of each. */
    private static void envoys(Sentence sentence) {
        for (int i = 0; i < sentence.entities.size(); i++) {
            Entity entity = sentence.entities.get(i);
            if (entity.form() == Entity.Form.OFFICE
                    && entity.actors().size() > 1
                    && "ambassador".equals(entity.office())) {
                List<Entity> each =
                        entity.actors().stream()
                                .map(actor -> entity.with(List.of(actor), null))
                                .toList();
                sentence.entities.remove(i);
                sentence.entities.addAll(i, each);
                i += each.size() - 1;
            }
        }
    }

    /**
     * Of "the ministers of X and Y" one of each, where the page names one of them with that office;
     * else none.
     */
    private List<Entity> holders(Entity entity, List<Sentence> sentences) {
        List<Entity> each = new ArrayList<>();
        if (entity.form() == Entity.Form.OFFICE && entity.actors().size() > 1) {
            for (String actor : entity.actors()) {
                Entity one = office(entity.with(List.of(actor), null), sentences);
                each.add(one);
            }
        }
        return each.stream().anyMatch(one -> one.person() != null) ? each : List.of();
    }

    /**
     * Makes of the states behind "the two ministers of" those whom the page names with that office.
     */
    private void both(Sentence sentence, List<Sentence> sentences) {
        Entity last = null;
        String office = null;
        for (int i = 0; i < sentence.entities.size(); i++) {
            Entity entity = sentence.entities.get(i);
            boolean next =
                    last != null
                            && entity.form() == Entity.Form.ACTOR
                            && entity.from() - last.to() <= 2
                            && sentence.find(
                                            last.form() == Entity.Form.BOTH
                                                    ? Meaning.OF
                                                    : Meaning.AND,
                                            last.to(),
                                            entity.from())
                                    != null;
            office = entity.form() == Entity.Form.BOTH ? entity.office() : next ? office : null;
            last = office == null ? null : entity;
            if (next && office != null) {
                Entity holder =
                        office(
                                new Entity(
                                        entity.from(),
                                        entity.to(),
                                        Entity.Form.OFFICE,
                                        entity.actors(),
                                        null,
                                        entity.name(),
                                        office),
                                sentences);
                sentence.entities.set(i, holder.person() == null ? entity : holder);
            }
        }
    }

    /**
     * The person whose speech a sentence reports: next to a word of saying, outside quotes, else
     * the first before one.
     */
    private static @Nullable Entity speaker(Sentence sentence) {
        Entity first = null;
        for (Marked<Cue> say : sentence.cues) {
            if (say.what().meaning() != Meaning.SAY || sentence.isQuoted(say.from())) {
                continue;
            }
            for (Entity entity : sentence.entities) {
                boolean beside =
                        entity.to() <= say.from() && say.from() - entity.to() <= 2
                                || entity.from() >= say.to() && entity.from() - say.to() <= 1;
                if (entity.form() != Entity.Form.PERSON || sentence.isQuoted(entity.from())) {
                    continue;
                }
                if (beside) {
                    return entity;
                }
                first = first == null && entity.to() <= say.from() ? entity : first;
            }
        }
        return first;
    }

    /** Who says in a sentence what a pronoun further on stands in: X told Y that he would come. */
    private @Nullable Entity teller(Sentence sentence, Entity pronoun) {
        for (Marked<Cue> say : sentence.cues) {
            if (say.what().meaning() != Meaning.SAY
                    || say.to() > pronoun.from()
                    || sentence.isQuoted(pronoun.from())) {
                continue;
            }
            for (Entity entity : sentence.entities) {
                boolean before = entity.to() <= say.from() && say.from() - entity.to() <= 1;
                boolean behind =
                        verbFirst
                                && entity.from() >= say.to()
                                && entity.from() - say.to() <= 1
                                && entity.to() <= pronoun.from();
                boolean person =
                        entity.form() == Entity.Form.PERSON
                                || behind && entity.form() == Entity.Form.OFFICE;
                if (person && (before || behind) && !sentence.isQuoted(entity.from())) {
                    return entity;
                }
            }
        }
        return null;
    }

    /**
     * Whom a pronoun stands for that is of women or men alone: who is thought to be meant, unless
     * the page calls that person by titles of the others; then the last one that it fits.
     */
    private @Nullable Entity fitting(Entity pronoun, @Nullable Entity meant, Sentence sentence) {
        if (women.isEmpty() || meant == null || meant.person() == null) {
            return meant;
        }
        boolean she = sentence.has(Meaning.SHE, pronoun.from(), pronoun.to());
        Boolean woman = women.get(meant.person());
        if (woman == null ? !she : woman == she) {
            return meant;
        }
        return recent.stream()
                .limit(NEAR)
                .filter(person -> Boolean.valueOf(she).equals(women.get(person.person())))
                .findFirst()
                .orElse(meant);
    }

    private Entity settle(
            Entity entity, @Nullable Entity last, Sentence sentence, List<Sentence> sentences) {
        switch (entity.form()) {
            case PERSON -> {
                if (entity.actors().isEmpty() && entity.person() != null) {
                    String actor = actorOf(entity.person());
                    boolean ours =
                            entity.office() != null
                                    || sentence.has(
                                            Meaning.ACCOMPANIED, sentence.from(), sentence.to());
                    actor = actor == null ? apposed(entity, sentence) : actor;
                    actor = actor == null ? atSeat(entity, sentence).actor() : actor;
                    actor = actor == null ? led(entity, sentence) : actor;
                    actor = actor == null && isLocal(entity.office()) ? local(entity) : actor;
                    actor = actor == null && ours ? officer(entity, sentence, sentences) : actor;
                    actor = actor == null && SPOKESMAN.equals(entity.office()) ? seat : actor;
                    if (actor != null) {
                        named(entity.person(), actor, entity.office());
                    }
                    return actor == null ? entity : entity.with(List.of(actor), entity.person());
                }
                return entity;
            }
            case ME -> {
                return last == null || last.person() == null
                        ? entity
                        : new Entity(
                                entity.from(),
                                entity.to(),
                                Entity.Form.PERSON,
                                last.actors(),
                                last.person(),
                                last.name(),
                                last.office());
            }
            case HE -> {
                if (sentence.has(Meaning.LATTER, entity.from(), entity.to())) {
                    Entity latter = latter(entity, sentence, sentences);
                    return latter == null ? entity : entity.with(latter.actors(), latter.person());
                }
                List<String> side = side(entity, sentence);
                if (!side.isEmpty()) {
                    return entity.with(side, lastOf(side, entity, sentences));
                }
                boolean fits = last == null || genders.fits(last.person(), sentence, entity);
                Entity other = fits ? null : genders.last(sentences, sentence, entity);
                Entity meant = other == null ? last : other;
                return meant == null ? entity : entity.with(meant.actors(), meant.person());
            }
            case OFFICE -> {
                Entity named = office(entity, sentences);
                boolean ours =
                        named.actors().isEmpty()
                                && "spokesperson".equals(named.office())
                                && sentence.has(Meaning.MINISTRY, sentence.from(), sentence.to());
                if (ours && given != null) {
                    return named.with(List.of(given), named.person());
                }
                if (named.actors().isEmpty() && isLocal(named.office())) {
                    String own = local(named);
                    return own == null ? named : named.with(List.of(own), named.person());
                }
                return named.actors().isEmpty() ? atSeat(named, sentence) : named;
            }
            case SEAT -> { // a ministry without a state is the page's own
                String actor = entity.actors().isEmpty() ? given : null;
                return actor == null ? entity : entity.with(List.of(actor), null);
            }
            default -> {
                return entity;
            }
        }
    }

    /** The side that a pronoun has of itself, or by the adjective behind it: that Z diplomat. */
    private static List<String> side(Entity pronoun, Sentence sentence) {
        return sentence.entities.stream()
                .filter(entity -> entity.form() == Entity.Form.ADJECTIVE)
                .filter(entity -> entity.from() == pronoun.to())
                .findFirst()
                .map(Entity::actors)
                .orElse(pronoun.actors());
    }

    /** The person of a side who is named last before a phrase, or null. */
    private static @Nullable String lastOf(
            List<String> side, Entity phrase, List<Sentence> sentences) {
        String person = null;
        for (Sentence sentence : sentences) {
            for (Entity entity : sentence.entities) {
                if (entity.from() < phrase.from()
                        && entity.person() != null
                        && entity.actors().equals(side)) {
                    person = entity.person();
                }
            }
        }
        return person;
    }

    /**
     * The side of an officer named without one: where the press of the language is that of few
     * states the page's own before that of a colleague, else behind it.
     */
    private @Nullable String officer(Entity person, Sentence sentence, List<Sentence> sentences) {
        String own = press.isEmpty() ? null : abroad(person, sentence);
        String other = own == null ? colleague(person, sentence, sentences) : own;
        return other == null ? abroad(person, sentence) : other;
    }

    /**
     * The side of an officer named without one: the page's own; but whom one of its own meets there
     * is of the other state that was named last.
     */
    private @Nullable String abroad(Entity officer, Sentence sentence) {
        String home = home(officer);
        Marked<Cue> with = sentence.find(Meaning.WITH, officer.from() - 3, officer.from());
        boolean met =
                abroad != null
                        && surnames.isEmpty() // else the name tells
                        && with != null
                        && officer.from() - with.to() <= 1
                        && sentence.entities.stream()
                                .anyMatch(
                                        other ->
                                                other.to() <= officer.from()
                                                        && other.person() != null
                                                        && home != null
                                                        && home.equals(other.actor()));
        return met ? abroad : home;
    }

    /** Notes the state named last that is not the page's own. */
    private void note(Entity entity) {
        boolean state =
                entity.form() == Entity.Form.ACTOR
                        || entity.form() == Entity.Form.ADJECTIVE
                        || entity.form() == Entity.Form.CAPITAL;
        String actor = entity.actor();
        if (state
                && actor != null
                && !world.isOrganisation(actor)
                && !world.isRegion(actor)
                && !actor.equals(home())) {
            abroad = actor;
        }
    }

    /**
     * The side of the offices before a person, where commas alone stand between: the adviser of X's
     * president, head of the staff, general N.
     */
    private static @Nullable String apposed(Entity person, Sentence sentence) {
        Entity last = person;
        for (int i = sentence.entities.indexOf(person) - 1; i >= 0; i--) {
            Entity before = sentence.entities.get(i);
            boolean comma =
                    last.from() - before.to() <= 2
                            && before.to() < last.from()
                            && sentence.tokens().first(before.to()) == ',';
            if (!comma || before.form() != Entity.Form.OFFICE) {
                return null;
            }
            if (before.actor() != null) {
                return before.actor();
            }
            last = before;
        }
        return null;
    }

    /**
     * The side of a holder of an office whom the page names without a state: that of the same
     * office named before without its holder (the minister of X will come. Minister N said), else
     * of who speaks of him (the spokesman of X said that minister N will come).
     */
    private @Nullable String colleague(Entity person, Sentence sentence, List<Sentence> sentences) {
        for (Sentence other : sentences) {
            for (Entity office : other.entities) {
                if (office.from() >= person.from()) {
                    break;
                }
                if (office.form() == Entity.Form.OFFICE
                        && office.person() == null
                        && office.actor() != null
                        && Objects.equals(office.office(), person.office())) {
                    return office.actor();
                }
            }
        }
        Entity teller = speaker(sentence);
        boolean told =
                teller != null
                        && teller.office() != null
                        && teller.to() <= person.from()
                        && sentence.has(Meaning.SAY, teller.to(), person.from());
        return told ? teller.actor() : null;
    }

    /**
     * The side of the delegation whose leader a person is: the delegation of Z led by minister X.
     */
    private static @Nullable String led(Entity person, Sentence sentence) {
        for (Marked<Cue> led : sentence.cues) {
            if (led.what().meaning() != Meaning.LED
                    || person.from() < led.to()
                    || person.from() - led.to() > 2) {
                continue;
            }
            for (Entity body : sentence.entities) {
                if (body.to() <= led.from()
                        && led.from() - body.to() <= 2
                        && body.actor() != null) {
                    return body.actor();
                }
            }
        }
        return null;
    }

    /**
     * An office alone stands for the person who was named with it on this page, of the same side
     * where one is named; on a page of a state's own house for its own, unless another was named
     * with it before.
     */
    private Entity office(Entity entity, List<Sentence> sentences) {
        Entity own = named(entity, sentences, house, Integer.MAX_VALUE);
        if (own == null && house != null) {
            own = named(entity, sentences, null, entity.from());
        }
        if (own == null && house != null && day != null && entity.actors().isEmpty()) {
            for (World.Tenure tenure : world.holders(entity.office(), house)) {
                if (tenure.holds(day)) {
                    return entity.with(List.of(house), tenure.person());
                }
            }
        }
        own = own == null ? named(entity, sentences, null, Integer.MAX_VALUE) : own;
        own = own == null ? minister(entity, sentences) : own;
        return own == null ? entity : own;
    }

    /** Who is named last of all before "the latter": the person, or the office alone; or null. */
    private @Nullable Entity latter(Entity words, Sentence here, List<Sentence> sentences) {
        Entity last = null;
        for (Sentence sentence : sentences) {
            for (Entity other : sentence.entities) {
                boolean holder =
                        other.form() == Entity.Form.PERSON || other.form() == Entity.Form.OFFICE;
                if (holder
                        && other.to() <= words.from()
                        && !other.actors().isEmpty()
                        && genders.fits(other.person(), here, words)) {
                    last = other;
                }
            }
        }
        return last;
    }

    /**
     * "The minister" is whichever minister was named last before, and "the official" whichever
     * person; rather one with the very same word for it, which tells a woman from a man.
     */
    private @Nullable Entity minister(Entity entity, List<Sentence> sentences) {
        boolean official = OFFICIAL.equals(entity.office()) && !entity.actors().isEmpty();
        if (!official && (!MINISTER.equals(entity.office()) || isField(entity))) {
            return null;
        }
        Entity last = null;
        Entity same = null;
        Sentence here = sentence(entity, sentences);
        String word = word(entity, here);
        for (Sentence sentence : sentences) {
            boolean subject = false; // the first minister of a sentence is rather whom it is about
            for (Entity other : sentence.entities) {
                if (other.from() >= entity.from()) {
                    return same != null ? same : last;
                }
                String office = other.person() == null ? null : officeOf(other.person());
                boolean minister =
                        office != null
                                && office.endsWith(MINISTER)
                                && !office.endsWith("prime-minister");
                boolean meant =
                        (official ? other.person() != null : minister)
                                && other.form() == Entity.Form.PERSON
                                && (entity.actors().isEmpty()
                                        || entity.actors().equals(other.actors()))
                                && (here == null || genders.fits(other.person(), here, entity));
                if (meant && !subject) {
                    subject = !official;
                    last = entity.with(other.actors(), other.person());
                    same = isCalled(other, word, sentence) ? last : same;
                }
            }
        }
        return same != null ? same : last;
    }

    /** Whether a phrase holds a word, with its article or without. */
    private static boolean isCalled(Entity entity, String word, Sentence sentence) {
        for (int i = entity.from(); i < entity.to(); i++) {
            String part = sentence.tokens().folded(i);
            if (word.endsWith(part) && part.length() * 2 > word.length()) {
                return true;
            }
        }
        return false;
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** Whether a field of duty stands in a phrase: the minister of transport. */
    private static boolean isField(Entity entity) {
        return entity.to() - entity.from() > BARE;
    }

    /**
     * The office held by who is named with it before a token, of one side where one is given; of
     * several ministers rather one with the very same word for it.
     */
    private @Nullable Entity named(
            Entity entity, List<Sentence> sentences, @Nullable String side, int before) {
        String word = word(entity, sentence(entity, sentences));
        Entity first = null;
        for (Sentence sentence : sentences) {
            for (Entity other : sentence.entities) {
                if (other.person() != null
                        && other.from() < before
                        && entity.office() != null
                        && entity.office().equals(officeOf(other.person()))
                        && !(MINISTER.equals(entity.office())
                                && isField(entity)
                                && entity.actors().isEmpty()
                                && !sentence.span(other.from(), other.to())
                                        .of(sentence.document().text())
                                        .contains(last(entity.name())))) {
                    List<String> sides =
                            other.actors().isEmpty() && actorOf(other.person()) != null
                                    ? List.of(actorOf(other.person()))
                                    : other.actors();
                    if ((entity.actors().isEmpty() || entity.actors().equals(sides))
                            && (side == null || sides.equals(List.of(side)))) {
                        Entity meant = entity.with(sides, other.person());
                        if (!MINISTER.equals(entity.office()) || isCalled(other, word, sentence)) {
                            return meant;
                        }
                        first = first == null ? meant : first;
                    }
                }
            }
        }
        return first;
    }

    /** The sentence that a phrase stands in, or null. */
    private static @Nullable Sentence sentence(Entity entity, List<Sentence> sentences) {
        return sentences.stream()
                .filter(one -> one.from() <= entity.from() && entity.from() < one.to())
                .findFirst()
                .orElse(null);
    }

    /** The word that a phrase begins with, as it is compared. */
    private static String word(Entity entity, @Nullable Sentence sentence) {
        return sentence == null ? "" : sentence.tokens().folded(entity.from());
    }

    /**
     * The head of a state alone belongs to the only seat that the sentence names: at the X House.
     */
    private static Entity atSeat(Entity entity, Sentence sentence) {
        boolean head =
                "president".equals(entity.office())
                        || "prime-minister".equals(entity.office())
                        || "monarch".equals(entity.office());
        List<Entity> seats =
                sentence.entities.stream()
                        .filter(other -> other.form() == Entity.Form.SEAT && other.actor() != null)
                        .toList();
        return head && seats.size() == 1 ? entity.with(seats.get(0).actors(), null) : entity;
    }

    /** The slug of a name: letters without accents, in lower case, hyphens between words. */
    String slug(String name) {
        String spelt = Sound.spelt(name);
        String plain =
                Normalizer.normalize(spelt == null ? spelling.of(name) : spelt, Normalizer.Form.NFD)
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
