package org.readout.language;

import java.util.Locale;

/**
 * What a word of a pack means to the engine; {@code languages/README.md} says what carries each.
 */
public enum Meaning {
    MEET(Group.CONTACT),
    MEETING(Group.CONTACT),
    VISIT(Group.CONTACT),
    CALL(Group.CONTACT),
    VIDEO(Group.CONTACT),
    LETTER(Group.CONTACT),
    CONFERENCE(Group.CONTACT),
    PRESS(Group.CONTACT),
    ATTEND(Group.ATTEND),
    DISCUSS(Group.SPEECH),
    TOPIC(Group.ROLE),
    PLANNED(Group.STATE),
    WILL(Group.FREE),
    PROPOSED(Group.STATE),
    POSTPONED(Group.STATE),
    CANCELLED(Group.STATE),
    AGAIN(Group.FREE),
    DENIED(Group.STATE),
    NOT(Group.FREE),
    PAST(Group.FREE),
    IF(Group.FREE),
    WITH(Group.ROLE),
    AND(Group.ROLE),
    BETWEEN(Group.ROLE),
    OF(Group.ROLE),
    THE(Group.ROLE),
    IN(Group.ROLE),
    TO(Group.ROLE),
    CHAIR(Group.FREE),
    COUNTERPART(Group.ROLE),
    BOTH(Group.ROLE),
    THEY(Group.ROLE),
    HE(Group.ROLE),
    LATTER(Group.ROLE),
    LAND(Group.FREE),
    CAPITAL(Group.FREE),
    HIS(Group.ROLE),
    HIM(Group.FREE),
    THEIR(Group.ROLE),
    SIDE(Group.ROLE),
    ARMY(Group.FREE),
    SUBJECT(Group.ROLE),
    PASSIVE(Group.FREE),
    WE(Group.ROLE),
    INITIATED(Group.ROLE),
    REQUESTED(Group.ROLE),
    HOSTED(Group.ROLE),
    BEHALF(Group.ROLE),
    LATE(Group.ROLE),
    SOME(Group.FREE),
    SINCE(Group.FREE),
    EVER(Group.FREE),
    ANOTHER(Group.FREE),
    ACCOMPANIED(Group.ROLE),
    SPOKESMAN(Group.ROLE),
    SOURCE(Group.ROLE),
    SOURCED(Group.ROLE),
    VIEW(Group.FREE),
    MINISTRY(Group.FREE),
    HOUSE(Group.FREE),
    PAPER(Group.FREE),
    ISSUED(Group.FREE),
    SAY(Group.SPEECH),
    THINK(Group.FREE),
    VERBAL(Group.FREE),
    AID(Group.FREE),
    BE(Group.FREE),
    AGENT(Group.FREE),
    CLAUSE(Group.FREE),
    RELATIVE(Group.FREE),
    SENSE(Group.FREE),
    UNDERTAKE(Group.FREE),
    SHALL(Group.FREE),
    READY(Group.FREE),
    IMPORTANCE(Group.FREE),
    THING(Group.FREE),
    JOINT_STATEMENT(Group.OUTCOME),
    AGREEMENT_SIGNED(Group.OUTCOME),
    NO_JOINT_STATEMENT(Group.OUTCOME),
    HOME(Group.FREE),
    REPORTED(Group.FREE),
    BACK(Group.FREE),
    TOLD(Group.FREE),
    MARGIN(Group.ROLE),
    DURING(Group.FREE),
    EACH(Group.FREE),
    ME(Group.ROLE),
    YOU(Group.FREE),
    POSTED(Group.ROLE),
    BESIDES(Group.ROLE),
    LED(Group.ROLE),
    STAFF(Group.FREE),
    RECEIVE(Group.FREE),
    SPEAK(Group.FREE),
    TALK(Group.FREE),
    MEDIATE(Group.FREE),
    SUMMONED(Group.FREE),
    EVE(Group.FREE),
    BEFORE(Group.FREE),
    OFFSET(Group.FREE),
    AFTER(Group.FREE),
    FIELD(Group.FREE),
    SOCIETY(Group.FREE),
    NONE(Group.NONE);

    /** Which meanings shut each other out where one way of writing stands inside a longer one. */
    public enum Group {
        /** Words that tell of a contact. */
        CONTACT,
        /** Taking part. */
        ATTEND,
        /** The state of a contact. */
        STATE,
        /** Who does what to whom. */
        ROLE,
        /** Saying and discussing. */
        SPEECH,
        /** What came of it. */
        OUTCOME,
        /** No meaning: they keep what stands inside them from being read. */
        NONE,
        /** Words that may stand inside all others. */
        FREE
    }

    private final Group group;

    Meaning(Group group) {
        this.group = group;
    }

    /** Which others it shuts out. */
    public Group group() {
        return group;
    }

    /** Whether it tells of a contact. */
    public boolean isContact() {
        return group == Group.CONTACT;
    }

    /** Whether it tells that somebody binds himself, or only what he will do. */
    public boolean isUndertaking() {
        return this == UNDERTAKE || this == SHALL;
    }

    /** The meaning written {@code name} in {@code words.tsv}, without its act. */
    static Meaning of(String name) {
        String plain = name.startsWith("outcome.") ? name.substring("outcome.".length()) : name;
        int dot = plain.indexOf('.');
        return valueOf(
                (dot < 0 ? plain : plain.substring(0, dot))
                        .replace('-', '_')
                        .toUpperCase(Locale.ROOT));
    }
}
