package org.readout.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that the lexicons of a language are made of, each with a number: a word of a text is
 * looked up once, and all lexicons compare numbers. Built once, read by many threads.
 */
final class Vocabulary {

    /** The number of a word that stands in no lexicon. */
    static final int UNKNOWN = -1;

    private static final int[] NO_HEADS = {};

    /** Bits of the sieve before the heads of words, a power of two. */
    private static final int SIEVE = 1 << 14;

    private final Folding folding;
    private final Clitics clitics;
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> heads = new HashMap<>();
    private final long[] sieve = new long[SIEVE / 64];
    private long lengths; // bit n: some head has n letters

    /**
     * @param folding how words are compared
     * @param clitics what is cut from their heads
     */
    Vocabulary(Folding folding, Clitics clitics) {
        this.folding = folding;
        this.clitics = clitics;
    }

    Folding folding() {
        return folding;
    }

    /** The words of a way of writing. */
    Tokens tokens(String way) {
        return Tokens.of(way, 0, way.length(), folding, clitics);
    }

    /** The number of a folded word, given to it now where it has none. */
    int add(String word) {
        return words.computeIfAbsent(word, key -> words.size());
    }

    /** The number of the folded head of words, given to it now where it has none. */
    int addHead(String head) {
        lengths |= 1L << Math.min(63, head.length());
        int bit = head.hashCode() & SIEVE - 1;
        sieve[bit >> 6] |= 1L << bit;
        return heads.computeIfAbsent(head, key -> heads.size());
    }

    /** The number of a folded word, {@link #UNKNOWN} where none has been given to it. */
    int of(@Nullable String word) {
        Integer number = word == null ? null : words.get(word);
        return number == null ? UNKNOWN : number;
    }

    /** The numbers of the heads that a folded word begins with, the shortest first. */
    int[] heads(String word) {
        int[] found = NO_HEADS;
        int hash = 0;
        int at = 0;
        for (long rest = lengths; rest != 0; rest &= rest - 1) {
            int length = Long.numberOfTrailingZeros(rest);
            if (length > word.length()) {
                break;
            }
            while (at < length) {
                hash = 31 * hash + word.charAt(at++);
            }
            int bit = hash & SIEVE - 1;
            Integer head =
                    (sieve[bit >> 6] & 1L << bit) == 0
                            ? null
                            : heads.get(word.substring(0, length));
            if (head != null) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = head;
            }
        }
        return found;
    }

    /** The words of a text by their numbers. */
    Numbers numbers(Tokens tokens) {
        int[] whole = new int[tokens.size()];
        int[] stems = folding.inflects() ? new int[tokens.size()] : whole;
        int[][] heads = new int[tokens.size()][];
        for (int i = 0; i < whole.length; i++) {
            String word = tokens.folded(i);
            whole[i] = of(word);
            heads[i] = heads(word);
            if (folding.inflects()) {
                stems[i] = of(folding.stem(word));
            }
        }
        return new Numbers(this, whole, stems, heads);
    }

    /**
     * The words of one text by their numbers.
     *
     * @param of whose numbers they are
     * @param words of each word as it stands
     * @param stems of each word without its ending; where the language has no endings, of no use
     * @param heads of all heads that each word begins with
     */
    record Numbers(Vocabulary of, int[] words, int[] stems, int[][] heads) {}
}
