package org.readout.app.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.copies.Originals;
import org.readout.correct.Correction;
import org.readout.follow.Promise;
import org.readout.json.CodePoints;
import org.readout.json.JsonLines;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.relate.Relations;

/**
 * Writes a run as JSON Lines. What a document repeats is known when all are read; until then the
 * lines wait.
 */
public final class JsonSink implements Sink, AutoCloseable {

    private final OutputStream out;
    private final Waiting waiting = new Waiting(Waiting.MOST);
    private final JsonLines first = new JsonLines(waiting, document -> CodePoints.PLAIN);
    private final JsonLines lines;
    private final boolean promises;
    private final @Nullable Relations relations;

    /** Texts with characters of two units, the only ones whose offsets change. */
    private final Map<String, CodePoints> wide = new HashMap<>();

    /**
     * Writes to a stream, which stays open.
     *
     * @param promises whether to write a line for each promise at the end
     * @param relations whether to write a line for each pair of sides at the end
     */
    public JsonSink(OutputStream out, boolean promises, boolean relations) {
        this.promises = promises;
        this.relations = relations ? new Relations() : null;
        this.out = out;
        this.lines = new JsonLines(out, document -> wide.getOrDefault(document, CodePoints.PLAIN));
    }

    @Override
    public void document(Document document, List<Account> accounts) {
        if (!accounts.isEmpty()) {
            CodePoints text = CodePoints.of(document.text());
            if (text != CodePoints.PLAIN) {
                wide.put(document.id(), text);
            }
        }
        first.document(document);
    }

    @Override
    public void problem(String source, String reason) {
        first.problem(source, reason);
    }

    @Override
    public void originals(Originals originals) {
        first.close();
        try {
            waiting.each(line -> out.write(JsonLines.copied(line, originals::of)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void engagement(Engagement engagement, List<Account> accounts) {
        accounts.forEach(account -> lines.account(account, engagement.id()));
        lines.engagement(engagement);
        if (relations != null) {
            relations.add(engagement, accounts);
        }
    }

    @Override
    public void promises(List<Promise> all) {
        if (promises) {
            all.forEach(lines::promise);
        }
        if (relations != null) {
            relations.all().forEach(lines::relation);
        }
    }

    @Override
    public void corrected(Map<Correction, Boolean> applied, Map<String, String> redirects) {
        applied.forEach(lines::correction);
        redirects.forEach(lines::redirect);
    }

    @Override
    public void close() {
        lines.close();
        waiting.close();
    }
}
