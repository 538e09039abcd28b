package org.readout.annotate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Atom.Part;
import org.readout.language.LanguagePack;
import org.readout.language.Tokens;

/**
 * Knows the names of bodies that stand between a title and the name of who bears it, where no small
 * word parts them: head XYZ A B, head Xian Police general A B.
 */
final class Bodies {

    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final List<Atom> atoms;

    Bodies(LanguagePack pack, Sentence sentence, List<Atom> atoms) {
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.atoms = atoms;
    }

    /**
     * The name of a person in a run of capital words behind a title, without the letters of a body
     * with which it begins.
     */
    Marked<String> behind(Marked<String> run) {
        boolean letters =
                pack.spaces()
                        && pack.capitals()
                        && isLetters(run.from())
                        && run.to() - run.from() > 2
                        && tokens.isWord(run.from() + 1)
                        && tokens.isCapital(run.from() + 1)
                        && !isLetters(run.from() + 1);
        return letters
                ? new Marked<>(
                        run.from() + 1,
                        run.to(),
                        sentence.span(run.from() + 1, run.to()).of(sentence.document().text()))
                : run;
    }

    /**
     * Whether a run of capital words behind a title is a body: it begins with the letters for one
     * kind of them, or a rank with a name stands right behind it.
     */
    boolean is(Marked<String> run) {
        return pack.list("bodies").contains(tokens.folded(run.from()))
                || pack.spaces()
                        && pack.capitals()
                        && !pack.folding().inflects()
                        && !pack.spelling().isWrittenFirst(tokens.written(run.from()))
                        && ranked(run.to()) != null;
    }

    /** The title at a token behind which a name stands, or null. */
    private @Nullable Atom ranked(int i) {
        return atoms.stream()
                .filter(title -> title.part() == Part.TITLE && title.from() == i)
                .filter(title -> title.ids().size() == 1 && isName(title.to()))
                .findFirst()
                .orElse(null);
    }

    private boolean isName(int i) {
        return i < sentence.to()
                && tokens.isWord(i)
                && tokens.isCapital(i)
                && atoms.stream().noneMatch(atom -> atom.covers(i) && atom.part() != Part.PERSON);
    }

    /** Whether a word is written in capitals alone and begins nobody's name. */
    private boolean isLetters(int i) {
        String word = tokens.written(i);
        String name =
                word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT);
        return word.length() > 1
                && word.chars().allMatch(Character::isUpperCase)
                && !pack.spelling().isWrittenFirst(name)
                && !pack.surnames().contains(word.toLowerCase(Locale.ROOT));
    }
}
