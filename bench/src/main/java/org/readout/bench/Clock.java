package org.readout.bench;

import java.util.Arrays;

/** Measures work by doing it again and again. */
final class Clock {

    /** Keeps results alive, so that no work is left out for being useless. */
    private static volatile int sink;

    private Clock() {}

    /** Work with a result that depends on all of it. */
    interface Work {
        int run();
    }

    /** The median of several rounds in seconds, after as many to warm up. */
    static double seconds(int rounds, Work work) {
        for (int i = 0; i < rounds; i++) {
            sink += work.run();
        }
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            seconds[i] = once(work);
        }
        Arrays.sort(seconds);
        return seconds[rounds / 2];
    }

    /** One round in seconds, as it comes. */
    static double once(Work work) {
        long start = System.nanoTime();
        sink += work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
