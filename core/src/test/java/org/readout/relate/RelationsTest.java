package org.readout.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.model.Account;
import org.readout.model.Act;
import org.readout.model.Channel;
import org.readout.model.Engagement;
import org.readout.model.Evidence;
import org.readout.model.Outcome;
import org.readout.model.Participant;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Status;
import org.readout.model.When;
import org.readout.quality.Pages;
import org.readout.quality.Told;

class RelationsTest {

    private static final Evidence WORDS = new Evidence("d", new Span(0, 4), "they", "test.told");

    private static Statement said(String speaker, Act act, String... about) {
        return new Statement(
                speaker + act,
                "press",
                speaker,
                null,
                act,
                List.of(),
                List.of(about),
                false,
                "they",
                WORDS);
    }

    private static Relation.Point of(Status status, Outcome outcome, Statement... statements) {
        Relations relations = new Relations();
        add(relations, "e1", "2031-05-06", status, outcome, statements);
        return relations.all().get(0).points().get(0);
    }

    private static void add(
            Relations relations,
            String id,
            String day,
            Status status,
            Outcome outcome,
            Statement... statements) {
        List<Participant> sides =
                List.of(
                        new Participant("ROHAN", null, "Rohan", null, WORDS),
                        new Participant("GONDOR", null, "Gondor", null, WORDS));
        When when =
                new When(day, day, When.Precision.DAY, When.Basis.STATED, null, List.of(), WORDS);
        Account account =
                new Account(
                        "a" + id,
                        "d",
                        true,
                        status,
                        Channel.MEETING,
                        when,
                        null,
                        sides,
                        null,
                        List.of(),
                        List.of(),
                        List.of(statements),
                        List.of(),
                        outcome,
                        WORDS);
        relations.add(
                new Engagement(
                        id,
                        status,
                        Channel.MEETING,
                        when,
                        null,
                        sides,
                        List.of(),
                        List.of(),
                        outcome,
                        List.of(account.id()),
                        List.of("d"),
                        1,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(account));
    }

    @Test
    void a_meeting_with_accord_speaks_for_cooperation_and_one_with_threats_for_conflict() {
        Relation.Point accord =
                of(Status.HELD, Outcome.AGREEMENT_SIGNED, said("ROHAN", Act.SUPPORT));
        Relation.Point discord =
                of(Status.HELD, null, said("ROHAN", Act.THREATEN), said("GONDOR", Act.ACCUSE));
        assertThat(accord.cooperation()).isEqualTo(9.0);
        assertThat(accord.conflict()).isZero();
        assertThat(discord.cooperation()).isEqualTo(2.0);
        assertThat(discord.conflict()).isEqualTo(-4.75);
        assertThat(of(Status.CANCELLED, null).conflict()).isEqualTo(-2.0);
    }

    @Test
    void what_is_said_by_others_or_of_others_does_not_count() {
        assertThat(
                        of(
                                        Status.HELD,
                                        null,
                                        said("MORDOR", Act.THREATEN),
                                        said("ROHAN", Act.ACCUSE, "MORDOR"))
                                .conflict())
                .isZero();
    }

    @Test
    void every_fact_of_the_measure_points_at_words_and_stands_in_the_table() {
        Relation.Point point = of(Status.HELD, null, said("ROHAN", Act.PLEDGE));
        assertThat(point.parts())
                .extracting(Relation.Part::fact)
                .containsExactly("contact.held.meeting", "act.pledge");
        assertThat(point.parts()).allMatch(part -> part.evidence().equals(WORDS));
    }

    @Test
    void every_status_act_and_outcome_has_a_value() {
        for (Status status : Status.values()) {
            for (Act act : Act.values()) {
                for (Outcome outcome : Outcome.values()) {
                    assertThatCode(() -> of(status, outcome, said("ROHAN", act)))
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void the_series_goes_by_day_in_whatever_order_the_contacts_come() {
        Relations relations = new Relations();
        add(relations, "e1", "2032-01-01", Status.HELD, null);
        add(relations, "e2", "2031-01-01", Status.HELD, null);
        assertThat(relations.all().get(0).points())
                .extracting(Relation.Point::engagement)
                .containsExactly("e2", "e1");
        Told told = Told.of(Pages.in(Pages.DEMO).subList(0, 12));
        Map<String, Account> accounts = new HashMap<>();
        told.all().forEach(account -> accounts.put(account.id(), account));
        List<Engagement> turned = new ArrayList<>(told.engagements());
        Collections.reverse(turned);
        assertThat(of(turned, accounts)).isEqualTo(of(told.engagements(), accounts)).isNotEmpty();
    }

    private static List<Relation> of(List<Engagement> engagements, Map<String, Account> accounts) {
        Relations relations = new Relations();
        engagements.forEach(
                engagement ->
                        relations.add(
                                engagement,
                                engagement.accounts().stream().map(accounts::get).toList()));
        return relations.all();
    }
}
