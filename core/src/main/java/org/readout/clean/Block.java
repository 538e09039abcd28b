package org.readout.clean;

/**
 * A paragraph of a page, before it is known whether it is text.
 *
 * @param kind what sort of paragraph the page makes it
 * @param words its text, tidy
 */
record Block(Kind kind, Anchored words) {

    /** What sort of paragraph the page's mark-up makes a block. */
    enum Kind {
        /** A headline or subtitle. */
        HEADING,
        /** Running text. */
        PARAGRAPH,
        /** An item of a list. */
        ITEM,
        /** Nothing but links to other pages. */
        LINK,
        /** About a picture. */
        CAPTION
    }

    String text() {
        return words.text();
    }

    Block with(Anchored other) {
        return new Block(kind, other);
    }
}
