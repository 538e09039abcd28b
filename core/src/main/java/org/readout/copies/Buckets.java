package org.readout.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Numbers of documents by hashes, some four bytes an entry. Grows by new tables beside the full
 * ones, so that nothing is ever copied.
 */
final class Buckets {

    private static final int FIRST = 1 << 18;
    private static final int LARGEST = 1 << 29;
    private static final double FULL = 0.75;

    /** The most documents under one hash: words that so many share tell no copy. */
    static final int MOST = 64;

    private final List<Table> tables = new ArrayList<>();
    private long slots;

    /**
     * Tells the documents filed under a hash, and now and then one that is not; how many they are.
     */
    int each(int hash, IntConsumer document) {
        int seen = 0;
        for (Table table : tables) {
            seen += table.each(hash, document);
        }
        return seen;
    }

    /** Files a document; numbers never fall. */
    void add(int hash, int document) {
        Table last = tables.isEmpty() ? null : tables.get(tables.size() - 1);
        if (last == null || last.isFull(document)) {
            last = new Table(document, (int) Math.min(LARGEST, Math.max(FIRST, slots / 2)));
            tables.add(last);
            slots += last.slots.length;
        }
        last.add(hash, document);
    }

    /**
     * A slot holds the number of a document, counted from the first of the table, in its lower bits
     * and as much of the hash as there is room for in the upper ones.
     */
    private static final class Table {

        private final int first;
        private final int[] slots;
        private final int bits;
        private int used;

        Table(int first, int size) {
            this.first = first;
            slots = new int[size];
            bits = Integer.SIZE - Integer.numberOfLeadingZeros(size / 16);
        }

        boolean isFull(int document) {
            return used > slots.length * FULL || document - first + 1 >= 1 << bits;
        }

        private int start(int hash) {
            return (int) ((hash & 0xFFFFFFFFL) * slots.length >>> Integer.SIZE);
        }

        int each(int hash, IntConsumer document) {
            int seen = 0;
            for (int at = start(hash); slots[at] != 0; at = next(at)) {
                if ((slots[at] ^ hash << bits) >>> bits == 0) {
                    seen++;
                    document.accept(first + (slots[at] & (1 << bits) - 1) - 1);
                }
            }
            return seen;
        }

        void add(int hash, int document) {
            int at = start(hash);
            while (slots[at] != 0) {
                at = next(at);
            }
            slots[at] = hash << bits | document - first + 1;
            used++;
        }

        private int next(int at) {
            return at + 1 == slots.length ? 0 : at + 1;
        }
    }
}
