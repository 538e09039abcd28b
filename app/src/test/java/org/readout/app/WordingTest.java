package org.readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.app.wording.Wording;
import org.readout.model.Evidence;
import org.readout.model.Span;
import org.readout.model.When;
import org.readout.model.When.Basis;
import org.readout.model.When.Precision;

class WordingTest {

    private static final Evidence EVIDENCE = new Evidence("d", new Span(0, 1), "x", "when.words");

    @Test
    void a_date_is_said_as_fine_as_it_is_known() {
        assertThat(said("3019-03-25", null, Precision.DAY, Basis.STATED, null))
                .isEqualTo("Thursday 25 March 3019");
        assertThat(said("3019-03-25", "3019-03-26", Precision.DAY, Basis.STATED, null))
                .isEqualTo("Thursday 25 March 3019 to Friday 26 March 3019");
        assertThat(said("3019-03", null, Precision.MONTH, Basis.INFERRED, null))
                .isEqualTo("March 3019 (inferred)");
        assertThat(said("3019", null, Precision.YEAR, Basis.STATED, null)).isEqualTo("3019");
    }

    @Test
    void an_open_year_is_said_with_the_years_that_it_may_be() {
        assertThat(
                        said(
                                null,
                                null,
                                Precision.DAY,
                                Basis.STATED,
                                "--12-07",
                                "3018-12-07",
                                "3019-12-07"))
                .isEqualTo("7 December, of 3018 or 3019");
        assertThat(said(null, null, Precision.MONTH, Basis.STATED, "--02")).isEqualTo("February");
        assertThat(said(null, null, Precision.DAY, Basis.STATED, "-W-3")).isEqualTo("Wednesday");
        assertThat(said(null, null, Precision.DAY, Basis.STATED, "odd")).isEqualTo("odd");
    }

    private static String said(
            String first,
            String last,
            Precision precision,
            Basis basis,
            String partial,
            String... candidates) {
        return Wording.when(
                new When(first, last, precision, basis, partial, List.of(candidates), EVIDENCE));
    }
}
