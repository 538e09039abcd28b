package org.readout.app.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.Readout;
import org.readout.app.brief.Brief;
import org.readout.app.brief.BriefSink;
import org.readout.app.brief.SideBySide;
import org.readout.app.reading.Reading;
import org.readout.app.reading.Sink;
import org.readout.app.reading.Sinks;
import org.readout.app.report.ReportSink;
import org.readout.app.sources.Fetching;
import org.readout.app.sources.Sources;
import org.readout.app.wording.Wording;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code readout demo}: what Readout is good for, shown on the example documents. */
@Command(
        name = "demo",
        description =
                "Reads the example documents, prints briefs, puts two sides' tellings side by side and writes a report page.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "where the report page goes; ${DEFAULT-VALUE} if not given")
    private Path report = Path.of("readout-demo.html");

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path corpus = Path.of(System.getProperty("readout.home", "."), "corpus", "demo");
        if (!Files.isDirectory(corpus)) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "readout: the example documents are not there; start the demo with the launcher ./readout");
            return Main.LEFT_OUT;
        }
        Path here = Path.of("").toAbsolutePath();
        Path shown =
                corpus.toAbsolutePath().startsWith(here)
                        ? here.relativize(corpus.toAbsolutePath())
                        : corpus;
        Terminal terminal = Terminal.here();
        Readout readout = Readout.create();
        Wording wording = new Wording(readout.world());
        Progress progress = new Progress(spec.commandLine().getErr(), terminal.err());
        Best best = new Best();
        try (Writer out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new FileOutputStream(FileDescriptor.out),
                                StandardCharsets.UTF_8))) {
            BriefSink briefs =
                    new BriefSink(
                            out,
                            new Brief(wording, terminal.width(), terminal.colours()),
                            false,
                            false);
            ReportSink page = new ReportSink(wording);
            Reading.run(
                    readout,
                    Reading.Terms.usual(),
                    found ->
                            Sources.each(
                                    List.of(shown.toString()),
                                    InputStream.nullInputStream(),
                                    Fetching.NONE,
                                    found),
                    new Sinks(List.of(progress, briefs, page, best)));
            progress.clear();
            briefs.total();
            if (best.engagement != null) {
                out.write("\nOne contact, as each side tells it:\n\n");
                out.write(
                        new SideBySide(wording, terminal.width(), terminal.colours())
                                .of(best.engagement, best.accounts));
            }
            page.write(report);
            out.write(
                    "The same with every fact on the words it was read from: "
                            + report
                            + " (open it in a browser)\n");
        }
        return progress.leftOut() ? Main.LEFT_OUT : 0;
    }

    /** Keeps the engagement of which both sides tell the most. */
    private static final class Best implements Sink {

        private @Nullable Engagement engagement;
        private List<Account> accounts = List.of();
        private int statements;

        @Override
        public void document(Document document, List<Account> told) {
            // Engagements come later.
        }

        @Override
        public void problem(String source, String reason) {
            // Others tell of problems.
        }

        @Override
        public void engagement(Engagement next, List<Account> told) {
            int said =
                    next.readouts().stream().mapToInt(telling -> telling.statements().size()).sum();
            if (SideBySide.fits(next) && said > statements) {
                engagement = next;
                accounts = told;
                statements = said;
            }
        }
    }
}
