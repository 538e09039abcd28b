package org.readout.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.model.Account;
import org.readout.model.Page;
import org.readout.quality.Pairs;
import org.readout.quality.Told;

/** One contact told in nine languages, from the page to the engagement. */
class ManyTonguesTest {

    @Test
    void a_contact_told_in_nine_languages_is_one() throws IOException {
        byte[] bytes =
                ManyTonguesTest.class.getResourceAsStream("/merging/pages.tsv").readAllBytes();
        List<Page> pages = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                pages.add(
                        new Page(
                                cells[0] + '-' + cells[1],
                                null,
                                null,
                                LocalDate.parse(cells[2]),
                                cells[1],
                                null,
                                Page.Form.TEXT,
                                cells[3]));
            }
        }
        Told told = Told.of(pages);
        Map<String, String> contacts = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        told.accounts()
                .forEach(
                        (source, accounts) ->
                                accounts.stream()
                                        .filter(Account::main)
                                        .forEach(
                                                account -> {
                                                    contacts.put(
                                                            account.id(),
                                                            source.substring(
                                                                    0, source.indexOf('-')));
                                                    names.put(account.id(), source);
                                                }));
        Pairs pairs = Pairs.of(contacts, told.engagements());
        assertThat(names.values()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(pairs.tally().precision()).as(names + "\n" + pairs).isGreaterThanOrEqualTo(0.95);
        assertThat(pairs.tally().f1()).as(names + "\n" + pairs).isGreaterThanOrEqualTo(0.92);
    }
}
