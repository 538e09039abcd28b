package org.readout.extract.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Who goes on speaking where a sentence names nobody who says it: the last speaker, in a quote or a
 * paragraph that goes on, or the sides together.
 */
final class Continuation {

    private static final int HEAD = 4; // words before the subject that a sentence begins with
    private static final int NEAR = 3; // paragraphs
    private static final int BESIDE = 6; // tokens between a speaker and his verb

    private final LanguagePack pack;
    private @Nullable Said last;
    private @Nullable Said earlier; // the last of a person, whatever stands behind it
    private @Nullable Entity subject; // whom the last sentence that names a side tells of
    private int told; // where that sentence ends
    private boolean together; // whether the last sentence tells of some side
    private boolean paired; // whether two sides were named

    Continuation(LanguagePack pack) {
        this.pack = pack;
    }

    /** What was said last, that may go on; null at the beginning and where somebody ended it. */
    @Nullable Said last() {
        return last;
    }

    /** Notes what was said last, in turn by several where one sentence holds it. */
    void said(Said next) {
        last = next;
        earlier = next.joint() || next.speaker().person() == null ? earlier : next;
    }

    /** Notes a part of what one label stands over. */
    void labelled(Said next) {
        last = next;
    }

    /** Ends what was said last: nothing goes on with it. */
    void end() {
        last = null;
    }

    /** Ends what was said in the paragraphs before that of a sentence. */
    void endWith(Sentence sentence) {
        if (last != null && last.sentence().paragraph() != sentence.paragraph()) {
            last = null;
        }
    }

    /** Whether what a sentence seems to say of another is part of a person's speech. */
    boolean holds(Said here) {
        Sentence sentence = here.sentence();
        return last != null
                && pack.flag("continuation", false)
                && last.last().paragraph() == sentence.paragraph()
                && !last.joint()
                && last.speaker().form() == Form.PERSON
                && !(here.joint()
                        && here.act() == Act.AGREE
                        && !Acts.isLongAgreed(sentence, sentence.to(), Acts.NEWS))
                && !isTeller(sentence, here.speaker());
    }

    /**
     * Whether a person stands beside his verb of saying, so that he is no one that the last speaker
     * tells of; a sentence with "I", "we" or "you" before it is the last speaker's own.
     */
    private static boolean isTeller(Sentence sentence, Entity speaker) {
        boolean person = speaker.form() == Form.PERSON || speaker.form() == Form.OFFICE;
        return person
                && sentence.cues(Meaning.SAY).stream()
                        .anyMatch(
                                cue ->
                                        cue.from() < speaker.from()
                                                || cue.from() - speaker.to() <= BESIDE
                                                        && !isOwn(sentence, cue.from()));
    }

    /** Whether "I", "we" or "you" stands outside quotes before a token. */
    private static boolean isOwn(Sentence sentence, int to) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                cue.to() <= to
                                        && (cue.what().meaning() == Meaning.ME
                                                || cue.what().meaning() == Meaning.WE
                                                || cue.what().meaning() == Meaning.YOU)
                                        && !sentence.isQuoted(cue.from()));
    }

    /**
     * What a speaker who is not named again says of a state, where verbs stand first and need no
     * subject: (he) noted that X would help, (he) voiced the support of X. Null where the state is
     * the subject of its verb, or nobody goes on.
     */
    @Nullable Said unnamed(Clause clause, Said here) {
        Sentence sentence = clause.sentence();
        Entity state = here.speaker();
        Marked<Cue> say =
                sentence.cues(Meaning.SAY).stream()
                        .filter(cue -> cue.from() < state.from())
                        .findFirst()
                        .orElse(null);
        if (!clause.verbFirst()
                || here.joint()
                || state.form() != Form.ACTOR
                || say == null
                || say.to() == state.from() && say.to() - say.from() == 1
                || clause.isPolite(say.to())) {
            return null;
        }
        Said more = dropped(clause);
        boolean his = more != null && more.speaker().actors().equals(state.actors());
        boolean that = // said that X, called for the Y of X, refused the Y of X
                pack.isCommon(sentence.tokens().folded(say.to()))
                        || sentence.has(Meaning.IN, say.to(), say.to() + 1)
                        || say.to() - say.from() > 1
                        || say.what().act() != Act.COMMENT;
        return more != null && more.speaker().person() != null && (his || that) ? more : null;
    }

    /** A quote or a paragraph that goes on after its speaker was named. */
    @Nullable Said in(Clause clause) {
        Sentence sentence = clause.sentence();
        if (subject != null && isHis(clause, subject)) {
            return said(clause, subject, false, Act.COMMENT, Said.GOES_ON);
        }
        if (last == null) {
            Said dropped = dropped(clause);
            return dropped == null && isClosed(clause)
                    ? again(earlier, sentence, Act.COMMENT, true, Said.GOES_ON)
                    : dropped;
        }
        boolean same = last.last().paragraph() == sentence.paragraph() || isRow(sentence);
        int quotedTokens = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            quotedTokens += sentence.isQuoted(i) ? 1 : 0;
        }
        boolean attributed =
                sentence.isQuoted(sentence.from())
                        && sentence.has(Meaning.SAY, sentence.from(), sentence.to());
        boolean quote =
                (attributed || quotedTokens * 10 > (sentence.to() - sentence.from()) * 7)
                        && !isOthers(clause);
        Entity first =
                sentence.entities().isEmpty()
                                || sentence.entities().get(0).from() - sentence.from() > 6
                        ? null
                        : sentence.entities().get(0);
        boolean joint =
                first != null
                        && first.isJoint()
                        && (sentence.has(Meaning.DISCUSS, first.to(), first.to() + BESIDE)
                                || sentence.has(
                                        Meaning.AGREEMENT_SIGNED, first.to(), sentence.to()))
                        && !proposes(sentence);
        boolean reported =
                sentence.has(Meaning.REPORTED, sentence.from(), sentence.to())
                        && sentence.paragraph() - last.last().paragraph() <= 1;
        boolean free =
                !joint && (same && pack.flag("continuation", false) && !last.joint() || reported);
        if (free
                && !quote
                && last.speaker().form() == Form.ACTOR
                && first != null
                && first.form() == Form.ACTOR
                && first.actor() != null) { // what each side will do, in turn
            Act act = Acts.of(sentence, sentence.from(), sentence.to(), last.act(), false, first);
            return Said.whole(
                    sentence, first, false, last.voice(), act, false, "statement.in-turn");
        }
        if (!quote && !free) {
            return dropped(clause);
        }
        Said more = again(last, sentence, Act.COMMENT, quote, Said.GOES_ON);
        boolean bare = // a verb stands before what else is named
                first == null || first.from() - sentence.from() > (pack.spaces() ? 6 : 2);
        bare &= first == null || sentence.tokens().isWord(first.from() - 1);
        boolean row = // one proposal behind the other, without a subject of its own
                free
                        && !quote
                        && bare
                        && sentence.dates().isEmpty()
                        && last.act() == Act.PROPOSE
                        && more.act() == Act.COMMENT;
        return row ? again(last, sentence, Act.PROPOSE, false, Said.GOES_ON) : more;
    }

    /**
     * Whether a quote ends in a verb of saying whose subject is not named, not long after a person
     * spoke.
     */
    private boolean isClosed(Clause clause) {
        Sentence sentence = clause.sentence();
        return earlier != null
                && sentence.paragraph() - earlier.last().paragraph() <= NEAR
                && sentence.isQuoted(sentence.from())
                && !isOthers(clause)
                && sentence.cues(Meaning.SAY).stream()
                        .anyMatch(
                                cue ->
                                        sentence.isQuoted(cue.from() - 1)
                                                && sentence.to() - cue.to() <= HEAD);
    }

    /**
     * Whether a quote ends in a verb of saying whose ending alone stands for its subject, and the
     * sentence before, in which nobody speaks, opens with a person: X laughed. "Fine," said-he.
     */
    private boolean isHis(Clause clause, Entity person) {
        Sentence sentence = clause.sentence();
        String his = pack.fact("possessive");
        boolean spoke = last != null && last.last().to() == sentence.from();
        return his != null
                && !spoke
                && told == sentence.from()
                && person.form() == Form.PERSON
                && sentence.isQuoted(sentence.from())
                && sentence.cues(Meaning.SAY).stream()
                        .filter(cue -> sentence.isQuoted(cue.from() - 1))
                        .anyMatch(cue -> sentence.tokens().folded(cue.to() - 1).endsWith(his));
    }

    /**
     * Whether a paragraph begins with a proposal without a subject, one behind the other, or with
     * "I" or "we", where the one before it is a person's.
     */
    private boolean isRow(Sentence sentence) {
        return pack.flag("continuation", false)
                && !last.joint()
                && last.speaker().form() == Form.PERSON
                && last.last().paragraph() + 1 == sentence.paragraph()
                && sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        cue.from() == sentence.from()
                                                && (cue.what().meaning() == Meaning.SENSE
                                                                && cue.what().act() == Act.PROPOSE
                                                        || cue.what().meaning() == Meaning.ME
                                                        || cue.what().meaning() == Meaning.WE));
    }

    private static boolean proposes(Sentence sentence) {
        return sentence.cues(Meaning.SENSE).stream()
                .anyMatch(cue -> cue.what().act() == Act.PROPOSE);
    }

    /** One more sentence of the same speaker. */
    private static Said again(Said last, Sentence sentence, Act verb, boolean quote, String rule) {
        int from = sentence.from();
        int to = sentence.to();
        Act act = Acts.of(sentence, from, to, verb, last.joint(), last.speaker());
        return new Said(
                sentence,
                sentence,
                from,
                to,
                last.speaker(),
                last.joint(),
                last.voice(),
                act,
                quote,
                false,
                rule);
    }

    /**
     * A verb of saying at the head of a sentence without a subject, in languages that need none:
     * the last speaker, or who was named last, goes on; a verb of several tells what the sides say
     * together, and so does, in all languages, one that tells what was agreed.
     */
    private @Nullable Said dropped(Clause clause) {
        Sentence sentence = clause.sentence();
        boolean drops = pack.flag("subject-dropped", false);
        for (Marked<Cue> cue : sentence.cues()) {
            boolean ours = sentence.has(Meaning.WE, sentence.from(), cue.from());
            if (!drops && (cue.what().act() != Act.AGREE || ours)) { // it was agreed
                continue;
            }
            boolean plural = clause.isPlural(cue);
            boolean say = cue.what().meaning() == Meaning.SAY;
            boolean behindOpening =
                    say && (clause.isBehindOpening(cue) || Others.isOfSpeech(clause, cue));
            boolean head =
                    say
                            && !clause.namesStranger(cue)
                            && (clause.headFinal()
                                    || cue.from() - sentence.from() <= 4
                                    || behindOpening)
                            && !sentence.isQuoted(cue.from())
                            && sentence.entities().stream()
                                    .noneMatch(
                                            entity ->
                                                    entity.from() < cue.from()
                                                            && entity.form() != Form.ADJECTIVE
                                                            && !behindOpening
                                                            && !(clause.headFinal()
                                                                    && isNoSubject(
                                                                            clause, entity)));
            if (!head || cue.what().act() == null) {
                continue;
            }
            Act act = cue.what().act();
            if (plural) {
                return paired && together
                                || sentence.has(Meaning.MEETING, sentence.from(), cue.from())
                        ? sides(clause, act)
                        : null;
            }
            if (isReview(clause, cue)) {
                return null;
            }
            if (act == Act.AGREE
                    && paired
                    && !sentence.has(
                            Meaning.WITH, cue.to(), clause.stop(cue.to(), sentence.to()))) {
                return sides(clause, act);
            }
            if (!drops) {
                return null;
            }
            if (last != null && !(last.joint() && subject != null)) {
                return again(last, sentence, act, clause.hasQuote(), "statement.dropped");
            }
            if (subject != null) {
                return said(clause, subject, false, act, "statement.dropped");
            }
        }
        return null;
    }

    /** Whether nobody named only tells what the sides discussed: a note said that both reviewed. */
    private static boolean isReview(Clause clause, Marked<Cue> say) {
        Sentence sentence = clause.sentence();
        Marked<Cue> review = sentence.find(Meaning.DISCUSS, say.to(), sentence.to());
        return say.what().act() == Act.COMMENT
                && review != null
                && !sentence.has(Meaning.SAY, say.to(), sentence.to())
                && sentence.entities().stream()
                        .anyMatch(
                                entity ->
                                        entity.isJoint()
                                                && entity.from() >= say.to()
                                                && entity.to() <= review.from() + 1);
    }

    /** What the sides, not named, say together. */
    private static Said sides(Clause clause, Act verb) {
        Sentence sentence = clause.sentence();
        Entity both =
                new Entity(
                        sentence.from(), sentence.from() + 1, Form.BOTH, List.of(), null, "", null);
        Act act = Acts.of(sentence, sentence.from(), sentence.to(), verb, true, both);
        return said(clause, both, true, act == Act.PLEDGE ? Act.AGREE : act, "statement.dropped");
    }

    private static Said said(Clause clause, Entity speaker, boolean joint, Act verb, String rule) {
        Sentence sentence = clause.sentence();
        return Said.whole(
                sentence,
                speaker,
                joint,
                null,
                Acts.of(sentence, sentence.from(), sentence.to(), verb, joint, speaker),
                clause.hasQuote(),
                rule);
    }

    /** Notes whom a sentence tells of: its first person, and whether it names the sides. */
    void note(Sentence sentence) {
        List<Entity> sides = sentence.entities();
        boolean spoke = last != null && last.sentence() == sentence;
        together = !sides.isEmpty() || spoke && last.speaker().form() != Form.OTHER;
        if (sides.isEmpty()) {
            return;
        }
        Entity first = sides.get(0);
        paired |=
                spoke && last.joint()
                        || sides.stream()
                                .anyMatch(other -> other.isJoint() || Clause.differs(first, other));
        boolean opens =
                first.from() - sentence.from() <= BESIDE && !sentence.isQuoted(first.from());
        subject = Clause.isPersonal(first) ? first : null;
        told = opens ? sentence.to() : -1;
    }

    /** Whether something governs a phrase, or it owns what follows it. */
    private static boolean isNoSubject(Clause clause, Entity entity) {
        return clause.isObject(entity)
                || clause.sentence().isQuoted(entity.from())
                || clause.sentence().has(Meaning.OF, entity.to(), entity.to() + 1);
    }

    /** Whether a quote is given to a name that is no side's. */
    private boolean isOthers(Clause clause) {
        Sentence sentence = clause.sentence();
        for (Marked<Cue> cue : sentence.cues()) {
            boolean says =
                    cue.what().meaning() == Meaning.SAY
                            && !sentence.isQuoted(cue.from())
                            && !sentence.has(Meaning.SOURCE, cue.to(), cue.to() + 1)
                            && cue.to() < sentence.to();
            if (says
                    && pack.capitals()
                    && sentence.tokens().isWord(cue.to())
                    && (sentence.tokens().isCapital(cue.to())
                            || cue.to() + 2 < sentence.to()
                                    && sentence.tokens().isCapital(cue.to() + 2))
                    && clause.entityAt(cue.to(), 3) == null) {
                return true;
            }
        }
        return false;
    }
}
