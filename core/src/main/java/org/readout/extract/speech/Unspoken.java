package org.readout.extract.speech;

import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** Words of saying that only tell how or where a contact came about, by what stands beside them. */
final class Unspoken {

    private static final int NOUN = 2; // tokens from the noun to "that"

    private Unspoken() {}

    /** Whether a verb of saying tells that somebody asked for a contact or where two were. */
    static boolean is(Sentence sentence, Marked<Cue> say) {
        return isCoincidence(sentence, say) || isAsked(sentence, say);
    }

    /** Whether sides "agree in" a city, where the same words tell that both were there. */
    private static boolean isCoincidence(Sentence sentence, Marked<Cue> say) {
        return say.what().act() == Act.AGREE
                && say.to() - say.from() > 1
                && sentence.has(Meaning.IN, say.to() - 1, say.to())
                && sentence.places().stream()
                        .filter(place -> place.from() == say.to())
                        .anyMatch(place -> closes(sentence, place.to()));
    }

    /** Whether a comma, day or occasion follows, and nothing that was agreed on. */
    private static boolean closes(Sentence sentence, int i) {
        int day = i < sentence.to() && sentence.has(Meaning.THE, i, i + 1) ? i + 1 : i;
        return i >= sentence.to()
                || !sentence.tokens().isWord(i)
                || day < sentence.to() && sentence.isDate(day)
                || sentence.has(Meaning.MARGIN, i, i + 1)
                || sentence.has(Meaning.DURING, i, i + 1);
    }

    /** Whether a noun for a contact stands before "that": in a meeting that Z had asked for. */
    private static boolean isAsked(Sentence sentence, Marked<Cue> say) {
        boolean asks = say.what().act() == Act.REQUEST || say.what().act() == Act.PROPOSE;
        Marked<Cue> that = sentence.find(Meaning.RELATIVE, say.from() - 1, say.from());
        return asks
                && that != null
                && that.from() - NOUN >= sentence.from()
                && sentence.cues().stream()
                        .filter(noun -> noun.to() == that.from())
                        .anyMatch(
                                noun ->
                                        noun.what().meaning() == Meaning.MEETING
                                                || noun.what().meaning() == Meaning.CALL
                                                || noun.what().meaning() == Meaning.VISIT)
                && sentence.entities().stream()
                        .anyMatch(
                                asker -> asker.from() == say.to() || asker.from() == say.to() + 1);
    }
}
