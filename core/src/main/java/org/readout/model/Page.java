package org.readout.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What goes in: one page as it was found, and what its bringer knows of it. What is not known is
 * null.
 *
 * @param source the input's own id, path or address
 * @param url the address it was published at
 * @param publisher who published it
 * @param published the day of publication, in the publisher's zone
 * @param language ISO 639-1, a hint and no proof
 * @param title the headline, where it is known beside the content
 * @param form how {@code content} is to be read
 * @param content the page, offsets of {@code origin} and {@code dropped} count its UTF-16 units
 */
public record Page(
        String source,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String language,
        @Nullable String title,
        Form form,
        String content) {

    /** How the content of a page is written. */
    public enum Form {
        /** A web page. */
        HTML,
        /** Markdown, with or without front matter; may hold bits of HTML. */
        MARKDOWN,
        /** Plain text, maybe scraped with the page's furniture in it. */
        TEXT
    }

    /** A page of which only the text is known. */
    public static Page text(String source, String content) {
        return new Page(source, null, null, null, null, null, Form.TEXT, content);
    }
}
