package org.readout.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.Halt;
import org.readout.language.LanguagePack;
import org.readout.language.Lexicon;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.language.Tokens;
import org.readout.model.Document;
import org.readout.model.When;
import org.readout.world.World;

/** Finds sentences, names, dates and cue words in a document. Safe to share between threads. */
public final class Annotator {

    /** How many cues before one are looked at for a longer one that holds it. */
    private static final int NEIGHBOURS = 40;

    private final World world;

    /** An annotator that knows the facts of {@code world}. */
    public Annotator(World world) {
        this.world = world;
    }

    /** The sentences of a document with all that was found in them, in order. */
    public List<Sentence> annotate(Document document, LanguagePack pack) {
        List<Sentence> sentences = Splitter.split(document, pack);
        List<List<Marked<Name>>> names = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            Halt.ifAsked();
            names.add(names(sentence, pack));
        }
        Home home = home(document, pack, names);
        either(names, home.given());
        dates(document, pack, sentences);
        for (int i = 0; i < sentences.size(); i++) {
            Halt.ifAsked();
            mark(sentences.get(i), names.get(i), pack);
        }
        LocalDate day = day(document, sentences);
        People people = new People(world, day, home, pack);
        for (int round = 0;
                round < 2;
                round++) { // who is named in full below may be named in short above
            for (int i = 0; i < sentences.size(); i++) {
                Halt.ifAsked();
                Sentence sentence = sentences.get(i);
                sentence.entities.clear();
                sentence.entities.addAll(
                        new Phrases(world, pack, sentence, names.get(i), people).read());
                if (!pack.spaces()) {
                    List<Marked<Cue>> cues = new ArrayList<>(sentence.cues());
                    cues.replaceAll(cue -> behindTitle(cue, sentence));
                    sentence.cues(cues);
                }
                if (i < 3) {
                    dateline(sentence, pack, home);
                }
            }
        }
        opening(sentences, home);
        new References(world, day, people, pack).settle(sentences);
        sentences.forEach(Receptions::settle);
        Lands.name(world, sentences);
        if (pack.flag("head-final", false)) {
            sentences.forEach(HeadFinal::order);
        }
        return sentences;
    }

    /** Adds cue words and themes to a sentence, and the places and topics that are named in it. */
    private static void mark(Sentence sentence, List<Marked<Name>> found, LanguagePack pack) {
        List<Marked<Cue>> cues = words(sentence, found, pack);
        if (!found.isEmpty()) {
            cues.removeIf(cue -> isPart(cue, found));
        }
        if (pack.spaces() && !pack.capitals()) {
            cues.removeIf(cue -> isFirstName(cue, sentence, pack));
        }
        cues.removeIf(cue -> isInitial(cue, sentence, pack));
        sentence.cues(cues);
        List<Marked<Name>> houses = houses(found);
        found.removeAll(houses);
        houses.removeIf(house -> !isWithin(house, sentence));
        for (Marked<Name> house : houses) {
            sentence.places.add(new Marked<>(house.from(), house.to(), house.what().id()));
        }
        for (Marked<Name> name : found) {
            switch (name.what().kind()) {
                case PLACE ->
                        sentence.places.add(new Marked<>(name.from(), name.to(), name.what().id()));
                case TOPIC, ACTOR, ADJECTIVE ->
                        name.what()
                                .ids()
                                .forEach(
                                        id ->
                                                sentence.topics.add(
                                                        new Marked<>(name.from(), name.to(), id)));
                default -> {}
            }
        }
    }

    /** The state that a page leaves out, as far as its address and its names show it. */
    private Home home(Document document, LanguagePack pack, List<List<Marked<Name>>> names) {
        Home home = new Home(pack);
        String publisher = Publisher.side(document, pack, world);
        String outlet = world.outlet(document.publisher());
        List<String> homes = pack.list("home");
        boolean abroad = pack.flag("reports-abroad", false);
        String letters = Publisher.country(document);
        String country = abroad && homes.contains(letters) ? null : letters;
        if (outlet != null && abroad && homes.contains(outlet) && !isNamed(outlet, names)) {
            outlet = null; // a paper that tells of others alone
        }
        home.press(
                homes.size() == 1 && !abroad // its pages tell of others' officers too
                        ? homes
                        : homes.stream().filter(state -> isNamed(state, names)).toList());
        if (publisher != null) {
            home.of(publisher);
        } else if (outlet != null) {
            home.from(outlet);
        } else if (country != null
                && (homes.contains(country)
                        || (homes.isEmpty() || abroad) && isNamed(country, names))) {
            home.from(country);
        }
        return home;
    }

    /** Notes the state whose capital, or in which a city, a page is sent from. */
    private static void dateline(Sentence sentence, LanguagePack pack, Home home) {
        List<String> homes = pack.list("home");
        boolean any = homes.isEmpty() || pack.flag("reports-abroad", false);
        sentence.entities.stream()
                .filter(city -> city.form() == Entity.Form.CAPITAL)
                .filter(city -> sentence.isDateline(city.from(), city.to()))
                .map(city -> city.actors().get(0))
                .filter(state -> any || homes.contains(state))
                .findFirst()
                .ifPresent(home::from);
        sentence.places.stream()
                .filter(city -> sentence.isDateline(city.from(), city.to()))
                .findFirst()
                .ifPresent(city -> home.hosts(state(city.what())));
    }

    /** Notes the state with whose name the first sentence begins that names anybody. */
    private void opening(List<Sentence> sentences, Home home) {
        sentences.stream()
                .filter(sentence -> !sentence.entities.isEmpty())
                .findFirst()
                .filter(first -> first.entities.get(0).from() == first.from())
                .map(first -> first.entities.get(0))
                .filter(entity -> entity.form() == Entity.Form.ACTOR && entity.actor() != null)
                .map(Entity::actor)
                .filter(actor -> !world.isOrganisation(actor) && !world.isRegion(actor))
                .ifPresent(home::opens);
    }

    /** A word for a contact without the title of one state's officer that it begins with. */
    private static Marked<Cue> behindTitle(Marked<Cue> cue, Sentence sentence) {
        for (Entity entity : sentence.entities) {
            boolean title =
                    entity.form() == Entity.Form.OFFICE
                            && entity.from() < cue.from()
                            && cue.from() < entity.to()
                            && entity.to() < cue.to();
            if (title && cue.what().meaning().isContact()) {
                return new Marked<>(entity.to(), cue.to(), cue.what());
            }
        }
        return cue;
    }

    /** The cities of houses that stand for their state: the second meaning of their names. */
    private static List<Marked<Name>> houses(List<Marked<Name>> found) {
        List<Marked<Name>> houses = new ArrayList<>();
        for (int i = 1; i < found.size(); i++) {
            Marked<Name> name = found.get(i);
            boolean second =
                    name.what().kind() == Name.Kind.PLACE
                            && found.get(i - 1).from() == name.from()
                            && found.get(i - 1).what().kind() == Name.Kind.SEAT;
            if (second) {
                houses.add(name);
            }
        }
        return houses;
    }

    /** Whether a word of place stands right before a house or its article. */
    private static boolean isWithin(Marked<Name> house, Sentence sentence) {
        int from = house.from();
        Marked<Cue> article = null;
        for (Marked<Cue> the : sentence.cues(Meaning.THE)) {
            article = the.to() == from ? the : article;
        }
        int before = article == null ? from : article.from();
        return sentence.cues(Meaning.IN).stream()
                .anyMatch(in -> in.to() == from || in.to() == before);
    }

    /** Whether a page names a state, a place in it or one of its persons. */
    private boolean isNamed(String state, List<List<Marked<Name>>> names) {
        for (List<Marked<Name>> all : names) {
            for (Marked<Name> name : all) {
                boolean several = // a title of one of them
                        name.what().kind() == Name.Kind.TITLE && name.what().ids().size() > 2;
                if (several || name.what().kind() == Name.Kind.EITHER) {
                    continue;
                }
                for (String id : name.what().ids()) {
                    World.Person person = isPerson(name) ? world.person(id) : null;
                    if (id.equals(state)
                            || id.startsWith(state + ":")
                            || person != null && person.actor().equals(state)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Gives names that may stand for several actors, or for an actor and the capital of another,
     * the one of the page's own state, else that whose state the page names most, or takes them
     * out.
     */
    private void either(List<List<Marked<Name>>> names, @Nullable String own) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Marked<Name>> all : names) {
            for (Marked<Name> name : all) {
                states(name.what()).forEach(id -> counts.merge(id, 1, Integer::sum));
            }
        }
        for (List<Marked<Name>> all : names) {
            all.replaceAll(
                    name ->
                            name.what().kind() == Name.Kind.EITHER
                                    ? new Marked<>(
                                            name.from(), name.to(), meant(name.what(), counts, own))
                                    : name);
            all.removeIf(name -> name.what().kind() == Name.Kind.EITHER);
        }
    }

    /** The actors that a name speaks of beyond doubt. */
    private List<String> states(Name name) {
        return switch (name.kind()) {
            case ACTOR, ADJECTIVE, SEAT -> name.ids();
            case PLACE -> List.of(state(name.id()));
            case TITLE -> name.ids().subList(1, name.ids().size());
            case PERSON -> {
                World.Person person = world.person(name.id());
                yield name.ids().size() > 1 || person == null ? List.of() : List.of(person.actor());
            }
            case SHORT, TOPIC, EITHER -> List.of();
        };
    }

    /**
     * A name for one of several as that of the page's own state, else of which the page speaks
     * most.
     */
    private static Name meant(Name name, Map<String, Integer> counts, @Nullable String own) {
        String best =
                name.ids().stream()
                        .filter(id -> state(id).equals(own))
                        .findFirst()
                        .orElseGet(
                                () ->
                                        name.ids().stream()
                                                .max(
                                                        Comparator.comparingInt(
                                                                id ->
                                                                        counts.getOrDefault(
                                                                                state(id), 0)))
                                                .orElseThrow());
        Name.Kind kind = state(best).equals(best) ? Name.Kind.ACTOR : Name.Kind.PLACE;
        return new Name(
                counts.containsKey(state(best)) || state(best).equals(own)
                        ? kind
                        : Name.Kind.EITHER,
                List.of(best),
                name.written());
    }

    /** The state of a place, or the actor itself. */
    static String state(String id) {
        return id.indexOf(':') < 0 ? id : id.substring(0, id.indexOf(':'));
    }

    /** The day a page is of: of its publication, else the first full day that it names, or null. */
    private static @Nullable LocalDate day(Document document, List<Sentence> sentences) {
        if (document.published() != null) {
            return document.published();
        }
        return sentences.stream()
                .flatMap(sentence -> sentence.dates().stream())
                .filter(date -> date.precision() == When.Precision.DAY && date.first() != null)
                .map(date -> LocalDate.parse(date.first()))
                .findFirst()
                .orElse(null);
    }

    private static void dates(Document document, LanguagePack pack, List<Sentence> sentences) {
        int at = 0;
        for (DateMention date :
                new DateReader(pack.dates()).read(document.text(), document.published())) {
            while (at < sentences.size() && sentences.get(at).span().end() <= date.span().start()) {
                at++;
            }
            if (at < sentences.size() && sentences.get(at).span().start() <= date.span().start()) {
                sentences.get(at).dates.add(date);
            }
        }
    }

    /**
     * A way of writing found in a sentence.
     *
     * @param gap the token behind what stands before its first gap
     * @param rest where what stands behind its last gap starts
     */
    private record Hit<V>(int from, int to, int gap, int rest, V what) {

        boolean isWhole() {
            return gap == to;
        }

        Marked<V> marked() {
            return new Marked<>(from, to, what);
        }
    }

    /** All that a lexicon finds within a sentence, in the order of where it starts. */
    private static <V> List<Hit<V>> scan(Lexicon<V> lexicon, Sentence sentence) {
        return scan(lexicon, sentence, sentence.from());
    }

    private static <V> List<Hit<V>> scan(Lexicon<V> lexicon, Sentence sentence, int from) {
        List<Hit<V>> all = new ArrayList<>();
        lexicon.scan(
                sentence.tokens(),
                from,
                sentence.to(),
                (start, end, gap, rest, value) -> all.add(new Hit<>(start, end, gap, rest, value)));
        return all;
    }

    private static List<Marked<Name>> names(Sentence sentence, LanguagePack pack) {
        List<Hit<Name>> hits = scan(pack.names(), sentence);
        List<Marked<Name>> all = new ArrayList<>(hits.size());
        for (Hit<Name> hit : hits) {
            Name name = hit.isWhole() ? hit.what() : sided(hit, hits);
            if (name != null && fits(sentence.tokens(), hit.from(), hit.to(), name, pack)) {
                all.add(new Marked<>(hit.from(), hit.to(), name));
            }
        }
        List<Marked<Name>> kept = cover(all, sentence);
        if (pack.spaces() && !pack.surnames().isEmpty()) {
            List<Marked<Name>> beside = List.copyOf(kept);
            kept.removeIf(name -> isGiven(name, beside, sentence, pack));
        }
        return kept;
    }

    /**
     * Whether the name of a state is a word of a longer name, where given names stand last and some
     * are called like states: a family name stands before it, or capitals and another word before
     * them.
     */
    private static boolean isGiven(
            Marked<Name> name, List<Marked<Name>> all, Sentence sentence, LanguagePack pack) {
        Tokens tokens = sentence.tokens();
        int before = name.from() - 1;
        if (name.what().kind() != Name.Kind.ACTOR
                || name.to() - name.from() > 1
                || before < sentence.from()
                || !tokens.isWord(before)
                || !tokens.isCapital(before)
                || Character.isDigit(tokens.first(before))) {
            return false;
        }
        boolean family = pack.surnames().contains(tokens.written(before).toLowerCase(Locale.ROOT));
        boolean inside = before > sentence.from() && tokens.isWord(before - 1);
        return (family || inside)
                && all.stream()
                        .noneMatch(
                                other ->
                                        other.covers(before)
                                                && other.what().kind() != Name.Kind.SHORT
                                                && !isGiven(other, all, sentence, pack));
    }

    /** A title with the adjective of a side inside it as the title of that side, else null. */
    private static @Nullable Name sided(Hit<Name> title, List<Hit<Name>> hits) {
        for (Hit<Name> hit : hits) {
            if (hit.from() == title.gap()
                    && hit.to() == title.rest()
                    && hit.isWhole()
                    && hit.what().kind() == Name.Kind.ADJECTIVE
                    && (title.what().ids().size() == 1
                            || title.what().ids().indexOf(hit.what().id()) > 0)) {
                return new Name(
                        Name.Kind.TITLE,
                        List.of(title.what().id(), hit.what().id()),
                        title.what().written());
            }
        }
        return null;
    }

    /**
     * Of names that overlap, those that together cover most words, and of these the fewest; names
     * of the same words stay together.
     */
    private static List<Marked<Name>> cover(List<Marked<Name>> all, Sentence sentence) {
        int size = sentence.to() - sentence.from();
        int[] best = new int[size + 1];
        int[] last = new int[size + 1];
        all.sort(
                Comparator.<Marked<Name>>comparingInt(Marked::to)
                        .thenComparing(name -> name.what().kind()));
        int next = 0;
        for (int end = 1; end <= size; end++) {
            best[end] = best[end - 1];
            last[end] = -1;
            for (; next < all.size() && all.get(next).to() - sentence.from() == end; next++) {
                int start = all.get(next).from() - sentence.from();
                int value = best[start] + 8 * (end - start) - 1;
                if (value > best[end]) {
                    best[end] = value;
                    last[end] = next;
                }
            }
        }
        List<Marked<Name>> kept = new ArrayList<>();
        for (int end = size; end > 0; ) {
            if (last[end] < 0) {
                end--;
                continue;
            }
            Marked<Name> name = all.get(last[end]);
            kept.add(name);
            for (int i = last[end] + 1; i < all.size() && all.get(i).to() == name.to(); i++) {
                Marked<Name> other = all.get(i);
                boolean both =
                        isPerson(other) && isPerson(name)
                                || name.what().kind() == Name.Kind.SEAT
                                        && other.what().kind() == Name.Kind.PLACE;
                if (other.from() == name.from() && both) {
                    kept.add(other);
                }
            }
            end = name.from() - sentence.from();
        }
        kept.sort(Comparator.comparingInt(Marked::from));
        return kept;
    }

    private static boolean isPart(Marked<Cue> cue, List<Marked<Name>> names) {
        for (Marked<Name> name : names) {
            if (name.from() > cue.from()) {
                return false;
            }
            if (isPart(cue, name) || isTorn(cue, name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a preposition is a first name by its exact letters, and another name follows. */
    private static boolean isFirstName(Marked<Cue> cue, Sentence sentence, LanguagePack pack) {
        boolean polite = // Sheikh X Y: the name is whole without it
                cue.what().meaning() == Meaning.THE
                        && cue.to() + 1 < sentence.to()
                        && (sentence.tokens().isCapital(cue.to() + 1)
                                || !pack.capitals()
                                        && pack.spelling()
                                                .isName(sentence.tokens().folded(cue.to() + 1))
                                || pack.particles()
                                        .contains(sentence.tokens().written(cue.to() + 1)));
        return cue.what().meaning().group() == Meaning.Group.ROLE
                && !polite
                && cue.to() - cue.from() == 1
                && cue.to() < sentence.to()
                && pack.spelling().isWrittenFirst(sentence.tokens().written(cue.from()))
                && pack.spelling().isName(sentence.tokens().folded(cue.to()));
    }

    /** Whether a cue is the initial inside a name: Jane A. Doe. */
    private static boolean isInitial(Marked<Cue> cue, Sentence sentence, LanguagePack pack) {
        int i = cue.from();
        return pack.capitals()
                && cue.to() == i + 1
                && sentence.tokens().end(i) - sentence.tokens().start(i) == 1
                && sentence.tokens().isCapital(i)
                && i > sentence.from()
                && i + 2 < sentence.to()
                && sentence.tokens().isCapital(i - 1)
                && sentence.tokens().first(i + 1) == '.'
                && sentence.tokens().isCapital(i + 2);
    }

    /** Whether a cue begins inside the name of a side and ends behind it: what no phrase does. */
    private static boolean isTorn(Marked<Cue> cue, Marked<Name> name) {
        return name.what().kind() == Name.Kind.ACTOR
                && name.from() < cue.from()
                && cue.from() < name.to()
                && name.to() < cue.to();
    }

    /** Whether a cue begins before a name and ends inside it, where no blanks part words. */
    private static boolean isBroken(Marked<Cue> cue, Marked<Name> name) {
        return cue.from() < name.from() && name.from() < cue.to() && cue.to() < name.to();
    }

    /** Whether a cue word is only part of a longer name. */
    private static boolean isPart(Marked<Cue> cue, Marked<Name> name) {
        if (name.what().kind() == Name.Kind.TITLE) {
            return cue.what().meaning().group() == Meaning.Group.ROLE
                    && cue.to() - cue.from() < name.to() - name.from()
                    && name.from() <= cue.from()
                    && cue.to() <= name.to();
        }
        boolean longer =
                name.to() - name.from() > cue.to() - cue.from()
                        || name.what().kind() == Name.Kind.ACTOR
                                && cue.what().meaning().group() != Meaning.Group.CONTACT;
        return name.from() <= cue.from() && cue.to() <= name.to() && longer;
    }

    private static boolean isPerson(Marked<Name> name) {
        return name.what().kind() == Name.Kind.PERSON || name.what().kind() == Name.Kind.SHORT;
    }

    private static boolean fits(Tokens tokens, int from, int to, Name name, LanguagePack pack) {
        if (!pack.capitals() || !Character.isUpperCase(name.written().charAt(0))) {
            return true;
        }
        String written = name.written();
        if (written.length() <= 4
                && written.equals(written.toUpperCase(Locale.ROOT))
                && to == from + 1) {
            String there = tokens.written(from);
            return there.equals(there.toUpperCase(Locale.ROOT))
                    && (there.length() == written.length()
                            || pack.folding().fold(there).length() != there.length()
                            || there.startsWith(written));
        }
        if (to == from + 1 && isTorso(tokens.folded(from), pack.folding().fold(written), pack)) {
            return false;
        }
        char first = tokens.first(from);
        return !Character.isLetter(first) || tokens.isCapital(from) || pack.folding().attaches();
    }

    /**
     * Whether a word without an ending is only what is left of a name without one of several
     * letters: Nikos, of Nikos-ia.
     */
    private static boolean isTorso(String word, String name, LanguagePack pack) {
        return name.length() - word.length() > 1
                && pack.folding().stem(word) == null
                && word.equals(pack.folding().stem(name));
    }

    /** The cue words of a sentence, in order; adds the words of themes to it. */
    private static List<Marked<Cue>> words(
            Sentence sentence, List<Marked<Name>> names, LanguagePack pack) {
        List<Hit<Cue>> hits = scan(pack.words(), sentence, head(sentence));
        List<Marked<Cue>> all = new ArrayList<>(hits.size());
        hits.stream().filter(Hit::isWhole).forEach(hit -> all.add(bare(hit, sentence)));
        if (!pack.spaces()) { // a word that ends in the first letter of a name is none
            all.removeIf(cue -> names.stream().anyMatch(name -> isBroken(cue, name)));
        }
        List<Hit<Cue>> parted = new ArrayList<>(parted(hits, names, sentence, pack.spaces()));
        parted.removeIf(hit -> all.stream().anyMatch(cue -> isNone(cue, hit)));
        for (Hit<Cue> hit : parted) {
            boolean closes = closes(hit.to(), hits, sentence);
            all.removeIf(cue -> hides(hit, cue, closes));
        }
        if (pack.capitals()) {
            all.removeIf(cue -> isTitle(cue, names, sentence));
        }
        List<Marked<String>> themes =
                scan(pack.themes(), sentence).stream().map(Hit::marked).toList();
        for (Marked<String> theme : themes) {
            if (!theme.what().equals("none")
                    && themes.stream()
                            .noneMatch(
                                    other ->
                                            other.from() <= theme.from()
                                                    && theme.to() <= other.to()
                                                    && other.to() - other.from()
                                                            > theme.to() - theme.from())) {
                sentence.themes.add(theme);
            }
        }
        for (Marked<Cue> cue : all) {
            if (cue.what().meaning() == Meaning.NONE) { // a state's coin is no state
                names.removeIf(name -> isInside(name, cue));
            }
        }
        List<Marked<Cue>> cues = new ArrayList<>(all.size());
        Set<Marked<Cue>> seen = new HashSet<>();
        for (int c = 0; c < all.size(); c++) {
            Marked<Cue> cue = all.get(c);
            boolean alone = true;
            for (int o = Math.max(0, c - NEIGHBOURS);
                    o < all.size() && alone && all.get(o).from() <= cue.from();
                    o++) {
                alone = !hides(all.get(o), cue);
            }
            if (alone && cue.what().meaning() != Meaning.NONE && seen.add(cue)) {
                cues.add(cue);
            }
        }
        if (!parted.isEmpty()) {
            parted.forEach(hit -> cues.add(new Marked<>(hit.from(), hit.gap(), hit.what())));
            cues.sort(Comparator.comparingInt(Marked::from));
        }
        return cues;
    }

    /**
     * Whether words for two holders of offices end in the title of a name that follows them: the
     * president and prime minister X.
     */
    private static boolean isTitle(Marked<Cue> both, List<Marked<Name>> names, Sentence sentence) {
        return both.what().meaning() == Meaning.BOTH
                && both.to() < sentence.to()
                && sentence.tokens().isWord(both.to())
                && sentence.tokens().isCapital(both.to())
                && names.stream()
                                .filter(name -> name.what().kind() == Name.Kind.TITLE)
                                .filter(
                                        name ->
                                                both.from() <= name.from()
                                                        && name.to() <= both.to())
                                .count()
                        > 1;
    }

    /** Whether a name is a part of words that mean nothing. */
    private static boolean isInside(Marked<Name> name, Marked<Cue> none) {
        return none.from() <= name.from()
                && name.to() <= none.to()
                && none.to() - none.from() > name.to() - name.from();
    }

    /** The mark that ends the sentence before, for ways that must open one; else the first word. */
    private static int head(Sentence sentence) {
        int before = sentence.from() - 1;
        return before >= 0 && !sentence.tokens().isWord(before) ? before : sentence.from();
    }

    /** A cue without the mark that its way of writing asks for before it: said, behind a quote. */
    private static Marked<Cue> bare(Hit<Cue> hit, Sentence sentence) {
        int from = hit.from();
        while (from < hit.to() - 1 && !sentence.tokens().isWord(from)) {
            from++;
        }
        return new Marked<>(from, hit.to(), hit.what());
    }

    /**
     * The words in two parts whose second part ends its clause or opens the phrase of the other
     * side, each with the nearest first part: a verb and its prefix, a verb and its preposition. A
     * second part of several words may stand anywhere. They stand where their first part stands.
     */
    private static List<Hit<Cue>> parted(
            List<Hit<Cue>> hits, List<Marked<Name>> names, Sentence sentence, boolean spaces) {
        List<Hit<Cue>> parted = new ArrayList<>();
        for (Hit<Cue> hit : hits) {
            if (!hit.isWhole()
                    && (spaces && hit.to() - hit.rest() > 1
                            || closes(hit.to(), hits, sentence)
                            || governs(hit, hits, names, sentence))) {
                parted.removeIf(other -> other.to() == hit.to() && other.from() < hit.from());
                if (parted.stream()
                        .noneMatch(other -> other.from() == hit.from() && other.to() < hit.to())) {
                    parted.removeIf(other -> other.from() == hit.from() && other.to() > hit.to());
                    parted.add(hit);
                }
            }
        }
        return parted;
    }

    /** Whether a clause ends before token {@code i}. */
    private static boolean closes(int i, List<Hit<Cue>> hits, Sentence sentence) {
        return i >= sentence.to()
                || !sentence.tokens().isWord(i)
                || hits.stream()
                        .anyMatch(
                                hit ->
                                        hit.from() == i
                                                && hit.isWhole()
                                                && hit.what().meaning() == Meaning.AND);
    }

    /**
     * Whether the last part is a "with", or a "to" before a person, in the same clause as the first
     * part, and neither of them belongs to a longer word.
     */
    private static boolean governs(
            Hit<Cue> parted, List<Hit<Cue>> hits, List<Marked<Name>> names, Sentence sentence) {
        boolean with = false;
        for (Hit<Cue> hit : hits) {
            boolean longer =
                    hit.from() == parted.from() && hit.to() > parted.gap()
                            || hit.from() == parted.rest() && hit.to() > parted.to();
            if (hit.isWhole() && longer && hit.what().meaning() != Meaning.TO) {
                return false;
            }
            with |=
                    hit.from() == parted.rest()
                            && hit.isWhole()
                            && (hit.what().meaning() == Meaning.WITH && hit.to() == parted.to()
                                    || (hit.what().meaning() == Meaning.TO
                                                    || hit.what().meaning() == Meaning.AGENT)
                                            && isPersonal(parted.to(), hits, names));
        }
        for (int i = parted.gap(); i < parted.rest(); i++) {
            if (!sentence.tokens().isWord(i) && sentence.tokens().first(i) != '-') {
                return false;
            }
        }
        return with;
    }

    /** Whether a person or a title, or a word for an opposite number, starts near a token. */
    private static boolean isPersonal(int at, List<Hit<Cue>> hits, List<Marked<Name>> names) {
        return names.stream()
                        .anyMatch(
                                name ->
                                        name.from() >= at
                                                && name.from() - at <= 2
                                                && (isPerson(name)
                                                        || name.what().kind() == Name.Kind.TITLE))
                || hits.stream()
                        .anyMatch(
                                hit ->
                                        hit.what().meaning() == Meaning.COUNTERPART
                                                && hit.from() >= at
                                                && hit.from() - at <= 2);
    }

    /** Whether the first part of a word in two parts stands in what only looks like it. */
    private static boolean isNone(Marked<Cue> cue, Hit<Cue> parted) {
        return cue.what().meaning() == Meaning.NONE
                && cue.from() <= parted.from()
                && parted.gap() <= cue.to()
                && parted.gap() - parted.from() < cue.to() - cue.from();
    }

    /** Whether a cue is only one of the parts of a word in two parts. */
    private static boolean hides(Hit<Cue> parted, Marked<Cue> cue, boolean closes) {
        boolean first = cue.from() >= parted.from() && cue.to() <= parted.gap();
        boolean last = cue.from() >= parted.rest() && cue.to() <= parted.to();
        boolean governs =
                !closes
                        && (cue.what().meaning() == Meaning.WITH
                                || cue.what().meaning() == Meaning.TO);
        last &= !governs;
        return last || first && isHidden(parted.what(), cue.what());
    }

    private static boolean hides(Marked<Cue> longer, Marked<Cue> cue) {
        if (longer.to() - longer.from() <= cue.to() - cue.from()
                || longer.from() > cue.from()
                || longer.to() < cue.to()
                || isSubject(longer, cue)) {
            return false;
        }
        return !isSomebody(longer, cue) && isHidden(longer.what(), cue.what());
    }

    /** Whether a longer word for a contact or a speech ends in whom it tells of: rang his peer. */
    private static boolean isSomebody(Marked<Cue> longer, Marked<Cue> cue) {
        Meaning.Group group = longer.what().meaning().group();
        boolean ends = longer.from() < cue.from() && longer.to() == cue.to();
        return ends
                && (cue.what().meaning() == Meaning.COUNTERPART
                                && (group == Meaning.Group.CONTACT || group == Meaning.Group.SPEECH)
                        || cue.what().meaning() == Meaning.BOTH && group == Meaning.Group.SPEECH);
    }

    /** Whether a pronoun stands inside a verb of saying as its subject: "has he said". */
    private static boolean isSubject(Marked<Cue> say, Marked<Cue> cue) {
        Meaning meaning = cue.what().meaning();
        return say.what().meaning() == Meaning.SAY
                && (meaning == Meaning.HE || meaning == Meaning.THEY)
                && say.from() < cue.from()
                && cue.to() < say.to();
    }

    private static boolean isHidden(Cue longer, Cue cue) {
        Meaning.Group group = cue.meaning().group();
        Meaning.Group other = longer.meaning().group();
        if (other == Meaning.Group.NONE) {
            return true;
        }
        if (group == Meaning.Group.FREE) {
            return other == Meaning.Group.FREE && cue.meaning() == longer.meaning();
        }
        return other != Meaning.Group.FREE
                && (other == group
                        || group == Meaning.Group.ROLE
                        || other == Meaning.Group.OUTCOME
                        || other == Meaning.Group.CONTACT);
    }
}
