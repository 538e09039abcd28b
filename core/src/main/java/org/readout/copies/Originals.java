package org.readout.copies;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Which document each copy repeats. Immutable. */
public final class Originals {

    /** What is known before anything is compared: no document repeats another. */
    public static final Originals NONE = new Originals(new long[0], new long[0]);

    private final long[] copies;
    private final long[] originals;

    /**
     * @param copies ids of the copies, ascending
     * @param originals for each of them the id of the document that it repeats
     */
    Originals(long[] copies, long[] originals) {
        this.copies = copies;
        this.originals = originals;
    }

    /** The id of the document that this one repeats, or null. It repeats none itself. */
    public @Nullable String of(String document) {
        if (copies.length == 0) {
            return null;
        }
        int at = Arrays.binarySearch(copies, HexFormat.fromHexDigitsToLong(document));
        return at < 0 ? null : HexFormat.of().toHexDigits(originals[at]);
    }

    /** How many documents repeat another. */
    public int size() {
        return copies.length;
    }
}
