package org.readout.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.Readout;
import org.readout.copies.Copies;
import org.readout.copies.Originals;
import org.readout.merge.Merger;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Evidence;
import org.readout.model.Page;

/**
 * What was read from some pages together.
 *
 * @param documents by source
 * @param accounts by source
 * @param engagements of all accounts
 */
public record Told(
        Map<String, Document> documents,
        Map<String, List<Account>> accounts,
        List<Engagement> engagements) {

    /** One reader for all tests; loading its data takes a while. */
    public static final Readout READOUT = Readout.create();

    /** Reads pages and merges what they say. */
    public static Told of(List<Page> pages) {
        Map<String, Document> documents = new LinkedHashMap<>();
        Map<String, List<Account>> accounts = new LinkedHashMap<>();
        for (Page page : pages) {
            Document document = READOUT.clean(page);
            documents.put(page.source(), document);
            accounts.put(page.source(), READOUT.accounts(document));
        }
        Copies copies = new Copies();
        documents.values().forEach(document -> copies.add(READOUT.sketch(document)));
        Originals originals = copies.originals();
        documents.replaceAll((source, document) -> document.copyOf(originals.of(document.id())));
        List<Account> all = accounts.values().stream().flatMap(List::stream).toList();
        return new Told(documents, accounts, Merger.merge(List.copyOf(documents.values()), all));
    }

    /** All accounts, in the order of the pages. */
    public List<Account> all() {
        return accounts.values().stream().flatMap(List::stream).toList();
    }

    /** All accounts in the order in which they are written: by engagement. */
    public List<Account> written() {
        Map<String, Account> byId = new HashMap<>();
        all().forEach(account -> byId.put(account.id(), account));
        return engagements.stream()
                .flatMap(engagement -> engagement.accounts().stream())
                .map(byId::get)
                .toList();
    }

    /** The id of the engagement of each account, by the account's id. */
    public Map<String, String> homes() {
        Map<String, String> homes = new HashMap<>();
        engagements.forEach(
                engagement ->
                        engagement
                                .accounts()
                                .forEach(account -> homes.put(account, engagement.id())));
        return homes;
    }

    /** The engagements that a document tells of. */
    public List<Engagement> engagementsOf(String source) {
        String id = documents.get(source).id();
        return engagements.stream()
                .filter(engagement -> engagement.documents().contains(id))
                .toList();
    }

    /** Everything in an account that points at words. */
    public static List<Evidence> evidence(Account account) {
        List<Evidence> all = new ArrayList<>();
        all.add(account.evidence());
        if (account.when() != null) {
            all.add(account.when().evidence());
        }
        if (account.place() != null) {
            all.add(account.place().evidence());
        }
        account.participants().forEach(participant -> all.add(participant.evidence()));
        account.themes().forEach(theme -> all.add(theme.evidence()));
        account.about().forEach(topic -> all.add(topic.evidence()));
        account.statements().forEach(statement -> all.add(statement.evidence()));
        account.commitments().forEach(commitment -> all.add(commitment.evidence()));
        return all;
    }
}
