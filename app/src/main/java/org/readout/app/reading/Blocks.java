package org.readout.app.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.merge.Window;

/**
 * Parts the accounts of a long run into blocks that can be merged one after the other: accounts
 * that share two sides and may tell of the same days stand in one block. Holds a few numbers an
 * account.
 */
final class Blocks {

    /** The most accounts of a block; where more hang together they are parted by their days. */
    static final int MOST = 4_000;

    private final Map<List<String>, Integer> sides = new HashMap<>();
    private final List<List<String>> sidesByNumber = new ArrayList<>();
    private int[] side = new int[1024];
    private int[] first = new int[1024];
    private int[] last = new int[1024];
    private int size;

    /** Adds an account, whose number is the count of those before it. */
    void add(List<String> actors, Window window) {
        if (size == side.length) {
            side = Arrays.copyOf(side, size * 2);
            first = Arrays.copyOf(first, size * 2);
            last = Arrays.copyOf(last, size * 2);
        }
        List<String> looked =
                actors.size() > Window.SIDES
                        ? List.copyOf(actors.subList(0, Window.SIDES))
                        : actors;
        side[size] =
                sides.computeIfAbsent(
                        looked,
                        key -> {
                            sidesByNumber.add(key);
                            return sidesByNumber.size() - 1;
                        });
        first[size] = (int) window.first();
        last[size] = (int) window.last();
        size++;
    }

    /** The blocks, ordered by their first day; each holds the numbers of its accounts. */
    List<int[]> parted() {
        int[] root = new int[size];
        Arrays.setAll(root, i -> i);
        Integer[] byDay = new Integer[size];
        Arrays.setAll(byDay, i -> i);
        Arrays.sort(
                byDay,
                Comparator.comparingInt((Integer i) -> first[i])
                        .thenComparingInt(i -> last[i])
                        .thenComparing(i -> i));
        Map<String, int[]> open =
                new HashMap<>(); // of each pair of sides: an account whose days go on longest, and
        // that day
        for (int account : byDay) {
            for (String pair : pairs(sidesByNumber.get(side[account]))) {
                int[] before = open.get(pair);
                if (before != null && first[account] <= before[1] + 1L) {
                    join(root, account, before[0]);
                    before[1] = Math.max(before[1], last[account]);
                } else {
                    open.put(pair, new int[] {account, last[account]});
                }
            }
        }
        Map<Integer, List<Integer>> blocks = new HashMap<>();
        List<List<Integer>> ordered = new ArrayList<>();
        for (int account : byDay) {
            List<Integer> block =
                    blocks.computeIfAbsent(find(root, account), key -> new ArrayList<>());
            if (block.isEmpty()) {
                ordered.add(block);
            }
            block.add(account);
        }
        List<int[]> parted = new ArrayList<>();
        for (List<Integer> block : ordered) {
            for (int start = 0; start < block.size(); start += MOST) {
                List<Integer> part = block.subList(start, Math.min(block.size(), start + MOST));
                parted.add(part.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return parted;
    }

    private static List<String> pairs(List<String> sides) {
        List<String> pairs = new ArrayList<>();
        for (int a = 0; a < sides.size(); a++) {
            for (int b = a + 1; b < sides.size(); b++) {
                pairs.add(sides.get(a) + ' ' + sides.get(b));
            }
        }
        return pairs;
    }

    private static void join(int[] root, int a, int b) {
        root[find(root, a)] = find(root, b);
    }

    private static int find(int[] root, int at) {
        int place = at;
        while (root[place] != place) {
            root[place] = root[root[place]];
            place = root[place];
        }
        return place;
    }
}
