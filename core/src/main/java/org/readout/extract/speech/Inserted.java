package org.readout.extract.speech;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.extract.clause.Clause;
import org.readout.language.Cue;

/** A teller who stands between commas in what he tells of others: then, said Y, X thanked Z. */
final class Inserted {

    private Inserted() {}

    /**
     * The subject of another side right behind such a teller, whose own word is what follows; or
     * null.
     *
     * @param cue the word of saying before the teller
     */
    static @Nullable Entity subject(Clause clause, Marked<Cue> cue, Entity teller) {
        boolean between = isComma(clause, cue.from() - 1) && isComma(clause, teller.to());
        Entity next = between ? clause.entityAt(teller.to() + 1, 1) : null;
        return next != null && Clause.isPersonal(next) && isOther(next, teller) ? next : null;
    }

    /** Whether somebody is of another side than a speaker, both known and none of them several. */
    static boolean isOther(Entity entity, Entity speaker) {
        return !entity.isJoint()
                && !entity.actors().isEmpty()
                && !speaker.actors().isEmpty()
                && entity.actors().stream().noneMatch(speaker.actors()::contains);
    }

    private static boolean isComma(Clause clause, int token) {
        return token > clause.sentence().from()
                && token < clause.sentence().to()
                && clause.sentence().tokens().first(token) == ',';
    }
}
