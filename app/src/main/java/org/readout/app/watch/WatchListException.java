package org.readout.app.watch;

/** A watch list that cannot be used. The message names the file, the line, and the cure. */
public final class WatchListException extends Exception {

    private static final long serialVersionUID = 1L;

    WatchListException(String file, int line, String reason) {
        super(file + (line > 0 ? " line " + line : "") + ": " + reason);
    }
}
