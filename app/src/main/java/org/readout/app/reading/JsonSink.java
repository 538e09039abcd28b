package org.readout.app.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.copies.Originals;
import org.readout.json.CodePoints;
import org.readout.json.JsonLines;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;

/**
 * Writes a run as JSON Lines. What a document repeats is known when all are read; until then the
 * lines wait.
 */
public final class JsonSink implements Sink, AutoCloseable {

    private final OutputStream out;
    private final Waiting waiting = new Waiting(Waiting.MOST);
    private final JsonLines first = new JsonLines(waiting, document -> CodePoints.PLAIN);
    private final JsonLines lines;

    /** Texts with characters of two units, the only ones whose offsets change. */
    private final Map<String, CodePoints> wide = new HashMap<>();

    /** Writes to a stream, which stays open. */
    public JsonSink(OutputStream out) {
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
    }

    @Override
    public void close() {
        lines.close();
        waiting.close();
    }
}
