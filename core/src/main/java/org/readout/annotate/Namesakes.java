package org.readout.annotate;

import java.util.List;
import java.util.Objects;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Lexicon;
import org.readout.language.Meaning;
import org.readout.language.Name;

/**
 * Tells the adjective of a state from a family name of the same letters, where a script has no
 * capitals: what stands before the word shows which it is.
 */
final class Namesakes {

    private final List<Marked<Name>> found;
    private final Sentence sentence;
    private final Lexicon<Cue> words;
    private final String article;

    private Namesakes(List<Marked<Name>> found, Sentence sentence, LanguagePack pack) {
        this.found = found;
        this.sentence = sentence;
        this.words = pack.words();
        this.article = Objects.requireNonNullElse(pack.fact("article"), "");
    }

    /** Takes out, of an adjective and a family name of the same words, the one not meant. */
    static void settle(List<Marked<Name>> found, Sentence sentence, LanguagePack pack) {
        Namesakes namesakes = new Namesakes(List.copyOf(found), sentence, pack);
        found.removeIf(namesakes::isMistaken);
    }

    private boolean isMistaken(Marked<Name> name) {
        boolean adjective = name.what().kind() == Name.Kind.ADJECTIVE;
        return (adjective || FoundNames.isPerson(name))
                && found.stream()
                        .filter(other -> other.from() == name.from() && other.to() == name.to())
                        .anyMatch(
                                other ->
                                        adjective
                                                ? FoundNames.isPerson(other)
                                                : other.what().kind() == Name.Kind.ADJECTIVE)
                && adjective != isQualified(name.from());
    }

    /**
     * Whether what stands before a word shows it to be the adjective: a counterpart, a word for a
     * side or what has the article (the X delegation, the Y and X ministers).
     */
    private boolean isQualified(int i) {
        int before = sentence.has(Meaning.AND, i - 1, i) ? i - 2 : i - 1;
        return before >= sentence.from()
                && !isPolite(before)
                && (!article.isEmpty() && sentence.tokens().folded(before).startsWith(article)
                        || sentence.has(Meaning.COUNTERPART, before, before + 1)
                        || sentence.has(Meaning.SIDE, before, before + 1));
    }

    /** Whether a word may be a polite one, be it part of a longer way of writing: comes Mr X. */
    private boolean isPolite(int i) {
        return Hit.scan(words, sentence, i).stream()
                .filter(hit -> hit.from() == i && hit.to() == i + 1)
                .anyMatch(hit -> hit.what().meaning() == Meaning.THE);
    }
}
