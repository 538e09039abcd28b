package org.readout.bench;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.readout.Readout;
import org.readout.app.sources.Fetching;
import org.readout.app.sources.Found;
import org.readout.app.sources.Sources;
import org.readout.model.Page;

/** Cleaning of web pages beside a plain parse of the same pages, which tracks no positions. */
final class Cleaning {

    private static final int ROUNDS = 3;

    private Cleaning() {}

    /** Runs alone over a file of pages: {@code java -cp ... org.readout.bench.Cleaning PATH}. */
    public static void main(String[] arguments) {
        print(Bench.out(), List.of(arguments), Readout.create());
    }

    static void print(PrintStream out, List<String> paths, Readout readout) {
        List<Page> pages = new ArrayList<>();
        Sources.each(
                paths,
                InputStream.nullInputStream(),
                Fetching.NONE,
                found -> {
                    if (found instanceof Found.Ready ready
                            && ready.page().form() == Page.Form.HTML) {
                        pages.add(ready.page());
                    }
                });
        long characters = 0;
        for (Page page : pages) {
            characters += page.content().length();
        }
        double parse =
                Clock.seconds(
                        ROUNDS,
                        () -> {
                            int sum = 0;
                            for (Page page : pages) {
                                sum += Jsoup.parse(page.content()).childNodeSize();
                            }
                            return sum;
                        });
        double clean =
                Clock.seconds(
                        ROUNDS,
                        () -> {
                            int sum = 0;
                            for (Page page : pages) {
                                sum += readout.clean(page).text().length();
                            }
                            return sum;
                        });
        out.printf(
                Locale.ROOT,
                "%n%d web pages of %.0f K characters: a plain parse %.2f ms, cleaning %.2f ms a page, %.2f times as long%n",
                pages.size(),
                characters / 1e3 / pages.size(),
                1e3 * parse / pages.size(),
                1e3 * clean / pages.size(),
                clean / parse);
    }
}
