package org.readout.extract.clause;

import java.util.List;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/** Tells whether a verb of speaking tells of two sides who did so with each other. */
final class Conversation {

    private static final int NEAR = 4;

    private final Clause clause;
    private final Sentence sentence;
    private final Reception reception;

    Conversation(Clause clause, Reception reception) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.reception = reception;
    }

    /**
     * Whether persons of two sides, joined, are the subject of a verb of speaking, and they speak
     * to no audience: X and Y talked for two hours.
     */
    boolean tells(Marked<Cue> verb, ContactWords words) {
        int end = clause.stop(verb.to(), sentence.to());
        boolean part = // of another word; who spoke "in Z" may have been heard there
                sentence.cuesAt(verb.from()).stream()
                        .anyMatch(
                                cue ->
                                        cue.from() == verb.from()
                                                && cue.to() > verb.to()
                                                && cue.what().meaning() != Meaning.ATTEND
                                                && !(cue.what().meaning() == Meaning.SAY
                                                        && isNextDate(verb.to())));
        return !part
                && (hasPair(verb) || hasPartner(verb, end, words) || hasBoth(verb))
                && !sentence.isQuoted(verb.from())
                && !sentence.has(Meaning.TO, verb.to(), verb.to() + 1)
                && !sentence.has(Meaning.CONFERENCE, verb.to(), end)
                && !sentence.has(Meaning.PRESS, verb.to(), end);
    }

    /** Whether a person of another side than its subject stands behind a "with" further on. */
    private boolean hasPartner(Marked<Cue> verb, int end, ContactWords words) {
        for (Marked<Cue> with : sentence.cues(Meaning.WITH)) {
            if (with.from() >= verb.to()
                    && with.from() - verb.to() <= 2 * NEAR * clause.scale()
                    && with.to() < end) {
                Entity other = clause.objectAt(with.to());
                Entity subject = reception.subject(verb.from());
                boolean opens = verb.from() - sentence.from() <= 2;
                Entity state = other == null ? null : Officers.of(sentence, other);
                return other != null
                        && other.from() - with.to() <= 1
                        && (Clause.isPersonal(other) || state != null)
                        && (subject == null
                                ? opens
                                : Clause.differs(subject, state == null ? other : state))
                        && !words.between(verb.to(), with.from());
            }
        }
        return false;
    }

    /** Whether a day stands right behind a verb: spoke on Monday about fish. */
    private boolean isNextDate(int behind) {
        return sentence.isDate(behind) || sentence.isDate(behind + 1);
    }

    /**
     * Whether two states are those of officers in the plural: the X and Y leaders, those of X, Y.
     */
    private boolean isOfOfficers(int i) {
        List<Entity> all = sentence.entities();
        Entity first = all.get(i);
        boolean before =
                i > 0
                        && all.get(i - 1).form() == Entity.Form.BOTH
                        && all.get(i - 1).actors().isEmpty()
                        && sentence.has(Meaning.OF, all.get(i - 1).to(), first.from())
                        && first.from() - all.get(i - 1).to() <= 2;
        return before
                || first.form() == Entity.Form.ADJECTIVE
                        && all.get(i + 1).form() == Entity.Form.SEAT
                        && sentence.has(Meaning.SIDE, first.to(), all.get(i + 1).to());
    }

    /** Whether the sides told before spoke, on a day that the sentence tells: they spoke in May. */
    private boolean hasBoth(Marked<Cue> verb) {
        return !sentence.dates().isEmpty()
                && sentence.entities().stream()
                        .filter(entity -> entity.actors().isEmpty() && entity.isThem())
                        .filter(entity -> entity.to() <= verb.from())
                        .anyMatch(entity -> clause.isPlain(entity.to(), verb.from()));
    }

    private boolean hasPair(Marked<Cue> verb) {
        List<Entity> all = sentence.entities();
        for (int i = 0; i + 1 < all.size(); i++) {
            Entity first = all.get(i);
            Entity last = all.get(i + 1);
            int gap = clause.verbFirst() ? first.from() - verb.to() : verb.from() - last.to();
            boolean near =
                    gap >= 0
                            && (clause.verbSecond()
                                    ? clause.isPlain(last.to(), verb.from())
                                    : gap <= NEAR);
            if (near
                    && (Clause.isPersonal(first) && Clause.isPersonal(last) || isOfOfficers(i))
                    && Clause.differs(first, last)
                    && sentence.has(Meaning.AND, first.to(), last.from())
                    && clause.joined(first.to(), last.from())) {
                return true;
            }
        }
        return false;
    }
}
