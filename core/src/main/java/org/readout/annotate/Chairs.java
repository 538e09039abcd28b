package org.readout.annotate;

import java.util.List;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.world.World;

/**
 * Takes out organisations that are only named in what an officer of a state is for a year: met the
 * chair of the African Union, President X of Gondor, met ASEAN chair and Prime Minister X.
 */
final class Chairs {

    private static final int LINK = 3; // tokens: a comma and an article

    private Chairs() {}

    static void drop(Sentence sentence, World world) {
        for (Marked<Cue> chair : sentence.cues(Meaning.CHAIR)) {
            sentence.entities.removeIf(
                    body ->
                            body.form() != Entity.Form.PERSON
                                    && body.actor() != null
                                    && world.isOrganisation(body.actor())
                                    && (body.form() == Entity.Form.ACTOR
                                                    && isHeldBy(sentence, body, chair)
                                            || isAside(sentence, body, chair)));
        }
    }

    /** Whether they only tell more of who stands before: X, now chair of the body, met Z. */
    private static boolean isAside(Sentence sentence, Entity body, Marked<Cue> chair) {
        boolean named =
                body.from() <= chair.from() && chair.from() <= body.to()
                        || chair.to() <= body.from() && isGlue(sentence, chair.to(), body.from());
        int from = Math.min(body.from(), chair.from());
        return named
                && sentence.entities.stream()
                        .filter(one -> one.form() == Entity.Form.PERSON && !one.actors().isEmpty())
                        .anyMatch(
                                one ->
                                        one.from() < chair.from() && chair.from() < one.to()
                                                || one.to() < from
                                                        && from - one.to() <= LINK
                                                        && !sentence.tokens().isWord(one.to())
                                                        && !sentence.has(
                                                                Meaning.AND, one.to() + 1, from));
    }

    /** Whether a body stands beside a word for its chair, and right behind them who holds it. */
    private static boolean isHeldBy(Sentence sentence, Entity body, Marked<Cue> chair) {
        boolean before = chair.to() <= body.from() && isGlue(sentence, chair.to(), body.from());
        boolean behind = body.to() <= chair.from() && isGlue(sentence, body.to(), chair.from());
        int end = Math.max(body.to(), chair.to());
        List<Entity> next =
                sentence.entities.stream()
                        .filter(entity -> entity.from() >= end && entity.from() - end <= LINK)
                        .toList();
        return (before || behind)
                && !next.isEmpty()
                && next.get(0).person() != null
                && !next.get(0).actors().isEmpty()
                && !next.get(0).actors().equals(body.actors());
    }

    /** Whether nothing but articles, commas, "of" and "and" stands between. */
    private static boolean isGlue(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.tokens().isWord(i)
                    && !sentence.has(Meaning.THE, i, i + 1)
                    && !sentence.has(Meaning.OF, i, i + 1)
                    && !sentence.has(Meaning.AND, i, i + 1)) {
                return false;
            }
        }
        return to - from <= LINK;
    }
}
