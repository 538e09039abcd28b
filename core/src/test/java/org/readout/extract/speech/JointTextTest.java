package org.readout.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.model.Act;
import org.readout.model.Page;
import org.readout.model.Statement;
import org.readout.quality.Told;

/** What the text of a joint statement says. */
class JointTextTest {

    @Test
    void both_agree_on_what_they_want_and_do_and_only_state_the_rest() {
        assertThat(
                        acts(
                                "Norway and Bolivia reaffirm the ties between their peoples.",
                                "The harbour has grown by half since the bridge was built.",
                                "We will open a second bridge in May."))
                .containsExactly(Act.AGREE, Act.COMMENT, Act.AGREE);
    }

    private static List<Act> acts(String... sentences) {
        Page page =
                new Page(
                        "page",
                        null,
                        null,
                        LocalDate.of(2025, 6, 4),
                        "en",
                        null,
                        Page.Form.TEXT,
                        "Joint Statement of Norway and Bolivia\n\n"
                                + String.join("\n\n", sentences));
        return Told.READOUT.accounts(Told.READOUT.clean(page)).stream()
                .flatMap(account -> account.statements().stream())
                .map(Statement::act)
                .toList();
    }
}
