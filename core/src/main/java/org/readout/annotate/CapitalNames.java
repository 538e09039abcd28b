package org.readout.annotate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.language.LanguagePack;
import org.readout.language.Name;
import org.readout.language.Tokens;
import org.readout.world.World;

/**
 * Takes a state with the word for its capital beside it as the name of that city: the Ruritanian
 * capital, the capital of Ruritania.
 */
final class CapitalNames {

    private static final String NAME = "\u2026"; // where the state stands in a way of writing

    private CapitalNames() {}

    /** Puts cities in the place of such states among the names found in a sentence. */
    static void settle(
            List<Marked<Name>> names, Sentence sentence, LanguagePack pack, World world) {
        for (int i = 0; i < names.size(); i++) {
            Marked<Name> name = names.get(i);
            Name.Kind kind = name.what().kind();
            World.Actor actor =
                    (kind == Name.Kind.ACTOR || kind == Name.Kind.ADJECTIVE)
                                    && name.what().ids().size() == 1
                                    && world.isState(name.what().id())
                            ? world.actor(name.what().id())
                            : null;
            Marked<Name> city = actor == null ? null : city(name, actor, sentence, pack);
            boolean named = // the Ruritanian capital, Strelsau
                    city != null
                            && names.stream()
                                    .anyMatch(
                                            other ->
                                                    other.what().kind() == Name.Kind.PLACE
                                                            && other.from() >= city.to()
                                                            && other.from() - city.to() <= 1);
            if (city != null && !named) {
                names.set(i, city);
            }
        }
    }

    private static @Nullable Marked<Name> city(
            Marked<Name> name, World.Actor actor, Sentence sentence, LanguagePack pack) {
        if (actor.seat() == null) {
            return null;
        }
        for (String way : pack.list("capital")) {
            String[] parts = (" " + way + " ").split(NAME, 2);
            int from = start(sentence, name.from(), parts[0].strip());
            int to = from < 0 ? -1 : end(sentence, name.to(), parts[1].strip());
            if (to >= 0) {
                Name city = new Name(Name.Kind.PLACE, List.of(actor.seat()), name.what().written());
                return new Marked<>(parts[0].isBlank() ? name.from() : from, to, city);
            }
        }
        return null;
    }

    /** Where words begin that end at a token; the token where there are none, -1 if they differ. */
    private static int start(Sentence sentence, int at, String words) {
        if (words.isEmpty()) {
            return at;
        }
        String[] all = words.split(" ");
        return at - all.length >= sentence.from() && same(sentence, at - all.length, all)
                ? at - all.length
                : -1;
    }

    /** Where words end that begin at a token; the token where there are none, -1 if they differ. */
    private static int end(Sentence sentence, int at, String words) {
        if (words.isEmpty()) {
            return at;
        }
        String[] all = words.split(" ");
        return at + all.length <= sentence.to() && same(sentence, at, all) ? at + all.length : -1;
    }

    private static boolean same(Sentence sentence, int at, String[] words) {
        Tokens tokens = sentence.tokens();
        for (int i = 0; i < words.length; i++) {
            if (!tokens.written(at + i).toLowerCase(Locale.ROOT).equals(words[i])) {
                return false;
            }
        }
        return true;
    }
}
