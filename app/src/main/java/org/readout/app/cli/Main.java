package org.readout.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Readout. */
@Command(
        name = "readout",
        description =
                "Reads news of diplomatic contacts: who met or called whom, when, where, on what, and what each side says was said.",
        subcommands = {
            ReadCommand.class,
            WatchCommand.class,
            CorrectCommand.class,
            DemoCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "readout 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    /** Something was left out. */
    static final int LEFT_OUT = 1;

    private static final int FAILED = 3;

    /** What a shell gives for a process whose reader has gone. */
    private static final int NOBODY_READS = 141;

    private Main() {}

    /**
     * Runs a command and ends the process with its exit code: 0 fine, 1 something was left out, 2
     * wrong usage, 3 it failed.
     */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(
                (fault, command, parsed) -> {
                    Throwable cause =
                            fault instanceof UncheckedIOException ? fault.getCause() : fault;
                    if (!(cause instanceof IOException)) {
                        throw fault;
                    }
                    if (cause.getMessage() != null && cause.getMessage().contains("Broken pipe")) {
                        return NOBODY_READS;
                    }
                    command.getErr()
                            .println(
                                    "readout: cannot write the output ("
                                            + cause.getMessage()
                                            + ")");
                    return FAILED;
                });
        line.getCommandSpec().exitCodeOnExecutionException(FAILED);
        System.exit(line.execute(arguments));
    }
}
