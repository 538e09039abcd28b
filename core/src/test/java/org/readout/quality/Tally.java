package org.readout.quality;

/** What was found, missed and wrong in one field. */
public final class Tally {

    int found;
    int missed;
    int wrong;

    void count(boolean right) {
        found += right ? 1 : 0;
        missed += right ? 0 : 1;
    }

    /** How much of what was read is right. */
    public double precision() {
        return found + wrong == 0 ? 0 : (double) found / (found + wrong);
    }

    /** How much of what is right was read. */
    public double recall() {
        return found + missed == 0 ? 0 : (double) found / (found + missed);
    }

    /** The harmonic mean of both. */
    public double f1() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    /** How many items are right. */
    public int items() {
        return found + missed;
    }

    boolean isEmpty() {
        return found + missed + wrong == 0;
    }
}
