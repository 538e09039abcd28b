package org.readout.app.sources;

import org.readout.model.Page;

/** What stands at a place where a document should be. */
public sealed interface Found {

    /**
     * A page that can be read.
     *
     * @param page the page
     */
    record Ready(Page page) implements Found {}

    /**
     * A document that cannot be read.
     *
     * @param source its id, path or address, with the line where it is one of many
     * @param reason what is wrong and what to do about it
     */
    record Unreadable(String source, String reason) implements Found {}
}
