package org.readout.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.Documents;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Evidence;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Status;
import org.readout.model.Topic;
import org.readout.quality.Json;
import org.readout.quality.Pages;
import org.readout.quality.Pairs;
import org.readout.world.World;

/** How well accounts are joined that were read without a fault: those of the records by hand. */
class GoldMergingTest {

    private static final World WORLD = World.bundled();

    private final List<Document> documents = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, String> contacts = new HashMap<>();

    @Test
    void accounts_read_without_a_fault_are_joined_where_they_tell_of_one_contact() {
        for (String folder : List.of("seeds", "real")) {
            Path path = Pages.SHARED.resolve(folder);
            assumeTrue(Files.isDirectory(path), "no real pages beside this repository");
            Pages.files(path).stream()
                    .filter(file -> file.toString().endsWith(".gold.json"))
                    .forEach(this::add);
        }
        Pairs pairs = Pairs.of(contacts, Merger.merge(documents, accounts));
        assertThat(pairs.tally().precision()).as(pairs.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(pairs.tally().f1()).as(pairs.toString()).isGreaterThanOrEqualTo(0.92);
    }

    private void add(Path file) {
        Map<String, Object> record = Json.file(file);
        String doc = (String) record.get("doc");
        Path meta = Path.of(file.toString().replace(".gold.json", ".meta.json"));
        Object published = Files.exists(meta) ? Json.file(meta).get("published") : null;
        LocalDate day =
                published == null ? null : LocalDate.parse(((String) published).substring(0, 10));
        documents.add(Documents.of(doc, (String) record.get("language"), day, doc));
        int number = 0;
        for (Map<String, Object> gold : Json.<Map<String, Object>>list(record.get("accounts"))) {
            Account account = account(doc, doc + '#' + number++, gold);
            accounts.add(account);
            if (gold.get("cluster") != null) {
                contacts.put(account.id(), (String) gold.get("cluster"));
            }
        }
    }

    private static Account account(String doc, String id, Map<String, Object> gold) {
        Evidence evidence =
                new Evidence(doc, new Span(0, 1), String.valueOf(gold.get("evidence")), "gold");
        List<String> actors = Json.list(gold.get("actors"));
        List<Participant> participants = new ArrayList<>();
        actors.forEach(actor -> participants.add(side(actor, null, evidence)));
        for (String person : Json.<String>list(gold.get("persons"))) {
            World.Person known = WORLD.person(person);
            String actor =
                    known != null && actors.contains(known.actor())
                            ? known.actor()
                            : actors.stream().sorted().findFirst().orElseThrow();
            participants.add(side(actor, person, evidence));
        }
        Map<String, Object> when = Json.map(gold.get("when"));
        String date =
                (String) (when.get("first") != null ? when.get("first") : when.get("partial"));
        Object place = gold.get("place");
        Object channel = gold.get("channel");
        return new Account(
                id,
                doc,
                Boolean.TRUE.equals(gold.get("main")),
                Status.valueOf(upper(gold.get("status"))),
                channel == null ? null : Channel.valueOf(upper(channel)),
                Tales.when(date, (String) when.get("last"), evidence),
                place == null ? null : new Place((String) place, (String) place, evidence),
                participants,
                null,
                topics(gold.get("themes"), evidence),
                topics(gold.get("about"), evidence),
                List.of(),
                List.of(),
                null,
                evidence);
    }

    private static Participant side(String actor, String person, Evidence evidence) {
        return new Participant(actor, person, actor, null, evidence);
    }

    private static List<Topic> topics(Object ids, Evidence evidence) {
        return Json.<String>list(ids).stream().map(id -> new Topic(id, evidence)).toList();
    }

    private static String upper(Object value) {
        return ((String) value).toUpperCase(Locale.ROOT);
    }
}
