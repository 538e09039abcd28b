package org.readout.app.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
import org.readout.app.sources.Found;
import org.readout.app.watch.Watch;
import org.readout.app.watch.WatchList;
import org.readout.app.watch.WatchListException;
import org.readout.app.web.Web;
import org.readout.app.web.Web.Manners;
import org.readout.app.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout watch}: new documents of feeds and pages as they come. */
@Command(
        name = "watch",
        description =
                "Asks feeds and pages again and again, keeps what is new, and prints the records of it.",
        footer = {
            "",
            "New documents are kept in FOLDER/documents.jsonl, which readout read reads again, all together.",
            "A stop at any time loses no document and repeats none; what is known stands in FOLDER/watch.state.",
        },
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    /** After how long records are printed at the latest while pages are still being fetched. */
    private static final Duration ROUND = Duration.ofMinutes(1);

    @Parameters(paramLabel = "FEEDS.yaml", description = "which feeds and pages, and how often")
    private Path list = Path.of("feeds.yaml");

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            description = "where documents are kept; ${DEFAULT-VALUE} if not given")
    private Path folder = Path.of("watched");

    @Option(names = "--once", description = "ask for what is due, and end")
    private boolean once;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl or brief; a brief where the output is a terminal, else JSON Lines")
    private ReadCommand.@Nullable Format format;

    @Option(
            names = "--allow-private",
            description = "also ask hosts of this machine and of private networks")
    private boolean allowPrivate;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        WatchList sources = sources();
        Readout readout = Readout.create();
        Terminal terminal = Terminal.here();
        Progress progress = new Progress(spec.commandLine().getErr(), terminal.err());
        try (Web web = new Web(Manners.usual(allowPrivate));
                Watch watch = Watch.open(sources, web, page -> readout.clean(page).text(), folder);
                OutputStream out =
                        new BufferedOutputStream(
                                new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            while (true) {
                List<Found.Unreadable> problems = new ArrayList<>();
                watch.round(Instant.now(), ROUND, problems::add);
                print(readout, watch, problems, progress, terminal, out);
                Duration rest = Duration.between(Instant.now(), watch.due());
                if (once && rest.compareTo(Duration.ZERO) > 0) {
                    return progress.leftOut() ? Main.LEFT_OUT : 0;
                }
                Thread.sleep(Math.max(0, rest.toMillis()));
            }
        }
    }

    private WatchList sources() throws IOException {
        try {
            return WatchList.read(list);
        } catch (NoSuchFileException e) {
            throw new ParameterException(
                    spec.commandLine(), list + " does not exist; check the path");
        } catch (WatchListException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private void print(
            Readout readout,
            Watch watch,
            List<Found.Unreadable> problems,
            Progress progress,
            Terminal terminal,
            OutputStream out)
            throws IOException {
        if (problems.isEmpty() && watch.unread() == 0) {
            return;
        }
        if (format == null ? terminal.out() : format == ReadCommand.Format.BRIEF) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            BriefSink sink =
                    new BriefSink(
                            writer,
                            new Brief(
                                    new Wording(readout.world()),
                                    terminal.width(),
                                    terminal.colours()),
                            false,
                            false);
            run(readout, watch, problems, new Sinks(List.of(progress, sink)));
            sink.total();
            writer.flush();
        } else {
            try (JsonSink sink = new JsonSink(out, false, false)) {
                run(readout, watch, problems, new Sinks(List.of(progress, sink)));
            }
        }
        out.flush();
        watch.noteRead();
    }

    private static void run(
            Readout readout, Watch watch, List<Found.Unreadable> problems, Sink sink) {
        Reading.run(
                readout,
                Reading.Terms.usual(),
                found -> {
                    problems.forEach(found);
                    try {
                        watch.unread(found);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                sink);
    }
}
