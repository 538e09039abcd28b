package org.readout.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.readout.model.Account;
import org.readout.model.Engagement.Disagreement;
import org.readout.model.Engagement.Value;
import org.readout.model.Status;
import org.readout.model.When;

/** Where the accounts of one contact contradict each other. */
final class Disagreements {

    private final List<Account> accounts;
    private final boolean held;
    private final List<Disagreement> found = new ArrayList<>();

    private Disagreements(List<Account> accounts) {
        this.accounts = accounts;
        held = accounts.stream().anyMatch(account -> account.status() == Status.HELD);
    }

    /** All of them, each value with the accounts that hold it. */
    static List<Disagreement> of(List<Account> accounts) {
        Disagreements disagreements = new Disagreements(accounts);
        disagreements.note("channel", account -> lower(account.channel()));
        if (!disagreements.oneDay()) {
            disagreements.note("when", disagreements::day);
        }
        disagreements.note(
                "place",
                account ->
                        account.place() == null || account.place().id().indexOf(':') < 0
                                ? null
                                : account.place().id());
        if (disagreements.held) {
            disagreements.note("status", Disagreements::whetherHeld);
        }
        disagreements.note("initiatedBy", Account::initiatedBy);
        disagreements.note("outcome", account -> lower(account.outcome()));
        return disagreements.found;
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    /** The day told; of what was held, that of earlier plans contradicts nothing. */
    private @Nullable String day(Account account) {
        When when = account.when();
        return held && account.status() != Status.HELD
                        || when == null
                        || when.precision() != When.Precision.DAY
                ? null
                : when.first();
    }

    /** Plans and delays are the history of what was held and contradict nothing. */
    private static @Nullable String whetherHeld(Account account) {
        return switch (account.status()) {
            case HELD, CANCELLED, DENIED -> lower(account.status());
            case PLANNED, PROPOSED, POSTPONED -> null;
        };
    }

    /** Whether there is a day that lies in all the days and runs of days that are told. */
    private boolean oneDay() {
        String latest = "";
        String earliest = "9999";
        for (Account account : accounts) {
            String first = day(account);
            When when = account.when();
            if (first != null && when != null) {
                String last = when.last() == null ? first : when.last();
                latest = first.compareTo(latest) > 0 ? first : latest;
                earliest = last.compareTo(earliest) < 0 ? last : earliest;
            }
        }
        return latest.compareTo(earliest) <= 0;
    }

    private void note(String field, Function<Account, @Nullable String> fact) {
        Map<String, List<String>> values = new TreeMap<>();
        for (Account account : accounts) {
            String value = fact.apply(account);
            if (value != null) {
                values.computeIfAbsent(value, key -> new ArrayList<>()).add(account.id());
            }
        }
        if (values.size() > 1) {
            found.add(
                    new Disagreement(
                            field,
                            values.entrySet().stream()
                                    .map(entry -> new Value(entry.getKey(), entry.getValue()))
                                    .toList()));
        }
    }
}
