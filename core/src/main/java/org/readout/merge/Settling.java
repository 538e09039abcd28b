package org.readout.merge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Ids;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Status;
import org.readout.model.Topic;

/**
 * Settles who, when, where and how from all accounts of one contact; what they contradict is kept.
 */
final class Settling {

    /** Of what pages of one day say, the first holds. */
    private static final List<Status> LAST =
            List.of(
                    Status.CANCELLED,
                    Status.POSTPONED,
                    Status.DENIED,
                    Status.PLANNED,
                    Status.PROPOSED);

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
        Map<String, Topic> themes = new LinkedHashMap<>();
        Map<String, Topic> about = new LinkedHashMap<>();
        for (Account account : accounts) {
            account.themes().forEach(theme -> themes.putIfAbsent(theme.id(), theme));
            account.about().forEach(topic -> about.putIfAbsent(topic.id(), topic));
        }
        Set<String> sources = new TreeSet<>();
        told.forEach(account -> sources.add(account.document()));
        List<Participant> participants = Attendance.of(accounts);
        return new Engagement(
                Ids.of("engagement", ids.toArray()),
                status(accounts, documents),
                settled(accounts, Settling::channel, any -> 0),
                Dates.of(accounts, documents),
                settled(accounts, Account::place, place -> place.id().indexOf(':') > 0 ? 1 : 0),
                participants,
                List.copyOf(themes.values()),
                List.copyOf(about.values()),
                settled(accounts, Account::outcome, any -> 0),
                ids,
                List.copyOf(sources),
                independent(sources, documents),
                Disagreements.of(told),
                Tellings.of(participants, accounts),
                List.of(),
                why);
    }

    /**
     * An original before its copies, an official readout before the press, the main subject before
     * a mention in passing, the full before the brief.
     */
    private static int weight(Account account, Map<String, Document> documents) {
        Document document = documents.get(account.document());
        return (document != null && document.copyOf() != null ? 0 : 1000)
                + (account.main() ? 100 : 0)
                + (isOfficial(document) ? 50 : 0)
                + Math.min(40, account.statements().size() * 2 + account.participants().size());
    }

    /** How many texts the documents are, each counted once however often it was printed. */
    private static int independent(Set<String> sources, Map<String, Document> documents) {
        Set<String> texts = new HashSet<>();
        for (String source : sources) {
            Document document = documents.get(source);
            String original = document == null ? null : document.copyOf();
            texts.add(original == null ? source : original);
        }
        return texts.size();
    }

    /** Whether a side itself, or the sides together, published it. */
    private static boolean isOfficial(@Nullable Document document) {
        return document != null
                && (document.kind() == Document.Kind.READOUT
                        || document.kind() == Document.Kind.JOINT_STATEMENT);
    }

    /**
     * The value that holds: the more precise before the vaguer, then the one that the weightiest
     * account has, unless at least two more accounts of no less a kind have another.
     */
    private static <T> @Nullable T settled(
            List<Account> accounts,
            Function<Account, @Nullable T> fact,
            ToIntFunction<T> precision) {
        List<T> values = accounts.stream().map(fact).filter(Objects::nonNull).toList();
        if (values.isEmpty()) {
            return null;
        }
        int finest = values.stream().mapToInt(precision).max().orElse(0);
        List<T> fine =
                values.stream().filter(value -> precision.applyAsInt(value) == finest).toList();
        T first = fine.get(0);
        Map<String, Integer> counts = new LinkedHashMap<>();
        fine.forEach(value -> counts.merge(key(value), 1, Integer::sum));
        int most = Collections.max(counts.values());
        if (counts.getOrDefault(key(first), 0) + 1 >= most) {
            return first;
        }
        return fine.stream()
                .filter(value -> counts.getOrDefault(key(value), 0) == most)
                .findFirst()
                .orElse(first);
    }

    private static String key(Object value) {
        return value instanceof Place place ? place.id() : value.toString();
    }

    private static @Nullable Channel channel(Account account) {
        return account.channel();
    }

    /** What was held was held; else what the page published last says. */
    private static Status status(List<Account> accounts, Map<String, Document> documents) {
        if (accounts.stream().anyMatch(account -> account.status() == Status.HELD)) {
            return Status.HELD;
        }
        return accounts.stream()
                .max(
                        Comparator.comparing(
                                        (Account account) -> published(account, documents),
                                        Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(account -> -LAST.indexOf(account.status()))
                                .thenComparing(Account::id))
                .map(Account::status)
                .orElseThrow();
    }

    static @Nullable LocalDate published(Account account, Map<String, Document> documents) {
        return Time.published(documents.get(account.document()));
    }
}
