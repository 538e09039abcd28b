package org.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.language.LanguagePack;
import org.readout.language.Packs;
import org.readout.quality.Baseline;
import org.readout.quality.Json;
import org.readout.quality.Pages;
import org.readout.world.World;

/**
 * Dates as others have collected them, each with the day that it stands for, read on the day that
 * those who collected them reckoned from. They stand beside the repository.
 */
class DateExpressionsTest {

    private static final LocalDate TODAY = LocalDate.of(2012, 11, 13);
    private static final boolean SHOW = System.getProperty("readout.show") != null;

    private int read;
    private int all;

    @Test
    void the_day_that_an_expression_stands_for_is_read_in_every_language() throws Exception {
        List<String> lines = Pages.bench("dates.jsonl");
        Packs packs = Packs.bundled(World.bundled());
        for (String code : packs.languages()) {
            LanguagePack pack = packs.pack(code);
            assertThat(pack).as(code).isNotNull();
            DateReader reader = new DateReader(pack.dates());
            for (String line : lines) {
                expression(reader, new Locale(code), Json.object(line));
            }
        }
        Baseline.hold("dates", "all", "read", (double) read / all);
    }

    /** Reads an expression of a language, if this is one. */
    private void expression(DateReader reader, Locale language, Map<String, Object> entry) {
        if (!String.valueOf(entry.get("test")).startsWith("test_dates_parsing")
                || !language.getDisplayLanguage(Locale.ENGLISH).equals(entry.get("section"))) {
            return;
        }
        List<Object> args = Json.list(entry.get("args"));
        List<Object> value = Json.list(Json.map(args.get(1)).get("datetime"));
        String day = LocalDate.of(number(value, 0), number(value, 1), number(value, 2)).toString();
        boolean right =
                reader.read((String) args.get(0), TODAY).stream()
                        .anyMatch(date -> day.equals(date.first()) && day.equals(date.last()));
        all++;
        read += right ? 1 : 0;
        if (SHOW && !right) {
            System.out.println("MISS " + language + " " + args.get(0) + " is " + day);
        }
    }

    private static int number(List<Object> values, int i) {
        return ((Number) values.get(i)).intValue();
    }
}
