package org.readout.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;
import org.readout.model.Document;

/** Parts a text into sentences, on its marks. A direct quote is never parted. */
final class Splitter {

    private static final int LONGEST_ASIDE = 20; // tokens between the dashes in a quote
    private static final String ENDS = ".!?\u3002\uFF01\uFF1F\u2026\u061F\u06D4\u0964";
    private static final String CLOSERS = "\"\u201D\u00BB\u300D\u300F)]\u2019'*_";
    private static final int SPEECH = 5;
    private static final int UNIT = 3; // letters
    private static final int TEXT = 2; // stops inside a quote of a whole text
    private static final int LONGEST_QUOTE = 400;
    private static final int LONGEST = 250;
    private static final int LABEL = 8; // tokens in brackets behind the name of who speaks

    private final Document document;
    private final LanguagePack pack;
    private final Tokens tokens;
    private final List<String> marks;
    private final String closers;
    private final BitSet quoted = new BitSet();
    private final BitSet closed = new BitSet();
    private final List<Sentence> sentences = new ArrayList<>();

    private Splitter(Document document, LanguagePack pack) {
        this.document = document;
        this.pack = pack;
        this.marks = pack.list("quotes");
        StringBuilder all = new StringBuilder(CLOSERS);
        marks.forEach(pair -> all.append(pair.charAt(pair.length() - 1)));
        this.closers = all.toString();
        this.tokens = Tokens.of(document.text(), 0, document.text().length(), pack);
    }

    static List<Sentence> split(Document document, LanguagePack pack) {
        Splitter splitter = new Splitter(document, pack);
        String text = document.text();
        int paragraph = 0;
        int token = 0;
        for (int start = 0; start <= text.length(); paragraph++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int behind = token;
            while (behind < splitter.tokens.size() && splitter.tokens.start(behind) < end) {
                behind++;
            }
            if (behind > token) {
                splitter.quotes(token, behind);
                splitter.paragraph(paragraph, token, behind);
            }
            token = behind;
            start = end + 1;
        }
        return splitter.sentences;
    }

    private void quotes(int from, int to) {
        for (String pair : marks) {
            char open = pair.charAt(0);
            char close = pair.charAt(pair.length() - 1);
            int first = document.text().indexOf(open, tokens.start(from));
            if (first < 0
                    || first >= tokens.end(to - 1)
                    || (open == close
                            ? isOther(pair, from, to)
                            : isTurned(open, close, from, to))) {
                continue;
            }
            int start = -1;
            for (int i = from; i < to; i++) {
                char c = tokens.first(i);
                if (tokens.end(i) - tokens.start(i) != 1) {
                    continue;
                }
                if (start < 0 && c == open && (open != close || opens(i))) {
                    start = i;
                } else if (start >= 0 && c == close && (open != close || closesQuote(i))) {
                    quote(start, i + 1);
                    start = -1;
                } else if (start >= 0 && c == open) {
                    start = i;
                }
            }
            if (start >= 0 && goesOn(pair, start, from, to)) {
                quote(start, to);
            }
        }
    }

    /**
     * Whether a quote that its paragraph does not close goes on in the next: both paragraphs begin
     * with its opening mark.
     */
    private boolean goesOn(String pair, int start, int from, int to) {
        return pair.charAt(0) != pair.charAt(pair.length() - 1)
                && to < tokens.size()
                && tokens.first(to) == pair.charAt(0)
                && start - from <= 1;
    }

    /** Whether a blank stands before a mark, or none behind it. */
    private boolean opens(int i) {
        return isApart(i - 1, i) || !isApart(i, i + 1);
    }

    /** Whether a blank stands behind a mark, or none before it. */
    private boolean closesQuote(int i) {
        return isApart(i, i + 1) || !isApart(i - 1, i);
    }

    private boolean isApart(int left, int right) {
        return left < 0 || right >= tokens.size() || tokens.end(left) < tokens.start(right);
    }

    private void quote(int from, int to) {
        if (to - from <= LONGEST_QUOTE && !isText(from, to)) {
            closed.set(from, to);
            if (to - from > (pack.spaces() ? SPEECH : SPEECH * 3) + 1 || isOpening(from, to)) {
                quoted.set(from, to);
                asides(from, to);
            }
        }
    }

    /** Takes out of a quote what stands between dashes in it and tells who says it. */
    private void asides(int from, int to) {
        for (int i = from + 2; i < to; i++) {
            if (!isDash(i) || !isSaid(i + 1, Math.min(to, i + 1 + SPEECH))) {
                continue;
            }
            int close = i + 1;
            while (close < to && close - i <= LONGEST_ASIDE && !isDash(close)) {
                close++;
            }
            if (close < to && isDash(close)) {
                quoted.clear(i, close + 1);
                i = close;
            }
        }
    }

    /** Whether a dash stands between blanks behind a mark. */
    private boolean isDash(int i) {
        char c = tokens.first(i);
        return i > 0
                && (c == 0x2014 || c == 0x2013 || c == '-')
                && ",.!?\u2026".indexOf(tokens.first(i - 1)) >= 0
                && tokens.start(i) > tokens.end(i - 1);
    }

    /**
     * Whether a short quote that ends in a mark of its own opens a sentence: "We know," he said.
     */
    private boolean isOpening(int from, int to) {
        boolean opens =
                from == 0
                        || document.text().charAt(tokens.start(from) - 1) == '\n'
                        || ENDS.indexOf(tokens.first(from - 1)) >= 0
                        || closed.get(from - 1);
        return pack.spaces() && opens && to - from > 3 && ",.!?".indexOf(tokens.first(to - 2)) >= 0;
    }

    /**
     * Whether a quote is the text of a document, given in full behind a colon: several sentences
     * that nobody is said to say.
     */
    private boolean isText(int from, int to) {
        if (from == 0 || ":\uFF1A".indexOf(tokens.first(from - 1)) < 0) {
            return false;
        }
        int ends = 0;
        for (int i = from; i + 1 < to; i++) {
            ends += ends(i, to) && begins(i, i + 1) ? 1 : 0;
        }
        int head = from - 1;
        while (head > 0 && ENDS.indexOf(tokens.first(head - 1)) < 0 && from - head < LONGEST) {
            head--;
        }
        return ends >= TEXT && !isSaid(head, from);
    }

    private boolean isSaid(int from, int to) {
        boolean[] said = new boolean[1];
        pack.words()
                .scan(
                        tokens,
                        from,
                        to,
                        (start, end, gap, rest, cue) ->
                                said[0] |= end == gap && cue.meaning() == Meaning.SAY);
        return said[0];
    }

    /** Whether a mark that opens and closes alike here closes what another mark opens. */
    private boolean isOther(String pair, int from, int to) {
        for (String other : marks) {
            char open = other.charAt(0);
            if (!other.equals(pair) && other.charAt(other.length() - 1) == pair.charAt(0)) {
                for (int i = from; i < to; i++) {
                    if (tokens.first(i) == open) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Whether a paragraph opens its quotes with the mark that closes a pair, where the pack has the
     * pair both ways.
     */
    private boolean isTurned(char open, char close, int from, int to) {
        if (!marks.contains("" + close + open)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = tokens.first(i);
            if (c == open || c == close) {
                return c == close;
            }
        }
        return false;
    }

    private void paragraph(int number, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            boolean endless =
                    i - start >= LONGEST && ",;:".indexOf(tokens.first(i)) >= 0
                            || i - start >= LONGEST * 2;
            if (endless) { // no sentence: a list or a page without marks; what is read costs more
                // than its length
                add(number, start, i + 1);
                start = i + 1;
                continue;
            }
            if (i > start && !closed.get(i) && isLabel(i, to)) {
                add(number, start, i);
                start = i;
                continue;
            }
            if (!ends(i, to) || closed.get(i) && !closes(i)) {
                continue;
            }
            int behind = i + 1;
            while (behind < to
                    && closers.indexOf(tokens.first(behind)) >= 0
                    && tokens.start(behind) == tokens.end(behind - 1)
                    && !tokens.isWord(behind)) {
                behind++;
            }
            if (behind < to && (!begins(i, behind) || isTag(i, behind, to))) {
                continue;
            }
            add(number, start, behind);
            start = behind;
            i = behind - 1;
        }
        if (start < to) {
            add(number, start, to);
        }
    }

    /**
     * Whether all that stands between the mark that closes a quote and the next stop tells who said
     * it, in scripts without spaces.
     */
    private boolean isTag(int stop, int from, int to) {
        if (pack.spaces() || !closes(stop)) {
            return false;
        }
        int end = from;
        while (end < to && end - from <= LONGEST_ASIDE && !ends(end, to)) {
            if (closed.get(end)) {
                return false;
            }
            end++;
        }
        int last = end;
        boolean[] said = new boolean[1];
        pack.words()
                .scan(
                        tokens,
                        from,
                        Math.min(end, to),
                        (start, behind, gap, rest, cue) ->
                                said[0] |= behind == last && cue.meaning() == Meaning.SAY);
        return end < to && end > from && ends(end, to) && said[0];
    }

    /** Whether a transcript's label begins: initials, a family name and a colon (A.Name:). */
    private boolean isLabel(int i, int to) {
        int name = i;
        while (name + 2 < to && isInitial(name)) {
            name += 2;
        }
        if (name == i || !tokens.isCapital(name) || isInitial(i - 2)) {
            return false;
        }
        int end = name + 1;
        if (end < to && tokens.first(end) == '(') { // (as translated)
            while (end < to && end - name <= LABEL && tokens.first(end) != ')') {
                end++;
            }
            end++;
        }
        return end + 1 < to && tokens.first(end) == ':' && tokens.isCapital(end + 1);
    }

    /** Whether a capital and a full stop stand at a token, with no blank before what follows. */
    private boolean isInitial(int i) {
        return i >= 0
                && tokens.end(i) - tokens.start(i) <= 2
                && tokens.isCapital(i)
                && tokens.first(i + 1) == '.'
                && tokens.end(i + 1) == tokens.start(i + 2);
    }

    private boolean closes(int i) {
        return i + 1 < tokens.size()
                && closed.get(i)
                && closers.indexOf(tokens.first(i + 1)) >= 0
                && !closed.get(i + 2);
    }

    private boolean ends(int i, int to) {
        char c = tokens.first(i);
        if (tokens.end(i) - tokens.start(i) == 1 && ENDS.indexOf(c) >= 0) {
            return c != '.' || i == 0 || !holdsOn(i);
        }
        // an abbreviation of initials may close a sentence too
        return c != '.'
                && tokens.isWord(i)
                && document.text().charAt(tokens.end(i) - 1) == '.'
                && i + 2 < to
                && tokens.isCapital(i + 1)
                && tokens.end(i) - tokens.start(i) > 2
                && tokens.isWord(i + 2)
                && (opensSentence(i + 1)
                        || !tokens.isCapital(i + 2)
                                && tokens.end(i + 1) - tokens.start(i + 1) < 4
                                && !isAcronym(i + 1));
    }

    /** Whether a word is written in capitals, as no word that opens a sentence is: LNG. */
    private boolean isAcronym(int i) {
        String word = tokens.written(i);
        return word.length() > 1 && Character.isUpperCase(word.charAt(1));
    }

    private boolean holdsOn(int stop) {
        int before = stop - 1;
        if (tokens.end(before) != tokens.start(stop)) {
            return false;
        }
        String word = tokens.written(before);
        boolean initial =
                !pack.list("letters").contains(word)
                        && word.length() == 1
                        && Character.isUpperCase(word.charAt(0))
                        && pack.capitals();
        return initial && !opensSentence(stop + 1)
                || pack.abbreviations().contains(word.toLowerCase(Locale.ROOT))
                        && !closesFigure(before, stop + 1)
                || word.length() <= 2
                        && Character.isDigit(word.charAt(0))
                        && (stop < 2
                                || pack.flag("ordinal-stop", false)
                                || document.text().charAt(Math.max(0, tokens.start(before) - 1))
                                        == '\n');
    }

    /**
     * Whether an abbreviated unit behind a figure closes a sentence, for a word with a capital
     * follows that is no short name: grew to 2 bln. The president; but 5 doll. US.
     */
    private boolean closesFigure(int unit, int next) {
        return pack.capitals()
                && !pack.flag("capital-nouns", false)
                && tokens.end(unit) - tokens.start(unit) >= UNIT
                && Character.isLowerCase(tokens.first(unit))
                && next < tokens.size()
                && tokens.isCapital(next)
                && !isAcronym(next);
    }

    /**
     * Whether a small word of the language stands at a token with a capital, which no name has
     * behind an initial: wrote on X. The minister.
     */
    private boolean opensSentence(int next) {
        return next < tokens.size()
                && tokens.isWord(next)
                && tokens.isCapital(next)
                && tokens.end(next) - tokens.start(next) > 1
                && pack.isCommon(tokens.folded(next))
                && !pack.particles().contains(tokens.folded(next));
    }

    private boolean begins(int stop, int next) {
        char end = tokens.first(stop);
        if (end > 0x2FFF) {
            return true;
        }
        if (tokens.start(next) == tokens.end(next - 1)) {
            return false;
        }
        char c = tokens.first(next);
        if (closed.get(stop) && closes(stop)) {
            return Character.isUpperCase(c)
                    || !pack.capitals()
                    || !Character.isLetter(c) && c != ',';
        }
        return !pack.capitals() || !Character.isLowerCase(c);
    }

    private void add(int paragraph, int from, int to) {
        boolean word = false;
        for (int i = from; i < to && !word; i++) {
            word = tokens.isWord(i) && (Character.isLetter(tokens.first(i)) || to - from > 3);
        }
        if (word) {
            sentences.add(new Sentence(document, tokens, paragraph, from, to, quoted));
        }
    }
}
