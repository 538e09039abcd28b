package org.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.readout.data.Data;
import org.readout.language.DateWords;

/** The examples of every language's dates.yaml, and what holds whatever the language. */
class DateReaderTest {

    private static final LocalDate THURSDAY = LocalDate.of(2025, 3, 27);

    @TestFactory
    Stream<DynamicNode> everyLanguageReadsItsOwnExamples() {
        return languages().map(code -> DynamicTest.dynamicTest(code, () -> readsItsExamples(code)));
    }

    private static void readsItsExamples(String code) {
        DateReader reader = new DateReader(DateWords.load(code));
        List<String> faults = new ArrayList<>();
        int said = 0;
        for (Object each :
                (List<?>) Data.yaml("languages/" + code + "/dates.yaml").get("examples")) {
            Map<?, ?> example = (Map<?, ?>) each;
            String published = String.valueOf(example.get("published"));
            for (Object way : (List<?>) example.get("say")) {
                String text = String.valueOf(way);
                String read =
                        shown(
                                reader.read(
                                        text,
                                        published.equals("none")
                                                ? null
                                                : LocalDate.parse(published)));
                said++;
                if (!read.equals(String.valueOf(example.get("expect")))) {
                    faults.add(text + ": expected " + example.get("expect") + ", read " + read);
                }
            }
        }
        assertThat(said).isGreaterThan(20);
        assertThat(faults).isEmpty();
    }

    @TestFactory
    Stream<DynamicNode> mentionsOfRandomTextStandInOrderAndQuoteIt() {
        return languages()
                .map(
                        code ->
                                DynamicTest.dynamicTest(
                                        code,
                                        () -> {
                                            DateReader reader =
                                                    new DateReader(DateWords.load(code));
                                            List<String> words =
                                                    new ArrayList<>(
                                                            List.of(
                                                                    " ", " ", ", ", "-", "/", ".",
                                                                    "\n", "(", ")", "5", "25",
                                                                    "2025", "12", "x", "\u200b",
                                                                    "\ud83d"));
                                            for (Object each :
                                                    (List<?>)
                                                            Data.yaml(
                                                                            "languages/"
                                                                                    + code
                                                                                    + "/dates.yaml")
                                                                    .get("examples")) {
                                                ((List<?>) ((Map<?, ?>) each).get("say"))
                                                        .forEach(
                                                                way ->
                                                                        words.addAll(
                                                                                List.of(
                                                                                        String
                                                                                                .valueOf(
                                                                                                        way)
                                                                                                .split(
                                                                                                        " "))));
                                            }
                                            Random random = new Random(7);
                                            for (int round = 0; round < 300; round++) {
                                                String text =
                                                        random.ints(40, 0, words.size())
                                                                .mapToObj(words::get)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                random.nextBoolean()
                                                                                        ? " "
                                                                                        : ""));
                                                int behind = 0;
                                                for (DateMention mention :
                                                        reader.read(
                                                                text,
                                                                round % 2 == 0 ? THURSDAY : null)) {
                                                    assertThat(mention.span().start())
                                                            .isGreaterThanOrEqualTo(behind);
                                                    assertThat(mention.span().length())
                                                            .isPositive();
                                                    behind = mention.span().end();
                                                }
                                                assertThat(behind)
                                                        .isLessThanOrEqualTo(text.length());
                                            }
                                        }));
    }

    @Test
    void theSpanHoldsTheWeekdayAndTheYear() {
        String text = "They met on Tuesday, 25 March 2025. Nothing came of it.";
        DateMention mention = new DateReader(DateWords.load("en")).read(text, null).get(0);
        assertThat(mention.span().of(text)).isEqualTo("Tuesday, 25 March 2025");
        assertThat(mention.weekday()).isEqualTo(2);
    }

    @Test
    void readsOnlyBetweenTheGivenOffsets() {
        String text = "On 1 May 2024, on 2 May 2024 and on 3 May 2024.";
        DateReader reader = new DateReader(DateWords.load("en"));
        assertThat(reader.read(text, 15, 28, null))
                .extracting(DateMention::first)
                .containsExactly("2024-05-02");
    }

    @Test
    void aDateWithoutAYearIsTheNearestOne() {
        DateReader reader = new DateReader(DateWords.load("en"));
        LocalDate january = LocalDate.of(2025, 1, 10);
        assertThat(reader.read("on 28 December", january))
                .extracting(DateMention::first)
                .containsExactly("2024-12-28");
        assertThat(reader.read("on 3 February", january))
                .extracting(DateMention::first)
                .containsExactly("2025-02-03");
        assertThat(reader.read("on 29 February", january))
                .extracting(DateMention::first)
                .containsExactly("2024-02-29");
    }

    @Test
    void aDayThatDoesNotExistIsNoDate() {
        DateReader reader = new DateReader(DateWords.load("en"));
        assertThat(reader.read("31/04/2025 and 2025-02-30", null)).isEmpty();
    }

    @Test
    void theSameWordsGiveTheSameMentionsWhateverTheLocale() {
        Locale before = Locale.getDefault();
        DateReader reader = new DateReader(DateWords.load("en"));
        List<DateMention> mentions =
                reader.read("on 25 March 2025, in June 2024 and in 2021", THURSDAY);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(reader.read("on 25 March 2025, in June 2024 and in 2021", THURSDAY))
                    .isEqualTo(mentions);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aLongRunOfFiguresTakesNoLongerThanItsLength() {
        DateReader reader = new DateReader(DateWords.load("en"));
        assertThat(reader.read("1".repeat(200_000), THURSDAY)).isEmpty();
        assertThat(reader.read("1 ".repeat(200_000), THURSDAY)).isEmpty();
        assertThat(reader.read("in the ".repeat(100_000), THURSDAY)).isEmpty();
    }

    private static Stream<String> languages() {
        return Stream.of(Locale.getISOLanguages())
                .sorted()
                .filter(code -> Data.exists("languages/" + code + "/dates.yaml"));
    }

    private static String shown(List<DateMention> mentions) {
        return mentions.isEmpty()
                ? "nothing"
                : mentions.stream().map(DateReaderTest::shown).collect(Collectors.joining(", "));
    }

    private static String shown(DateMention mention) {
        String days = between(mention.first(), mention.last());
        String partial = between(mention.partial(), mention.partialLast());
        String shown =
                days != null
                        ? days + " " + mention.basis().name().toLowerCase(Locale.ROOT)
                        : partial != null
                                ? partial
                                : mention.kind() == DateMention.Kind.WEEKDAY
                                        ? "weekday " + mention.weekday()
                                        : mention.kind().name().toLowerCase(Locale.ROOT);
        return mention.doubtful() ? shown + " doubtful" : shown;
    }

    private static @Nullable String between(@Nullable String first, @Nullable String last) {
        return first == null || first.equals(last) ? first : first + ".." + last;
    }
}
