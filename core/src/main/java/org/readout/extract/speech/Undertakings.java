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
                    || isOfThing(sentence, cue)
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

    /**
     * Whether a word tells what something will bring that itself does nothing, and so nobody
     * promises: our talks today will strengthen; that cooperation between both states will grow.
     */
    static boolean isOfThing(Sentence sentence, Marked<Cue> will) {
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
