package org.readout.app.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.readout.merge.Merger;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;

/** Keeps the accounts of a run until all are there, then merges them. */
final class Shelf {

    private final List<Document> documents = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();

    /** Keeps what a document says. */
    void add(Document document, List<Account> told) {
        if (!told.isEmpty()) {
            documents.add(document);
            accounts.addAll(told);
        }
    }

    /** Merges all that was kept and hands out each engagement with its accounts. */
    void merge(BiConsumer<Engagement, List<Account>> each) {
        Map<String, Account> byId = new HashMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        for (Engagement engagement : Merger.merge(documents, accounts)) {
            each.accept(engagement, engagement.accounts().stream().map(byId::get).toList());
        }
    }
}
