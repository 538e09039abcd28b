package org.readout.model;

/** The state of a contact. */
public enum Status {
    /** It took place. */
    HELD,
    /** It is set or intended. */
    PLANNED,
    /** Somebody suggested it. */
    PROPOSED,
    /** It was put off. */
    POSTPONED,
    /** It was called off. */
    CANCELLED,
    /** Somebody reports it, a side says that it did not take place. */
    DENIED
}
