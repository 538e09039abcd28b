package org.readout.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.readout.model.Channel;
import org.readout.model.Status;

class LikenessTest {

    private static Likeness likeness(Tales tales) {
        return likeness(tales, 0, 1);
    }

    private static Likeness likeness(Tales tales, int a, int b) {
        return Likeness.of(
                tales.accounts.get(a),
                        Time.of(tales.accounts.get(a), Time.published(tales.documents.get(a))),
                tales.accounts.get(b),
                        Time.of(tales.accounts.get(b), Time.published(tales.documents.get(b))));
    }

    @Test
    void the_same_sides_persons_and_day_are_enough() {
        Likeness likeness =
                likeness(
                        new Tales()
                                .held(
                                        null,
                                        Channel.CALL,
                                        "2031-05-06",
                                        "GONDOR/faramir",
                                        "ROHAN/eomer")
                                .held(
                                        null,
                                        Channel.CALL,
                                        "2031-05-06",
                                        "GONDOR/faramir",
                                        "ROHAN/eomer"));
        assertThat(likeness.score).isGreaterThan(Likeness.ENOUGH);
        assertThat(likeness.reasons).isNotEmpty();
    }

    @Test
    void the_same_sides_alone_are_not() {
        assertThat(
                        likeness(
                                        new Tales()
                                                .held(null, null, null, "GONDOR", "ROHAN")
                                                .held(null, null, null, "GONDOR", "ROHAN"))
                                .score)
                .isLessThan(Likeness.ENOUGH);
    }

    @Test
    void another_side_another_person_or_another_day_shut_it_out() {
        Tales tales =
                new Tales()
                        .held(null, Channel.CALL, "2031-05-06", "GONDOR/faramir", "ROHAN/eomer")
                        .held(null, Channel.CALL, "2031-05-06", "GONDOR/faramir", "MORDOR")
                        .held(null, Channel.CALL, "2031-05-06", "GONDOR/imrahil", "ROHAN/eomer")
                        .held(null, Channel.CALL, "2031-05-09", "GONDOR/faramir", "ROHAN/eomer");
        assertThat(likeness(tales, 0, 1)).isNull();
        assertThat(likeness(tales, 0, 2)).isNull();
        assertThat(likeness(tales, 0, 3)).isNull();
    }

    @Test
    void a_conference_is_known_by_some_of_its_sides() {
        Likeness likeness =
                likeness(
                        new Tales()
                                .tell(
                                        null,
                                        Status.HELD,
                                        Channel.MULTILATERAL,
                                        "2031-05-06",
                                        "ROH:edoras",
                                        "GONDOR",
                                        "ROHAN",
                                        "ARNOR")
                                .tell(
                                        null,
                                        Status.HELD,
                                        Channel.MULTILATERAL,
                                        "2031-05-06",
                                        "ROH:edoras",
                                        "GONDOR",
                                        "ROHAN",
                                        "DALE"));
        assertThat(likeness).isNotNull();
    }

    @Test
    void likeness_is_mutual() {
        Tales tales =
                new Tales()
                        .tell(
                                "2031-05-07",
                                Status.HELD,
                                Channel.MEETING,
                                "2031-05-06",
                                "ROH:edoras",
                                "GONDOR/faramir",
                                "ROHAN")
                        .tell(
                                null,
                                Status.PLANNED,
                                null,
                                "--05-06",
                                "ROH",
                                "GONDOR",
                                "ROHAN/eomer");
        assertThat(likeness(tales, 0, 1).score).isEqualTo(likeness(tales, 1, 0).score);
    }
}
