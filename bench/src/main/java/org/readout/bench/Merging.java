package org.readout.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.readout.merge.Merger;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Evidence;
import org.readout.model.Page;
import org.readout.model.Participant;
import org.readout.model.Span;
import org.readout.model.Status;
import org.readout.model.When;

/**
 * Merging of invented accounts: contacts of two hundred sides, few of which meet very often, three
 * tellings each on average.
 */
final class Merging {

    private static final int SIDES = 200;
    private static final int TELLINGS = 3;
    private static final int DAYS = 1500;

    private final Random random = new Random(1);
    private final List<Document> documents = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();

    static void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%n%-10s%14s%14s%16s%n",
                "accounts",
                "engagements",
                "seconds",
                "accounts/s");
        double tenth = line(out, 10_000, 3);
        double whole = line(out, 100_000, 1);
        out.printf(Locale.ROOT, "ten times the accounts take %.1f times as long%n", whole / tenth);
    }

    private static double line(PrintStream out, int count, int rounds) {
        Merging merging = new Merging();
        while (merging.accounts.size() < count) {
            merging.contact();
        }
        int engagements = Merger.merge(merging.documents, merging.accounts).size();
        double seconds =
                Clock.seconds(
                        rounds, () -> Merger.merge(merging.documents, merging.accounts).size());
        out.printf(
                Locale.ROOT,
                "%-10d%14d%14.2f%16.0f%n",
                merging.accounts.size(),
                engagements,
                seconds,
                merging.accounts.size() / seconds);
        return seconds;
    }

    private int side() {
        return (int)
                (SIDES * Math.pow(random.nextDouble(), 3)); // a few great powers meet everybody
    }

    private void contact() {
        int one = side();
        int other = side();
        if (one == other) {
            return;
        }
        LocalDate day = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(DAYS));
        Channel channel = Channel.values()[random.nextInt(3)];
        for (int n = 1 + random.nextInt(2 * TELLINGS - 1); n > 0; n--) {
            String id = "d" + documents.size();
            Evidence evidence = new Evidence(id, new Span(0, 6), "Gondor", "bench.told");
            documents.add(
                    new Document(
                            id,
                            Page.text(id, "Gondor"),
                            null,
                            null,
                            "en",
                            day.plusDays(random.nextInt(3)),
                            null,
                            Document.Kind.NEWS,
                            null,
                            "Gondor",
                            List.of(),
                            List.of()));
            String told = day.toString();
            When when =
                    random.nextInt(3) == 0
                            ? null
                            : new When(
                                    told,
                                    told,
                                    When.Precision.DAY,
                                    When.Basis.STATED,
                                    null,
                                    List.of(),
                                    evidence);
            accounts.add(
                    new Account(
                            "a" + accounts.size(),
                            id,
                            true,
                            Status.HELD,
                            channel,
                            when,
                            null,
                            List.of(participant(one, evidence), participant(other, evidence)),
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            evidence));
        }
    }

    private Participant participant(int side, Evidence evidence) {
        return new Participant(
                "S" + side,
                random.nextInt(3) == 0 ? null : "person-" + side,
                "S" + side,
                null,
                evidence);
    }
}
