package org.readout.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.readout.model.Account;
import org.readout.model.Document;

/**
 * Compares what was read with what is right, field by field, as the score that all runs are
 * measured by does.
 */
public final class Score {

    /** The fields, in the order in which they are shown. */
    public static final List<String> FIELDS =
            List.of(
                    "text",
                    "account",
                    "account.strict",
                    "actors",
                    "persons",
                    "channel",
                    "status",
                    "date",
                    "place",
                    "main",
                    "themes",
                    "about",
                    "statement",
                    "statement.full",
                    "commitment",
                    "commitment.full",
                    "merge");

    private static final List<String> HEADLINE =
            List.of(
                    "account",
                    "account.strict",
                    "persons",
                    "date",
                    "themes",
                    "statement.full",
                    "commitment.full");

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<String[]> clusters = new ArrayList<>();
    private int documents;

    private Score() {
        FIELDS.forEach(field -> tallies.put(field, new Tally()));
    }

    /** Scores by language; {@code all} holds them all together. */
    public static Map<String, Score> of(List<Path> gold, Told told) {
        Map<String, Score> scores = new TreeMap<>();
        Map<String, String> homes = told.homes();
        List<Account> written = told.written(); // of pairs that are alike, the first written counts
        for (Path file : gold) {
            Map<String, Object> record = Json.file(file);
            for (String group : List.of((String) record.get("language"), "all")) {
                scores.computeIfAbsent(group, key -> new Score())
                        .document(
                                record,
                                told.documents().get((String) record.get("doc")),
                                written,
                                homes);
            }
        }
        scores.values().forEach(Score::merged);
        return scores;
    }

    /** The tally of a field. */
    public Tally tally(String field) {
        return tallies.get(field);
    }

    /** How many documents were scored. */
    public int documents() {
        return documents;
    }

    /** The mean F1 of the fields that matter most. */
    public double headline() {
        return HEADLINE.stream()
                .map(tallies::get)
                .filter(tally -> !tally.isEmpty())
                .mapToDouble(Tally::f1)
                .average()
                .orElse(1);
    }

    private void document(
            Map<String, Object> gold,
            Document document,
            List<Account> written,
            Map<String, String> homes) {
        documents++;
        String doc = (String) gold.get("doc");
        String text = Words.norm(document == null ? "" : document.text());
        for (String snippet : Json.<String>list(gold.get("keep"))) {
            tally("text").count(text.contains(Words.norm(snippet)));
        }
        for (String snippet : Json.<String>list(gold.get("drop"))) {
            tally("text").wrong += text.contains(Words.norm(snippet)) ? 1 : 0;
        }
        List<Flat> right =
                Json.<Map<String, Object>>list(gold.get("accounts")).stream()
                        .map(Flat::gold)
                        .toList();
        List<Flat> read =
                written.stream()
                        .filter(
                                account ->
                                        document != null
                                                && account.document().equals(document.id()))
                        .map(account -> Flat.read(account, homes.get(account.id())))
                        .toList();
        Map<Integer, Integer> pairs = pairs(right, read, Score::likeness);
        for (int i = 0; i < right.size(); i++) {
            account(
                    right.get(i),
                    pairs.containsKey(i) ? read.get(pairs.get(i)) : null,
                    doc + ':' + i);
        }
        for (int j = 0; j < read.size(); j++) {
            if (!pairs.containsValue(j)) {
                tally("account").wrong++;
                tally("account.strict").wrong++;
                tally("actors").wrong += read.get(j).actors().size();
                tally("persons").wrong += read.get(j).persons().size();
            }
        }
        boolean open = gold.get("open") != null && !Boolean.FALSE.equals(gold.get("open"));
        said(
                "statement",
                right,
                read,
                Flat::statements,
                open,
                (want, got) -> want.who().equals(got.who()) && want.acts().containsAll(got.acts()));
        said(
                "commitment",
                right,
                read,
                Flat::commitments,
                open,
                (want, got) -> want.who().equals(got.who()));
    }

    private void account(Flat want, Flat got, String name) {
        tally("account").count(got != null);
        boolean strict =
                got != null
                        && got.actors().equals(want.actors())
                        && Objects.equals(got.channel(), want.channel())
                        && (want.first() == null || want.first().equals(got.first()));
        tally("account.strict").count(strict);
        tally("account.strict").wrong += got != null && !strict ? 1 : 0;
        if (want.cluster() != null) {
            clusters.add(
                    new String[] {
                        want.cluster(),
                        got == null || got.cluster() == null ? "missed:" + name : got.cluster()
                    });
        }
        sets("actors", want.actors(), got == null ? Set.of() : got.actors());
        sets("persons", want.persons(), got == null ? Set.of() : got.persons());
        sets("themes", want.themes(), got == null ? Set.of() : got.themes());
        sets("about", want.about(), got == null ? Set.of() : got.about());
        if (got == null) {
            return;
        }
        exact("channel", want.channel(), got.channel());
        exact("status", want.status(), got.status());
        exact("place", want.place(), got.place());
        exact("main", want.main(), got.main());
        if (want.first() != null || want.partial() != null) {
            String date = got.first();
            String partial = want.partial();
            if (partial
                    != null) { // the year is open: the right month and day suffice, with or without
                // a year
                boolean same =
                        partial.equals(got.partial())
                                || date != null && partial.equals("-" + date.substring(4));
                date = same ? partial : got.partial() != null ? got.partial() : date;
            }
            exact("date", want.first() != null ? want.first() : partial, date);
        }
    }

    private void exact(String field, Object want, Object got) {
        if (want != null) {
            tally(field).count(want.equals(got));
            tally(field).wrong += got != null && !want.equals(got) ? 1 : 0;
        }
    }

    private void sets(String field, Set<String> want, Set<String> got) {
        boolean persons = field.equals("persons");
        for (String id : want) {
            tally(field)
                    .count(
                            persons
                                    ? got.stream().anyMatch(other -> isSamePerson(id, other))
                                    : got.contains(id));
        }
        for (String id : got) {
            tally(field).wrong +=
                    (persons
                                    ? want.stream().anyMatch(other -> isSamePerson(other, id))
                                    : want.contains(id))
                            ? 0
                            : 1;
        }
    }

    private static boolean isSamePerson(String a, String b) {
        Set<String> one = new HashSet<>(List.of(a.split("-")));
        Set<String> other = new HashSet<>(List.of(b.split("-")));
        return one.containsAll(other) || other.containsAll(one);
    }

    private interface Judge {
        boolean right(Flat.Said want, Flat.Said got);
    }

    private void said(
            String field,
            List<Flat> right,
            List<Flat> read,
            Function<Flat, List<Flat.Said>> which,
            boolean open,
            Judge judge) {
        List<Flat.Said> want =
                right.stream().flatMap(account -> which.apply(account).stream()).toList();
        List<Flat.Said> got =
                read.stream().flatMap(account -> which.apply(account).stream()).toList();
        Map<Integer, Integer> pairs =
                pairs(
                        want,
                        got,
                        (a, b) -> {
                            double share = Words.overlap(a.words(), b.words());
                            return share >= 0.5 ? share : -1;
                        });
        for (int i = 0; i < want.size(); i++) {
            boolean hit = pairs.containsKey(i);
            boolean full = hit && judge.right(want.get(i), got.get(pairs.get(i)));
            tally(field).count(hit);
            tally(field + ".full").count(full);
            tally(field + ".full").wrong += hit && !full ? 1 : 0;
        }
        if (!open) { // an open record lists the weightiest statements only
            tally(field).wrong += got.size() - pairs.size();
            tally(field + ".full").wrong += got.size() - pairs.size();
        }
    }

    private void merged() {
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = i + 1; j < clusters.size(); j++) {
                boolean same = clusters.get(i)[0].equals(clusters.get(j)[0]);
                boolean joined = clusters.get(i)[1].equals(clusters.get(j)[1]);
                tally("merge").found += same && joined ? 1 : 0;
                tally("merge").missed += same && !joined ? 1 : 0;
                tally("merge").wrong += joined && !same ? 1 : 0;
            }
        }
    }

    private static double likeness(Flat want, Flat got) {
        double share = jaccard(want.actors(), got.actors());
        if (share < 0.5) {
            return -1;
        }
        boolean day = want.first() != null && want.first().equals(got.first());
        double bonus =
                (Objects.equals(want.channel(), got.channel()) ? 0.3 : 0)
                        + (day ? 0.4 : 0)
                        + 0.1 * jaccard(want.persons(), got.persons());
        return share + bonus;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private interface Likeness<T> {
        /** How alike the two are; below 0 where they are no pair. */
        double of(T want, T got);
    }

    private record Pair(double share, int want, int got) {}

    /** Best pairs first, each side used once. */
    private static <T> Map<Integer, Integer> pairs(
            List<T> want, List<T> got, Likeness<T> likeness) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < want.size(); i++) {
            for (int j = 0; j < got.size(); j++) {
                double share = likeness.of(want.get(i), got.get(j));
                if (share >= 0) {
                    all.add(new Pair(share, i, j));
                }
            }
        }
        all.sort(
                Comparator.comparingDouble((Pair pair) -> -pair.share())
                        .thenComparingInt(Pair::want)
                        .thenComparingInt(Pair::got));
        Map<Integer, Integer> pairs = new HashMap<>();
        for (Pair pair : all) {
            if (!pairs.containsKey(pair.want()) && !pairs.containsValue(pair.got())) {
                pairs.put(pair.want(), pair.got());
            }
        }
        return pairs;
    }
}
