package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private static final int INITIAL = 2; // letters: J., Ju.
    static final String DOTS = "\u00B7\u2022\u2027\u30FB\uFF0E\uFF1D";
    private static final int MOST_LETTERS = 9;
    private static final int MOST_OF_ALL = 28; // letters of all parts of a name
    private static final int LONG = 4;
    private static final int LONGEST_NOTE = 12;

    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final People people;
    private final String stops;
    private final String transliterated;
    private final Set<String> surnames;
    private final boolean shouts;
    private final boolean titleBehind;

    NameForms(LanguagePack pack, Sentence sentence, People people) {
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.people = people;
        this.shouts = shouts(sentence);
        this.stops = pack.spaces() ? "" : Objects.requireNonNullElse(pack.fact("stops"), "");
        this.transliterated = Objects.requireNonNullElse(pack.fact("transliteration"), "");
        this.surnames = pack.surnames();
        this.titleBehind = !pack.spaces() && "after".equals(pack.fact("title"));
    }

    /** Whether all tokens of a run are not yet part of a name. */
    interface Free {
        boolean is(int from, int to);
    }

    /** Whether capitals tell nothing in this sentence. */
    boolean isShouted() {
        return shouts;
    }

    /** Words of the sentence that stand for a person named before on this page. */
    List<Marked<String>> known(Free free) {
        List<Marked<String>> found = new ArrayList<>();
        boolean bare = pack.flag("short-names", true);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (!tokens.isWord(i) || !free.is(i, i + 1)) {
                continue;
            }
            boolean called = bare || isCalled(i);
            if (called && pack.spaces()) {
                String person =
                        !pack.capitals()
                                ? people.byWord(tokens.folded(i))
                                : tokens.isCapital(i) ? people.byPart(cut(i)) : null;
                if (person != null && !isPartOfPhrase(i)) {
                    found.add(new Marked<>(pack.capitals() ? i : head(i, person), i + 1, person));
                }
                continue;
            }
            Marked<String> again =
                    called || tokens.isCapital(i) && !shouts ? again(i, !called, free) : null;
            if (again != null) {
                found.add(again);
                i = again.to() - 1;
            }
        }
        return found;
    }

    /**
     * A name, as this page has written it before, from token {@code i} on; or null.
     *
     * @param several whether it must be of several words
     */
    private @Nullable Marked<String> again(int i, boolean several, Free free) {
        for (Map.Entry<String, String> name : people.written().entrySet()) {
            int end = tokens.start(i) + name.getKey().length();
            if ((!several || name.getKey().indexOf(' ') > 0)
                    && sentence.document().text().startsWith(name.getKey(), tokens.start(i))
                    && tokens.end(tokens.at(end) - 1) == end
                    && free.is(i, tokens.at(end))) {
                return new Marked<>(i, tokens.at(end), name.getValue());
            }
        }
        return null;
    }

    /** Whether a pronoun that is polite before names stands before token {@code i}. */
    private boolean isCalled(int i) {
        return sentence.has(Meaning.HE, i - 1, i) && sentence.has(Meaning.THE, i - 1, i);
    }

    /** Whether a word is one of several that only together mean something: on the sidelines. */
    private boolean isPartOfPhrase(int i) {
        return sentence.cues.stream().anyMatch(cue -> cue.covers(i) && cue.to() - cue.from() > 1);
    }

    /** The first word of the name, as the page writes it, that ends at token {@code i}. */
    private int head(int i, String person) {
        for (Map.Entry<String, String> name : people.written().entrySet()) {
            int start = tokens.end(i) - name.getKey().length();
            if (name.getValue().equals(person)
                    && start >= tokens.start(sentence.from())
                    && sentence.document().text().startsWith(name.getKey(), start)) {
                return tokens.at(start);
            }
        }
        return i;
    }

    private String cut(int i) {
        String stem = pack.folding().stem(tokens.folded(i));
        return stem == null || people.byPart(tokens.folded(i)) != null ? tokens.folded(i) : stem;
    }

    /** The one person of this page whom all words of a name stand for, in any case; or null. */
    @Nullable String whole(Marked<String> name) {
        String one = null;
        for (int i = name.from(); i < name.to(); i++) {
            String person = tokens.isWord(i) ? people.byPart(cut(i)) : one;
            if (person == null || one != null && !person.equals(one)) {
                return null;
            }
            one = person;
        }
        return one;
    }

    boolean hasUnknown(int from, IntPredicate stop) {
        return unknown(from, stop) != null;
    }

    /** The name that starts at or just behind token {@code from}, or null. */
    @Nullable Marked<String> unknown(int from, IntPredicate stop) {
        if (titleBehind) {
            return null;
        }
        int i = from;
        if (i < sentence.to()
                && tokens.first(i) == ','
                && pack.capitals()
                && !pack.flag("head-final", false)) {
            i++;
        }
        if (i + 2 < sentence.to() && tokens.first(i) == '(' && tokens.first(i + 2) == ')') {
            i += 3;
        } else if (i + 1 < sentence.to() && tokens.first(i) == ')' && pack.capitals()) {
            i++; // behind the short name of what the title belongs to
        }
        Marked<Cue> polite = sentence.find(Meaning.THE, i, i + 1);
        while (polite != null) {
            if (pack.flag("capital-nouns", false) && !tokens.isCapital(i)) {
                return null; // an article opens another phrase
            }
            i = polite.to();
            polite = sentence.find(Meaning.THE, i, i + 1);
        }
        return !pack.spaces()
                ? letters(i, stop)
                : pack.capitals() ? capitals(i, stop) : words(i, stop);
    }

    /**
     * The name that stands between commas behind the name of what somebody leads: the leader of the
     * New Union, X Y, said; null where none does, or where the commas part a list.
     */
    @Nullable Marked<String> leader(Marked<String> led, IntPredicate stop) {
        int comma = led.to();
        if (comma >= sentence.to() || tokens.first(comma) != ',' || !pack.capitals()) {
            return null;
        }
        Marked<String> name = capitals(comma + 1, stop);
        int end = name == null ? sentence.to() : name.to();
        boolean closed =
                end + 1 < sentence.to()
                        && end - comma > 2
                        && tokens.first(end) == ','
                        && !tokens.isCapital(end + 1)
                        && sentence.find(Meaning.AND, end + 1, end + 2) == null;
        return closed ? name : null;
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
                        && tokens.end(i - 1) - tokens.start(i - 1) <= INITIAL) {
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
        boolean title = // longer than any name: the headline of another page, named in a sentence
                words == MOST_WORDS
                        && i < sentence.to()
                        && tokens.isWord(i)
                        && tokens.isCapital(i)
                        && !stop.test(i)
                        && !isCue(i);
        if (shouts || title) {
            return null;
        }
        boolean enough = words > 0 && tokens.end(to - 1) - tokens.start(from) > 2;
        return enough
                ? new Marked<>(from, to, sentence.span(from, to).of(sentence.document().text()))
                : null;
    }

    /** Whether a dash with blanks around it stands at token {@code i}. */
    static boolean isDash(Tokens tokens, int i) {
        return Character.getType(tokens.first(i)) == Character.DASH_PUNCTUATION
                && i > 0
                && i + 1 < tokens.size()
                && tokens.start(i) > tokens.end(i - 1)
                && tokens.start(i + 1) > tokens.end(i);
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
        if (from + 2 >= sentence.to()) {
            return null;
        }
        if (pack.spaces() && !pack.capitals() && tokens.isCapital(from) && isLatin(from)) {
            int to = from;
            while (to < sentence.to() && to - from <= MOST_WORDS && isLatin(to)) {
                to++;
            }
            return new Marked<>(from, to, sentence.span(from, to).of(sentence.document().text()));
        }
        if ("(\uFF08".indexOf(tokens.first(from)) < 0) {
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
                if (",\uFF0C".indexOf(c) >= 0) {
                    break;
                }
                return null;
            }
            i++;
        }
        int end = i;
        while (i < sentence.to() // behind a comma how others write it
                && i - end <= LONGEST_NOTE
                && ",\uFF0C".indexOf(tokens.first(end)) >= 0
                && ")\uFF09".indexOf(tokens.first(i)) < 0) {
            i++;
        }
        boolean closed =
                i < sentence.to()
                        && ")\uFF09".indexOf(tokens.first(i)) >= 0
                        && end > from + 1
                        && tokens.isCapital(from + 1);
        return closed && !pack.script().equals("Latn")
                ? new Marked<>(
                        from + 1,
                        i + 1,
                        sentence.span(from + 1, end).of(sentence.document().text()))
                : null;
    }

    /** Whether a capital word at {@code i} is known to be no name. */
    private boolean isCue(int i) {
        if (pack.particles().contains(tokens.folded(i))) {
            return false;
        }
        for (Marked<Cue> cue : sentence.cues) {
            if (cue.covers(i) && !isSyllable(cue)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a polite word is rather part of a name, where names are made of syllables that are
     * words too: it has a capital as the word before it has.
     */
    private boolean isSyllable(Marked<Cue> cue) {
        int before = cue.from() - 1;
        return pack.spaces()
                && !surnames.isEmpty()
                && cue.what().meaning() == Meaning.THE
                && cue.to() - cue.from() == 1
                && before > sentence.from()
                && tokens.isWord(before)
                && tokens.isCapital(before);
    }

    /**
     * The words from token {@code from} on, or behind a comma there, up to one that is no part of a
     * name: a mark, a word of the pack, another name. They are a name where a mark closes them or
     * somebody of the tables bears one of them.
     */
    private @Nullable Marked<String> words(int from, IntPredicate stop) {
        int start = field(from, stop);
        start += start < sentence.to() && tokens.first(start) == ',' ? 1 : 0;
        int to = start;
        int words = 0;
        boolean borne = false;
        while (to < sentence.to() && words <= MOST_WORDS && isPart(to, stop)) {
            words += isParticle(to) ? 0 : 1;
            borne |= pack.spelling().isName(tokens.folded(to));
            to++;
        }
        boolean closed =
                to >= sentence.to() || !tokens.isWord(to) || sentence.has(Meaning.SAY, to, to + 1);
        if (!closed && borne) {
            to = lastOfName(start, to);
        }
        boolean name = words > 1 && words <= MOST_WORDS && !isParticle(to - 1);
        return name && (closed || borne)
                ? new Marked<>(start, to, sentence.span(start, to).of(sentence.document().text()))
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
                        && sentence.cues.stream().noneMatch(cue -> cue.covers(i + 1))
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
                && !sentence.has(Meaning.SIDE, i, i + 1)
                && !sentence.has(Meaning.BOTH, i, i + 1)
                && !sentence.has(Meaning.THE, i, i + 1)
                && sentence.cues.stream()
                        .noneMatch(cue -> cue.what().meaning().isContact() && cue.covers(i))
                && !pack.spelling().isFirst(tokens.folded(i));
    }

    private boolean isPart(int i, IntPredicate stop) {
        if (!tokens.isWord(i)
                || !Character.isLetter(tokens.first(i))
                || isLatin(i)
                || stop.test(i)) {
            return false;
        }
        return isParticle(i)
                || tokens.end(i) - tokens.start(i) > 1
                        && (!pack.isCommon(tokens.folded(i)) || isFirstName(i))
                        && !isCue(i);
    }

    /** Whether a word that is a preposition but for its exact letters is a first name here. */
    private boolean isFirstName(int i) {
        return i + 1 < sentence.to()
                && pack.spelling().isWrittenFirst(tokens.written(i))
                && pack.spelling().isName(tokens.folded(i + 1));
    }

    private boolean isLatin(int i) {
        return Character.UnicodeScript.of(tokens.first(i)) == Character.UnicodeScript.LATIN;
    }

    private boolean isParticle(int i) {
        return pack.particles().contains(tokens.written(i));
    }

    /**
     * A run of letters that may be a name: a surname with one or two more, or letters of which
     * foreign names are made, in parts or in one.
     */
    private @Nullable Marked<String> letters(int from, IntPredicate stop) {
        Marked<String> spelt = spelt(from, stop);
        if (spelt != null) {
            return spelt;
        }
        int i = from;
        int foreign = from;
        boolean parts = false;
        while (i < sentence.to()
                && i - from < (parts ? MOST_OF_ALL : MOST_LETTERS)
                && !stop.test(i)
                && !isEnd(i)) {
            parts |= isDot(i);
            if (foreign == i && (isDot(i) || transliterated.contains(tokens.folded(i)))) {
                foreign++;
            }
            i++;
        }
        boolean own = parts || isOwn(from, i);
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
        boolean name =
                to - from > 1
                        && latin(to) != null
                        && sentence.cues.stream()
                                .noneMatch(
                                        cue ->
                                                cue.what().meaning().isContact()
                                                        && from <= cue.from()
                                                        && cue.to() <= to);
        return name
                ? new Marked<>(from, to, sentence.span(from, to).of(sentence.document().text()))
                : null;
    }

    /**
     * The name right before a title at token {@code to}, where no blanks part words: a surname and
     * more, or letters of which foreign names are made, behind a mark, a word of the pack or what
     * is known; or null.
     */
    private @Nullable Marked<String> lettersBefore(int to, IntPredicate known) {
        int from = to;
        boolean foreign = true;
        while (from > sentence.from()
                && to - from < MOST_LETTERS
                && Tokens.isUnspaced(tokens.first(from - 1))
                && !known.test(from - 1)
                && !stops.contains(tokens.folded(from - 1))
                && !isCovered(from - 1)) {
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
    List<Marked<String>> companions(int to, Free free) {
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
    int start(int to, Free free) {
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
        for (Marked<Cue> cue : sentence.cues) {
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
        for (Marked<Cue> cue : sentence.cues) {
            Marked<String> name =
                    cue.what().meaning() == Meaning.SAY && !titleBehind
                            ? lettersBefore(cue.from(), atoms::covers)
                            : null;
            if (name != null) {
                found.add(name);
            }
        }
        return found;
    }

    private boolean isCovered(int i) {
        return sentence.cues.stream().anyMatch(cue -> cue.covers(i));
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
                    && end - start <= LONG
                    && !stop.test(start - 1)
                    && Character.isIdeographic(tokens.first(start - 1))) {
                start--;
            }
            start = isOwn(start, end) ? start : end;
        }
        return end - start > 1
                        || end > start
                                && tokens.end(start) - tokens.start(start) > 1
                                && !isCue(start)
                ? new Marked<>(start, end, sentence.span(start, end).of(sentence.document().text()))
                : null;
    }

    /**
     * The name that stands before token {@code title}, over an article too, or null.
     *
     * @param stop the tokens that are part of no name
     * @param known these, and those of names that are known already
     */
    @Nullable Marked<String> before(int title, IntPredicate stop, IntPredicate known) {
        if (!pack.spaces()) {
            return titleBehind ? null : lettersBefore(title, known);
        }
        int to = title;
        Marked<Cue> article = pack.capitals() ? article(to) : null;
        while (article != null) { // X, the foreign minister
            to = article.from();
            article = article(to);
        }
        Marked<String> name = parted(to, stop, known);
        boolean borne = // where every noun has a capital, only a known first name shows a name
                to == title || !pack.flag("capital-nouns", false) || name != null && isFull(name);
        return borne ? name : null;
    }

    /**
     * The name that stands before token {@code to}, or null: parted from it by a comma, or where
     * capitals tell nothing also behind a polite word, "Mr X Y minister of Z".
     */
    private @Nullable Marked<String> parted(int to, IntPredicate stop, IntPredicate known) {
        if (to - 2 < sentence.from()) {
            return null;
        }
        boolean comma = tokens.first(to - 1) == ',';
        if (pack.capitals()) {
            return comma ? ending(to - 1, stop) : opening(to, stop);
        }
        Marked<String> words = comma ? wordsBefore(to - 1, stop) : null;
        return words != null ? words : polite(comma ? to - 1 : to, known);
    }

    /** The name of two words or more that ends before token {@code to}, or null. */
    @Nullable Marked<String> ending(int to, IntPredicate stop) {
        int i = to;
        int words = 0;
        while (!shouts && i > sentence.from() && words < MOST_WORDS && !stop.test(i - 1)) {
            boolean inner = i < to && i - 2 >= sentence.from() && tokens.isCapital(i - 2);
            boolean joint = inner && isJoint(i - 1);
            boolean particle = inner && pack.particles().contains(tokens.written(i - 1));
            boolean part = tokens.isWord(i - 1) && tokens.isCapital(i - 1) && !isCue(i - 1);
            if (!part && !joint && !particle) {
                break;
            }
            words += part ? 1 : 0;
            i--;
        }
        return words >= 2
                ? new Marked<>(i, to, sentence.span(i, to).of(sentence.document().text()))
                : null;
    }

    /** The name of two words or more that is all that stands before token {@code to}, or null. */
    private @Nullable Marked<String> opening(int to, IntPredicate stop) {
        Marked<String> name =
                pack.flag("capital-nouns", false) || !tokens.isWord(to - 1)
                        ? null
                        : ending(to, stop);
        return name != null && name.from() == sentence.from() ? name : null;
    }

    /** A name of two words or more between a polite word and token {@code to}, or null. */
    private @Nullable Marked<String> polite(int to, IntPredicate stop) {
        int i = to;
        int words = 0;
        while (i > sentence.from() && words <= MOST_WORDS && isPart(i - 1, stop)) {
            i--;
            words += isParticle(i) ? 0 : 1;
        }
        int head = i - 1;
        boolean titled =
                sentence.cues.stream()
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.THE
                                                && head >= sentence.from()
                                                && cue.covers(head));
        return titled && words > 1 && words <= MOST_WORDS
                ? new Marked<>(i, to, sentence.span(i, to).of(sentence.document().text()))
                : null;
    }

    /**
     * Whether a name behind a title and a comma is that of somebody else, for the title belongs to
     * the one politely named before it: Mr X, minister of Y, Ms Z.
     */
    boolean isAnother(int title, Marked<String> name, int from) {
        Marked<String> before =
                title < name.from() && tokens.first(title) == ',' && from > sentence.from()
                        ? parted(from, i -> false, i -> false)
                        : null;
        return before != null
                && sentence.cues.stream()
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.THE
                                                && cue.to() == before.from()
                                                && tokens.isCapital(cue.from()));
    }

    /** A name without the polite words it begins with: Sheikh X Y. */
    Marked<String> bare(Marked<String> name) {
        int[] from = {name.from()};
        pack.words()
                .match(
                        tokens,
                        name.from(),
                        name.to(),
                        (start, end, gap, rest, cue) -> {
                            if (cue.meaning() == Meaning.THE && end < name.to() - 1) {
                                from[0] = Math.max(from[0], end);
                            }
                        });
        return new Marked<>(
                from[0],
                name.to(),
                sentence.span(from[0], name.to()).of(sentence.document().text()));
    }

    /** Whether a name has two words or more, and the first is a first name of somebody known. */
    boolean isFull(Marked<String> name) {
        return name.to() - name.from() > 1
                && pack.spelling().isWrittenFirst(tokens.written(name.from()));
    }

    /** The article or polite word that ends before token {@code to}, or null. */
    private @Nullable Marked<Cue> article(int to) {
        return sentence.cues.stream()
                .filter(cue -> cue.what().meaning() == Meaning.THE && cue.to() == to)
                .findFirst()
                .orElse(null);
    }

    /** A name whose words stand between two marks or a word of the pack and a mark. */
    private @Nullable Marked<String> wordsBefore(int to, IntPredicate stop) {
        int latin = to; // as papers print behind a foreign name
        while (latin > sentence.from() && isLatin(latin - 1)) {
            latin--;
        }
        int i = latin;
        int words = 0;
        boolean borne = false;
        while (i > sentence.from() && words <= MOST_WORDS && isPart(i - 1, stop)) {
            i--;
            words += isParticle(i) ? 0 : 1;
            borne |= pack.spelling().isName(tokens.folded(i));
        }
        int first = i; // a verb may stand before the name
        while (first < latin - 1 && !pack.spelling().isFirst(tokens.folded(first))) {
            first++;
        }
        i = first < latin - 1 ? first : i;
        return (borne || latin < to) && words > 1 && words < MOST_WORDS
                ? new Marked<>(
                        i,
                        to,
                        sentence.span(latin < to ? latin : i, to).of(sentence.document().text()))
                : null;
    }
}
