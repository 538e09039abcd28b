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

    private static final int[] NONE = {};

    /** The least letters before the last part of a compound. */
    private static final int BEFORE_LAST = 3;

    /** Bits of the sieve before the heads of words, a power of two. */
    private static final int SIEVE = 1 << 14;

    private final Folding folding;
    private final Clitics clitics;
    private final boolean capitalNouns;
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> heads = new HashMap<>();
    private final Map<String, Integer> lasts = new HashMap<>();
    private final long[] sieve = new long[SIEVE / 64];
    private final long[] lastSieve = new long[SIEVE / 64];
    private long lengths; // bit n: some head has n letters

    /**
     * @param folding how words are compared
     * @param clitics what is cut from their heads
     * @param capitalNouns whether every noun begins with a capital, so that words with one may be
     *     compounds; where not, words without one may have an ending, and those with one are names
     */
    Vocabulary(Folding folding, Clitics clitics, boolean capitalNouns) {
        this.folding = folding;
        this.clitics = clitics;
        this.capitalNouns = capitalNouns;
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

    /** The number of the folded last part of compounds, given to it now where it has none. */
    int addLast(String last) {
        lastSieve[bit(last.hashCode()) >> 6] |= 1L << bit(last.hashCode());
        return lasts.computeIfAbsent(last, key -> lasts.size());
    }

    private static int bit(int hash) {
        return hash & SIEVE - 1;
    }

    /** The number of a folded word, {@link #UNKNOWN} where none has been given to it. */
    int of(@Nullable String word) {
        Integer number = word == null ? null : words.get(word);
        return number == null ? UNKNOWN : number;
    }

    /** The numbers of the heads that a folded word begins with, the shortest first. */
    int[] heads(String word) {
        int[] found = NONE;
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

    /**
     * The numbers of the last parts that a folded compound ends with, the longest first. Hashes are
     * reckoned from the last letter on, so that nothing is cut in vain.
     */
    private int[] lasts(String word) {
        int[] found = NONE;
        int hash = 0;
        int power = 1;
        for (int at = word.length() - 1; at >= BEFORE_LAST; at--) {
            hash += power * word.charAt(at);
            power *= 31;
            boolean may = (lastSieve[bit(hash) >> 6] & 1L << bit(hash)) != 0;
            Integer last = may ? lasts.get(word.substring(at)) : null;
            if (last != null) {
                int[] longer = new int[found.length + 1];
                longer[0] = last;
                System.arraycopy(found, 0, longer, 1, found.length);
                found = longer;
            }
        }
        return found;
    }

    /** The words of a text by their numbers. */
    Numbers numbers(Tokens tokens) {
        int[] whole = new int[tokens.size()];
        int[] stems = folding.inflects() ? new int[tokens.size()] : whole;
        int[] roots = folding.inflects() ? new int[tokens.size()] : whole;
        int[][] heads = new int[tokens.size()][];
        int[][] last = new int[tokens.size()][];
        for (int i = 0; i < whole.length; i++) {
            String word = tokens.folded(i);
            whole[i] = of(word);
            heads[i] = heads(word);
            boolean may = !lasts.isEmpty() && tokens.isCapital(i) == capitalNouns;
            last[i] = may ? lasts(word) : NONE;
            if (folding.inflects()) {
                String stem = folding.stem(word);
                stems[i] = of(stem);
                roots[i] = stem == null ? UNKNOWN : of(folding.stem(stem));
            }
        }
        return new Numbers(this, whole, stems, roots, heads, last);
    }

    /**
     * The words of one text by their numbers.
     *
     * @param of whose numbers they are
     * @param words of each word as it stands
     * @param stems of each word without its ending; where the language has no endings, of no use
     * @param roots of each stem without what ends it like an ending, as it may a name: Rahim-u
     * @param heads of all heads that each word begins with
     * @param lasts of all last parts that each compound ends with, the longest first
     */
    record Numbers(
            Vocabulary of, int[] words, int[] stems, int[] roots, int[][] heads, int[][] lasts) {}
}
