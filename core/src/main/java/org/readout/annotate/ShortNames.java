package org.readout.annotate;

import org.jspecify.annotations.Nullable;
import org.readout.language.LanguagePack;
import org.readout.language.Tokens;

/** Knows when a name in short stands for somebody else than those it may stand for. */
final class ShortNames {

    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final People people;
    private final NameForms forms;
    private final Atoms found;

    ShortNames(LanguagePack pack, Sentence sentence, People people, NameForms forms, Atoms found) {
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.people = people;
        this.forms = forms;
        this.found = found;
    }

    /**
     * The longer name of somebody else that a short name behind a title begins, where capitals do
     * not tell; or null: a particle goes on with it, or none of its bearers served the side.
     */
    @Nullable Marked<String> longer(Atom atom, @Nullable String side) {
        if (atom.whole() || pack.capitals() || !pack.spaces()) {
            return null;
        }
        boolean strange =
                side != null && atom.ids().stream().noneMatch(id -> people.serves(id, side));
        boolean goes =
                atom.to() < sentence.to() && pack.particles().contains(tokens.written(atom.to()));
        goes |= isFirstName(atom); // Ahmad X, where another is called Ahmad in short
        Marked<String> run = strange || goes ? forms.unknown(atom.from(), found::stops) : null;
        return run != null && run.from() == atom.from() && run.to() > atom.to() ? run : null;
    }

    /** Whether a short name alone is as likely the first name of somebody else. */
    boolean isFirstName(Atom atom) {
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
    boolean isForename(Atom atom) {
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

    /**
     * Whether a short name alone is the first of a stranger's whom the page names in full, or the
     * family name of one while the page names nobody else by it.
     */
    boolean isStranger(Atom atom) {
        return !atom.whole()
                && atom.to() - atom.from() == 1
                && (people.isStranger(written(atom))
                                && atom.ids().stream().noneMatch(people::isKnown)
                        || people.isNamesake(written(atom))
                                && people.byPart(written(atom)) == null);
    }

    /**
     * Whether a word is the last of the name of all whom it may stand for, in the genitive or not,
     * so that capitals behind it are no part of one: the X Administration, Xs Plan.
     */
    boolean endsName(Atom atom) {
        String word = written(atom);
        String stem = pack.folding().stem(word);
        return atom.ids().stream()
                .allMatch(id -> id.endsWith("-" + word) || stem != null && id.endsWith("-" + stem));
    }

    /**
     * Whether a short name behind a title is that of somebody whom the page names elsewhere, so
     * that no noun behind it is part of it, where nouns have capitals too: the Z president X aid
     * promised.
     */
    boolean isBearer(Atom atom) {
        String word = written(atom);
        return pack.flag("capital-nouns", false)
                && !pack.spelling().isFirst(word)
                && atom.ids().stream().noneMatch(id -> id.startsWith(word + "-"))
                && atom.ids().stream().anyMatch(people::isOnPage);
    }

    /** The last word of a name or title. */
    String written(Atom atom) {
        return tokens.folded(atom.to() - 1);
    }
}
