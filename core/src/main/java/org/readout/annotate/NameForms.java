package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;

/**
 * Knows names of persons by their form: capitals where a language has them, else the letters up to
 * the next known word.
 */
final class NameForms {

    private static final int MOST_WORDS = 5;
    private static final int MOST_LETTERS = 9;
    private static final int LONG = 4;

    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final People people;
    private final String stops;
    private final boolean shouts;

    NameForms(LanguagePack pack, Sentence sentence, People people) {
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.people = people;
        this.shouts = shouts(sentence);
        String stops = pack.spaces() ? null : pack.fact("stops");
        this.stops = stops == null ? "" : stops;
    }

    /** Whether all tokens of a run are not yet part of a name. */
    interface Free {
        boolean is(int from, int to);
    }

    /** Words of the sentence that stand for a person named before on this page. */
    List<Marked<String>> known(Free free) {
        List<Marked<String>> found = new ArrayList<>();
        if (!pack.flag("short-names", true)) {
            return found;
        }
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (!tokens.isWord(i) || !free.is(i, i + 1)) {
                continue;
            }
            if (pack.spaces()) {
                String person =
                        !pack.capitals()
                                ? people.family(tokens.folded(i))
                                : tokens.isCapital(i) ? people.byPart(cut(i)) : null;
                if (person != null) {
                    found.add(new Marked<>(i, i + 1, person));
                }
            } else {
                for (Map.Entry<String, String> name : people.written().entrySet()) {
                    int end = tokens.start(i) + name.getKey().length();
                    if (sentence.document().text().startsWith(name.getKey(), tokens.start(i))
                            && free.is(i, tokens.at(end))) {
                        found.add(new Marked<>(i, tokens.at(end), name.getValue()));
                        i = tokens.at(end) - 1;
                        break;
                    }
                }
            }
        }
        return found;
    }

    private String cut(int i) {
        String stem = pack.folding().stem(tokens.folded(i));
        return stem == null || people.byPart(tokens.folded(i)) != null ? tokens.folded(i) : stem;
    }

    boolean hasUnknown(int from, IntPredicate stop) {
        return unknown(from, stop) != null;
    }

    /** The name that starts at or just behind token {@code from}, or null. */
    @Nullable Marked<String> unknown(int from, IntPredicate stop) {
        int i = from;
        if (i < sentence.to() && tokens.first(i) == ',' && pack.capitals()) {
            i++;
        }
        if (i + 2 < sentence.to() && tokens.first(i) == '(' && tokens.first(i + 2) == ')') {
            i += 3;
        }
        Marked<Cue> polite = sentence.find(Meaning.THE, i, i + 1);
        if (polite != null) {
            i = polite.to();
        }
        return !pack.spaces()
                ? letters(i, stop)
                : pack.capitals() ? capitals(i, stop) : words(i, stop);
    }

    /** The run of capital words from token {@code from} on, or null. */
    @Nullable Marked<String> run(int from, IntPredicate stop) {
        return pack.spaces() && pack.capitals() && !shouts ? capitals(from, stop) : null;
    }

    /**
     * Whether all longer words of a line begin with capitals, as in headlines, so that capitals
     * tell nothing.
     */
    private static boolean shouts(Sentence sentence) {
        int words = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (sentence.tokens().isWord(i)) {
                words++;
                if (!sentence.tokens().isCapital(i)
                        && sentence.tokens().end(i) - sentence.tokens().start(i) > LONG) {
                    return false;
                }
            }
        }
        return words > LONG && sentence.tokens().isWord(sentence.to() - 1);
    }

    private @Nullable Marked<String> capitals(int from, IntPredicate stop) {
        int i = from;
        int words = 0;
        int to = from;
        while (i < sentence.to() && words < MOST_WORDS && !stop.test(i)) {
            if (tokens.isWord(i)
                    && tokens.isCapital(i)
                    && !Character.isDigit(tokens.first(i))
                    && !isCue(i)) {
                words++;
                i++;
                to = i;
                if (i < sentence.to()
                        && tokens.first(i) == '.'
                        && tokens.end(i - 1) - tokens.start(i - 1) == 1) {
                    i++; // an initial
                }
            } else if (words > 0 && i + 1 < sentence.to() && isJoint(i) && tokens.isWord(i + 1)) {
                i++;
                if (!tokens.isCapital(i) && tokens.start(i) == tokens.end(i - 1)) { // Min-soon
                    i++;
                    to = i;
                }
            } else if (words > 0
                    && i + 1 < sentence.to()
                    && pack.particles().contains(tokens.written(i).toLowerCase(Locale.ROOT))
                    && (tokens.isCapital(i + 1) || isJoint(i + 1))) {
                i++;
            } else {
                break;
            }
        }
        if (shouts) {
            return null;
        }
        boolean enough = words > 0 && tokens.end(to - 1) - tokens.start(from) > 2;
        return enough
                ? new Marked<>(from, to, sentence.span(from, to).of(sentence.document().text()))
                : null;
    }

    private boolean isJoint(int i) {
        char c = tokens.first(i);
        return (c == '-' || Character.getType(c) == Character.DASH_PUNCTUATION && c == 0x2010)
                && tokens.end(i) == tokens.start(i) + 1
                && i + 1 < sentence.to()
                && tokens.start(i + 1) == tokens.end(i);
    }

    /**
     * A name in Latin letters in brackets at token {@code from}, as papers in other scripts print
     * behind a foreign name; or null.
     */
    @Nullable Marked<String> latin(int from) {
        if (from + 2 >= sentence.to() || "(\uFF08".indexOf(tokens.first(from)) < 0) {
            return null;
        }
        int i = from + 1;
        while (i < sentence.to()
                && i - from <= MOST_WORDS + 2
                && ")\uFF09".indexOf(tokens.first(i)) < 0) {
            char c = tokens.first(i);
            if (tokens.isWord(i)
                    ? Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
                    : "-.'\u2019\u00B7".indexOf(c) < 0) {
                return null;
            }
            i++;
        }
        boolean closed =
                i < sentence.to()
                        && ")\uFF09".indexOf(tokens.first(i)) >= 0
                        && i > from + 1
                        && tokens.isCapital(from + 1);
        return closed && !pack.script().equals("Latn")
                ? new Marked<>(
                        from + 1, i + 1, sentence.span(from + 1, i).of(sentence.document().text()))
                : null;
    }

    /** Whether a capital word at {@code i} is known to be no name. */
    private boolean isCue(int i) {
        if (pack.particles().contains(tokens.folded(i))) {
            return false;
        }
        for (Marked<Cue> cue : sentence.cues) {
            if (cue.covers(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The words from token {@code from} on, or behind a comma there, up to one that is no part of a
     * name: a mark, a word of the pack, another name. They are a name where a mark closes them or
     * somebody of the tables bears one of them.
     */
    private @Nullable Marked<String> words(int from, IntPredicate stop) {
        int start = from;
        while (start < sentence.to() && !stop.test(start) && isField(start)) {
            start++; // "of higher education and science"
        }
        start += start < sentence.to() && tokens.first(start) == ',' ? 1 : 0;
        int to = start;
        int words = 0;
        boolean borne = false;
        while (to < sentence.to() && words <= MOST_WORDS && isPart(to, stop)) {
            words += isParticle(to) ? 0 : 1;
            borne |= pack.spelling().isName(tokens.folded(to));
            to++;
        }
        boolean closed = to >= sentence.to() || !tokens.isWord(to);
        boolean name = words > 1 && words <= MOST_WORDS && !isParticle(to - 1);
        return name && (closed || borne)
                ? new Marked<>(start, to, sentence.span(start, to).of(sentence.document().text()))
                : null;
    }

    /** Whether a word with the article, or "and" or "of" before one, goes on with a title. */
    private boolean isField(int i) {
        return isDefinite(i)
                || i + 1 < sentence.to()
                        && isDefinite(i + 1)
                        && (sentence.has(Meaning.AND, i, i + 1)
                                || sentence.has(Meaning.OF, i, i + 1)
                                || sentence.has(Meaning.IN, i, i + 1));
    }

    private boolean isDefinite(int i) {
        String article = pack.fact("article");
        return article != null
                && tokens.folded(i).startsWith(article)
                && !pack.spelling().isFirst(tokens.folded(i));
    }

    private boolean isPart(int i, IntPredicate stop) {
        if (!tokens.isWord(i) || !Character.isLetter(tokens.first(i)) || stop.test(i)) {
            return false;
        }
        return isParticle(i)
                || tokens.end(i) - tokens.start(i) > 1
                        && !pack.isCommon(tokens.folded(i))
                        && !isCue(i);
    }

    private boolean isParticle(int i) {
        return pack.particles().contains(tokens.written(i));
    }

    private @Nullable Marked<String> letters(int from, IntPredicate stop) {
        int i = from;
        while (i < sentence.to() && i - from < MOST_LETTERS && !stop.test(i) && !isEnd(i)) {
            i++;
        }
        int length = i - from;
        if (length < 2 || length >= MOST_LETTERS) {
            return null;
        }
        return new Marked<>(from, i, sentence.span(from, i).of(sentence.document().text()));
    }

    private boolean isEnd(int i) {
        char c = tokens.first(i);
        if (c == 0x00B7 || c == 0x2022 || c == 0x30FB) {
            return false;
        }
        if (!Tokens.isUnspaced(c) || stops.indexOf(c) >= 0) {
            return true;
        }
        for (Marked<Cue> cue : sentence.cues) {
            if (cue.from() == i && cue.to() > i + 1
                    || cue.from() == i && cue.what().meaning().group() == Meaning.Group.ROLE) {
                return true;
            }
        }
        return false;
    }

    /** The name that stands before token {@code to}, parted from it by a comma, or null. */
    @Nullable Marked<String> before(int to, IntPredicate stop) {
        if (to - 2 < sentence.from() || tokens.first(to - 1) != ',' || !pack.spaces()) {
            return null;
        }
        if (!pack.capitals()) {
            return wordsBefore(to - 1, stop);
        }
        if (shouts) {
            return null;
        }
        int i = to - 1;
        while (i > sentence.from()
                && to - i <= MOST_WORDS
                && tokens.isWord(i - 1)
                && tokens.isCapital(i - 1)
                && !stop.test(i - 1)
                && !isCue(i - 1)) {
            i--;
        }
        return to - 1 - i >= 2
                ? new Marked<>(i, to - 1, sentence.span(i, to - 1).of(sentence.document().text()))
                : null;
    }

    /** A name whose words stand between two marks or a word of the pack and a mark. */
    private @Nullable Marked<String> wordsBefore(int to, IntPredicate stop) {
        int i = to;
        int words = 0;
        boolean borne = false;
        while (i > sentence.from() && words <= MOST_WORDS && isPart(i - 1, stop)) {
            i--;
            words += isParticle(i) ? 0 : 1;
            borne |= pack.spelling().isName(tokens.folded(i));
        }
        return borne && words > 1 && words < MOST_WORDS
                ? new Marked<>(i, to, sentence.span(i, to).of(sentence.document().text()))
                : null;
    }
}
