package org.readout.annotate;

import java.util.List;
import org.readout.language.Meaning;
import org.readout.language.Tokens;

/**
 * A second office that somebody holds beside the one told behind his name, whose title begins with
 * words that no table knows: X, president of Gondor and Deputy Supreme Commander of its army, met.
 */
final class FurtherOffices {

    private static final int WORDS = 3; // of a title that no table knows

    private final Sentence sentence;
    private final Tokens tokens;

    FurtherOffices(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
    }

    /** Makes such offices part of the phrase of who holds them. */
    void join(List<Entity> entities) {
        for (int i = 0; i + 1 < entities.size(); i++) {
            Entity holder = entities.get(i);
            Entity office = entities.get(i + 1);
            if (isHeld(holder, office)) {
                entities.set(i, holder.over(holder.from(), office.to()));
                entities.remove(i + 1);
            }
        }
    }

    /**
     * Whether an office is a second one of somebody whose first stands behind his name: of the same
     * side or of none named, behind "and" and words with capitals, with a comma behind it.
     */
    private boolean isHeld(Entity holder, Entity office) {
        boolean apposed =
                holder.form() == Entity.Form.PERSON
                        && holder.office() != null
                        && hasComma(holder)
                        && office.form() == Entity.Form.OFFICE
                        && office.person() == null
                        && office.to() < sentence.to()
                        && tokens.first(office.to()) == ',';
        boolean same = office.actors().isEmpty() || office.actors().equals(holder.actors());
        return apposed && same && isAnd(holder.to(), office.from());
    }

    private boolean hasComma(Entity holder) {
        for (int i = holder.from(); i < holder.to(); i++) {
            if (tokens.first(i) == ',') {
                return true;
            }
        }
        return false;
    }

    /** Whether only "and", and up to a few words with capitals behind it, stand in a run. */
    private boolean isAnd(int from, int to) {
        if (to - from < 1 || to - from > WORDS + 1 || !sentence.has(Meaning.AND, from, from + 1)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean mark = !tokens.isWord(i) || i > from && !tokens.isCapital(i);
            if (mark) {
                return false;
            }
        }
        return true;
    }
}
