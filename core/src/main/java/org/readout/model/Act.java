package org.readout.model;

/** What a speaker does by saying something. */
public enum Act {
    /** Two or more sides state a common decision or understanding. */
    AGREE,
    /** One side says what it will do or is ready to do. */
    PLEDGE,
    /** Offers or suggests a step to the other side. */
    PROPOSE,
    /** Calls on, urges, demands, invites somebody to do something. */
    REQUEST,
    /** Backs, praises, welcomes, congratulates, thanks, condoles. */
    SUPPORT,
    /** Voices worry. */
    CONCERN,
    /** Criticises, blames, condemns. */
    ACCUSE,
    /** Refuses, denies, opposes. */
    REJECT,
    /** Announces harm or cost if a condition is met, warns of consequences. */
    THREATEN,
    /** Any other reported judgement, account or explanation. */
    COMMENT
}
