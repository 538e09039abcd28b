package org.readout.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.Readout;
import org.readout.app.wording.Wording;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Page;

class HistoryTest {

    private static final Map<String, String> DAYS =
            Map.of(
                    "Sergey Lavrov will meet Wang Yi in Vienna on 9 May 2031.", "2031-05-02",
                    "Sergey Lavrov has postponed his meeting with Wang Yi in Vienna.", "2031-05-06",
                    "Sergey Lavrov met Wang Yi in Vienna on 9 May 2031.", "2031-05-09");

    private static String history(String... texts) {
        Readout readout = Readout.create();
        List<Document> documents =
                Stream.of(texts).map(text -> readout.clean(Page.text(text, text))).toList();
        List<Account> accounts =
                documents.stream().flatMap(page -> readout.accounts(page).stream()).toList();
        Map<String, String> days =
                documents.stream()
                        .collect(Collectors.toMap(Document::id, page -> DAYS.get(page.source())));
        return Wording.history(History.of(accounts, days::get));
    }

    @Test
    void what_was_planned_put_off_and_held_is_told_in_order_of_time() {
        assertThat(history(DAYS.keySet().toArray(String[]::new)))
                .isEqualTo("planned (2031-05-02), postponed (2031-05-06), held (2031-05-09)");
    }

    @Test
    void a_contact_in_one_state_all_along_has_no_history() {
        assertThat(history("Sergey Lavrov met Wang Yi in Vienna on 9 May 2031.")).isEmpty();
    }
}
