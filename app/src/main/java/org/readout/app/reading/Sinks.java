package org.readout.app.reading;

import java.util.List;
import java.util.Map;
import org.readout.copies.Originals;
import org.readout.correct.Correction;
import org.readout.follow.Promise;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;

/**
 * Several sinks for one run.
 *
 * @param all each is handed everything, in this order
 */
public record Sinks(List<Sink> all) implements Sink {

    /** Takes a copy of the list. */
    public Sinks {
        all = List.copyOf(all);
    }

    @Override
    public void document(Document document, List<Account> accounts) {
        all.forEach(sink -> sink.document(document, accounts));
    }

    @Override
    public void originals(Originals originals) {
        all.forEach(sink -> sink.originals(originals));
    }

    @Override
    public void problem(String source, String reason) {
        all.forEach(sink -> sink.problem(source, reason));
    }

    @Override
    public void engagement(Engagement engagement, List<Account> accounts) {
        all.forEach(sink -> sink.engagement(engagement, accounts));
    }

    @Override
    public void promises(List<Promise> promises) {
        all.forEach(sink -> sink.promises(promises));
    }

    @Override
    public void corrected(Map<Correction, Boolean> applied, Map<String, String> redirects) {
        all.forEach(sink -> sink.corrected(applied, redirects));
    }
}
