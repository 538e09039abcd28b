package org.readout.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own. */
final class Command {

    private Command() {}

    /**
     * What a command did.
     *
     * @param code its exit code
     * @param out what it printed
     * @param err what it said on standard error
     */
    record Result(int code, String out, String err) {

        List<String> lines(String type) {
            return out.lines()
                    .filter(line -> line.startsWith("{\"type\":\"" + type + "\""))
                    .toList();
        }
    }

    /** What is written to a command's standard input. */
    interface Input {
        void to(OutputStream out) throws IOException;
    }

    static Result readout(Path folder, String... arguments) throws Exception {
        return readout(folder, List.of(), out -> {}, arguments);
    }

    static Result readout(Path folder, List<String> options, Input input, String... arguments)
            throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(
                List.of("-jar", Path.of("target", "readout.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
        CompletableFuture<String> out =
                CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        CompletableFuture<String> err =
                CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        try (OutputStream in = process.getOutputStream()) {
            input.to(in);
        }
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the command did not end");
        }
        return new Result(process.exitValue(), out.join(), err.join());
    }

    private static String text(java.io.InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
