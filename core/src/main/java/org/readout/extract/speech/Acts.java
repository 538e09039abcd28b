package org.readout.extract.speech;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Tells the act of what is said: whether it agrees, rejects, threatens, pledges or only comments.
 */
final class Acts {

    static final int NEWS = 2; // days in which what is told is news
    private static final List<Act> STRONG =
            List.of(
                    Act.THREATEN,
                    Act.ACCUSE,
                    Act.REJECT,
                    Act.CONCERN,
                    Act.REQUEST,
                    Act.PROPOSE,
                    Act.AGREE,
                    Act.PLEDGE,
                    Act.SUPPORT);

    /** How many words at least stand between two words of saying that open two speeches. */
    private static final int APART = 6;

    private static final int DOER = 2; // words between who does something and its verb

    private static final int NEAR = 3; // words between "that" and its verb

    private Acts() {}

    /**
     * The act of a run of tokens: the verb's own where it has one, else by the words inside, the
     * strongest where they are as many; of what is said first, unless that only comments.
     */
    static Act of(Sentence sentence, int from, int to, Act verb, boolean joint, Entity speaker) {
        if (verb != Act.COMMENT) {
            return verb;
        }
        if (Orders.in(sentence, from, to)) {
            return Act.REQUEST;
        }
        int first = second(sentence, from, to);
        Act act = sensed(sentence, from, to, first, joint, speaker);
        return act != Act.COMMENT || first == to
                ? act
                : sensed(sentence, from, to, to, joint, speaker);
    }

    /** Whether a word that may show an act opens a condition with the sentence: should X fail. */
    private static boolean isCondition(Sentence sentence, Marked<Cue> cue) {
        return cue.what().meaning() == Meaning.SENSE
                && (cue.from() == sentence.from()
                        || cue.from() == sentence.from() + 1
                                && !sentence.tokens().isWord(sentence.from()))
                && sentence.has(Meaning.IF, cue.from(), cue.to());
    }

    /**
     * Whether a word tells what somebody does under a condition that stands before it in its
     * clause, so that nobody did it yet: if X refuses, Y will.
     */
    private static boolean isSupposed(Sentence sentence, int from, Marked<Cue> cue) {
        return cue.what().act() != Act.THREATEN
                && sentence.cues(Meaning.IF).stream()
                        .filter(when -> when.from() >= from && when.to() <= cue.from())
                        .anyMatch(when -> sentence.tokens().areWords(when.to(), cue.from()));
    }

    /** Whether a word that may show an act is part of words that call something important. */
    private static boolean isWeighed(Sentence sentence, Marked<Cue> cue) {
        return cue.what().meaning() == Meaning.SENSE
                && sentence.cuesAt(cue.from()).stream()
                        .anyMatch(other -> other.what().meaning() == Meaning.IMPORTANCE);
    }

    /**
     * Whether a word that may show an act stands in a clause that tells more of an article's noun,
     * so that it is no act of who speaks: noted the steps that X must take; those who asked for.
     */
    private static boolean isOfNoun(Sentence sentence, int from, Marked<Cue> cue) {
        for (Marked<Cue> that : sentence.cues(Meaning.RELATIVE)) {
            int noun = that.from() - 1;
            boolean near = that.to() <= cue.from() && cue.from() - that.to() <= NEAR;
            if (near
                    && noun > from
                    && sentence.tokens().isWord(noun)
                    && !sentence.isCue(noun)
                    && isBehindArticle(sentence, from, noun)
                    && sentence.find(Meaning.SAY, that.to(), cue.from()) == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an article opens the noun phrase that ends with a token, an adjective in it or not.
     */
    private static boolean isBehindArticle(Sentence sentence, int from, int noun) {
        boolean adjective =
                noun - 1 > from
                        && sentence.tokens().isWord(noun - 1)
                        && sentence.cuesAt(noun - 1).isEmpty();
        return sentence.has(Meaning.THE, noun - 1, noun)
                || adjective && sentence.has(Meaning.THE, noun - 2, noun - 1);
    }

    /** The act by the words inside, of which those for what is meant count up to a token. */
    private static Act sensed(
            Sentence sentence, int from, int to, int first, boolean joint, Entity speaker) {
        Map<Act, Integer> votes = new EnumMap<>(Act.class);
        for (Marked<Cue> cue : sentence.cues()) {
            Act act = cue.what().act();
            boolean said = cue.what().meaning() == Meaning.SAY;
            if (cue.from() < from
                    || cue.from() >= to
                    || cue.from() >= first && !said
                    || isCondition(sentence, cue)
                    || isWeighed(sentence, cue)
                    || isSupposed(sentence, from, cue)
                    || isOfNoun(sentence, from, cue)) {
                continue;
            }
            boolean agreed =
                    act == Act.AGREE
                            && cue.what().meaning() == Meaning.SAY
                            && !joint
                            && !isOurs(sentence, cue)
                            && sentence.cues().stream()
                                    .noneMatch(
                                            other ->
                                                    other.what().meaning().isUndertaking()
                                                            && other.from() < cue.to()
                                                            && cue.from() < other.to());
            boolean hoped = act == Act.SUPPORT && !said && isHoped(sentence, from, cue);
            hoped |=
                    (cue.what().meaning().isUndertaking() || act == Act.PLEDGE && !said)
                            && Things.isOf(sentence, cue);
            hoped |=
                    act == Act.PLEDGE
                            && !said
                            && !sentence.has(Meaning.READY, cue.from(), cue.to())
                            && Undertakings.isHoped(sentence, cue.from());
            hoped |= act == Act.PROPOSE && !said && isReadiness(sentence, cue, to);
            boolean agrees = act == Act.AGREE || cue.what().meaning().isUndertaking();
            boolean past = agrees && !joint && isLongAgreed(sentence, cue.from(), NEWS);
            agrees |= act == Act.PLEDGE;
            past |= agrees && !joint && isOfOthers(sentence, cue, speaker);
            if (agreed || hoped || past || isOfOther(sentence, from, cue, joint, speaker)) {
                continue;
            }
            if (act == Act.PLEDGE && !said && Refusals.isRefused(sentence, cue)) {
                votes.merge(Act.REJECT, 1, Integer::sum);
            } else if (act != null
                    && act != Act.COMMENT
                    && (cue.what().meaning() == Meaning.SENSE
                            || cue.what().meaning() == Meaning.SAY)) {
                votes.merge(act, cue.what().meaning() == Meaning.SAY ? 2 : 1, Integer::sum);
            } else if (cue.what().meaning().isUndertaking()
                    && !Undertakings.isHoped(sentence, cue)
                    && (joint
                            || (Undertakings.isVisit(sentence, cue)
                                    ? isOwnJourney(sentence, cue, speaker)
                                    : isOwn(sentence, cue, speaker)))) {
                Act own = Refusals.isRefused(sentence, cue) ? Act.REJECT : Act.PLEDGE;
                votes.merge(joint ? Act.AGREE : own, 1, Integer::sum);
            }
        }
        Act best = Act.COMMENT;
        int most = 0;
        for (Act act : STRONG) {
            int count = votes.getOrDefault(act, 0);
            if (count > most) {
                most = count;
                best = act;
            }
        }
        return best;
    }

    /**
     * Whether "we" or words for both sides stand before a verb, and what they hold that must be
     * behind it, which is no demand of who tells it: both agreed that Z must stop.
     */
    private static boolean isOurs(Sentence sentence, Marked<Cue> verb) {
        boolean must =
                sentence.cues(Meaning.SENSE).stream()
                        .filter(sense -> sense.what().act() == Act.REQUEST)
                        .anyMatch(sense -> sense.from() >= verb.to());
        return must
                && (sentence.has(Meaning.WE, sentence.from(), verb.from())
                        || sentence.entities().stream()
                                .anyMatch(all -> all.isJoint() && all.to() <= verb.from()));
    }

    /**
     * Whether a day or time that was over some days before the page stands before a token: what was
     * agreed then is only told of now.
     */
    static boolean isLongAgreed(Sentence sentence, int token, int days) {
        LocalDate published = sentence.document().published();
        return published != null
                && sentence.dates().stream()
                        .filter(date -> date.last() != null)
                        .filter(date -> sentence.tokens().at(date.span().start()) < token)
                        .anyMatch(
                                date ->
                                        date.last().compareTo(published.minusDays(days).toString())
                                                < 0);
    }

    /**
     * Whether a word shows what another side than the speaker's will do, which is the subject of
     * what is said: X said that Y was ready to help; he only tells of it.
     */
    private static boolean isOfOther(
            Sentence sentence, int from, Marked<Cue> cue, boolean joint, Entity speaker) {
        boolean own = // what others should do, and praise of them, is the speaker's own
                cue.what().act() != Act.PLEDGE && cue.what().meaning() != Meaning.SAY;
        if (joint || own || speaker.actors().isEmpty()) {
            return false;
        }
        Entity subject =
                sentence.entities().stream()
                        .filter(entity -> entity.from() >= from && entity.to() <= cue.from())
                        .filter(entity -> entity.form() != Form.ADJECTIVE)
                        .filter(entity -> !entity.equals(speaker))
                        .findFirst()
                        .orElse(null);
        return subject != null
                && cue.from() - subject.to() <= DOER
                && !subject.isJoint()
                && !subject.actors().isEmpty()
                && subject.actors().stream().noneMatch(speaker.actors()::contains)
                && sentence.find(Meaning.AND, subject.to(), cue.from()) == null
                && sentence.tokens().isWord(cue.from() - 1);
    }

    /**
     * Where what is said first ends: at a second word of saying some way behind the first, outside
     * quotes ("adding that"); {@code to} where there is none.
     */
    static int second(Sentence sentence, int from, int to) {
        int open = -1;
        for (Marked<Cue> cue : sentence.cues(Meaning.SAY)) {
            if (cue.from() < from || cue.from() >= to || sentence.isQuoted(cue.from())) {
                continue;
            }
            if (open >= 0 && cue.from() - open >= APART) {
                return cue.from();
            }
            open = open < 0 ? cue.to() : open;
        }
        return to;
    }

    /**
     * Whether a word at the head of a sentence without a subject opens what its speaker is ready to
     * do, as a later clause tells: make use of the railway, [we] are ready to import more.
     */
    private static boolean isReadiness(Sentence sentence, Marked<Cue> cue, int to) {
        return cue.from() == sentence.from()
                && sentence.cues(Meaning.SENSE).stream()
                        .filter(sense -> sense.what().act() == Act.PLEDGE)
                        .filter(sense -> sense.from() > cue.to() && sense.to() <= to)
                        .anyMatch(sense -> !sentence.tokens().isWord(sense.from() - 1));
    }

    /** Whether a word tells what its speaker hopes that others do: hoped that X would support. */
    private static boolean isHoped(Sentence sentence, int from, Marked<Cue> sense) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                cue.what().act() == Act.COMMENT
                                        && cue.from() >= from
                                        && cue.to() <= sense.from()
                                        && !sentence.isQuoted(cue.from())
                                        && sentence.has(Meaning.READY, cue.from(), cue.to()));
    }

    /**
     * Whether who will go to meet somebody is the speaker, or one of his side alone: what others
     * will do he only tells.
     */
    private static boolean isOwnJourney(Sentence sentence, Marked<Cue> will, Entity speaker) {
        Entity traveller = null;
        for (Entity entity : sentence.entities()) {
            boolean before = entity.to() <= will.from() && will.from() - entity.to() <= 6;
            traveller = before ? entity : traveller;
        }
        if (traveller == null) {
            return sentence.find(
                            Meaning.WE, Math.max(sentence.from(), will.from() - 2), will.from())
                    != null;
        }
        return !traveller.isJoint()
                && traveller.form() != Form.ADJECTIVE
                && (traveller.actors().equals(speaker.actors())
                        || traveller.form() == Form.HE && traveller.actors().isEmpty());
    }

    /** Whether two do it of whom none is the speaker's side: X said that Y and Z had agreed to. */
    private static boolean isOfOthers(Sentence sentence, Marked<Cue> deed, Entity speaker) {
        List<Entity> sides =
                sentence.entities().stream()
                        .filter(entity -> entity.form() == Form.ACTOR && entity.actor() != null)
                        .filter(entity -> entity.to() <= deed.from())
                        .toList();
        Entity second = sides.size() < 2 ? null : sides.get(sides.size() - 1);
        Entity first = second == null ? null : sides.get(sides.size() - 2);
        return first != null
                && deed.from() - second.to() <= DOER
                && second.from() - first.to() <= DOER
                && sentence.has(Meaning.AND, first.to(), second.from())
                && !first.actors().equals(speaker.actors())
                && !second.actors().equals(speaker.actors());
    }

    /**
     * Whether what is the speaker's own stands right before a verb, behind whom he told it: told X
     * that his government will.
     */
    private static boolean isHis(Sentence sentence, @Nullable Entity told, Marked<Cue> verb) {
        Marked<Cue> his = sentence.find(Meaning.HIS, verb.from() - NEAR, verb.from());
        return told != null
                && his != null
                && his.from() >= told.to()
                && verb.from() > his.to()
                && !sentence.has(Meaning.BE, verb.to(), verb.to() + 1)
                && sentence.tokens().areWords(his.from(), verb.from())
                && sentence.has(Meaning.SAY, sentence.from(), told.from());
    }

    /** Whether the one who binds himself is the speaker, his side, or "we". */
    private static boolean isOwn(Sentence sentence, Marked<Cue> undertaking, Entity speaker) {
        Entity subject = null;
        for (Entity entity : sentence.entities()) {
            if (entity.to() <= undertaking.from() && entity.form() != Form.ADJECTIVE) {
                subject = entity;
            }
        }
        Marked<Cue> we =
                sentence.find(
                        Meaning.WE,
                        Math.max(sentence.from(), undertaking.from() - 6),
                        undertaking.from());
        if (we != null || isHis(sentence, subject, undertaking)) {
            return true;
        }
        if (subject == null || undertaking.from() - subject.to() > 6) {
            return !sentence.isQuoted(undertaking.from());
        }
        return subject.form() == Form.HE
                || subject.isJoint()
                || subject.equals(speaker)
                || subject.person() != null && subject.person().equals(speaker.person())
                || subject.form() != Form.PERSON
                        && subject.form() != Form.OFFICE
                        && subject.actors().equals(speaker.actors());
    }
}
