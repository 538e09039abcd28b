package org.readout.annotate;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;

/** Knows names by the words around them where a script has blanks but no capitals. */
final class UncasedNames {

    private static final int MOST_WORDS = 5;

    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final NameForms forms;

    UncasedNames(LanguagePack pack, Sentence sentence, NameForms forms) {
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.forms = forms;
    }

    /**
     * The words from token {@code from} on, or behind a comma there, up to one that is no part of a
     * name: a mark, a day, a word of the pack, another name. They are a name where a mark, a day
     * or, behind two, a "with" closes them, or somebody of the tables bears one of them.
     */
    @Nullable Marked<String> words(int from, IntPredicate stop) {
        int start = field(from, stop);
        boolean apposed = start < sentence.to() && isComma(start);
        start += apposed ? 1 : 0;
        int to = start;
        int words = 0;
        boolean borne = false;
        if (apposed
                && !isPart(start, stop)
                && isGiven(start)) { // a given name that is a word of the pack as well
            words++;
            to++;
        }
        while (to < sentence.to() && words <= MOST_WORDS && isPart(to, stop)) {
            words += isParticle(to) ? 0 : 1;
            borne |= pack.spelling().isName(tokens.folded(to));
            to++;
        }
        boolean closed =
                to >= sentence.to()
                        || !tokens.isWord(to)
                        || sentence.has(Meaning.SAY, to, to + 1)
                        || sentence.isDate(to)
                        || words == 2 && isFollowed(start, to, stop);
        if (!closed && borne) {
            to = lastOfName(start, to);
        }
        boolean name = words > 1 && words <= MOST_WORDS && !isParticle(to - 1);
        return name && (closed || borne)
                ? new Marked<>(start, to, sentence.span(start, to).of(sentence.document().text()))
                : null;
    }

    /**
     * Whether what stands behind two words shows that they are a name: a "with"; and where neither
     * has the article, a counterpart, a title or a word that the pack knows: the minister X Y his
     * counterpart.
     */
    private boolean isFollowed(int start, int to, IntPredicate stop) {
        if (sentence.has(Meaning.WITH, to, to + 1)) {
            return true;
        }
        for (int i = start; i < to; i++) {
            if (hasArticle(i)) {
                return false;
            }
        }
        int next = sentence.has(Meaning.AND, to, to + 1) ? to + 1 : to;
        return next >= sentence.to()
                || sentence.has(Meaning.COUNTERPART, next, next + 1)
                || stop.test(next)
                || pack.isCommon(tokens.folded(next))
                || pack.isSpoken(tokens.folded(next));
    }

    /** A name whose words stand between two marks or a word of the pack and a mark. */
    @Nullable Marked<String> wordsBefore(int to, IntPredicate stop) {
        int latin = to; // as papers print behind a foreign name
        while (latin > sentence.from() && forms.isLatin(latin - 1)) {
            latin--;
        }
        int i = latin;
        int words = 0;
        boolean borne = false;
        while (i > sentence.from()
                && words <= MOST_WORDS
                && isPart(i - 1, stop)
                && (isParticle(i - 1)
                        || !pack.isCommon(tokens.folded(i - 1))
                        || i - 2 >= sentence.from() && isPart(i - 2, stop)
                        || i - 2 >= sentence.from() && isComma(i - 2))) {
            i--;
            words += isParticle(i) ? 0 : 1;
            borne |= pack.spelling().isName(tokens.folded(i));
        }
        int first = i; // a verb may stand before the name
        while (first < latin - 1 && !pack.spelling().isFirst(tokens.folded(first))) {
            first++;
        }
        i = first < latin - 1 ? first : i;
        boolean apart = // by two commas: in the capital, X Y, minister
                i > sentence.from()
                        && isComma(i - 1)
                        && words == 2
                        && !hasArticle(i)
                        && !hasArticle(i + 1);
        return (borne || apart || latin < to) && words > 1 && words < MOST_WORDS
                ? new Marked<>(
                        i,
                        to,
                        sentence.span(latin < to ? latin : i, to).of(sentence.document().text()))
                : null;
    }

    /** A name of two words or more between a polite word and token {@code to}, or null. */
    @Nullable Marked<String> polite(int to, IntPredicate stop) {
        int i = to;
        int words = 0;
        while (i > sentence.from() && words <= MOST_WORDS && isPart(i - 1, stop)) {
            i--;
            words += isParticle(i) ? 0 : 1;
        }
        int head = i - 1;
        boolean titled =
                head >= sentence.from()
                        && sentence.cues(Meaning.THE).stream().anyMatch(the -> the.covers(head));
        return titled && words > 1 && words <= MOST_WORDS
                ? new Marked<>(i, to, sentence.span(i, to).of(sentence.document().text()))
                : null;
    }

    /**
     * The token behind a name that no mark closes: behind two words that persons of the tables bear
     * it ends before one that none bears, unless that has the article as family names have.
     */
    private int lastOfName(int start, int to) {
        int borne = 0;
        for (int i = start; i < to; i++) {
            boolean known = isParticle(i) || pack.spelling().isName(tokens.folded(i));
            if (!known && borne > 1 && !isDefinite(i) && !isParticle(i - 1)) {
                return i;
            }
            borne = known ? borne + 1 : 0;
        }
        return to;
    }

    /**
     * The token behind a field of duty that starts at token {@code from}, where a language without
     * capitals writes it with articles: "of higher education and science".
     */
    int field(int from, IntPredicate stop) {
        int end = from;
        while (end < sentence.to() && !stop.test(end) && isField(end)) {
            end++;
        }
        return end;
    }

    /**
     * Whether a word with the article, or a word or two before one with "and" or "of" among them,
     * goes on with a title.
     */
    private boolean isField(int i) {
        return isDefinite(i)
                || i + 1 < sentence.to()
                        && isDefinite(i + 1)
                        && tokens.isWord(i)
                        && sentence.has(Meaning.AND, i - 1, i)
                || i + 2 < sentence.to()
                        && sentence.has(Meaning.AND, i, i + 1)
                        && isDefinite(i + 2)
                        && !sentence.isCue(i + 1)
                || i + 1 < sentence.to()
                        && isDefinite(i + 1)
                        && (sentence.has(Meaning.AND, i, i + 1)
                                || sentence.has(Meaning.OF, i, i + 1)
                                || sentence.has(Meaning.IN, i, i + 1));
    }

    private boolean isDefinite(int i) {
        return hasArticle(i)
                && !sentence.has(Meaning.SIDE, i, i + 1)
                && !sentence.has(Meaning.BOTH, i, i + 1)
                && !sentence.has(Meaning.THE, i, i + 1)
                && sentence.cuesAt(i).stream().noneMatch(cue -> cue.what().meaning().isContact())
                && !pack.spelling().isFirst(tokens.folded(i));
    }

    private boolean hasArticle(int i) {
        String article = pack.fact("article");
        return article != null && tokens.folded(i).startsWith(article);
    }

    private boolean isPart(int i, IntPredicate stop) {
        if (!tokens.isWord(i)
                || !Character.isLetter(tokens.first(i))
                || forms.isLatin(i)
                || sentence.isDate(i)
                || stop.test(i)) {
            return false;
        }
        return isParticle(i)
                || tokens.end(i) - tokens.start(i) > 1
                        && (!pack.isCommon(tokens.folded(i)) || isFirstName(i))
                        && !pack.isSpoken(tokens.folded(i))
                        && !forms.isCue(i);
    }

    /** Whether a word that is a preposition but for its exact letters is a first name here. */
    private boolean isFirstName(int i) {
        return i + 1 < sentence.to()
                && pack.spelling().isWrittenFirst(tokens.written(i))
                && (pack.spelling().isName(tokens.folded(i + 1))
                        || i > sentence.from()
                                && (isComma(i - 1)
                                        || pack.spelling().isName(tokens.folded(i - 1))));
    }

    /**
     * Whether a given name behind a comma opens words that another comma closes soon, as names do:
     * the minister, X Y, said.
     */
    private boolean isGiven(int i) {
        int end = i + 1;
        while (end < sentence.to() && end - i <= MOST_WORDS && tokens.isWord(end)) {
            end++;
        }
        return end - i > 1
                && end < sentence.to()
                && isComma(end)
                && tokens.isWord(i)
                && pack.spelling().isFirst(tokens.folded(i))
                && !pack.isCommon(tokens.folded(i));
    }

    private boolean isComma(int i) {
        return tokens.first(i) == ',' || tokens.first(i) == ';';
    }

    private boolean isParticle(int i) {
        return pack.particles().contains(tokens.written(i));
    }
}
