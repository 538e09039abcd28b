package org.readout.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.readout.model.Status;

/**
 * Where clusters are looked for that may be one: by two sides and the day, by two sides and the
 * half month, by two sides and what a contact is referred to with.
 */
final class Cells {

    /** How many sides of a contact, in order, are looked at. */
    private static final int SIDES = 6;

    private static final int REFERRED_SIDES = 3;
    private static final int PERSONS = 4;
    private static final int HALF_MONTH = 16;
    private static final int QUARTER = 92;
    private static final int YEAR = 366;

    private Cells() {}

    private static List<Long> pairs(Cluster cluster, int most) {
        List<Long> pairs = new ArrayList<>();
        List<String> sides = cluster.sketches.get(0).sides();
        int count = Math.min(sides.size(), most);
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                pairs.add(Sketch.mix(Sketch.hash(sides.get(i)), Sketch.hash(sides.get(j))));
            }
        }
        return pairs;
    }

    private static long[] cells(List<Long> pairs, TreeSet<Long> marks) {
        return pairs.stream()
                .flatMapToLong(pair -> marks.stream().mapToLong(mark -> Sketch.mix(pair, mark)))
                .toArray();
    }

    /** Of clusters with a day: the days. */
    static long[] days(Cluster cluster) {
        TreeSet<Long> marks = new TreeSet<>();
        Time time = cluster.sketches.get(0).time();
        for (long day = time.first(); day <= time.last(); day++) {
            marks.add(day);
        }
        return cells(pairs(cluster, SIDES), marks);
    }

    /** Of clusters with a day, a week or a month: the half months that it touches. */
    static long[] halfMonths(Cluster cluster) {
        TreeSet<Long> marks = new TreeSet<>();
        for (Sketch sketch : cluster.sketches) {
            add(
                    marks,
                    0,
                    sketch.time().first() - Stage.DAYS_OF_TALKS,
                    sketch.time().last() + Stage.DAYS_OF_TALKS,
                    HALF_MONTH);
        }
        return cells(pairs(cluster, SIDES), marks);
    }

    private static void add(TreeSet<Long> marks, long anchor, int first, int last, int length) {
        for (int part = Math.floorDiv(first, length); part <= Math.floorDiv(last, length); part++) {
            marks.add(Sketch.mix(anchor, part));
        }
    }

    /** Of all clusters: persons, towns and days of the year that others may refer to them with. */
    static long[] references(Cluster cluster) {
        TreeSet<Long> marks = new TreeSet<>();
        for (Sketch sketch : cluster.sketches) {
            references(sketch, marks);
        }
        return cells(pairs(cluster, REFERRED_SIDES), marks);
    }

    private static void references(Sketch sketch, TreeSet<Long> marks) {
        Time time = sketch.time();
        if (sketch.inTown()) {
            long town = Sketch.hash("town " + sketch.place());
            if (sketch.isNear()) {
                marks.add(town);
                add(marks, town, time.first(), time.last() + YEAR, YEAR);
            } else if (sketch.isOpen() && sketch.published() == Sketch.UNDATED) {
                marks.add(town);
            } else {
                add(marks, town, from(sketch), to(sketch), YEAR);
            }
        }
        if (time.monthDay() != 0) {
            marks.add((long) time.monthDay());
        } else if (sketch.isNear() && time.count() == 1) {
            LocalDate day = time.days().get(0);
            marks.add(day.getMonthValue() * 100L + day.getDayOfMonth());
        }
        if (sketch.wording() != 0 && !sketch.isNear()) {
            marks.add(sketch.wording());
        }
        sketch.persons().stream()
                .flatMap(List::stream)
                .limit(PERSONS)
                .forEach(
                        person -> {
                            long key = Sketch.hash("person " + person);
                            if (sketch.isOpen() && sketch.published() == Sketch.UNDATED) {
                                marks.add(key);
                            } else {
                                add(marks, key, from(sketch), to(sketch), QUARTER);
                            }
                        });
        if (sketch.isNear() || sketch.published() == Sketch.UNDATED) {
            who(sketch, marks);
        }
        if (sketch.people() == 0 && sketch.isOpen() && sketch.published() == Sketch.UNDATED) {
            marks.add(Sketch.hash("undated " + sketch.place()));
        }
    }

    /** Who met whom, for pages that tell no more than that. */
    private static void who(Sketch sketch, TreeSet<Long> marks) {
        List<List<String>> persons =
                sketch.persons().stream().filter(side -> !side.isEmpty()).limit(2).toList();
        if (persons.size() == 2) {
            for (String one : persons.get(0).subList(0, Math.min(2, persons.get(0).size()))) {
                for (String other : persons.get(1).subList(0, Math.min(2, persons.get(1).size()))) {
                    marks.add(Sketch.mix(Sketch.hash(one), Sketch.hash(other)));
                }
            }
        }
    }

    /** The first day on which what it refers to is looked for. */
    private static int from(Sketch sketch) {
        return sketch.isOpen()
                ? Math.max(sketch.time().first(), sketch.published() - Stage.NEAR)
                : sketch.time().first();
    }

    private static int to(Sketch sketch) {
        int last = sketch.time().last();
        return sketch.status() == Status.POSTPONED && sketch.time().stated()
                ? last + Stage.LATER
                : sketch.isOpen() ? Math.min(last, sketch.published() + YEAR) : last;
    }
}
