package org.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.readout.merge.Merger;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Page;
import org.readout.quality.Pages;
import org.readout.quality.Told;

/** What holds for every merge. */
class MergingLawsTest {

    private static Told told;

    @BeforeAll
    static void read() {
        List<Page> pages = new ArrayList<>(Pages.in(Pages.DEMO));
        for (String language : Babble.languages()) {
            for (String text : new Babble(language, 23).texts(25, 250)) {
                pages.add(
                        new Page(
                                "babble-" + pages.size(),
                                null,
                                null,
                                null,
                                language,
                                null,
                                Page.Form.TEXT,
                                text));
            }
        }
        told = Told.of(pages);
        assertThat(told.all()).hasSizeGreaterThan(50);
    }

    @Test
    void the_order_of_accounts_and_documents_does_not_show() {
        Random random = new Random(9);
        for (int i = 0; i < 5; i++) {
            List<Account> accounts = new ArrayList<>(told.all());
            List<Document> documents = new ArrayList<>(told.documents().values());
            Collections.shuffle(accounts, random);
            Collections.shuffle(documents, random);
            assertThat(Merger.merge(documents, accounts)).isEqualTo(told.engagements());
        }
    }

    @Test
    void each_account_is_in_exactly_one_engagement() {
        assertThat(
                        told.engagements().stream()
                                .flatMap(engagement -> engagement.accounts().stream()))
                .containsExactlyInAnyOrderElementsOf(told.all().stream().map(Account::id).toList());
    }

    @Test
    void an_engagement_names_the_documents_of_its_accounts_and_no_others() {
        for (Engagement engagement : told.engagements()) {
            assertThat(engagement.documents())
                    .containsExactlyInAnyOrderElementsOf(
                            told.all().stream()
                                    .filter(account -> engagement.accounts().contains(account.id()))
                                    .map(Account::document)
                                    .distinct()
                                    .toList());
            assertThat(engagement.independent()).isBetween(1, engagement.documents().size());
        }
    }

    @Test
    void an_engagement_settles_only_what_some_account_says() {
        for (Engagement engagement : told.engagements()) {
            List<Account> accounts =
                    told.all().stream()
                            .filter(account -> engagement.accounts().contains(account.id()))
                            .toList();
            assertThat(accounts).anyMatch(account -> account.channel() == engagement.channel());
            assertThat(accounts).anyMatch(account -> account.status() == engagement.status());
            assertThat(engagement.participants())
                    .allSatisfy(
                            side ->
                                    assertThat(accounts)
                                            .anyMatch(
                                                    account ->
                                                            account.participants().contains(side)));
            assertThat(engagement.why().isEmpty()).isEqualTo(engagement.accounts().size() == 1);
        }
    }

    @Test
    void merging_one_account_keeps_it_as_it_is() {
        for (Account account : told.all()) {
            List<Engagement> engagements =
                    Merger.merge(List.copyOf(told.documents().values()), List.of(account));
            assertThat(engagements).hasSize(1);
            assertThat(engagements.get(0).accounts()).containsExactly(account.id());
            assertThat(engagements.get(0).status()).isEqualTo(account.status());
        }
    }

    @Test
    void the_accounts_of_a_document_have_ids_of_their_own() {
        told.accounts()
                .forEach(
                        (source, accounts) ->
                                assertThat(accounts)
                                        .as(source)
                                        .extracting(Account::id)
                                        .doesNotHaveDuplicates());
    }

    @Test
    void a_document_given_twice_changes_nothing() {
        List<Document> documents = new ArrayList<>(told.documents().values());
        documents.addAll(told.documents().values());
        List<Account> accounts = new ArrayList<>(told.all());
        accounts.addAll(told.all());
        List<Engagement> again = Merger.merge(documents, accounts);
        assertThat(again.stream().map(Engagement::id))
                .containsExactlyElementsOf(
                        told.engagements().stream().map(Engagement::id).toList());
        assertThat(again).isEqualTo(told.engagements());
    }

    @Test
    void a_copy_under_another_name_adds_accounts_and_no_engagement() {
        List<Page> pages = Pages.in(Pages.DEMO);
        List<Page> twice = new ArrayList<>(pages);
        pages.forEach(
                page ->
                        twice.add(
                                new Page(
                                        "copy of " + page.source(),
                                        page.url(),
                                        page.publisher(),
                                        page.published(),
                                        page.language(),
                                        page.title(),
                                        page.form(),
                                        page.content())));
        Told once = Told.of(pages);
        Told again = Told.of(twice);
        assertThat(again.engagements().stream().map(MergingLawsTest::facts))
                .containsExactlyInAnyOrderElementsOf(
                        once.engagements().stream().map(MergingLawsTest::facts).toList());
    }

    private static String facts(Engagement engagement) {
        return engagement.status()
                + " "
                + engagement.channel()
                + " "
                + (engagement.when() == null ? null : engagement.when().first())
                + " "
                + engagement.participants().stream()
                        .map(side -> side.actor() + "/" + side.person())
                        .sorted()
                        .toList();
    }
}
