package org.readout.copies;

import java.util.Arrays;

/** Hashes of 32 bits. */
final class Hash {

    private Hash() {}

    /**
     * Every bit of the result hangs on every bit of {@code value} (the finalizer of MurmurHash3).
     */
    static int mix(int value) {
        int hash = value + 0x9E3779B9;
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    /** The smallest values without repetition, in order, at most so many. */
    static int[] smallest(int[] values, int most) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < sorted.length && size < most; i++) {
            if (size == 0 || sorted[i] != sorted[size - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }
}
