package org.readout.extract.speech;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Parts a sentence in which two speak in turn: said X that it was late, while stressed Y that it
 * was not, or X said it while Y stressed it. The second verb opens a clause behind a comma or
 * semicolon, its own subject right beside it.
 */
final class Turns {

    private static final int OPENING = 3; // words that open a clause
    private static final int ASIDE = 6; // tokens between commas
    private static final String COMMAS = ",\u060C\uFF0C";
    private static final String SEMICOLONS = ";\u061B\uFF1B";

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
                return List.of(said.part(start, sentence.to(), said.speaker(), said.act()));
            }
            if (first && said.speaker().from() < start && differs(said.speaker(), second)) {
                Act base = verb.what().act() == null ? Act.COMMENT : verb.what().act();
                boolean joint = clause.isJoint(second);
                Act act = Acts.of(sentence, start, sentence.to(), base, joint, second);
                return List.of(
                        said.part(sentence.from(), start, said.speaker(), said.act()),
                        said.part(start, sentence.to(), second, joint ? Act.AGREE : act));
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
                return turn(said, said.speaker(), who.from(), second, verb, false);
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
            int open = opening(second);
            Marked<Cue> verb = open < 0 || isContent(open, second) ? null : verb(second);
            Entity first = verb == null ? null : first(said, open);
            boolean turn =
                    first != null
                            && (Clause.isPersonal(second) || second.isJoint())
                            && !sentence.isQuoted(verb.from())
                            && clause.isPlain(behindAside(second.to()), verb.from())
                            && speaks(open)
                            && differs(first, second);
            if (turn) {
                return turn(said, first, open, second, verb, clause.isJoint(second));
            }
        }
        return List.of(said);
    }

    /** Whether a clause opens right behind a verb of saying and a mark: X said, Y believes. */
    private boolean isContent(int open, Entity second) {
        return open == second.from()
                && sentence.cues(Meaning.SAY).stream().anyMatch(cue -> cue.to() == open - 1);
    }

    /**
     * The token at which a clause opens with a phrase, behind a comma and a word such as "while", a
     * semicolon, or the comma alone where no blanks part words; -1 where it opens none.
     */
    private int opening(Entity second) {
        int i = second.from();
        while (i > sentence.from() && second.from() - i < OPENING && clause.isPolite(i - 1)) {
            i--;
        }
        int open = i;
        Marked<Cue> word = sentence.find(Meaning.CLAUSE, i - OPENING, i);
        Marked<Cue> and = sentence.find(Meaning.AND, i - 1, i);
        if (word != null && word.to() == i) {
            open = word.from();
        } else if (and != null) {
            open = and.from();
        }
        if (open <= sentence.from() + 1) {
            return -1;
        }
        int mark = sentence.tokens().first(open - 1);
        boolean comma = COMMAS.indexOf(mark) >= 0 && (open < i || !clause.spaces());
        boolean own = and != null && open == and.from() && isOwn(open);
        return comma || own || SEMICOLONS.indexOf(mark) >= 0 ? open : -1;
    }

    /**
     * Whether an "and" without a comma joins what two do, and not what one of them says in a clause
     * behind a word for "that": X thanked him and Y praised him.
     */
    private boolean isOwn(int and) {
        Marked<Cue> first =
                sentence.cues(Meaning.SAY).stream()
                        .filter(cue -> cue.to() <= and)
                        .findFirst()
                        .orElse(null);
        return first != null
                && first.what().act() != Act.COMMENT
                && !sentence.has(Meaning.RELATIVE, first.to(), and);
    }

    /**
     * The token behind words between commas that part a subject from its verb: X, in turn, said.
     */
    private int behindAside(int from) {
        int to = from;
        if (COMMAS.indexOf(sentence.tokens().first(from)) >= 0) {
            to = clause.stop(from + 1, Math.min(sentence.to(), from + ASIDE)) + 1;
        }
        return to < sentence.to() && sentence.find(Meaning.SAY, to, to + 1) != null ? to : from;
    }

    /** The verb of saying of a phrase that opens a clause: behind it, or at its end; or null. */
    private @Nullable Marked<Cue> verb(Entity second) {
        int behind = behindAside(second.to());
        Marked<Cue> next = sentence.find(Meaning.SAY, behind, behind + OPENING);
        return next == null && clause.verbSecond()
                ? sentence.find(Meaning.SAY, second.to(), clause.stop(second.to(), sentence.to()))
                : next;
    }

    /** Who speaks in the clause before: the speaker, or who stands before its verb; or null. */
    private @Nullable Entity first(Said said, int open) {
        if (said.speaker().to() <= open) {
            return said.speaker();
        }
        return sentence.entities().stream()
                .filter(entity -> entity.to() <= open && Clause.isPersonal(entity))
                .filter(
                        entity ->
                                sentence.find(Meaning.SAY, entity.to(), entity.to() + OPENING)
                                        != null)
                .findFirst()
                .orElse(null);
    }

    /** What the first says up to where the second clause opens, and what the second says in it. */
    private List<Said> turn(
            Said said, Entity first, int open, Entity second, Marked<Cue> verb, boolean joint) {
        Act base = verb.what().act() == null ? Act.COMMENT : verb.what().act();
        Act act = Acts.of(sentence, open, sentence.to(), base, joint, second);
        return List.of(
                said.part(sentence.from(), open, first, act(said, open)),
                said.part(open, sentence.to(), second, act));
    }

    /** The act of what is said before the second clause opens. */
    private Act act(Said said, int open) {
        Act base =
                sentence.cues(Meaning.SAY).stream()
                        .filter(cue -> cue.to() <= open && !sentence.isQuoted(cue.from()))
                        .map(cue -> cue.what().act())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Act.COMMENT);
        int from = sentence.from();
        return Acts.of(sentence, from, open, base, said.joint(), said.speaker());
    }

    /** The token at which the clause of a verb opens behind a comma, or -1. */
    private int start(Marked<Cue> verb) {
        for (int i = verb.from() - 1; i > sentence.from() && verb.from() - i <= OPENING; i--) {
            if (sentence.tokens().first(i) == ',') {
                boolean opens = // behind "and" who is thanked may stand where the subject would
                        sentence.has(Meaning.CLAUSE, i + 1, i + 2)
                                || sentence.has(Meaning.AND, i + 1, i + 2)
                                        && verb.what().act() == Act.COMMENT;
                return opens && !sentence.isQuoted(verb.from()) ? i + 1 : -1;
            }
        }
        return -1;
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
}
