package org.readout.app.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.readout.correct.Correction;
import org.readout.correct.Correction.Action;
import org.readout.correct.Correction.Anchor;
import org.readout.correct.Correction.Kind;
import org.readout.correct.Correction.Target;

/** Corrections as {@code readout correct} writes them: JSON Lines, in the order of their making. */
public final class CorrectionFile {

    private static final int BOUND = 1 << 24;

    private CorrectionFile() {}

    /**
     * The corrections of a file. A line that holds none is told as a problem, and the rest go on.
     *
     * @param problem hears of the place of a line and what is wrong with it
     * @throws IOException where the file cannot be read
     */
    public static List<Correction> read(Path file, BiConsumer<String, String> problem)
            throws IOException {
        List<Correction> corrections = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            Lines lines = new Lines(in, BOUND);
            while (lines.next()) {
                if (lines.blank()) {
                    continue;
                }
                try {
                    Map<?, ?> line = Json.object(lines.bytes(), lines.length());
                    if ("correction".equals(Json.text(line, "type"))) {
                        corrections.add(correction(line));
                    }
                } catch (FaultException e) {
                    problem.accept(file + ":" + lines.number(), e.reason());
                }
            }
        }
        return corrections;
    }

    private static Correction correction(Map<?, ?> line) throws FaultException {
        Action action = word(Action.class, line, "action");
        List<Target> targets = new ArrayList<>();
        for (Map<?, ?> target : Json.objects(line, "targets")) {
            List<Anchor> anchors = new ArrayList<>();
            for (Map<?, ?> anchor : Json.objects(target, "anchors")) {
                anchors.add(
                        new Anchor(
                                Json.needed(anchor, "document"),
                                Json.needed(anchor, "source"),
                                Json.texts(anchor, "sides"),
                                Json.number(anchor, "start"),
                                Json.needed(anchor, "quote")));
            }
            targets.add(
                    new Target(
                            Json.needed(target, "id"), word(Kind.class, target, "kind"), anchors));
        }
        int needed =
                switch (action) {
                    case UNDO -> 0;
                    case JOIN, MOVE -> 2;
                    default -> 1;
                };
        if (targets.size() < needed) {
            throw new FaultException("names too few targets; make the correction anew");
        }
        return new Correction(
                Json.needed(line, "id"),
                action,
                targets,
                Json.text(line, "field"),
                Json.text(line, "value"),
                action == Action.UNDO ? Json.needed(line, "undoes") : null,
                Json.needed(line, "who"),
                Json.needed(line, "when"),
                Json.needed(line, "why"));
    }

    private static <T extends Enum<T>> T word(Class<T> list, Map<?, ?> object, String name)
            throws FaultException {
        String word = Json.needed(object, name);
        try {
            return Enum.valueOf(list, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new FaultException(
                    "has an unknown `" + name + "`: " + word + "; give a file that readout wrote");
        }
    }
}
