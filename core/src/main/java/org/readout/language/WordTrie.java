package org.readout.language;

import java.util.ArrayList;
import java.util.List;

/** Words and phrases, folded, to be followed character by character. Built once. */
final class WordTrie<T> {

    /** Where a walk begins. */
    static final int ROOT = 0;

    private final Edges edges = new Edges();
    private final List<List<T>> values = new ArrayList<>();

    WordTrie() {
        values.add(List.of());
    }

    /** Adds one meaning of a word that is folded already. */
    void add(String word, T value) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            int next = step(node, word.charAt(i));
            if (next == Edges.NONE) {
                next = values.size();
                edges.put(node, word.charAt(i), next);
                values.add(List.of());
            }
            node = next;
        }
        if (values.get(node).isEmpty()) {
            values.set(node, new ArrayList<>(1));
        }
        if (!values.get(node).contains(value)) {
            values.get(node).add(value);
        }
    }

    /** The node that {@code c} leads to from {@code node}, or {@link Edges#NONE}. */
    int step(int node, char c) {
        return edges.get(node, c);
    }

    /** What the word that ends at {@code node} stands for; empty where none does. */
    List<T> at(int node) {
        return values.get(node);
    }
}
