package org.readout.model;

/** What came of a contact, where the text says it. */
public enum Outcome {
    /** The sides issued a text together. */
    JOINT_STATEMENT,
    /** They signed something. */
    AGREEMENT_SIGNED,
    /** The text says that there was no joint statement. */
    NO_JOINT_STATEMENT
}
