package org.readout.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Atom.Part;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.language.Tokens;
import org.readout.model.Place;
import org.readout.world.World;

/**
 * Finds the atoms of a sentence: what the tables name in it, pronouns and the like, and persons
 * known by how this page names them.
 */
final class Atoms {

    private final World world;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final NameForms forms;
    private final People people;
    private final List<Atom> atoms = new ArrayList<>();

    Atoms(
            World world,
            LanguagePack pack,
            Sentence sentence,
            List<Marked<Name>> names,
            NameForms forms,
            People people) {
        this.world = world;
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.forms = forms;
        this.people = people;
        names.forEach(this::name);
        parts();
        sentence.cues().forEach(this::cue);
        atoms.removeIf(this::isOfConference);
        if (!pack.spaces()) { // the foreign ministers' talks of a pair of states
            atoms.removeIf(this::isOfPair);
        }
        named();
        citizens();
        listed();
        peers();
        holders();
        respective();
        if (forms.unspaced().isTitleBehind()) {
            outsiders();
        }
        atoms.sort(
                Comparator.comparingInt(Atom::from)
                        .thenComparing(Comparator.comparingInt(Atom::to).reversed()));
    }

    /** The atoms in order of the text, the longer first where two begin together. */
    List<Atom> all() {
        return atoms;
    }

    /** Whether one of them holds token {@code i}. */
    boolean covers(int i) {
        return !isFree(i, i + 1);
    }

    /** Adds the pronoun, counterpart, side or spokesman that a cue is. */
    private void cue(Marked<Cue> cue) {
        Part part =
                switch (cue.what().meaning()) {
                    case COUNTERPART -> Part.COUNTERPART;
                    case SIDE -> Part.SIDE;
                    case HE -> isPolite(cue) || isShort(cue) || isPlural(cue) ? null : Part.HE;
                    case LATTER -> Part.HE;
                    case ME -> Part.ME;
                    case THEY -> isSingular(cue) ? null : Part.THEY;
                    case BOTH -> Part.BOTH;
                    default -> null;
                };
        if (part == Part.BOTH && isOfOne(cue)) {
            return;
        }
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
                    new Atom(cue.from(), cue.to(), Part.TITLE, List.of("spokesperson"), "", true));
        }
    }

    /**
     * Whether a word for both sides, which is that for one of them too, stands behind the adjective
     * of one side alone.
     */
    private boolean isOfOne(Marked<Cue> both) {
        if (!sentence.has(Meaning.SIDE, both.from(), both.to())) {
            return false;
        }
        for (Atom atom : atoms) {
            if (atom.part() == Part.ADJECTIVE && atom.to() == both.from()) {
                return atoms.stream()
                        .noneMatch(
                                other ->
                                        other.part() == Part.ADJECTIVE
                                                && other.to() < atom.from()
                                                && atom.from() - other.to() <= 2);
            }
        }
        return false;
    }

    /** Whether a title is part of the name of a conference: the ministers' meeting. */
    private boolean isOfConference(Atom atom) {
        return atom.part() == Part.TITLE
                && sentence.cues(Meaning.CONFERENCE).stream()
                        .anyMatch(
                                cue ->
                                        cue.from() <= atom.from()
                                                && atom.to() <= cue.to()
                                                && cue.to() - cue.from() > atom.to() - atom.from());
    }

    /** Whether a title opens a word for a contact right behind a pair of states. */
    private boolean isOfPair(Atom title) {
        return title.part() == Part.TITLE
                && isInContact(title)
                && atoms.stream()
                        .anyMatch(pair -> pair.to() == title.from() && pair.ids().size() > 1);
    }

    /** Adds the persons named before on this page, and companions by the form of their names. */
    private void named() {
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
        for (Marked<Cue> cue : sentence.cues(Meaning.ACCOMPANIED)) {
            for (Marked<String> name : forms.unspaced().companions(cue.from(), this::isFree)) {
                stranger(name, null);
            }
        }
    }

    /** Adds a person outside the tables, of a side if one is known. */
    private void stranger(Marked<String> name, @Nullable String actor) {
        String person = people.unknown(name.what(), actor, null);
        atoms.add(
                new Atom(name.from(), name.to(), Part.PERSON, List.of(person), name.what(), true));
    }

    /**
     * Adds persons outside the tables without a title whose state stands beside the name (X of Y,
     * Y's X), where the name begins with a known first name.
     */
    private void citizens() {
        if (!pack.spaces() || !pack.capitals()) {
            return;
        }
        for (Atom state : List.copyOf(atoms)) {
            if (state.part() != Part.ACTOR) {
                continue;
            }
            for (Marked<Cue> of : sentence.cues(Meaning.OF)) {
                Marked<String> name =
                        of.from() == state.to()
                                ? forms.run(of.to(), this::isTaken)
                                : of.to() == state.from()
                                        ? forms.ending(of.from(), this::isTaken)
                                        : null;
                if (name != null && (forms.isFull(name) || isJoined(state, name))) {
                    stranger(name, state.ids().get(0));
                }
            }
        }
    }

    /** Whether an "and" joins a state's person to another person: Y's A B and Z's C D. */
    private boolean isJoined(Atom state, Marked<String> name) {
        return name.to() - name.from() > 1
                && name.from() > state.to()
                && atoms.stream()
                        .filter(atom -> atom.part() == Part.PERSON)
                        .anyMatch(
                                person ->
                                        person.to() < state.from()
                                                && sentence.has(
                                                        Meaning.AND, person.to(), state.from())
                                                && state.from() - person.to() == 1);
    }

    /**
     * Adds persons outside the tables who stand in a list behind their states and dashes: X - A B,
     * Y - C D.
     */
    private void listed() {
        if (!pack.spaces() || !pack.capitals()) {
            return;
        }
        Map<Marked<String>, String> names = new LinkedHashMap<>();
        for (Atom atom : atoms) {
            boolean dash =
                    atom.part() == Part.ACTOR
                            && atom.to() + 1 < sentence.to()
                            && NameForms.isDash(tokens, atom.to());
            Marked<String> name = dash ? forms.run(atom.to() + 1, this::isTaken) : null;
            if (name != null && name.to() - name.from() > 1) {
                names.put(name, atom.ids().get(0));
            }
        }
        if (names.size() > 1) {
            names.forEach(this::stranger);
        }
    }

    /**
     * Adds persons outside the tables without a title who have an opposite number: X Y and his
     * counterpart; X Y met his counterpart.
     */
    private void peers() {
        if (!pack.spaces() || !pack.capitals()) {
            return;
        }
        for (Marked<Cue> counterpart : sentence.cues(Meaning.COUNTERPART)) {
            for (Marked<Cue> cue : sentence.cues()) {
                boolean and =
                        cue.what().meaning() == Meaning.AND && counterpart.from() - cue.to() <= 2;
                boolean contact =
                        cue.what().meaning() == Meaning.MEET
                                || cue.what().meaning() == Meaning.CALL;
                Marked<String> name =
                        cue.to() <= counterpart.from() && (and || contact)
                                ? forms.ending(cue.from(), this::isTaken)
                                : null;
                if (name != null) {
                    stranger(name, null);
                }
            }
        }
    }

    /**
     * Adds persons outside the tables of whom one title in the plural tells, each beside a side:
     * presidents X of Y and V of W; the ministers of Y, X, and of W, V.
     */
    private void holders() {
        if (!pack.spaces() || !pack.capitals()) {
            return;
        }
        for (Atom both : List.copyOf(atoms)) {
            if (both.part() != Part.BOTH) {
                continue;
            }
            String office = both.ids().isEmpty() ? null : both.ids().get(0);
            Marked<String> name = null;
            String side = null;
            int i = both.to();
            while (i < sentence.to()) {
                Atom actor = sideAt(i);
                Marked<String> run = actor == null ? forms.run(i, this::isTaken) : null;
                if (actor != null && side == null) {
                    side = actor.ids().get(0);
                    i = actor.to();
                } else if (run != null && name == null) {
                    name = run;
                    i = run.to();
                } else if (!isBetween(i)) {
                    break;
                } else {
                    i++;
                }
                if (name != null && side != null) {
                    String person = people.unknown(name.what(), side, office);
                    atoms.add(
                            new Atom(
                                    name.from(),
                                    name.to(),
                                    Part.PERSON,
                                    List.of(person),
                                    name.what(),
                                    true));
                    name = null;
                    side = null;
                }
            }
        }
    }

    /**
     * Adds persons outside the tables who stand in the order of their sides behind one title: the
     * presidents of Y and W, X and V.
     */
    private void respective() {
        if (!pack.spaces() || !pack.capitals()) {
            return;
        }
        for (Atom head : List.copyOf(atoms)) {
            if (head.part() != Part.BOTH && head.part() != Part.TITLE) {
                continue;
            }
            List<String> sides = new ArrayList<>();
            List<Marked<String>> names = new ArrayList<>();
            boolean parted = false;
            for (int i = head.to(); i < sentence.to(); ) {
                Atom actor = sideAt(i);
                Marked<String> run = sides.size() > 1 ? forms.run(i, this::isTaken) : null;
                if (actor != null && names.isEmpty()) {
                    sides.add(actor.ids().get(0));
                    i = actor.to();
                } else if (actor == null && run != null && parted) {
                    names.add(run);
                    i = run.to();
                } else if (isBetween(i)) {
                    parted |= tokens.first(i) == ',';
                    i++;
                } else {
                    break;
                }
            }
            boolean each = names.size() > 1 && names.size() == sides.size();
            for (int k = 0; each && k < names.size(); k++) {
                stranger(names.get(k), sides.get(k));
            }
        }
    }

    private @Nullable Atom sideAt(int i) {
        return atoms.stream()
                .filter(atom -> atom.from() == i)
                .filter(atom -> atom.part() == Part.ACTOR || atom.part() == Part.ADJECTIVE)
                .findFirst()
                .orElse(null);
    }

    /** Whether a token may stand between names and their sides: a comma, a bracket, "and", "of". */
    private boolean isBetween(int i) {
        return ",()".indexOf(tokens.first(i)) >= 0
                || sentence.cuesAt(i).stream()
                        .map(cue -> cue.what().meaning())
                        .anyMatch(
                                meaning ->
                                        meaning == Meaning.AND
                                                || meaning == Meaning.OF
                                                || meaning == Meaning.THE);
    }

    private boolean isTaken(int i) {
        return stops(i) || !isFree(i, i + 1);
    }

    /** Whether a word for a contact begins with a title. */
    private boolean isInContact(Atom title) {
        return sentence.cues().stream()
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
                to =
                        beside
                                ? forms.unspaced().isDot(state.from() - 1)
                                        ? state.from() - 1
                                        : state.from()
                                : to;
            }
            Marked<String> name = forms.unspaced().titled(to, i -> stops(i) || !isFree(i, i + 1));
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
                                && (forms.unspaced().isDot(atom.to())
                                        || start(atom) < atom.from()
                                                && forms.latin(atom.to()) != null));
        atoms.replaceAll(
                atom ->
                        atom.part() == Part.PERSON
                                ? new Atom(
                                        start(atom),
                                        forms.unspaced().note(atom.to()),
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
        return forms.unspaced()
                .start(
                        atom.from(),
                        (from, to) ->
                                atoms.stream()
                                        .noneMatch(
                                                other ->
                                                        other.part() != Part.PERSON
                                                                && other.from() < to
                                                                && from < other.to()));
    }

    private void name(Marked<Name> name) {
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
                        && sentence.cues().stream()
                                .anyMatch(
                                        cue ->
                                                cue.from() == name.from()
                                                        && cue.what().meaning().group()
                                                                == Meaning.Group.ROLE);
        if (part == null
                || word
                || part == Part.PERSON && !pack.spaces() && isInWord(name)
                || name.what().kind() == Name.Kind.SHORT && sentence.isDate(name.from())
                || name.what().kind() == Name.Kind.SHORT && isOthers(name)
                || part == Part.ACTOR && name.what().ids().stream().allMatch(world::isRegion)) {
            return;
        }
        List<String> ids =
                part == Part.CAPITAL ? List.of(Place.state(name.what().id())) : name.what().ids();
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

    /** Whether the letters of a name are only part of a word for a contact: a summit's. */
    private boolean isInWord(Marked<Name> name) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                cue.what().meaning().isContact()
                                        && cue.from() <= name.from()
                                        && name.to() <= cue.to()
                                        && cue.to() - cue.from() > name.to() - name.from());
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
                || sentence.isCue(before)) {
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

    /** Whether a token is part of the full name of a person of the tables or of this page. */
    boolean isNamed(int i) {
        return atoms.stream()
                .anyMatch(atom -> atom.part() == Part.PERSON && atom.whole() && atom.covers(i));
    }

    /** Whether a token is part of the name of a person, in full or in short. */
    boolean isPerson(int i) {
        return atoms.stream().anyMatch(atom -> atom.part() == Part.PERSON && atom.covers(i));
    }

    /** Whether no atom holds any token of a run. */
    boolean isFree(int from, int to) {
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
        boolean polite = sentence.has(Meaning.THE, he.from(), he.from() + 1);
        if (polite && !pack.capitals() && pack.spaces() && i < sentence.to()) {
            return pack.spelling().isName(tokens.folded(i))
                    || atoms.stream()
                            .anyMatch(
                                    atom ->
                                            atom.from() == i
                                                    && (atom.part() == Part.PERSON
                                                            || atom.part() == Part.TITLE));
        }
        return polite
                && pack.capitals()
                && i < sentence.to()
                && tokens.isWord(i)
                && tokens.isCapital(i)
                && !forms.isShouted();
    }

    /**
     * Whether a pronoun is rather the letters that stand for polite words: HE for His Excellency.
     */
    private boolean isShort(Marked<Cue> he) {
        String written = tokens.written(he.from());
        return pack.capitals()
                && written.length() > 1
                && written.equals(written.toUpperCase(Locale.ROOT))
                && !written.equals(written.toLowerCase(Locale.ROOT))
                && !forms.isShouted();
    }

    /** Whether a pronoun of one or of several is that of several here, by its verb beside it. */
    private boolean isPlural(Marked<Cue> pronoun) {
        return isEither(pronoun) && (isAddress(pronoun) || hasPluralVerb(pronoun));
    }

    /** Whether a pronoun of one or of several is that of one here. */
    private boolean isSingular(Marked<Cue> pronoun) {
        return isEither(pronoun) && (isAddress(pronoun) || !hasPluralVerb(pronoun));
    }

    private boolean isEither(Marked<Cue> pronoun) {
        return sentence.cues().stream()
                        .filter(
                                cue ->
                                        cue.from() == pronoun.from()
                                                && cue.to() == pronoun.to()
                                                && (cue.what().meaning() == Meaning.HE
                                                        || cue.what().meaning() == Meaning.THEY))
                        .count()
                > 1;
    }

    /** Whether a capital inside a sentence shows that the reader is meant: haben Sie. */
    private boolean isAddress(Marked<Cue> pronoun) {
        int i = pronoun.from();
        return tokens.isCapital(i) && i > sentence.from() && tokens.isWord(i - 1);
    }

    /** Whether the verb stands right behind a pronoun that opens a clause, else before it. */
    private boolean hasPluralVerb(Marked<Cue> pronoun) {
        int i = pronoun.from();
        boolean opens =
                i == sentence.from()
                        || !tokens.isWord(i - 1)
                        || sentence.has(Meaning.AND, i - 1, i);
        int verb = opens ? pronoun.to() : i - 1;
        return verb < sentence.to()
                && pack.list("plural-verbs").stream()
                        .anyMatch(end -> tokens.folded(verb).endsWith(end));
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
                        && !sentence.isCue(i - 1);
        return before
                && (i + 1 >= sentence.to() || !tokens.isWord(i + 1) || !tokens.isCapital(i + 1));
    }

    /** Whether a name by form may not run into token {@code i}. */
    boolean stops(int i) {
        for (Atom atom : atoms) {
            if (atom.covers(i)
                    && atom.part() != Part.PERSON
                    && !(atom.part() == Part.TITLE && isSurname(i))) {
                return true;
            }
        }
        return sentence.isDate(i) || !pack.spaces() && isPlace(i);
    }

    private boolean isPlace(int i) {
        if (forms.unspaced().isDot(i + 1)) {
            return false;
        }
        for (Marked<String> place : sentence.places) {
            if (place.covers(i)) {
                return true;
            }
        }
        return false;
    }
}
