package org.readout.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Status;
import org.readout.model.When;

/**
 * When a contact took place, from all accounts of it. A weekday in one and the day of publication
 * of another, or a day of an open year in one and the year in another, make a date that none has.
 */
final class Dates {

    private Dates() {}

    /** The date, or null; the weightiest account first. */
    static @Nullable When of(List<Account> accounts, Map<String, Document> documents) {
        When day = told(accounts, documents);
        if (day != null) {
            return day;
        }
        When words = null;
        When best = null;
        for (Account account : accounts) {
            When when = account.when();
            words = words == null ? when : words;
            if (when != null
                    && when.first() != null
                    && (best == null || when.precision().compareTo(best.precision()) < 0)) {
                best = when;
            }
        }
        if (words == null) {
            return null;
        }
        LocalDate only = only(accounts, documents);
        return only != null ? inferred(only, words) : best == null ? words : best;
    }

    /**
     * The day that an account tells and can mean; of several that of what was held, then the one
     * most accounts tell, then that of the weightiest.
     */
    private static @Nullable When told(List<Account> accounts, Map<String, Document> documents) {
        Map<String, Integer> counts = new HashMap<>();
        List<Account> telling = new ArrayList<>();
        boolean held = accounts.stream().anyMatch(account -> account.status() == Status.HELD);
        for (boolean taken : held ? new boolean[] {true, false} : new boolean[] {false}) {
            for (Account account : accounts) {
                When when = account.when();
                if (when != null
                        && when.precision() == When.Precision.DAY
                        && when.first() != null
                        && (!taken || account.status() == Status.HELD)
                        && Time.of(account, Settling.published(account, documents)).stated()) {
                    counts.merge(when.first(), 1, Integer::sum);
                    telling.add(account);
                }
            }
            if (!telling.isEmpty()) {
                break;
            }
        }
        When first = telling.isEmpty() ? null : telling.get(0).when();
        if (first == null) {
            return null;
        }
        When best = first;
        for (Account account : telling) {
            When when = Objects.requireNonNull(account.when());
            if (count(counts, when) > count(counts, best) + 1) {
                best = when;
            }
        }
        return best;
    }

    private static int count(Map<String, Integer> counts, When when) {
        return counts.getOrDefault(String.valueOf(when.first()), 0);
    }

    /** The only day that all accounts together allow, or null. */
    private static @Nullable LocalDate only(
            List<Account> accounts, Map<String, Document> documents) {
        Time time = null;
        TreeSet<String> candidates = null;
        boolean told = false;
        for (Account account : accounts) {
            When when = account.when();
            Time next = Time.of(account, Settling.published(account, documents));
            Time both = time == null ? next : time.and(next);
            time = both.count() == 0 ? Objects.requireNonNullElse(time, next) : both;
            told |= when != null && when.partial() != null;
            if (when != null && !when.candidates().isEmpty()) {
                candidates = candidates == null ? new TreeSet<>(when.candidates()) : candidates;
                candidates.retainAll(when.candidates());
            }
        }
        if (time != null && told && accounts.size() > 1) {
            // a weekday fits the day of publication and the one a week before: the nearer is meant
            int days = time.last() - time.first() <= Stage.NEAR ? time.count() : 0;
            days = time.monthDay() != 0 ? time.count() : days;
            if (days == 1 || days == 2 && time.weekday() != 0) {
                return time.days().get(days - 1);
            }
        }
        if (candidates != null && time != null) {
            Time within = time;
            candidates.removeIf(day -> !fits(day, within));
            return candidates.size() == 1 ? LocalDate.parse(candidates.first()) : null;
        }
        return null;
    }

    private static boolean fits(String day, Time time) {
        int number = Time.day(LocalDate.parse(day));
        return number >= time.first() && number <= time.last();
    }

    private static When inferred(LocalDate day, When words) {
        return new When(
                day.toString(),
                day.toString(),
                When.Precision.DAY,
                When.Basis.INFERRED,
                words.partial(),
                List.of(),
                words.evidence());
    }
}
