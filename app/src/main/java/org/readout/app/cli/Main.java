package org.readout.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Readout. */
@Command(
        name = "readout",
        description = "Reads news of diplomatic contacts: who met or called whom, when, where, on what, and what each side says was said.",
        subcommands = {ReadCommand.class},
        mixinStandardHelpOptions = true,
        version = "readout 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    /** Something was left out. */
    static final int LEFT_OUT = 1;

    private Main() {}

    /** Runs a command and ends the process with its exit code: 0 fine, 1 something was left out, 2 wrong usage, 3 a fault of Readout. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
    }
}
