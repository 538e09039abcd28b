package org.readout.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.Halt;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.model.Document;
import org.readout.model.When;
import org.readout.world.World;

/** Finds sentences, names, dates and cue words in a document. Safe to share between threads. */
public final class Annotator {

    private final World world;

    /** An annotator that knows the facts of {@code world}. */
    public Annotator(World world) {
        this.world = world;
    }

    /** The sentences of a document with all that was found in them, in order. */
    public List<Sentence> annotate(Document document, LanguagePack pack) {
        List<Sentence> sentences = Splitter.split(document, pack);
        dates(document, pack, sentences);
        List<List<Marked<Name>>> names = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            Halt.ifAsked();
            names.add(FoundNames.of(sentence, pack));
        }
        Home home = home(document, pack, names);
        either(names, home.given());
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
        sentences.forEach(sentence -> Chairs.drop(sentence, world));
        sentences.forEach(Initials::drop);
        people.spell(sentences);
        sentences.forEach(Initials::take);
        sentences.forEach(VisitOrRequest::settle);
        Lands.name(world, sentences);
        if (pack.flag("head-final", false)) {
            sentences.forEach(HeadFinal::order);
        }
        return sentences;
    }

    /** Adds cue words and themes to a sentence, and the places and topics that are named in it. */
    private void mark(Sentence sentence, List<Marked<Name>> found, LanguagePack pack) {
        List<Marked<Cue>> cues = FoundWords.of(sentence, found, pack);
        cues.removeIf(cue -> opensDate(cue, sentence, found));
        sentence.cues(cues);
        Societies.pass(sentence, found);
        Capitals.name(sentence, found, world);
        Capitals.widen(sentence, found);
        cues.replaceAll(cue -> beforeArticle(cue, found));
        sentence.cues(cues);
        FoundNames.whole(found, sentence, pack);
        Namesakes.settle(found, sentence, pack);
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
                        name.what().ids().stream()
                                .flatMap(id -> world.topics(id).stream())
                                .forEach(
                                        id ->
                                                sentence.topics.add(
                                                        new Marked<>(name.from(), name.to(), id)));
                default -> {}
            }
        }
    }

    /** Whether a small word is part of a date and governs no name behind it: on Friday X met Y. */
    private static boolean opensDate(Marked<Cue> cue, Sentence sentence, List<Marked<Name>> names) {
        return cue.what().meaning() == Meaning.IN
                && sentence.dates().stream()
                        .filter(date -> sentence.tokens().at(date.span().start()) == cue.from())
                        .map(date -> sentence.tokens().at(date.span().end()))
                        .anyMatch(end -> names.stream().anyMatch(name -> name.from() == end));
    }

    /** A small word without the article that a name behind it begins with: in The Hague. */
    private static Marked<Cue> beforeArticle(Marked<Cue> cue, List<Marked<Name>> names) {
        boolean small =
                switch (cue.what().meaning()) {
                    case IN, OF, TO, WITH, AND -> true;
                    default -> false;
                };
        for (Marked<Name> name : small ? names : List.<Marked<Name>>of()) {
            if (FoundWords.isBroken(cue, name)) {
                return new Marked<>(cue.from(), name.from(), cue.what());
            }
        }
        return cue;
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

    /** Whether a word of place, or of a goal, stands right before a house or its article. */
    private static boolean isWithin(Marked<Name> house, Sentence sentence) {
        int from = house.from();
        Marked<Cue> article = null;
        for (Marked<Cue> the : sentence.cues(Meaning.THE)) {
            article = the.to() == from ? the : article;
        }
        int before = article == null ? from : article.from();
        return Stream.of(Meaning.IN, Meaning.TO)
                .flatMap(meaning -> sentence.cues(meaning).stream())
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
                    World.Person person = FoundNames.isPerson(name) ? world.person(id) : null;
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
            List<Marked<Name>> beside = List.copyOf(all);
            all.replaceAll(
                    name ->
                            name.what().kind() != Name.Kind.EITHER
                                    ? name
                                    : new Marked<>(
                                            name.from(),
                                            name.to(),
                                            Objects.requireNonNullElseGet(
                                                    held(name, beside),
                                                    () -> meant(name.what(), counts, own))));
            all.removeIf(name -> name.what().kind() == Name.Kind.EITHER);
        }
    }

    /** The side whose officer stands, by name, right behind a name of several: our minister X. */
    private @Nullable Name held(Marked<Name> either, List<Marked<Name>> all) {
        int at = either.to();
        for (Marked<Name> name : all) {
            if (name.from() != at) {
                continue;
            }
            World.Person person = FoundNames.isPerson(name) ? world.person(name.what().id()) : null;
            if (person != null && either.what().ids().contains(person.actor())) {
                return new Name(Name.Kind.ACTOR, List.of(person.actor()), either.what().written());
            }
            at = name.what().kind() == Name.Kind.TITLE ? name.to() : -1;
        }
        return null;
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
        DateReader reader = new DateReader(pack.dates());
        List<DateMention> dates = reader.read(document.text(), document.published());
        LocalDate day = ReportDay.of(document, dates, pack);
        if (day != null && !day.equals(document.published())) {
            dates = reader.read(document.text(), day);
        }
        for (DateMention date : dates) {
            while (at < sentences.size() && sentences.get(at).span().end() <= date.span().start()) {
                at++;
            }
            if (at < sentences.size() && sentences.get(at).span().start() <= date.span().start()) {
                sentences.get(at).dates.add(date);
            }
        }
    }
}
