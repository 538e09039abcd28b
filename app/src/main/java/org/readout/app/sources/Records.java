package org.readout.app.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.correct.Correction.Anchor;
import org.readout.correct.Correction.Kind;
import org.readout.correct.Correction.Target;

/** The records that an earlier run wrote as JSON Lines, as far as corrections need them. */
public final class Records {

    private static final int BOUND = 1 << 27;

    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Anchor> accounts = new HashMap<>();
    private final Map<String, Target> parts = new HashMap<>();
    private final Map<String, List<String>> engagements = new HashMap<>();
    private final Map<String, String> redirects = new HashMap<>();

    private Records() {}

    /**
     * Reads what {@code readout read} wrote.
     *
     * @throws IOException where the file cannot be read, or is no such file
     */
    public static Records read(Path file) throws IOException {
        Records records = new Records();
        try (InputStream in = Files.newInputStream(file)) {
            Lines lines = new Lines(in, BOUND);
            while (lines.next()) {
                if (!lines.blank()) {
                    records.line(Json.object(lines.bytes(), lines.length()));
                }
            }
        } catch (FaultException e) {
            throw new IOException(file + " " + e.reason(), e);
        }
        return records;
    }

    private void line(Map<?, ?> line) throws FaultException {
        String type = Json.text(line, "type");
        if ("document".equals(type)) {
            sources.put(Json.needed(line, "id"), Json.needed(line, "source"));
        } else if ("account".equals(type)) {
            List<String> sides =
                    Json.objects(line, "participants").stream()
                            .map(side -> String.valueOf(side.get("actor")))
                            .distinct()
                            .sorted()
                            .toList();
            accounts.put(Json.needed(line, "id"), anchor(line, sides));
            for (Map<?, ?> statement : Json.objects(line, "statements")) {
                part(statement, Kind.STATEMENT, sides);
            }
            for (Map<?, ?> commitment : Json.objects(line, "commitments")) {
                part(commitment, Kind.COMMITMENT, sides);
            }
        } else if ("engagement".equals(type)) {
            engagements.put(Json.needed(line, "id"), Json.texts(line, "accounts"));
        } else if ("redirect".equals(type)) {
            redirects.put(Json.needed(line, "from"), Json.needed(line, "to"));
        }
    }

    private void part(Map<?, ?> part, Kind kind, List<String> sides) throws FaultException {
        String id = Json.needed(part, "id");
        parts.put(id, new Target(id, kind, List.of(anchor(part, sides))));
    }

    private Anchor anchor(Map<?, ?> record, List<String> sides) throws FaultException {
        if (!(record.get("evidence") instanceof Map<?, ?> evidence)) {
            throw new FaultException("has a record without evidence; give a file readout wrote");
        }
        String document = Json.needed(evidence, "document");
        return new Anchor(
                document,
                sources.getOrDefault(document, document),
                sides,
                Json.number(evidence, "start"),
                Json.needed(evidence, "quote"));
    }

    /** What an id names, with the words by which it is found again; null where it names nothing. */
    public @Nullable Target target(String id) {
        List<String> told = engagements.get(redirects.getOrDefault(id, id));
        if (told != null) {
            List<Anchor> anchors = new ArrayList<>();
            for (String account : told) {
                Anchor anchor = accounts.get(account);
                if (anchor != null) {
                    anchors.add(anchor);
                }
            }
            return new Target(redirects.getOrDefault(id, id), Kind.ENGAGEMENT, anchors);
        }
        Anchor anchor = accounts.get(id);
        return anchor != null ? new Target(id, Kind.ACCOUNT, List.of(anchor)) : parts.get(id);
    }
}
