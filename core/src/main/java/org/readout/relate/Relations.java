package org.readout.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.readout.data.Data;
import org.readout.model.Account;
import org.readout.model.Act;
import org.readout.model.Engagement;
import org.readout.model.Participant;
import org.readout.model.Statement;
import org.readout.relate.Relation.Part;
import org.readout.relate.Relation.Point;

/**
 * Hears of engagements and tells how each two sides get on. A contact counts by its state and
 * channel, its outcome, and the mean of what the two said there, so that a contact with many
 * reports weighs no more than one with few. The order in which it hears of them does not show.
 */
public final class Relations {

    /** In a larger round the two may not even have spoken to each other. */
    private static final int MOST_SIDES = 4;

    private static final double END = 10;

    /** Acts that say nothing of the other side where a third one is talked about. */
    private static final Set<Act> OF_OTHERS =
            Set.of(Act.SUPPORT, Act.CONCERN, Act.ACCUSE, Act.REJECT, Act.THREATEN, Act.REQUEST);

    private final Map<String, Double> table = new HashMap<>();
    private final Map<String, List<Point>> points = new TreeMap<>();

    /** With the table that ships with the library. */
    public Relations() {
        for (Data.Row row : Data.rows("world/cooperation.tsv")) {
            try {
                table.put(row.cell(0), Double.valueOf(row.cell(1)));
            } catch (NumberFormatException e) {
                throw row.fault("write a number, not " + row.cell(1));
            }
        }
    }

    /** Hears of an engagement and its accounts. */
    public void add(Engagement engagement, List<Account> accounts) {
        List<String> sides =
                engagement.participants().stream()
                        .map(Participant::actor)
                        .distinct()
                        .sorted()
                        .toList();
        if (sides.size() > MOST_SIDES || accounts.isEmpty()) {
            return;
        }
        for (int a = 0; a < sides.size(); a++) {
            for (int b = a + 1; b < sides.size(); b++) {
                points.computeIfAbsent(sides.get(a) + ' ' + sides.get(b), key -> new ArrayList<>())
                        .add(point(engagement, accounts, sides.get(a), sides.get(b)));
            }
        }
    }

    /** The relation of each pair of sides that had contact, ordered by their ids. */
    public List<Relation> all() {
        List<Relation> all = new ArrayList<>();
        points.forEach(
                (pair, of) ->
                        all.add(
                                new Relation(
                                        pair.substring(0, pair.indexOf(' ')),
                                        pair.substring(pair.indexOf(' ') + 1),
                                        of.stream()
                                                .sorted(
                                                        Comparator.comparing(Relations::day)
                                                                .thenComparing(Point::engagement))
                                                .toList())));
        return all;
    }

    private static String day(Point point) {
        return point.day() == null ? "~" : point.day(); // behind all digits
    }

    private Point point(Engagement engagement, List<Account> accounts, String a, String b) {
        List<Part> parts = new ArrayList<>();
        Account best = accounts.get(0);
        parts.add(part(contact(engagement), best));
        if (engagement.outcome() != null) {
            parts.add(
                    part(
                            "outcome." + word(engagement.outcome()),
                            accounts.stream()
                                    .filter(account -> account.outcome() != null)
                                    .findFirst()
                                    .orElse(best)));
        }
        double cooperation = 0;
        double conflict = 0;
        for (Part part : parts) {
            cooperation += Math.max(0, part.value());
            conflict += Math.min(0, part.value());
        }
        List<Part> said = said(accounts, a, b);
        cooperation +=
                said.stream().mapToDouble(part -> Math.max(0, part.value())).average().orElse(0);
        conflict +=
                said.stream().mapToDouble(part -> Math.min(0, part.value())).average().orElse(0);
        parts.addAll(said);
        return new Point(
                engagement.id(),
                engagement.when() == null ? null : engagement.when().first(),
                round(Math.min(END, cooperation)),
                round(Math.max(-END, conflict)),
                parts);
    }

    private List<Part> said(List<Account> accounts, String a, String b) {
        List<Part> said = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Account account : accounts) {
            for (Statement statement : account.statements()) {
                boolean theirs =
                        statement.speaker().equals(a)
                                || statement.speaker().equals(b)
                                || statement.speaker().equals(Statement.JOINT);
                boolean others =
                        OF_OTHERS.contains(statement.act())
                                && statement.about().stream()
                                        .anyMatch(id -> !id.equals(a) && !id.equals(b));
                if (theirs && !others && seen.add(statement.id())) {
                    String fact = "act." + word(statement.act());
                    said.add(new Part(fact, value(fact), statement.evidence()));
                }
            }
        }
        return said;
    }

    private String contact(Engagement engagement) {
        String status = "contact." + word(engagement.status());
        String full =
                engagement.channel() == null ? status : status + '.' + word(engagement.channel());
        return table.containsKey(full) ? full : status;
    }

    private Part part(String fact, Account account) {
        return new Part(fact, value(fact), account.evidence());
    }

    private double value(String fact) {
        Double value = table.get(fact);
        if (value == null) {
            throw new IllegalStateException("world/cooperation.tsv has no row " + fact);
        }
        return value;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
