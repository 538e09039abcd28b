package org.readout.extract;

import java.util.Set;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Meaning;

/**
 * Knows the capitals through which somebody only comes on the way: Before going on to Gondor's
 * capital, X of Rohan met Y.
 */
final class Passed {

    private static final String COMMAS = ",\uFF0C";

    /** Small words behind which a capital is a side, or the host of one. */
    private static final Set<Meaning> JOINING =
            Set.of(
                    Meaning.WITH,
                    Meaning.AND,
                    Meaning.BETWEEN,
                    Meaning.BESIDES,
                    Meaning.INITIATED,
                    Meaning.HOSTED);

    private Passed() {}

    /**
     * Whether a capital is the only one whom an opening without a word for a contact names, and
     * somebody of another side stands behind the comma that closes it.
     */
    static boolean is(Entity capital, Sentence sentence, ContactWords words) {
        int comma = capital.to();
        return capital.form() == Form.CAPITAL
                && capital.from() > sentence.from()
                && comma < sentence.to()
                && COMMAS.indexOf(sentence.tokens().first(comma)) >= 0
                && !words.between(sentence.from(), comma)
                && JOINING.stream()
                        .noneMatch(small -> sentence.has(small, sentence.from(), capital.from()))
                && sentence.entities().stream()
                        .noneMatch(other -> other.from() < comma && !other.equals(capital))
                && sentence.entities().stream()
                        .filter(other -> other.from() > comma && Clause.isPersonal(other))
                        .anyMatch(other -> Clause.differs(other, capital));
    }

    /**
     * Whether another place stands right behind the word for one, so that it is not that of a
     * further one, to which nobody goes: in Z against V.
     */
    static boolean isBehindOther(Sentence sentence, int in, Marked<String> place) {
        return sentence.places().stream()
                        .anyMatch(other -> other.from() == in && other.to() + 1 < place.from())
                && sentence.cues(Meaning.AND).stream().noneMatch(and -> and.to() == place.from())
                && sentence.cues(Meaning.TO).stream().noneMatch(to -> to.to() == place.from());
    }
}
