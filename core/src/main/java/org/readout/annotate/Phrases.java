package org.readout.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.language.Tokens;
import org.readout.world.World;

/**
 * Joins the names of one sentence to phrases: a title, the side it belongs to and the person who
 * holds it, in whatever order the language has them. A person outside the tables is known by
 * standing where a person must stand.
 */
final class Phrases {

    private enum Part {
        ACTOR,
        ADJECTIVE,
        SEAT,
        CAPITAL,
        TITLE,
        PERSON,
        COUNTERPART,
        SIDE,
        HE,
        ME,
        THEY,
        BOTH
    }

    private record Atom(int from, int to, Part part, List<String> ids, String name, boolean whole) {
        boolean covers(int i) {
            return from <= i && i < to;
        }
    }

    /** What stands between two atoms. */
    private record Glue(
            boolean ok,
            boolean comma,
            boolean and,
            boolean of,
            boolean hyphen,
            boolean the,
            boolean in) {}

    private static final Glue NONE = new Glue(false, false, false, false, false, false, false);

    private final World world;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final People people;
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final NameForms forms;
    private final boolean ownerBehind;
    private final boolean headFinal;
    private int heading; // the first word of the title in the phrase being read, -1 where none is

    Phrases(
            World world,
            LanguagePack pack,
            Sentence sentence,
            List<Marked<Name>> names,
            People people) {
        this.world = world;
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.people = people;
        this.forms = new NameForms(pack, sentence, people);
        this.ownerBehind = "behind".equals(pack.fact("owner"));
        this.headFinal = pack.flag("head-final", false);
        names.forEach(this::atom);
        parts();
        for (Marked<Cue> cue : sentence.cues) {
            Part part =
                    switch (cue.what().meaning()) {
                        case COUNTERPART -> Part.COUNTERPART;
                        case SIDE -> Part.SIDE;
                        case HE -> isPolite(cue) ? null : Part.HE;
                        case ME -> Part.ME;
                        case THEY -> Part.THEY;
                        case BOTH -> Part.BOTH;
                        default -> null;
                    };
            List<String> offices = List.of();
            if (part == Part.HE) { // "the same minister" is who was named before
                atoms.removeIf(
                        atom ->
                                atom.part() == Part.TITLE
                                        && cue.from() <= atom.from()
                                        && atom.to() <= cue.to());
            }
            if (part == Part.BOTH) { // "the presidents" is no title, but tells which of them are
                // meant
                offices =
                        atoms.stream()
                                .filter(
                                        atom ->
                                                atom.part() == Part.TITLE
                                                        && cue.from() <= atom.from()
                                                        && atom.to() <= cue.to())
                                .map(atom -> atom.ids().get(0))
                                .toList();
                atoms.removeIf(
                        atom ->
                                atom.part() == Part.TITLE
                                        && cue.from() <= atom.from()
                                        && atom.to() <= cue.to());
            }
            if (part != null && isFree(cue.from(), cue.to())) {
                atoms.add(new Atom(cue.from(), cue.to(), part, offices, "", true));
            } else if (cue.what().meaning() == Meaning.SPOKESMAN && isFree(cue.from(), cue.to())) {
                atoms.add(
                        new Atom(
                                cue.from(),
                                cue.to(),
                                Part.TITLE,
                                List.of("spokesperson"),
                                "",
                                true));
            }
        }
        atoms.removeIf(
                atom ->
                        atom.part() == Part.TITLE
                                && sentence.cues.stream()
                                        .anyMatch(
                                                cue ->
                                                        cue.what().meaning() == Meaning.CONFERENCE
                                                                && cue.from() <= atom.from()
                                                                && atom.to() <= cue.to()
                                                                && cue.to() - cue.from()
                                                                        > atom.to() - atom.from()));
        if (!pack.spaces()) { // the foreign ministers' talks of a pair of states
            atoms.removeIf(
                    atom ->
                            atom.part() == Part.TITLE
                                    && isInContact(atom)
                                    && atoms.stream()
                                            .anyMatch(
                                                    pair ->
                                                            pair.to() == atom.from()
                                                                    && pair.ids().size() > 1));
        }
        for (Marked<String> known : forms.known(this::isFree)) {
            atoms.add(
                    new Atom(
                            known.from(),
                            known.to(),
                            Part.PERSON,
                            List.of(known.what()),
                            "",
                            !pack.spaces()));
        }
        for (Marked<Cue> cue : sentence.cues) {
            if (cue.what().meaning() == Meaning.ACCOMPANIED) {
                for (Marked<String> name : forms.companions(cue.from(), this::isFree)) {
                    String person = people.unknown(name.what(), null, null);
                    atoms.add(
                            new Atom(
                                    name.from(),
                                    name.to(),
                                    Part.PERSON,
                                    List.of(person),
                                    name.what(),
                                    true));
                }
            }
        }
        if (forms.isTitleBehind()) {
            outsiders();
        }
        atoms.sort(
                Comparator.comparingInt(Atom::from)
                        .thenComparing(Comparator.comparingInt(Atom::to).reversed()));
    }

    /** Whether a word for a contact begins with a title. */
    private boolean isInContact(Atom title) {
        return sentence.cues.stream()
                .anyMatch(
                        cue ->
                                cue.what().meaning().isContact()
                                        && cue.from() == title.from()
                                        && cue.to() > title.to());
    }

    /** Adds the names of persons outside the tables that stand before a title, or its state. */
    private void outsiders() {
        for (Atom title : List.copyOf(atoms)) {
            if (title.part() != Part.TITLE) {
                continue;
            }
            int to = title.from();
            for (Atom state : atoms) {
                boolean beside = state.part() == Part.ACTOR && state.to() == to;
                to = beside ? forms.isDot(state.from() - 1) ? state.from() - 1 : state.from() : to;
            }
            Marked<String> name = forms.titled(to, i -> stops(i) || !isFree(i, i + 1));
            if (name != null) {
                atoms.add(new Atom(name.from(), to, Part.PERSON, List.of(), name.what(), true));
            }
        }
    }

    /**
     * A name that is part of a longer one with dots between stands for the whole where it ends it,
     * else for somebody else.
     */
    private void parts() {
        if (pack.spaces()) {
            return;
        }
        atoms.removeIf(atom -> atom.part() == Part.PERSON && isLetter(atom));
        atoms.removeIf(
                atom ->
                        atom.part() == Part.PERSON
                                && (forms.isDot(atom.to())
                                        || start(atom) < atom.from()
                                                && forms.latin(atom.to()) != null));
        atoms.replaceAll(
                atom ->
                        atom.part() == Part.PERSON
                                ? new Atom(
                                        start(atom),
                                        forms.note(atom.to()),
                                        atom.part(),
                                        atom.ids(),
                                        atom.name(),
                                        atom.whole())
                                : atom);
    }

    /**
     * Whether a name is one letter of a longer word: no title or polite word stands right behind
     * it, or another letter of its script before it.
     */
    private boolean isLetter(Atom name) {
        if (name.to() - name.from() > 1 || !Character.isIdeographic(tokens.first(name.from()))) {
            return false;
        }
        boolean titled =
                sentence.has(Meaning.THE, name.to(), name.to() + 1)
                        || atoms.stream()
                                .anyMatch(
                                        atom ->
                                                atom.part() == Part.TITLE
                                                        && atom.from() == name.to());
        boolean inside =
                name.from() > sentence.from()
                        && Character.isIdeographic(tokens.first(name.from() - 1))
                        && isFree(name.from() - 1, name.from());
        return !titled || inside;
    }

    /** Where the name in parts begins that an atom ends; the other atoms are no part of it. */
    private int start(Atom atom) {
        return forms.start(
                atom.from(),
                (from, to) ->
                        atoms.stream()
                                .noneMatch(
                                        other ->
                                                other.part() != Part.PERSON
                                                        && other.from() < to
                                                        && from < other.to()));
    }

    private void atom(Marked<Name> name) {
        Part part =
                switch (name.what().kind()) {
                    case ACTOR -> Part.ACTOR;
                    case ADJECTIVE -> Part.ADJECTIVE;
                    case SEAT -> Part.SEAT;
                    case PLACE -> world.isCapital(name.what().id()) ? Part.CAPITAL : null;
                    case TITLE -> Part.TITLE;
                    case PERSON, SHORT -> Part.PERSON;
                    case TOPIC, EITHER -> null;
                };
        boolean word =
                name.what().kind() == Name.Kind.SHORT
                        && sentence.cues.stream()
                                .anyMatch(
                                        cue ->
                                                cue.from() == name.from()
                                                        && cue.what().meaning().group()
                                                                == Meaning.Group.ROLE);
        if (part == null
                || word
                || name.what().kind() == Name.Kind.SHORT && isDate(name.from())
                || name.what().kind() == Name.Kind.SHORT && isOthers(name)
                || part == Part.ACTOR && name.what().ids().stream().allMatch(world::isRegion)) {
            return;
        }
        List<String> ids =
                part == Part.CAPITAL
                        ? List.of(name.what().id().substring(0, name.what().id().indexOf(':')))
                        : name.what().ids();
        Atom last = atoms.isEmpty() ? null : atoms.get(atoms.size() - 1);
        if (last != null
                && last.from() == name.from()
                && last.part() == Part.PERSON
                && part == Part.PERSON) {
            Set<String> all = new LinkedHashSet<>(last.ids());
            all.addAll(ids);
            atoms.set(
                    atoms.size() - 1,
                    new Atom(
                            last.from(),
                            last.to(),
                            part,
                            List.copyOf(all),
                            last.name(),
                            last.whole() || name.what().kind() == Name.Kind.PERSON));
        } else {
            atoms.add(
                    new Atom(
                            name.from(),
                            name.to(),
                            part,
                            ids,
                            name.what().written(),
                            name.what().kind() != Name.Kind.SHORT));
        }
    }

    /** Whether a given name of somebody else stands before the name of a person of the tables. */
    private boolean isOthers(Marked<Name> name) {
        int before = name.from() - 1;
        if (!pack.capitals()
                || !pack.spaces()
                || forms.isShouted()
                || before <= sentence.from()
                || !tokens.isWord(before)
                || !tokens.isCapital(before)
                || tokens.end(before) - tokens.start(before) < 3
                || tokens.end(before) + 1 < tokens.start(name.from())
                || !isFree(before, before + 1)
                || sentence.cues.stream().anyMatch(cue -> cue.covers(before))) {
            return false;
        }
        String given = people.slug(tokens.written(before));
        return name.what().ids().stream()
                .flatMap(id -> List.of(id.split("-")).stream())
                .noneMatch(part -> isForm(given, part));
    }

    /** Whether a name may be a form of another: both begin alike, as inflected ones do. */
    private static boolean isForm(String a, String b) {
        int alike = Math.max(3, Math.min(a.length(), b.length()) - 2);
        return a.regionMatches(0, b, 0, alike);
    }

    private boolean isFree(int from, int to) {
        for (Atom atom : atoms) {
            if (atom.from() < to && from < atom.to()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a pronoun that is polite before names stands before one: Sir, Sir X. */
    private boolean isPolite(Marked<Cue> he) {
        int i = he.to();
        return sentence.has(Meaning.THE, he.from(), he.from() + 1)
                && pack.capitals()
                && i < sentence.to()
                && tokens.isWord(i)
                && tokens.isCapital(i)
                && !forms.isShouted();
    }

    /** The phrases of the sentence, in order. */
    List<Entity> read() {
        int k = 0;
        while (k < atoms.size()) {
            k = phrase(k);
        }
        return entities;
    }

    /** Reads the phrase that starts at atom {@code k}; tells the atom behind it. */
    private int phrase(int k) {
        Atom first = atoms.get(k);
        heading = -1;
        List<String> actors = new ArrayList<>();
        String office = null;
        String person = null;
        boolean titled = false;
        boolean counterpart = false;
        boolean side = false;
        boolean apposed = false; // the title stands behind the name: X, president of Y
        String name = "";
        int to = first.from();
        int from = first.from();
        boolean opened = false;
        int j = k;
        while (j < atoms.size()) {
            Atom atom = atoms.get(j);
            to = person == null && "ambassador".equals(office) ? there(to) : to;
            if (atom.from() < to) { // inside what was taken as a name
                j++;
                continue;
            }
            Glue glue =
                    j == k
                            ? new Glue(true, false, false, false, false, false, false)
                            : glue(to, atom.from());
            boolean take =
                    glue.ok()
                            && (!glue.in() || atom.part() == Part.ACTOR)
                            && !(j > k && !glue.of() && isApart(first, atom))
                            && switch (atom.part()) {
                                case ACTOR, ADJECTIVE, SEAT, CAPITAL ->
                                        takesActor(
                                                j,
                                                atom,
                                                glue,
                                                actors,
                                                person,
                                                titled || counterpart,
                                                apposed);
                                case TITLE ->
                                        glue.hyphen()
                                                        || glue.the()
                                                                && !glue.of()
                                                                && !glue.comma()
                                                                && !titled
                                                ? !opened
                                                : person == null
                                                        ? !glue.comma()
                                                                        && (!glue.and()
                                                                                || titled
                                                                                        && actors
                                                                                                .isEmpty()
                                                                                        && followed(
                                                                                                j))
                                                                || !opened
                                                        : !glue.and()
                                                                && (glue.comma() || !pack.spaces())
                                                                && !namesAnother(j);
                                case PERSON ->
                                        person == null
                                                && !glue.and()
                                                && (!glue.hyphen() || !opened)
                                                && (!glue.comma()
                                                        || (titled || counterpart) && !headFinal)
                                                && !side
                                                && agrees(atom, actors, office, titled);
                                case COUNTERPART ->
                                        person == null
                                                && !counterpart
                                                && !glue.comma()
                                                && !glue.and();
                                case SIDE ->
                                        person == null
                                                && !titled
                                                && !glue.comma()
                                                && !glue.and()
                                                && (opened || j == k);
                                case HE, ME, THEY, BOTH -> j == k;
                            };
            boolean posted =
                    (isPosted(atom) || isPosting(j)) && (take || !actors.isEmpty()) && j > k;
            if (posted
                    || !take
                            && person == null
                            && !actors.isEmpty()
                            && "ambassador".equals(office)
                            && isPost(atom, to)) { // where an envoy serves is not whom he serves
                to = atom.to();
                j++;
                continue;
            }
            if (!take) {
                Marked<String> unknown =
                        person == null && (titled || counterpart) && !side
                                ? forms.unknown(to, this::stops)
                                : null;
                if (unknown == null) {
                    break;
                }
                name = unknown.what();
                person = outside(unknown, actors, office);
                to = unknown.to();
                continue;
            }
            opened = true;
            switch (atom.part()) {
                case ACTOR, ADJECTIVE, SEAT, CAPITAL -> {
                    for (String id : atom.ids()) {
                        if (!actors.contains(id)) {
                            actors.add(id);
                        }
                    }
                    name = name.isEmpty() ? atom.name() : name;
                }
                case TITLE -> {
                    apposed |= person != null;
                    String title = atom.ids().get(0);
                    office =
                            office == null || world.rank(title) < world.rank(office) && !titled
                                    ? title
                                    : office;
                    heading = heading < 0 ? atom.from() : heading;
                    titled = true;
                    if (actors.isEmpty() && atom.ids().size() > 1) {
                        actors.add(atom.ids().get(1));
                    }
                }
                case PERSON -> {
                    if (atom.ids().isEmpty()) { // known by its title, which is still to come
                        name = atom.name();
                        person = "";
                        break;
                    }
                    if (isFirstName(atom) && !titled && !counterpart) {
                        break;
                    }
                    if (glue.of() && titled && actors.isEmpty() && isOffice(office)) {
                        String master = people.actorOf(atom.ids().get(0));
                        if (master != null) { // the envoy of X serves the side of X
                            actors.add(master);
                            break;
                        }
                    }
                    Marked<String> run =
                            atom.whole() || !titled && endsName(atom)
                                    ? null
                                    : forms.run(atom.from(), this::stops);
                    if (run != null
                            && run.to() > atom.to()) { // only the beginning of a longer name
                        name = run.what();
                        person = people.within(atom.ids(), name);
                        person =
                                person != null
                                        ? person
                                        : unknown(
                                                name,
                                                actors.size() == 1 ? actors.get(0) : null,
                                                office);
                        atom = new Atom(atom.from(), run.to(), atom.part(), atom.ids(), name, true);
                        break;
                    }
                    person =
                            people.choose(
                                    atom.whole() || pack.spaces() && atom.to() - atom.from() > 1
                                            ? atom.ids()
                                            : people.here(atom.ids(), written(atom)),
                                    actors.size() == 1 ? actors.get(0) : null,
                                    office,
                                    titled || counterpart || atom.whole());
                    name = sentence.span(atom.from(), atom.to()).of(sentence.document().text());
                    if (person == null) { // somebody else of that name
                        person =
                                titled || counterpart
                                        ? unknown(
                                                name,
                                                actors.size() == 1 ? actors.get(0) : null,
                                                office)
                                        : null;
                    } else if (atom.whole()) {
                        people.named(person, actors.size() == 1 ? actors.get(0) : null, office);
                    }
                }
                case COUNTERPART -> counterpart = true;
                case SIDE -> side = true;
                default -> {}
            }
            to = Math.max(to, atom.to());
            if (atom.part() == Part.TITLE && hasField(office)) {
                to = portfolio(to);
            }
            j++;
            if (atom.part().compareTo(Part.HE) >= 0) {
                entities.add(
                        new Entity(
                                from,
                                to,
                                Entity.Form.valueOf(atom.part().name()),
                                List.of(),
                                null,
                                words(from, to),
                                atom.ids().isEmpty() ? null : atom.ids().get(0)));
                return j;
            }
        }
        if (person != null && person.isEmpty()) {
            person = unknown(name, actors.size() == 1 ? actors.get(0) : null, office);
        }
        if (person == null && (titled || counterpart) && !side) {
            to = "ambassador".equals(office) ? there(to) : to;
            Marked<String> unknown = forms.unknown(to, this::stops);
            if (unknown != null) {
                name = unknown.what();
                person = outside(unknown, actors, office);
                to = unknown.to();
            } else {
                Marked<String> before = forms.before(from, this::stops);
                if (before != null) {
                    name = before.what();
                    person = unknown(name, actors.size() == 1 ? actors.get(0) : null, office);
                    from = before.from();
                }
            }
        }
        if (person == null
                && titled
                && actors.isEmpty()
                && j < atoms.size()
                && atoms.get(j).part() == Part.BOTH) {
            Glue glue = glue(to, atoms.get(j).from());
            if (glue.ok()
                    && !glue.comma()
                    && !glue.and()
                    && !glue.in()) { // the ministers of both countries
                entities.add(
                        new Entity(
                                from,
                                atoms.get(j).to(),
                                Entity.Form.BOTH,
                                List.of(),
                                null,
                                words(from, atoms.get(j).to()),
                                office));
                return j + 1;
            }
        }
        if (person != null
                && actors.size() == 1
                && world.person(person) != null
                && !people.serves(person, actors.get(0))) { // a namesake of another state
            String other = person;
            List<String> ids =
                    atoms.subList(k, Math.max(j, k + 1)).stream()
                            .filter(
                                    atom ->
                                            atom.part() == Part.PERSON
                                                    && atom.ids().contains(other))
                            .flatMap(atom -> atom.ids().stream())
                            .filter(id -> people.serves(id, actors.get(0)))
                            .toList();
            String better = ids.isEmpty() ? null : people.choose(ids, actors.get(0), office, true);
            boolean spelt = name.indexOf(' ') < 0 && pack.spaces();
            person =
                    better != null ? better : spelt ? unknown(name, actors.get(0), office) : person;
        }
        close(first, from, to, actors, person, name, office, titled || counterpart, side);
        return Math.max(j, k + 1);
    }

    private void close(
            Atom first,
            int from,
            int to,
            List<String> actors,
            @Nullable String person,
            String name,
            @Nullable String office,
            boolean titled,
            boolean side) {
        Entity.Form form;
        if (person != null) {
            form = Entity.Form.PERSON;
            String own = people.actorOf(person);
            if (actors.isEmpty() && own != null) {
                actors.add(own);
                people.athome(own, titled);
            }
        } else if (titled) {
            form = Entity.Form.OFFICE;
        } else if (first.part() == Part.PERSON
                || first.part() == Part.SIDE
                        && actors.isEmpty()
                        && !sentence.has(Meaning.MINISTRY, from, to)) {
            return;
        } else if (side) {
            form = Entity.Form.SEAT;
        } else {
            form =
                    switch (first.part()) {
                        case ADJECTIVE -> Entity.Form.ADJECTIVE;
                        case SEAT -> Entity.Form.SEAT;
                        case CAPITAL -> Entity.Form.CAPITAL;
                        default -> Entity.Form.ACTOR;
                    };
        }
        entities.add(
                new Entity(
                        from,
                        to,
                        form,
                        List.copyOf(actors),
                        person,
                        name.isEmpty() ? words(from, to) : name,
                        office));
    }

    /** A person outside the tables, by the name in the nominative. */
    private String unknown(String name, @Nullable String actor, @Nullable String office) {
        String title = heading < 0 ? null : tokens.folded(heading);
        return people.unknown(pack.spelling().nominative(name, title), actor, office);
    }

    /** Whether who holds an office may be called by whose servant he is. */
    private static boolean isOffice(@Nullable String office) {
        return "special-envoy".equals(office)
                || "adviser".equals(office)
                || "chief-negotiator".equals(office);
    }

    /**
     * Whether the name of a field, or of a further one, may stand behind the word for an office.
     */
    private boolean hasField(@Nullable String office) {
        return office != null && !pack.capitals() && office.endsWith("minister")
                || "minister".equals(office)
                || "deputy-minister".equals(office)
                || "official".equals(office);
    }

    /**
     * The token behind a field of duty that no table knows, from token {@code from}: "of Transport
     * and Housing" behind "minister".
     */
    private int portfolio(int from) {
        if (!pack.capitals()) {
            return pack.spaces() ? forms.field(from, this::stops) : from;
        }
        int end = from;
        boolean of = false;
        for (int i = from; i < sentence.to() && i - from < 8; ) {
            Marked<Cue> role = role(i, sentence.to());
            int at = i;
            if (role != null && atoms.stream().noneMatch(atom -> atom.covers(at))) {
                of |= role.what().meaning() == Meaning.OF;
                i = role.to();
            } else if (of
                    && tokens.isWord(i)
                    && tokens.isCapital(i)
                    && atoms.stream().noneMatch(atom -> atom.covers(at))) {
                end = ++i;
            } else {
                break;
            }
        }
        return end;
    }

    /** A person outside the tables; a name in Latin letters behind it tells how it is spelt. */
    private String outside(Marked<String> unknown, List<String> actors, @Nullable String office) {
        Marked<String> latin = forms.latin(unknown.to());
        String person =
                unknown(
                        latin == null ? unknown.what() : latin.what(),
                        actors.size() == 1 ? actors.get(0) : null,
                        office);
        if (latin != null) {
            people.called(unknown.what(), person);
        }
        return person;
    }

    private String written(Atom atom) {
        return tokens.folded(atom.to() - 1);
    }

    private String words(int from, int to) {
        return sentence.span(from, to).of(sentence.document().text());
    }

    /**
     * Whether a state or its capital stands behind a title that ends at a token and "to", "in" or
     * another small word that joins no two.
     */
    private boolean isPost(Atom atom, int title) {
        if (atom.part() != Part.ACTOR && atom.part() != Part.CAPITAL
                || atom.from() <= title
                || atom.from() - title > 3) {
            return false;
        }
        boolean place = false;
        for (int i = title; i < atom.from(); i++) {
            boolean in =
                    sentence.has(Meaning.IN, i, i + 1)
                            || sentence.has(Meaning.TO, i, i + 1)
                            || isSmall(i);
            if (!in && !sentence.has(Meaning.THE, i, i + 1)) {
                return false;
            }
            place |= in;
        }
        return place;
    }

    /**
     * The token behind words that tell that an envoy serves in a state named before ("in that
     * country,"), or the token itself.
     */
    private int there(int from) {
        Marked<Cue> in = sentence.find(Meaning.IN, from, from + 1);
        int i = in == null ? from : in.to();
        while (pack.capitals()
                && in != null
                && i < sentence.to()
                && i - in.to() < 3
                && tokens.isWord(i)
                && !tokens.isCapital(i)
                && isFree(i, i + 1)) {
            i++;
        }
        return in != null && i > in.to() && i < sentence.to() && tokens.first(i) == ',' ? i : from;
    }

    /** Whether a token is a word in small letters that no cue of this sentence covers. */
    private boolean isSmall(int i) {
        return pack.capitals()
                && tokens.isWord(i)
                && !tokens.isCapital(i)
                && sentence.cues.stream().noneMatch(cue -> cue.covers(i));
    }

    /**
     * Whether a state or capital that a phrase begins with does not own the title or person behind
     * it: it stands behind "in", or its language puts the owner behind the title.
     */
    private boolean isApart(Atom first, Atom next) {
        boolean state = first.part() == Part.ACTOR || first.part() == Part.CAPITAL;
        boolean titled = next.part() == Part.TITLE || next.part() == Part.COUNTERPART;
        return ownerBehind && titled && (state || first.part() == Part.SEAT)
                || (titled || next.part() == Part.PERSON)
                        && state
                        && sentence.cues.stream()
                                .anyMatch(
                                        cue ->
                                                cue.what().meaning() == Meaning.IN
                                                        && cue.to() == first.from());
    }

    /** Whether a short name alone is as likely the first name of somebody else. */
    private boolean isFirstName(Atom atom) {
        return !atom.whole()
                && !pack.capitals()
                && pack.spaces()
                && pack.spelling().isFirst(tokens.folded(atom.from()))
                && people.byPart(tokens.folded(atom.from())) == null;
    }

    private boolean takesActor(
            int j,
            Atom atom,
            Glue glue,
            List<String> actors,
            @Nullable String person,
            boolean titled,
            boolean apposed) {
        if (glue.in()) { // the minister of justice in Gondor, for Gondor's; no ambassador's
            return titled
                    && person == null
                    && actors.isEmpty()
                    && !glue.comma()
                    && atom.part() == Part.ACTOR;
        }
        if (person != null && forms.isTitleBehind()) { // X Z president: the state of the title
            return actors.isEmpty()
                    && !glue.comma()
                    && !glue.of()
                    && (!glue.and() || forms.isDot(atom.from() - 1))
                    && !apposed
                    && j + 1 < atoms.size()
                    && atoms.get(j + 1).part() == Part.TITLE
                    && atoms.get(j + 1).from() - atom.to() <= 1;
        }
        if (person != null) {
            return actors.isEmpty()
                    && atom.ids().stream().allMatch(id -> people.serves(person, id))
                    && (glue.of() || apposed && !glue.comma() && !glue.and())
                    && atom.part() != Part.SEAT
                    && !followedByPerson(j);
        }
        if (actors.isEmpty()) {
            return !glue.comma()
                    && !glue.and()
                    && (atom.part() != Part.CAPITAL || !titled || glue.of());
        }
        if (actors.containsAll(atom.ids())) {
            return !glue.comma() && !glue.and() && !glue.hyphen();
        }
        // one title, several sides
        boolean last =
                !followed(j)
                        || atoms.get(j + 1).part() != Part.TITLE
                                && atoms.get(j + 1).part() != Part.PERSON;
        if (titled) {
            return !headFinal
                    && (glue.and() || glue.comma())
                    && last
                    && atom.part() != Part.CAPITAL
                    && !forms.hasUnknown(atom.to(), this::stops);
        }
        return (glue.and() || glue.comma())
                && atom.part() == Part.ADJECTIVE
                && isShared(j, glue.and());
    }

    /**
     * Whether adjectives in a list, the last joined by "and", stand before one title: the A, B and
     * C ministers.
     */
    private boolean isShared(int j, boolean and) {
        if (followed(j) && atoms.get(j + 1).part() == Part.TITLE) {
            return and && !followedByPerson(j + 1);
        }
        if (j + 1 >= atoms.size() || atoms.get(j + 1).part() != Part.ADJECTIVE) {
            return false;
        }
        Glue next = glue(atoms.get(j).to(), atoms.get(j + 1).from());
        return next.ok()
                && !next.of()
                && (next.and() || next.comma())
                && isShared(j + 1, next.and());
    }

    /** Whether a state or capital stands before its envoy and the title behind it: Z's Y envoy. */
    private boolean isPosting(int j) {
        return headFinal
                && (atoms.get(j).part() == Part.ACTOR || atoms.get(j).part() == Part.CAPITAL)
                && j + 1 < atoms.size()
                && atoms.get(j + 1).part() == Part.TITLE
                && "ambassador".equals(atoms.get(j + 1).ids().get(0))
                && atoms.get(j + 1).from() == atoms.get(j).to();
    }

    /** Whether the word before a state tells that an envoy is posted there. */
    private boolean isPosted(Atom atom) {
        return (atom.part() == Part.ACTOR || atom.part() == Part.ADJECTIVE)
                && sentence.cues.stream()
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.POSTED
                                                && cue.to() == atom.from());
    }

    private boolean agrees(
            Atom atom, List<String> actors, @Nullable String office, boolean titled) {
        if (actors.size() != 1) {
            return actors.isEmpty() || atom.whole();
        }
        return !atom.whole()
                || atom.ids().isEmpty()
                || atom.ids().stream().anyMatch(id -> people.serves(id, actors.get(0)));
    }

    private boolean followed(int j) {
        return j + 1 < atoms.size()
                && glue(atoms.get(j).to(), atoms.get(j + 1).from()).ok()
                && !glue(atoms.get(j).to(), atoms.get(j + 1).from()).in()
                && !glue(atoms.get(j).to(), atoms.get(j + 1).from()).comma()
                && !glue(atoms.get(j).to(), atoms.get(j + 1).from()).and();
    }

    private boolean followedByPerson(int j) {
        return followed(j) && atoms.get(j + 1).part() == Part.PERSON
                || forms.hasUnknown(atoms.get(j).to(), this::stops);
    }

    /** Whether the title at {@code j} opens the phrase of another person. */
    private boolean namesAnother(int j) {
        int i = j;
        while (followed(i) && i - j < 3) {
            i++;
            if (atoms.get(i).part() == Part.PERSON || atoms.get(i).part() == Part.BOTH) {
                return true;
            }
        }
        if (i > j
                && i + 1 < atoms.size()
                && "ambassador".equals(atoms.get(j).ids().get(0))
                && isPost(atoms.get(i + 1), atoms.get(i).to())) {
            i++;
        }
        return followed(i) && atoms.get(i + 1).part() == Part.PERSON
                || forms.hasUnknown(atoms.get(i).to(), this::stops);
    }

    /** Whether a word that is a title elsewhere ends a name here: Azlan Hakim, Larry King. */
    private boolean isSurname(int i) {
        boolean before =
                pack.capitals()
                        && i > sentence.from()
                        && tokens.isWord(i - 1)
                        && tokens.isCapital(i - 1)
                        && tokens.isCapital(i)
                        && isFree(i - 1, i)
                        && sentence.cues.stream().noneMatch(cue -> cue.covers(i - 1));
        return before
                && (i + 1 >= sentence.to() || !tokens.isWord(i + 1) || !tokens.isCapital(i + 1));
    }

    /**
     * Whether a word is the last of the name of all whom it may stand for, so that capitals behind
     * it are no part of one: the X Administration.
     */
    private boolean endsName(Atom atom) {
        String word = written(atom);
        return atom.ids().stream().allMatch(id -> id.endsWith("-" + word));
    }

    /** Whether a name by form may not run into token {@code i}. */
    private boolean stops(int i) {
        for (Atom atom : atoms) {
            if (atom.covers(i)
                    && atom.part() != Part.PERSON
                    && !(atom.part() == Part.TITLE && isSurname(i))) {
                return true;
            }
        }
        return isDate(i);
    }

    /** Whether a token is part of a date: in May 2021. */
    private boolean isDate(int i) {
        int start = tokens.start(i);
        return sentence.dates.stream()
                .anyMatch(date -> date.span().start() <= start && start < date.span().end());
    }

    private Glue glue(int from, int to) {
        boolean comma = false;
        boolean and = false;
        boolean of = false;
        boolean hyphen = false;
        boolean the = false;
        boolean in = false;
        int i = from;
        if (to - from > 6) {
            return NONE;
        }
        while (i < to) {
            char c = tokens.first(i);
            Marked<Cue> role = role(i, to);
            if (role != null) {
                of |= role.what().meaning() == Meaning.OF;
                and |= role.what().meaning() == Meaning.AND;
                the |= role.what().meaning() == Meaning.THE;
                i = role.to();
                continue;
            }
            if (isAttached(i, to)) {
                in = true;
                i++;
                continue;
            }
            if (c == ',' && !comma) {
                comma = true;
            } else if (c == '-' || c == 0x2013 || c == '/') {
                hyphen = true;
            } else if (c == '(' && i + 2 < to && tokens.first(i + 2) == ')') {
                i += 2;
            } else if (c != '(' && c != ')') {
                return NONE;
            }
            i++;
        }
        return new Glue(true, comma, and, of, hyphen, the, in);
    }

    /** Whether a word of place at {@code i} is written together with the name behind it. */
    private boolean isAttached(int i, int to) {
        return i + 1 == to
                && to < sentence.to()
                && tokens.end(i) == tokens.start(to)
                && sentence.has(Meaning.IN, i, to);
    }

    private @Nullable Marked<Cue> role(int i, int to) {
        for (Marked<Cue> cue : sentence.cues) {
            Meaning meaning = cue.what().meaning();
            if (cue.from() == i
                    && cue.to() <= to
                    && (meaning == Meaning.OF
                            || meaning == Meaning.THE
                            || meaning == Meaning.LATE
                            || meaning == Meaning.POSTED
                            || meaning == Meaning.AND)) {
                return cue;
            }
        }
        return null;
    }
}
