package org.readout.app.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.Readout;
import org.readout.app.brief.Brief;
import org.readout.app.brief.BriefSink;
import org.readout.app.reading.JsonSink;
import org.readout.app.reading.Reading;
import org.readout.app.reading.Sink;
import org.readout.app.reading.Sinks;
import org.readout.app.report.ReportSink;
import org.readout.app.sources.CorrectionFile;
import org.readout.app.sources.Fetching;
import org.readout.app.sources.Sources;
import org.readout.app.web.Web.Manners;
import org.readout.app.wording.Wording;
import org.readout.correct.Correction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout read}: documents in, records out. */
@Command(
        name = "read",
        description =
                "Reads documents and prints who met or called whom, when, where, on what, and what each side says was said.",
        footer = {
            "",
            "Exit code: 0 all was read, 1 something was left out, 2 wrong usage, 3 the output could not be written.",
        },
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "files and folders (.html .htm .txt .md .jsonl .warc, both also .gz, feeds and sitemaps as .xml .rss .atom), http and https addresses, or - for standard input")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl or brief; a brief where the output is a terminal, else JSON Lines")
    private @Nullable Format format;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "also write a page that shows what was read from which words")
    private @Nullable Path report;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads read; all cores if not given")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--longest",
            paramLabel = "SECONDS",
            description =
                    "how long a document may take before it is left out; ${DEFAULT-VALUE} if not given")
    private int longest = (int) Reading.LONGEST.toSeconds();

    @Option(
            names = "--fetch",
            description = "also read the pages that feeds and sitemaps lead to, one by one")
    private boolean fetch;

    @Option(
            names = "--allow-private",
            description = "also ask hosts of this machine and of private networks")
    private boolean allowPrivate;

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description =
                    "the day (2031-05-07) on which promises are overdue or not; that of the newest document if not given")
    private @Nullable LocalDate today;

    @Option(
            names = "--promises",
            description = "at the end also print each promise and what became of it")
    private boolean promises;

    @Option(
            names = "--relations",
            description =
                    "at the end also print for each two sides their contacts over time, and how much these speak for cooperation or conflict")
    private boolean relations;

    @Option(
            names = "--corrections",
            paramLabel = "FILE.jsonl",
            description = "what persons corrected, as written by readout correct")
    private @Nullable Path corrected;

    @Spec private CommandSpec spec;

    /** How records are printed. */
    enum Format {
        JSONL,
        BRIEF
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
        }
        if (longest < 1) {
            throw new ParameterException(spec.commandLine(), "--longest must be at least 1");
        }
        Terminal terminal = Terminal.here();
        Progress progress = new Progress(spec.commandLine().getErr(), terminal.err());
        Readout readout = Readout.create();
        boolean brief = format == null ? terminal.out() : format == Format.BRIEF;
        try (OutputStream out =
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            if (brief) {
                Writer writer =
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                Wording wording = new Wording(readout.world());
                BriefSink sink =
                        new BriefSink(
                                writer,
                                new Brief(wording, terminal.width(), terminal.colours()),
                                promises,
                                relations);
                run(readout, sink, progress);
                sink.total();
            } else {
                try (JsonSink sink = new JsonSink(out, promises, relations)) {
                    run(readout, sink, progress);
                }
            }
        }
        return progress.leftOut() ? Main.LEFT_OUT : 0;
    }

    private void run(Readout readout, Sink sink, Progress progress) throws IOException {
        List<Sink> sinks = new ArrayList<>(List.of(progress, sink));
        ReportSink page = report == null ? null : new ReportSink(new Wording(readout.world()));
        if (page != null) {
            sinks.add(page);
        }
        Fetching fetching = new Fetching(fetch, Manners.usual(allowPrivate));
        List<Correction> corrections =
                corrected == null
                        ? List.of()
                        : CorrectionFile.read(corrected, new Sinks(sinks)::problem);
        Reading.run(
                readout,
                new Reading.Terms(threads, Duration.ofSeconds(longest), today, corrections),
                found -> Sources.each(paths, System.in, fetching, found),
                new Sinks(sinks));
        progress.clear();
        if (page != null && report != null) {
            page.write(report);
        }
    }
}
