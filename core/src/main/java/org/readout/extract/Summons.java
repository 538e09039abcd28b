package org.readout.extract;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Finds an envoy and the house to which he is called: to the ministry of X was called Y's envoy.
 */
final class Summons {

    private static final int NEAR = 6;

    private final Clause clause;
    private final Sentence sentence;

    Summons(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
    }

    /** Whether a word tells that an envoy beside it is called to a house of another state. */
    boolean tells(Marked<Cue> word) {
        Entity envoy = envoy(word.from(), word.to());
        return envoy != null && !sentence.isQuoted(word.from()) && house(envoy) != null;
    }

    /** Takes the envoy and whoever owns the house. */
    void read(Group group, Contact contact) {
        Entity envoy = envoy(group.from, group.to);
        Entity house = envoy == null ? null : house(envoy);
        if (house != null && sentence.has(Meaning.SUMMONED, group.from, group.to)) {
            contact.sides.clear();
            contact.add(sentence, envoy);
            contact.add(sentence, house);
        }
    }

    private @Nullable Entity envoy(int from, int to) {
        return sentence.entities().stream()
                .filter(Clause::isPersonal)
                .filter(entity -> "ambassador".equals(entity.office()))
                .filter(entity -> entity.from() - to <= NEAR && from - entity.to() <= NEAR)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Entity house(Entity envoy) {
        return sentence.entities().stream()
                .filter(entity -> entity.form() == Form.SEAT && Clause.differs(envoy, entity))
                .filter(entity -> clause.isGoverned(entity, Meaning.IN))
                .findFirst()
                .orElse(null);
    }
}
