package org.readout.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Atom.Part;

/** Family names behind initials: the ambassador of Z L. P. X. */
final class FamilyNames {

    private FamilyNames() {}

    /**
     * Who of those known by the last word of a name serves a state, where nothing but initials
     * stands before that word and one of them is that of his first name; or null.
     */
    static @Nullable String holder(
            Marked<String> name, List<Atom> atoms, People people, @Nullable String state) {
        Atom family =
                atoms.stream()
                        .filter(atom -> atom.part() == Part.PERSON && !atom.whole())
                        .filter(atom -> atom.from() > name.from() && atom.to() == name.to())
                        .findFirst()
                        .orElse(null);
        int letters = name.what().lastIndexOf('.') + 1;
        if (state == null || family == null || !isInitials(name.what().substring(0, letters))) {
            return null;
        }
        String spelt = people.slug(name.what());
        return family.ids().stream()
                .filter(id -> people.serves(id, state))
                .filter(id -> hasInitial(spelt, id))
                .findFirst()
                .orElse(null);
    }

    /**
     * Who of those whose family name stands in a longer name is so called but for the initials in
     * it: X V. Y for X Y; null where nobody is, or where it holds none.
     */
    static @Nullable String full(Marked<String> name, List<Atom> atoms, People people) {
        List<String> parts = List.of(people.slug(name.what()).split("-"));
        long words = parts.stream().filter(part -> part.length() > 1).count();
        if (words < 2 || words == parts.size()) {
            return null;
        }
        return atoms.stream()
                .filter(atom -> atom.part() == Part.PERSON && !atom.whole())
                .filter(atom -> atom.from() > name.from() && atom.to() <= name.to())
                .map(atom -> people.within(atom.ids(), name.what()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether one part of a name, as a slug, is the letter that the slug of a person begins with.
     */
    static boolean hasInitial(String spelt, String person) {
        return Arrays.asList(spelt.split("-")).contains(person.substring(0, 1));
    }

    /** Whether something is nothing but initials: one or two letters, each with a full stop. */
    private static boolean isInitials(String letters) {
        int run = 0;
        for (char letter : letters.toCharArray()) {
            boolean begins = run == 0 && Character.isUpperCase(letter);
            boolean goesOn = run == 1 && Character.isLowerCase(letter);
            boolean ends = run > 0 && letter == '.';
            if (!begins && !goesOn && !ends && !(run == 0 && (letter == '-' || letter == ' '))) {
                return false;
            }
            run = begins || goesOn ? run + 1 : 0;
        }
        return run == 0 && !letters.isEmpty();
    }
}
