package org.readout.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Participant;
import org.readout.model.Topic;

/** How much speaks for two accounts telling of one contact, and in which words. */
final class Likeness {

    /** What two accounts need to be joined. */
    static final double ENOUGH = 4.4;

    final double score;
    final List<String> reasons;

    private Likeness(double score, List<String> reasons) {
        this.score = score;
        this.reasons = reasons;
    }

    /** Null where the two cannot be one contact. */
    static @Nullable Likeness of(Account a, Time timeA, Account b, Time timeB) {
        if (a.document().equals(b.document()) || !channels(a.channel(), b.channel())) {
            return null;
        }
        Set<String> sides = new HashSet<>(a.actors());
        Set<String> others = new HashSet<>(b.actors());
        Set<String> shared = new HashSet<>(sides);
        shared.retainAll(others);
        Set<String> all = new HashSet<>(sides);
        all.addAll(others);
        double overlap = (double) shared.size() / all.size();
        boolean many = a.channel() == Channel.MULTILATERAL && b.channel() == Channel.MULTILATERAL;
        if (overlap < 1 && !(many && overlap >= 0.4) && !(overlap >= 0.6)) {
            return null;
        }
        if (!timeA.meets(timeB)) {
            return null;
        }
        int persons = persons(a, b);
        if (persons < 0) {
            return null;
        }
        List<String> reasons = new ArrayList<>();
        double score = 2 * overlap;
        reasons.add("sides: " + String.join(", ", shared.stream().sorted().toList()));
        if (persons > 0) {
            score += Math.min(3, persons * 1.2);
            reasons.add(persons + " person" + (persons > 1 ? "s" : "") + " in common");
        }
        List<LocalDate> days = timeA.days(timeB);
        if (timeA.stated() && timeB.stated()) {
            score += 3;
            reasons.add("same day: " + timeA.first());
        } else if (days.size() == 1) {
            score += 2.2;
            reasons.add("only day that fits both: " + days.get(0));
        } else if (days.size() <= 12) {
            score += 1.5;
            reasons.add("within " + days.size() + " days");
        } else if (days.size() <= 31) {
            score += 1.2;
            reasons.add("same month");
        } else if (timeA.monthDay() != null && timeA.monthDay().equals(timeB.monthDay())) {
            score += 1.5;
            reasons.add("same day of the year");
        }
        if (a.place() != null && b.place() != null) {
            String x = a.place().id();
            String y = b.place().id();
            if (x.equals(y) && x.indexOf(':') > 0) {
                score += 1.5;
                reasons.add("same place: " + x);
            } else if (!x.startsWith(y) && !y.startsWith(x)) {
                if (!x.substring(0, 3).equals(y.substring(0, 3))) {
                    return null;
                }
                score -= 0.5;
            }
        }
        if (a.channel() != null && a.channel() == b.channel()) {
            score += 0.4;
        }
        score += themes(a, b);
        return new Likeness(score, reasons);
    }

    private static boolean channels(@Nullable Channel a, @Nullable Channel b) {
        if (a == null || b == null || a == b) {
            return true;
        }
        boolean distant =
                (a == Channel.CALL || a == Channel.VIDEO)
                        && (b == Channel.CALL || b == Channel.VIDEO);
        boolean present =
                (a == Channel.MEETING || a == Channel.MULTILATERAL)
                        && (b == Channel.MEETING || b == Channel.MULTILATERAL);
        return distant || present;
    }

    /**
     * How many persons both name; below 0 where both name persons of one side and share none of
     * them.
     */
    private static int persons(Account a, Account b) {
        Map<String, Set<String>> first = bySide(a);
        Map<String, Set<String>> second = bySide(b);
        int shared = 0;
        for (Map.Entry<String, Set<String>> side : first.entrySet()) {
            Set<String> others = second.get(side.getKey());
            if (others != null) {
                Set<String> both = new HashSet<>(side.getValue());
                both.retainAll(others);
                if (both.isEmpty()
                        && (a.channel() != Channel.MULTILATERAL
                                || b.channel() != Channel.MULTILATERAL)) {
                    return -1;
                }
                shared += both.size();
            }
        }
        return shared;
    }

    private static Map<String, Set<String>> bySide(Account account) {
        Map<String, Set<String>> sides = new HashMap<>();
        for (Participant participant : account.participants()) {
            if (participant.person() != null) {
                sides.computeIfAbsent(participant.actor(), key -> new HashSet<>())
                        .add(participant.person());
            }
        }
        return sides;
    }

    private static double themes(Account a, Account b) {
        Set<String> first = new HashSet<>();
        a.themes().stream().map(Topic::id).forEach(first::add);
        Set<String> all = new HashSet<>(first);
        Set<String> shared = new HashSet<>();
        b.themes().stream().map(Topic::id).forEach(shared::add);
        all.addAll(shared);
        shared.retainAll(first);
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }
}
