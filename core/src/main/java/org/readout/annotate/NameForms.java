package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final int LONG = 4;
    private static final int LONGEST_NOTE = 12;

    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;
    private final People people;
    private final Set<String> surnames;
    private final UnspacedNames unspaced;
    private final UncasedNames uncased;
    private final Generations generations;
    private final boolean shouts;

    NameForms(LanguagePack pack, Sentence sentence, People people) {
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.people = people;
        this.shouts = shouts(sentence, pack);
        this.surnames = pack.surnames();
        this.unspaced = new UnspacedNames(pack, sentence, this);
        this.uncased = new UncasedNames(pack, sentence, this);
        this.generations = new Generations(pack, sentence);
    }

    /** Whether all tokens of a run are not yet part of a name. */
    interface Free {
        boolean is(int from, int to);
    }

    /** The names of this sentence where no blanks part words. */
    UnspacedNames unspaced() {
        return unspaced;
    }

    /** The names of this sentence where a script has no capitals. */
    UncasedNames uncased() {
        return uncased;
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
            boolean small = pack.spaces() && pack.capitals() && !tokens.isCapital(i);
            boolean function = // where capitals tell nothing, a short name may be spelled like one
                    pack.spaces() && !pack.capitals() && pack.isCommon(tokens.folded(i));
            if (small || function || !tokens.isWord(i) || !free.is(i, i + 1)) {
                continue;
            }
            boolean called = bare || isCalled(i);
            if (called && pack.spaces()) {
                String person =
                        pack.capitals() ? people.byPart(cut(i)) : people.byWord(tokens.folded(i));
                String other = person == null ? null : namesake(i, person, free);
                if (other != null) {
                    found.add(new Marked<>(i, i + 2, other));
                    i++;
                } else if (person != null && !isPartOfPhrase(i)) {
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
     * Who bears the first name of another of this page with a family name of his own behind it, or
     * null: where A X is known, A Y is Y.
     */
    private @Nullable String namesake(int i, String person, Free free) {
        int next = i + 1;
        String other =
                pack.capitals()
                                && next < sentence.to()
                                && tokens.isWord(next)
                                && tokens.isCapital(next)
                                && free.is(i, next + 1)
                                && !person.endsWith("-" + people.slug(cut(i)))
                        ? people.byPart(cut(next))
                        : null;
        return other == null || other.equals(person) ? null : other;
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

    /**
     * Whether a pronoun that is polite before names stands before token {@code i}, alone or as the
     * end of a possessive: of Mr X, where "of Mr" alone is "his".
     */
    private boolean isCalled(int i) {
        return sentence.has(Meaning.HE, i - 1, i) && sentence.has(Meaning.THE, i - 1, i)
                || sentence.cues(Meaning.HIS).stream()
                        .anyMatch(his -> his.to() == i && his.to() - his.from() > 1);
    }

    /** Whether a word is one of several that only together mean something: on the sidelines. */
    private boolean isPartOfPhrase(int i) {
        return sentence.cuesAt(i).stream().anyMatch(cue -> cue.to() - cue.from() > 1);
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
        if (unspaced.isTitleBehind()) {
            return null;
        }
        int i = from;
        Marked<Cue> late = pack.capitals() ? sentence.find(Meaning.THE, i, i + 1) : null;
        boolean note = late != null && late.to() < sentence.to() && tokens.first(late.to()) == ',';
        i = note ? late.to() : i; // the minister at that time, X
        boolean shortened = // the minister of the Gondorian Union (GU), X
                i + 1 < sentence.to()
                        && i - 2 >= sentence.from()
                        && tokens.first(i) == ')'
                        && tokens.first(i - 2) == '('
                        && tokens.first(i + 1) == ',';
        i = shortened ? i + 1 : i;
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
                ? unspaced.letters(i, stop)
                : pack.capitals() ? capitals(i, stop) : uncased.words(i, stop);
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
     * tell nothing; in the first line the small words of the language do not count. Where headlines
     * are not written so, only a line all in capitals is meant.
     */
    private static boolean shouts(Sentence sentence, LanguagePack pack) {
        boolean titleCase = pack.flag("title-case", true);
        int words = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (sentence.tokens().isWord(i)) {
                words++;
                String written = sentence.tokens().written(i);
                if (!titleCase && !written.equals(written.toUpperCase(Locale.ROOT))) {
                    return false;
                }
                if (!sentence.tokens().isCapital(i)
                        && sentence.tokens().end(i) - sentence.tokens().start(i) > LONG
                        && !(sentence.paragraph() == 0
                                && pack.isCommon(sentence.tokens().folded(i)))) {
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
        boolean agency = words == 1 && sentence.has(Meaning.FIELD, to, to + 2);
        if (shouts || title || agency || words == 1 && isShortName(to - 1)) {
            return null;
        }
        boolean enough = words > 0 && tokens.end(to - 1) - tokens.start(from) > 2;
        to = words > 1 ? generations.behind(to) : to;
        return enough
                ? new Marked<>(from, to, sentence.span(from, to).of(sentence.document().text()))
                : null;
    }

    /** Whether a word is the short name of a body: in capitals, and the long one in brackets. */
    private boolean isShortName(int i) {
        String word = tokens.written(i);
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT))
                && i + 1 < sentence.to()
                && tokens.first(i + 1) == '(';
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
    boolean isCue(int i) {
        if (pack.particles().contains(tokens.folded(i))) {
            return false;
        }
        if (pack.capitals() && pack.list("stops").contains(tokens.folded(i))) {
            return true;
        }
        for (Marked<Cue> cue : sentence.cuesAt(i)) {
            if (!isSyllable(cue)) {
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

    boolean isLatin(int i) {
        return Character.UnicodeScript.of(tokens.first(i)) == Character.UnicodeScript.LATIN;
    }

    /**
     * The name that stands before token {@code title}, over an article too, or null.
     *
     * @param stop the tokens that are part of no name
     * @param known these, and those of names that are known already
     */
    @Nullable Marked<String> before(int title, IntPredicate stop, IntPredicate known) {
        if (!pack.spaces()) {
            return unspaced.isTitleBehind() ? null : unspaced.lettersBefore(title, known);
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
        Marked<String> words = comma ? uncased.wordsBefore(to - 1, stop) : null;
        return words != null ? words : uncased.polite(comma ? to - 1 : to, known);
    }

    /** The name of two words or more that ends before token {@code to}, or null. */
    @Nullable Marked<String> ending(int to, IntPredicate stop) {
        int end = generations.before(to);
        int i = end;
        int words = 0;
        while (!shouts && i > sentence.from() && words < MOST_WORDS && !stop.test(i - 1)) {
            boolean inner = i < end && i - 2 >= sentence.from() && tokens.isCapital(i - 2);
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
                && sentence.cues(Meaning.THE).stream()
                        .anyMatch(the -> the.to() == before.from() && tokens.isCapital(the.from()));
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

    /** The first token of the sentence behind its articles and polite words. */
    int head() {
        int head = sentence.from();
        Marked<Cue> the = sentence.find(Meaning.THE, head, head + 1);
        while (the != null && the.to() < sentence.to()) {
            head = the.to();
            the = sentence.find(Meaning.THE, head, head + 1);
        }
        return head;
    }

    /** The article or polite word that ends before token {@code to}, or null. */
    private @Nullable Marked<Cue> article(int to) {
        return sentence.cues(Meaning.THE).stream()
                .filter(the -> the.to() == to)
                .findFirst()
                .orElse(null);
    }
}
