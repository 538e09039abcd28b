package org.readout.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.readout.model.Channel;
import org.readout.model.Status;

class LikenessTest {

    private static double likeness(Tales tales) {
        return likeness(tales, 0, 1);
    }

    private static double likeness(Tales tales, int a, int b) {
        return Likeness.of(sketch(tales, a), sketch(tales, b));
    }

    private static Sketch sketch(Tales tales, int number) {
        return Sketch.of(
                tales.accounts.get(number),
                Time.published(tales.documents.get(number)),
                Sketch.NONE,
                text -> text);
    }

    @Test
    void the_same_sides_persons_and_day_are_enough() {
        Tales tales =
                new Tales()
                        .held(null, Channel.CALL, "2031-05-06", "GONDOR/faramir", "ROHAN/eomer")
                        .held(null, Channel.CALL, "2031-05-06", "GONDOR/faramir", "ROHAN/eomer");
        assertThat(likeness(tales)).isGreaterThan(Likeness.ENOUGH);
        assertThat(Likeness.reasons(sketch(tales, 0), sketch(tales, 1)))
                .contains("sides: GONDOR, ROHAN", "same day: 2031-05-06", "2 persons in common");
    }

    @Test
    void the_same_sides_alone_are_not() {
        assertThat(
                        likeness(
                                new Tales()
                                        .held(null, null, null, "GONDOR", "ROHAN")
                                        .held(null, null, null, "GONDOR", "ROHAN")))
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
        assertThat(likeness(tales, 0, 1)).isEqualTo(Likeness.IMPOSSIBLE);
        assertThat(likeness(tales, 0, 2)).isEqualTo(Likeness.IMPOSSIBLE);
        assertThat(likeness(tales, 0, 3)).isEqualTo(Likeness.IMPOSSIBLE);
    }

    @Test
    void a_conference_is_known_by_some_of_its_sides() {
        double likeness =
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
        assertThat(likeness).isGreaterThan(Likeness.ENOUGH);
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
        assertThat(likeness(tales, 0, 1)).isEqualTo(likeness(tales, 1, 0));
    }
}
