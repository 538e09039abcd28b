package org.readout.clean;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.readout.data.Data;

/**
 * The words by which furniture is known, of all languages at once, for a page's widgets may speak
 * another language than its text. Immutable.
 */
final class Furniture {

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private int signs;

        /** The signs that only words with a colon behind them show. */
        private int labels;
    }

    /** The signs of a line that shows none. */
    private static final int[] NONE = {};

    private final Node root = new Node();

    /** The hashes, cut short, of the words that ways begin with: most words are passed by these. */
    private final BitSet opening = new BitSet(1 << 16);

    /** Reads {@code languages/xx/furniture.tsv} of each language. */
    Furniture(Set<String> languages) {
        for (String language : languages) {
            for (Data.Row row : Data.rows("languages/" + language + "/furniture.tsv")) {
                Sign sign;
                try {
                    sign = Sign.named(row.cell(0));
                } catch (IllegalArgumentException e) {
                    throw row.fault(
                            "no such sign: "
                                    + row.cell(0)
                                    + "; the signs are listed in languages/README.md");
                }
                for (String way : row.ways(1)) {
                    add(sign, way, row);
                }
            }
        }
    }

    private void add(Sign sign, String way, Data.Row row) {
        Tokens tokens = Tokens.of(way);
        Node node = root;
        if (tokens.size() > 0) {
            opening.set(tokens.hash(0) & 0xffff);
        }
        for (int i = 0; i < tokens.size(); i++) {
            node = node.next.computeIfAbsent(tokens.word(i), word -> new Node());
        }
        if (node == root) {
            throw row.fault("holds no words: " + way);
        }
        if (way.endsWith(":")) {
            node.labels |= 1 << sign.ordinal();
        } else {
            node.signs |= 1 << sign.ordinal();
        }
    }

    /**
     * How many tokens the longest way of showing {@code sign} has that begins at {@code from}; 0
     * where none does.
     */
    int match(Sign sign, Tokens tokens, int from) {
        int bit = 1 << sign.ordinal();
        int[] signs = signs(tokens);
        if (from >= signs.length || (signs[from] & bit) == 0) {
            return 0;
        }
        int longest = 0;
        Node node = root;
        for (int i = from; i < tokens.size(); i++) {
            node = node.next.get(tokens.word(i));
            if (node == null) {
                break;
            }
            if ((node.signs & bit) != 0 || (node.labels & bit) != 0 && tokens.colon(i)) {
                longest = i + 1 - from;
            }
        }
        return longest;
    }

    /** Whether the line begins so. */
    boolean starts(Sign sign, Tokens tokens) {
        return match(sign, tokens, 0) > 0;
    }

    /** Whether the words stand anywhere in the line. */
    boolean has(Sign sign, Tokens tokens) {
        return find(sign, tokens, 0) >= 0;
    }

    /**
     * The first token at or after {@code from} where a way of showing {@code sign} begins, or -1.
     */
    int find(Sign sign, Tokens tokens, int from) {
        int bit = 1 << sign.ordinal();
        int[] signs = signs(tokens);
        if ((tokens.allSigns & bit) == 0) {
            return -1;
        }
        for (int i = from; i < signs.length; i++) {
            if ((signs[i] & bit) != 0) {
                return i;
            }
        }
        return -1;
    }

    private int[] signs(Tokens tokens) {
        if (tokens.signs == null) {
            int[] signs = NONE;
            for (int from = 0; from < tokens.size(); from++) {
                int begun = opening.get(tokens.hash(from) & 0xffff) ? signs(tokens, from) : 0;
                if (begun != 0) {
                    signs = signs == NONE ? new int[tokens.size()] : signs;
                    signs[from] = begun;
                    tokens.allSigns |= begun;
                }
            }
            tokens.signs = signs;
        }
        return tokens.signs;
    }

    /** The signs whose words begin at a token. */
    private int signs(Tokens tokens, int from) {
        int signs = 0;
        Node node = root.next.get(tokens.word(from));
        for (int i = from + 1; node != null; i++) {
            signs |= node.signs | node.labels;
            node = i < tokens.size() ? node.next.get(tokens.word(i)) : null;
        }
        return signs;
    }

    /** Whether the line ends so. */
    boolean ends(Sign sign, Tokens tokens) {
        for (int i = Math.max(0, tokens.size() - 8); i < tokens.size(); i++) {
            if (i + match(sign, tokens, i) == tokens.size() && match(sign, tokens, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of the line is made of such words, numbers aside. */
    boolean wholly(Sign sign, Tokens tokens) {
        boolean some = false;
        int i = 0;
        while (i < tokens.size()) {
            int n = match(sign, tokens, i);
            if (n == 0 && !tokens.number(i)) {
                return false;
            }
            some |= n > 0;
            i += Math.max(1, n);
        }
        return some;
    }
}
