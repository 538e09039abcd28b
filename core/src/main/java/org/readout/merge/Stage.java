package org.readout.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One step of merging: joins clusters that stand in one cell and are alike. What it gives depends
 * on the clusters that are in it and not on how they came there, and a change is worked out again
 * only for those that hang together with it.
 */
final class Stage {

    /** How many days a time may be uncertain by to be near. */
    static final int NEAR = 45;

    /** How many days later a contact that was put off may take place. */
    static final int LATER = 120;

    /** How many days talks in one town may last. */
    static final int DAYS_OF_TALKS = 4;

    /** Of the clusters of a full cell, so many are compared with all others. */
    static final int MOST = 48;

    private final Function<Cluster, long[]> keys;
    private final Map<Long, List<Cluster>> cells = new HashMap<>();
    private final Map<Cluster, Part> parts = new IdentityHashMap<>();

    /**
     * A stage.
     *
     * @param keys the cells a cluster stands in
     */
    Stage(Function<Cluster, long[]> keys) {
        this.keys = keys;
    }

    /** Clusters that are no more, and new ones. */
    record Change(Collection<Cluster> gone, Collection<Cluster> come) {

        static Change none() {
            return new Change(new ArrayList<>(), new ArrayList<>());
        }

        void add(Change other) {
            gone.addAll(other.gone);
            come.addAll(other.come);
        }

        /** What is left of it where some came and went several times. */
        Change net() {
            Map<Cluster, Integer> counts = new IdentityHashMap<>();
            gone.forEach(cluster -> counts.merge(cluster, -1, Integer::sum));
            come.forEach(cluster -> counts.merge(cluster, 1, Integer::sum));
            Change net = none();
            counts.forEach(
                    (cluster, count) -> {
                        if (count != 0) {
                            (count < 0 ? net.gone : net.come).add(cluster);
                        }
                    });
            return net;
        }
    }

    /** Clusters that hang together, and what they were joined to. */
    private record Part(List<Cluster> in, List<Cluster> out) {}

    /** Two that are alike; the first is the one whose name comes first. */
    private record Edge(Cluster a, Cluster b, double score) {

        static Edge of(Cluster one, Cluster other, double score) {
            boolean before = one.name().compareTo(other.name()) < 0;
            return new Edge(before ? one : other, before ? other : one, score);
        }
    }

    /** Takes clusters out and in; what that changes in the result. */
    Change apply(Change change) {
        Set<Cluster> gone = identity(change.gone);
        Region region = new Region(identity(change.come));
        Map<Long, List<Cluster>> tops = new HashMap<>();
        for (Cluster cluster : change.gone) {
            region.dissolve(cluster);
            for (long key : keys.apply(cluster)) {
                List<Cluster> cell = Objects.requireNonNull(cells.get(key));
                tops.computeIfAbsent(key, any -> List.copyOf(top(cell)));
                cell.remove(Collections.binarySearch(cell, cluster, Cluster.ORDER));
                if (cell.isEmpty()) {
                    cells.remove(key);
                }
            }
        }
        for (Cluster cluster : change.come) {
            region.touch(cluster);
            for (long key : keys.apply(cluster)) {
                List<Cluster> cell = cells.computeIfAbsent(key, any -> new ArrayList<>(1));
                if (cell.size() >= MOST) {
                    tops.computeIfAbsent(key, any -> List.copyOf(top(cell)));
                }
                cell.add(-1 - Collections.binarySearch(cell, cluster, Cluster.ORDER), cluster);
            }
        }
        // who is no longer, or only now, compared with all of a full cell
        tops.forEach(
                (key, top) -> {
                    List<Cluster> cell = cells.getOrDefault(key, List.of());
                    if (top.size() == MOST || cell.size() > MOST) {
                        Set<Cluster> now = identity(top(cell));
                        Set<Cluster> before = identity(top);
                        now.stream().filter(one -> !before.contains(one)).forEach(region::touch);
                        top.stream().filter(one -> !now.contains(one)).forEach(region::touch);
                    }
                });
        return region.result(gone);
    }

    private static List<Cluster> top(List<Cluster> cell) {
        return cell.subList(0, Math.min(MOST, cell.size()));
    }

    private static Set<Cluster> identity(Collection<Cluster> clusters) {
        Set<Cluster> identity = Collections.newSetFromMap(new IdentityHashMap<>());
        identity.addAll(clusters);
        return identity;
    }

    /** What has to be worked out again. */
    private final class Region {

        private final Set<Cluster> fresh;
        private final ArrayDeque<Cluster> queue = new ArrayDeque<>();
        private final Set<Cluster> seen = identity(List.of());
        private final Map<String, Cluster> before = new LinkedHashMap<>();

        Region(Set<Cluster> fresh) {
            this.fresh = fresh;
        }

        void touch(Cluster cluster) {
            queue.add(cluster);
            dissolve(cluster);
        }

        /** Forgets what a cluster was joined to; all that was joined with it is looked at again. */
        void dissolve(Cluster cluster) {
            Part part = parts.get(cluster);
            if (part != null) {
                part.in.forEach(parts::remove);
                part.out.forEach(old -> before.put(old.name(), old));
                part.in.forEach(alone::add);
                queue.addAll(part.in);
            } else if (!fresh.contains(cluster) && alone.add(cluster)) {
                before.put(cluster.name(), cluster);
            }
        }

        private final Set<Cluster> alone = identity(List.of());

        Change result(Set<Cluster> removed) {
            List<Cluster> come = new ArrayList<>();
            while (!queue.isEmpty()) {
                Cluster next = queue.remove();
                if (!removed.contains(next) && !seen.contains(next)) {
                    come.addAll(part(next));
                }
            }
            return new Change(new ArrayList<>(before.values()), come);
        }

        /** What the clusters that hang together with this one are joined to, where that is new. */
        private List<Cluster> part(Cluster start) {
            List<Cluster> in = new ArrayList<>();
            List<Edge> edges = new ArrayList<>();
            ArrayDeque<Cluster> next = new ArrayDeque<>(List.of(start));
            Set<Cluster> done = identity(List.of());
            seen.add(start);
            while (!next.isEmpty()) {
                Cluster cluster = next.remove();
                in.add(cluster);
                done.add(cluster);
                edges(
                        cluster,
                        done,
                        (other, score) -> {
                            edges.add(Edge.of(cluster, other, score));
                            if (seen.add(other)) {
                                dissolve(other);
                                next.add(other);
                            }
                        });
            }
            List<Cluster> come = new ArrayList<>();
            List<Cluster> out = new ArrayList<>();
            for (Cluster cluster : in.size() == 1 ? in : joined(in, edges)) {
                Cluster old = before.get(cluster.name());
                if (old != null && old.isSame(cluster)) {
                    before.remove(cluster.name());
                    out.add(old);
                } else {
                    out.add(cluster);
                    come.add(cluster);
                }
            }
            if (in.size() > 1) { // who hangs together with nobody is joined to itself
                Part part = new Part(in, out);
                in.forEach(cluster -> parts.put(cluster, part));
            }
            return come;
        }
    }

    /** Those that a cluster may be joined with, without those already done. */
    private void edges(Cluster of, Set<Cluster> done, BiConsumer<Cluster, Double> each) {
        Set<Cluster> met = identity(List.of());
        for (long key : keys.apply(of)) {
            List<Cluster> cell = cells.getOrDefault(key, List.of());
            int most = cell.size();
            if (most > MOST && Cluster.ORDER.compare(of, cell.get(MOST - 1)) > 0) {
                most = MOST;
            }
            for (int i = 0; i < most; i++) {
                Cluster other = cell.get(i);
                if (other != of && !done.contains(other) && met.add(other)) {
                    double score = of.likeness(other);
                    if (score >= Likeness.ENOUGH) {
                        each.accept(other, score);
                    }
                }
            }
        }
    }

    /** The likest are joined first, as long as nothing in them excludes each other. */
    private static Collection<Cluster> joined(List<Cluster> in, List<Edge> edges) {
        edges.sort(
                Comparator.comparingDouble((Edge edge) -> -edge.score)
                        .thenComparing(edge -> edge.a.name())
                        .thenComparing(edge -> edge.b.name()));
        Map<Cluster, Cluster> homes = new IdentityHashMap<>();
        Set<List<Cluster>> refused = new HashSet<>();
        for (Edge edge : edges) {
            Cluster a = home(homes, edge.a);
            Cluster b = home(homes, edge.b);
            if (a != b && !refused.contains(List.of(a, b))) {
                if (a.likeness(b) == Likeness.IMPOSSIBLE) {
                    refused.add(List.of(a, b));
                    refused.add(List.of(b, a));
                } else {
                    Cluster both = a.with(b);
                    homes.put(a, both);
                    homes.put(b, both);
                }
            }
        }
        Map<Cluster, Cluster> joined = new IdentityHashMap<>();
        in.forEach(cluster -> joined.put(home(homes, cluster), cluster));
        return new ArrayList<>(joined.keySet());
    }

    private static Cluster home(Map<Cluster, Cluster> homes, Cluster cluster) {
        Cluster home = cluster;
        for (Cluster next = homes.get(home); next != null; next = homes.get(home)) {
            home = next;
        }
        return home;
    }
}
