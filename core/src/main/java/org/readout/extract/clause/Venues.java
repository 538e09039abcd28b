package org.readout.extract.clause;

import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.language.Meaning;

/** Knows the capitals that only tell at which talks something was: called the talks of Z useful. */
final class Venues {

    private Venues() {}

    /**
     * Whether a capital stands right behind a noun for a meeting, or an "of" after it, and nobody
     * is joined to it behind: the talks of Z and V, or of Z with V, are those of two states.
     */
    static boolean is(Entity capital, Clause clause, ContactWords words) {
        Sentence sentence = clause.sentence();
        if (capital.form() != Form.CAPITAL || !clause.spaces() || clause.headFinal()) {
            return false;
        }
        int at = capital.from();
        int noun = sentence.has(Meaning.OF, at - 1, at) ? at - 1 : at;
        boolean meeting =
                words.groups().stream()
                        .filter(group -> group.to == noun && group.isNoun())
                        .anyMatch(group -> group.has(Meaning.MEETING));
        int next = capital.to();
        return meeting
                && sentence.find(Meaning.AND, next, next + 1) == null
                && sentence.find(Meaning.WITH, next, next + 1) == null;
    }
}
