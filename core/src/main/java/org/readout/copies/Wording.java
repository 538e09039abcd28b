package org.readout.copies;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.readout.language.LanguagePack;
import org.readout.language.Name;
import org.readout.language.Tokens;
import org.readout.model.Place;

/**
 * A text as hashes: its words, and which of them are facts. A fact is a name or a number: what two
 * texts on different contacts differ in, even where one was made from the other.
 */
final class Wording {

    /** How many words one after the other are a run. */
    private static final int RUN = 3;

    /** The same where a letter is a word. */
    private static final int UNSPACED_RUN = 5;

    /** How many words round a fact tell its place. */
    private static final int BESIDE = 2;

    private static final int UNSPACED_BESIDE = 4;

    /** How many words from a fact those may stand. */
    private static final int NEAR = 8;

    /** How many bits of a fact tell what it says; the others tell where it stands. */
    static final int SAYS = 12;

    private final Tokens tokens;
    private final @Nullable LanguagePack pack;
    private final boolean capitals;

    /** Hashes of the words. */
    private int[] words;

    private int size;

    /** Hashes of words and names as they follow each other. */
    private int[] units;

    /** Whether such a unit is a fact. */
    private boolean[] fact;

    /** In which line it stands. */
    private int[] line;

    private int unitCount;
    private int unspaced;

    private Wording(String text, @Nullable LanguagePack pack) {
        this.pack = pack;
        tokens = pack == null ? Tokens.of(text) : Tokens.of(text, 0, text.length(), pack);
        capitals = pack == null || pack.capitals() && !pack.flag("capital-nouns", false);
        words = new int[tokens.size()];
        units = new int[tokens.size()];
        fact = new boolean[tokens.size()];
        line = new int[tokens.size()];
    }

    static Wording of(String text, @Nullable LanguagePack pack) {
        Wording wording = new Wording(text, pack);
        wording.read(text);
        return wording;
    }

    private void read(String text) {
        int lines = 0;
        int behind = 0;
        for (int i = 0; i < tokens.size(); i++) {
            for (; behind < tokens.start(i); behind++) {
                lines += text.charAt(behind) == '\n' ? 1 : 0;
            }
            if (!tokens.isWord(i)) {
                continue;
            }
            int end = unit(i, lines);
            for (; i < end; i++) {
                if (tokens.isWord(i)) {
                    unspaced += Tokens.isUnspaced(tokens.first(i)) ? 1 : 0;
                    words[size++] = Hash.mix(tokens.folded(i).hashCode());
                }
            }
            i--;
        }
    }

    /** Takes the name or word at token {@code i}; the token behind it. */
    private int unit(int i, int lines) {
        int end = i + 1;
        @Nullable String says = null;
        if (pack != null) {
            Longest longest = new Longest(i);
            pack.names().match(tokens, i, tokens.size(), longest::take);
            end = longest.end;
            says = longest.says;
        }
        if (says == null && end == i + 1 && (number(i) || name(i))) {
            says = tokens.folded(i);
        }
        units[unitCount] = Hash.mix((says == null ? tokens.folded(i) : says).hashCode());
        fact[unitCount] = says != null;
        line[unitCount++] = lines;
        return end;
    }

    /** The longest name at a token; a title is a word like others. */
    private static final class Longest {
        private int end;
        private @Nullable String says;

        Longest(int i) {
            end = i + 1;
        }

        void take(int from, int until, int gap, int rest, Name name) {
            boolean whole = gap == until;
            if (whole && (until > end || until == end && says == null)) {
                end = until;
                // a capital often stands for its state
                says = name.kind() == Name.Kind.TITLE ? null : Place.state(name.id());
            }
        }
    }

    private boolean number(int i) {
        return Character.isDigit(tokens.first(i));
    }

    /** Whether a word inside a sentence begins with a capital. */
    private boolean name(int i) {
        return capitals
                && tokens.isCapital(i)
                && i > 0
                && (tokens.isWord(i - 1) || tokens.first(i - 1) == ',');
    }

    /** How many words it has. */
    int size() {
        return size;
    }

    private boolean unspaced() {
        return unspaced * 2 > size;
    }

    /** Hashes of all runs of words. */
    int[] runs() {
        int length = unspaced() ? UNSPACED_RUN : RUN;
        int[] runs = new int[Math.max(0, size - length + 1)];
        for (int i = 0; i < runs.length; i++) {
            int hash = 0;
            for (int j = i; j < i + length; j++) {
                hash = hash * 31 + words[j];
            }
            runs[i] = Hash.mix(hash);
        }
        return runs;
    }

    /**
     * The facts, each twice: after which words it stands, and before which. The upper bits of each
     * hash tell that place, the lower {@link #SAYS} what stands there.
     */
    int[] facts() {
        int[] facts = new int[2 * unitCount];
        int count = 0;
        for (int i = 0; i < unitCount; i++) {
            for (int step = -1; step <= 1 && fact[i]; step += 2) {
                int place = place(i, step);
                if (place != 0) {
                    facts[count++] = place << SAYS | units[i] >>> Integer.SIZE - SAYS;
                }
            }
        }
        return Arrays.copyOf(facts, count);
    }

    /** A hash of the words beside a fact that are none themselves; 0 where there are too few. */
    private int place(int i, int step) {
        int needed = unspaced() ? UNSPACED_BESIDE : BESIDE;
        int hash = step;
        boolean beside = true;
        for (int j = i + step; j >= 0 && j < unitCount && line[j] == line[i]; j += step) {
            if (Math.abs(j - i) > NEAR) {
                return 0;
            }
            if (!fact[j]) {
                hash = Hash.mix(hash * 31 + units[j]);
                beside = false;
                needed--;
            } else if (beside) { // which of several in a row it is
                hash = Hash.mix(hash);
            }
            if (needed == 0) {
                return hash;
            }
        }
        return 0;
    }
}
