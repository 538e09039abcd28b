package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Atom.Part;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;
import org.readout.world.World;

/** One phrase as it is being read, atom by atom: what it holds so far, and what it may take. */
final class Phrase {

    private static final char LIST_COMMA = '\u3001';

    private final World world;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final People people;
    private final NameForms forms;
    private final Atoms found;
    private final List<Atom> atoms;
    private final Surroundings surroundings;
    private final int start; // the atom it begins with
    private final Atom first;
    private final List<String> actors = new ArrayList<>();
    private int from;
    private int to;
    private int heading = -1; // the first word of its title, -1 where it has none
    private @Nullable String office;
    private @Nullable String person;
    private List<String> sides = List.of(); // those that its title may be of
    private String name = "";
    private boolean opened; // whether it has taken an atom
    private boolean foreign; // whether it names the officer of a body that is no side
    private boolean titled;
    private @Nullable Boolean woman; // by its title
    private @Nullable String post; // the state in which an envoy serves
    private boolean counterpart;
    private boolean side;
    private boolean apposed; // the title stands behind the name: X, president of Y

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
        this.from = first.from();
        this.to = first.from();
    }

    /** Reads it to its end and adds what it names; tells the atom behind it. */
    int read(List<Entity> entities) {
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
            Glue glue = next == start ? Glue.START : Glue.of(sentence, to, atom.from());
            boolean takes = takes(next, glue);
            if (isPost(next, takes)) { // where an envoy serves is not whom he serves
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
            if (!takeUnknown()) {
                takeBefore(entities);
            }
        }
        if (isOfBoth(next)) { // the ministers of both countries
            entities.add(nobody(Entity.Form.BOTH, atoms.get(next).to(), office));
            return next + 1;
        }
        notNamesake(next);
        close(entities);
        return Math.max(next, start + 1);
    }

    /** Passes over the city, or "that country", in which an envoy serves. */
    private void passPost() {
        Marked<String> city = surroundings.post(to);
        if (city != null) {
            post = Annotator.state(city.what());
            people.home().hosts(post);
        }
        to = city != null ? city.to() : surroundings.there(to);
    }

    /** Whether it may go on with an atom, over what stands between. */
    private boolean takes(int j, Glue glue) {
        Atom atom = atoms.get(j);
        if (!glue.ok()
                || glue.in() && atom.part() != Part.ACTOR
                || j > start
                        && (!glue.of() || surroundings.isOwnerBehind())
                        && surroundings.isApart(first, atom)) {
            return false;
        }
        return switch (atom.part()) {
            case ACTOR, ADJECTIVE, SEAT, CAPITAL -> takesActor(j, glue);
            case TITLE -> takesTitle(j, glue);
            case PERSON ->
                    person == null
                            && !glue.and()
                            && (!glue.hyphen() || !opened)
                            && (!glue.comma() || isHeaded() && !pack.flag("head-final", false))
                            && !(glue.comma() && isOtherOfficer(atom))
                            && !side
                            && agrees(atom);
            case COUNTERPART ->
                    person == null && !counterpart && !isOwned() && !glue.comma() && !glue.and();
            case SIDE ->
                    !glue.comma()
                            && !glue.and()
                            && !(glue.hyphen() && first.part() == Part.CAPITAL)
                            && (titled ? isMinistry(j) : person == null && (opened || j == start));
            case HE, ME, THEY, BOTH -> j == start;
        };
    }

    /**
     * Whether the page knows by another office whom a comma parts from a title without a state:
     * after he met the president, X said.
     */
    private boolean isOtherOfficer(Atom atom) {
        String known =
                actors.isEmpty() && atom.ids().size() == 1
                        ? people.officeOf(atom.ids().get(0))
                        : null;
        return known != null && titled && !known.equals(office);
    }

    /**
     * Whether a body of a state stands right behind the title of somebody in it: the secretary of
     * state of the ministry of energy of Y.
     */
    private boolean isMinistry(int j) {
        return actors.isEmpty()
                && (person == null || apposed)
                && atoms.get(j).from() == to
                && atoms.get(j).to() - to > 1 // "the government" is led, no part of a title
                && j + 1 < atoms.size()
                && atoms.get(j + 1).part() == Part.ACTOR
                && atoms.get(j + 1).from() == atoms.get(j).to();
    }

    private boolean takesTitle(int j, Glue glue) {
        if (glue.hyphen() || glue.the() && !glue.of() && !glue.comma() && !titled) {
            return !opened;
        }
        if (person != null) {
            boolean further = // X, prime minister and defence minister of Y
                    glue.and() && !glue.comma() && !glue.the() && apposed && actors.isEmpty();
            return (further
                            || !glue.and()
                                    && (glue.comma()
                                                    && !surroundings.speaks(j)
                                                    && !surroundings.isAddressed(
                                                            from, atoms.get(j).to())
                                            || !pack.spaces()
                                            || isHis(j)))
                    && isOwn(atoms.get(j))
                    && !surroundings.namesAnother(j);
        }
        if (isOwned()
                && surroundings.isOwnedByOther(j, actors)) { // met the premier of X the one of Y
            return false;
        }
        if (counterpart && !titled && glue.comma() && !glue.and()) { // his counterpart, premier X
            return actors.isEmpty() && surroundings.namesAnother(j);
        }
        boolean more = actors.isEmpty() ? surroundings.followed(j) : isOffices(j);
        boolean bare = // Z prime minister and foreign minister X, with no article
                glue.and()
                        && person == null
                        && pack.capitals()
                        && !sentence.has(Meaning.THE, from - 1, from)
                        && surroundings.followedByPerson(j);
        boolean joined = // the premier and the minister X are two
                !glue.and() || titled && (more && !glue.the() || bare) && !isAnother(j);
        return !glue.comma() && joined || !opened;
    }

    /**
     * Whether who stands behind the title at atom {@code j} is known by that office, so that the
     * one before the "and" is somebody else's: the vice president and President X.
     */
    private boolean isAnother(int j) {
        Atom title = atoms.get(j);
        Atom behind = j + 1 < atoms.size() ? atoms.get(j + 1) : title;
        if (behind.part() != Part.PERSON || behind.from() != title.to() || behind.ids().isEmpty()) {
            return false;
        }
        String held = people.officeOf(behind.ids().get(0));
        return title.ids().get(0).equals(held) && !title.ids().get(0).equals(office);
    }

    /**
     * Whether the titles from atom {@code j} on, parted by the comma of lists, go on to the name of
     * who holds them all.
     */
    private boolean isOffices(int j) {
        int last = j;
        while (last + 1 < atoms.size()
                && atoms.get(last + 1).part() == Part.TITLE
                && isListed(atoms.get(last).to(), atoms.get(last + 1).from())) {
            last++;
        }
        return person == null
                && isListed(to, atoms.get(j).from())
                && surroundings.followedByPerson(last);
    }

    private boolean isListed(int end, int begin) {
        return begin - end == 1
                && tokens.first(end) == LIST_COMMA
                && !forms.unspaced().isTitleBehind();
    }

    /** Whether a title that belongs to some sides alone may be that of the person. */
    private boolean isOwn(Atom title) {
        String own = actors.isEmpty() && person != null ? people.actorOf(person) : actor();
        return own == null || title.ids().size() == 1 || title.ids().contains(own);
    }

    private boolean takesActor(int j, Glue glue) {
        Atom atom = atoms.get(j);
        if (glue.in()) { // the minister of justice in Gondor, for Gondor's; no ambassador's
            return isHeaded()
                    && person == null
                    && actors.isEmpty()
                    && !glue.comma()
                    && atom.part() == Part.ACTOR;
        }
        if (person != null
                && forms.unspaced().isTitleBehind()) { // X Z president: the state of the title
            return actors.isEmpty()
                    && !glue.comma()
                    && !glue.of()
                    && (!glue.and() || forms.unspaced().isDot(atom.from() - 1))
                    && !apposed
                    && j + 1 < atoms.size()
                    && atoms.get(j + 1).part() == Part.TITLE
                    && atoms.get(j + 1).from() - atom.to() <= 1;
        }
        if (person != null) {
            return actors.isEmpty()
                    && atom.ids().stream().allMatch(id -> people.serves(person, id))
                    && (glue.of() || apposed && !glue.comma() && !glue.and())
                    && (atom.part() != Part.SEAT || apposed && glue.of())
                    && !isOfTitle(j)
                    && !surroundings.followedByPerson(j);
        }
        if (actors.isEmpty()) {
            return !glue.comma()
                    && !glue.and()
                    && (atom.part() != Part.CAPITAL
                            || !isHeaded()
                            || glue.of()
                            || atom.from() == to && "spokesperson".equals(office));
        }
        if (actors.containsAll(atom.ids())) {
            return !glue.comma() && !glue.and() && !glue.hyphen();
        }
        // one title, several sides
        boolean last =
                !surroundings.followed(j)
                        || atoms.get(j + 1).part() != Part.TITLE
                                && atoms.get(j + 1).part() != Part.PERSON;
        if (isHeaded()) {
            return (glue.and() || glue.comma())
                    && last
                    && atom.part() != Part.CAPITAL
                    && !forms.hasUnknown(atom.to(), found::stops);
        }
        return (glue.and() || glue.comma())
                && atom.part() == Part.ADJECTIVE
                && surroundings.isShared(j, glue.and());
    }

    /** Whether an adjective belongs to the title behind it: X by the Gondorian president. */
    private boolean isOfTitle(int j) {
        return atoms.get(j).part() == Part.ADJECTIVE
                && j + 1 < atoms.size()
                && atoms.get(j + 1).part() == Part.TITLE
                && atoms.get(j + 1).from() == atoms.get(j).to();
    }

    private boolean agrees(Atom atom) {
        if (actors.size() != 1) {
            return actors.isEmpty() || atom.whole();
        }
        return !atom.whole()
                || atom.ids().isEmpty()
                || atom.ids().stream().anyMatch(id -> people.serves(id, actors.get(0)));
    }

    /** Whether an atom names where an envoy serves. */
    private boolean isPost(int j, boolean takes) {
        Atom atom = atoms.get(j);
        boolean posted =
                j > start
                        && (takes || !actors.isEmpty())
                        && (surroundings.isPosted(atom) || surroundings.isPosting(j));
        return posted
                || !takes
                        && person == null
                        && !actors.isEmpty()
                        && isEnvoy()
                        && surroundings.isPost(atom, to);
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
            boolean serves = "official".equals(office) || "head-of-organisation".equals(office);
            to = serves ? surroundings.office(to) : to;
        }
    }

    private void takeTitle(Atom atom) {
        apposed |= person != null;
        String title = atom.ids().get(0);
        boolean higher = office == null || world.rank(title) < world.rank(office) && !titled;
        office = higher ? title : office;
        heading = heading < 0 ? atom.from() : heading;
        titled = true;
        String word = written(atom);
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
        boolean forename = isForename(atom);
        if (forename && !isHeaded()) {
            people.stranger(written(atom));
        }
        if ((isFirstName(atom) || forename || isStranger(atom)) && !isHeaded()) {
            return atom.to();
        }
        if (glue.of() && titled && actors.isEmpty() && isServant()) {
            String master = people.actorOf(atom.ids().get(0));
            if (master != null) { // the envoy of X serves the side of X
                actors.add(master);
                return atom.to();
            }
        }
        Marked<String> run =
                atom.whole() || !isHeaded() && endsName(atom)
                        ? null
                        : forms.run(atom.from(), found::stops);
        if (run != null && run.to() > atom.to()) { // only the beginning of a longer name
            run = forms.bare(run);
            name = run.what();
            String within = people.within(atom.ids(), name);
            within = within == null ? forms.whole(run) : within;
            person = within != null ? within : unknown(name);
            return run.to();
        }
        Marked<String> longer = longer(atom);
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
            }
        }
        return spelt(atom.to());
    }

    /**
     * The longer name of somebody else that a short name behind a title begins, where capitals do
     * not tell; or null: a particle goes on with it, or none of its bearers served the side.
     */
    private @Nullable Marked<String> longer(Atom atom) {
        if (atom.whole() || pack.capitals() || !pack.spaces() || !titled) {
            return null;
        }
        String side = actor();
        boolean strange =
                side != null && atom.ids().stream().noneMatch(id -> people.serves(id, side));
        boolean goes =
                atom.to() < sentence.to() && pack.particles().contains(tokens.written(atom.to()));
        goes |= // Ahmad X, where another is called Ahmad in short
                pack.spelling().isFirst(tokens.folded(atom.from()))
                        && people.byPart(tokens.folded(atom.from())) == null;
        Marked<String> run = strange || goes ? forms.unknown(atom.from(), found::stops) : null;
        return run != null && run.from() == atom.from() && run.to() > atom.to() ? run : null;
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
        Marked<String> unknown = person == null && isHeaded() && !side ? holder() : null;
        if (unknown == null || forms.isAnother(to, unknown, from) || isTown(unknown)) {
            return false;
        }
        name = unknown.what();
        Marked<String> latin = forms.latin(unknown.to()); // tells how the name is spelt
        person = unknown(latin == null ? name : latin.what());
        if (latin != null) {
            people.called(name, person);
        }
        to = spelt(unknown.to());
        return true;
    }

    /** Whether one word behind a title is the town where its holder serves: consul in Y. */
    private boolean isTown(Marked<String> name) {
        return pack.capitals()
                && name.to() - name.from() == 1
                && sentence.places().stream()
                        .anyMatch(place -> place.from() == name.from() && place.to() == name.to());
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

    /** The name behind the title; a comma closes a phrase that tells the source of a report. */
    private @Nullable Marked<String> named() {
        return isSource() && to < sentence.to() && tokens.first(to) == ','
                ? null
                : forms.unknown(to, found::stops);
    }

    /** Whether a word for a source, or of place, stands right before the phrase. */
    private boolean isSource() {
        return sentence.cues(Meaning.SOURCE).stream().anyMatch(cue -> cue.to() == from)
                || sentence.cues(Meaning.IN).stream().anyMatch(cue -> cue.to() == from);
    }

    /**
     * The name behind a title, or behind the name of what its holder leads and a comma; or null.
     */
    private @Nullable Marked<String> holder() {
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

    /** Whether it is the office of a body that nobody knows: X, director of the So-and-so. */
    private boolean isOfOthers() {
        return ("official".equals(office) || "head-of-organisation".equals(office))
                && actors.isEmpty()
                && to < sentence.to()
                && tokens.isCapital(to)
                && forms.run(to, found::stops) != null;
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
        before = before != null && surroundings.isAddressed(before.from(), to) ? null : before;
        if (before != null && isTitled(before, read)) {
            return;
        }
        foreign = before != null && isOfOthers();
        if (before != null) {
            name = before.what();
            person = unknown(name);
            from = before.from();
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

    /** Where the person never served the side of the phrase, a namesake who did is meant. */
    private void notNamesake(int next) {
        String other = person;
        if (other == null
                || actors.size() != 1
                || world.person(other) == null
                || people.serves(other, actors.get(0))) {
            return;
        }
        List<String> ids =
                atoms.subList(start, Math.max(next, start + 1)).stream()
                        .filter(atom -> atom.part() == Part.PERSON && atom.ids().contains(other))
                        .flatMap(atom -> atom.ids().stream())
                        .filter(id -> people.serves(id, actors.get(0)))
                        .toList();
        String better = ids.isEmpty() ? null : people.choose(ids, actors.get(0), office, true);
        boolean spelt = name.indexOf(' ') < 0 && pack.spaces();
        person = better != null ? better : spelt ? unknown(name) : other;
    }

    /** The token behind the phrase and the bracket that closes the one it ends in: Union (EU). */
    private int closed() {
        if (to >= sentence.to() || tokens.first(to) != ')') {
            return to;
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
            people.named(
                    person, actor(), office); // by the name alone it is this side's further down
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

    /**
     * Whether the title at {@code j}, right behind a name, is that person's own, where capitals do
     * not tell: that of his side, or his office where no side is named.
     */
    private boolean isHis(int j) {
        if (person == null || pack.capitals()) {
            return false;
        }
        String owner = surroundings.owner(j);
        return owner == null
                ? atoms.get(j).ids().get(0).equals(people.officeOf(person))
                : owner.equals(people.actorOf(person));
    }

    /** Whether it is the title of a side that is named. */
    private boolean isOwned() {
        return titled && !actors.isEmpty();
    }

    /** Whether a person must follow: behind a title, a word for a colleague, "the Gondorian". */
    private boolean isHeaded() {
        return titled || counterpart || isNational() && forms.hasUnknown(to, found::stops);
    }

    /** Whether an adjective stands for somebody of that state: an article opens the phrase. */
    private boolean isNational() {
        return first.part() == Part.ADJECTIVE
                && to == first.to()
                && from > sentence.from()
                && pack.list("nationals").contains(tokens.folded(from - 1));
    }

    /** Whether what the phrase does follows it, so that it is the whole subject. */
    private boolean acts() {
        return to >= sentence.to()
                || tokens.first(to) == ','
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

    private boolean isEnvoy() {
        return "ambassador".equals(office) || "special-envoy".equals(office);
    }

    /** Whether who holds the office may be called by whose servant he is. */
    private boolean isServant() {
        return "special-envoy".equals(office)
                || "adviser".equals(office)
                || "chief-negotiator".equals(office);
    }

    /** Whether a short name alone is as likely the first name of somebody else. */
    private boolean isFirstName(Atom atom) {
        return !atom.whole()
                && !pack.capitals()
                && pack.spaces()
                && pack.spelling().isFirst(tokens.folded(atom.from()))
                && people.byPart(tokens.folded(atom.from())) == null;
    }

    /**
     * Whether a short name alone opens the name of somebody else: another capital follows that no
     * pack knows, and the page names none of its bearers in full. Heads of states are so called
     * everywhere.
     */
    private boolean isForename(Atom atom) {
        int next = atom.to();
        return !atom.whole()
                && pack.capitals()
                && pack.spaces()
                && !pack.flag("capital-nouns", false)
                && !forms.isShouted()
                && next < sentence.to()
                && tokens.isWord(next)
                && tokens.isCapital(next)
                && !found.covers(next)
                && !sentence.isCue(next)
                && atom.ids().stream().noneMatch(people::isKnown);
    }

    /** Whether a short name alone is the first of a stranger's whom the page names in full. */
    private boolean isStranger(Atom atom) {
        return !atom.whole()
                && atom.to() - atom.from() == 1
                && people.isStranger(written(atom))
                && atom.ids().stream().noneMatch(people::isKnown);
    }

    /**
     * Whether a word is the last of the name of all whom it may stand for, so that capitals behind
     * it are no part of one: the X Administration.
     */
    private boolean endsName(Atom atom) {
        String word = written(atom);
        return atom.ids().stream().allMatch(id -> id.endsWith("-" + word));
    }

    /** The side, where it is just one. */
    private @Nullable String actor() {
        return actors.size() == 1 ? actors.get(0) : null;
    }

    /** The word that a name in short is; the whole name where no blanks part words. */
    private String called(Atom atom) {
        return pack.spaces() ? written(atom) : words(atom.from(), atom.to());
    }

    private String written(Atom atom) {
        return tokens.folded(atom.to() - 1);
    }

    private String words(int begin, int end) {
        return sentence.span(begin, end).of(sentence.document().text());
    }
}
