package org.readout.copies;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.readout.language.LanguagePack;
import org.readout.model.Document;

/**
 * What is kept of a document to know its copies by, some hundreds of bytes: how its wording hashes,
 * and which names and numbers stand between which words.
 */
public final class Sketch {

    /** How many bands the 126 smallest hashes are put together to. */
    static final int BANDS = 42;

    private static final int ROWS = 3;
    private static final int SAMPLE = 24;
    private static final int FACTS = 48;

    /** A text of fewer words says too little to be known again. */
    private static final int SHORT = 20;

    /** Where the day of publication is not known: later than any. */
    static final int UNDATED = Integer.MAX_VALUE;

    private static final int[] FACTORS = new int[BANDS * ROWS];
    private static final int[] SUMMANDS = new int[BANDS * ROWS];

    static {
        for (int i = 0; i < FACTORS.length; i++) {
            FACTORS[i] = Hash.mix(2 * i + 1) | 1;
            SUMMANDS[i] = Hash.mix(2 * i + 2);
        }
    }

    /** The document's id. */
    final long id;

    /** Its day of publication, counted from 1970-01-01. */
    final int day;

    /** Its place among those of one day: an office's text first, then the longer. */
    final int place;

    /** A hash for each band; none where the text is too short to be compared. */
    final int[] bands;

    /** The smallest hashes of its runs of words, in order. */
    final int[] sample;

    /** {@link Wording#facts} of the smallest places, in order. */
    final int[] facts;

    private Sketch(Document document, Wording wording) {
        id = HexFormat.fromHexDigitsToLong(document.id());
        day = document.published() == null ? UNDATED : (int) document.published().toEpochDay();
        boolean press = document.kind() == Document.Kind.NEWS;
        place = (press ? 1 << 24 : 0) + (1 << 24) - Math.min(1 << 24, wording.size());
        int[] runs = wording.size() < SHORT ? new int[0] : wording.runs();
        bands = runs.length == 0 ? runs : bands(runs);
        sample = Hash.smallest(runs, SAMPLE);
        facts = Hash.smallest(wording.facts(), FACTS);
    }

    /**
     * The sketch of a document.
     *
     * @param pack its language, or null where it is in none that can be read
     */
    public static Sketch of(Document document, @Nullable LanguagePack pack) {
        return new Sketch(document, Wording.of(document.text(), pack));
    }

    /** MinHash: the smallest value of each of many hash functions, some of them to a band. */
    private static int[] bands(int[] runs) {
        int[] least = new int[FACTORS.length];
        java.util.Arrays.fill(least, Integer.MAX_VALUE);
        for (int run : runs) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], run * FACTORS[i] + SUMMANDS[i]);
            }
        }
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            int hash = Hash.mix(band);
            for (int row = 0; row < ROWS; row++) {
                hash = Hash.mix(hash ^ least[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }
}
