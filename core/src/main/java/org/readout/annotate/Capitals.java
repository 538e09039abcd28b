package org.readout.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.world.World;

/**
 * Knows places by what is said of them: in the Gondorian capital, the capital of Gondor, in the
 * Gondorian city of Pelargir, where no Gondorian takes part.
 */
final class Capitals {

    private static final int AWAY = 3; // tokens between an adjective and the city it is of
    private static final int NEAR = 1; // tokens to the name of the city: the Z capital, Y

    private Capitals() {}

    /**
     * Makes of the name of a state beside the word for its capital the name of that city, together
     * with the city's own name where that stands behind both.
     */
    static void name(Sentence sentence, List<Marked<Name>> names, World world) {
        for (Marked<Cue> word : sentence.cues(Meaning.CAPITAL)) {
            for (int i = 0; i < names.size(); i++) {
                Marked<Name> state = names.get(i);
                String city = isBeside(word, state) ? city(state.what(), world) : null;
                if (city == null) {
                    continue;
                }
                int from = Math.min(state.from(), word.from());
                int end = Math.max(state.to(), word.to());
                Marked<Name> named =
                        names.stream()
                                .filter(name -> name.what().ids().contains(city))
                                .filter(name -> name.from() >= end && name.from() - end <= NEAR)
                                .findFirst()
                                .orElse(null);
                Name name = new Name(Name.Kind.PLACE, List.of(city), state.what().written());
                names.set(i, new Marked<>(from, named == null ? end : named.to(), name));
                names.remove(named);
                break;
            }
        }
    }

    /** Makes the adjective of its state, behind a word of place, a part of the name of a city. */
    static void widen(Sentence sentence, List<Marked<Name>> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            Marked<Name> state = names.get(i);
            Marked<Name> city = names.get(i + 1);
            boolean own =
                    state.what().kind() == Name.Kind.ADJECTIVE
                            && city.what().kind() == Name.Kind.PLACE
                            && city.what().id().startsWith(state.what().id() + ":")
                            && city.from() - state.to() <= AWAY
                            && isIn(sentence, state.from());
            if (own) {
                names.set(i, new Marked<>(state.from(), city.to(), city.what()));
                names.remove(i + 1);
            }
        }
    }

    private static boolean isBeside(Marked<Cue> word, Marked<Name> state) {
        return word.to() == state.from() || state.to() == word.from();
    }

    /** Whether a word of place stands before a token. */
    private static boolean isIn(Sentence sentence, int from) {
        return sentence.cues(Meaning.IN).stream()
                .anyMatch(in -> in.to() <= from && from - in.to() <= 2);
    }

    private static @Nullable String city(Name state, World world) {
        boolean one =
                state.ids().size() == 1
                        && (state.kind() == Name.Kind.ADJECTIVE || state.kind() == Name.Kind.ACTOR);
        World.Actor actor = one ? world.actor(state.id()) : null;
        return actor == null || !world.isState(actor.id()) ? null : actor.seat();
    }
}
