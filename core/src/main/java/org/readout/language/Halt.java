package org.readout.language;

import java.util.concurrent.CancellationException;

/**
 * Lets whoever reads a document give it up: stages ask now and then whether their thread was
 * interrupted. It changes nothing of what is read.
 */
public final class Halt {

    private Halt() {}

    /**
     * Goes on, unless the thread was interrupted.
     *
     * @throws CancellationException where it was; the thread stays interrupted
     */
    public static void ifAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("reading was given up");
        }
    }
}
