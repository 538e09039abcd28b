package org.readout.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.readout.Readout;
import org.readout.app.reading.JsonSink;
import org.readout.app.reading.Reading;
import org.readout.app.sources.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readout read}: documents in, records out. */
@Command(name = "read", description = "Reads documents and prints their records.", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files and folders, or - for standard input")
    private List<String> paths = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "how many threads read (all cores)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        Watch watch = new Watch(System.err);
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
                JsonSink sink = new JsonSink(out)) {
            watch.over(sink);
            Reading.run(Readout.create(), threads, found -> Sources.each(paths, System.in, found), watch);
        }
        return watch.leftOut() ? Main.LEFT_OUT : 0;
    }
}
