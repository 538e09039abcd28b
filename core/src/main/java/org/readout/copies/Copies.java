package org.readout.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gathers the sketches of a run and tells which documents repeat others. Each document is compared,
 * when it comes, with those before it that share a band with it; what is kept of a document takes
 * some 650 bytes. The order of the documents does not show in who is whose original. Not safe to
 * share between threads.
 */
public final class Copies {

    /** So much of a copy must stand in its original. */
    private static final double ALIKE = 0.45;

    /** Of the facts that stand beside the same words in both, one in so many may differ. */
    private static final int DIFFERENT = 16;

    /** Texts that were published so many days apart need to be alike in full. */
    private static final int APART = 30;

    /** Originals of one group that a document is compared with. */
    private static final int MOST = 64;

    private static final int PAGE = 1 << 18;
    private static final int ID = 0;
    private static final int DAY = 2;
    private static final int PLACE = 3;
    private static final int LENGTHS = 4;
    private static final int SAMPLE = 5;

    private final List<int[]> pages = new ArrayList<>();
    private int free = PAGE;

    /** Where the sketch of each document stands, its page in the upper bits. */
    private long[] places = new long[1024];

    /** Another document of the same group; of one in each group, itself. */
    private int[] group = new int[1024];

    /** For which document each was looked at last. */
    private int[] looked = new int[1024];

    private int size;
    private final Buckets buckets = new Buckets();

    /** Takes a document of the run. */
    public void add(Sketch sketch) {
        int document = keep(sketch);
        int[] seen = new int[sketch.bands.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = buckets.each(sketch.bands[i], other -> compare(document, other));
        }
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] < Buckets.MOST && !represented(sketch.bands[i], seen[i], document)) {
                buckets.add(sketch.bands[i], document);
            }
        }
    }

    /** Whether a bucket has a document of the same group, which is enough. */
    private boolean represented(int band, int filed, int document) {
        int group = find(document);
        boolean[] found = new boolean[1];
        if (filed > 0 && group != document) {
            buckets.each(band, other -> found[0] |= find(other) == group);
        }
        return found[0];
    }

    private int keep(Sketch sketch) {
        int length = SAMPLE + sketch.sample.length + sketch.facts.length;
        if (free + length > PAGE) {
            pages.add(new int[PAGE]);
            free = 0;
        }
        int[] page = pages.get(pages.size() - 1);
        page[free + ID] = (int) (sketch.id >>> Integer.SIZE);
        page[free + ID + 1] = (int) sketch.id;
        page[free + DAY] = sketch.day;
        page[free + PLACE] = sketch.place;
        page[free + LENGTHS] = sketch.sample.length << 16 | sketch.facts.length;
        System.arraycopy(sketch.sample, 0, page, free + SAMPLE, sketch.sample.length);
        System.arraycopy(
                sketch.facts, 0, page, free + SAMPLE + sketch.sample.length, sketch.facts.length);
        if (size == places.length) {
            int more = size + size / 2;
            places = Arrays.copyOf(places, more);
            group = Arrays.copyOf(group, more);
            looked = Arrays.copyOf(looked, more);
        }
        places[size] = (long) (pages.size() - 1) << Integer.SIZE | free;
        group[size] = size;
        looked[size] = size;
        free += length;
        return size++;
    }

    private void compare(int document, int other) {
        if (looked[other] != document) {
            looked[other] = document;
            int mine = find(document);
            int theirs = find(other);
            Numbers sample = sample(document);
            double alike = Math.max(held(sample, sample(other)), held(sample(other), sample));
            if (mine != theirs && repeats(document, other, alike)) {
                group[Math.max(mine, theirs)] = Math.min(mine, theirs);
            }
        }
    }

    private int find(int document) {
        int at = document;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private int[] page(int document) {
        return pages.get((int) (places[document] >>> Integer.SIZE));
    }

    private int at(int document, int field) {
        return page(document)[(int) places[document] + field];
    }

    private long id(int document) {
        return (long) at(document, ID) << Integer.SIZE | at(document, ID + 1) & 0xFFFFFFFFL;
    }

    /** The numbers of a sketch from {@code from} to {@code to}, ascending. */
    private record Numbers(int[] page, int from, int to) {

        int last() {
            return page[to - 1];
        }
    }

    private Numbers sample(int document) {
        int from = (int) places[document] + SAMPLE;
        return new Numbers(page(document), from, from + (at(document, LENGTHS) >>> 16));
    }

    private Numbers facts(int document) {
        int from = sample(document).to;
        return new Numbers(page(document), from, from + (at(document, LENGTHS) & 0xFFFF));
    }

    /**
     * Whether two documents are one text, as far as their sketches tell.
     *
     * @param alike how alike they are at least
     */
    private boolean repeats(int a, int b, double alike) {
        if (alike < ALIKE) {
            return false;
        }
        int[] shared = shared(facts(a), facts(b));
        int same = shared[0];
        int different = shared[1];
        if (different > (same + different + DIFFERENT / 2) / DIFFERENT) {
            return false;
        }
        int dayA = at(a, DAY);
        int dayB = at(b, DAY);
        boolean apart =
                dayA != Sketch.UNDATED
                        && dayB != Sketch.UNDATED
                        && Math.abs((long) dayA - dayB) > APART;
        return !apart || alike > 0.9 && different == 0 && same > 11;
    }

    /** How much of a text stands in another, by the hashes that both samples would hold. */
    private static double held(Numbers text, Numbers in) {
        if (text.from == text.to || in.from == in.to) {
            return 0;
        }
        int limit = Math.min(text.last(), in.last());
        int j = in.from;
        int all = 0;
        int both = 0;
        for (int i = text.from; i < text.to && text.page[i] <= limit; i++) {
            while (j < in.to && in.page[j] < text.page[i]) {
                j++;
            }
            all++;
            both += j < in.to && in.page[j] == text.page[i] ? 1 : 0;
        }
        return (double) both / Math.max(1, all);
    }

    /** At how many places that both texts have the same fact stands, and at how many another. */
    private static int[] shared(Numbers a, Numbers b) {
        int[] shared = new int[2];
        int i = a.from;
        int j = b.from;
        while (i < a.to && j < b.to) {
            int x = a.page[i] >> Wording.SAYS;
            int y = b.page[j] >> Wording.SAYS;
            int nextI = x <= y ? end(a, i) : i;
            int nextJ = y <= x ? end(b, j) : j;
            if (x == y) {
                shared[meet(a, i, nextI, b, j, nextJ) ? 0 : 1]++;
            }
            i = nextI;
            j = nextJ;
        }
        return shared;
    }

    private static int end(Numbers numbers, int from) {
        int end = from;
        while (end < numbers.to
                && numbers.page[end] >> Wording.SAYS == numbers.page[from] >> Wording.SAYS) {
            end++;
        }
        return end;
    }

    private static boolean meet(Numbers a, int i, int endI, Numbers b, int j, int endJ) {
        for (int x = i; x < endI; x++) {
            for (int y = j; y < endJ; y++) {
                if (a.page[x] == b.page[y]) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Who repeats whom. The original is what was published first; of one day, what an office
     * published, then the longer text, then the smaller id.
     */
    public Originals originals() {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int document = 0; document < size; document++) {
            int first = find(document);
            if (first != document) {
                groups.computeIfAbsent(first, key -> new ArrayList<>(List.of(key))).add(document);
            }
        }
        Map<Long, Long> copies = new TreeMap<>();
        for (List<Integer> members : groups.values()) {
            members.sort(
                    Comparator.comparingInt((Integer document) -> at(document, DAY))
                            .thenComparingInt(document -> at(document, PLACE))
                            .thenComparing((x, y) -> Long.compareUnsigned(id(x), id(y))));
            List<Integer> originals = new ArrayList<>();
            for (int document : members) {
                int original = original(document, originals);
                if (original >= 0) {
                    copies.put(id(document), id(original));
                } else if (originals.size() < MOST) {
                    originals.add(document);
                }
            }
        }
        return new Originals(
                copies.keySet().stream().mapToLong(Long::longValue).toArray(),
                copies.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** The first of some documents that a document repeats, or -1. */
    private int original(int document, List<Integer> originals) {
        for (int original : originals) {
            if (id(original) != id(document)
                    && repeats(original, document, held(sample(document), sample(original)))) {
                return original;
            }
        }
        return -1;
    }
}
