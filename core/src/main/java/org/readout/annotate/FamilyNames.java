package org.readout.annotate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Atom.Part;

/** Family names behind initials: the ambassador of Z L. P. X. */
final class FamilyNames {

    private FamilyNames() {}

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
}
