package org.readout.extract.clause;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Finds the states behind a plural title, whose officers somebody met: received on Monday in Z the
 * presidents of X and Y.
 */
public final class Officers {

    private Officers() {}

    /** The first state right behind a plural title, articles and "of" aside; or null. */
    public static @Nullable Entity of(Sentence sentence, Entity title) {
        if (title.form() != Form.BOTH || !title.actors().isEmpty()) {
            return null;
        }
        int at = title.to();
        for (int last = -1; at != last; ) {
            last = at;
            at = behind(sentence, behind(sentence, at, Meaning.OF), Meaning.THE);
        }
        for (Entity entity : sentence.entities()) {
            if (entity.from() == at && entity.form() == Form.ACTOR) {
                return entity;
            }
        }
        return null;
    }

    /**
     * The token behind a word for "with", the article aside with which it is one: with-the.
     *
     * @param with such a word
     */
    public static int behind(Marked<Cue> with) {
        return Math.min(with.to(), with.from() + 1);
    }

    private static int behind(Sentence sentence, int at, Meaning meaning) {
        Marked<Cue> small = sentence.find(meaning, at, at + 1);
        return small == null ? at : small.to();
    }
}
