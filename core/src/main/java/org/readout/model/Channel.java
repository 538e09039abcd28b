package org.readout.model;

/** How a contact took place. */
public enum Channel {
    /** In person, a few sides. */
    MEETING,
    /** By telephone. */
    CALL,
    /** By video. */
    VIDEO,
    /** A conference, a summit or session of an organisation, four sides or more. */
    MULTILATERAL,
    /** By message, letter or telegram. */
    LETTER
}
