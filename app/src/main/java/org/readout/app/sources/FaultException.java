package org.readout.app.sources;

/** An input that cannot be read. The message says what is wrong with it and what to do. */
final class FaultException extends Exception {

    private static final long serialVersionUID = 1L;

    FaultException(String message) {
        super(message);
    }
}
