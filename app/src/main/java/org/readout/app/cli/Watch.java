package org.readout.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.readout.app.reading.Sink;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;

/** Hands records on and tells the person at the terminal what was left out. */
final class Watch implements Sink {

    private final PrintStream err;
    private final List<Sink> sinks = new ArrayList<>();
    private boolean leftOut;

    Watch(PrintStream err) {
        this.err = err;
    }

    /** Hands all that comes to one more sink. */
    void over(Sink sink) {
        sinks.add(sink);
    }

    /** Whether a document could not be read. */
    boolean leftOut() {
        return leftOut;
    }

    @Override
    public void document(Document document, List<Account> accounts) {
        sinks.forEach(sink -> sink.document(document, accounts));
    }

    @Override
    public void problem(String source, String reason) {
        leftOut = true;
        err.println("readout: " + source + " " + reason);
        sinks.forEach(sink -> sink.problem(source, reason));
    }

    @Override
    public void engagement(Engagement engagement, List<Account> accounts) {
        sinks.forEach(sink -> sink.engagement(engagement, accounts));
    }
}
