package org.readout.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.Documents;
import org.readout.correct.Correction.Action;
import org.readout.correct.Correction.Anchor;
import org.readout.correct.Correction.Kind;
import org.readout.correct.Correction.Target;
import org.readout.merge.Merger;
import org.readout.model.Account;
import org.readout.model.Channel;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.model.Participant;
import org.readout.model.Span;
import org.readout.model.Status;
import org.readout.model.When;

class CorrectionsTest {

    private static final String FIRST = "Gondor met Rohan on 6 May. They spoke of horses.";
    private static final String SECOND = "Rohan received Gondor on 9 May in Edoras, it is said.";
    private static final String THIRD = "On 6 May the riders of Rohan and men of Gondor met.";

    private final List<Document> documents =
            List.of(document("one", FIRST), document("two", SECOND), document("three", THIRD));

    /** What a reader makes of the pages; another one gives other ids and other words. */
    private List<Account> read(boolean otherwise) {
        return List.of(
                account(0, "2031-05-06", "Gondor met Rohan", otherwise),
                account(1, "2031-05-09", "Rohan received Gondor", otherwise),
                account(2, "2031-05-06", "riders of Rohan and men of Gondor met", otherwise));
    }

    private static Document document(String source, String text) {
        return Documents.of("d-" + source, source, "en", LocalDate.of(2031, 5, 10), text);
    }

    private Account account(int number, String day, String words, boolean otherwise) {
        Document document = documents.get(number);
        String quote =
                otherwise ? document.text().substring(0, document.text().length() - 1) : words;
        int start = document.text().indexOf(quote);
        var evidence = document.evidence(new Span(start, start + quote.length()), "test.told");
        return new Account(
                (otherwise ? "new" : "a") + number,
                document.id(),
                true,
                Status.HELD,
                Channel.MEETING,
                new When(
                        day, day, When.Precision.DAY, When.Basis.STATED, null, List.of(), evidence),
                null,
                List.of(
                        new Participant("GONDOR", null, "Gondor", null, evidence),
                        new Participant("ROHAN", null, "Rohan", null, evidence)),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                evidence);
    }

    private static Anchor anchor(Account account, Document document) {
        return new Anchor(
                document.id(),
                document.source(),
                account.actors(),
                account.evidence().span().start(),
                account.evidence().quote());
    }

    private Target account(int number) {
        Account account = read(false).get(number);
        return new Target(
                account.id(), Kind.ACCOUNT, List.of(anchor(account, documents.get(number))));
    }

    private Target engagement(Engagement engagement) {
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Account account = read(false).get(i);
            if (engagement.accounts().contains(account.id())) {
                anchors.add(anchor(account, documents.get(i)));
            }
        }
        return new Target(engagement.id(), Kind.ENGAGEMENT, anchors);
    }

    private static Correction correction(Action action, Target... targets) {
        return Correction.of(
                action, List.of(targets), null, null, null, "anna", "2031-06-01T10:00:00Z", "seen");
    }

    private static Correction undo(Correction correction) {
        return Correction.of(
                Action.UNDO,
                List.of(),
                null,
                null,
                correction.id(),
                "ben",
                "2031-06-02T10:00:00Z",
                "was right");
    }

    /** The engagements of a run, with what a second run says of the corrections. */
    private record Run(List<Engagement> engagements, Corrections corrections, Regrouping groups) {

        List<List<String>> documents() {
            return engagements.stream()
                    .map(Engagement::documents)
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }
    }

    private Run run(boolean otherwise, Correction... all) {
        Corrections corrections = new Corrections(List.of(all));
        List<Account> accounts = new ArrayList<>();
        Map<String, Account> byId = new HashMap<>();
        Map<String, Document> known = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            accounts.addAll(
                    corrections.accounts(documents.get(i), List.of(read(otherwise).get(i))));
            known.put(documents.get(i).id(), documents.get(i));
        }
        accounts.forEach(account -> byId.put(account.id(), account));
        Regrouping groups = corrections.regrouping();
        List<Engagement> result = new ArrayList<>();
        List<Engagement> held = new ArrayList<>();
        for (Engagement engagement : Merger.merge(documents, accounts)) {
            (groups.touches(engagement) ? held : result).add(engagement);
        }
        result.addAll(groups.regroup(held, byId, known));
        return new Run(result, corrections, groups);
    }

    private Engagement of(Run run, String document) {
        return run.engagements().stream()
                .filter(engagement -> engagement.documents().contains(document))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_corrections_two_tell_of_one_meeting_and_one_of_another() {
        assertThat(run(false).documents())
                .containsExactly(List.of("d-one", "d-three"), List.of("d-two"));
    }

    @Test
    void what_a_person_joins_keeps_the_first_id_and_the_other_id_leads_there() {
        Run before = run(false);
        Target one = engagement(of(before, "d-one"));
        Target two = engagement(of(before, "d-two"));
        Run after = run(false, correction(Action.JOIN, one, two));
        assertThat(after.engagements()).hasSize(1);
        assertThat(after.engagements().get(0).id()).isEqualTo(one.id());
        assertThat(after.engagements().get(0).why())
                .anyMatch(why -> why.contains("joined by anna"));
        assertThat(after.groups().redirects()).containsEntry(two.id(), one.id());
    }

    @Test
    void a_correction_survives_a_reading_that_gives_other_ids_and_other_words() {
        Run before = run(false);
        Correction join =
                correction(
                        Action.JOIN,
                        engagement(of(before, "d-one")),
                        engagement(of(before, "d-two")));
        Run again = run(true, join);
        assertThat(again.engagements()).hasSize(1);
        assertThat(again.engagements().get(0).id()).isEqualTo(of(before, "d-one").id());
        assertThat(again.engagements().get(0).accounts()).containsExactly("new0", "new1", "new2");
        assertThat(again.corrections().problems()).isEmpty();
    }

    @Test
    void an_account_that_is_split_off_stands_alone_under_an_id_that_stays() {
        Correction split = correction(Action.SPLIT, account(2));
        Run after = run(false, split);
        assertThat(after.documents())
                .containsExactly(List.of("d-one"), List.of("d-three"), List.of("d-two"));
        assertThat(of(run(true, split), "d-three").id()).isEqualTo(of(after, "d-three").id());
    }

    @Test
    void an_account_moves_and_the_engagement_it_goes_to_keeps_its_id() {
        Run before = run(false);
        Target to = engagement(of(before, "d-two"));
        Run after = run(true, correction(Action.MOVE, account(2), to));
        assertThat(after.documents())
                .containsExactly(List.of("d-one"), List.of("d-three", "d-two"));
        assertThat(of(after, "d-two").id()).isEqualTo(to.id());
    }

    @Test
    void a_rejected_account_is_gone_and_comes_back_when_that_is_undone() {
        Correction reject = correction(Action.REJECT, account(1));
        assertThat(run(false, reject).documents()).containsExactly(List.of("d-one", "d-three"));
        assertThat(run(false, reject, undo(reject)).engagements())
                .isEqualTo(run(false).engagements());
    }

    @Test
    void what_undoes_can_be_undone() {
        Correction split = correction(Action.SPLIT, account(2));
        Correction undo = undo(split);
        assertThat(run(false, split, undo, undo(undo)).documents()).hasSize(3);
    }

    @Test
    void an_edited_day_counts_in_merging_and_an_edited_engagement_says_by_whom() {
        Correction day =
                Correction.of(
                        Action.EDIT,
                        List.of(account(1)),
                        "when",
                        "2031-05-06",
                        null,
                        "anna",
                        "2031-06-01T10:00:00Z",
                        "a slip of the pen");
        assertThat(run(false, day).engagements()).hasSize(1);
        Correction place =
                Correction.of(
                        Action.EDIT,
                        List.of(engagement(of(run(false), "d-two"))),
                        "place",
                        "ROH:edoras",
                        null,
                        "anna",
                        "2031-06-01T10:00:00Z",
                        "the text says so");
        Engagement edited = of(run(true, place), "d-two");
        assertThat(edited.place().id()).isEqualTo("ROH:edoras");
        assertThat(edited.place().evidence().rule()).isEqualTo("correction.edit");
        assertThat(edited.why()).anyMatch(why -> why.contains("place set to ROH:edoras by anna"));
    }

    @Test
    void a_pinned_engagement_keeps_its_id_when_its_accounts_are_read_otherwise() {
        Target pinned = engagement(of(run(false), "d-one"));
        assertThat(of(run(true, correction(Action.PIN, pinned)), "d-one").id())
                .isEqualTo(pinned.id());
        assertThat(of(run(true), "d-one").id()).isNotEqualTo(pinned.id());
    }

    @Test
    void a_correction_that_finds_its_target_no_more_is_a_problem() {
        Target gone =
                new Target(
                        "a9",
                        Kind.ACCOUNT,
                        List.of(
                                new Anchor(
                                        "d-nine",
                                        "nine",
                                        List.of("GONDOR", "MORDOR"),
                                        0,
                                        "Mordor met Gondor")));
        Run run = run(false, correction(Action.REJECT, gone));
        assertThat(run.corrections().problems())
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.reason())
                                        .contains("does not find", "Mordor met Gondor", "nine"));
        assertThat(run.engagements()).isEqualTo(run(false).engagements());
    }

    @Test
    void a_value_that_cannot_be_is_a_problem_and_not_applied() {
        Correction edit =
                Correction.of(
                        Action.EDIT,
                        List.of(account(1)),
                        "when",
                        "next week",
                        null,
                        "anna",
                        "2031-06-01T10:00:00Z",
                        "hm");
        Run run = run(false, edit);
        assertThat(run.corrections().problems()).hasSize(1);
        assertThat(run.engagements()).isEqualTo(run(false).engagements());
    }
}
