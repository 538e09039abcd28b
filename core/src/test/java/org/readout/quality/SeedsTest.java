package org.readout.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.model.Account;
import org.readout.model.Commitment;
import org.readout.model.Engagement;
import org.readout.model.Outcome;
import org.readout.model.Page;
import org.readout.model.Statement;
import org.readout.model.When;

/** What a score does not show of five real pages that stand beside the repository. */
class SeedsTest {

    private static final Path SEEDS = Pages.SHARED.resolve("seeds");
    private static final String PUTIN_BIDEN = "001_397cbbfcfcb2026e";

    @BeforeEach
    void present() {
        assumeTrue(
                Files.isDirectory(SEEDS) && Files.isDirectory(Pages.SHARED.resolve("real")),
                "no real pages beside this repository");
    }

    @Test
    void the_pages_on_borrell_and_blinken_in_two_languages_are_one_contact_with_an_inferred_day() {
        Told told = Told.of(Pages.in(SEEDS));
        List<Engagement> engagements =
                told.engagements().stream()
                        .filter(
                                engagement ->
                                        persons(engagement)
                                                .containsAll(
                                                        Set.of("josep-borrell", "antony-blinken")))
                        .filter(
                                engagement ->
                                        engagement.when() != null
                                                && "2021-03-24".equals(engagement.when().first()))
                        .toList();
        assertThat(engagements).hasSize(1);
        assertThat(engagements.get(0).accounts()).hasSize(2);
        assertThat(
                        engagements.get(0).documents().stream()
                                .map(document -> language(told, document)))
                .containsExactlyInAnyOrder("id", "en");
        assertThat(engagements.get(0).when().basis()).isEqualTo(When.Basis.INFERRED);
    }

    @Test
    void the_page_on_putin_and_biden_gets_its_year_from_another_page() {
        Told together =
                Told.of(
                        List.of(
                                Pages.named(SEEDS, PUTIN_BIDEN),
                                Pages.named(Pages.SHARED.resolve("real"), "en-008")));
        assertThat(together.engagementsOf(PUTIN_BIDEN))
                .anySatisfy(
                        engagement -> {
                            assertThat(engagement.accounts()).hasSize(2);
                            assertThat(engagement.when().first()).isEqualTo("2021-12-07");
                        });
    }

    @Test
    void the_page_on_putin_and_biden_alone_has_the_years_that_their_offices_allow() {
        When when = main(Told.of(List.of(Pages.named(SEEDS, PUTIN_BIDEN))), PUTIN_BIDEN).when();
        assertThat(when.first()).isNull();
        assertThat(when.candidates())
                .containsExactly("2021-12-07", "2022-12-07", "2023-12-07", "2024-12-07");
    }

    @Test
    void the_conference_in_jeddah_ended_without_a_joint_statement() {
        Told told = Told.of(Pages.in(SEEDS));
        assertThat(told.engagements())
                .anySatisfy(
                        engagement -> {
                            assertThat(engagement.place()).isNotNull();
                            assertThat(engagement.place().id()).isEqualTo("SAU:jeddah");
                            assertThat(engagement.outcome()).isEqualTo(Outcome.NO_JOINT_STATEMENT);
                        });
    }

    @Test
    void a_page_that_prints_its_passage_twice_says_each_thing_once() {
        Told told = Told.of(Pages.in(SEEDS));
        told.accounts()
                .forEach(
                        (source, accounts) ->
                                assertThat(
                                                accounts.stream()
                                                        .flatMap(
                                                                account ->
                                                                        account
                                                                                .statements()
                                                                                .stream())
                                                        .map(Statement::text)
                                                        .map(Words::norm))
                                        .as(source)
                                        .doesNotHaveDuplicates());
    }

    /** The seeds and seven more pages that tell of the same contacts, or nearly. */
    private static Told together() {
        List<Page> pages = new ArrayList<>(Pages.in(SEEDS));
        for (String name :
                List.of("en-008", "en-007", "ru-001", "de-011", "en-018", "en-019", "ru-010")) {
            pages.add(Pages.named(Pages.SHARED.resolve("real"), name));
        }
        return Told.of(pages);
    }

    @Test
    void the_call_of_putin_and_biden_is_one_however_it_is_told() {
        Told told = together();
        List<Engagement> engagements =
                told.engagements().stream()
                        .filter(
                                engagement ->
                                        persons(engagement)
                                                .containsAll(Set.of("vladimir-putin", "joe-biden")))
                        .filter(
                                engagement ->
                                        engagement.when() != null
                                                && "2021-12-07".equals(engagement.when().first()))
                        .toList();
        assertThat(engagements).hasSize(1);
        assertThat(engagements.get(0).documents())
                .contains(
                        told.documents().get(PUTIN_BIDEN).id(),
                        told.documents().get("en-008").id(),
                        told.documents().get("en-007").id());
        assertThat(engagements.get(0).readouts())
                .extracting(Engagement.Telling::voice)
                .contains("RUS", "USA");
    }

    @Test
    void the_talks_in_riyadh_stand_side_by_side_and_those_with_ukraine_apart() {
        Told told = together();
        Engagement talks = home(told, "en-018");
        assertThat(talks).isEqualTo(home(told, "ru-010"));
        assertThat(talks.documents()).doesNotContain(told.documents().get("en-019").id());
        assertThat(talks.readouts()).extracting(Engagement.Telling::voice).startsWith("RUS", "USA");
        List<Commitment> conditional =
                told.all().stream()
                        .filter(account -> talks.accounts().contains(account.id()))
                        .flatMap(account -> account.commitments().stream())
                        .filter(Commitment::conditional)
                        .toList();
        assertThat(conditional)
                .isNotEmpty()
                .extracting(commitment -> commitment.evidence().document())
                .containsOnly(told.documents().get("ru-010").id());
    }

    private static Engagement home(Told told, String source) {
        String id = main(told, source).id();
        return told.engagements().stream()
                .filter(engagement -> engagement.accounts().contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static Account main(Told told, String source) {
        return told.accounts().get(source).stream().filter(Account::main).findFirst().orElseThrow();
    }

    private static List<String> persons(Engagement engagement) {
        return engagement.participants().stream()
                .map(participant -> String.valueOf(participant.person()))
                .toList();
    }

    private static String language(Told told, String document) {
        return told.documents().values().stream()
                .filter(other -> other.id().equals(document))
                .findFirst()
                .orElseThrow()
                .language();
    }
}
