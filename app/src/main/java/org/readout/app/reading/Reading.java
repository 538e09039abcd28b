package org.readout.app.reading;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.readout.Readout;
import org.readout.app.sources.Found;
import org.readout.clean.UnreadablePageException;
import org.readout.copies.Copies;
import org.readout.copies.Originals;
import org.readout.copies.Sketch;
import org.readout.correct.Correction;
import org.readout.correct.Corrections;
import org.readout.correct.Regrouping;
import org.readout.follow.Note;
import org.readout.follow.Register;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Page;

/**
 * Reads documents on several threads and hands over the records in the order of the input, so that
 * the number of threads does not show. Only a few documents are under way at a time.
 */
public final class Reading implements AutoCloseable {

    /** How long a document may take where nothing else is asked for. */
    public static final Duration LONGEST = Duration.ofMinutes(1);

    /** How many characters of input may be under way, beside one document. */
    private static final int UNDER_WAY = 16 << 20;

    private final Readout readout;
    private final Duration longest;
    private final Sink sink;
    private final ThreadPoolExecutor workers;
    private final int places;
    private final ArrayDeque<Pending> pending = new ArrayDeque<>();
    private final Shelf shelf = new Shelf(Shelf.MOST);
    private final Terms terms;
    private final Corrections corrections;
    private final Map<String, Note> notes = new HashMap<>();

    /** Documents without their text; only where something is to be corrected. */
    private final Map<String, Document> known = new HashMap<>();

    private @Nullable LocalDate newest;
    private final Copies copies = new Copies();
    private long characters;

    private Reading(Readout readout, Terms terms, Sink sink) {
        this.readout = readout;
        this.terms = terms;
        this.longest = terms.longest();
        this.corrections = new Corrections(terms.corrections());
        int threads = terms.threads();
        this.sink = sink;
        this.places = threads * 8;
        this.workers =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> {
                            Thread thread = new Thread(null, task, "reader", 16 << 20);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * Reads all documents and then merges what they say.
     *
     * @param readout the engine
     * @param terms how to read
     * @param inputs told where to put each document
     * @param sink where the records go
     */
    public static void run(
            Readout readout, Terms terms, Consumer<Consumer<Found>> inputs, Sink sink) {
        try (Reading reading = new Reading(readout, terms, sink)) {
            inputs.accept(reading::take);
            reading.drain(0, 0);
            reading.follow();
        }
    }

    /**
     * How to read.
     *
     * @param threads how many threads read
     * @param longest how long a document may take; one that takes longer is a problem
     * @param today the day on which to say which promises are overdue; null for the day of the
     *     newest document, so that the same documents give the same records on any day
     * @param corrections what persons corrected, in the order in which they did
     */
    public record Terms(
            int threads,
            Duration longest,
            @Nullable LocalDate today,
            List<Correction> corrections) {

        /** Takes a copy of the corrections. */
        public Terms {
            corrections = List.copyOf(corrections);
        }

        /** On all cores, each document for as long as documents usually may take. */
        public static Terms usual() {
            return new Terms(Runtime.getRuntime().availableProcessors(), LONGEST, null, List.of());
        }
    }

    /**
     * Hands out the engagements with what became of their promises. What a promise came to stands
     * in other engagements, so all are gone through once before.
     */
    private void follow() {
        corrections
                .problems()
                .forEach(
                        problem ->
                                sink.problem(
                                        "correction " + problem.correction().id(),
                                        problem.reason()));
        Originals originals = copies.originals();
        sink.originals(originals);
        Regrouping regrouping = corrections.regrouping();
        Register register = new Register();
        engagements(
                originals,
                regrouping,
                (engagement, accounts) -> register.add(engagement, notes::get));
        engagements(
                originals,
                regrouping,
                (engagement, accounts) -> sink.engagement(register.followed(engagement), accounts));
        sink.promises(register.promises(terms.today() == null ? newest : terms.today()));
        Map<Correction, Boolean> applied = new LinkedHashMap<>();
        terms.corrections()
                .forEach(correction -> applied.put(correction, corrections.applies(correction)));
        sink.corrected(applied, regrouping.redirects());
    }

    /** All engagements; those that persons corrected come last. */
    private void engagements(
            Originals originals,
            Regrouping regrouping,
            BiConsumer<Engagement, List<Account>> each) {
        List<Engagement> held = new ArrayList<>();
        Map<String, Account> accounts = new HashMap<>();
        shelf.merge(
                originals,
                (engagement, told) -> {
                    if (regrouping.touches(engagement)) {
                        held.add(engagement);
                        told.forEach(account -> accounts.put(account.id(), account));
                    } else {
                        each.accept(engagement, told);
                    }
                });
        known.replaceAll((id, document) -> document.copyOf(originals.of(id)));
        for (Engagement engagement : regrouping.regroup(held, accounts, known)) {
            each.accept(engagement, engagement.accounts().stream().map(accounts::get).toList());
        }
    }

    private void take(Found found) {
        if (found instanceof Found.Ready ready) {
            Page page = ready.page();
            characters += page.content().length();
            pending.add(underWay(page, false));
        } else if (found instanceof Found.Unreadable unreadable) {
            pending.add(new LeftOut(unreadable));
        }
        drain(places, UNDER_WAY);
    }

    private UnderWay underWay(Page page, boolean alone) {
        AtomicBoolean late = new AtomicBoolean();
        return new UnderWay(page, late, workers.submit(() -> read(page, late)), alone);
    }

    private Told read(Page page, AtomicBoolean late) {
        try {
            Document document = readout.clean(page);
            List<Account> accounts = readout.accounts(document);
            return new Told(
                    document,
                    accounts,
                    readout.notes(document, accounts),
                    readout.sketch(document));
        } finally {
            if (late.get()) {
                workers(-1); // it has stopped, and its stand-in is not needed any more
            }
        }
    }

    private synchronized void workers(int more) {
        int count = workers.getCorePoolSize() + more;
        workers.setMaximumPoolSize(Math.max(count, workers.getMaximumPoolSize()));
        workers.setCorePoolSize(count);
        workers.setMaximumPoolSize(count);
    }

    /** Hands over the oldest documents until few enough are under way. */
    private void drain(int mostPlaces, long mostCharacters) {
        while (!pending.isEmpty() && (pending.size() > mostPlaces || characters > mostCharacters)) {
            Pending next = pending.remove();
            if (next instanceof LeftOut out) {
                sink.problem(out.found.source(), out.found.reason());
            } else if (next instanceof UnderWay page) {
                characters -= page.page.content().length();
                hand(page);
            }
        }
    }

    private void hand(UnderWay page) {
        String source = page.page.source();
        Told told;
        try {
            // The oldest is under way: workers begin in the order of the input.
            told = page.told.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            workers(1); // one for the one that is stuck, until it stops
            page.late.set(true);
            page.told.cancel(true);
            sink.problem(
                    source,
                    "takes longer than "
                            + longest.toSeconds()
                            + " s to read; cut it into its articles, or leave it out");
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof OutOfMemoryError && !page.alone) {
                settle();
                hand(underWay(page.page, true));
                return;
            }
            if (cause instanceof OutOfMemoryError) {
                sink.problem(
                        source,
                        "needs more memory to read than the "
                                + (Runtime.getRuntime().maxMemory() >> 20)
                                + " MB that Java may use; allow it more"
                                + " (READOUT_JAVA_OPTS=-Xmx2g), or cut it into its articles");
                return;
            }
            if (cause instanceof UnreadablePageException unreadable) {
                String message = String.valueOf(unreadable.getMessage());
                sink.problem(
                        source,
                        message.startsWith(source + ": ")
                                ? message.substring(source.length() + 2)
                                : message);
                return;
            }
            sink.problem(
                    source,
                    "made Readout fail (" + cause(cause) + "); please report it with the document");
            return;
        }
        List<Account> accounts = corrections.accounts(told.document, told.accounts);
        List<Note> noted =
                accounts.equals(told.accounts)
                        ? told.notes
                        : readout.notes(told.document, accounts);
        sink.document(told.document, accounts);
        shelf.add(told.document, accounts);
        if (!corrections.isEmpty() && !accounts.isEmpty()) {
            known.put(told.document.id(), Shelf.withoutText(told.document));
        }
        noted.forEach(note -> notes.put(note.account(), note));
        copies.add(told.sketch);
        LocalDate published = told.document.published();
        if (published != null && (newest == null || published.isAfter(newest))) {
            newest = published;
        }
    }

    /** Waits until no document is under way, so that the next has all the memory there is. */
    private void settle() {
        for (Pending other : pending) {
            if (other instanceof UnderWay page) {
                try {
                    page.told.get(longest.toMillis(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (ExecutionException | TimeoutException e) {
                    continue; // said when it is handed over
                }
            }
        }
    }

    /** A fault and where in Readout it came up. */
    private static String cause(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.readout."))
                .findFirst()
                .map(frame -> cause + " at " + frame)
                .orElse(cause.toString());
    }

    @Override
    public void close() {
        workers.shutdownNow();
        shelf.close();
    }

    private record Told(
            Document document, List<Account> accounts, List<Note> notes, Sketch sketch) {}

    private sealed interface Pending {}

    /**
     * A document that is being read.
     *
     * @param late told when it has taken too long
     * @param alone whether it is read while no other is, for want of memory
     */
    private record UnderWay(Page page, AtomicBoolean late, Future<Told> told, boolean alone)
            implements Pending {}

    private record LeftOut(Found.Unreadable found) implements Pending {}
}
