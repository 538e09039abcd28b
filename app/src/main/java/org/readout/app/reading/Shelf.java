package org.readout.app.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.readout.merge.Merger;
import org.readout.merge.Window;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Page;

/**
 * Keeps the accounts of a run until all are there, then merges them. Few are kept in memory; many
 * go to a temporary file, of each only some numbers stay, and they are merged block by block.
 */
final class Shelf implements AutoCloseable {

    /** How many accounts are kept in memory before they go to disk. */
    static final int MOST = 8_000;

    private final int most;
    private List<Spill.Told> kept = new ArrayList<>();
    private @Nullable Spill spill;
    private final Blocks blocks = new Blocks();
    private long[] places = new long[1024];
    private int spilled;

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
        for (Account account : told) {
            kept.add(new Spill.Told(known, account));
        }
        if (spill != null || kept.size() > most) {
            if (spill == null) {
                spill = new Spill();
            }
            for (Spill.Told one : kept) {
                spill(spill, one);
            }
            kept = new ArrayList<>();
        }
    }

    private static Document withoutText(Document document) {
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

    private void spill(Spill to, Spill.Told told) {
        if (spilled == places.length) {
            places = Arrays.copyOf(places, spilled * 2);
        }
        places[spilled++] = to.add(told.document(), told.account());
        blocks.add(told.account().actors(), Window.of(told.account(), told.document()));
    }

    /** Merges all that was kept and hands out each engagement with its accounts. */
    void merge(BiConsumer<Engagement, List<Account>> each) {
        Spill from = spill;
        if (from == null) {
            merge(kept, each);
            return;
        }
        for (int[] block : blocks.parted()) {
            merge(
                    Arrays.stream(block).mapToObj(account -> from.at(places[account])).toList(),
                    each);
        }
    }

    private static void merge(List<Spill.Told> told, BiConsumer<Engagement, List<Account>> each) {
        Map<String, Document> documents = new LinkedHashMap<>();
        Map<String, Account> accounts = new HashMap<>();
        for (Spill.Told one : told) {
            documents.put(one.document().id(), one.document());
            accounts.put(one.account().id(), one.account());
        }
        List<Account> all = told.stream().map(Spill.Told::account).toList();
        for (Engagement engagement : Merger.merge(List.copyOf(documents.values()), all)) {
            each.accept(engagement, engagement.accounts().stream().map(accounts::get).toList());
        }
    }

    @Override
    public void close() {
        if (spill != null) {
            spill.close();
        }
    }
}
