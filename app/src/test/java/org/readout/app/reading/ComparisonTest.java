package org.readout.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.app.Sample;
import org.readout.model.Account;
import org.readout.model.Commitment;
import org.readout.model.Engagement;

class ComparisonTest {

    private final Engagement engagement = Sample.engagement();
    private final Comparison comparison = Comparison.of(engagement, Sample.allAccounts());

    @Test
    void the_sides_that_tell_of_it_themselves_are_compared() {
        assertThat(comparison.voices()).containsExactly("GON", "ROH");
    }

    @Test
    void a_side_leaves_out_what_the_other_tells_and_nothing_that_it_tells_itself() {
        List<String> themes = engagement.readouts().get(1).themes();
        assertThat(comparison.leavesOut("ROH")).isNotEmpty().doesNotContainAnyElementsOf(themes);
        assertThat(comparison.leavesOut("SHI")).isEmpty();
    }

    @Test
    void a_promise_stands_in_the_telling_of_its_page() {
        Commitment commitment =
                Sample.allAccounts().stream()
                        .flatMap(account -> account.commitments().stream())
                        .findFirst()
                        .orElseThrow();
        assertThat(comparison.voice(commitment)).isEqualTo("GON");
    }

    @Test
    void a_condition_that_only_one_side_tells_is_a_difference() {
        List<Account> accounts =
                Sample.allAccounts().stream().map(ComparisonTest::onACondition).toList();
        assertThat(Comparison.of(engagement, accounts).differences())
                .filteredOn(difference -> difference.kind() == Comparison.Kind.CONDITION)
                .singleElement()
                .satisfies(difference -> assertThat(difference.told()).containsOnlyKeys("GON"));
        assertThat(comparison.differences())
                .noneMatch(difference -> difference.kind() == Comparison.Kind.CONDITION);
    }

    private static Account onACondition(Account account) {
        return new Account(
                account.id(),
                account.document(),
                account.main(),
                account.status(),
                account.channel(),
                account.when(),
                account.place(),
                account.participants(),
                account.initiatedBy(),
                account.themes(),
                account.about(),
                account.statements(),
                account.commitments().stream()
                        .map(
                                promise ->
                                        new Commitment(
                                                promise.id(),
                                                promise.by(),
                                                promise.to(),
                                                promise.undertaking(),
                                                promise.themes(),
                                                promise.due(),
                                                true,
                                                promise.evidence()))
                        .toList(),
                account.outcome(),
                account.evidence());
    }
}
