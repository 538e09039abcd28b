package org.readout.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds clusters that tell neither a day nor a month to the known contact that they are likest to.
 * Each is looked at by itself, so that pages that could mean any of many contacts do not make these
 * hang together.
 */
final class Homes {

    /** How near two homes of an undated page may be to leave it without any. */
    private static final double MARGIN = 0.3;

    /**
     * Where so many contacts are known, sides and a person or a town do not tell which is meant.
     */
    private static final int MOST = 256;

    private final Function<Cluster, long[]> keys;
    private final Map<Long, List<Cluster>> known = new HashMap<>();
    private final Map<Long, List<Cluster>> vague = new HashMap<>();
    private final Map<Cluster, Home> homes = new IdentityHashMap<>();
    private final Map<Cluster, Set<Cluster>> askers = new IdentityHashMap<>();
    private final Map<Cluster, List<Cluster>> joined = new IdentityHashMap<>();

    /**
     * Homes.
     *
     * @param keys the cells that a cluster stands in
     */
    Homes(Function<Cluster, long[]> keys) {
        this.keys = keys;
    }

    /**
     * What a vague cluster is likest to.
     *
     * @param best the known contact, or null where none is like it
     * @param score how much speaks for it
     * @param rival another that may as well be meant and cannot be the same, or null
     */
    private record Home(@Nullable Cluster best, double score, @Nullable Cluster rival) {

        /** The contact it joins, or null. */
        @Nullable Cluster of() {
            return rival == null ? best : null;
        }
    }

    /**
     * What a change of the input changes.
     *
     * @param settled known contacts with those that joined them, and those that may mean any of
     *     several
     * @param rest vague ones that are like no known contact
     */
    record Result(Stage.Change settled, Stage.Change rest) {}

    /** Takes known and vague clusters out and in. */
    Result apply(Stage.Change certain, Stage.Change uncertain) {
        Set<Cluster> asking = identity(); // who has to be asked again
        Set<Cluster> gone = identity();
        gone.addAll(uncertain.gone());
        Set<Cluster> affected = identity();
        Result result = new Result(Stage.Change.none(), Stage.Change.none());
        for (Cluster cluster : certain.gone()) {
            asking.addAll(askers.getOrDefault(cluster, Set.of()));
            result.settled.gone().addAll(out(cluster));
            joined.remove(cluster);
            for (long key : keys.apply(cluster)) {
                if (known.get(key).size() == MOST + 1) {
                    asking.addAll(vague.getOrDefault(key, List.of()));
                }
                remove(known, key, cluster);
            }
        }
        for (Cluster cluster : uncertain.gone()) {
            forget(cluster, affected, result);
            for (long key : keys.apply(cluster)) {
                remove(vague, key, cluster);
            }
        }
        for (Cluster cluster : certain.come()) {
            result.settled.come().add(cluster);
            for (long key : keys.apply(cluster)) {
                add(known, key, cluster);
                int size = known.get(key).size();
                for (Cluster other : vague.getOrDefault(key, List.of())) {
                    if (size == MOST + 1 || size <= MOST && asks(other, cluster)) {
                        asking.add(other);
                    }
                }
            }
        }
        asking.removeAll(gone);
        asking.forEach(cluster -> forget(cluster, affected, result));
        for (Cluster cluster : uncertain.come()) {
            for (long key : keys.apply(cluster)) {
                add(vague, key, cluster);
            }
            asking.add(cluster);
        }
        asking.forEach(cluster -> settle(cluster, affected, result));
        Set<Cluster> left = identity();
        left.addAll(certain.gone());
        for (Cluster cluster : affected) {
            if (!left.contains(cluster)) {
                join(cluster, result.settled);
            }
        }
        return new Result(result.settled.net(), result.rest.net());
    }

    private static Set<Cluster> identity() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static void add(Map<Long, List<Cluster>> cells, long key, Cluster cluster) {
        cells.computeIfAbsent(key, any -> new ArrayList<>(1)).add(cluster);
    }

    private static void remove(Map<Long, List<Cluster>> cells, long key, Cluster cluster) {
        List<Cluster> cell = cells.get(key);
        for (int i = 0; cell != null && i < cell.size(); i++) {
            if (cell.get(i) == cluster) {
                cell.remove(i);
                break;
            }
        }
        if (cell != null && cell.isEmpty()) {
            cells.remove(key);
        }
    }

    /** Whether a new known contact may change what a vague cluster is likest to. */
    private boolean asks(Cluster cluster, Cluster contact) {
        Home home = homes.get(cluster);
        double score = cluster.likeness(contact);
        return score >= Likeness.ENOUGH && (home == null || score > home.score - MARGIN);
    }

    /** Takes back what was settled of a vague cluster. */
    private void forget(Cluster cluster, Set<Cluster> affected, Result result) {
        Home home = homes.remove(cluster);
        if (home == null) {
            return;
        }
        if (home.best == null) {
            result.rest.gone().add(cluster);
        } else if (home.rival != null) {
            result.settled.gone().add(cluster);
        } else {
            affected.add(home.best);
        }
        leave(home.best, cluster);
        leave(home.rival, cluster);
    }

    private void leave(@Nullable Cluster contact, Cluster cluster) {
        Set<Cluster> of = contact == null ? null : askers.get(contact);
        if (of != null) {
            of.remove(cluster);
            if (of.isEmpty()) {
                askers.remove(contact);
            }
        }
    }

    private void settle(Cluster cluster, Set<Cluster> affected, Result result) {
        Home home = home(cluster);
        homes.put(cluster, home);
        for (Cluster contact : new Cluster[] {home.best, home.rival}) {
            if (contact != null) {
                askers.computeIfAbsent(contact, any -> identity()).add(cluster);
            }
        }
        if (home.best == null) {
            result.rest.come().add(cluster);
        } else if (home.rival != null) {
            result.settled.come().add(cluster);
        } else {
            affected.add(home.best);
        }
    }

    private Home home(Cluster cluster) {
        Set<Cluster> met = identity();
        Map<Cluster, Double> near = new IdentityHashMap<>();
        Cluster best = null;
        double most = Likeness.ENOUGH;
        for (long key : keys.apply(cluster)) {
            List<Cluster> cell = known.getOrDefault(key, List.of());
            if (cell.size() > MOST) {
                continue;
            }
            for (Cluster contact : cell) {
                double score = met.add(contact) ? cluster.likeness(contact) : 0;
                if (score > most
                        || score == most
                                && (best == null || contact.name().compareTo(best.name()) < 0)) {
                    most = score;
                    best = contact;
                }
                if (score > most - MARGIN) {
                    near.put(contact, score);
                }
            }
        }
        Cluster rival = null;
        if (best != null && cluster.isUndated()) {
            for (Map.Entry<Cluster, Double> other : near.entrySet()) {
                if (other.getValue() >= Likeness.ENOUGH
                        && other.getValue() > most - MARGIN
                        && other.getKey() != best
                        && best.likeness(other.getKey()) == Likeness.IMPOSSIBLE
                        && (rival == null || other.getKey().name().compareTo(rival.name()) < 0)) {
                    rival = other.getKey();
                }
            }
        }
        return new Home(best, most, rival);
    }

    /** Works out again what a known contact and those that join it give. */
    private void join(Cluster contact, Stage.Change settled) {
        List<Cluster> before = out(contact);
        List<Cluster> in = new ArrayList<>();
        for (Cluster cluster : askers.getOrDefault(contact, Set.of())) {
            if (homes.get(cluster).of() == contact) {
                in.add(cluster);
            }
        }
        in.sort(
                Comparator.comparingDouble((Cluster cluster) -> -homes.get(cluster).score)
                        .thenComparing(Cluster::name));
        Cluster all = contact;
        List<Cluster> after = new ArrayList<>();
        for (Cluster cluster : in) {
            if (all.likeness(cluster) == Likeness.IMPOSSIBLE) {
                after.add(cluster); // a document tells of both
            } else {
                all = all.with(cluster);
            }
        }
        after.add(all);
        settled.gone().addAll(before);
        settled.come().addAll(after);
        if (in.isEmpty()) {
            joined.remove(contact);
        } else {
            joined.put(contact, after);
        }
    }

    private List<Cluster> out(Cluster contact) {
        return joined.getOrDefault(contact, List.of(contact));
    }
}
