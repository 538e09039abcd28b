package org.readout.clean;

import org.jspecify.annotations.Nullable;

/** A paragraph of a page, before it is known whether it is text. */
final class Block {

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

    private final Kind kind;
    private final Anchored words;
    private @Nullable Tokens tokens;
    private boolean clean;

    /** A paragraph of some kind with its tidy text. */
    Block(Kind kind, Anchored words) {
        this.kind = kind;
        this.words = words;
    }

    Kind kind() {
        return kind;
    }

    Anchored words() {
        return words;
    }

    String text() {
        return words.text();
    }

    /** The words of its text, cut once. */
    Tokens tokens() {
        if (tokens == null) {
            tokens = Tokens.of(words.text());
        }
        return tokens;
    }

    /** Takes what is known of a block with the same text. */
    void learn(Block same) {
        tokens = same.tokens;
        clean = same.clean;
    }

    /** Notes that its words hold no furniture, wherever it stands. */
    void clean() {
        clean = true;
    }

    /** Whether that was noted. */
    boolean isClean() {
        return clean;
    }

    /** The same with other words; itself where they are its own. */
    Block with(Anchored other) {
        return other == words ? this : new Block(kind, other);
    }
}
