package org.readout.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.readout.Readout;
import org.readout.language.LanguagePack;
import org.readout.language.Packs;
import org.readout.model.Page;
import org.readout.world.World;

/** What it costs until the first document is read. */
final class Loading {

    private static final int ROUNDS = 5;

    private Loading() {}

    static void print(PrintStream out) throws IOException, InterruptedException {
        out.printf(
                Locale.ROOT,
                "facts of the world, cold: %.0f ms%n",
                1000 * Clock.once(() -> World.bundled().tenures("nobody").size()));
        World world = World.bundled();
        out.printf(Locale.ROOT, "%-6s%12s%12s%n", "pack", "cold ms", "warm ms");
        for (String code : Packs.bundled(world).languages()) {
            double cold = Clock.once(() -> load(world, code));
            double warm = Clock.seconds(ROUNDS, () -> load(world, code));
            out.printf(Locale.ROOT, "%-6s%12.0f%12.0f%n", code, 1000 * cold, 1000 * warm);
        }
        heap(out);
        Readout readout = Readout.create();
        out.printf(
                Locale.ROOT,
                "reader and first page: %.0f ms%n",
                1000
                        * Clock.seconds(
                                ROUNDS,
                                () ->
                                        Readout.create()
                                                        .clean(
                                                                Page.text(
                                                                        "page",
                                                                        "Gondor met Rohan."))
                                                        .text()
                                                        .length()
                                                + readout.hashCode() % 2));
        start(out);
    }

    private static void heap(PrintStream out) {
        long before = used();
        World world = World.bundled();
        Packs packs = Packs.bundled(world);
        List<LanguagePack> loaded =
                packs.languages().stream().map(packs::pack).filter(Objects::nonNull).toList();
        out.printf(
                Locale.ROOT,
                "facts and all %d packs in memory: %.0f MB%n",
                loaded.size(),
                (used() - before) / 1e6);
    }

    private static int load(World world, String code) {
        LanguagePack pack = Packs.bundled(world).pack(code);
        return pack == null ? 0 : pack.code().length();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The command on one small page, from start to end, where the launcher is at hand. */
    private static void start(PrintStream out) throws IOException, InterruptedException {
        Path launcher = Path.of("readout");
        if (!launcher.toFile().canExecute()) {
            out.println("no launcher here: the start of the command was not measured");
            return;
        }
        Path page = Files.createTempFile("page", ".txt");
        Files.writeString(page, "The two presidents spoke by phone on Monday.");
        run(launcher, page);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            run(launcher, page);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        Files.delete(page);
        out.printf(
                Locale.ROOT,
                "`readout read` of one small page, best of %d: %.2f s%n",
                ROUNDS,
                best);
    }

    private static void run(Path launcher, Path page) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        launcher.toAbsolutePath().toString(),
                                        "read",
                                        page.toString()))
                        .redirectErrorStream(true)
                        .start();
        process.getInputStream().readAllBytes();
        process.waitFor();
    }
}
