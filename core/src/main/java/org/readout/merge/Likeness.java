package org.readout.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readout.model.Channel;
import org.readout.model.Place;
import org.readout.model.Status;

/**
 * How much speaks for two accounts telling of one contact. Sides, persons, time, channel and place
 * each add or take away; some contradictions shut it out.
 */
final class Likeness {

    /** What two accounts need to be joined. */
    static final double ENOUGH = 4.4;

    /** Said of two accounts that cannot be one contact. */
    static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    /** How reasons begin that spoke against it. */
    static final String DESPITE = "despite ";

    /** A day of the year is told by a date or by so short a time. */
    private static final int DAYS = 3;

    private static final int WEEK = 7;

    /** How many letters a name has of which one may be spelt otherwise. */
    private static final int SPELT = 5;

    private final Sketch a;
    private final Sketch b;
    private final @Nullable List<String> reasons;
    private double score;

    private Likeness(Sketch a, Sketch b, @Nullable List<String> reasons) {
        this.a = a;
        this.b = b;
        this.reasons = reasons;
    }

    /** How much speaks for it, or {@link #IMPOSSIBLE}. It is the same the other way round. */
    static double of(Sketch a, Sketch b) {
        return new Likeness(a, b, null).weigh();
    }

    /** What speaks for it, and what against it, in words that a person can check. */
    static List<String> reasons(Sketch a, Sketch b) {
        List<String> reasons = new ArrayList<>();
        new Likeness(a, b, reasons).weigh();
        return reasons;
    }

    private double weigh() {
        boolean possible = sides() && channel() && time() && persons() && place() && status();
        if (!possible) {
            return IMPOSSIBLE;
        }
        companions();
        return score;
    }

    private void add(double weight, Supplier<String> reason) {
        score += weight;
        if (reasons != null) {
            reasons.add(reason.get());
        }
    }

    /** Whether the sides were not in one place. */
    static boolean isDistant(Sketch sketch) {
        Channel channel = sketch.channel();
        return channel == Channel.CALL || channel == Channel.VIDEO || channel == Channel.LETTER;
    }

    private boolean bothConferences() {
        return a.channel() == Channel.MULTILATERAL && b.channel() == Channel.MULTILATERAL;
    }

    private boolean sides() {
        List<String> shared = shared(a.sides(), b.sides());
        int all = a.sides().size() + b.sides().size() - shared.size();
        if (shared.size() < 2 && all > shared.size()) {
            return false;
        }
        double overlap = (double) shared.size() / all;
        boolean same = shared.size() == all;
        boolean there = a.inTown() && Objects.equals(a.place(), b.place());
        boolean known = overlap >= (bothConferences() && (all > 4 || there) ? 0.4 : 0.75);
        if (!same && !known && !host(shared)) {
            return false;
        }
        add(2 * overlap, () -> "sides: " + String.join(", ", shared));
        if (!same) {
            add(-0.4, () -> DESPITE + "other sides: " + others(shared));
        }
        return true;
    }

    /**
     * Whether the one side too many, named without a person, is the host of the talks: pages often
     * name it among those who met.
     */
    private boolean host(List<String> shared) {
        Sketch more = a.sides().size() > b.sides().size() ? a : b;
        Sketch fewer = more == a ? b : a;
        if (shared.size() != fewer.sides().size() || more.sides().size() != shared.size() + 1) {
            return false;
        }
        for (int i = 0; i < more.sides().size(); i++) {
            String side = more.sides().get(i);
            if (!shared.contains(side)) {
                return more.persons().get(i).isEmpty()
                        && (lies(a.place(), side) || lies(b.place(), side));
            }
        }
        return false;
    }

    private static boolean lies(@Nullable String place, String land) {
        return place != null && Place.state(place).equals(land);
    }

    private String others(List<String> shared) {
        List<String> others = new ArrayList<>(a.sides());
        others.addAll(b.sides());
        others.removeAll(shared);
        return String.join(", ", others.stream().distinct().sorted().toList());
    }

    private static List<String> shared(List<String> a, List<String> b) {
        if (a.equals(b)) {
            return a;
        }
        List<String> shared = new ArrayList<>(a);
        shared.retainAll(b);
        return shared;
    }

    private boolean channel() {
        Channel one = a.channel();
        Channel other = b.channel();
        if (one == null || other == null) {
            return true;
        }
        if (one == other) {
            add(0.4, () -> "channel: " + word(one));
            return true;
        }
        boolean spoke = one != Channel.LETTER && other != Channel.LETTER;
        if (isDistant(a) && isDistant(b) && spoke) {
            add(0.2, () -> DESPITE + "channels: " + words(one, other));
            return true;
        }
        // two who meet beside a conference are not the conference
        if (!isDistant(a) && !isDistant(b) && Math.min(a.sides().size(), b.sides().size()) > 2) {
            add(0, () -> DESPITE + "channels: " + words(one, other));
            return true;
        }
        return false;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T extends Enum<T>> String words(T a, T b) {
        return a.compareTo(b) < 0 ? word(a) + ", " + word(b) : word(b) + ", " + word(a);
    }

    private boolean time() {
        Time one = a.time();
        Time other = b.time();
        if (one.stated() && other.stated()) {
            return days(one, other);
        }
        Time both = one.and(other);
        int count = both.count();
        if (count == 0 && putOff(one, other)) {
            return true;
        }
        if (count == 0) {
            // the evening here is the morning of the next day elsewhere
            boolean near = one.stated() != other.stated() && one.gap(other) == 1;
            if (!near || one.monthDay() + other.monthDay() + one.weekday() + other.weekday() > 0) {
                return false;
            }
            add(1, () -> DESPITE + "a day between what is told and what was published");
            return true;
        }
        int shorter = Math.min(one.last() - one.first(), other.last() - other.first());
        if (one.monthDay() + other.monthDay() != 0
                && (one.monthDay() == other.monthDay() || shorter < DAYS)) {
            add(2, () -> "same day of the year: " + monthDay(both));
            return true;
        }
        int widest = Math.max(one.count(), other.count());
        if (widest <= Stage.NEAR) {
            double weight = widest == 1 ? 3 : widest <= 3 ? 2.4 : widest <= 10 ? 1.9 : 1.2;
            add(
                    weight,
                    () ->
                            count == 1
                                    ? "only day that fits both: " + both.days().get(0)
                                    : count + " days fit both: from " + date(both.first()));
            return true;
        }
        if (a.published() == Sketch.UNDATED && b.published() == Sketch.UNDATED) {
            add(-1, () -> DESPITE + "neither being dated");
            return true;
        }
        return wide();
    }

    private static String monthDay(Time time) {
        return String.format(
                Locale.ROOT, "%02d-%02d", time.monthDay() / 100, time.monthDay() % 100);
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    private boolean days(Time one, Time other) {
        int gap = one.gap(other);
        if (gap == 0) {
            boolean same = one.first() == other.first() && one.last() == other.last();
            int first = Math.max(one.first(), other.first());
            add(same ? 3 : 2.6, () -> (same ? "same day: " : "days that overlap: ") + date(first));
            return true;
        }
        if (gap == 1) {
            add(1.2, () -> DESPITE + "days: " + dates());
            return true;
        }
        if (putOff(one, other)) {
            return true;
        }
        boolean travelled =
                !isDistant(a)
                        && !isDistant(b)
                        && a.inTown()
                        && Objects.equals(a.place(), b.place());
        if (gap <= Stage.DAYS_OF_TALKS && travelled) {
            add(0.6, () -> DESPITE + "days: " + dates());
            return true;
        }
        return false;
    }

    /** Whether the earlier was put off, so that the later may be what came of it. */
    private boolean putOff(Time one, Time other) {
        boolean before =
                one.first() == other.first()
                        ? a.status() == Status.POSTPONED && one.stated()
                        : one.first() < other.first();
        Sketch early = before ? a : b;
        Sketch late = early == a ? b : a;
        boolean may =
                early.status() == Status.POSTPONED
                        && early.time().stated()
                        && late.status() != Status.CANCELLED
                        && one.gap(other) <= Stage.LATER;
        if (may) {
            add(0.8, () -> "put off: " + dates());
        }
        return may;
    }

    private String dates() {
        LocalDate one = date(a.time().first());
        LocalDate other = date(b.time().first());
        return one.isBefore(other) ? one + ", " + other : other + ", " + one;
    }

    /** Where one of the two may be any of many days: the nearer to its publication the likelier. */
    private boolean wide() {
        Sketch open = a.time().count() > b.time().count() ? a : b;
        Sketch known = open == a ? b : a;
        if (open.published() == Sketch.UNDATED || known.published() == Sketch.UNDATED) {
            add(-0.6, () -> DESPITE + "an open date");
            return true;
        }
        if (!known.isNear()) {
            int between = Math.abs(open.published() - known.published());
            add(
                    between <= WEEK ? 0.8 : between <= Stage.NEAR ? 0.2 : -1,
                    () -> "published " + between + " days from each other");
            return true;
        }
        boolean past = open.status() == Status.HELD;
        int age =
                past
                        ? open.published() - known.time().last()
                        : known.time().first() - open.published();
        boolean town = open.inTown();
        double weight =
                age <= 10
                        ? 1.2
                        : age <= Stage.NEAR
                                ? (town ? 1 : 0.4)
                                : age <= 400 ? (town ? 0.6 : -0.4) : town ? 0.2 : -1.5;
        add(
                weight - Math.max(0, age) * 0.0002, // of several the nearest
                () ->
                        (past ? "told " : "announced ")
                                + Math.max(0, age)
                                + (past ? " days later" : " days before"));
        return true;
    }

    /**
     * Persons of one side who differ shut a call out. Whoever travels may see several of the other
     * side on one visit.
     */
    private boolean persons() {
        int common = 0;
        int sidesWith = 0;
        int sidesWithout = 0;
        for (int i = 0; i < a.sides().size(); i++) {
            int j = b.sides().indexOf(a.sides().get(i));
            if (j >= 0 && !a.persons().get(i).isEmpty() && !b.persons().get(j).isEmpty()) {
                int both = common(a.persons().get(i), b.persons().get(j));
                common += both;
                sidesWith += both > 0 ? 1 : 0;
                boolean unclear = both == 0 && near(a.persons().get(i), b.persons().get(j));
                sidesWithout += both > 0 || unclear ? 0 : 1;
            }
        }
        int shared = common;
        if (sidesWithout > 0 && !bothConferences()) {
            boolean there = a.inTown() && Objects.equals(a.place(), b.place());
            boolean visit =
                    sidesWith > 0
                            && !isDistant(a)
                            && !isDistant(b)
                            && (there || a.time().stated() && b.time().stated());
            if (!visit) {
                return false;
            }
            add(-1, () -> DESPITE + "other persons of one side");
        }
        if (shared > 0) {
            add(
                    Math.min(3, shared * 1.2),
                    () -> shared + (shared > 1 ? " persons" : " person") + " in common");
        }
        return true;
    }

    private static int common(List<String> one, List<String> other) {
        int common = 0;
        for (String person : one) {
            for (String another : other) {
                if (isSame(person, another)) {
                    common++;
                    break;
                }
            }
        }
        return Math.min(common, Math.min(one.size(), other.size()));
    }

    /** Whether a name of one is so like a name of the other that either may be misread. */
    private static boolean near(List<String> one, List<String> other) {
        return one.stream()
                .anyMatch(
                        person ->
                                other.stream()
                                        .anyMatch(
                                                another ->
                                                        letters(person, another) * 4
                                                                <= Math.max(
                                                                        person.length(),
                                                                        another.length())));
    }

    /** How many letters have to be changed, left out or put in to make one of the other. */
    private static int letters(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }

    /** Whether two slugs may be one person: one is part of the other, or a letter differs. */
    static boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        List<String> first = Arrays.asList(one.split("-"));
        List<String> second = Arrays.asList(other.split("-"));
        if (first.containsAll(second) || second.containsAll(first)) {
            return true;
        }
        return first.size() == second.size()
                && first.size() > 1
                && Math.abs(one.length() - other.length()) <= 1
                && spelt(first, second);
    }

    /** Whether the names differ in one part only, and that by one letter that is not its first. */
    private static boolean spelt(List<String> one, List<String> other) {
        int differ = 0;
        for (int i = 0; i < one.size(); i++) {
            String x = one.get(i);
            String y = other.get(i);
            if (!x.equals(y)) {
                differ++;
                if (Math.min(x.length(), y.length()) < SPELT || !oneLetter(x, y)) {
                    return false;
                }
            }
        }
        return differ == 1;
    }

    private static boolean oneLetter(String x, String y) {
        int start = 0;
        int most = Math.min(x.length(), y.length());
        while (start < most && x.charAt(start) == y.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && x.charAt(x.length() - 1 - end) == y.charAt(y.length() - 1 - end)) {
            end++;
        }
        return start > 0 && Math.max(x.length(), y.length()) - start - end <= 1;
    }

    private boolean place() {
        String x = a.place();
        String y = b.place();
        if (x == null || y == null) {
            return true;
        }
        if (x.equals(y)) {
            add(a.inTown() ? 1.8 : 0.4, () -> "place: " + x);
            return true;
        }
        if (lies(x, y) || lies(y, x)) {
            add(0.4, () -> "place: " + (x.length() < y.length() ? y : x));
            return true;
        }
        if (isDistant(a) || isDistant(b)) {
            return true; // where one of them spoke from
        }
        if (!x.substring(0, Math.min(3, x.length()))
                .equals(y.substring(0, Math.min(3, y.length())))) {
            return false;
        }
        add(-0.5, () -> DESPITE + "places: " + (x.compareTo(y) < 0 ? x + ", " + y : y + ", " + x));
        return true;
    }

    private boolean status() {
        Status one = a.status();
        Status other = b.status();
        if (one == other) {
            score += 0.3;
            return true;
        }
        boolean held = one == Status.HELD || other == Status.HELD;
        Status rest = one == Status.HELD ? other : one;
        if (held && rest == Status.DENIED) {
            add(0.4, () -> DESPITE + "what became of it: " + words(one, other));
        } else if (held && rest == Status.CANCELLED) {
            add(-0.6, () -> DESPITE + "what became of it: " + words(one, other));
        } else if (held && rest == Status.PROPOSED) {
            add(-0.6, () -> "proposed before it was held");
        } else if (held) {
            add(0, () -> "announced before it was held");
        }
        return true;
    }

    private void companions() {
        if (a.wording() != 0 && a.wording() == b.wording()) {
            add(3.4, () -> "told in the same words");
        }
        int shared = 0;
        for (long companion : a.companions()) {
            shared += Arrays.binarySearch(b.companions(), companion) >= 0 ? 1 : 0;
        }
        if (shared > 0) {
            int count = shared;
            add(
                    Math.min(3, count) * 0.6,
                    () -> "both pages name " + count + " more who met others");
        }
    }
}
