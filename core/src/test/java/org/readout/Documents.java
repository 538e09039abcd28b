package org.readout;

import java.util.List;
import org.readout.model.Document;
import org.readout.model.Page;

/** Makes documents for tests. */
public final class Documents {

    private Documents() {}

    /** A clean text in a language, of which nothing else is known. */
    public static Document text(String language, String text) {
        return new Document(
                "x",
                Page.text("x", text),
                null,
                null,
                language,
                null,
                null,
                Document.Kind.NEWS,
                null,
                text,
                List.of(),
                List.of());
    }
}
