package org.readout.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Atom.Part;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;

/**
 * Adds to the atoms of a sentence the persons outside the tables whom the place of their names
 * tells: named before on the page, beside a state or a title, in lists, with an opposite number.
 */
final class Outsiders {

    private final Atoms found;
    private final List<Atom> atoms;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final NameForms forms;
    private final People people;

    Outsiders(Atoms found, LanguagePack pack, Sentence sentence, NameForms forms, People people) {
        this.found = found;
        this.atoms = found.all();
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.forms = forms;
        this.people = people;
    }

    /** Adds them all. */
    void add() {
        named();
        if (pack.spaces() && pack.capitals()) {
            spelt();
            citizens();
            listed();
            peers();
            holders();
            respective();
        }
        if (forms.unspaced().isTitleBehind()) {
            titled();
        }
    }

    /** Adds the persons named before on this page, and companions by the form of their names. */
    private void named() {
        for (Marked<String> known : forms.known(found::isFree)) {
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
            for (Marked<String> name : forms.unspaced().companions(cue.from(), found::isFree)) {
                stranger(name, null);
            }
        }
    }

    /** Adds persons of the tables whose full names the page spells in a way of its own. */
    private void spelt() {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Marked<String> name = tokens.isCapital(i) ? forms.run(i, found::isTaken) : null;
            if (name == null) {
                continue;
            }
            String person = people.written(name.what());
            if (person != null) {
                add(name, person);
            }
            i = name.to() - 1;
        }
    }

    /** Adds a person outside the tables, of a side if one is known. */
    private void stranger(Marked<String> name, @Nullable String actor) {
        add(name, people.unknown(name.what(), actor, null));
    }

    /** Adds a person by the whole name. */
    private void add(Marked<String> name, String person) {
        atoms.add(
                new Atom(name.from(), name.to(), Part.PERSON, List.of(person), name.what(), true));
    }

    /**
     * Adds persons outside the tables without a title whose state stands beside the name (X of Y,
     * Y's X), where the name begins with a known first name.
     */
    private void citizens() {
        for (Atom state : List.copyOf(atoms)) {
            if (state.part() != Part.ACTOR) {
                continue;
            }
            for (Marked<Cue> of : sentence.cues(Meaning.OF)) {
                Marked<String> name =
                        of.from() == state.to()
                                ? run(of.to())
                                : of.to() == state.from() ? ending(of.from()) : null;
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
        Map<Marked<String>, String> names = new LinkedHashMap<>();
        for (Atom atom : atoms) {
            boolean dash =
                    atom.part() == Part.ACTOR
                            && atom.to() + 1 < sentence.to()
                            && NameForms.isDash(tokens, atom.to());
            Marked<String> name = dash ? run(atom.to() + 1) : null;
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
        for (Marked<Cue> counterpart : sentence.cues(Meaning.COUNTERPART)) {
            for (Marked<Cue> cue : sentence.cues()) {
                boolean and =
                        cue.what().meaning() == Meaning.AND && counterpart.from() - cue.to() <= 2;
                boolean contact =
                        cue.what().meaning() == Meaning.MEET
                                || cue.what().meaning() == Meaning.CALL;
                Marked<String> name =
                        cue.to() <= counterpart.from() && (and || contact)
                                ? forms.ending(cue.from(), found::isTaken)
                                : null;
                if (name != null && !isPlace(name)) {
                    stranger(name, null);
                }
            }
        }
    }

    /** Whether a name is that of a city: in X Y received his counterpart. */
    private boolean isPlace(Marked<String> name) {
        return sentence.places.stream()
                .anyMatch(place -> place.from() < name.to() && name.from() < place.to());
    }

    /**
     * Adds persons outside the tables of whom one title in the plural tells, each beside a side:
     * presidents X of Y and V of W; the ministers of Y, X, and of W, V.
     */
    private void holders() {
        for (Atom both : List.copyOf(atoms)) {
            if (both.part() != Part.BOTH) {
                continue;
            }
            String office = both.ids().isEmpty() ? null : both.ids().get(0);
            Marked<String> name = null;
            String side = null;
            boolean ahead = false; // whether somebody of the tables stands before his side
            int i = both.to();
            while (i < sentence.to()) {
                Atom actor = sideAt(i);
                Atom known = actor == null && name == null ? personAt(i) : null;
                if (known != null) { // in the tables
                    ahead = side == null;
                    side = null;
                    i = known.to();
                    continue;
                }
                if (actor != null && ahead) {
                    ahead = false;
                    i = actor.to();
                    continue;
                }
                Marked<String> run = actor == null ? run(i) : null;
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
                    add(name, people.unknown(name.what(), side, office));
                    name = null;
                    side = null;
                }
            }
        }
    }

    /**
     * Adds persons outside the tables who stand in the order of their sides behind one title: the
     * presidents of Y and W, X and V; his Y and W counterparts, X and V. Behind a title of several
     * full names need no comma before them.
     */
    private void respective() {
        for (Atom head : List.copyOf(atoms)) {
            if (head.part() != Part.BOTH
                    && head.part() != Part.TITLE
                    && head.part() != Part.COUNTERPART) {
                continue;
            }
            int[] first = {head.from()};
            List<String> sides = sidesBefore(head, first);
            List<Marked<String>> names = new ArrayList<>(); // empty for those in the tables
            boolean ahead = sides.size() > 1;
            boolean parted = ahead;
            for (int i = head.to();
                    i < sentence.to() && (!parted || names.size() < sides.size()); ) {
                Atom actor = sideAt(i);
                boolean open = actor == null && sides.size() > 1;
                Atom known = open ? personAt(i) : null;
                boolean begins = // with the full name of one of several
                        parted || known != null && isOfSeveral(head, i, known.to());
                known = begins ? known : null;
                Marked<String> run = open && known == null ? forms.run(i, found::stops) : null;
                if (actor != null && names.isEmpty() && !ahead) {
                    sides.add(actor.ids().get(0));
                    i = actor.to();
                } else if (known != null) {
                    parted = true;
                    names.add(new Marked<>(i, known.to(), ""));
                    i = known.to();
                } else if (run != null && (parted || isOfSeveral(head, i, run.to()))) {
                    parted = true;
                    names.add(run);
                    i = run.to();
                } else if (isBetween(i)) {
                    parted |= tokens.first(i) == ',' && sides.size() > 1;
                    i++;
                } else {
                    break;
                }
            }
            boolean each = names.size() > 1 && names.size() == sides.size();
            if (each && ahead) {
                found.led().add(new Marked<>(first[0], names.get(0).from(), true));
            }
            for (int k = 0; each && k < names.size(); k++) {
                Marked<String> name = names.get(k);
                if (!name.what().isEmpty()) {
                    String title = tokens.folded(head.to() - 1); // shows the case of the names
                    String written = pack.spelling().nominative(name.what(), title);
                    stranger(new Marked<>(name.from(), name.to(), written), sides.get(k));
                }
            }
        }
    }

    /** Whether a full name stands right behind a state, the last of those of one title. */
    private boolean isOfSeveral(Atom head, int from, int to) {
        return head.part() == Part.BOTH
                && !pack.flag("capital-nouns", false)
                && to - from > 1
                && atoms.stream().anyMatch(side -> side.to() == from);
    }

    /**
     * The sides that stand in a list right before a title, in the order of the text.
     *
     * @param first takes the first token of the list
     */
    private List<String> sidesBefore(Atom title, int[] first) {
        List<String> sides = new ArrayList<>();
        int i = title.from();
        while (i > sentence.from()) {
            int end = i;
            Atom side =
                    atoms.stream()
                            .filter(atom -> atom.to() == end && sideAt(atom.from()) == atom)
                            .findFirst()
                            .orElse(null);
            if (side != null) {
                sides.add(0, side.ids().get(0));
                i = side.from();
                first[0] = i;
            } else if (!sides.isEmpty() && isBetween(i - 1)) {
                i--;
            } else {
                break;
            }
        }
        return sides;
    }

    /**
     * The run of capitals from a token on, or null: a short name of somebody known may open it, or
     * stand inside it, as another's given name, but not end it.
     */
    private @Nullable Marked<String> run(int from) {
        Marked<String> run = forms.run(from, found::stops);
        boolean others = run != null && found.endsShort(run.to()) && forms.whole(run) == null;
        return others ? forms.run(from, found::isTaken) : run;
    }

    /** The same for the name that ends before a token. */
    private @Nullable Marked<String> ending(int to) {
        return forms.ending(to, found.endsShort(to) ? found::isTaken : found::stops);
    }

    private @Nullable Atom personAt(int i) {
        return atoms.stream()
                .filter(atom -> atom.from() == i && atom.whole())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Atom sideAt(int i) {
        return atoms.stream()
                .filter(atom -> atom.from() == i)
                .filter(atom -> atom.part() == Part.ACTOR || atom.part() == Part.ADJECTIVE)
                .findFirst()
                .orElse(null);
    }

    /** Whether a mark, "and" or "of" may stand at a token between names and their sides. */
    private boolean isBetween(int i) {
        return ",;()".indexOf(tokens.first(i)) >= 0
                || sentence.cuesAt(i).stream()
                        .map(cue -> cue.what().meaning())
                        .anyMatch(
                                meaning ->
                                        meaning == Meaning.AND
                                                || meaning == Meaning.OF
                                                || meaning == Meaning.THE);
    }

    /** Adds the names of persons outside the tables that stand before a title, or its state. */
    private void titled() {
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
            Marked<String> name = forms.unspaced().titled(to, found::isTaken);
            if (name != null) {
                atoms.add(new Atom(name.from(), to, Part.PERSON, List.of(), name.what(), true));
            }
        }
    }
}
