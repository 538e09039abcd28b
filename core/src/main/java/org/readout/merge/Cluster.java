package org.readout.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.readout.model.Status;

/** Accounts that are held to tell of one contact, and what of them tells which one. */
final class Cluster {

    /** The fullest tellings stand for all. */
    private static final int FULLEST = 6;

    /**
     * Fewer themes than these in common with none of the other's tell nothing: each side has its
     * own.
     */
    private static final int MANY_THEMES = 3;

    /** How many reasons are kept. */
    private static final int REASONS = 16;

    /** Those that more documents tell of first, then the fuller, always in the same order. */
    static final Comparator<Cluster> ORDER =
            Comparator.<Cluster>comparingInt(cluster -> -cluster.rank).thenComparing(Cluster::name);

    final List<Sketch> sketches;
    final String[] accounts;
    final long[] documents;
    final long themes;
    final List<String> why;
    private final int rank;

    private Cluster(
            List<Sketch> sketches,
            String[] accounts,
            long[] documents,
            long themes,
            List<String> why) {
        this.sketches = sketches;
        this.accounts = accounts;
        this.documents = documents;
        this.themes = themes;
        this.why = why;
        rank = documents.length * 100 + sketches.get(0).fullness();
    }

    /** Accounts of different documents that all have one sketch. */
    static Cluster of(Sketch sketch, List<Archive.Member> members) {
        long themes = 0;
        for (Archive.Member member : members) {
            themes |= member.themes();
        }
        return new Cluster(
                List.of(sketch),
                members.stream().map(Archive.Member::account).sorted().toArray(String[]::new),
                members.stream().mapToLong(Archive.Member::document).sorted().toArray(),
                themes,
                members.size() > 1 ? Likeness.reasons(sketch, sketch) : List.of());
    }

    /** The least of the accounts' ids. */
    String name() {
        return accounts[0];
    }

    /** Both together. */
    Cluster with(Cluster other) {
        boolean before = name().compareTo(other.name()) < 0;
        TreeSet<Sketch> all = new TreeSet<>(Sketch.FULLEST);
        all.addAll(sketches);
        all.addAll(other.sketches);
        List<String> reasons = new ArrayList<>();
        Sketch[] best = closest(other);
        for (List<String> more :
                List.of(
                        Likeness.reasons(best[0], best[1]),
                        before ? why : other.why,
                        before ? other.why : why)) {
            more.stream()
                    .filter(reason -> !reasons.contains(reason) && reasons.size() < REASONS)
                    .forEach(reasons::add);
        }
        return new Cluster(
                all.stream().limit(FULLEST).toList(),
                Stream.of(accounts, other.accounts)
                        .flatMap(Arrays::stream)
                        .sorted()
                        .toArray(String[]::new),
                LongStream.concat(Arrays.stream(documents), Arrays.stream(other.documents))
                        .sorted()
                        .toArray(),
                themes | other.themes,
                List.copyOf(reasons));
    }

    private Sketch[] closest(Cluster other) {
        double most = Likeness.IMPOSSIBLE;
        Sketch[] best = {sketches.get(0), other.sketches.get(0)};
        for (Sketch one : sketches) {
            for (Sketch another : other.sketches) {
                double score = Likeness.of(one, another);
                if (score > most) {
                    most = score;
                    best = new Sketch[] {one, another};
                }
            }
        }
        return best[0].mark() <= best[1].mark() ? best : new Sketch[] {best[1], best[0]};
    }

    /**
     * How much speaks for both being one contact, or {@link Likeness#IMPOSSIBLE} where a document
     * tells of both or two of their fullest tellings exclude each other.
     */
    double likeness(Cluster other) {
        double most = Likeness.IMPOSSIBLE;
        boolean apart = false;
        for (Sketch one : sketches) {
            for (Sketch another : other.sketches) {
                if (isPutOff(one, other) || other.isPutOff(another, this)) {
                    continue;
                }
                double score = Likeness.of(one, another);
                if (score == Likeness.IMPOSSIBLE) {
                    return score;
                }
                apart |= isOtherDay(one, another);
                most = Math.max(most, score);
            }
        }
        if (overlaps(documents, other.documents)
                || apart && documents.length > 1 && other.documents.length > 1) {
            return Likeness.IMPOSSIBLE; // two days that several documents tell are two contacts
        }
        if (themes != 0 && other.themes != 0) {
            int shared = Long.bitCount(themes & other.themes);
            int fewer = Math.min(Long.bitCount(themes), Long.bitCount(other.themes));
            most += shared > 0 ? (double) shared / fewer : fewer < MANY_THEMES ? 0 : -0.3;
            most -= apart && shared * 3 < fewer ? 2 : 0;
        }
        return most;
    }

    /** Whether the day of that plan of this cluster no longer counts, for it was put off. */
    private boolean isPutOff(Sketch plan, Cluster later) {
        return plan.status() != Status.HELD
                && plan.status() != Status.POSTPONED
                && plan.time().stated()
                && sketches.stream()
                        .anyMatch(
                                sketch ->
                                        sketch.status() == Status.POSTPONED
                                                && sketch.time().stated()
                                                && sketch.time().gap(plan.time()) <= 1)
                && later.sketches.stream()
                        .allMatch(sketch -> sketch.time().first() > plan.time().last());
    }

    /** Whether the two tell different days, and neither a journey nor a delay explains it. */
    private static boolean isOtherDay(Sketch one, Sketch other) {
        return one.time().stated()
                && other.time().stated()
                && one.time().gap(other.time()) > 0
                && one.status() != Status.POSTPONED
                && other.status() != Status.POSTPONED
                && !(one.place() != null
                        && Objects.equals(one.place(), other.place())
                        && !Likeness.isDistant(one)
                        && !Likeness.isDistant(other));
    }

    /** Whether it tells nothing of the day, nor when it was published. */
    boolean isUndated() {
        return sketches.stream()
                .allMatch(sketch -> sketch.isOpen() && sketch.published() == Sketch.UNDATED);
    }

    /** Whether both are of the same accounts for the same reasons. */
    boolean isSame(Cluster other) {
        return Arrays.equals(accounts, other.accounts)
                && themes == other.themes
                && sketches.equals(other.sketches)
                && why.equals(other.why);
    }

    private static boolean overlaps(long[] one, long[] other) {
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                return true;
            }
            if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
