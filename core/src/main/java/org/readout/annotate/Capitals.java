package org.readout.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.world.World;

/** Knows the capital of a state by that word: in the Gondorian capital, the capital of Gondor. */
final class Capitals {

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
                String city = isBeside(sentence, word, state) ? city(state.what(), world) : null;
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

    /** Whether nothing, or an "of", stands between the word and the name of a state. */
    private static boolean isBeside(Sentence sentence, Marked<Cue> word, Marked<Name> state) {
        int from = Math.min(state.to(), word.to());
        int to = Math.max(state.from(), word.from());
        return from == to
                || from < to
                        && sentence.cues(Meaning.OF).stream()
                                .anyMatch(of -> of.from() <= from && of.to() == to);
    }

    private static @Nullable String city(Name state, World world) {
        boolean one =
                state.ids().size() == 1
                        && (state.kind() == Name.Kind.ADJECTIVE || state.kind() == Name.Kind.ACTOR);
        World.Actor actor = one ? world.actor(state.id()) : null;
        return actor == null || !world.isState(actor.id()) ? null : actor.seat();
    }
}
