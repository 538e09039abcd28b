package org.readout.app.reading;

import java.util.List;
import org.readout.copies.Originals;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;

/**
 * Where the records of a run go. Called from one thread, in the order of the input: documents and
 * problems first, then what the documents repeat, then engagements.
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
}
