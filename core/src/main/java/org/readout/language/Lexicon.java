package org.readout.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    private static final int ROOT = 0;

    /** Where the words begin that may stand inside any way. */
    private static final int INSIDE = 1;

    /**
     * What a step is made of: a word with or without its ending, as it stands, its head, the last
     * part of a compound; a gap.
     */
    private enum Step {
        WORD,
        WHOLE,
        HEAD,
        LAST,
        GAP;

        private static final int COUNT = values().length;

        /** What is noted of a node from which such a step leads on. */
        private final int mark = 1 << ordinal();

        /** The step of that kind by a word of that number. */
        int by(int number) {
            return number * COUNT + ordinal();
        }

        int mark() {
            return mark;
        }
    }

    /** The marks of a node from which a word leads on. */
    private static final int LEADS = Step.WORD.mark() | Step.WHOLE.mark() | Step.HEAD.mark();

    /** The mark of a node behind words that may stand inside any way. */
    private static final int END = 1 << Step.COUNT;

    private final Vocabulary vocabulary;
    private final boolean inflected;
    private final Edges edges = new Edges();
    private final int[][] first = new int[Step.COUNT][0]; // by step and number, from the root
    private final List<List<V>> values = new ArrayList<>();
    private byte[] marks = new byte[64];

    /**
     * @param vocabulary the words of the language
     * @param names whether words also match without their endings
     */
    Lexicon(Vocabulary vocabulary, boolean names) {
        this.vocabulary = vocabulary;
        this.inflected = names && vocabulary.folding().inflects();
        values.add(List.of());
        values.add(List.of());
    }

    /**
     * Adds a way of writing; a word that ends in {@code *} matches any ending, a first word behind
     * {@code *} is the last part of a compound, where a word is an ellipsis any words may stand,
     * and a way that ends in an exclamation mark has no other ending.
     */
    void add(String written, V value) {
        boolean exact = written.endsWith("!");
        int node =
                written.startsWith("*")
                        ? addCompound(written.substring(1))
                        : add(
                                ROOT,
                                exact ? written.substring(0, written.length() - 1) : written,
                                exact);
        if (node != ROOT) {
            if (values.get(node).isEmpty()) {
                values.set(node, new ArrayList<>(1));
            }
            values.get(node).add(value);
        }
    }

    /**
     * Adds words that may stand inside any way of writing, with commas around them or without: the
     * "also" of "has also met".
     */
    void addInside(String words) {
        int node = add(INSIDE, words, false);
        marks[node] |= (byte) END;
    }

    /** The node behind a way of writing whose first word is the last part of a compound. */
    private int addCompound(String way) {
        int end = way.indexOf(' ');
        String last = vocabulary.tokens(end < 0 ? way : way.substring(0, end)).folded(0);
        int node = step(ROOT, Step.LAST, vocabulary.addLast(last));
        return end < 0 ? node : add(node, way.substring(end + 1), false);
    }

    /** The node behind a way of writing. */
    private int add(int root, String way, boolean exact) {
        String[] parts = way.split("\\*", -1);
        int node = root;
        for (int p = 0; p < parts.length; p++) {
            Tokens tokens = vocabulary.tokens(parts[p]);
            for (int i = 0; i < tokens.size(); i++) {
                String word = tokens.folded(i);
                if (word.equals(GAP)) {
                    node = step(node, Step.GAP, 0);
                } else if (i == tokens.size() - 1 && p < parts.length - 1) {
                    node = step(node, Step.HEAD, vocabulary.addHead(word));
                } else if (exact) {
                    node = step(node, Step.WHOLE, vocabulary.add(word));
                } else {
                    String stem = inflected ? vocabulary.folding().stem(word) : null;
                    node = step(node, Step.WORD, vocabulary.add(stem == null ? word : stem));
                }
            }
        }
        return node;
    }

    private int step(int from, Step kind, int number) {
        int next = edges.get(from, kind.by(number));
        if (next == Edges.NONE) {
            next = values.size();
            values.add(List.of());
            edges.put(from, kind.by(number), next);
            if (from == ROOT) {
                begin(first[kind.ordinal()], kind, number, next);
            }
            marks = next < marks.length ? marks : Arrays.copyOf(marks, next * 2);
            marks[from] |= (byte) kind.mark();
        }
        return next;
    }

    /** Notes a first step once more, where it is found without looking for it. */
    private void begin(int[] steps, Step kind, int number, int next) {
        int[] all = steps;
        if (number >= all.length) {
            all = Arrays.copyOf(all, Math.max(16, number * 2));
            Arrays.fill(all, steps.length, all.length, Edges.NONE);
            first[kind.ordinal()] = all;
        }
        all[number] = next;
    }

    /**
     * Tells each way of writing that starts at token {@code i} and ends at the latest before token
     * {@code limit}. A word that is a way itself is no other one with letters before it.
     */
    public void match(Tokens tokens, int i, int limit, Found<V> found) {
        new Walk(tokens, limit).from(i, found);
    }

    /** As {@link #match}, for every token from {@code from} to {@code limit} in turn. */
    public void scan(Tokens tokens, int from, int limit, Found<V> found) {
        Walk walk = new Walk(tokens, limit);
        for (int i = from; i < limit; i++) {
            walk.from(i, found);
        }
    }

    /**
     * Hears of a match.
     *
     * @param <V> what a way of writing stands for
     */
    public interface Found<V> {
        /**
         * A way of writing starts at token {@code start} and ends before token {@code end}. What
         * stands before its first gap ends before token {@code gap}, and what stands behind its
         * last one starts at token {@code rest}; both are {@code end} where it has no gap.
         */
        void at(int start, int end, int gap, int rest, V value);
    }

    /** A walk through the trie along the words of a text. */
    private final class Walk {

        private final Tokens tokens;
        private final Vocabulary.Numbers numbers;
        private final int limit;
        private int start;

        Walk(Tokens tokens, int limit) {
            this.tokens = tokens;
            this.numbers = tokens.numbers(vocabulary);
            this.limit = limit;
        }

        private boolean is(int node, int mark) {
            return (marks[node] & mark) != 0;
        }

        private int next(int node, Step step, int number) {
            if (number < 0 || !is(node, step.mark())) {
                return Edges.NONE;
            }
            if (node == ROOT) {
                int[] steps = first[step.ordinal()];
                return number < steps.length ? steps[number] : Edges.NONE;
            }
            return edges.get(node, step.by(number));
        }

        /** Tells all ways that start at token {@code i}. */
        void from(int i, Found<V> found) {
            start = i;
            on(ROOT, i, found);
            if (is(ROOT, Step.LAST.mark()) && !isWay(i)) {
                compound(i, found);
            }
            String bare = vocabulary.folding().bare(tokens.folded(i));
            if (bare == null) {
                return;
            }
            boolean whole = isValued(next(ROOT, Step.WORD, numbers.words()[i]));
            on(
                    ROOT,
                    vocabulary.of(bare),
                    vocabulary.of(inflected ? vocabulary.folding().stem(bare) : null),
                    Vocabulary.UNKNOWN,
                    vocabulary.heads(bare),
                    i,
                    whole
                            ? (first, end, gap, rest, value) -> {
                                if (end > i + 1) {
                                    found.at(first, end, gap, rest, value);
                                }
                            }
                            : found);
        }

        /** Goes on from the longest last part that the compound at token {@code i} ends with. */
        private void compound(int i, Found<V> found) {
            for (int last : numbers.lasts()[i]) {
                int node = next(ROOT, Step.LAST, last);
                if (node != Edges.NONE) {
                    reached(node, i, found);
                    return;
                }
            }
        }

        /** Whether token {@code i} alone is a way, whatever its ending. */
        private boolean isWay(int i) {
            boolean way =
                    isValued(next(ROOT, Step.WORD, numbers.words()[i]))
                            || isValued(next(ROOT, Step.WHOLE, numbers.words()[i]));
            for (int head : numbers.heads()[i]) {
                way |= isValued(next(ROOT, Step.HEAD, head));
            }
            return way;
        }

        private boolean isValued(int node) {
            return node != Edges.NONE && !values.get(node).isEmpty();
        }

        /** Goes on from a node by token {@code i}. */
        private void on(int node, int i, Found<V> found) {
            if (i < limit) {
                int stem = inflected ? numbers.stems()[i] : Vocabulary.UNKNOWN;
                int root = inflected ? numbers.roots()[i] : Vocabulary.UNKNOWN;
                on(node, numbers.words()[i], stem, root, numbers.heads()[i], i, found);
            }
        }

        private void on(
                int node, int word, int stem, int root, int[] heads, int i, Found<V> found) {
            int whole = next(node, Step.WHOLE, word);
            if (whole != Edges.NONE) {
                reached(whole, i, found);
                return;
            }
            reached(next(node, Step.WORD, word), i, found);
            int cut = next(node, Step.WORD, stem);
            reached(cut == Edges.NONE ? next(node, Step.WORD, root) : cut, i, found);
            for (int head : heads) {
                reached(next(node, Step.HEAD, head), i, found);
            }
        }

        private void reached(int node, int i, Found<V> found) {
            if (node == Edges.NONE) {
                return;
            }
            for (V value : values.get(node)) {
                found.at(start, i + 1, i + 1, i + 1, value);
            }
            if (is(node, LEADS)) {
                on(node, i + 1, found);
                int behind = behind(i + 1);
                if (behind > i + 1) {
                    on(node, behind, found);
                }
            }
            if (is(node, Step.GAP.mark())) {
                int gap = edges.get(node, Step.GAP.by(0));
                for (int j = i + 1; j < limit && j - i <= LONGEST_GAP; j++) {
                    int rest = j;
                    if (leads(gap, j)) {
                        on(
                                gap,
                                j,
                                (first, end, gapped, last, value) ->
                                        found.at(
                                                first,
                                                end,
                                                i + 1,
                                                last == end ? rest : last,
                                                value));
                    }
                }
            }
        }

        /** Whether a token leads on from a node at all. */
        private boolean leads(int node, int i) {
            return is(node, Step.HEAD.mark()) && numbers.heads()[i].length > 0
                    || next(node, Step.WORD, numbers.words()[i]) != Edges.NONE
                    || next(node, Step.WHOLE, numbers.words()[i]) != Edges.NONE
                    || inflected && next(node, Step.WORD, numbers.stems()[i]) != Edges.NONE
                    || inflected && next(node, Step.WORD, numbers.roots()[i]) != Edges.NONE;
        }

        /** The token behind the words from token {@code i} on that may stand inside any way. */
        private int behind(int i) {
            int end = i;
            for (int next = i; next < limit && is(INSIDE, LEADS); ) {
                boolean comma = tokens.first(next) == ',';
                int to = longest(comma ? next + 1 : next);
                if (to < 0) {
                    break;
                }
                next = comma && to < limit && tokens.first(to) == ',' ? to + 1 : to;
                end = next;
            }
            return end;
        }

        /** The token behind the longest such words that start at token {@code i}, or -1. */
        private int longest(int i) {
            int end = -1;
            int node = INSIDE;
            for (int j = i; j < limit; j++) {
                node = next(node, Step.WORD, numbers.words()[j]);
                if (node == Edges.NONE) {
                    break;
                }
                end = is(node, END) ? j + 1 : end;
            }
            return end;
        }
    }
}
