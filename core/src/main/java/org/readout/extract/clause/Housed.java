package org.readout.extract.clause;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Knows the host whom only a place names: the house in which a guest is received, X was received at
 * Y, or the capital in which he met officials.
 */
public final class Housed {

    private final Clause clause;
    private final Sentence sentence;
    private final Reception reception;

    /** The hosts in one sentence, by its words for receiving. */
    public Housed(Clause clause, Reception reception) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.reception = reception;
    }

    /** The house behind words that hold a verb of receiving, of another side than its guest. */
    public @Nullable Entity host(Group group, Set<String> guests) {
        Entity house =
                !group.isNoun() && sentence.has(Meaning.RECEIVE, group.from, group.to)
                        ? behind(group.to)
                        : null;
        return house != null && !guests.containsAll(house.actors()) ? house : null;
    }

    /**
     * Whether a verb that opens the sentence tells so of the guest behind the comma: received at Y
     * on Monday, X asked for help.
     */
    boolean opens(Marked<Cue> verb) {
        Entity house = verb.from() == sentence.from() ? behind(verb.to()) : null;
        int comma = house == null ? verb.to() : reception.behindSetting(house.to());
        Entity guest =
                comma < sentence.to() && sentence.tokens().first(comma) == ','
                        ? clause.entityAt(comma + 1, 2)
                        : null;
        return house != null
                && guest != null
                && Clause.isPersonal(guest)
                && Clause.differs(guest, house);
    }

    /** The capital in which officials of no state named were met, whose they are; or null. */
    public @Nullable Entity officials(ContactWords words, Group group) {
        boolean met =
                sentence.entities().stream()
                        .anyMatch(
                                entity ->
                                        entity.form() == Form.OFFICE
                                                && entity.actors().isEmpty()
                                                && entity.from() >= group.to
                                                && entity.from() - group.to <= 4 * clause.scale());
        for (Entity entity : sentence.entities()) {
            boolean there =
                    entity.form() == Form.CAPITAL
                            && sentence.has(Meaning.IN, entity.from() - 1, entity.from())
                            && sentence.isQuoted(entity.from()) == sentence.isQuoted(group.from)
                            && !words.between(
                                    Math.min(group.to, entity.to()),
                                    Math.max(group.from, entity.from()));
            if (met && there) {
                return entity;
            }
        }
        return null;
    }

    /** The house in which something was, right behind a token or the day there; or null. */
    private @Nullable Entity behind(int from) {
        for (Entity house : sentence.entities()) {
            if (house.from() >= from) {
                boolean here =
                        house.form() == Form.SEAT
                                && !sentence.isDelegation(house)
                                && clause.isGoverned(house, Meaning.IN)
                                && reception.behindSetting(from) >= house.to();
                return here ? house : null;
            }
        }
        return null;
    }
}
