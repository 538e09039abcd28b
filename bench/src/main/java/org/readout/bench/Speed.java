package org.readout.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.Readout;
import org.readout.language.LanguagePack;
import org.readout.language.Packs;
import org.readout.language.Tokens;
import org.readout.model.Document;
import org.readout.model.Page;
import org.readout.world.World;

/** The pipeline beside the name dictionary alone, over the same clean text, on one thread. */
final class Speed {

    private static final int ROUNDS = 7;
    private static final int SIZE = 3 << 10;

    private final Readout readout;
    private final Packs packs;
    private final PrintStream out;

    private Speed(Readout readout, PrintStream out) {
        this.readout = readout;
        this.out = out;
        packs = Packs.bundled(World.bundled());
    }

    static void print(PrintStream out, String name, Texts texts, Readout readout) {
        Speed speed = new Speed(readout, out);
        out.printf(
                Locale.ROOT,
                "%n%s: %d documents of %.1f KB of clean text, one thread%n",
                name,
                texts.documents().size(),
                texts.kilobytes());
        out.printf(
                Locale.ROOT,
                "%-6s%10s%13s%15s%8s%11s%8s%14s%n",
                "",
                "documents",
                "names MB/s",
                "reading MB/s",
                "ratio",
                "all MB/s",
                "ratio",
                "documents/s");
        Map<String, List<Document>> languages =
                texts.documents().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Document::language, TreeMap::new, Collectors.toList()));
        languages.forEach(
                (language, documents) -> {
                    if (speed.packs.pack(language) != null) {
                        speed.line(language, documents);
                    }
                });
        speed.line("all", texts.documents());
    }

    private void line(String name, List<Document> documents) {
        List<Document> read =
                documents.stream()
                        .filter(document -> packs.pack(document.language()) != null)
                        .toList();
        double megabytes =
                read.stream()
                                .mapToLong(
                                        document ->
                                                document.text()
                                                        .getBytes(
                                                                java.nio.charset.StandardCharsets
                                                                        .UTF_8)
                                                        .length)
                                .sum()
                        / 1e6;
        if (read.isEmpty()) {
            return;
        }
        int times = Math.max(1, 200 / read.size());
        double names = Clock.seconds(ROUNDS, () -> over(read, times, this::names)) / times;
        double reading =
                Clock.seconds(
                                ROUNDS,
                                () ->
                                        over(
                                                read,
                                                times,
                                                document -> readout.accounts(document).size()))
                        / times;
        double all = Clock.seconds(ROUNDS, () -> over(read, times, this::whole)) / times;
        out.printf(
                Locale.ROOT,
                "%-6s%10d%13.1f%15.2f%8.1f%11.2f%8.1f%14.0f%n",
                name,
                read.size(),
                megabytes / names,
                megabytes / reading,
                reading / names,
                megabytes / all,
                all / names,
                megabytes * 1e6 / all / SIZE);
    }

    private interface Each {
        int of(Document document);
    }

    private static int over(List<Document> documents, int times, Each each) {
        int sum = 0;
        for (int i = 0; i < times; i++) {
            for (Document document : documents) {
                sum += each.of(document);
            }
        }
        return sum;
    }

    /** Cutting into words and looking up every name at every word. */
    private int names(Document document) {
        @Nullable LanguagePack pack = packs.pack(document.language());
        if (pack == null) {
            return 0;
        }
        Tokens tokens = Tokens.of(document.text(), 0, document.text().length(), pack);
        int[] found = {0};
        pack.names()
                .scan(tokens, 0, tokens.size(), (start, end, gap, rest, name) -> found[0] += end);
        return found[0];
    }

    /** Cleaning, identification of the language, reading. */
    private int whole(Document document) {
        Page page = document.page();
        return readout.accounts(
                        readout.clean(
                                new Page(
                                        page.source(),
                                        null,
                                        null,
                                        page.published(),
                                        null,
                                        null,
                                        Page.Form.TEXT,
                                        document.text())))
                .size();
    }
}
