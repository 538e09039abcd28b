package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;

/** Knows names by their letters where no blanks part words: up to the next known word. */
final class UnspacedNames {

    static final String DOTS = "\u00B7\u2022\u2027\u30FB\uFF0E\uFF1D";
    private static final int MOST_LETTERS = 9;
    private static final int MOST_OF_ALL = 28; // letters of all parts of a name
    private static final int LONGEST = 4; // letters of a name of one's own script
    private static final int LONGEST_NOTE = 12;

    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final NameForms forms;
    private final String stops;
    private final String transliterated;
    private final Set<String> surnames;
    private final boolean titleBehind;

    UnspacedNames(LanguagePack pack, Sentence sentence, NameForms forms) {
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.forms = forms;
        this.stops = pack.spaces() ? "" : Objects.requireNonNullElse(pack.fact("stops"), "");
        this.transliterated = Objects.requireNonNullElse(pack.fact("transliteration"), "");
        this.surnames = pack.surnames();
        this.titleBehind = !pack.spaces() && "after".equals(pack.fact("title"));
    }

    /**
     * A run of letters that may be a name: a surname with one or two more, or letters of which
     * foreign names are made, in parts or in one.
     */
    @Nullable Marked<String> letters(int from, IntPredicate stop) {
        Marked<String> spelt = spelt(from, stop);
        if (spelt != null) {
            return spelt;
        }
        int i = from;
        int foreign = from;
        boolean parts = false;
        int strange = 0; // letters of which no foreign names are made
        while (i < sentence.to()
                && i - from < (parts ? MOST_OF_ALL : MOST_LETTERS)
                && !stop.test(i)
                && !isEnd(i)) {
            parts |= isDot(i);
            if (foreign == i && (isDot(i) || transliterated.contains(tokens.folded(i)))) {
                foreign++;
            }
            strange += transliterated.contains(tokens.folded(i)) ? 0 : 1;
            i++;
        }
        boolean closed = // by a known word, with hardly a strange letter
                foreign - from > 1 && strange == 1 && i < sentence.to() && sentence.isCue(i);
        boolean own = parts || closed || isOwn(from, i);
        int to = own ? i : foreign - from > (foreign == i ? 1 : 2) ? foreign : from;
        if (to - from >= MOST_LETTERS && !parts || to == from) {
            return null;
        }
        return new Marked<>(from, to, sentence.span(from, to).of(sentence.document().text()));
    }

    /** The letters up to brackets that tell how they are spelt in Latin ones, or null. */
    private @Nullable Marked<String> spelt(int from, IntPredicate stop) {
        int i = from;
        while (i < sentence.to()
                && i - from < MOST_OF_ALL
                && !stop.test(i)
                && (isDot(i) || Tokens.isUnspaced(tokens.first(i)))) {
            i++;
        }
        int to = i;
        return to - from > 1 && forms.latin(to) != null
                ? new Marked<>(from, to, sentence.span(from, to).of(sentence.document().text()))
                : null;
    }

    /**
     * The name right before a title at token {@code to}, where no blanks part words: a surname and
     * more, or letters of which foreign names are made, behind a mark, a word of the pack or what
     * is known; or null.
     */
    @Nullable Marked<String> lettersBefore(int to, IntPredicate known) {
        int from = to;
        boolean foreign = true;
        while (from > sentence.from()
                && to - from < MOST_LETTERS
                && Tokens.isUnspaced(tokens.first(from - 1))
                && !known.test(from - 1)
                && !stops.contains(tokens.folded(from - 1))
                && !sentence.isCue(from - 1)) {
            from--;
            foreign &= transliterated.contains(tokens.folded(from));
        }
        return isOwn(from, to) || foreign && to - from > 2
                ? new Marked<>(from, to, sentence.span(from, to).of(sentence.document().text()))
                : null;
    }

    /** Whether a run of letters is a surname and one or two letters more. */
    private boolean isOwn(int from, int to) {
        if (to - from < 2
                || to - from > 4
                || pack.isOrdinary(sentence.span(from, to).of(sentence.document().text()))) {
            return false;
        }
        String first = tokens.folded(from);
        return to - from < 4 && surnames.contains(first)
                || to - from > 2 && surnames.contains(first + tokens.folded(from + 1));
    }

    /**
     * Names of those who came along that stand without title or side before token {@code to}, with
     * commas between them.
     */
    List<Marked<String>> companions(int to, NameForms.Free free) {
        List<Marked<String>> found = new ArrayList<>();
        int end = to;
        while (!pack.spaces() && end > sentence.from()) {
            int start = end;
            while (start > sentence.from()
                    && sentence.find(Meaning.AND, start - 1, start) == null
                    && Tokens.isUnspaced(tokens.first(start - 1))) {
                start--;
            }
            if (isOwn(start, end) && free.is(start, end)) {
                found.add(
                        new Marked<>(
                                start,
                                end,
                                sentence.span(start, end).of(sentence.document().text())));
            } else if (start == end || free.is(start, end)) {
                break;
            }
            end = start > sentence.from() ? start - 1 : start;
        }
        return found;
    }

    /** The first token of the name in parts that ends before token {@code to}. */
    int start(int to, NameForms.Free free) {
        int start = to;
        while (start - 2 >= sentence.from() && isDot(start - 1)) {
            int part = start - 1;
            while (part > sentence.from()
                    && (transliterated.contains(tokens.folded(part - 1))
                            || part == start - 1 && tokens.isForeign(part - 1))
                    && free.is(part - 1, part)) {
                part--;
            }
            if (part == start - 1) {
                return start;
            }
            start = part;
        }
        return start;
    }

    /** Whether token {@code i} parts the parts of a foreign name. */
    boolean isDot(int i) {
        if (i < sentence.from() || i + 1 >= sentence.to()) {
            return false;
        }
        char c = tokens.first(i);
        boolean hyphen =
                (c == '-' || c == 0xFF0D)
                        && i > sentence.from()
                        && transliterated.contains(tokens.folded(i - 1))
                        && transliterated.contains(tokens.folded(i + 1));
        return DOTS.indexOf(c) >= 0 || hyphen;
    }

    private boolean isEnd(int i) {
        if (isDot(i)) {
            return false;
        }
        boolean part = isDot(i - 1) && transliterated.contains(tokens.folded(i));
        if (!Tokens.isUnspaced(tokens.first(i)) || stops.contains(tokens.folded(i)) && !part) {
            return true;
        }
        for (Marked<Cue> cue : sentence.cuesAt(i)) {
            if (cue.from() == i && cue.to() > i + 1
                    || cue.from() == i && cue.what().meaning().group() == Meaning.Group.ROLE) {
                return true;
            }
        }
        return false;
    }

    /** The names of nobody known that stand right before a verb of saying. */
    List<Marked<String>> tellers(Atoms atoms) {
        List<Marked<String>> found = new ArrayList<>();
        for (Marked<Cue> say : sentence.cues(Meaning.SAY)) {
            Marked<String> name = titleBehind ? null : lettersBefore(say.from(), atoms::covers);
            if (name != null) {
                found.add(name);
            }
        }
        return found;
    }

    /** Whether titles stand right behind names, without blanks. */
    boolean isTitleBehind() {
        return titleBehind;
    }

    /**
     * The end of a short note in brackets at token {@code from}, as papers print the sound or the
     * age behind a name; {@code from} where there is none.
     */
    int note(int from) {
        if (!titleBehind || from >= sentence.to() || "(\uFF08".indexOf(tokens.first(from)) < 0) {
            return from;
        }
        int i = from + 1;
        while (i < sentence.to() && (tokens.isWord(i) || isDot(i)) && i - from <= LONGEST_NOTE) {
            i++;
        }
        return i < sentence.to() && ")\uFF09".indexOf(tokens.first(i)) >= 0 ? i + 1 : from;
    }

    /**
     * The name right before a title at token {@code to}, over a note in brackets: foreign words
     * with dots between, or a surname and more; or null.
     */
    @Nullable Marked<String> titled(int to, IntPredicate stop) {
        int end = to;
        if (end - 1 > sentence.from() && ")\uFF09".indexOf(tokens.first(end - 1)) >= 0) {
            int open = end - 1;
            while (open > sentence.from() && note(open) != to && to - open <= LONGEST_NOTE + 2) {
                open--;
            }
            end = note(open) == to ? open : end;
        }
        int start = end;
        while (start > sentence.from()
                && !stop.test(start - 1)
                && (tokens.isForeign(start - 1) && (start == end || isDot(start))
                        || start < end
                                && isDot(start - 1)
                                && start - 2 >= sentence.from()
                                && !stop.test(start - 2)
                                && tokens.isForeign(start - 2))) {
            start--;
        }
        if (start == end) {
            while (start > sentence.from()
                    && end - start <= LONGEST
                    && !stop.test(start - 1)
                    && Character.isIdeographic(tokens.first(start - 1))) {
                start--;
            }
            start = isOwn(start, end) ? start : end;
        }
        return end - start > 1
                        || end > start
                                && tokens.end(start) - tokens.start(start) > 1
                                && !forms.isCue(start)
                ? new Marked<>(start, end, sentence.span(start, end).of(sentence.document().text()))
                : null;
    }
}
