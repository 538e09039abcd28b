package org.readout.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.readout.Documents;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Evidence;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Status;
import org.readout.model.Topic;
import org.readout.quality.Pairs;

/**
 * Accounts made to be joined wrongly: {@code merging/accounts.tsv} in the test resources, a story
 * of an invented world after the other.
 */
class HardMergingTest {

    private static final Map<String, Document> DOCUMENTS = new LinkedHashMap<>();
    private static final List<Account> ACCOUNTS = new ArrayList<>();
    private static final Map<String, String> CONTACTS = new HashMap<>();
    private static final Set<String> LANGUAGES = new HashSet<>();

    @BeforeAll
    static void read() throws IOException {
        byte[] bytes =
                HardMergingTest.class.getResourceAsStream("/merging/accounts.tsv").readAllBytes();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(HardMergingTest::account);
    }

    private static void account(String[] cells) {
        String contact = cells[0];
        String doc = cells[1];
        String published = cells[3];
        String id = contact + '@' + doc;
        LANGUAGES.add(cells[2]);
        CONTACTS.put(id, contact);
        DOCUMENTS.put(
                doc,
                Documents.of(
                        doc,
                        cells[2],
                        published.isEmpty() ? null : LocalDate.parse(published),
                        doc));
        Evidence evidence =
                new Evidence(
                        doc,
                        new Span(ACCOUNTS.size(), ACCOUNTS.size() + 1),
                        cells[11].isEmpty() ? id : cells[11],
                        "test.told");
        List<Participant> participants = new ArrayList<>();
        for (String side : cells[9].split(";")) {
            String actor = side.split("/")[0];
            String[] persons = side.contains("/") ? side.split("/")[1].split("\\+") : new String[1];
            for (String person : persons) {
                participants.add(new Participant(actor, person, actor, null, evidence));
            }
        }
        String place = cells[8];
        ACCOUNTS.add(
                new Account(
                        id,
                        doc,
                        cells[4].equals("main"),
                        Status.valueOf(cells[5].toUpperCase(Locale.ROOT)),
                        cells[6].isEmpty()
                                ? null
                                : Channel.valueOf(cells[6].toUpperCase(Locale.ROOT)),
                        Tales.when(cells[7].isEmpty() ? null : cells[7], evidence),
                        place.isEmpty() ? null : new Place(place, place, evidence),
                        participants,
                        null,
                        Arrays.stream(cells[10].split(" "))
                                .filter(theme -> !theme.isEmpty())
                                .map(theme -> new Topic(theme, evidence))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        evidence));
    }

    @Test
    void there_are_three_hundred_accounts_in_nine_languages() {
        assertThat(ACCOUNTS).hasSizeGreaterThanOrEqualTo(300);
        assertThat(LANGUAGES).hasSize(9);
    }

    @Test
    void hardly_any_account_is_joined_wrongly_or_left_apart() {
        Pairs pairs = Pairs.of(CONTACTS, Merger.merge(List.copyOf(DOCUMENTS.values()), ACCOUNTS));
        assertThat(pairs.tally().precision()).as(pairs.toString()).isGreaterThanOrEqualTo(0.97);
        assertThat(pairs.tally().f1()).as(pairs.toString()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void the_order_does_not_show_where_a_page_tells_of_several() {
        List<Document> documents = new ArrayList<>(DOCUMENTS.values());
        List<Engagement> merged = Merger.merge(documents, ACCOUNTS);
        for (int seed = 0; seed < 3; seed++) {
            List<Account> accounts = new ArrayList<>(ACCOUNTS);
            Collections.shuffle(accounts, new Random(seed));
            Collections.shuffle(documents, new Random(seed + 9));
            assertThat(Merger.merge(documents, accounts)).isEqualTo(merged);
        }
    }
}
