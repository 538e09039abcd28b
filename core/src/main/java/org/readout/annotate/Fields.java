package org.readout.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Atom.Part;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;

/**
 * Makes titles reach over the fields of duty beside them, and the states behind titles over the
 * bodies that are theirs, where names begin with capitals as these do: the minister of Trade and
 * Mineral Resources X; the speaker of the Gondorian National Assembly Y.
 */
final class Fields {

    private static final int LONGEST = 16; // letters between a state and a title, without blanks

    private final Sentence sentence;
    private final LanguagePack pack;
    private final List<Atom> atoms;

    private Fields(Sentence sentence, LanguagePack pack, List<Atom> atoms) {
        this.sentence = sentence;
        this.pack = pack;
        this.atoms = atoms;
    }

    /** Widens the atoms of a sentence. */
    static void widen(List<Atom> atoms, Sentence sentence, LanguagePack pack) {
        if (sentence.cues(Meaning.FIELD).isEmpty()) {
            return;
        }
        Fields fields = new Fields(sentence, pack, List.copyOf(atoms));
        if (pack.spaces() && pack.capitals()) {
            atoms.replaceAll(fields::widened);
        } else if (!pack.spaces() && !"after".equals(pack.fact("title"))) {
            atoms.replaceAll(fields::unparted);
        }
    }

    /**
     * A title without blanks with the body before it that it is of, up to the state whose body that
     * is or to what is listed before it: Gondor's [Party of Work's chairman] X, [League's head] Y.
     */
    private Atom unparted(Atom atom) {
        int title = atom.from();
        boolean body =
                atom.part() == Part.TITLE
                        && sentence.cues(Meaning.FIELD).stream().anyMatch(cue -> cue.to() == title);
        int from = title;
        while (body && title - from < LONGEST && isLetter(from - 1)) {
            from--;
        }
        boolean owned = from > sentence.from() && isParted(from);
        return body && from < title && owned
                ? new Atom(from, atom.to(), atom.part(), atom.ids(), atom.name(), atom.whole())
                : atom;
    }

    /** Whether a state, or a sign between two of a list, stands right before a token. */
    private boolean isParted(int i) {
        return sentence.has(Meaning.AND, i - 1, i)
                || atoms.stream()
                        .anyMatch(
                                state ->
                                        state.to() == i
                                                && (state.part() == Part.ACTOR
                                                        || state.part() == Part.ADJECTIVE));
    }

    /** Whether a token is a letter of which nothing is known but that it may name a body. */
    private boolean isLetter(int i) {
        return i >= sentence.from()
                && sentence.tokens().isWord(i)
                && atoms.stream().noneMatch(atom -> atom.covers(i));
    }

    private Atom widened(Atom atom) {
        boolean title = atom.part() == Part.TITLE;
        boolean owner =
                (atom.part() == Part.ACTOR || atom.part() == Part.ADJECTIVE) && isTitled(atom);
        if (!title && !owner) {
            return atom;
        }
        int from = title ? before(atom.from()) : atom.from();
        return new Atom(
                from, behind(atom.to()), atom.part(), atom.ids(), atom.name(), atom.whole());
    }

    /** Whether a state stands behind a title and an "of". */
    private boolean isTitled(Atom state) {
        return atoms.stream()
                .filter(title -> title.part() == Part.TITLE && title.to() <= state.from())
                .anyMatch(title -> isOwned(title, state));
    }

    private boolean isOwned(Atom title, Atom state) {
        Glue glue = Glue.of(sentence, title.to(), state.from());
        boolean of = glue.of() || sentence.has(Meaning.OF, title.to() - 1, title.to()); // head of
        return of && glue.ok() && !glue.comma() && !glue.and();
    }

    /** The first token of the fields that stand right before a title. */
    private int before(int title) {
        int from = title;
        int i = title;
        while (i > sentence.from()) {
            Marked<Cue> field = null;
            for (Marked<Cue> cue : sentence.cues(Meaning.FIELD)) {
                boolean widest = field == null || cue.from() < field.from();
                field = cue.to() == i && isField(cue) && widest ? cue : field;
            }
            if (field == null) {
                break;
            }
            from = field.from();
            i = sentence.has(Meaning.AND, from - 1, from) ? from - 1 : from;
        }
        return from;
    }

    /** The token behind the fields from token {@code from} on. */
    private int behind(int from) {
        int end = from;
        for (int i = from; i < sentence.to(); ) {
            Marked<Cue> field = field(i);
            if (field != null) {
                end = field.to();
                i = end;
                continue;
            }
            Marked<Cue> and = sentence.find(Meaning.AND, i, i + 1);
            Marked<Cue> role = and == null ? Glue.role(sentence, i, sentence.to()) : and;
            boolean list = sentence.tokens().first(i) == ',';
            boolean remit = pack.list("remit").contains(sentence.tokens().folded(i));
            if (role == null && !list && !remit) {
                break;
            }
            i = role == null ? i + 1 : role.to();
        }
        return end;
    }

    private @Nullable Marked<Cue> field(int i) {
        return sentence.cues(Meaning.FIELD).stream()
                .filter(cue -> cue.from() == i && isField(cue))
                .reduce((a, b) -> b.to() > a.to() ? b : a)
                .orElse(null);
    }

    /** Whether a word for a field begins with a capital and is no part of a title or name. */
    private boolean isField(Marked<Cue> cue) {
        return sentence.tokens().isCapital(cue.from())
                && atoms.stream().noneMatch(atom -> isOther(atom, cue));
    }

    /** Whether an atom holds a word for a field as part of something else. */
    private static boolean isOther(Atom atom, Marked<Cue> field) {
        boolean body =
                atom.part() == Part.SIDE
                        || atom.part() == Part.SEAT
                                && field.from() <= atom.from()
                                && atom.to() <= field.to();
        return !body && atom.from() < field.to() && field.from() < atom.to();
    }
}
