package org.readout.extract;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Parts a sentence in which two speak in turn: said X that it was late, while stressed Y that it
 * was not, or X said it while Y stressed it. The second verb opens a clause behind a comma, its own
 * subject right beside it.
 */
final class Turns {

    private static final int OPENING = 3; // words that open a clause

    private final Clause clause;
    private final Sentence sentence;

    Turns(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
    }

    /** What is said in turn: one thing, or the same cut before the second speaker and his. */
    List<Said> of(Said said) {
        if (said.from() != sentence.from() || said.to() != sentence.to()) {
            return List.of(said);
        }
        List<Said> related = related(said);
        if (!related.isEmpty()) {
            return related;
        }
        if (!clause.verbFirst()) {
            return contrast(said);
        }
        for (Marked<Cue> verb : sentence.cues()) {
            int start = verb.what().meaning() == Meaning.SAY ? start(verb) : -1;
            Entity second = start < 0 ? null : subject(verb);
            if (second == null) {
                continue;
            }
            boolean first = speaks(start);
            if (!first && second.equals(said.speaker())) {
                return List.of(part(said, start, sentence.to(), said.speaker(), said.act()));
            }
            if (first && said.speaker().from() < start && differs(said.speaker(), second)) {
                Act base = verb.what().act() == null ? Act.COMMENT : verb.what().act();
                boolean joint = clause.isJoint(second);
                Act act = Acts.of(sentence, start, sentence.to(), base, joint, second);
                return List.of(
                        part(said, sentence.from(), start, said.speaker(), said.act()),
                        part(said, start, sentence.to(), second, joint ? Act.AGREE : act));
            }
        }
        return List.of(said);
    }

    /** What is told of somebody right behind him: said X that he had met Y, who thanked him. */
    private List<Said> related(Said said) {
        for (Marked<Cue> who : sentence.cues(Meaning.RELATIVE)) {
            Marked<Cue> verb = sentence.find(Meaning.SAY, who.to(), who.to() + OPENING);
            Entity second = verb == null ? null : before(who);
            if (second != null
                    && !sentence.isQuoted(verb.from())
                    && said.speaker().to() <= second.from()
                    && speaks(who.from())
                    && differs(said.speaker(), second)) {
                Act base = verb.what().act() == null ? Act.COMMENT : verb.what().act();
                Act act = Acts.of(sentence, who.from(), sentence.to(), base, false, second);
                return List.of(
                        part(said, sentence.from(), who.from(), said.speaker(), first(said, who)),
                        part(said, who.from(), sentence.to(), second, act));
            }
        }
        return List.of();
    }

    /** The person right before a relative word, a comma between where verbs do not stand first. */
    private @Nullable Entity before(Marked<Cue> who) {
        int end = who.from() - 1;
        boolean comma = end > sentence.from() && sentence.tokens().first(end) == ',';
        int to = comma ? end : who.from();
        return sentence.entities().stream()
                .filter(entity -> entity.to() == to && Clause.isPersonal(entity))
                .filter(entity -> comma || clause.verbFirst())
                .findFirst()
                .orElse(null);
    }

    /** Where verbs stand behind their subjects: X said that it was late, while Y denied it. */
    private List<Said> contrast(Said said) {
        for (Entity second : sentence.entities()) {
            Marked<Cue> open = sentence.find(Meaning.CLAUSE, second.from() - 1, second.from());
            Marked<Cue> verb = sentence.find(Meaning.SAY, second.to(), second.to() + OPENING);
            boolean turn =
                    open != null
                            && verb != null
                            && open.from() > sentence.from()
                            && sentence.tokens().first(open.from() - 1) == ','
                            && (Clause.isPersonal(second) || second.isJoint())
                            && !sentence.isQuoted(verb.from())
                            && clause.isPlain(second.to(), verb.from())
                            && said.speaker().to() <= open.from()
                            && speaks(open.from())
                            && differs(said.speaker(), second);
            if (turn) {
                Act base = verb.what().act() == null ? Act.COMMENT : verb.what().act();
                boolean joint = clause.isJoint(second);
                Act act = Acts.of(sentence, open.from(), sentence.to(), base, joint, second);
                return List.of(
                        part(said, sentence.from(), open.from(), said.speaker(), first(said, open)),
                        part(said, open.from(), sentence.to(), second, act));
            }
        }
        return List.of(said);
    }

    /** The act of what is said before the second clause opens. */
    private Act first(Said said, Marked<Cue> open) {
        Act base =
                sentence.cues(Meaning.SAY).stream()
                        .filter(cue -> cue.to() <= open.from() && !sentence.isQuoted(cue.from()))
                        .map(cue -> cue.what().act())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Act.COMMENT);
        int from = sentence.from();
        return Acts.of(sentence, from, open.from(), base, said.joint(), said.speaker());
    }

    /** The token at which the clause of a verb opens behind a comma, or -1. */
    private int start(Marked<Cue> verb) {
        for (int i = verb.from() - 1; i > sentence.from() && verb.from() - i <= OPENING; i--) {
            if (sentence.tokens().first(i) == ',') {
                boolean opens = // behind "and" who is thanked may stand where the subject would
                        sentence.has(Meaning.CLAUSE, i + 1, i + 2)
                                || sentence.has(Meaning.AND, i + 1, i + 2)
                                        && verb.what().act() == Act.COMMENT;
                return opens && !sentence.isQuoted(verb.from()) && !named(i, verb.from())
                        ? i + 1
                        : -1;
            }
        }
        return -1;
    }

    private boolean named(int from, int to) {
        return sentence.entities().stream()
                .anyMatch(entity -> entity.from() >= from && entity.to() <= to);
    }

    /** Who stands right behind a verb, polite words between; or null. */
    private @Nullable Entity subject(Marked<Cue> verb) {
        Entity entity = clause.entityAt(verb.to(), OPENING);
        if (entity == null || !Clause.isPersonal(entity) && !entity.isJoint()) {
            return null;
        }
        for (int i = verb.to(); i < entity.from(); i++) {
            if (!clause.isPolite(i)) {
                return null;
            }
        }
        return entity;
    }

    /** Whether somebody says something before a token. */
    private boolean speaks(int token) {
        return sentence.cues(Meaning.SAY).stream()
                .anyMatch(cue -> cue.from() < token && !sentence.isQuoted(cue.from()));
    }

    private static boolean differs(Entity a, Entity b) {
        return a.person() != null && b.person() != null
                ? !a.person().equals(b.person())
                : !a.actors().equals(b.actors()) && !b.actors().isEmpty() || b.isJoint();
    }

    private static Said part(Said said, int from, int to, Entity speaker, Act act) {
        return new Said(
                said.sentence(),
                said.last(),
                from,
                to,
                speaker,
                speaker.equals(said.speaker()) ? said.joint() : speaker.isJoint(),
                said.voice(),
                act,
                said.quoted(),
                false,
                said.rule());
    }
}
