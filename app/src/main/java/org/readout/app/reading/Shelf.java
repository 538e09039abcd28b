package org.readout.app.reading;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.readout.copies.Originals;
import org.readout.merge.Archive;
import org.readout.merge.Merger;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Page;
import org.readout.model.Span;

/**
 * Keeps the accounts of a run until all are there, then merges them. Few are kept in memory; many
 * go to a temporary file, and of each only what merging needs and its place stay.
 */
final class Shelf implements AutoCloseable {

    /** How many accounts are kept in memory before they go to disk. */
    static final int MOST = 8_000;

    private final int most;
    private final Archive archive = new Archive();
    private final Map<String, Kept> accounts = new HashMap<>();
    private final Map<String, Spill.Told> memory = new LinkedHashMap<>();
    private @Nullable Spill spill;

    /** Where an account is: in its document, and in the file. */
    private record Kept(String document, Span span, long place) {}

    /** A shelf that keeps so many accounts in memory. */
    Shelf(int most) {
        this.most = most;
    }

    /** Keeps what a document says; its text and page are forgotten. */
    void add(Document document, List<Account> told) {
        if (told.isEmpty()) {
            return;
        }
        Document known = withoutText(document);
        archive.add(known, told);
        for (Account account : told) {
            if (!accounts.containsKey(account.id())) {
                keep(new Spill.Told(known, account));
            }
        }
        if (memory.size() > most) {
            spill = spill == null ? new Spill() : spill;
            List<Spill.Told> all = List.copyOf(memory.values());
            memory.clear();
            all.forEach(this::keep);
        }
    }

    private void keep(Spill.Told told) {
        Account account = told.account();
        long place = spill == null ? -1 : spill.add(told.document(), account);
        accounts.put(
                account.id(), new Kept(told.document().id(), account.evidence().span(), place));
        if (spill == null) {
            memory.put(account.id(), told);
        }
    }

    static Document withoutText(Document document) {
        Page page = document.page();
        Page known =
                new Page(
                        page.source(),
                        page.url(),
                        page.publisher(),
                        page.published(),
                        page.language(),
                        page.title(),
                        page.form(),
                        "");
        return new Document(
                document.id(),
                known,
                document.url(),
                document.publisher(),
                document.language(),
                document.published(),
                document.publishedFrom(),
                document.kind(),
                document.title(),
                "",
                List.of(),
                List.of());
    }

    /**
     * Merges all that was kept and hands out each engagement with its accounts.
     *
     * @param originals what each document repeats
     */
    void merge(Originals originals, BiConsumer<Engagement, List<Account>> each) {
        archive.update();
        Comparator<String> order =
                Comparator.<String, String>comparing(id -> kept(id).document())
                        .thenComparing(id -> kept(id).span())
                        .thenComparing(id -> id);
        record Found(String first, Archive.Group group) {}
        archive.groups().stream()
                .map(group -> new Found(Collections.min(group.accounts(), order), group))
                .sorted(Comparator.comparing(Found::first, order))
                .forEach(found -> merge(found.group(), originals, each));
    }

    private void merge(
            Archive.Group group, Originals originals, BiConsumer<Engagement, List<Account>> each) {
        Map<String, Document> documents = new HashMap<>();
        Map<String, Account> told = new HashMap<>();
        for (String id : group.accounts()) {
            Spill.Told one = told(id);
            Document document = one.document();
            documents.put(document.id(), document.copyOf(originals.of(document.id())));
            told.put(id, one.account());
        }
        Engagement engagement = Merger.settle(List.copyOf(told.values()), documents, group.why());
        each.accept(
                engagement,
                engagement.accounts().stream()
                        .map(id -> Objects.requireNonNull(told.get(id)))
                        .toList());
    }

    private Kept kept(String account) {
        return Objects.requireNonNull(accounts.get(account));
    }

    private Spill.Told told(String account) {
        Spill.Told told = memory.get(account);
        return told != null ? told : Objects.requireNonNull(spill).at(kept(account).place());
    }

    @Override
    public void close() {
        if (spill != null) {
            spill.close();
        }
    }
}
