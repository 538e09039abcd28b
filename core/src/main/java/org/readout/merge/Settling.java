package org.readout.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Engagement.Disagreement;
import org.readout.model.Engagement.Telling;
import org.readout.model.Engagement.Value;
import org.readout.model.Ids;
import org.readout.model.Participant;
import org.readout.model.Statement;
import org.readout.model.Status;
import org.readout.model.Topic;
import org.readout.model.When;

/**
 * Settles who, when, where and how from all accounts of one contact; what they contradict is kept.
 */
final class Settling {

    private static final int NARROW = 12;

    private Settling() {}

    static Engagement of(List<Account> told, Map<String, Document> documents, List<String> why) {
        List<Account> accounts =
                told.stream()
                        .sorted(
                                Comparator.<Account>comparingInt(
                                                account -> weight(account, documents))
                                        .reversed()
                                        .thenComparing(Account::id))
                        .toList();
        List<String> ids = told.stream().map(Account::id).sorted().toList();
        List<Disagreement> disagreements = new ArrayList<>();
        note(
                disagreements,
                "channel",
                told,
                account ->
                        account.channel() == null
                                ? null
                                : account.channel().name().toLowerCase(Locale.ROOT));
        note(
                disagreements,
                "when",
                told,
                account ->
                        account.when() == null || account.when().precision() != When.Precision.DAY
                                ? null
                                : account.when().first());
        note(
                disagreements,
                "place",
                told,
                account ->
                        account.place() == null || account.place().id().indexOf(':') < 0
                                ? null
                                : account.place().id());
        note(
                disagreements,
                "outcome",
                told,
                account ->
                        account.outcome() == null
                                ? null
                                : account.outcome().name().toLowerCase(Locale.ROOT));
        Map<String, Participant> participants = new LinkedHashMap<>();
        Map<String, Topic> themes = new LinkedHashMap<>();
        Map<String, Topic> about = new LinkedHashMap<>();
        for (Account account : accounts) {
            account.participants()
                    .forEach(
                            participant ->
                                    participants.putIfAbsent(
                                            participant.actor() + '/' + participant.person(),
                                            participant));
            account.themes().forEach(theme -> themes.putIfAbsent(theme.id(), theme));
            account.about().forEach(topic -> about.putIfAbsent(topic.id(), topic));
        }
        participants
                .values()
                .removeIf(
                        side ->
                                side.person() == null
                                        && participants.values().stream()
                                                .anyMatch(
                                                        other ->
                                                                other.person() != null
                                                                        && other.actor()
                                                                                .equals(
                                                                                        side
                                                                                                .actor())));
        Set<String> sources = new TreeSet<>();
        told.forEach(account -> sources.add(account.document()));
        return new Engagement(
                Ids.of("engagement", ids.toArray()),
                status(told),
                first(accounts, Settling::channel),
                when(accounts, time(told, documents)),
                first(accounts, Account::place),
                List.copyOf(participants.values()),
                List.copyOf(themes.values()),
                List.copyOf(about.values()),
                first(accounts, Account::outcome),
                ids,
                List.copyOf(sources),
                sources.size(),
                disagreements,
                tellings(accounts),
                List.of(),
                why);
    }

    /**
     * An official readout before the press, the main subject before a mention in passing, the full
     * before the brief.
     */
    private static int weight(Account account, Map<String, Document> documents) {
        Document document = documents.get(account.document());
        boolean official =
                document != null
                        && (document.kind() == Document.Kind.READOUT
                                || document.kind() == Document.Kind.JOINT_STATEMENT);
        return (account.main() ? 100 : 0)
                + (official ? 50 : 0)
                + Math.min(40, account.statements().size() * 2 + account.participants().size());
    }

    private static <T> @Nullable T first(
            List<Account> accounts, Function<Account, @Nullable T> fact) {
        return accounts.stream().map(fact).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable Channel channel(Account account) {
        return account.channel();
    }

    private static Status status(List<Account> accounts) {
        for (Status status :
                List.of(
                        Status.HELD,
                        Status.CANCELLED,
                        Status.POSTPONED,
                        Status.DENIED,
                        Status.PLANNED)) {
            if (accounts.stream().anyMatch(account -> account.status() == status)) {
                return status;
            }
        }
        return Status.PROPOSED;
    }

    private static Time time(List<Account> accounts, Map<String, Document> documents) {
        Time time = null;
        for (Account account : accounts) {
            Time next = Time.of(account, Time.published(documents.get(account.document())));
            Time both = time == null ? next : time.and(next);
            time = time != null && both.count() == 0 ? time.stated() ? time : next : both;
        }
        return Objects.requireNonNull(time);
    }

    private static @Nullable When when(List<Account> accounts, Time time) {
        When best = null;
        for (Account account : accounts) {
            When when = account.when();
            if (when != null
                    && when.first() != null
                    && (best == null || when.precision().compareTo(best.precision()) < 0)) {
                best = when;
            }
        }
        if (best != null && best.precision() == When.Precision.DAY) {
            return best;
        }
        When words = first(accounts, Account::when);
        List<LocalDate> days = time.days();
        if (words != null
                && accounts.size() > 1
                && !days.isEmpty()
                && days.size() <= 2
                && (time.weekday() != 0 || time.monthDay() != 0)
                && days.get(0).plusDays(NARROW).isAfter(days.get(days.size() - 1))) {
            String day = days.get(days.size() - 1).toString();
            return new When(
                    day,
                    day,
                    When.Precision.DAY,
                    When.Basis.INFERRED,
                    words.partial(),
                    List.of(),
                    words.evidence());
        }
        if (best == null && words != null && words.candidates().size() == 1) {
            String day = words.candidates().get(0);
            return new When(
                    day,
                    day,
                    When.Precision.DAY,
                    When.Basis.INFERRED,
                    words.partial(),
                    List.of(),
                    words.evidence());
        }
        return best == null ? words : best;
    }

    private static void note(
            List<Disagreement> disagreements,
            String field,
            List<Account> accounts,
            Function<Account, @Nullable String> fact) {
        Map<String, List<String>> values = new TreeMap<>();
        for (Account account : accounts) {
            String value = fact.apply(account);
            if (value != null) {
                values.computeIfAbsent(value, key -> new ArrayList<>()).add(account.id());
            }
        }
        if (values.size() > 1) {
            disagreements.add(
                    new Disagreement(
                            field,
                            values.entrySet().stream()
                                    .map(entry -> new Value(entry.getKey(), entry.getValue()))
                                    .toList()));
        }
    }

    private static List<Telling> tellings(List<Account> accounts) {
        Map<String, List<Statement>> voices = new TreeMap<>();
        for (Account account : accounts) {
            account.statements()
                    .forEach(
                            statement ->
                                    voices.computeIfAbsent(
                                                    statement.voice(), key -> new ArrayList<>())
                                            .add(statement));
        }
        Map<String, Set<String>> subjects = new TreeMap<>();
        voices.forEach(
                (voice, statements) -> {
                    Set<String> here = new LinkedHashSet<>();
                    statements.forEach(
                            statement -> {
                                here.addAll(statement.themes());
                                here.addAll(statement.about());
                            });
                    subjects.put(voice, here);
                });
        List<Telling> tellings = new ArrayList<>();
        voices.forEach(
                (voice, statements) -> {
                    Set<String> themes = new LinkedHashSet<>();
                    statements.forEach(statement -> themes.addAll(statement.themes()));
                    Set<String> only = new LinkedHashSet<>(subjects.get(voice));
                    subjects.forEach(
                            (other, theirs) -> {
                                if (!other.equals(voice)) {
                                    only.removeAll(theirs);
                                }
                            });
                    tellings.add(
                            new Telling(
                                    voice,
                                    List.copyOf(themes),
                                    voices.size() > 1 ? List.copyOf(only) : List.of(),
                                    statements.stream().map(Statement::id).distinct().toList()));
                });
        return tellings;
    }
}
