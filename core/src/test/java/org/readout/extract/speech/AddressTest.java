package org.readout.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.model.Page;
import org.readout.model.Statement;
import org.readout.quality.Told;

class AddressTest {

    private static List<String> said(String text) {
        return Told.READOUT.accounts(Told.READOUT.clean(Page.text("page", text))).stream()
                .flatMap(account -> account.statements().stream())
                .map(Statement::evidence)
                .map(evidence -> evidence.quote())
                .toList();
    }

    private static final String HEADLINE =
            "Remarks by President Amos Barasa of Kenya at the visit of Prime Minister Ingrid Solheim of Norway\n\n";
    private static final String SPEECH =
            "We waited for this day. Now it is here.\n\nWe shall build two bridges. They will be of stone.";

    @Test
    void each_paragraph_behind_a_greeting_is_one_statement() {
        assertThat(said(HEADLINE + "Dear guests,\n\nExcellencies,\n\n" + SPEECH))
                .containsExactly(
                        "We waited for this day. Now it is here.",
                        "We shall build two bridges. They will be of stone.");
    }

    @Test
    void a_speech_ends_where_its_speaker_is_named() {
        assertThat(
                        said(
                                HEADLINE
                                        + "Dear guests,\n\n"
                                        + SPEECH
                                        + "\n\nAmos Barasa then left for the harbour."))
                .hasSize(2);
    }
}
