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
import org.readout.model.Status;

/**
 * Finds sides that bind themselves without a verb of saying: A will open its market; it was agreed
 * to open the market.
 */
public final class Undertakings {

    private static final String RULE = "statement.undertaking";
    private static final int HEAD = 6;
    private static final int FAR = 6;
    private static final int HOPED = 10; // tokens of what somebody hopes will come
    private static final char COMMA = '\uFF0C';

    private Undertakings() {}

    /** The first undertaking of a sentence, or null. */
    static @Nullable Said in(Clause clause) {
        Sentence sentence = clause.sentence();
        for (Marked<Cue> cue : sentence.cues()) {
            if (!cue.what().meaning().isUndertaking() || sentence.isQuoted(cue.from())) {
                continue;
            }
            Entity subject = null;
            for (Entity entity : sentence.entities()) {
                if (entity.to() <= cue.from()
                        && entity.form() != Form.ADJECTIVE
                        && !clause.isObject(entity)) {
                    subject = subject == null ? entity : subject;
                }
            }
            if (clause.verbFirst() && cue.from() - sentence.from() <= HEAD) {
                Entity behind = clause.entityAt(cue.to(), 0);
                subject = behind != null && behind.isJoint() ? behind : subject;
            }
            if (subject == null
                    || cue.from() - subject.to() > 12 && !clause.headFinal()
                    || subject.from() - sentence.from() > 12
                    || isVisit(sentence, cue)
                    || isHoped(sentence, cue)
                    || Things.isOf(sentence, cue)
                    || isDiscussed(sentence, subject.to(), cue.from())
                    || cue.what().meaning() == Meaning.SHALL && Clause.isPersonal(subject)) {
                continue;
            }
            boolean joint = clause.isJoint(subject);
            Act act =
                    Acts.of(
                            sentence,
                            sentence.from(),
                            sentence.to(),
                            joint ? Act.AGREE : Act.PLEDGE,
                            joint,
                            subject);
            return Said.whole(sentence, subject, joint, null, act, false, RULE);
        }
        return together(clause);
    }

    /**
     * Whether an undertaking is only part of what was discussed: they discussed steps that will
     * help, and not: discussed them and will help.
     */
    private static boolean isDiscussed(Sentence sentence, int from, int to) {
        return sentence.has(Meaning.DISCUSS, from, to) && !sentence.has(Meaning.AND, to - 2, to);
    }

    /** What a sentence that names nobody tells as agreed or decided, or null. */
    private static @Nullable Said together(Clause clause) {
        Sentence sentence = clause.sentence();
        for (Marked<Cue> cue : sentence.cues()) {
            boolean head =
                    cue.what().meaning() == Meaning.UNDERTAKE
                            && cue.from() - sentence.from() <= HEAD
                            && !sentence.isQuoted(cue.from())
                            && !sentence.has(Meaning.WE, sentence.from(), cue.to())
                            && !sentence.has(Meaning.SENSE, sentence.from(), cue.from())
                            && sentence.entities().stream()
                                    .noneMatch(entity -> entity.from() < cue.to());
            if (head) {
                Entity sides =
                        new Entity(
                                sentence.from(),
                                sentence.from() + 1,
                                Form.BOTH,
                                List.of(),
                                null,
                                "",
                                null);
                return Said.whole(
                        sentence, sides, true, null, Act.AGREE, false, "statement.agreed");
            }
        }
        return null;
    }

    /** Whether somebody only hopes that others, or things, will: hoped that the two would agree. */
    static boolean isHoped(Sentence sentence, Marked<Cue> undertaking) {
        return undertaking.what().meaning() == Meaning.SHALL
                && isHoped(sentence, undertaking.from());
    }

    /** Whether what stands at a token is what somebody only hopes that others, or things, will. */
    static boolean isHoped(Sentence sentence, int token) {
        return sentence.cues().stream()
                .filter(hope -> hope.to() < token && token - hope.to() <= HOPED)
                .filter(hope -> isThought(sentence, hope))
                .anyMatch(hope -> isOthers(sentence, behind(sentence, hope), token));
    }

    /**
     * Whether a word tells what somebody hopes or believes; one that may as well be a noun only
     * before an article: X fears the dam will.
     */
    private static boolean isThought(Sentence sentence, Marked<Cue> word) {
        Meaning meaning = word.what().meaning();
        boolean verbal =
                meaning == Meaning.VERBAL && sentence.has(Meaning.THE, word.to(), word.to() + 1);
        return meaning == Meaning.READY || meaning == Meaning.THINK || verbal;
    }

    /** The token behind a word of hope, and behind a comma that parts it from what is hoped. */
    private static int behind(Sentence sentence, Marked<Cue> hope) {
        boolean comma = sentence.tokens().first(hope.to()) == COMMA;
        return comma ? hope.to() + 1 : hope.to();
    }

    /** Whether a subject other than a pronoun, and no further clause, stands between. */
    private static boolean isOthers(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean other =
                    !sentence.tokens().isWord(i)
                            || sentence.has(Meaning.AND, i, i + 1)
                            || sentence.has(Meaning.HE, i, i + 1)
                            || sentence.has(Meaning.WE, i, i + 1)
                            || sentence.has(Meaning.SAY, i, i + 1);
            if (other) {
                return false;
            }
        }
        return true;
    }

    /** Whether it only tells what both will do on a contact to come, and sign nothing there. */
    public static boolean isAgenda(Said said, Status status) {
        Sentence sentence = said.sentence();
        return status == Status.PLANNED
                && said.joint()
                && said.rule().equals(RULE)
                && !sentence.has(Meaning.UNDERTAKE, sentence.from(), sentence.to())
                && !sentence.has(Meaning.AGREEMENT_SIGNED, sentence.from(), sentence.to());
    }

    /** Whether the undertaking is only to meet, or tells what will be talked about. */
    static boolean isVisit(Sentence sentence, Marked<Cue> undertaking) {
        if (Undertaker.isAgreed(sentence, undertaking)) {
            return false; // that both meet again is agreed, not only announced
        }
        boolean promised = Undertaker.isPromised(sentence, undertaking); // to visit every year
        boolean shall = undertaking.what().meaning() == Meaning.SHALL;
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            if (promised && meaning != Meaning.MEETING) {
                continue;
            }
            boolean journey =
                    meaning == Meaning.MEET
                            || meaning == Meaning.VISIT
                            || meaning == Meaning.CALL
                            || meaning == Meaning.ATTEND;
            boolean agenda = shall && meaning == Meaning.DISCUSS;
            int near = meaning == Meaning.MEETING ? 0 : shall && journey ? FAR : agenda ? 3 : 2;
            boolean within = // the verb of "betake oneself"
                    cue.from() <= undertaking.from() && undertaking.to() <= cue.to();
            if ((meaning.isContact() || meaning == Meaning.ATTEND || agenda)
                    && (within || cue.from() >= undertaking.from())
                    && cue.from() - undertaking.to() <= near) {
                return true;
            }
        }
        return false;
    }
}
