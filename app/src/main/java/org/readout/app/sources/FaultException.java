package org.readout.app.sources;

/** An input that cannot be read. */
public final class FaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** An input with this wrong with it, and what to do about it. */
    public FaultException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What is wrong with the input and what to do about it. */
    public String reason() {
        return reason;
    }
}
