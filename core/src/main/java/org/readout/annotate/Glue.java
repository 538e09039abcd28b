package org.readout.annotate;

import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.language.Tokens;

/**
 * What stands between two atoms of a sentence.
 *
 * @param ok whether a phrase may go on over it
 */
record Glue(
        boolean ok,
        boolean comma,
        boolean and,
        boolean of,
        boolean hyphen,
        boolean the,
        boolean in) {

    /** Before the first atom of a phrase. */
    static final Glue START = new Glue(true, false, false, false, false, false, false);

    /** A word of place alone. */
    static final Glue WITHIN = new Glue(true, false, false, false, false, false, true);

    private static final String OPENING = "\u00ab\u201c\u201e\"";

    private static final Glue NONE = new Glue(false, false, false, false, false, false, false);

    /** The glue of tokens {@code from} to {@code to} of a sentence. */
    static Glue of(Sentence sentence, int from, int to) {
        Tokens tokens = sentence.tokens();
        boolean comma = false;
        boolean and = false;
        boolean of = false;
        boolean hyphen = false;
        boolean the = false;
        boolean in = false;
        int i = from;
        if (to - from > 6) {
            return NONE;
        }
        while (i < to) {
            char c = tokens.first(i);
            Marked<Cue> role = role(sentence, i, to);
            if (role != null) {
                of |= role.what().meaning() == Meaning.OF;
                and |= role.what().meaning() == Meaning.AND;
                the |= role.what().meaning() == Meaning.THE;
                i = role.to();
                continue;
            }
            if (isAttached(sentence, i, to)) {
                in = true;
                i++;
                continue;
            }
            if (c == ',' && !comma) {
                comma = true;
            } else if (c == '-' || c == 0x2013 || c == '/') {
                hyphen = true;
            } else if (c == '(' && i + 2 < to && tokens.first(i + 2) == ')') {
                i += 2;
            } else if (of && i + 1 == to && OPENING.indexOf(c) >= 0) {
                break; // the delegation of the movement "Z"
            } else if (c != '(' && c != ')') {
                return NONE;
            }
            i++;
        }
        return new Glue(true, comma, and, of, hyphen, the, in);
    }

    /** Whether a word of place at {@code i} is written together with the name behind it. */
    private static boolean isAttached(Sentence sentence, int i, int to) {
        return i + 1 == to
                && to < sentence.to()
                && sentence.tokens().end(i) == sentence.tokens().start(to)
                && sentence.has(Meaning.IN, i, to);
    }

    /** The small word at token {@code i} that may stand inside a phrase, or null. */
    static @Nullable Marked<Cue> role(Sentence sentence, int i, int to) {
        for (Marked<Cue> cue : sentence.cuesAt(i)) {
            Meaning meaning = cue.what().meaning();
            if (cue.from() == i
                    && cue.to() <= to
                    && (meaning == Meaning.OF
                            || meaning == Meaning.THE
                            || meaning == Meaning.LATE
                            || meaning == Meaning.POSTED
                            || meaning == Meaning.AND)) {
                return cue;
            }
        }
        return null;
    }
}
