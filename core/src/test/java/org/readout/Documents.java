package org.readout;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Document;
import org.readout.model.Page;

/** Makes documents for tests. */
public final class Documents {

    private Documents() {}

    /** A clean text in a language, of which nothing else is known. */
    public static Document text(String language, String text) {
        return of("x", language, null, text);
    }

    /** A clean text with an id, which is its source too, and the day it was published on. */
    public static Document of(
            String id, String language, @Nullable LocalDate published, String text) {
        return of(id, id, language, published, text);
    }

    /** A clean text with an id, its source, and the day it was published on. */
    public static Document of(
            String id, String source, String language, @Nullable LocalDate published, String text) {
        return new Document(
                id,
                Page.text(source, text),
                null,
                null,
                language,
                published,
                null,
                Document.Kind.NEWS,
                null,
                text,
                List.of(),
                List.of());
    }
}
