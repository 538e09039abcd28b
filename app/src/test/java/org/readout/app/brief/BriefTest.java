package org.readout.app.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.readout.app.Sample;
import org.readout.app.wording.Wording;
import org.readout.world.World;

class BriefTest {

    private static final Wording WORDING = new Wording(World.bundled());

    @Test
    void a_brief_says_who_when_where_how_and_what_each_side_tells() {
        assertThat(brief(80, false))
                .containsSubsequence(
                        "GON – ROH",
                        "when      Wednesday 24 March 3019 (counted from the day of publication)",
                        "where     Edoras, ROH",
                        "how       video, held",
                        "themes    trade, military",
                        "As GON tells it",
                        "  request    Elessar: “the road must be free for all”",
                        "             only here: military",
                        "As ROH tells it",
                        "Promises",
                        "due Saturday 1 May 3019",
                        "Accounts differ",
                        "  channel    video (1), call (2)",
                        "Sources: 4 documents, 3 independent",
                        "The Riddermark Courier · Eomer warns Gondor over beacons");
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        for (int width : new int[] {40, 60, 100}) {
            assertThat(brief(width, false).lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void colours_are_only_for_terminals() {
        assertThat(brief(80, false)).doesNotContain("\u001B");
        assertThat(brief(80, true)).contains("\u001B[1mGON – ROH\u001B[0m");
    }

    @Test
    void two_tellings_stand_side_by_side() {
        assertThat(SideBySide.fits(Sample.engagement())).isTrue();
        String columns =
                new SideBySide(WORDING, 80, false).of(Sample.engagement(), Sample.allAccounts());
        assertThat(columns.lines().filter(line -> line.contains("│")))
                .first()
                .asString()
                .containsSubsequence("GON tells", "│", "ROH tells");
        assertThat(columns.lines().filter(line -> line.contains("│")))
                .allSatisfy(line -> assertThat(line.indexOf('│')).isEqualTo(39));
    }

    private static String brief(int width, boolean colours) {
        StringWriter out = new StringWriter();
        BriefSink sink = new BriefSink(out, new Brief(WORDING, width, colours), false, false);
        Sample.into(sink);
        sink.total();
        return out.toString();
    }
}
