package org.readout.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.app.sources.Records;
import org.readout.correct.Correction;
import org.readout.correct.Correction.Action;
import org.readout.correct.Correction.Kind;
import org.readout.correct.Correction.Target;
import org.readout.correct.Editing;
import org.readout.json.CodePoints;
import org.readout.json.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout correct}: what a person says is otherwise than it was read. */
@Command(
        name = "correct",
        description =
                "Writes a correction at the end of a file, to be applied by readout read --corrections FILE. The records themselves stay as they were read.",
        footer = {
            "",
            "join E1 E2...             these engagements are one contact; it keeps the id of the first",
            "split A1...               these accounts tell of a contact of their own",
            "move A1... E1             these accounts tell of that engagement",
            "edit ID FIELD VALUE       a field (status, channel, when, place, outcome) of an account or engagement; - for unknown",
            "reject ID                 an account, engagement, statement or commitment is no right record",
            "pin E1                    the accounts of this engagement belong together; it keeps its id",
            "undo C1                   an earlier correction is not to be applied",
        },
        mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ACTION", description = "see below")
    private Action action = Action.PIN;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ID",
            description = "ids as the records have them")
    private List<String> ids = List.of();

    @Option(
            names = "--records",
            paramLabel = "FILE.jsonl",
            description = "what readout read wrote; not needed for undo")
    private @Nullable Path records;

    @Option(
            names = "--corrections",
            paramLabel = "FILE.jsonl",
            required = true,
            description = "the file that the correction is added to")
    private Path corrections = Path.of("corrections.jsonl");

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "the reason")
    private String why = "";

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "who corrects; the user of this machine if not given")
    private String who = System.getProperty("user.name", "");

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Correction correction =
                action == Action.UNDO
                        ? Correction.of(action, List.of(), null, null, ids.get(0), who, when, why)
                        : change(when);
        try (OutputStream out =
                        new BufferedOutputStream(
                                Files.newOutputStream(
                                        corrections,
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.APPEND));
                JsonLines lines = new JsonLines(out, document -> CodePoints.PLAIN)) {
            lines.correction(correction, null);
            lines.flush();
        }
        spec.commandLine().getOut().println("correction " + correction.id());
        return 0;
    }

    private Correction change(String when) throws IOException {
        if (records == null) {
            throw wrong("--records is missing: the file of records that the ids are from");
        }
        boolean edits = action == Action.EDIT;
        if (edits && ids.size() != 3) {
            throw wrong("edit needs an id, a field and a value");
        }
        if (action == Action.JOIN && ids.size() < 2 || action == Action.MOVE && ids.size() < 2) {
            throw wrong("a second id is missing: see readout correct --help");
        }
        Records known = Records.read(records);
        List<Target> targets = new ArrayList<>();
        for (String id : edits ? ids.subList(0, 1) : ids) {
            Target target = known.target(id);
            if (target == null) {
                throw wrong("there is no record " + id + " in " + records);
            }
            targets.add(target);
        }
        for (int i = 0; i < targets.size(); i++) {
            check(targets.get(i), i == targets.size() - 1);
        }
        String field = edits ? ids.get(1) : null;
        String value = edits && !ids.get(2).equals("-") ? ids.get(2) : null;
        String fault = edits ? Editing.fault(field, value) : null;
        if (fault != null) {
            throw wrong("the correction " + fault);
        }
        return Correction.of(action, targets, field, value, null, who, when, why);
    }

    private void check(Target target, boolean last) {
        boolean engagement = target.kind() == Kind.ENGAGEMENT;
        boolean account = target.kind() == Kind.ACCOUNT;
        boolean right =
                switch (action) {
                    case JOIN, PIN -> engagement;
                    case SPLIT -> account;
                    case MOVE -> last ? engagement : account;
                    case EDIT -> engagement || account;
                    default -> true;
                };
        if (!right) {
            throw wrong(
                    "there is nothing to "
                            + action.name().toLowerCase(java.util.Locale.ROOT)
                            + " about "
                            + target.id()
                            + ": see readout correct --help for what each action takes");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
