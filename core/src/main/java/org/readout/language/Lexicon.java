package org.readout.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many ways of writing, looked up at a place in a text in one walk along its tokens. Built once,
 * read by many threads.
 *
 * @param <V> what a way of writing stands for
 */
public final class Lexicon<V> {

    /** In a way of writing: any words may stand here, or none. */
    static final String GAP = "\u2026";

    /** Tokens that a gap may hold: the frame of a German verb is seldom longer. */
    private static final int LONGEST_GAP = 30;

    /** Bits of a sieve for each word that it lets through. */
    private static final int BITS = 8;

    private final Node<V> root = new Node<>();
    private final Node<Boolean> inside = new Node<>();
    private final Folding folding;
    private final Clitics clitics;
    private final boolean names;

    /**
     * @param folding how words are compared
     * @param clitics what is cut from their heads
     * @param names whether words also match without their endings
     */
    Lexicon(Folding folding, Clitics clitics, boolean names) {
        this.folding = folding;
        this.clitics = clitics;
        this.names = names;
    }

    /**
     * Adds a way of writing; a word that ends in {@code *} matches any ending, where a word is an
     * ellipsis any words may stand, and a way that ends in an exclamation mark has no other ending.
     */
    void add(String written, V value) {
        boolean exact = written.endsWith("!");
        String way = exact ? written.substring(0, written.length() - 1) : written;
        add(root, way, exact, value);
    }

    /**
     * Adds words that may stand inside any way of writing, with commas around them or without: the
     * "also" of "has also met".
     */
    void addInside(String words) {
        add(inside, words, false, true);
    }

    private <T> void add(Node<T> root, String way, boolean exact, T value) {
        String[] parts = way.split("\\*", -1);
        Node<T> node = root;
        for (int p = 0; p < parts.length; p++) {
            Tokens tokens = Tokens.of(parts[p], 0, parts[p].length(), folding, clitics);
            for (int i = 0; i < tokens.size(); i++) {
                String word = tokens.folded(i);
                boolean open = i == tokens.size() - 1 && p < parts.length - 1;
                node =
                        word.equals(GAP)
                                ? node.gap()
                                : open
                                        ? node.open(word)
                                        : exact ? node.whole(word) : node.step(cut(word));
            }
        }
        if (node != root) {
            node.values.add(value);
        }
    }

    private String cut(String word) {
        String stem = names ? folding.stem(word) : null;
        return stem == null ? word : stem;
    }

    /**
     * Tells each way of writing that starts at token {@code i} and ends at the latest before token
     * {@code limit}. A word that is a way itself is no other one with letters before it.
     */
    public void match(Tokens tokens, int i, int limit, Found<V> found) {
        walk(root, tokens, i, limit, found);
        String bare = folding.bare(tokens.folded(i));
        if (bare != null) {
            boolean whole = root.isWay(tokens.folded(i));
            for (Node<V> next : root.after(bare, names ? folding.stem(bare) : null)) {
                reached(
                        next,
                        tokens,
                        i,
                        limit,
                        whole
                                ? (end, gap, rest, value) -> {
                                    if (end > i + 1) {
                                        found.at(end, gap, rest, value);
                                    }
                                }
                                : found);
            }
        }
    }

    private void walk(Node<V> node, Tokens tokens, int i, int limit, Found<V> found) {
        if (i >= limit) {
            return;
        }
        String word = tokens.folded(i);
        for (Node<V> next :
                node.after(word, names && folding.inflects() ? folding.stem(word) : null)) {
            reached(next, tokens, i, limit, found);
        }
    }

    private void reached(Node<V> next, Tokens tokens, int i, int limit, Found<V> found) {
        for (V value : next.values) {
            found.at(i + 1, i + 1, i + 1, value);
        }
        if (!next.isLeaf()) {
            walk(next, tokens, i + 1, limit, found);
            int behind = behind(tokens, i + 1, limit);
            if (behind > i + 1) {
                walk(next, tokens, behind, limit, found);
            }
        }
        if (next.gap != null) {
            for (int j = i + 1; j < limit && j - i <= LONGEST_GAP; j++) {
                if (!names && next.gap.isPassed(tokens.folded(j))) {
                    continue;
                }
                int rest = j;
                walk(
                        next.gap,
                        tokens,
                        j,
                        limit,
                        (end, gap, last, value) ->
                                found.at(end, i + 1, last == end ? rest : last, value));
            }
        }
    }

    /** The token behind the words from token {@code i} on that may stand inside any way. */
    private int behind(Tokens tokens, int i, int limit) {
        int end = i;
        for (int next = i; next < limit && !inside.isLeaf(); ) {
            boolean comma = tokens.first(next) == ',';
            int to = longest(tokens, comma ? next + 1 : next, limit);
            if (to < 0) {
                break;
            }
            next = comma && to < limit && tokens.first(to) == ',' ? to + 1 : to;
            end = next;
        }
        return end;
    }

    /** The token behind the longest such words that start at token {@code i}, or -1. */
    private int longest(Tokens tokens, int i, int limit) {
        int end = -1;
        Node<Boolean> node = inside;
        for (int j = i; j < limit && node != null; j++) {
            node = node.steps.get(tokens.folded(j));
            if (node != null && !node.values.isEmpty()) {
                end = j + 1;
            }
        }
        return end;
    }

    /**
     * Hears of a match.
     *
     * @param <V> what a way of writing stands for
     */
    public interface Found<V> {
        /**
         * A way of writing ends before token {@code end}. What stands before its first gap ends
         * before token {@code gap}, and what stands behind its last one starts at token {@code
         * rest}; both are {@code end} where it has no gap.
         */
        void at(int end, int gap, int rest, V value);
    }

    private static final class Node<V> {
        private final Map<String, Node<V>> steps = new HashMap<>(4);
        private final Map<String, Node<V>> opens = new HashMap<>(0);
        private final Map<String, Node<V>> wholes = new HashMap<>(0);
        private final List<V> values = new ArrayList<>(1);
        private @Nullable Node<V> gap;
        private long lengths; // bit n: some open word has n letters

        /** A bit for the hash of each word that may come next: most words are passed by these. */
        private long[] sieve = new long[1];

        Node<V> step(String word) {
            return next(steps, word);
        }

        Node<V> whole(String word) {
            return next(wholes, word);
        }

        Node<V> open(String word) {
            lengths |= 1L << Math.min(63, word.length());
            return next(opens, word);
        }

        private Node<V> next(Map<String, Node<V>> nodes, String word) {
            Node<V> next = nodes.get(word);
            if (next == null) {
                next = new Node<>();
                nodes.put(word, next);
                if ((steps.size() + opens.size() + wholes.size()) * BITS > sieve.length * 64) {
                    sieve = new long[sieve.length * 2];
                    steps.keySet().forEach(this::let);
                    opens.keySet().forEach(this::let);
                    wholes.keySet().forEach(this::let);
                }
                let(word);
            }
            return next;
        }

        private void let(String word) {
            int bit = bit(word.hashCode());
            sieve[bit >> 6] |= 1L << bit;
        }

        private int bit(int hash) {
            return (hash ^ hash >>> 12 ^ hash >>> 20) & sieve.length * 64 - 1;
        }

        /** Whether a word with that hash may come next. */
        private boolean may(int hash) {
            int bit = bit(hash);
            return (sieve[bit >> 6] & 1L << bit) != 0;
        }

        /** Whether a word, written so, comes next in no way. */
        boolean isPassed(String word) {
            return lengths == 0 && !may(word.hashCode());
        }

        Node<V> gap() {
            if (gap == null) {
                gap = new Node<>();
            }
            return gap;
        }

        boolean isWay(String word) {
            Node<V> exact = steps.get(word);
            return exact != null && !exact.values.isEmpty();
        }

        boolean isLeaf() {
            return steps.isEmpty() && opens.isEmpty() && wholes.isEmpty();
        }

        List<Node<V>> after(String word, @Nullable String stem) {
            boolean written = may(word.hashCode());
            Node<V> whole = written ? wholes.get(word) : null;
            if (whole != null) {
                return List.of(whole);
            }
            Node<V> exact = written ? steps.get(word) : null;
            Node<V> cut = stem != null && may(stem.hashCode()) ? steps.get(stem) : null;
            if (exact == null && cut == null && lengths == 0) {
                return List.of();
            }
            List<Node<V>> next = new ArrayList<>(2);
            if (exact != null) {
                next.add(exact);
            }
            if (cut != null) {
                next.add(cut);
            }
            int hash = 0;
            int at = 0;
            for (long rest = lengths; rest != 0; rest &= rest - 1) {
                int length = Long.numberOfTrailingZeros(rest);
                if (length > word.length()) {
                    break;
                }
                while (at < length) {
                    hash = 31 * hash + word.charAt(at++);
                }
                Node<V> open = may(hash) ? opens.get(word.substring(0, length)) : null;
                if (open != null) {
                    next.add(open);
                }
            }
            return next;
        }
    }
}
