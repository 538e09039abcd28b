package org.readout.extract.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.Reception;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/** What a meeting or conference itself is told to say, all who took part say together. */
final class Gatherings {

    private static final int HEAD = 3; // words between the article and the noun: the X-Y summit

    private Gatherings() {}

    /**
     * The sides together, where the subject of a verb of saying is the noun for their contact, with
     * nothing but who took part, the day and the place behind it: the summit of X and Y in Z on
     * Monday condemned. Null where it is not.
     */
    static @Nullable Entity subject(Clause clause, Marked<Cue> verb) {
        Sentence sentence = clause.sentence();
        if (clause.headFinal()
                || clause.verbFirst()
                || sentence.has(Meaning.AGENT, verb.to(), verb.to() + 1)) { // demanded by X
            return null;
        }
        for (Marked<Cue> noun : sentence.cues()) {
            boolean gathering =
                    noun.what().meaning() == Meaning.MEETING
                            || noun.what().meaning() == Meaning.CONFERENCE;
            if (gathering
                    && noun.to() <= verb.from()
                    && heads(sentence, noun.from())
                    && behind(clause, noun.to(), verb.from()) == verb.from()) {
                return new Entity(noun.from(), noun.to(), Form.BOTH, List.of(), null, "", null);
            }
        }
        return null;
    }

    /** Whether a noun stands behind the article that opens a sentence, or what follows a comma. */
    private static boolean heads(Sentence sentence, int noun) {
        int at = noun;
        while (at > sentence.from() && noun - at <= HEAD && !isArticle(sentence, at)) {
            if (at < noun && sentence.isCue(at)) {
                return false;
            }
            at--;
        }
        return isArticle(sentence, at)
                && (at == sentence.from() || sentence.tokens().first(at - 1) == ',');
    }

    private static boolean isArticle(Sentence sentence, int i) {
        return sentence.has(Meaning.THE, i, i + 1);
    }

    /** The token behind the sides, days, places and small words of a verb from a token on. */
    private static int behind(Clause clause, int from, int to) {
        Sentence sentence = clause.sentence();
        Reception setting = new Reception(clause);
        int at = described(sentence, from);
        for (int last = -1; at != last && at < to; ) {
            last = at;
            at = setting.behindSetting(at);
            Marked<Cue> of = sentence.find(Meaning.OF, at, at + 1);
            Entity side = of == null ? null : clause.entityAt(of.to(), 1);
            while (side != null && side.to() <= to) {
                at = side.to();
                Entity next = clause.entityAt(at, HEAD + 1);
                side = next != null && clause.joined(at, next.from()) ? next : null;
            }
            Marked<Cue> aid = sentence.find(Meaning.AID, at, at + 1);
            at = aid != null && aid.to() <= to ? aid.to() : at;
            at += at < to && at > from && sentence.tokens().first(at) == ',' ? 1 : 0;
        }
        return at;
    }

    /** The token behind words that only tell more of a noun, where "of" follows them: conjoint. */
    private static int described(Sentence sentence, int from) {
        int at = from;
        while (at < sentence.to()
                && at - from < HEAD
                && sentence.tokens().isWord(at)
                && !sentence.tokens().isCapital(at)
                && !sentence.isCue(at)) {
            at++;
        }
        return sentence.has(Meaning.OF, at, at + 1) ? at : from;
    }
}
