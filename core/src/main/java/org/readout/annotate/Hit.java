package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Lexicon;

/**
 * A way of writing found in a sentence.
 *
 * @param gap the token behind what stands before its first gap
 * @param rest where what stands behind its last gap starts
 */
record Hit<V>(int from, int to, int gap, int rest, V what) {

    boolean isWhole() {
        return gap == to;
    }

    Marked<V> marked() {
        return new Marked<>(from, to, what);
    }

    /**
     * All that a lexicon finds from a token to the end of a sentence, in the order of where it
     * starts.
     */
    static <V> List<Hit<V>> scan(Lexicon<V> lexicon, Sentence sentence, int from) {
        List<Hit<V>> all = new ArrayList<>();
        lexicon.scan(
                sentence.tokens(),
                from,
                sentence.to(),
                (start, end, gap, rest, value) -> all.add(new Hit<>(start, end, gap, rest, value)));
        return all;
    }
}
