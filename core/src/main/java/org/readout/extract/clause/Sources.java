package org.readout.extract.clause;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/** Finds whom the words for the source of a report name. */
public final class Sources {

    private Sources() {}

    /**
     * Whom a word names as the source of a report: who follows "according to", or stands before a
     * word that follows its source. Null where it names nobody known: who follows the comma behind
     * a paper is its subject.
     */
    public static @Nullable Entity of(Clause clause, Marked<Cue> word) {
        Sentence sentence = clause.sentence();
        if (word.what().meaning() == Meaning.SOURCE) {
            boolean whole = // "it is reported, …" names nobody, where no blanks part words
                    clause.scale() > 1
                            && word.to() < sentence.to()
                            && !sentence.tokens().isWord(word.to());
            Entity named = whole ? null : clause.entityAt(word.to(), 2);
            return named != null
                            && clause.isPlain(word.to(), named.from())
                            && !isInName(sentence, word, named)
                    ? named
                    : null;
        }
        if (word.what().meaning() == Meaning.VIEW) {
            return viewer(clause, word);
        }
        return word.what().meaning() != Meaning.SOURCED
                ? null
                : sentence.entities().stream()
                        .filter(entity -> entity.to() <= word.from())
                        .filter(entity -> word.from() - entity.to() <= 1)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Whether the comma behind the source of a report ends that, so that who follows is no further
     * one: according to X, Y and Z agreed.
     */
    static boolean isClosed(Entity source, Sentence sentence) {
        return source.to() < sentence.to()
                && sentence.tokens().first(source.to()) == ','
                && sentence.cues(Meaning.SOURCE).stream()
                        .anyMatch(cue -> cue.from() < source.to() && source.from() - cue.to() <= 1);
    }

    /** Whose view a sentence tells that opens with a word for it: For the minister, it is. */
    private static @Nullable Entity viewer(Clause clause, Marked<Cue> word) {
        Entity entity =
                word.from() == clause.sentence().from() ? clause.entityAt(word.to(), 2) : null;
        return entity != null && Clause.isPersonal(entity) && clause.isClosed(entity)
                ? entity
                : null;
    }

    /** Whether a state is part of the name of a house behind a word of source: Institute Z. */
    private static boolean isInName(Sentence sentence, Marked<Cue> word, Entity state) {
        boolean name = state.form() == Form.ACTOR && word.to() < state.from();
        for (int i = word.to(); name && i < state.from(); i++) {
            name = sentence.tokens().isCapital(i) || sentence.has(Meaning.THE, i, i + 1);
        }
        return name && sentence.tokens().isCapital(state.from() - 1);
    }
}
