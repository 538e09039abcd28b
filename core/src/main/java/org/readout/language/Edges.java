package org.readout.language;

import java.util.Arrays;

/**
 * Where each step from a node of a trie leads: one open table for all nodes, so that a step is one
 * look into an array and a node costs no object of its own.
 */
final class Edges {

    /** What a step leads to that is not there. */
    static final int NONE = -1;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[16];
    private int[] targets = new int[16];
    private int size;

    Edges() {
        Arrays.fill(targets, NONE);
    }

    /** The node that a step leads to from a node, or {@link #NONE}. */
    int get(int node, int step) {
        return targets[slot((long) node << 32 | step)];
    }

    /** Lets a step, a number of 0 or more, lead from a node to another one. */
    void put(int node, int step, int target) {
        if (size++ * 2 >= keys.length) {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = new int[oldKeys.length * 2];
            Arrays.fill(targets, NONE);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldTargets[i] != NONE) {
                    set(oldKeys[i], oldTargets[i]);
                }
            }
        }
        set((long) node << 32 | step, target);
    }

    private void set(long key, int target) {
        int at = slot(key);
        keys[at] = key;
        targets[at] = target;
    }

    /** Where a key stands, or the empty place where it would. */
    private int slot(long key) {
        int at = (int) (key * SPREAD >>> 64 - Integer.numberOfTrailingZeros(keys.length));
        while (targets[at] != NONE && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
