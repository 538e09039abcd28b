package org.readout.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What parties undertake to do, coarse enough to be known again in any language; {@code
 * languages/README.md} says what words carry each.
 */
public enum Deed {
    /** Meets again. */
    MEET(true),
    /** Speaks again, by telephone or video. */
    CALL(true),
    /** Goes to the other side's country. */
    VISIT(true),
    /** Stays in touch. */
    CONTACT(true),
    /** Has experts, teams or working groups meet. */
    EXPERTS(true),
    /** Holds a dialogue, consultations or the session of a joint body. */
    DIALOGUE(true),
    /** Signs, concludes or ratifies. */
    SIGN(false),
    /** Lifts or lowers what hinders: sanctions, duties, limits. */
    LIFT(false),
    /** Gives, sends, supplies, hands over. */
    DELIVER(false),
    /** Takes troops or people away. */
    WITHDRAW(false),
    /** Sets people free. */
    RELEASE(false),
    /** Opens or opens again: a border, a mission, a bridge. */
    OPEN(false),
    /** Takes up again: flights, relations, talks. */
    RESUME(false),
    /** Names somebody for an office, an ambassador above all. */
    APPOINT(false),
    /** Stops doing. */
    STOP(false),
    /** Founds or builds. */
    ESTABLISH(false),
    /** Becomes a member or party. */
    JOIN(false),
    /** Buys. */
    BUY(false);

    private final boolean contact;

    Deed(boolean contact) {
        this.contact = contact;
    }

    /** Whether a contact itself is the deed. */
    public boolean isContact() {
        return contact;
    }

    /** Whether it makes a beginning, so that a contact may be what was begun. */
    public boolean begins() {
        return this == ESTABLISH || this == OPEN || this == RESUME;
    }

    /** How words speak of a deed. */
    public enum Form {
        /** They name it, done or not. */
        NAMED,
        /** They say that it is done. */
        DONE,
        /** They name it as a fact where somebody welcomes it or gives thanks for it. */
        FACT,
        /** They say of any deed that it is given up. */
        DROPPED,
        /** They welcome any deed, or give thanks for it. */
        THANKED
    }

    /**
     * A word of {@code deeds.tsv}.
     *
     * @param deed the deed; null for words that speak of any
     * @param form how it speaks of the deed
     */
    public record Word(@Nullable Deed deed, Form form) {}

    /**
     * What a row of {@code deeds.tsv} named so tells by the words of its first column.
     *
     * @throws IllegalArgumentException where there is no such deed
     */
    static Word of(String name) {
        return switch (name) {
            case "drop" -> new Word(null, Form.DROPPED);
            case "thank" -> new Word(null, Form.THANKED);
            default -> new Word(valueOf(name.toUpperCase(Locale.ROOT)), Form.NAMED);
        };
    }
}
