package org.readout.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.Readout;
import org.readout.app.sources.Found;
import org.readout.model.Page;

/** The number of threads does not show: not in the records, their order, or what was merged. */
class ThreadsTest {

    private static final Readout READOUT = Readout.create();
    private static final Path DEMO = Path.of("..", "corpus", "demo");

    private static String written(List<Page> pages, int threads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonSink sink = new JsonSink(out, true, true)) {
            Reading.run(
                    READOUT,
                    new Reading.Terms(threads, Duration.ofMinutes(5), null, List.of()),
                    found -> pages.forEach(page -> found.accept(new Found.Ready(page))),
                    sink);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void sameBytes(List<Page> pages) {
        String one = written(pages, 1);
        assertThat(one).contains("\"type\":\"engagement\"").contains("\"type\":\"promise\"");
        assertThat(written(pages, 2)).isEqualTo(one);
        assertThat(written(pages, 8)).isEqualTo(one);
    }

    @Test
    void one_two_and_eight_threads_give_the_same_bytes_for_the_example_set() throws IOException {
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(DEMO)) {
            files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .forEach(file -> pages.add(page(file)));
        }
        assertThat(pages).hasSizeGreaterThan(10);
        sameBytes(pages);
    }

    private static Page page(Path file) {
        try {
            String name = file.getFileName().toString();
            return page(name, null, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(String name, LocalDate published, String text) {
        return new Page(name, null, null, published, null, null, Page.Form.TEXT, text);
    }

    @Test
    void one_two_and_eight_threads_give_the_same_bytes_for_invented_pages() {
        String[] ways = {
            "Sergey Lavrov spoke by phone with Wang Yi on %d May 2031. The ministers agreed to open a rail line.",
            "Wang Yi met Sergey Lavrov in Vienna on %d May 2031. Wang Yi said China would buy more grain.",
            "Sergey Lavrov will visit China on %d May 2031. He promised to lift the ban on fish.",
            "Russian Foreign Minister Sergey Lavrov cancelled a visit to China. It was planned for %d May 2031.",
            "In May, Sergey Lavrov and Wang Yi spoke of trade. \uD83D\uDE00 They will speak again.",
            "Russia opened the rail line to China, as Sergey Lavrov told Wang Yi on %d May 2031.",
        };
        Random random = new Random(4);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(4); n >= 0; n--) {
                String way = ways[random.nextInt(ways.length)];
                text.append(way.replace("%d", String.valueOf(1 + random.nextInt(20))));
                text.append(n == 0 ? "" : "\n\n");
            }
            text.append(" The river rose again.".repeat(random.nextInt(40) * random.nextInt(40)));
            LocalDate published =
                    random.nextInt(5) == 0
                            ? null
                            : LocalDate.of(2031, 5, 1).plusDays(random.nextInt(30));
            pages.add(page("page-" + i, published, text.toString()));
        }
        sameBytes(pages);
    }
}
