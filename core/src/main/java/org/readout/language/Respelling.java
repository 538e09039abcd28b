package org.readout.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How English-language news spells the names of some states that a language in Latin letters spells
 * by its own sounds: the w of Gondorow where others write Gondorov.
 */
public final class Respelling {

    private final List<Group> groups = new ArrayList<>();

    private record Group(Set<String> states, Map<String, String> letters) {}

    /**
     * Reads the fact {@code respell} of a pack: for each group of states the letters, and what
     * stands for them; a full stop behind letters is the end of a word.
     */
    Respelling(@Nullable Object fact) {
        if (fact instanceof Collection<?> all) {
            for (Object one : all) {
                Map<?, ?> given = (Map<?, ?>) one;
                Set<String> states = new HashSet<>();
                ((Collection<?>) given.get("of")).forEach(id -> states.add(String.valueOf(id)));
                Map<String, String> letters = new LinkedHashMap<>();
                ((Map<?, ?>) given.get("letters"))
                        .forEach((a, b) -> letters.put(String.valueOf(a), String.valueOf(b)));
                groups.add(new Group(states, letters));
            }
        }
    }

    /**
     * A name of somebody of a state in small letters, the first fitting letters taken each time.
     */
    public String of(String name, @Nullable String state) {
        for (Group group : groups) {
            if (state != null && group.states().contains(state)) {
                return spelt(Folding.lower(name), group.letters());
            }
        }
        return name;
    }

    private static String spelt(String name, Map<String, String> letters) {
        StringBuilder out = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); ) {
            String found = null;
            for (String written : letters.keySet()) {
                boolean last = written.endsWith(".");
                String part = last ? written.substring(0, written.length() - 1) : written;
                int end = i + part.length();
                boolean ends = end >= name.length() || !Character.isLetter(name.charAt(end));
                if (name.startsWith(part, i) && (!last || ends)) {
                    found = written;
                    break;
                }
            }
            if (found == null) {
                out.append(name.charAt(i++));
            } else {
                out.append(letters.get(found));
                i += found.endsWith(".") ? found.length() - 1 : found.length();
            }
        }
        return out.toString();
    }
}
