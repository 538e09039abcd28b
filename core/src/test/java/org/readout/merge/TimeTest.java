package org.readout.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.readout.model.Channel;
import org.readout.model.Status;

class TimeTest {

    private static Time time(Status status, String published, String when) {
        Tales tales =
                new Tales().tell(published, status, Channel.MEETING, when, null, "GONDOR", "ROHAN");
        return Time.of(tales.accounts.get(0), Time.published(tales.documents.get(0)));
    }

    @Test
    void a_stated_day_is_that_day() {
        Time time = time(Status.HELD, "2031-05-09", "2031-05-06");
        assertThat(time.stated()).isTrue();
        assertThat(time.days()).containsExactly(LocalDate.of(2031, 5, 6));
    }

    @Test
    void a_month_and_a_year_are_all_their_days() {
        assertThat(time(Status.HELD, null, "2032-02").and(time(Status.HELD, null, "2032")).count())
                .isEqualTo(29);
    }

    @Test
    void what_was_held_lies_before_its_publication_and_what_is_planned_not() {
        LocalDate day = LocalDate.of(2031, 5, 7);
        assertThat(time(Status.HELD, "2031-05-07", null).last()).isEqualTo(Time.day(day));
        assertThat(time(Status.PLANNED, "2031-05-07", null).last()).isGreaterThan(Time.day(day));
        assertThat(time(Status.PLANNED, "2031-05-07", null).first())
                .isGreaterThanOrEqualTo(Time.day(day) - 1);
    }

    @Test
    void a_weekday_leaves_the_days_that_are_one() {
        Time time = time(Status.HELD, "2031-05-09", "-W-3");
        assertThat(time.weekday()).isEqualTo(3);
        assertThat(time.days())
                .hasSize(time.count())
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.getDayOfWeek().getValue()).isEqualTo(3));
    }

    @Test
    void a_day_of_an_open_year_leaves_the_years_around_the_publication() {
        Time time = time(Status.HELD, "2031-05-09", "--05-05");
        assertThat(time.monthDay()).isEqualTo(505);
        assertThat(time.days()).contains(LocalDate.of(2031, 5, 5)).hasSizeLessThan(4);
    }

    @Test
    void the_last_day_of_february_is_only_in_leap_years() {
        Time time = time(Status.HELD, null, "--02-29");
        assertThat(time.and(time(Status.HELD, null, "2031")).count()).isZero();
        assertThat(time.and(time(Status.HELD, null, "2032")).days())
                .containsExactly(LocalDate.of(2032, 2, 29));
    }

    @Test
    void a_day_that_news_cannot_mean_is_not_believed() {
        assertThat(time(Status.HELD, "2031-05-09", "2031-05-26").stated()).isFalse();
        assertThat(time(Status.HELD, "2031-05-09", "2030-05-06").last())
                .isEqualTo(Time.day(LocalDate.of(2031, 5, 9)));
        assertThat(time(Status.PLANNED, "2031-05-09", "2031-05-26").stated()).isTrue();
        assertThat(time(Status.HELD, "2031-05-09", "2030-01-06").stated()).isTrue();
    }

    @Test
    void the_days_that_both_allow_are_the_same_either_way() {
        String[] dates = {
            null, "2031-05-06", "2031-05-07", "2031-05", "2031", "--05-06", "-W-2", "-W-3"
        };
        for (String a : dates) {
            for (String b : dates) {
                Time one = time(Status.HELD, "2031-05-09", a);
                Time other = time(Status.PLANNED, "2031-05-01", b);
                assertThat(one.gap(other)).isEqualTo(other.gap(one));
                assertThat(one.and(other).days()).isEqualTo(other.and(one).days());
            }
        }
    }

    @Test
    void both_together_know_what_either_knows() {
        Time both = time(Status.HELD, "2031-05-09", null).and(time(Status.HELD, null, "-W-3"));
        assertThat(both.weekday()).isEqualTo(3);
        assertThat(both.last()).isEqualTo(Time.day(LocalDate.of(2031, 5, 9)));
    }
}
