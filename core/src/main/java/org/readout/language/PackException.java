package org.readout.language;

/** A data file that cannot be used. The message names the file, the line and the cure. */
public final class PackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault at a place in a file, and what to do about it. */
    public PackException(String file, int line, String message) {
        super(file + (line > 0 ? ":" + line : "") + ": " + message);
    }
}
