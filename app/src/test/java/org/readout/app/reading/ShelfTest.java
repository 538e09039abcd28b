package org.readout.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.app.Sample;
import org.readout.copies.Originals;
import org.readout.model.Account;
import org.readout.model.Engagement;

class ShelfTest {

    @Test
    void accounts_from_disk_give_the_same_engagements_as_accounts_from_memory() {
        List<String> memory = merged(1_000);
        assertThat(memory).isNotEmpty();
        assertThat(merged(0)).isEqualTo(memory);
        assertThat(merged(2)).isEqualTo(memory);
    }

    private static List<String> merged(int most) {
        List<String> merged = new ArrayList<>();
        try (Shelf shelf = new Shelf(most)) {
            Sample.DOCUMENTS.forEach(document -> shelf.add(document, Sample.accounts(document)));
            shelf.merge(
                    Originals.NONE,
                    (engagement, accounts) -> merged.add(engagement + " " + accounts));
        }
        return merged;
    }

    @Test
    void an_account_comes_back_from_disk_as_it_went() {
        List<Account> back = new ArrayList<>();
        List<Engagement> engagements = new ArrayList<>();
        try (Shelf shelf = new Shelf(0)) {
            Sample.DOCUMENTS.forEach(document -> shelf.add(document, Sample.accounts(document)));
            shelf.merge(
                    Originals.NONE,
                    (engagement, accounts) -> {
                        engagements.add(engagement);
                        back.addAll(accounts);
                    });
        }
        assertThat(back).containsExactlyInAnyOrderElementsOf(Sample.allAccounts());
        assertThat(engagements).isNotEmpty();
    }
}
