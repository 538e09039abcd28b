package org.readout.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.readout.Readout;

/**
 * Measures everything once and prints it. Figures of one run may be compared with each other, not
 * with those of another machine.
 */
public final class Bench {

    private Bench() {}

    /**
     * Runs in the root of the repository; arguments are further files or folders of pages to
     * measure.
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = out();
        Loading.print(out);
        Readout readout = Readout.create();
        Speed.print(out, "corpus/demo", Texts.of(readout, List.of("corpus/demo")), readout);
        Path more = Path.of("..", "shared", "more");
        if (arguments.length > 0) {
            Speed.print(
                    out,
                    String.join(" ", arguments),
                    Texts.of(readout, List.of(arguments)),
                    readout);
        } else if (Files.isDirectory(more)) {
            Speed.print(out, more.toString(), Texts.of(readout, List.of(more.toString())), readout);
        } else {
            out.println(
                    "no "
                            + more
                            + " beside the repository: only texts of the corpus were measured");
        }
        Merging.print(out);
    }

    /** Standard output, in UTF-8 wherever it runs. */
    static PrintStream out() {
        return new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
