package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Atom.Part;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;
import org.readout.world.World;

/**
 * One phrase as it is being read, atom by atom: what it holds so far, which {@link Joints} looks at
 * to tell what it may take.
 */
final class Phrase {

    final LanguagePack pack;
    final Sentence sentence;
    final People people;
    final NameForms forms;
    final Atoms found;
    final Surroundings surroundings;
    final int start; // the atom it begins with
    final Atom first;
    final List<String> actors = new ArrayList<>();
    int from;
    int to;
    @Nullable String office;
    @Nullable String person;
    boolean opened; // whether it has taken an atom
    boolean behindOthers; // whether somebody is named before it
    boolean titled;
    boolean counterpart;
    boolean side;
    boolean apposed; // the title stands behind the name: X, president of Y
    final World world;
    private final Tokens tokens;
    private final List<Atom> atoms;
    private final Joints joints;
    private final ShortNames names;
    int heading = -1; // the first word of its title, -1 where it has none
    private List<String> sides = List.of(); // those that its title may be of
    private String name = "";
    private boolean foreign; // whether it names the officer of a body that is no side
    private @Nullable Boolean woman; // by its title
    private @Nullable String post; // the state in which an envoy serves

    /** The phrase that begins with atom {@code start}. */
    Phrase(
            World world,
            LanguagePack pack,
            Sentence sentence,
            People people,
            NameForms forms,
            Atoms found,
            Surroundings surroundings,
            int start) {
        this.world = world;
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.people = people;
        this.forms = forms;
        this.found = found;
        this.atoms = found.all();
        this.surroundings = surroundings;
        this.start = start;
        this.first = atoms.get(start);
        this.names = new ShortNames(pack, sentence, people, forms, found);
        this.joints = new Joints(this);
        this.from = first.from();
        this.to = first.from();
    }

    /** Reads it to its end and adds what it names; tells the atom behind it. */
    int read(List<Entity> entities) {
        behindOthers =
                entities.stream()
                        .anyMatch(
                                other ->
                                        other.form() == Entity.Form.PERSON
                                                || other.form() == Entity.Form.OFFICE);
        int next = start;
        while (next < atoms.size()) {
            Atom atom = atoms.get(next);
            if (person == null && isEnvoy()) {
                passPost();
            }
            if (atom.from() < to) { // inside what was taken as a name
                next++;
                continue;
            }
            boolean bare = next == start || next == start + 1 && surroundings.owns(first, atom);
            Glue glue = bare ? Glue.START : Glue.of(sentence, to, atom.from());
            glue = isColleagueOf(atom) ? Glue.WITHIN : glue;
            boolean takes = joints.takes(next, glue);
            if (joints.isPost(next, takes)) { // where an envoy serves is not whom he serves
                post = atom.ids().get(0);
                people.home().hosts(post);
                to = atom.to();
                next++;
                continue;
            }
            if (!takes) {
                if (!takeUnknown()) {
                    break;
                }
                continue;
            }
            opened = true;
            take(atom, glue);
            next++;
            if (new Holders(this).isOpened()) {
                return next;
            }
            if (atom.isPronoun()) {
                String meant = atom.ids().isEmpty() ? null : atom.ids().get(0);
                entities.add(nobody(Entity.Form.valueOf(atom.part().name()), to, meant));
                return next;
            }
        }
        person = person != null && person.isEmpty() ? unknown(name) : person;
        if (person == null && isHeaded() && !side) {
            if (isEnvoy()) {
                passPost();
            }
            if (!takeUnknown() && !joints.isOfSeveral()) {
                takeBefore(entities);
            }
        }
        if (isOfBoth(next)) { // the ministers of both countries
            entities.add(nobody(Entity.Form.BOTH, atoms.get(next).to(), office));
            return next + 1;
        }
        notNamesake();
        close(entities);
        return Math.max(next, start + 1);
    }

    /**
     * Whether the head of a state or its government, named right behind the title of a servant, is
     * whom that one serves, for his own name follows a comma: envoy President X, Y.
     */
    private boolean isServed(String head, int end) {
        String held = people.officeOf(head);
        return (isServant() || "spokesperson".equals(office))
                && held != null
                && world.rank(held) <= world.rank("foreign-minister")
                && end < sentence.to()
                && tokens.first(end) == ','
                && pack.spaces()
                && pack.capitals()
                && surroundings.isNameNext(end);
    }

    /** Passes over "of that country" and the city, or "that country", in which an envoy serves. */
    private void passPost() {
        Marked<Cue> of = sentence.find(Meaning.OF, to, to + 1);
        Marked<Cue> land = of == null ? null : sentence.find(Meaning.LAND, of.to(), of.to() + 1);
        to = land != null && of.from() == to && land.from() == of.to() ? land.to() : to;
        Marked<String> city = surroundings.post(to);
        if (city != null) {
            post = Annotator.state(city.what());
            people.home().hosts(post);
        }
        to = city != null ? city.to() : surroundings.there(to);
    }

    private void take(Atom atom, Glue glue) {
        int end = atom.to();
        switch (atom.part()) {
            case ACTOR, ADJECTIVE, SEAT, CAPITAL -> {
                for (String id : atom.ids()) {
                    if (!actors.contains(id)) {
                        actors.add(id);
                    }
                }
                name = name.isEmpty() ? atom.name() : name;
            }
            case TITLE -> takeTitle(atom);
            case PERSON -> end = takePerson(atom, glue);
            case COUNTERPART -> counterpart = true;
            case SIDE -> side |= !titled;
            default -> {}
        }
        to = Math.max(to, end);
        if (atom.part() == Part.TITLE) {
            int fields = surroundings.isMinister(office) ? surroundings.fields(to, office) : to;
            to =
                    fields == to && surroundings.hasField(office)
                            ? surroundings.portfolio(to)
                            : fields;
            to = surroundings.mayHaveField(office) ? surroundings.bareField(to) : to;
            boolean serves = "official".equals(office) || "head-of-organisation".equals(office);
            to = serves ? surroundings.office(to) : to;
        }
    }

    private void takeTitle(Atom atom) {
        apposed |= person != null;
        String title = atom.ids().get(0);
        office = office == null || joints.outranks(title) ? title : office;
        heading = heading < 0 ? atom.from() : heading;
        titled = true;
        String word = names.written(atom);
        Boolean form = Genders.form(word, pack);
        woman = form == null ? woman : form;
        if (actors.isEmpty() && atom.ids().size() == 2) {
            actors.add(atom.ids().get(1));
        } else if (atom.ids().size() > 2) {
            sides = atom.ids().subList(1, atom.ids().size());
        }
        Marked<String> town = surroundings.town(atom);
        if (actors.isEmpty() && Home.isLocal(office) && town != null) {
            actors.add(Annotator.state(town.what()));
            to = town.to();
        }
    }

    /** Takes whom a name stands for; tells the token behind the whole name. */
    private int takePerson(Atom atom, Glue glue) {
        if (atom.ids().isEmpty()) { // known by its title, which is still to come
            name = atom.name();
            person = "";
            return atom.to();
        }
        boolean forename = names.isForename(atom);
        if (forename && !isHeaded()) {
            people.stranger(names.written(atom));
        }
        if ((names.isFirstName(atom) || forename || names.isStranger(atom)) && !isHeaded()) {
            return atom.to();
        }
        boolean next = atom.from() == to && isServed(atom.ids().get(0), atom.to());
        boolean served = next || joints.isMaster(atom);
        if ((glue.of() && isServant() && actors.isEmpty() || served) && titled) {
            String master = people.actorOf(atom.ids().get(0));
            if (master != null && (actors.isEmpty() || actors.contains(master))) {
                actors.clear(); // the envoy of X serves the side of X
                actors.add(master);
                return atom.to();
            }
        }
        Marked<String> run =
                atom.whole() || (isHeaded() ? names.isBearer(atom) : names.endsName(atom))
                        ? null
                        : forms.run(atom.from(), i -> found.stops(i) || found.isAnother(atom, i));
        if (run != null && run.to() > atom.to()) { // only the beginning of a longer name
            run = forms.bare(run);
            name = run.what();
            String within = people.within(atom.ids(), name);
            within = within == null ? formal(run) : within;
            within = within == null ? forms.whole(run) : within;
            person = within != null ? within : unknown(name);
            return run.to();
        }
        Marked<String> longer = titled ? names.longer(atom, actor()) : null;
        if (longer != null) {
            name = longer.what();
            person = unknown(name);
            return longer.to();
        }
        boolean full = pack.spaces() && (atom.whole() || atom.to() - atom.from() > 1);
        person =
                people.choose(
                        full ? atom.ids() : people.here(atom.ids(), called(atom)),
                        actor(),
                        office,
                        isHeaded() || atom.whole());
        name = words(atom.from(), atom.to());
        if (person == null) { // somebody else of that name
            person = isHeaded() ? unknown(name) : null;
        } else if (atom.whole()) {
            people.named(person, actor(), office);
            if (pack.spaces() && !pack.capitals()) {
                people.family(name, person);
            } else if (pack.spaces()) {
                people.spelt(name, person);
            }
        } else if (isHeaded()) { // so called from here on
            people.named(person, actor(), office);
        }
        return spelt(atom.to());
    }

    /** Takes a person outside the tables who is named where the phrase has come to. */
    private boolean takeUnknown() {
        Marked<String> body =
                titled && person == null && to < sentence.to() && tokens.isWord(to) && isOfBody()
                        ? named()
                        : null;
        if (body != null) { // the leader of the party So-and-so
            to = body.to();
            return true;
        }
        if (titled && person == null && !actors.isEmpty()) {
            to = surroundings.remit(to);
        }
        Marked<String> run = person == null && isHeaded() && !side ? holder() : null;
        if (run == null || forms.isAnother(to, run, from) || isTown(run)) {
            return false;
        }
        Bodies bodies = new Bodies(pack, sentence, atoms);
        if (titled && run.from() == to && bodies.is(run)) { // the head of the Xian Police general A
            to = run.to();
            return true;
        }
        Marked<String> unknown = titled && run.from() == to ? bodies.behind(run) : run;
        name = unknown.what();
        Marked<String> latin = forms.latin(unknown.to()); // tells how the name is spelt
        String formal = formal(unknown);
        person = formal != null ? formal : unknown(latin == null ? name : latin.what());
        if (latin != null) {
            people.called(name, person);
        }
        to = spelt(unknown.to());
        return true;
    }

    /**
     * The holder of the office whose name in short is only a part of a longer one, as invitations
     * write it out, where no blanks part words: X·Y·Z for Y; or null.
     */
    private @Nullable String formal(Marked<String> full) {
        String state = actor();
        if (pack.spaces()) {
            return FamilyNames.full(full, atoms, people);
        }
        if (office == null || state == null) {
            return null;
        }
        String held = office;
        return Stream.concat(atoms.stream(), found.inner().stream())
                .filter(atom -> atom.part() == Part.PERSON)
                .filter(atom -> atom.from() >= full.from() && atom.to() <= full.to())
                .flatMap(atom -> atom.ids().stream())
                .filter(id -> people.held(id, held, state))
                .findFirst()
                .orElse(null);
    }

    /** Whether one word behind a title is the town where its holder serves: consul in Y. */
    private boolean isTown(Marked<String> name) {
        return pack.capitals()
                && name.to() - name.from() == 1
                && sentence.places().stream()
                        .anyMatch(place -> place.from() == name.from() && place.to() == name.to());
    }

    /** Whether a run is the name of a region or city: on the X Sea, the minister of Y said. */
    private boolean isTopic(Marked<String> name) {
        return Stream.concat(sentence.topics.stream(), sentence.places().stream())
                .anyMatch(topic -> topic.from() == name.from() && topic.to() == name.to());
    }

    /** The token behind a name in brackets at token {@code i}, where no blanks part words. */
    private int spelt(int i) {
        Marked<String> latin = pack.spaces() ? null : forms.latin(i);
        return latin == null ? i : latin.to();
    }

    /** Whether the title ends in the word for a body, so that the name of that stands behind it. */
    private boolean isOfBody() {
        return pack.list("bodies").contains(tokens.folded(to - 1));
    }

    /** The name behind the title, unless a comma parts another's, or closes that of a source. */
    private @Nullable Marked<String> named() {
        return joints.isParted(isSource()) ? null : forms.unknown(to, found::stops);
    }

    /** Whether a word for a source stands right before the phrase. */
    private boolean isSource() {
        return sentence.cues(Meaning.SOURCE).stream().anyMatch(cue -> cue.to() == from);
    }

    /**
     * The name behind a title, or behind the name of what its holder leads and a comma; or null.
     */
    private @Nullable Marked<String> holder() {
        if (isOfHouse() || joints.isLast()) {
            return null;
        }
        Marked<String> name = named();
        if (!"president".equals(office) && !"party-leader".equals(office)) {
            return name;
        }
        Marked<Cue> of = sentence.find(Meaning.OF, to, to + 1);
        Marked<String> led =
                name == null && of != null ? forms.unknown(of.to(), found::stops) : name;
        Marked<String> leader = led == null ? null : forms.leader(led, found::stops);
        return leader == null ? name : leader;
    }

    /**
     * Whether a comma parts what follows from a title that only tells whose office somebody heads:
     * the head of the office of the governor, X.
     */
    boolean isOfHouse() {
        return to < sentence.to()
                && tokens.first(to) == ','
                && actors.isEmpty()
                && sentence.cues(Meaning.OF).stream()
                        .filter(of -> of.to() == from)
                        .anyMatch(of -> sentence.has(Meaning.HOUSE, of.from() - 1, of.from()));
    }

    /** Whether a name has a title of its own before it: minister X, the president said. */
    private static boolean isTitled(Marked<String> name, List<Entity> read) {
        return read.stream()
                .anyMatch(entity -> entity.from() < name.from() && name.to() <= entity.to());
    }

    /** Takes a person outside the tables who is named before the title. */
    private void takeBefore(List<Entity> read) {
        if (!pack.spaces() && (heading != from || !isAddress())) {
            return; // the state before the title parts them
        }
        int head = from;
        while (head > sentence.from() && sentence.has(Meaning.HIS, head - 1, head)) {
            head--; // X, his counterpart
        }
        Marked<String> before =
                forms.before(head, found::stops, i -> found.stops(i) || found.isNamed(i));
        before = before != null && surroundings.isAddressed(before, to) ? null : before;
        if (before != null && (isTitled(before, read) || isTopic(before))) {
            return;
        }
        if (before != null) {
            name = before.what();
            person = unknown(name);
            from = before.from();
            read.removeIf(entity -> entity.from() >= from); // he is told of once
        }
    }

    /** Whether the office is one by which its holder is called, so that his name may precede it. */
    private boolean isAddress() {
        return office != null && world.rank(office) <= world.rank("foreign-minister");
    }

    private boolean isOfBoth(int next) {
        if (person != null
                || !titled
                || !actors.isEmpty()
                || next >= atoms.size()
                || atoms.get(next).part() != Part.BOTH) {
            return false;
        }
        Glue glue = Glue.of(sentence, to, atoms.get(next).from());
        return glue.ok() && !glue.comma() && !glue.and() && !glue.in();
    }

    /** A short name of somebody who never served the side of the phrase is that of a namesake. */
    private void notNamesake() {
        if (person != null
                && actors.size() == 1
                && world.person(person) != null
                && !people.serves(person, actors.get(0))
                && name.indexOf(' ') < 0
                && pack.spaces()) {
            person = unknown(name);
        }
    }

    /** The token behind the phrase and the bracket that closes the one it ends in: Union (EU). */
    private int closed() {
        if (to >= sentence.to() || tokens.first(to) != ')') {
            return person == null ? to : surroundings.bracketed(to);
        }
        for (int i = to - 1; i > from && tokens.first(i) != ')'; i--) {
            if (tokens.first(i) == '(') {
                return to + 1;
            }
        }
        return to;
    }

    /** Adds what the phrase names, if it names anybody. */
    private void close(List<Entity> entities) {
        Entity.Form form = form();
        if (form == null || foreign) {
            return;
        }
        String own = person == null ? null : people.actorOf(person);
        if (actors.isEmpty() && own != null) {
            actors.add(own);
            people.home().named(own, isHeaded());
        }
        if (actors.isEmpty() && !sides.isEmpty()) {
            actors.add(people.own(sides, office));
            if (person != null) {
                people.named(person, actor(), office);
            }
        }
        if (person != null && actor() != null && world.person(person) == null) {
            people.named(person, actor(), office); // by the name alone it is this side's later
        }
        if (person != null && woman != null) {
            people.called(person, woman);
        }
        int end = closed();
        if (post != null) {
            sentence.posts.add(new Marked<>(from, end, post));
        }
        entities.add(
                new Entity(
                        from,
                        end,
                        form,
                        List.copyOf(actors),
                        person,
                        name.isEmpty() ? words(from, to) : name,
                        office));
    }

    /** How the phrase names somebody; null where it names nobody. */
    private Entity.@Nullable Form form() {
        if (person != null) {
            return Entity.Form.PERSON;
        }
        if (isHeaded()) {
            return Entity.Form.OFFICE;
        }
        boolean ministry = sentence.has(Meaning.MINISTRY, from, to);
        if (first.part() == Part.PERSON
                || first.part() == Part.SIDE && actors.isEmpty() && !ministry) {
            return null;
        }
        if (side) {
            return Entity.Form.SEAT;
        }
        return switch (first.part()) {
            case ADJECTIVE -> isNational() && acts() ? Entity.Form.HE : Entity.Form.ADJECTIVE;
            case SEAT -> Entity.Form.SEAT;
            case CAPITAL -> Entity.Form.CAPITAL;
            default -> Entity.Form.ACTOR;
        };
    }

    private Entity nobody(Entity.Form form, int end, @Nullable String meant) {
        return new Entity(from, end, form, List.of(), null, words(from, end), meant);
    }

    /** A person outside the tables, by the name in the nominative. */
    private String unknown(String written) {
        String title = heading < 0 ? null : tokens.folded(lastOfCompound(heading));
        return people.unknown(pack.spelling().nominative(written, title), actor(), office);
    }

    /** The last word of a title written with hyphens, which alone shows its case. */
    private int lastOfCompound(int from) {
        int i = from;
        while (i + 2 < sentence.to()
                && tokens.first(i + 1) == '-'
                && tokens.end(i) == tokens.start(i + 1)
                && tokens.end(i + 1) == tokens.start(i + 2)) {
            i += 2;
        }
        return i;
    }

    /** Whether it is the title of a side that is named. */
    boolean isOwned() {
        return titled && !actors.isEmpty();
    }

    /** Whether a state is named by its place: his counterparts in X and Y; Z, minister in X. */
    private boolean isColleagueOf(Atom atom) {
        boolean placed = !isEnvoy() && pack.spaces();
        return (counterpart && person == null
                        || apposed && placed
                        || placed && titled && surroundings.isOfficeIn(office))
                && actors.isEmpty()
                && atom.part() == Atom.Part.ACTOR
                && sentence.cues(Meaning.IN).stream()
                        .anyMatch(in -> in.from() == to && in.to() == atom.from());
    }

    /** Whether a person must follow: behind a title, a word for a colleague, "the Gondorian". */
    boolean isHeaded() {
        return titled || counterpart || isNational() && forms.hasUnknown(to, found::stops);
    }

    /**
     * Whether an adjective stands for somebody of that state: an article opens the phrase, or it is
     * the word for one of its people.
     */
    private boolean isNational() {
        return first.part() == Part.ADJECTIVE
                && to == first.to()
                && (from > sentence.from()
                                && pack.list("nationals").contains(tokens.folded(from - 1))
                        || isCompatriot());
    }

    private boolean isCompatriot() {
        return pack.list("compatriots").contains(tokens.folded(from));
    }

    /** Whether what the phrase does follows it, so that it is the whole subject. */
    private boolean acts() {
        return to >= sentence.to()
                || tokens.first(to) == ','
                || isCompatriot()
                        && sentence.cues(Meaning.SAY).stream().anyMatch(say -> say.to() == from)
                || sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        cue.from() >= to
                                                && cue.from() - to <= 1
                                                && switch (cue.what().meaning()) {
                                                    case SAY, DISCUSS, MEET, ATTEND -> true;
                                                    default -> false;
                                                });
    }

    boolean isEnvoy() {
        return "ambassador".equals(office) || "special-envoy".equals(office);
    }

    /** Whether who holds the office may be called by whose servant he is. */
    boolean isServant() {
        return "special-envoy".equals(office)
                || "adviser".equals(office)
                || "chief-negotiator".equals(office);
    }

    /** The side, where it is just one. */
    @Nullable String actor() {
        return actors.size() == 1 ? actors.get(0) : null;
    }

    /** The word that a name in short is; the whole name where no blanks part words. */
    private String called(Atom atom) {
        return pack.spaces() ? names.written(atom) : words(atom.from(), atom.to());
    }

    private String words(int begin, int end) {
        return sentence.span(begin, end).of(sentence.document().text());
    }
}
