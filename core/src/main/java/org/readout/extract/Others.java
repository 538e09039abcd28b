package org.readout.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Speakers who are no side and nobody known: the words beside the verb of saying that can be its
 * subject. What they say is not given to a side that only stands near.
 */
final class Others {

    private static final int LONGEST = 8;
    private static final String MARKS = ",;:.!?()[]\"\u201C\u201D\u00AB\u00BB\u201E\u2013\u2014";

    private Others() {}

    /** Who is named behind a verb that closes what is said, or null: "…", said Mr Smith. */
    static @Nullable Entity behind(Sentence sentence, Marked<Cue> verb, boolean capitals) {
        int from = verb.to();
        int to = from;
        boolean name = false;
        while (to < sentence.to() && to - from < LONGEST && isPart(sentence, to)) {
            name |= sentence.tokens().isCapital(to);
            to++;
        }
        boolean article = sentence.has(Meaning.THE, from, from + 1);
        return to > from + (article ? 1 : 0) && capitals && (name || article)
                ? other(sentence, from, to)
                : null;
    }

    /**
     * Who is named right before a verb, in its own clause, or null where the clause has a phrase
     * that is known: Asked about the president, Smith said.
     *
     * @param known the known phrase that would speak else, or null
     * @param names whether a capital inside a sentence shows a name
     */
    static @Nullable Entity before(
            Sentence sentence, Marked<Cue> verb, @Nullable Entity known, boolean names) {
        int from = verb.from();
        while (from > sentence.from()
                && verb.from() - from < LONGEST
                && isPart(sentence, from - 1)
                && !sentence.has(Meaning.AND, from - 1, from)) {
            from--;
        }
        boolean head = from == sentence.from();
        boolean name = false;
        for (int i = head ? from + 1 : from; i < verb.from(); i++) {
            name |= names && sentence.tokens().isCapital(i);
        }
        boolean own = known != null && known.to() > from;
        boolean subject = name || known == null && head && verb.from() > from;
        return own || !subject ? null : other(sentence, from, verb.from());
    }

    private static Entity other(Sentence sentence, int from, int to) {
        String name = sentence.span(from, to).of(sentence.document().text());
        return new Entity(from, to, Form.OTHER, List.of(), null, name, null);
    }

    /** Whether a token can be part of the words that name somebody. */
    private static boolean isPart(Sentence sentence, int i) {
        if (!sentence.tokens().isWord(i)
                || sentence.isQuoted(i)
                || MARKS.indexOf(sentence.tokens().first(i)) >= 0
                || Character.isDigit(sentence.tokens().first(i))
                || sentence.dates().stream()
                        .anyMatch(
                                date ->
                                        date.span().start() <= sentence.tokens().start(i)
                                                && sentence.tokens().start(i)
                                                        < date.span().end())) {
            return false;
        }
        for (Entity entity : sentence.entities()) {
            if (entity.from() <= i && i < entity.to()) {
                return false;
            }
        }
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            if (cue.covers(i)
                    && (meaning == Meaning.IN
                            || meaning == Meaning.TO
                            || meaning == Meaning.WITH
                            || meaning == Meaning.TOPIC
                            || meaning == Meaning.SOURCE
                            || meaning == Meaning.SAY)) {
                return false;
            }
        }
        return true;
    }
}
