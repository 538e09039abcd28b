package org.readout.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.readout.merge.Archive;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Evidence;
import org.readout.model.Page;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Status;
import org.readout.model.Topic;
import org.readout.model.When;

/**
 * Merging of invented accounts. Some 16,000 contacts of two hundred sides a year, so unevenly
 * shared out that the two that meet most have some three hundred; six tellings each on average,
 * most one or two, a few hundreds. The more accounts, the more years.
 */
final class Merging {

    private static final int SIDES = 200;
    private static final int CONTACTS_A_DAY = 45;
    private static final int SINGLE = 2000;

    private static final String[] THEMES = {
        "trade", "energy", "military", "sanctions", "peace-process", "technology", "culture"
    };

    private Random random = new Random(1);
    private final Archive archive = new Archive();
    private int documents;
    private int accounts;
    private int contacts;

    static void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%n%-10s%13s%12s%10s%14s%10s%22s%n",
                "accounts",
                "engagements",
                "contacts",
                "seconds",
                "accounts/s",
                "MB",
                "one document more, ms");
        for (int count : new int[] {10_000, 10_000, 100_000, 1_000_000}) { // first to warm up
            new Merging().line(out, count);
        }
    }

    private void line(PrintStream out, int count) {
        long before = used();
        double making = 0;
        long start = Clock.processor();
        while (accounts < count) {
            long made = Clock.processor();
            List<Runnable> adding = contact();
            making += Clock.processor() - made;
            adding.forEach(Runnable::run);
        }
        archive.update();
        double seconds = (Clock.processor() - start - making) / 1e9;
        int engagements = archive.groups().size();
        int was = accounts;
        int contactsThen = contacts;
        long memory = used() - before;
        double single = 0;
        random = new Random(2); // the same further contacts whatever there is
        for (int more = 0; more < SINGLE; ) {
            for (Runnable adding : contact()) {
                long then = Clock.processor();
                adding.run();
                archive.update();
                single += Clock.processor() - then;
                more++;
            }
        }
        out.printf(
                Locale.ROOT,
                "%-10d%13d%12d%10.2f%14.0f%10d%22.2f%n",
                was,
                engagements,
                contactsThen,
                seconds,
                was / seconds,
                memory >> 20,
                single / 1e6 / (accounts - was));
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private int side() {
        return (int)
                (SIDES * Math.pow(random.nextDouble(), 3.2)); // a few great powers meet everybody
    }

    /** Who goes to such talks: the first man, a minister, or officials without a name. */
    private String person(int side, int level, int year) {
        return level == 2 ? null : "person-" + side + "-" + level + "-" + year / 4;
    }

    private List<Runnable> contact() {
        List<Runnable> adding = new ArrayList<>();
        int one = side();
        int other = side();
        if (one == other) {
            return adding;
        }
        int days = contacts++ / CONTACTS_A_DAY;
        LocalDate day = LocalDate.of(2031, 1, 1).plusDays(days);
        Channel channel = Channel.values()[random.nextInt(3)];
        int level = random.nextInt(3);
        String town = channel == Channel.MEETING ? "S" + one + ":town-" + random.nextInt(3) : null;
        int theme = random.nextInt(THEMES.length);
        int tellings = 1 + (int) Math.min(600, 1.2 / Math.pow(1 - random.nextDouble(), 0.95));
        for (int n = 0; n < tellings; n++) {
            String id = "d" + documents++;
            Evidence evidence =
                    new Evidence(id, new Span(0, 6), "Gondor " + random.nextInt(9), "bench.told");
            boolean planned = random.nextInt(10) == 0;
            boolean past = !planned && random.nextInt(8) == 0;
            int lag = past ? random.nextInt(60) : random.nextInt(3);
            LocalDate published = planned ? day.minusDays(random.nextInt(20)) : day.plusDays(lag);
            boolean undated = random.nextInt(12) == 0;
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
            boolean named = level < 2 && random.nextInt(4) > 0;
            Account account =
                    new Account(
                            "a" + accounts++,
                            id,
                            !past,
                            planned ? Status.PLANNED : Status.HELD,
                            random.nextInt(8) == 0 ? null : channel,
                            when,
                            town == null || random.nextInt(3) == 0
                                    ? null
                                    : new Place(town, town, evidence),
                            List.of(
                                    side(
                                            one,
                                            named ? person(one, level, days / 365) : null,
                                            evidence),
                                    side(
                                            other,
                                            named ? person(other, level, days / 365) : null,
                                            evidence)),
                            null,
                            List.of(
                                    new Topic(THEMES[theme], evidence),
                                    new Topic(THEMES[random.nextInt(THEMES.length)], evidence)),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            evidence);
            Document document = document(id, undated ? null : published);
            adding.add(() -> archive.add(document, List.of(account)));
        }
        return adding;
    }

    private static Document document(String id, @Nullable LocalDate published) {
        return new Document(
                id,
                Page.text(id, "Gondor"),
                null,
                null,
                "en",
                published,
                null,
                Document.Kind.NEWS,
                null,
                "Gondor",
                List.of(),
                List.of());
    }

    private static Participant side(int side, @Nullable String person, Evidence evidence) {
        return new Participant("S" + side, person, "S" + side, null, evidence);
    }
}
