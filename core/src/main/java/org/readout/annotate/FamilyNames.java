package org.readout.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Atom.Part;

/** Family names behind initials: the ambassador of Z L. P. X. */
final class FamilyNames {

    private static final Pattern LETTERS = Pattern.compile("(\\p{Lu}\\p{Ll}?\\.[- ]?)+");

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
        if (state == null
                || family == null
                || !LETTERS.matcher(name.what().substring(0, letters)).matches()) {
            return null;
        }
        List<String> initials = Arrays.asList(people.slug(name.what()).split("-"));
        return family.ids().stream()
                .filter(id -> people.serves(id, state))
                .filter(id -> initials.contains(id.substring(0, 1)))
                .findFirst()
                .orElse(null);
    }
}
