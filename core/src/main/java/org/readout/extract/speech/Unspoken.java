package org.readout.extract.speech;

import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** Words of saying that only tell where a contact was, by what stands beside them. */
final class Unspoken {

    private Unspoken() {}

    /** Whether sides "agree in" a city, where the same words tell that both were there. */
    static boolean is(Sentence sentence, Marked<Cue> say) {
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
}
