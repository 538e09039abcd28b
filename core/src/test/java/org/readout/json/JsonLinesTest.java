package org.readout.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.readout.model.Account;
import org.readout.model.Act;
import org.readout.model.Channel;
import org.readout.model.Commitment;
import org.readout.model.Document;
import org.readout.model.Document.Dropped;
import org.readout.model.Document.Reason;
import org.readout.model.Document.Run;
import org.readout.model.Engagement;
import org.readout.model.Engagement.Disagreement;
import org.readout.model.Engagement.FollowUp;
import org.readout.model.Engagement.Relation;
import org.readout.model.Engagement.Telling;
import org.readout.model.Engagement.Value;
import org.readout.model.Outcome;
import org.readout.model.Page;
import org.readout.model.Participant;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Status;
import org.readout.model.Topic;
import org.readout.model.When;
import org.readout.model.When.Basis;
import org.readout.model.When.Precision;

class JsonLinesTest {

    private static final String TEXT = "\uD83D\uDC51 Gondor met Rohan.";

    private static final Document DOCUMENT =
            new Document(
                    "d1",
                    Page.text("pages/1.txt", "\uD83D\uDD14 Menu\n" + TEXT),
                    null,
                    "Minas Tirith Herald",
                    "en",
                    LocalDate.of(3019, 3, 25),
                    Document.DateSource.METADATA,
                    Document.Kind.NEWS,
                    null,
                    TEXT,
                    List.of(new Run(0, 8, TEXT.length())),
                    List.of(new Dropped(0, 8, Reason.FURNITURE)));

    private static final String EVIDENCE =
            """
            "evidence":{"document":"d1","start":2,"end":8,"quote":"Gondor","rule":"meet.met"}""";

    @Test
    void a_document_line_counts_code_points_in_text_and_source() {
        assertThat(written(lines -> lines.document(DOCUMENT.copyOf("d0"))))
                .isEqualTo(
                        """
                        {"type":"document","schema":1,"id":"d1","source":"pages/1.txt","url":null,\
                        "publisher":"Minas Tirith Herald","language":"en","published":"3019-03-25",\
                        "publishedFrom":"metadata","kind":"news","title":null,\
                        "text":"\uD83D\uDC51 Gondor met Rohan.","origin":[[0,7,19]],\
                        "dropped":[{"start":0,"end":7,"reason":"furniture"}],"copyOf":"d0"}
                        """);
    }

    @Test
    void a_document_line_may_learn_later_what_the_document_repeats() {
        String line = written(lines -> lines.document(DOCUMENT));
        assertThat(copied(line, "d0"))
                .isEqualTo(written(lines -> lines.document(DOCUMENT.copyOf("d0"))));
        assertThat(copied(line, null)).isEqualTo(line);
        String problem = written(lines -> lines.problem("d1", "is broken"));
        assertThat(copied(problem, "d0")).isEqualTo(problem);
    }

    private static String copied(String line, String original) {
        byte[] copied =
                JsonLines.copied(
                        line.getBytes(StandardCharsets.UTF_8),
                        id -> id.equals("d1") ? original : "another");
        return new String(copied, StandardCharsets.UTF_8);
    }

    @Test
    void an_account_line_holds_every_field_of_the_contract() {
        var evidence = DOCUMENT.evidence(new Span(3, 9), "meet.met");
        var when =
                new When(
                        "3019-03-25", null, Precision.DAY, Basis.STATED, null, List.of(), evidence);
        var account =
                new Account(
                        "a1",
                        "d1",
                        true,
                        Status.HELD,
                        Channel.MEETING,
                        when,
                        new Place("GON:edoras", "Edoras", evidence),
                        List.of(new Participant("GON", "aragorn", "Aragorn", "king", evidence)),
                        "GON",
                        List.of(new Topic("military", evidence)),
                        List.of(),
                        List.of(
                                new Statement(
                                        "s1",
                                        "GON",
                                        Statement.JOINT,
                                        null,
                                        Act.AGREE,
                                        List.of("military"),
                                        List.of("MOR"),
                                        true,
                                        "Gondor",
                                        evidence)),
                        List.of(
                                new Commitment(
                                        "c1",
                                        List.of("GON"),
                                        List.of("ROH"),
                                        "Gondor",
                                        List.of(),
                                        "3019-04-01",
                                        true,
                                        evidence)),
                        Outcome.NO_JOINT_STATEMENT,
                        evidence);
        assertThat(written(lines -> lines.account(account, "e1")))
                .isEqualTo(
                        """
                        {"type":"account","schema":1,"id":"a1","document":"d1","engagement":"e1","main":true,\
                        "status":"held","channel":"meeting",\
                        "when":{"first":"3019-03-25","last":null,"precision":"day","basis":"stated",EVIDENCE},\
                        "place":{"id":"GON:edoras","name":"Edoras",EVIDENCE},\
                        "participants":[{"actor":"GON","person":"aragorn","name":"Aragorn","office":"king",EVIDENCE}],\
                        "initiatedBy":"GON","themes":[{"id":"military",EVIDENCE}],"about":[],\
                        "statements":[{"id":"s1","voice":"GON","speaker":{"actor":"JOINT","person":null},"act":"agree",\
                        "themes":["military"],"about":["MOR"],"quoted":true,"text":"Gondor",EVIDENCE}],\
                        "commitments":[{"id":"c1","by":["GON"],"to":["ROH"],"undertaking":"Gondor","themes":[],\
                        "due":"3019-04-01","conditional":true,EVIDENCE}],\
                        "outcome":"no_joint_statement",EVIDENCE}
                        """
                                .replace("EVIDENCE", EVIDENCE));
    }

    @Test
    void an_engagement_line_holds_every_field_and_an_open_year_its_candidates() {
        var evidence = DOCUMENT.evidence(new Span(3, 9), "meet.met");
        var when =
                new When(
                        null,
                        null,
                        Precision.DAY,
                        Basis.INFERRED,
                        "--03-25",
                        List.of("3018-03-25"),
                        evidence);
        var engagement =
                new Engagement(
                        "e1",
                        Status.PLANNED,
                        null,
                        when,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of("a1"),
                        List.of("d1"),
                        1,
                        List.of(
                                new Disagreement(
                                        "channel", List.of(new Value("call", List.of("a1"))))),
                        List.of(
                                new Telling(
                                        "GON", List.of("military"), List.of("MOR"), List.of("s1"))),
                        List.of(
                                new FollowUp(
                                        "c1",
                                        "e2",
                                        Relation.CARRIED_OUT,
                                        "the same sides met",
                                        when.evidence())),
                        List.of("same sides"));
        assertThat(written(lines -> lines.engagement(engagement)))
                .isEqualTo(
                        """
                        {"type":"engagement","schema":1,"id":"e1","status":"planned","channel":null,\
                        "when":{"first":null,"last":null,"partial":"--03-25","candidates":["3018-03-25"],\
                        "precision":"day","basis":"inferred",EVIDENCE},"place":null,"participants":[],\
                        "themes":[],"about":[],"outcome":null,"accounts":["a1"],"documents":["d1"],"independent":1,\
                        "disagreements":[{"field":"channel","values":[{"value":"call","accounts":["a1"]}]}],\
                        "readouts":[{"voice":"GON","themes":["military"],"onlyHere":["MOR"],"statements":["s1"]}],\
                        "followUps":[{"commitment":"c1","engagement":"e2","relation":"carried_out",\
                        "reason":"the same sides met",EVIDENCE}],\
                        "why":["same sides"]}
                        """
                                .replace("EVIDENCE", EVIDENCE));
    }

    @Test
    void a_problem_line_names_its_source_and_the_reason() {
        assertThat(written(lines -> lines.problem("x.txt", "is \"odd\"\n")))
                .isEqualTo(
                        """
                        {"type":"problem","schema":1,"source":"x.txt","reason":"is \\"odd\\"\\n"}
                        """);
    }

    @Test
    void half_a_character_becomes_the_replacement_character() {
        assertThat(written(lines -> lines.problem("a\uD83Db", "\uDE00")))
                .contains("a\uFFFDb")
                .contains("\"\uFFFD\"");
    }

    private static String written(Consumer<JsonLines> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonLines json = new JsonLines(out, id -> CodePoints.of(TEXT))) {
            lines.accept(json);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
