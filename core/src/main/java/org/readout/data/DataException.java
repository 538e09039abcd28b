package org.readout.data;

/** A data file that cannot be used. The message names the file, the line and the cure. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault at a place in a file, and what to do about it. */
    public DataException(String file, int line, String message) {
        super(file + (line > 0 ? ":" + line : "") + ": " + message);
    }
}
