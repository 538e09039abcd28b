package org.readout.json;

import java.util.Arrays;

/**
 * Turns offsets in UTF-16 units, as Java counts, into offsets in Unicode code points, as the
 * contract counts. Made in one pass over the text and kept apart from it: it holds only where the
 * characters of two units stand, so most texts cost nothing.
 */
public final class CodePoints {

    /** Of a text in which every character is one unit. */
    public static final CodePoints PLAIN = new CodePoints(new int[0]);

    /** Offsets of the second units of all surrogate pairs, ascending. */
    private final int[] seconds;

    private CodePoints(int[] seconds) {
        this.seconds = seconds;
    }

    /** The offsets of a text. */
    public static CodePoints of(String text) {
        int[] found = new int[0];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i))
                    && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(8, count * 2));
                }
                found[count++] = i;
            }
        }
        return count == 0 ? PLAIN : new CodePoints(Arrays.copyOf(found, count));
    }

    /**
     * How many code points stand before a place in the text. An offset between the two units of a
     * pair counts as after the pair.
     *
     * @param unit offset in UTF-16 units
     * @return offset in code points
     */
    public int at(int unit) {
        if (seconds.length == 0) {
            return unit;
        }
        int found = Arrays.binarySearch(seconds, unit);
        int before = found >= 0 ? found : -found - 1;
        return unit - before;
    }
}
