package org.readout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.readout.data.Data;
import org.readout.language.Packs;
import org.readout.world.World;

/**
 * Random text that looks a little like news: words, names and cues of a language between marks,
 * quotes, dates and line breaks. The same seed gives the same text.
 */
public final class Babble {

    private static final String[] SCRAPS = {
        ". ",
        ". ",
        ", ",
        ", ",
        " ",
        "\n",
        "\n\n",
        "\u201C",
        "\u201D",
        "\"",
        "\"",
        "\u00AB",
        "\u00BB",
        " \u2014 ",
        " - ",
        ": ",
        "; ",
        "(",
        ")",
        "'s ",
        "\u2019s ",
        "?",
        "! ",
        "\u3002",
        "\u3001",
        "\uFF0C",
        "\u300C",
        "\u300D",
        "\u2026",
        " 5 ",
        " 12.03.2025 ",
        " 2025 ",
        " (25/3) ",
        " 20:00 ",
        "3\u67085\u65E5",
        "\uD83D\uDC51",
        "\uD83D",
        "\uDC51",
        "\u200F",
        "\u00A0",
        "\u00AD",
        "\u0301",
        "U.S. ",
        " Gondor ",
        " Rohan ",
        " Eowyn of Rohan ",
        " X",
        "\u200B",
        "\t",
        "\uFEFF",
        "*",
        "/",
        "\u2013",
        " No. 7 ",
        "1. ",
        "\r\n"
    };

    private static final List<String> PEOPLE =
            Data.rows("world/people.tsv").stream().map(row -> row.cell(1)).sorted().toList();

    private final Random random;
    private final List<List<String>> words = new ArrayList<>();
    private final boolean spaces;

    /** Text of a language from a seed. */
    public Babble(String language, long seed) {
        random = new Random(seed);
        spaces =
                !Boolean.FALSE.equals(
                        Data.yaml("languages/" + language + "/pack.yaml").get("spaces"));
        for (String table :
                List.of("words", "words", "names", "names", "titles", "people", "themes")) {
            List<String> ways = new ArrayList<>();
            Data.rows("languages/" + language + '/' + table + ".tsv")
                    .forEach(
                            row ->
                                    ways.addAll(
                                            table.equals("words") ? row.patterns(1) : row.ways(1)));
            if (!ways.isEmpty()) {
                words.add(ways);
            }
        }
        words.add(PEOPLE);
    }

    /** Codes of all languages that can be read. */
    public static Set<String> languages() {
        return Packs.bundled(World.bundled()).languages();
    }

    /** The next text, of up to so many words and marks. */
    public String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            if (random.nextInt(4) == 0) {
                text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
                continue;
            }
            List<String> ways = words.get(random.nextInt(words.size()));
            String word = ways.get(random.nextInt(ways.size())).replace("*", "");
            text.append(
                    random.nextInt(5) == 0 && !word.isEmpty()
                            ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                            : word);
            if (spaces && random.nextInt(30) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    /** So many texts. */
    public List<String> texts(int count, int most) {
        return IntStream.range(0, count).mapToObj(i -> text(most)).toList();
    }
}
