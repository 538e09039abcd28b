package org.readout.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;

/**
 * Joins accounts that tell of one contact, by facts and not by words. The order of the input does
 * not show in the result.
 */
public final class Merger {

    private final Map<String, Document> documents = new HashMap<>();
    private final List<Account> accounts;
    private final List<Time> times = new ArrayList<>();

    private Merger(List<Document> documents, List<Account> accounts) {
        documents.forEach(document -> this.documents.put(document.id(), document));
        this.accounts =
                accounts.stream()
                        .collect(
                                Collectors.toMap(
                                        Account::id, account -> account, (first, again) -> first))
                        .values()
                        .stream()
                        .sorted(
                                Comparator.comparing(Account::document)
                                        .thenComparing(account -> account.evidence().span())
                                        .thenComparing(Account::id))
                        .toList();
        this.accounts.forEach(
                account ->
                        times.add(
                                Time.of(
                                        account,
                                        Time.published(this.documents.get(account.document())))));
    }

    /**
     * The engagements that the accounts tell of; each account is in exactly one. Ordered by the
     * first document that tells of each, then by where it tells it.
     */
    public static List<Engagement> merge(List<Document> documents, List<Account> accounts) {
        return new Merger(documents, accounts).engagements();
    }

    private record Pair(int a, int b, Likeness likeness) {}

    private List<Engagement> engagements() {
        List<Pair> pairs = pairs();
        pairs.sort(
                Comparator.<Pair>comparingDouble(pair -> -pair.likeness().score)
                        .thenComparing(pair -> accounts.get(pair.a()).id())
                        .thenComparing(pair -> accounts.get(pair.b()).id()));
        int[] group = new int[accounts.size()];
        Map<Integer, List<Integer>> members = new TreeMap<>();
        Map<Integer, Set<String>> reasons = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            members.put(i, new ArrayList<>(List.of(i)));
        }
        for (Pair pair : pairs) {
            int a = group[pair.a()];
            int b = group[pair.b()];
            if (a != b && agree(members.get(a), members.get(b))) {
                for (int moved : members.get(b)) {
                    group[moved] = a;
                }
                members.get(a).addAll(members.remove(b));
                Set<String> why = reasons.computeIfAbsent(a, key -> new LinkedHashSet<>());
                why.addAll(pair.likeness().reasons);
                why.addAll(reasons.getOrDefault(b, Set.of()));
            }
        }
        Map<Integer, Engagement> engagements = new TreeMap<>();
        members.forEach(
                (key, list) -> {
                    list.sort(null);
                    Time time = times.get(list.get(0));
                    for (int i : list) {
                        time = time.and(times.get(i));
                    }
                    engagements.put(
                            list.get(0),
                            Settling.of(
                                    list.stream().map(accounts::get).toList(),
                                    time,
                                    documents,
                                    List.copyOf(reasons.getOrDefault(key, Set.of()))));
                });
        return List.copyOf(engagements.values());
    }

    private boolean agree(List<Integer> one, List<Integer> other) {
        for (int a : one) {
            for (int b : other) {
                if (Likeness.of(accounts.get(a), times.get(a), accounts.get(b), times.get(b))
                        == null) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Likely pairs, looked for only among accounts that share two sides. */
    private List<Pair> pairs() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            List<String> sides = accounts.get(i).actors();
            for (int a = 0; a < Math.min(sides.size(), 6); a++) {
                for (int b = a + 1; b < Math.min(sides.size(), 6); b++) {
                    blocks.computeIfAbsent(
                                    sides.get(a) + ' ' + sides.get(b), key -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        Map<Long, Pair> pairs = new TreeMap<>();
        for (List<Integer> block : blocks.values()) {
            block.sort(Comparator.comparing(i -> times.get(i).first()));
            for (int x = 0; x < block.size(); x++) {
                for (int y = x + 1; y < block.size(); y++) {
                    int a = Math.min(block.get(x), block.get(y));
                    int b = Math.max(block.get(x), block.get(y));
                    if (times.get(block.get(y))
                            .first()
                            .isAfter(times.get(block.get(x)).last().plusDays(1))) {
                        break;
                    }
                    long key = (long) a << 32 | b;
                    if (pairs.containsKey(key)) {
                        continue;
                    }
                    Likeness likeness =
                            Likeness.of(
                                    accounts.get(a), times.get(a), accounts.get(b), times.get(b));
                    if (likeness != null && likeness.score >= Likeness.ENOUGH) {
                        pairs.put(key, new Pair(a, b, likeness));
                    }
                }
            }
        }
        return new ArrayList<>(pairs.values());
    }
}
