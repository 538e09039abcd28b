package org.readout.app.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.readout.app.sources.CorpusLine;
import org.readout.app.sources.FaultException;
import org.readout.app.sources.Feed;
import org.readout.app.sources.Feed.Item;
import org.readout.app.sources.Found;
import org.readout.app.sources.Pages;
import org.readout.app.sources.Sources;
import org.readout.app.watch.Ledger.Seen;
import org.readout.app.watch.Ledger.Standing;
import org.readout.app.watch.Ledger.Waiting;
import org.readout.app.web.Reply;
import org.readout.app.web.Reply.Version;
import org.readout.app.web.UnreachableException;
import org.readout.app.web.Web;
import org.readout.model.Ids;
import org.readout.model.Page;
import org.readout.model.Page.Form;

/**
 * Asks feeds and pages again and again and keeps what is new, each document once, in {@code
 * documents.jsonl}. A document is first written and then noted in the {@link Ledger}; what was
 * written and not noted when the program was stopped is cut off at the next start and fetched
 * again, so that nothing is lost and nothing is there twice.
 */
public final class Watch implements AutoCloseable {

    /** How many hosts are asked at the same time. */
    private static final int HOSTS = 8;

    /** How often a page is asked for before it is given up, over some ten hours. */
    private static final int TRIES = 8;

    /** How many lists of sitemaps may lead to one another. */
    private static final int DEEPEST = 3;

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration FIRST_WAIT_FOR_PAGE = Duration.ofMinutes(5);

    private final WatchList list;
    private final Web web;
    private final Function<Page, String> words;
    private final Path documents;
    private final FileChannel out;
    private final FileChannel lock;
    private final Ledger ledger;

    private Watch(WatchList list, Web web, Function<Page, String> words, Path folder)
            throws IOException {
        this.list = list;
        this.web = web;
        this.words = words;
        Files.createDirectories(folder);
        lock =
                FileChannel.open(
                        folder.resolve("watch.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new IOException(
                    folder + " is being written by another watch; end that one first");
        }
        ledger = Ledger.open(folder.resolve("watch.state"));
        documents = folder.resolve("documents.jsonl");
        out = FileChannel.open(documents, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (out.size() > ledger.written) {
            out.truncate(ledger.written);
        }
        ledger.written = out.size(); // who moves the file away begins a new one
        ledger.read = Math.min(ledger.read, ledger.written);
    }

    /**
     * Takes a watch up where it was left.
     *
     * @param words the text of a page without its furniture, by which it is known whether a page
     *     has changed
     * @param folder where documents and ledger are kept
     * @throws IOException where the folder cannot be written, or another watch writes there
     */
    public static Watch open(WatchList list, Web web, Function<Page, String> words, Path folder)
            throws IOException {
        return new Watch(list, web, words, folder);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** When something is to be asked for next. */
    public synchronized Instant due() {
        Instant due = Instant.MAX;
        for (Watched source : list.sources()) {
            due = earlier(due, standing(source.address()).due());
        }
        for (Waiting page : ledger.waiting.values()) {
            due = earlier(due, page.due());
        }
        return due;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /**
     * Asks for all that is due: several hosts at once, each host one thing after the other.
     *
     * @param now the time that counts as now
     * @param longest after how long no new page is begun; what is left is due in the next round
     * @param problems told of what could not be had, one call at a time
     * @throws IOException where the folder cannot be written
     */
    public void round(Instant now, Duration longest, Consumer<Found.Unreadable> problems)
            throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        Consumer<Found.Unreadable> told =
                problem -> {
                    synchronized (this) {
                        problems.accept(problem);
                    }
                };
        for (int step = 0; step < 2; step++) { // feeds first: they tell which pages there are
            Map<String, List<Task>> hosts = step == 0 ? sources(now, told) : pages(now, told);
            ExecutorService workers = Executors.newFixedThreadPool(HOSTS);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (List<Task> tasks : hosts.values()) {
                    all.add(workers.submit(() -> run(tasks, end)));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UncheckedIOException unwritten) {
                    throw unwritten.getCause();
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private void run(List<Task> tasks, long end) {
        try {
            for (Task task : tasks) {
                if (System.nanoTime() - end > 0 || !task.run()) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Map<String, List<Task>> sources(
            Instant now, Consumer<Found.Unreadable> problems) {
        Map<String, List<Task>> hosts = new LinkedHashMap<>();
        for (Watched source : list.sources()) {
            if (!standing(source.address()).due().isAfter(now)) {
                hosts.computeIfAbsent(host(source.address()), host -> new ArrayList<>())
                        .add(() -> ask(source, source.address(), 0, now, problems));
            }
        }
        return hosts;
    }

    private synchronized Map<String, List<Task>> pages(
            Instant now, Consumer<Found.Unreadable> problems) {
        Map<String, List<Task>> hosts = new LinkedHashMap<>();
        ledger.waiting.forEach(
                (link, page) -> {
                    if (!page.due().isAfter(now)) {
                        hosts.computeIfAbsent(host(link), host -> new ArrayList<>())
                                .add(() -> fetch(link, page, now, problems));
                    }
                });
        return hosts;
    }

    private static String host(String address) {
        return String.valueOf(URI.create(address).getRawAuthority());
    }

    private Standing standing(String address) {
        return ledger.standings.getOrDefault(address, Standing.NEW);
    }

    /** Asks for a feed or page; false where its host wants to be left alone. */
    private boolean ask(
            Watched source,
            String address,
            int depth,
            Instant now,
            Consumer<Found.Unreadable> problems)
            throws IOException {
        Standing known;
        synchronized (this) {
            known = standing(address);
        }
        try {
            Reply reply = web.get(Web.address(address), known.version(), false);
            Standing next =
                    new Standing(
                            now.plus(source.every()),
                            0,
                            reply.changed() ? reply.version() : known.version(),
                            known.content());
            if (!reply.changed()) {
                keep(address, next, List.of());
            } else if (source.page()) {
                page(source, reply, next);
            } else {
                feed(source, address, reply, next, depth, now, problems);
            }
            return true;
        } catch (UnreachableException e) {
            problems.accept(new Found.Unreadable(address, e.reason()));
            Instant due = now.plus(wait(source.every(), known.failures(), e.retryAfter()));
            keep(address, known.failed(due), List.of());
            return afterwards(e, host(address), due);
        } catch (FaultException e) {
            problems.accept(new Found.Unreadable(address, e.reason()));
            keep(address, known.failed(now.plus(source.every())), List.of());
            return true;
        }
    }

    /** A page that is watched is a new document whenever its words have changed. */
    private void page(Watched source, Reply reply, Standing next)
            throws IOException, FaultException {
        String text = Pages.text(reply);
        Page page =
                Pages.page(
                        source.address(),
                        reply,
                        text,
                        new Item(
                                null,
                                null,
                                source.publisher(),
                                source.language(),
                                null,
                                Form.TEXT,
                                "",
                                false));
        String content = Ids.of("text", words.apply(page));
        keep(
                source.address(),
                new Standing(next.due(), 0, next.version(), content),
                content.equals(next.content()) ? List.of() : List.of(page));
    }

    private void feed(
            Watched source,
            String address,
            Reply reply,
            Standing next,
            int depth,
            Instant now,
            Consumer<Found.Unreadable> problems)
            throws IOException, FaultException {
        String text = Pages.text(reply);
        if (!Feed.is(text)) {
            throw new FaultException(
                    "is no feed; write `page:` before it where it is a page that changes");
        }
        List<Item> items = new ArrayList<>();
        FaultException torn = null;
        try {
            Feed.read(text, items::add);
        } catch (FaultException e) {
            torn = e;
        }
        Collections.reverse(items); // feeds begin with the newest, a record with the oldest
        List<Page> pages = new ArrayList<>();
        List<@Nullable String> feeds = new ArrayList<>();
        synchronized (this) {
            long today = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
            for (Item item : items) {
                String link = address(Pages.link(item, reply.address()));
                if (item.feeds()) {
                    feeds.add(link);
                    continue;
                }
                String key =
                        link == null
                                ? Ids.of("item", address, item.title(), item.text())
                                : Ids.of("item", link);
                if (ledger.seen.put(key, new Seen(today, address)) != null) {
                    continue;
                }
                Item told = told(source, item);
                if (link != null && (source.fetch() || item.text().isBlank())) {
                    ledger.waiting.put(link, Waiting.of(told, now));
                } else {
                    pages.add(Pages.page(address + "#" + key, reply.address(), told));
                }
            }
            ledger.forget(address, today);
            // What was torn, or leads to other feeds, is to be sent whole the next time.
            keep(address, torn == null && feeds.isEmpty() ? next : next.unknown(), pages);
        }
        for (String one : feeds) {
            if (one != null && depth < DEEPEST && !ask(source, one, depth + 1, now, problems)) {
                break;
            }
        }
        if (torn != null) {
            problems.accept(new Found.Unreadable(address, torn.reason()));
        }
    }

    /** An item as the watch list wants it called. */
    private static Item told(Watched source, Item item) {
        return new Item(
                item.link(),
                item.title(),
                source.publisher() == null ? item.publisher() : source.publisher(),
                source.language() == null ? item.language() : source.language(),
                item.published(),
                item.form(),
                item.text(),
                false);
    }

    private static @Nullable String address(@Nullable String link) {
        try {
            return link == null ? null : Web.address(link).toString();
        } catch (UnreachableException e) {
            return null;
        }
    }

    /** Fetches a page that a feed led to; false where its host wants to be left alone. */
    private boolean fetch(
            String link, Waiting waiting, Instant now, Consumer<Found.Unreadable> problems)
            throws IOException {
        try {
            Reply reply = web.get(Web.address(link), Version.NONE, false);
            fetched(link, List.of(Pages.page(link, reply, Pages.text(reply), waiting.item(link))));
            return true;
        } catch (UnreachableException e) {
            if (e.lasting() || waiting.failures() + 1 >= TRIES) {
                problems.accept(new Found.Unreadable(link, e.reason()));
                fetched(link, List.of());
                return true;
            }
            Instant due = now.plus(wait(FIRST_WAIT_FOR_PAGE, waiting.failures(), e.retryAfter()));
            synchronized (this) {
                ledger.waiting.put(link, waiting.failed(due));
                ledger.write();
            }
            return afterwards(e, host(link), due);
        } catch (FaultException e) {
            problems.accept(new Found.Unreadable(link, e.reason()));
            fetched(link, List.of());
            return true;
        }
    }

    private synchronized void fetched(String link, List<Page> pages) throws IOException {
        write(pages);
        ledger.waiting.remove(link);
        ledger.write();
    }

    private synchronized void keep(String address, Standing standing, List<Page> pages)
            throws IOException {
        write(pages);
        ledger.standings.put(address, standing);
        ledger.write();
    }

    private void write(List<Page> pages) throws IOException {
        for (Page page : pages) {
            ByteBuffer line = ByteBuffer.wrap(CorpusLine.of(page));
            while (line.hasRemaining()) {
                ledger.written += out.write(line, ledger.written);
            }
        }
        if (!pages.isEmpty()) {
            out.force(false);
        }
    }

    /**
     * How long to wait: twice as long after each failure, and what the server asks for at least.
     */
    private static Duration wait(Duration first, int failures, @Nullable Duration asked) {
        Duration wait = first;
        for (int i = 0; i < failures && wait.compareTo(LONGEST_WAIT) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        if (failures > 0 && wait.compareTo(LONGEST_WAIT) > 0 && first.compareTo(LONGEST_WAIT) < 0) {
            wait = LONGEST_WAIT;
        }
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }

    /** Leaves a host alone that said that it has too much to do; false if it did. */
    private synchronized boolean afterwards(UnreachableException e, String host, Instant due) {
        if (!e.busy()) {
            return true;
        }
        for (Watched source : list.sources()) {
            Standing standing = standing(source.address());
            if (host(source.address()).equals(host) && standing.due().isBefore(due)) {
                ledger.standings.put(source.address(), standing.due(due));
            }
        }
        ledger.waiting.replaceAll(
                (link, page) ->
                        host(link).equals(host) && page.due().isBefore(due) ? page.due(due) : page);
        return false;
    }

    /**
     * Goes through the documents that were not noted as read.
     *
     * @throws IOException where they cannot be read
     */
    public void unread(Consumer<Found> found) throws IOException {
        try (FileChannel in = FileChannel.open(documents, StandardOpenOption.READ)) {
            in.position(ledger.read);
            Sources.corpus(documents.toString(), Channels.newInputStream(in), found);
        }
    }

    /** How many bytes of documents are not noted as read. */
    public long unread() {
        return ledger.written - ledger.read;
    }

    /**
     * Notes all documents as read.
     *
     * @throws IOException where that cannot be written
     */
    public synchronized void noteRead() throws IOException {
        ledger.read = ledger.written;
        ledger.write();
    }

    @Override
    public void close() throws IOException {
        out.close();
        lock.close();
    }

    private interface Task {
        /** Does it; false where the host wants to be left alone. */
        boolean run() throws IOException;
    }
}
