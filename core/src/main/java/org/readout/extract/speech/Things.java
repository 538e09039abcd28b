package org.readout.extract.speech;

import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Tells words of undertaking whose subject is a thing: talks, an agreement or cooperation will
 * bring much that nobody promises.
 */
final class Things {

    private Things() {}

    /**
     * Whether a word tells what something will bring that itself does nothing, and so nobody
     * promises: our talks today will strengthen; that cooperation between both states will grow.
     */
    static boolean isOf(Sentence sentence, Marked<Cue> will) {
        if (isDecision(sentence, will) || isTurned(sentence, will.to())) {
            return false;
        }
        for (int i = will.from() - 1; i >= sentence.from(); i--) {
            if (isThing(sentence, i) || opens(sentence, owned(sentence, i))) {
                return true;
            }
            if (!isPassed(sentence, i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word binds of itself and is no mere "will": agreed to, decided. */
    private static boolean isDecision(Sentence sentence, Marked<Cue> word) {
        return word.what().meaning() == Meaning.UNDERTAKE
                && sentence.cues(Meaning.SHALL).stream()
                        .noneMatch(will -> will.from() < word.to() && word.from() < will.to());
    }

    /** Whether who will do it stands behind the verb, or it will be done by somebody. */
    private static boolean isTurned(Sentence sentence, int behind) {
        boolean apart = // where words stand apart
                behind < sentence.to()
                        && sentence.tokens().start(behind) > sentence.tokens().end(behind - 1);
        boolean we =
                sentence.has(Meaning.WE, behind, behind + 1)
                        && !sentence.has(Meaning.THEIR, behind, behind + 1);
        return apart
                && (we
                        || sentence.has(Meaning.BE, behind, behind + 1)
                        || sentence.entities().stream()
                                .anyMatch(entity -> entity.from() == behind));
    }

    private static boolean isThing(Sentence sentence, int token) {
        return sentence.cues().stream()
                .filter(cue -> cue.from() <= token && cue.to() == token + 1)
                .anyMatch(cue -> isThing(cue.what().meaning()));
    }

    private static boolean isThing(Meaning meaning) {
        return meaning == Meaning.THING
                || meaning == Meaning.MEETING
                || meaning == Meaning.CALL
                || meaning == Meaning.VISIT
                || meaning == Meaning.CONFERENCE;
    }

    /** The last token of what is ours by a word that ends with a token: pembicaraan kami; -1. */
    private static int owned(Sentence sentence, int token) {
        for (Marked<Cue> we : sentence.cues(Meaning.WE)) {
            if (we.to() == token + 1) {
                int end = we.from() - 1;
                boolean of =
                        sentence.has(Meaning.OF, end, end + 1)
                                || sentence.has(Meaning.TO, end, end + 1);
                return of ? end - 1 : end;
            }
        }
        return -1;
    }

    /** Whether such a noun that ends with a token opens its clause, a joining word before it. */
    private static boolean opens(Sentence sentence, int end) {
        return sentence.cues().stream()
                .filter(cue -> cue.to() == end + 1 && isThing(cue.what().meaning()))
                .anyMatch(
                        noun ->
                                noun.from() == sentence.from()
                                        || !sentence.tokens().isWord(noun.from() - 1)
                                        || sentence.cues().stream()
                                                .anyMatch(that -> isBefore(that, noun)));
    }

    private static boolean isBefore(Marked<Cue> that, Marked<Cue> noun) {
        Meaning meaning = that.what().meaning();
        return that.to() == noun.from() && (meaning == Meaning.RELATIVE || meaning == Meaning.SAY);
    }

    /** Whether a token between a noun and its verb changes nothing: of today, between both. */
    private static boolean isPassed(Sentence sentence, int token) {
        boolean both =
                sentence.entities().stream()
                        .anyMatch(
                                entity ->
                                        entity.from() <= token
                                                && token < entity.to()
                                                && entity.form() == Form.BOTH);
        boolean dated =
                sentence.dates().stream()
                        .anyMatch(
                                date ->
                                        date.span().start() <= sentence.tokens().start(token)
                                                && sentence.tokens().start(token)
                                                        < date.span().end());
        return both
                || dated
                || sentence.has(Meaning.OF, token, token + 1)
                || sentence.has(Meaning.BETWEEN, token, token + 1)
                || sentence.has(Meaning.THE, token, token + 1);
    }
}
