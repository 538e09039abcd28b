package org.readout.app.reading;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.json.CodePoints;
import org.readout.json.JsonLines;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;

/** Writes a run as JSON Lines. */
public final class JsonSink implements Sink, AutoCloseable {

    private final JsonLines lines;

    /** Texts with characters of two units, the only ones whose offsets change. */
    private final Map<String, CodePoints> wide = new HashMap<>();

    /** Writes to a stream, which stays open. */
    public JsonSink(OutputStream out) {
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
        lines.document(document, null);
    }

    @Override
    public void problem(String source, String reason) {
        lines.problem(source, reason);
    }

    @Override
    public void engagement(Engagement engagement, List<Account> accounts) {
        accounts.forEach(account -> lines.account(account, engagement.id()));
        lines.engagement(engagement);
    }

    @Override
    public void close() {
        lines.close();
    }
}
