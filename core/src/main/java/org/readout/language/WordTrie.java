package org.readout.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and phrases, folded, to be followed character by character. Immutable once built. */
final class WordTrie<T> {

    private final int[] keys;
    private final int[] targets;
    private final int mask;
    private final List<List<T>> values;

    private WordTrie(int[] keys, int[] targets, List<List<T>> values) {
        this.keys = keys;
        this.targets = targets;
        this.mask = keys.length - 1;
        this.values = values;
    }

    /** Where a walk begins. */
    static final int ROOT = 0;

    /** The node that {@code c} leads to from {@code node}, or -1. */
    int step(int node, char c) {
        int key = node << 16 | c;
        for (int at = slot(key); ; at = at + 1 & mask) {
            if (targets[at] < 0 || keys[at] == key) {
                return targets[at];
            }
        }
    }

    /** What the word that ends at {@code node} stands for; empty where none does. */
    List<T> at(int node) {
        return values.get(node);
    }

    private int slot(int key) {
        int hash = key * 0x9E3779B9;
        return (hash ^ hash >>> 15) & mask;
    }

    /** Collects words. */
    static final class Builder<T> {

        private final Map<Integer, Integer> edges = new HashMap<>();
        private final List<List<T>> values = new ArrayList<>();

        Builder() {
            values.add(new ArrayList<>(0));
        }

        /** Adds one meaning of a word that is folded already. */
        void add(String word, T value) {
            int node = ROOT;
            for (int i = 0; i < word.length(); i++) {
                int key = node << 16 | word.charAt(i);
                Integer next = edges.get(key);
                if (next == null) {
                    next = values.size();
                    if (next > Short.MAX_VALUE) {
                        throw new IllegalStateException("more than 32767 nodes");
                    }
                    edges.put(key, next);
                    values.add(new ArrayList<>(0));
                }
                node = next;
            }
            if (!values.get(node).contains(value)) {
                values.get(node).add(value);
            }
        }

        WordTrie<T> build() {
            int size = Integer.highestOneBit(Math.max(8, edges.size() * 2)) * 2;
            int[] targets = new int[size];
            java.util.Arrays.fill(targets, -1);
            WordTrie<T> trie = new WordTrie<>(new int[size], targets, values);
            edges.forEach(
                    (key, target) -> {
                        int at = trie.slot(key);
                        while (targets[at] >= 0) {
                            at = at + 1 & trie.mask;
                        }
                        trie.keys[at] = key;
                        targets[at] = target;
                    });
            return trie;
        }
    }
}
