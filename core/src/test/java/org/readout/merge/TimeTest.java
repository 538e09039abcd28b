package org.readout.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
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
        assertThat(time.days(time)).containsExactly(LocalDate.of(2031, 5, 6));
    }

    @Test
    void a_month_and_a_year_are_all_their_days() {
        assertThat(time(Status.HELD, null, "2032-02").days(time(Status.HELD, null, "2032")))
                .hasSize(29);
    }

    @Test
    void what_was_held_lies_before_its_publication_and_what_is_planned_not() {
        LocalDate day = LocalDate.of(2031, 5, 7);
        assertThat(time(Status.HELD, "2031-05-07", null).last()).isEqualTo(day);
        assertThat(time(Status.PLANNED, "2031-05-07", null).last()).isAfter(day);
        assertThat(time(Status.PLANNED, "2031-05-07", null).first())
                .isAfterOrEqualTo(day.minusDays(1));
    }

    @Test
    void a_weekday_leaves_the_days_that_are_one() {
        Time time = time(Status.HELD, "2031-05-09", "-W-3");
        assertThat(time.weekday()).isEqualTo(3);
        assertThat(time.days(time))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.getDayOfWeek().getValue()).isEqualTo(3));
    }

    @Test
    void a_day_of_an_open_year_leaves_the_years_around_the_publication() {
        Time time = time(Status.HELD, "2031-05-09", "--05-05");
        assertThat(time.monthDay()).isEqualTo(MonthDay.of(5, 5));
        assertThat(time.days(time)).contains(LocalDate.of(2031, 5, 5)).hasSizeLessThan(4);
    }

    @Test
    void the_last_day_of_february_is_only_in_leap_years() {
        Time time = time(Status.HELD, null, "--02-29");
        assertThat(time.days(time(Status.HELD, null, "2031"))).isEmpty();
        assertThat(time.days(time(Status.HELD, null, "2032")))
                .containsExactly(LocalDate.of(2032, 2, 29));
    }

    @Test
    void stated_days_meet_across_midnight_and_not_further() {
        Time sixth = time(Status.HELD, null, "2031-05-06");
        assertThat(sixth.meets(time(Status.HELD, null, "2031-05-07"))).isTrue();
        assertThat(sixth.meets(time(Status.HELD, null, "2031-05-08"))).isFalse();
    }

    @Test
    void meeting_is_mutual() {
        String[] dates = {
            null, "2031-05-06", "2031-05-07", "2031-05", "2031", "--05-06", "-W-2", "-W-3"
        };
        for (String a : dates) {
            for (String b : dates) {
                Time one = time(Status.HELD, "2031-05-09", a);
                Time other = time(Status.PLANNED, "2031-05-01", b);
                assertThat(one.meets(other)).isEqualTo(other.meets(one));
                assertThat(one.days(other)).isEqualTo(other.days(one));
            }
        }
    }

    @Test
    void both_together_know_what_either_knows() {
        Time both = time(Status.HELD, "2031-05-09", null).and(time(Status.HELD, null, "-W-3"));
        assertThat(both.weekday()).isEqualTo(3);
        assertThat(both.last()).isEqualTo(LocalDate.of(2031, 5, 9));
    }
}
