package org.readout.clean;

/** A page that cannot be cleaned at all. The message names the page, the reason and the cure. */
public final class UnreadablePageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the page {@code source} and what to do about it. */
    public UnreadablePageException(String source, String reason, String cure) {
        super(source + ": " + reason + "; " + cure);
    }
}
