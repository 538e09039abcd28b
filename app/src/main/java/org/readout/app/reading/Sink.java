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
 * Where the records of a run go. Called from one thread, in the order of the input: documents and
 * problems first, then what the documents repeat, then engagements, then promises.
 */
public interface Sink {

    /** A document and what it says. */
    void document(Document document, List<Account> accounts);

    /**
     * What the documents repeat, once all have come and before the first engagement.
     *
     * @param originals tells by a document's id
     */
    default void originals(Originals originals) {
        // most show an engagement's documents, which say it themselves
    }

    /**
     * A document that could not be read.
     *
     * @param source its id, path or address
     * @param reason what is wrong and what to do about it
     */
    void problem(String source, String reason);

    /** An engagement and the accounts it is made of. */
    void engagement(Engagement engagement, List<Account> accounts);

    /**
     * What persons corrected, told once, after the last engagement.
     *
     * @param applied each correction and whether it is in force
     * @param redirects ids of engagements that were joined to others, and the ids they lead to
     */
    default void corrected(Map<Correction, Boolean> applied, Map<String, String> redirects) {
        // Most sinks show only what came of it.
    }

    /** The promises of all engagements, told once, after the last engagement. */
    default void promises(List<Promise> promises) {
        // Most sinks have no use for the register as a whole.
    }
}
