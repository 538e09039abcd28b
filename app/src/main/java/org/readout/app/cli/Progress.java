package org.readout.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.readout.app.reading.Sink;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;

/**
 * Tells the person on standard error how far a run is and what is left out. How far, only on a
 * terminal and only once the work has gone on for a while.
 */
final class Progress implements Sink {

    private static final long FIRST = 1_000_000_000L;
    private static final long EVERY = 200_000_000L;

    private final PrintWriter err;
    private final boolean shows;
    private final long start = System.nanoTime();
    private long next = start + FIRST;
    private long documents;
    private long accounts;
    private int shown;
    private boolean leftOut;

    Progress(PrintWriter err, boolean shows) {
        this.err = err;
        this.shows = shows;
    }

    @Override
    public void document(Document document, List<Account> told) {
        documents++;
        accounts += told.size();
        long now = System.nanoTime();
        if (shows && now >= next) {
            next = now + EVERY;
            long rate = Math.round(documents / ((now - start) / 1e9));
            show(
                    String.format(
                            Locale.ENGLISH,
                            "%,d documents, %,d accounts, %,d documents/s",
                            documents,
                            accounts,
                            rate));
        }
    }

    @Override
    public void problem(String source, String reason) {
        clear();
        leftOut = true;
        err.println("readout: " + source + " " + reason);
    }

    @Override
    public void engagement(Engagement engagement, List<Account> told) {
        clear();
    }

    /** Whether a document could not be read. */
    boolean leftOut() {
        return leftOut;
    }

    private void show(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        err.flush();
        shown = line.length();
    }

    /** Takes the line away. */
    void clear() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}
