package org.readout.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page after cleaning: its running text without the page's furniture, and where each run of it
 * stands in the page.
 *
 * @param id hash of source, address, date and text
 * @param page the page it was made from
 * @param url the canonical address, or null
 * @param publisher who published it, or null
 * @param language ISO 639-1, or {@code und} where it cannot be told
 * @param published the day of publication in the publisher's zone, or null
 * @param publishedFrom where {@code published} was read, or null
 * @param kind what sort of text it is
 * @param title the headline, or null
 * @param text the clean text; paragraphs are parted by one line feed; where the headline is part of
 *     the page's content it is the first line
 * @param origin where each run of {@code text} stands in the page, in order
 * @param dropped what of the page is not in {@code text}, in order
 * @param copyOf id of the document that this one repeats; null where it repeats none, or where that
 *     is not known yet
 */
public record Document(
        String id,
        Page page,
        @Nullable String url,
        @Nullable String publisher,
        String language,
        @Nullable LocalDate published,
        @Nullable DateSource publishedFrom,
        Kind kind,
        @Nullable String title,
        String text,
        List<Run> origin,
        List<Dropped> dropped,
        @Nullable String copyOf) {

    /** Takes copies of the lists. */
    public Document {
        origin = List.copyOf(origin);
        dropped = List.copyOf(dropped);
    }

    /** A document that is not known to repeat another. */
    public Document(
            String id,
            Page page,
            @Nullable String url,
            @Nullable String publisher,
            String language,
            @Nullable LocalDate published,
            @Nullable DateSource publishedFrom,
            Kind kind,
            @Nullable String title,
            String text,
            List<Run> origin,
            List<Dropped> dropped) {
        this(
                id,
                page,
                url,
                publisher,
                language,
                published,
                publishedFrom,
                kind,
                title,
                text,
                origin,
                dropped,
                null);
    }

    /** The same document, known to repeat another or, with null, to repeat none. */
    public Document copyOf(@Nullable String original) {
        return Objects.equals(original, copyOf)
                ? this
                : new Document(
                        id,
                        page,
                        url,
                        publisher,
                        language,
                        published,
                        publishedFrom,
                        kind,
                        title,
                        text,
                        origin,
                        dropped,
                        original);
    }

    /** The input's own id, path or address. */
    public String source() {
        return page.source();
    }

    /** Evidence in this document. */
    public Evidence evidence(Span span, String rule) {
        return new Evidence(id, span, span.of(text), rule);
    }

    /** Where a date of publication was read. */
    public enum DateSource {
        /** The page's metadata or its bringer. */
        METADATA,
        /** A date line in the visible text. */
        TEXT,
        /** Worked out from other facts. */
        INFERRED
    }

    /** What sort of text a document is. */
    public enum Kind {
        /** One side's official telling. */
        READOUT,
        /** A text of the sides together. */
        JOINT_STATEMENT,
        /** Questions and answers before the press. */
        BRIEFING,
        /** The press. */
        NEWS
    }

    /**
     * A run of text that stands in the page unchanged.
     *
     * @param textStart where it starts in the text, UTF-16 units
     * @param sourceStart where it starts in the page's content, UTF-16 units
     * @param length how many UTF-16 units it has in both
     */
    public record Run(int textStart, int sourceStart, int length) {}

    /**
     * A part of the page that is not text.
     *
     * @param start where it starts in the page's content, UTF-16 units
     * @param end one past its end
     * @param reason why it was dropped
     */
    public record Dropped(int start, int end, Reason reason) {}

    /** Why a part of a page is not text. */
    public enum Reason {
        /** Menus, buttons, notices, boxes of all kinds. */
        FURNITURE,
        /** The words under or about a picture. */
        CAPTION,
        /** It has been said above. */
        REPEATED,
        /** Author, editor, agency mark. */
        BYLINE,
        /** Pointers to other pages. */
        LINK
    }
}
