package org.readout.extract.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

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
        boolean article = sentence.has(Meaning.THE, from, Math.min(to, from + 1));
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
     * @param bare whether any word before a verb can be its subject, for there must be one
     */
    static @Nullable Entity before(
            Sentence sentence,
            Marked<Cue> verb,
            @Nullable Entity known,
            boolean names,
            boolean bare) {
        Entity apposed = names ? apposed(sentence, verb.from() - 1) : null;
        if (apposed != null
                && (known == null || known.form() == Form.ACTOR && known.to() < apposed.from())) {
            return apposed;
        }
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
        name |=
                sentence.has(Meaning.HE, from, verb.from())
                        || sentence.has(Meaning.THEY, from, verb.from());
        boolean own = known != null && known.to() > from;
        boolean kin = // his office, their spokesmen
                sentence.has(Meaning.HIS, from, verb.from())
                        || sentence.has(Meaning.THEIR, from, verb.from());
        if (kin || !head && isGovernor(sentence, from - 1)) {
            return null;
        }
        Marked<Cue> the = sentence.find(Meaning.THE, from, from + 1);
        boolean pronoun = the != null && the.to() == verb.from(); // in many languages "him" too
        boolean unknown = known == null && verb.what().act() != Act.AGREE; // else rather the sides
        boolean article = the != null && !pronoun && (!head || unknown);
        boolean subject = name || article || !pronoun && known == null && bare;
        return own || !subject || from == verb.from() ? null : other(sentence, from, verb.from());
    }

    /**
     * The name of nobody known that stands between commas, the last of them at a token, or null.
     */
    private static @Nullable Entity apposed(Sentence sentence, int to) {
        int from = to;
        while (from > sentence.from()
                && to - from < LONGEST / 2
                && isPart(sentence, from - 1)
                && sentence.tokens().isCapital(from - 1)) {
            from--;
        }
        return from < to
                        && from > sentence.from()
                        && sentence.tokens().first(to) == ','
                        && sentence.tokens().first(from - 1) == ','
                ? other(sentence, from, to)
                : null;
    }

    /** Whom a word such as "according to" names, where it is nobody known, or null. */
    static @Nullable Entity source(Sentence sentence) {
        for (Marked<Cue> cue : sentence.cues()) {
            Marked<Cue> article = sentence.find(Meaning.THE, cue.to(), cue.to() + 1);
            int from = article == null ? cue.to() : article.to();
            int to = from;
            while (cue.what().meaning() == Meaning.SOURCE
                    && to < sentence.to()
                    && to - from < LONGEST
                    && isPart(sentence, to)) {
                to++;
            }
            if (to > from && !sentence.isQuoted(cue.from())) {
                return other(sentence, cue.to(), to);
            }
        }
        return null;
    }

    /** Whether a verb whose subject is left out tells what somebody else was told: X, to whom. */
    static boolean isToWhom(Sentence sentence, Marked<Cue> verb) {
        return sentence.cues(Meaning.RELATIVE).stream()
                .filter(who -> who.to() <= verb.from() && verb.from() - who.to() <= 1)
                .anyMatch(
                        who ->
                                who.from() > sentence.from() + 1
                                        && sentence.tokens().first(who.from() - 2) == ',');
    }

    /**
     * The house or paper that stands right behind a verb, a possessive or article between, or right
     * before it; or null: said his office; the communique says.
     *
     * @param behind whether it stands behind the verb
     */
    static @Nullable Entity house(Sentence sentence, Marked<Cue> verb, boolean behind) {
        for (Marked<Cue> cue : sentence.cues()) {
            boolean house =
                    cue.what().meaning() == Meaning.HOUSE || cue.what().meaning() == Meaning.PAPER;
            int gap = behind ? cue.from() - verb.to() : verb.from() - cue.to();
            boolean beside = gap == 0 || gap == 1 && isOwner(sentence, verb.to());
            if (house && beside && !sentence.isQuoted(cue.from())) {
                return behind
                        ? other(sentence, verb.to(), cue.to())
                        : other(sentence, cue.from(), verb.from());
            }
        }
        return null;
    }

    private static boolean isOwner(Sentence sentence, int i) {
        return sentence.has(Meaning.THE, i, i + 1)
                || sentence.has(Meaning.HIS, i, i + 1)
                || sentence.has(Meaning.THEIR, i, i + 1);
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
                                                && sentence.tokens().start(i) < date.span().end())
                || sentence.isNamed(i)) {
            return false;
        }
        return !isGovernor(sentence, i)
                && sentence.cues(Meaning.SAY).stream().noneMatch(cue -> cue.covers(i));
    }

    /** Whether a token is a preposition, so that the words behind it are no subject. */
    private static boolean isGovernor(Sentence sentence, int i) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                cue.covers(i)
                                        && switch (cue.what().meaning()) {
                                            case IN, TO, WITH, TOPIC, SOURCE -> true;
                                            default -> false;
                                        });
    }

    /**
     * Whether, where a verb may go without its subject, whoever opens a sentence that one ends
     * behind a comma only acts in what is said: X must stop, (he) added. A comma right behind him
     * would make him the subject: X, who must stop, added.
     */
    static boolean isOfSpeech(Clause clause, Marked<Cue> say) {
        Sentence sentence = clause.sentence();
        int mark = say.from() - 1;
        Entity first = sentence.entities().isEmpty() ? null : sentence.entities().get(0);
        return first != null
                && say.what().meaning() == Meaning.SAY
                && say.what().act() == Act.COMMENT
                && !sentence.isQuoted(say.from())
                && sentence.to() - say.to() <= 1
                && mark > sentence.from()
                && sentence.tokens().first(mark) == ','
                && !sentence.isQuoted(mark - 1)
                && mark - first.to() > 1
                && first.from() - sentence.from() <= 2
                && sentence.tokens().first(first.to()) != ',';
    }
}
