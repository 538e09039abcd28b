package org.readout.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.model.Channel;
import org.readout.model.Engagement;
import org.readout.model.Participant;
import org.readout.model.Status;
import org.readout.model.When;

class MergerTest {

    private static final String[] COUNCIL = {"GONDOR/faramir", "ROHAN/eomer"};

    private static Engagement one(Tales tales) {
        List<Engagement> engagements = tales.merged();
        assertThat(engagements).hasSize(1);
        return engagements.get(0);
    }

    @Test
    void two_accounts_of_one_day_between_the_same_persons_are_one_contact() {
        Engagement engagement =
                one(
                        new Tales()
                                .held("2031-05-07", Channel.MEETING, "2031-05-06", COUNCIL)
                                .held(
                                        "2031-05-08",
                                        Channel.MEETING,
                                        "2031-05-06",
                                        "ROHAN/eomer",
                                        "GONDOR/faramir"));
        assertThat(engagement.accounts()).containsExactly("a0", "a1");
        assertThat(engagement.documents()).containsExactly("d0", "d1");
        assertThat(engagement.when().first()).isEqualTo("2031-05-06");
        assertThat(engagement.why()).isNotEmpty();
    }

    @Test
    void a_text_that_was_printed_twice_counts_once_and_its_original_is_asked_first() {
        Tales tales =
                new Tales()
                        .tell("2031-05-07", Status.HELD, null, null, "GON:bree", COUNCIL)
                        .tell("2031-05-07", Status.HELD, null, null, "GON:osgiliath", COUNCIL)
                        .tell("2031-05-07", Status.HELD, null, null, "GON:osgiliath", COUNCIL);
        tales.documents.replaceAll(
                document -> document.id().equals("d1") ? document : document.copyOf("d1"));
        Engagement engagement = one(tales);
        assertThat(engagement.documents()).hasSize(3);
        assertThat(engagement.independent()).isEqualTo(1);
        assertThat(engagement.place().id()).isEqualTo("GON:osgiliath");
    }

    @Test
    void an_invitation_to_a_land_told_twice_in_the_same_words_is_one() {
        String[] sides = {"GONDOR", "ROHAN"};
        Tales tales = new Tales();
        for (int i = 0; i < 2; i++) {
            tales.tell("2031-05-07", Status.PROPOSED, Channel.MEETING, null, "ROHAN", sides)
                    .words("asked his counterpart to visit Rohan");
        }
        assertThat(one(tales).accounts()).containsExactly("a0", "a1");
    }

    @Test
    void two_invitations_to_a_land_of_one_day_in_other_words_stay_apart() {
        String[] sides = {"GONDOR", "ROHAN"};
        Tales tales =
                new Tales()
                        .tell("2031-05-07", Status.PROPOSED, Channel.MEETING, null, "ROHAN", sides)
                        .words("asked his counterpart to visit Rohan")
                        .tell("2031-05-07", Status.PROPOSED, Channel.MEETING, null, "ROHAN", sides)
                        .words("the chancellor wishes to receive the minister of trade");
        assertThat(tales.merged()).hasSize(2);
    }

    @Test
    void a_copy_joins_its_original_however_little_both_tell() {
        List<String[]> who =
                List.of(
                        new String[] {"GONDOR", "ROHAN"},
                        new String[] {"GONDOR/faramir", "ROHAN"},
                        COUNCIL);
        for (String published : new String[] {null, "2031-05-07"}) {
            for (String when :
                    new String[] {null, "2031", "2031-06", "--06-11", "-W-3", "2031-06-11"}) {
                for (String place : new String[] {null, "ROHAN", "ROHAN:edoras"}) {
                    for (Channel channel : new Channel[] {null, Channel.MEETING}) {
                        for (Status status : Status.values()) {
                            for (String[] sides : who) {
                                Tales tales = new Tales();
                                for (int i = 0; i < 2; i++) {
                                    tales.tell(published, status, channel, when, place, sides)
                                            .words("what was told of Gondor and Rohan");
                                }
                                assertThat(tales.merged())
                                        .as(
                                                "%s %s %s %s %s %s",
                                                published,
                                                when,
                                                place,
                                                channel,
                                                status,
                                                List.of(sides))
                                        .hasSize(1);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void a_weekday_and_a_date_of_publication_infer_the_day() {
        // 2031-05-07 is a Wednesday
        Engagement engagement =
                one(
                        new Tales()
                                .held("2031-05-08", Channel.MEETING, null, COUNCIL)
                                .held(null, Channel.MEETING, "-W-3", COUNCIL));
        assertThat(engagement.when().first()).isEqualTo("2031-05-07");
        assertThat(engagement.when().basis()).isEqualTo(When.Basis.INFERRED);
    }

    @Test
    void an_open_year_is_told_by_another_account() {
        Engagement engagement =
                one(
                        new Tales()
                                .held(null, Channel.VIDEO, "--12-07", COUNCIL)
                                .held("2031-12-07", Channel.VIDEO, "2031-12-07", COUNCIL));
        assertThat(engagement.when().first()).isEqualTo("2031-12-07");
    }

    @Test
    void a_day_and_an_open_year_of_another_day_stay_apart() {
        assertThat(
                        new Tales()
                                .held(null, Channel.VIDEO, "--12-08", COUNCIL)
                                .held("2031-12-07", Channel.VIDEO, "2031-12-01", COUNCIL)
                                .merged())
                .hasSize(2);
    }

    @Test
    void what_was_planned_and_then_held_is_held() {
        Engagement engagement =
                one(
                        new Tales()
                                .tell(
                                        "2031-05-01",
                                        Status.PLANNED,
                                        Channel.MEETING,
                                        "2031-05-06",
                                        "GON:minas-tirith",
                                        COUNCIL)
                                .tell(
                                        "2031-05-07",
                                        Status.HELD,
                                        Channel.MEETING,
                                        "2031-05-06",
                                        "GON:minas-tirith",
                                        COUNCIL));
        assertThat(engagement.status()).isEqualTo(Status.HELD);
    }

    @Test
    void what_was_planned_and_then_called_off_is_cancelled() {
        Engagement engagement =
                one(
                        new Tales()
                                .tell(
                                        "2031-05-01",
                                        Status.PLANNED,
                                        Channel.MEETING,
                                        "2031-05-06",
                                        null,
                                        COUNCIL)
                                .tell(
                                        "2031-05-05",
                                        Status.CANCELLED,
                                        Channel.MEETING,
                                        "2031-05-06",
                                        null,
                                        COUNCIL));
        assertThat(engagement.status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void two_calls_on_one_day_by_different_persons_stay_apart() {
        assertThat(
                        new Tales()
                                .held("2031-05-06", Channel.CALL, "2031-05-06", COUNCIL)
                                .held(
                                        "2031-05-06",
                                        Channel.CALL,
                                        "2031-05-06",
                                        "GONDOR/imrahil",
                                        "ROHAN/erkenbrand")
                                .merged())
                .hasSize(2);
    }

    @Test
    void twins_with_another_side_on_the_same_day_stay_apart() {
        assertThat(
                        new Tales()
                                .held(
                                        "2031-05-06",
                                        Channel.CALL,
                                        "2031-05-06",
                                        "GONDOR/faramir",
                                        "ROHAN/eomer")
                                .held(
                                        "2031-05-06",
                                        Channel.CALL,
                                        "2031-05-06",
                                        "GONDOR/faramir",
                                        "MORDOR/mouth-of-sauron")
                                .merged())
                .hasSize(2);
    }

    @Test
    void a_call_and_a_meeting_of_the_same_persons_stay_apart() {
        assertThat(
                        new Tales()
                                .held("2031-05-06", Channel.CALL, "2031-05-06", COUNCIL)
                                .held("2031-05-06", Channel.MEETING, "2031-05-06", COUNCIL)
                                .merged())
                .hasSize(2);
    }

    @Test
    void meetings_of_different_years_stay_apart() {
        assertThat(
                        new Tales()
                                .held("2031-05-06", Channel.MEETING, "2031-05-06", COUNCIL)
                                .held("2032-05-06", Channel.MEETING, "2032-05-06", COUNCIL)
                                .merged())
                .hasSize(2);
    }

    @Test
    void meetings_in_different_lands_stay_apart() {
        assertThat(
                        new Tales()
                                .tell(
                                        "2031-05-07",
                                        Status.HELD,
                                        Channel.MEETING,
                                        "2031-05-06",
                                        "GON:minas-tirith",
                                        COUNCIL)
                                .tell(
                                        "2031-05-07",
                                        Status.HELD,
                                        Channel.MEETING,
                                        "2031-05-06",
                                        "ROH:edoras",
                                        COUNCIL)
                                .merged())
                .hasSize(2);
    }

    @Test
    void two_accounts_of_one_document_are_two_contacts() {
        Tales tales =
                new Tales()
                        .held("2031-05-07", Channel.MEETING, "2031-05-06", COUNCIL)
                        .held("2031-05-07", Channel.MEETING, "2031-05-06", COUNCIL);
        var first = tales.accounts.get(0);
        var second =
                tales.accounts.set(
                        1,
                        new org.readout.model.Account(
                                "a1",
                                first.document(),
                                true,
                                Status.HELD,
                                Channel.MEETING,
                                first.when(),
                                null,
                                first.participants(),
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                first.evidence()));
        assertThat(second.document()).isEqualTo("d1");
        assertThat(tales.merged()).hasSize(2);
    }

    @Test
    void a_bridge_does_not_join_what_contradicts_itself() {
        // the second names nobody and may be either; the first and the third cannot be one
        List<Engagement> engagements =
                new Tales()
                        .held("2031-05-06", Channel.CALL, "2031-05-06", COUNCIL)
                        .held("2031-05-06", Channel.CALL, "2031-05-06", "GONDOR", "ROHAN")
                        .held(
                                "2031-05-06",
                                Channel.CALL,
                                "2031-05-06",
                                "GONDOR/imrahil",
                                "ROHAN/erkenbrand")
                        .merged();
        assertThat(engagements).hasSize(2);
    }

    @Test
    void a_side_named_by_its_person_anywhere_is_not_listed_without() {
        Engagement engagement =
                one(
                        new Tales()
                                .held("2031-05-07", Channel.MEETING, "2031-05-06", COUNCIL)
                                .held(
                                        "2031-05-07",
                                        Channel.MEETING,
                                        "2031-05-06",
                                        "GONDOR",
                                        "ROHAN/eomer"));
        assertThat(engagement.participants())
                .extracting(Participant::person)
                .containsExactlyInAnyOrder("faramir", "eomer");
    }

    @Test
    void accounts_that_disagree_on_a_day_by_one_are_joined_and_the_disagreement_is_kept() {
        Engagement engagement =
                one(
                        new Tales()
                                .held("2031-05-08", Channel.CALL, "2031-05-06", COUNCIL)
                                .held("2031-05-08", Channel.CALL, "2031-05-07", COUNCIL));
        assertThat(engagement.disagreements())
                .singleElement()
                .satisfies(
                        field -> {
                            assertThat(field.field()).isEqualTo("when");
                            assertThat(field.values())
                                    .extracting(Engagement.Value::value)
                                    .containsExactly("2031-05-06", "2031-05-07");
                        });
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(Merger.merge(List.of(), List.of())).isEmpty();
    }

    @Test
    void what_was_put_off_and_then_held_is_one_contact_on_the_later_day() {
        Engagement engagement =
                one(
                        new Tales()
                                .tell(
                                        "2031-05-01",
                                        Status.PLANNED,
                                        Channel.MEETING,
                                        "2031-05-10",
                                        null,
                                        COUNCIL)
                                .tell(
                                        "2031-05-08",
                                        Status.POSTPONED,
                                        Channel.MEETING,
                                        "2031-05-10",
                                        null,
                                        COUNCIL)
                                .held("2031-06-21", Channel.MEETING, "2031-06-20", COUNCIL));
        assertThat(engagement.status()).isEqualTo(Status.HELD);
        assertThat(engagement.when().first()).isEqualTo("2031-06-20");
        assertThat(engagement.disagreements()).isEmpty();
        assertThat(engagement.why()).contains("put off: 2031-05-10, 2031-06-20");
    }

    @Test
    void a_date_that_news_cannot_mean_is_kept_as_a_disagreement_and_not_taken() {
        Engagement engagement =
                one(
                        new Tales()
                                .held("2031-05-07", Channel.CALL, "2031-05-06", COUNCIL)
                                .held("2031-05-07", Channel.CALL, "2031-06-05", COUNCIL));
        assertThat(engagement.when().first()).isEqualTo("2031-05-06");
        assertThat(engagement.disagreements())
                .extracting(Engagement.Disagreement::field)
                .containsExactly("when");
    }

    @Test
    void a_call_that_is_reported_and_denied_is_one_with_a_disagreement() {
        Engagement engagement =
                one(
                        new Tales()
                                .held("2031-05-07", Channel.CALL, "2031-05-06", COUNCIL)
                                .tell(
                                        "2031-05-07",
                                        Status.DENIED,
                                        Channel.CALL,
                                        "2031-05-06",
                                        null,
                                        COUNCIL));
        assertThat(engagement.disagreements())
                .extracting(Engagement.Disagreement::field)
                .containsExactly("status");
        assertThat(engagement.why()).contains("despite what became of it: held, denied");
    }

    @Test
    void a_mention_in_passing_joins_the_last_talks_in_that_town() {
        List<Engagement> engagements =
                new Tales()
                        .tell(
                                "2030-02-02",
                                Status.HELD,
                                Channel.MEETING,
                                "2030-02-01",
                                "BRE:bree",
                                "GONDOR",
                                "ROHAN")
                        .tell(
                                "2031-05-07",
                                Status.HELD,
                                Channel.MEETING,
                                "2031-05-06",
                                "BRE:bree",
                                "GONDOR",
                                "ROHAN")
                        .pass("2031-08-01", "BRE:bree", "GONDOR", "ROHAN")
                        .merged();
        assertThat(engagements).hasSize(2);
        assertThat(engagements)
                .filteredOn(engagement -> "2031-05-06".equals(engagement.when().first()))
                .singleElement()
                .satisfies(engagement -> assertThat(engagement.accounts()).contains("a2"));
    }

    @Test
    void a_host_named_among_those_who_talked_is_no_side() {
        Tales tales = new Tales();
        for (int i = 0; i < 3; i++) {
            tales.tell(
                    "2031-05-07",
                    Status.HELD,
                    Channel.MEETING,
                    "2031-05-06",
                    "BRE:bree",
                    i == 0
                            ? new String[] {"BRE", "GONDOR", "ROHAN"}
                            : new String[] {"GONDOR", "ROHAN"});
        }
        assertThat(one(tales).participants())
                .extracting(Participant::actor)
                .containsExactlyInAnyOrder("GONDOR", "ROHAN");
    }
}
