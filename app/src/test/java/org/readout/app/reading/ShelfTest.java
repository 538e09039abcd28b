package org.readout.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.readout.app.Sample;
import org.readout.merge.Window;
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
            shelf.merge((engagement, accounts) -> merged.add(engagement + " " + accounts));
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
                    (engagement, accounts) -> {
                        engagements.add(engagement);
                        back.addAll(accounts);
                    });
        }
        assertThat(back).containsExactlyInAnyOrderElementsOf(Sample.allAccounts());
        assertThat(engagements).isNotEmpty();
    }

    @Test
    void accounts_that_share_two_sides_and_days_stand_in_one_block_and_others_do_not() {
        Blocks blocks = new Blocks();
        blocks.add(List.of("GON", "ROH"), new Window(10, 10));
        blocks.add(List.of("GON", "MOR"), new Window(10, 10));
        blocks.add(List.of("GON", "ROH", "SHI"), new Window(11, 14));
        blocks.add(List.of("ROH", "SHI"), new Window(15, 15));
        blocks.add(List.of("GON", "ROH"), new Window(16, 16));
        assertThat(blocks.parted())
                .containsExactly(new int[] {0, 2, 3}, new int[] {1}, new int[] {4});
    }

    @Test
    void no_two_accounts_that_may_be_one_are_parted_as_long_as_blocks_are_small() {
        Random random = new Random(11);
        List<String> names = List.of("GON", "ROH", "MOR", "SHI", "ERE");
        Blocks blocks = new Blocks();
        List<List<String>> sides = new ArrayList<>();
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            List<String> actors =
                    names.stream().filter(name -> random.nextInt(2) == 0).sorted().toList();
            int first = random.nextInt(4_000);
            sides.add(actors);
            windows.add(new Window(first, first + random.nextInt(5)));
            blocks.add(actors, windows.get(i));
        }
        int[] block = new int[800];
        List<int[]> parted = blocks.parted();
        for (int i = 0; i < parted.size(); i++) {
            for (int account : parted.get(i)) {
                block[account] = i;
            }
        }
        assertThat(parted).hasSizeGreaterThan(20);
        for (int a = 0; a < 800; a++) {
            for (int b = 0; b < a; b++) {
                List<String> others = sides.get(b);
                boolean shared = sides.get(a).stream().filter(others::contains).count() > 1;
                boolean touch =
                        windows.get(a).first() <= windows.get(b).last() + 1
                                && windows.get(b).first() <= windows.get(a).last() + 1;
                if (shared && touch) {
                    assertThat(block[a]).isEqualTo(block[b]);
                }
            }
        }
    }
}
