package org.readout.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;

/**
 * Names the side of those whom a state or its house tells of as its own: the ministry of Z said
 * that its envoys met Y.
 */
final class Crews {

    private final @Nullable String possessive; // the ending of a noun that is his, or null

    Crews(LanguagePack pack) {
        possessive = pack.fact("possessive");
    }

    /** Adds a phrase for each such word of a sentence. */
    void name(Sentence sentence) {
        List<Entity> all = new ArrayList<>();
        for (Marked<Cue> crew : sentence.cues(Meaning.SIDE)) {
            boolean own =
                    sentence.has(Meaning.HIS, crew.from() - 1, crew.from())
                            || sentence.has(Meaning.THEIR, crew.from() - 1, crew.from())
                            || possessive != null
                                    && sentence.tokens().folded(crew.to() - 1).endsWith(possessive);
            Entity owner = !own || sentence.isQuoted(crew.from()) ? null : teller(crew, sentence);
            if (owner != null) {
                all.add(
                        new Entity(
                                crew.from(),
                                crew.to(),
                                Entity.Form.SEAT,
                                owner.actors(),
                                null,
                                owner.name(),
                                null));
            }
        }
        if (!all.isEmpty()) {
            sentence.entities.addAll(all);
            sentence.entities.sort(Comparator.comparingInt(Entity::from));
        }
    }

    /** The only side that stands before a word, and says it; or null. */
    private static @Nullable Entity teller(Marked<Cue> word, Sentence sentence) {
        Entity teller = Affiliations.only(word.from(), sentence);
        return teller != null
                        && (teller.form() == Entity.Form.SEAT || teller.form() == Entity.Form.ACTOR)
                        && teller.actor() != null
                        && sentence.find(Meaning.SAY, teller.to(), word.from()) != null
                ? teller
                : null;
    }
}
