package org.readout.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;

/**
 * Joins accounts that tell of one contact, by facts and not by words. The order of the input does
 * not show in the result.
 */
public final class Merger {

    /** By document, then by where the account stands in it. */
    public static final Comparator<Account> ORDER =
            Comparator.comparing(Account::document)
                    .thenComparing(account -> account.evidence().span())
                    .thenComparing(Account::id);

    private Merger() {}

    /**
     * The engagements that the accounts tell of; each account is in exactly one. Ordered by the
     * first document that tells of each, then by where it tells it.
     */
    public static List<Engagement> merge(List<Document> documents, List<Account> accounts) {
        Map<String, List<Account>> told = new LinkedHashMap<>();
        Map<String, Account> byId = new HashMap<>();
        for (Account account : accounts) {
            if (byId.putIfAbsent(account.id(), account) == null) {
                told.computeIfAbsent(account.document(), key -> new ArrayList<>()).add(account);
            }
        }
        Map<String, Document> known = new HashMap<>();
        documents.forEach(document -> known.put(document.id(), document));
        Archive archive = new Archive();
        told.forEach((id, of) -> archive.add(id, Time.published(known.get(id)), of));
        archive.update();
        record Found(Account first, List<Account> accounts, List<String> why) {}
        List<Found> found = new ArrayList<>();
        for (Archive.Group group : archive.groups()) {
            List<Account> of = group.accounts().stream().map(byId::get).sorted(ORDER).toList();
            found.add(new Found(of.get(0), of, group.why()));
        }
        found.sort(Comparator.comparing(Found::first, ORDER));
        return found.stream().map(one -> settle(one.accounts, known, one.why)).toList();
    }

    /**
     * The engagement that accounts tell of, which are known to be of one contact.
     *
     * @param accounts at least one
     * @param documents by id, at least those that the accounts stand in
     * @param why for which reasons the accounts were joined
     */
    public static Engagement settle(
            List<Account> accounts, Map<String, Document> documents, List<String> why) {
        return Settling.of(accounts.stream().sorted(ORDER).toList(), documents, why);
    }
}
