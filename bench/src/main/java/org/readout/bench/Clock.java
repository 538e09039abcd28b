package org.readout.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures work by doing it again and again. */
final class Clock {

    /** Keeps results alive, so that no work is left out for being useless. */
    private static final AtomicInteger SINK = new AtomicInteger();

    private Clock() {}

    /** Work with a result that depends on all of it. */
    interface Work {
        int run();
    }

    /**
     * The best of several rounds in seconds, after as many to warm up. What else the machine does
     * only ever adds.
     */
    static double seconds(int rounds, Work work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 2 * rounds; i++) {
            best = i == rounds ? once(work) : Math.min(best, once(work));
        }
        return best;
    }

    /** Processor time of this thread in nanoseconds; what else the machine does is not in it. */
    static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** One round in seconds, as it comes. */
    static double once(Work work) {
        long start = System.nanoTime();
        SINK.addAndGet(work.run());
        return (System.nanoTime() - start) / 1e9;
    }
}
