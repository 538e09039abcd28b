package org.readout.extract.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Channel;

/** The contact words of a sentence, in groups that tell of one contact each. */
public final class ContactWords {

    private static final int NEAR = 4;

    private final Clause clause;
    private final Sentence sentence;
    private final Reception reception;
    private final Summons summons;
    private final Conversation conversation;
    private final Housed housed;
    private final Offer offer;
    private final List<Group> groups = new ArrayList<>();
    private @Nullable Entity guest;

    /** The contact words of one sentence. */
    public ContactWords(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.reception = new Reception(clause);
        this.summons = new Summons(clause);
        this.conversation = new Conversation(clause, reception);
        this.housed = new Housed(clause, reception);
        this.offer = new Offer(clause);
        nouns();
        groups.removeIf(
                group ->
                        group.cues.size() == 1 && group.has(Meaning.ATTEND)
                                || group.has(Meaning.CONFERENCE)
                                        && groups.size() > 1
                                        && (isMargin(group) || isAside(group)));
        verbs();
        groups.sort(Comparator.comparingInt(group -> group.from));
        groups.removeIf(this::isApproach);
        groups.removeIf(this::isSame);
    }

    /**
     * Whether a conference only tells where one side was: at its margins; nobody of another side is
     * named, who would have met it there.
     */
    public boolean isOccasion(Group group) {
        return group.isConference()
                && isBeside(group, Meaning.MARGIN)
                && !clause.namesTwo(sentence.to());
    }

    /**
     * Whether the meeting of an organisation only tells where others met: in talks with X on the
     * sidelines of the meeting of Z.
     */
    public boolean isSetting(Group group) {
        return group.body && groups.size() > 1 && isBeside(group, Meaning.MARGIN);
    }

    /** Whether a journey is told only for what it leads to: X flew to Z to attend the summit. */
    private boolean isApproach(Group journey) {
        int next = groups.indexOf(journey) + 1;
        return journey.isJourney()
                && next < groups.size()
                && groups.get(next).isConference()
                && sentence.has(Meaning.ATTEND, journey.to, groups.get(next).to)
                && (clause.isPlain(journey.to, groups.get(next).from)
                        || isWay(journey.to, groups.get(next).from));
    }

    /** Whether words only tell how long the journey before them lasts: came to Z for a visit. */
    private boolean isSame(Group journey) {
        int last = groups.indexOf(journey) - 1;
        return last >= 0
                && journey.isJourney()
                && groups.get(last).isJourney()
                && journey.from - groups.get(last).to <= 2 * NEAR * clause.scale()
                && journey.to - journey.from > 1
                && isWay(groups.get(last).to, journey.from)
                && clause.entityAt(journey.to, 2) == null
                && clause.isPlain(groups.get(last).to, journey.from);
    }

    /** Whether nothing is joined or said in a run: flew to X, in Y, on Sunday, to attend. */
    private boolean isWay(int from, int to) {
        return !sentence.has(Meaning.SAY, from, to) && !sentence.has(Meaning.AND, from, to);
    }

    /** Who receives whom in the sentence. */
    public Reception reception() {
        return reception;
    }

    /** The groups, in order. */
    public List<Group> groups() {
        return groups;
    }

    /**
     * Where the words behind a group end that can belong to it: at the next group, or with the
     * sentence.
     */
    public int end(int g) {
        return g + 1 < groups.size() ? groups.get(g + 1).from : sentence.to();
    }

    /** Whether a group lies in the run of tokens. */
    public boolean between(int from, int to) {
        for (Group group : groups) {
            if (group.from >= from && group.to <= to) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a possessive gives a contact to one person named elsewhere, or a pronoun makes him
     * the one who is met: his visit; X received him.
     */
    public boolean isHis(Group group) {
        return sentence.cues(Meaning.HIS).stream()
                        .anyMatch(cue -> cue.to() <= group.from && group.from - cue.to() <= 3)
                || sentence.cues(Meaning.HIM).stream()
                        .anyMatch(
                                cue ->
                                        cue.from() < group.to && group.from < cue.to()
                                                || clause.verbSecond()
                                                        && (group.has(Meaning.MEET) // will him meet
                                                                || sentence.has(
                                                                        Meaning.PROPOSED,
                                                                        group.from,
                                                                        group.to))
                                                        && cue.to() <= group.from
                                                        && clause.isPlain(cue.to(), group.from));
    }

    /** Whether a person stands behind words for a contact that was over: after meeting in Z X. */
    public boolean isOfOpening(Entity met) {
        return sentence.has(Meaning.AFTER, sentence.from(), sentence.from() + 1)
                && between(sentence.from(), met.from())
                && clause.isPlain(sentence.from(), met.from());
    }

    /** Whether a phrase names somebody's counterparts of several states, none of whom he is. */
    public boolean isPeers(Entity entity) {
        return entity.actors().size() > 1
                && sentence.has(Meaning.COUNTERPART, entity.from(), entity.to())
                && sentence.has(Meaning.HIS, entity.from() - 1, entity.from());
    }

    /** Groups the words that tell of a contact by themselves. */
    private void nouns() {
        List<Marked<Cue>> cues =
                sentence.cues().stream()
                        .filter(
                                cue ->
                                        cue.what().meaning().isContact()
                                                || cue.what().meaning() == Meaning.ATTEND)
                        .filter(cue -> !isGuest(cue) && !isAddressed(cue) && !isJoined(cue))
                        .sorted(Comparator.comparingInt(Marked::from))
                        .toList();
        Group last = null;
        for (Marked<Cue> cue : cues) {
            if (last != null
                    && cue.from() - last.to <= NEAR
                    && !isParted(last.to, cue.from())
                    && !sentence.has(Meaning.MARGIN, last.to, cue.from())
                    && joins(last, cue.what().meaning())) {
                last.add(cue);
            } else {
                last = new Group(cue);
                groups.add(last);
            }
        }
    }

    /**
     * Whether a conference is only whom a letter goes to, where no blanks part words: to the third
     * summit of Z a message sent.
     */
    private boolean isAddressed(Marked<Cue> conference) {
        return conference.what().meaning() == Meaning.CONFERENCE
                && !clause.spaces()
                && !clause.headFinal()
                && sentence.has(Meaning.LETTER, conference.to(), sentence.to())
                && sentence.has(Meaning.TO, sentence.from(), conference.from());
    }

    /** Whether a word for who joined stands right behind a token, or reaches over it. */
    public static boolean isJoined(Sentence sentence, int at) {
        return sentence.cues(Meaning.ACCOMPANIED).stream()
                .anyMatch(cue -> cue.from() <= at + 1 && cue.to() > at + 1);
    }

    /** Whether a call is only what somebody joined, as one way of writing tells. */
    private boolean isJoined(Marked<Cue> call) {
        return call.what().meaning() == Meaning.CALL
                && sentence.cues(Meaning.ACCOMPANIED).stream()
                        .anyMatch(cue -> cue.from() < call.from() && call.to() <= cue.to());
    }

    /** Whether a word only opens the sentence to call its subject a guest: visiting minister X. */
    private boolean isGuest(Marked<Cue> cue) {
        Entity person = cue.from() == sentence.from() ? clause.entityAt(cue.to(), 0) : null;
        return person != null && clause.isEpithet(cue, person);
    }

    /**
     * Adds verbs of discussing, signing and saying that stand alone and tell of a contact by their
     * object.
     */
    private void verbs() {
        for (Marked<Cue> cue : sentence.cues()) {
            boolean tells =
                    switch (cue.what().meaning()) {
                        case DISCUSS -> talksWith(cue);
                        case AGREEMENT_SIGNED ->
                                talksWith(cue)
                                        || Signers.sign(clause, cue, reception.subject(cue.from()));
                        case SAY -> !isOffer(cue) && tells(cue);
                        case RECEIVE -> reception.tells(cue) || housed.opens(cue);
                        case SPEAK -> !isPart(cue) && reception.tells(cue);
                        case TALK -> conversation.tells(cue, this);
                        case MEDIATE -> bringsTogether(cue);
                        case SUMMONED -> summons.tells(cue);
                        case PROPOSED -> invites(cue);
                        default -> false;
                    };
            if (tells && groups.stream().noneMatch(group -> isNear(cue, group))) {
                groups.add(new Group(cue));
            }
        }
    }

    /**
     * Whether words that stand for a message as for a call are a call: what was discussed follows,
     * or behind a mark what both did.
     */
    public boolean isSpoken(Group group) {
        return group.has(Meaning.LETTER)
                && sentence.has(Meaning.SPEAK, group.from, group.to)
                && (sentence.has(Meaning.DISCUSS, group.to, sentence.to())
                        || sentence.cues(Meaning.BOTH).stream()
                                .filter(both -> both.from() >= group.to)
                                .anyMatch(both -> !sentence.tokens().isWord(both.from() - 1)));
    }

    /** Whether two sides, joined, stand behind a verb whose subject brings them together. */
    private boolean bringsTogether(Marked<Cue> verb) {
        Entity first = clause.broughtAt(verb.to());
        return first != null
                && sentence.entities().stream()
                        .anyMatch(
                                second ->
                                        second.from() >= first.to()
                                                && Clause.differs(first, second)
                                                && clause.joined(first.to(), second.from()));
    }

    /** Whether a longer way of writing begins with the same word: called on. */
    private boolean isPart(Marked<Cue> word) {
        return sentence.cuesAt(word.from()).stream()
                .anyMatch(cue -> cue.from() == word.from() && cue.to() > word.to());
    }

    /** Whether a verb stands beside the words for a contact, in the same clause. */
    private boolean isNear(Marked<Cue> verb, Group group) {
        boolean near =
                Math.abs(group.from - verb.to()) <= NEAR
                        || Math.abs(verb.from() - group.to) <= NEAR;
        boolean goal = // flew to Z to see X
                verb.what().meaning() == Meaning.RECEIVE
                        && group.isJourney()
                        && verb.from() >= group.to
                        && isParted(group.to, verb.from());
        return near
                && !goal
                && clause.isPlain(Math.min(group.to, verb.to()), Math.max(group.from, verb.from()));
    }

    private static boolean joins(Group group, Meaning meaning) {
        if (meaning == Meaning.VISIT && group.has(Meaning.CALL)) {
            return false; // in a call on Tuesday invited X
        }
        return meaning != Meaning.CONFERENCE && !group.has(Meaning.CONFERENCE)
                || group.has(Meaning.ATTEND)
                || meaning == Meaning.MEETING
                || meaning == Meaning.VIDEO;
    }

    private boolean isParted(int from, int to) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= from && entity.to() <= to) {
                return true;
            }
        }
        return clause.stop(from, to) < to;
    }

    /** Whether a conference is only the occasion for something else. */
    private boolean isMargin(Group group) {
        return isBeside(group, Meaning.MARGIN) || isBeside(group, Meaning.EVE);
    }

    /** Whether a word that makes a conference an occasion stands beside it. */
    public boolean isBeside(Group group, Meaning meaning) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                cue.what().meaning() == meaning
                                        && (cue.from() < group.from
                                                        && group.from - cue.to()
                                                                <= 8 * clause.scale()
                                                || cue.from() >= group.to
                                                        && cue.from() - group.to <= 1));
    }

    /**
     * Whether a conference only tells of somebody what he came for: of Z, who attends the summit.
     */
    private boolean isAside(Group group) {
        Marked<Cue> of = sentence.find(Meaning.OF, group.to, group.to + 1);
        Entity entity = of == null || clause.scale() == 1 ? null : clause.entityAt(of.to(), 0);
        boolean aside =
                entity != null
                        && (group.has(Meaning.ATTEND)
                                || sentence.has(Meaning.ATTEND, sentence.from(), group.from)
                                || sentence.has(Meaning.VISIT, sentence.from(), group.from))
                        && Clause.isPersonal(entity);
        guest = aside && guest == null ? entity : guest;
        return aside;
    }

    /** Who is told to attend a conference aside, where he stands behind a token; or null. */
    public @Nullable Entity guest(int from) {
        return guest != null && guest.from() >= from ? guest : null;
    }

    /**
     * Who is met, where what he came for stands before him: received [who came to the opening] of
     * X; or null.
     */
    public @Nullable Entity met(Group group) {
        if (!group.has(Meaning.MEET) || clause.scale() == 1 || clause.headFinal()) {
            return null;
        }
        Entity attending = guest(group.to);
        for (Entity entity : attending == null ? sentence.entities() : List.<Entity>of()) {
            if (entity.from() > group.to
                    && Clause.isPersonal(entity)
                    && sentence.cues(Meaning.OF).stream().anyMatch(of -> of.to() == entity.from())
                    && (sentence.has(Meaning.VISIT, group.from, entity.from())
                            || sentence.has(Meaning.ATTEND, group.from, entity.from()))
                    && clause.isPlain(group.to, entity.from())) {
                return entity;
            }
        }
        return attending;
    }

    /** Whether one side discusses or signs something with a person of another. */
    private boolean talksWith(Marked<Cue> discuss) {
        Entity before = reception.subject(discuss.from());
        boolean inverted = clause.verbFirst() || clause.verbSecond() && before == null;
        Entity behind = inverted ? clause.entityAt(discuss.to(), 3) : null;
        if (behind != null && before != null && clause.isGoverned(behind, Meaning.WITH)) {
            behind = null; // where he spoke with Y
        }
        Entity subject = behind != null ? behind : before;
        if (subject == null || sentence.isQuoted(discuss.from())) {
            return false;
        }
        for (Marked<Cue> cue : sentence.cues(Meaning.WITH)) {
            boolean ahead = // X with Y on Z confers
                    clause.scale() > 1
                            && cue.from() >= subject.to()
                            && cue.from() < discuss.from()
                            && clause.isPlain(cue.to(), discuss.from());
            if (clause.headFinal()
                    || ahead
                    || cue.from() >= discuss.to()
                    || cue.from() == sentence.from()) {
                Entity other = clause.entityAt(Officers.behind(cue), 2);
                boolean houses = // the ministry of X with that of Y
                        other != null
                                && other.form() == Entity.Form.SEAT
                                && subject.form() == Entity.Form.SEAT;
                Entity state = other == null ? null : Officers.of(sentence, other);
                if (other != null
                        && (houses || Clause.isPersonal(other) || state != null)
                        && Clause.differs(subject, state == null ? other : state)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one side asks a person of another to come to a place: X invited Y to Z. */
    private boolean invites(Marked<Cue> verb) {
        boolean him = // invited him to Z
                sentence.cues(Meaning.HIM).stream()
                        .filter(cue -> cue.from() <= verb.from() && verb.to() <= cue.to())
                        .anyMatch(
                                cue ->
                                        sentence.places().stream()
                                                .anyMatch(city -> city.from() == cue.to()));
        if (him || clause.headFinal() && invitesBefore(verb)) {
            return true;
        }
        Entity subject = reception.subject(verb.from());
        Entity guest = clause.objectAt(verb.to());
        if (subject == null
                || guest == null
                || !Clause.isPersonal(guest)
                || !Clause.differs(subject, guest)) {
            return false;
        }
        int end = clause.stop(guest.to(), sentence.to());
        Marked<Cue> to = whereTo(guest, end);
        Entity goal = to == null ? null : clause.entityAt(to.to(), 0);
        return goal != null
                && !Clause.isPersonal(goal)
                && !sentence.has(Meaning.CONFERENCE, to.to(), end)
                && !sentence.has(Meaning.ATTEND, to.to(), end)
                && !sentence.has(Meaning.MEETING, to.to(), end);
    }

    /** The small word for where a guest shall come; one may tell where and where to; or null. */
    private @Nullable Marked<Cue> whereTo(Entity guest, int end) {
        Marked<Cue> to = sentence.find(Meaning.TO, guest.to(), Math.min(end, guest.to() + NEAR));
        return to == null ? sentence.find(Meaning.IN, guest.to(), guest.to() + 1) : to;
    }

    /** Whether a city right before a verb that stands last is where somebody is asked to come. */
    private boolean invitesBefore(Marked<Cue> verb) {
        return verb.what().meaning() == Meaning.PROPOSED
                && sentence.has(Meaning.SAY, verb.from(), verb.to())
                && sentence.places().stream()
                        .anyMatch(city -> city.to() < verb.from() && verb.from() - city.to() <= 2);
    }

    /**
     * Whether, where the verb stands first, a person behind it tells something to another of his
     * own office right behind him: informed X his counterpart Y.
     */
    private boolean tellsBehind(Marked<Cue> say) {
        Entity subject = clause.entityAt(say.to(), 1);
        if (subject == null || !Clause.isPersonal(subject) || sentence.isQuoted(say.from())) {
            return false;
        }
        int behind = reception.behindSetting(subject.to());
        Entity other = clause.entityAt(behind, 0);
        return other != null
                && sentence.has(Meaning.COUNTERPART, other.from(), other.from() + 1)
                && !sentence.has(Meaning.AND, subject.to(), other.from() + 1)
                && Clause.isPersonal(other)
                && Clause.differs(subject, other);
    }

    /**
     * By what means one tells another something, where the sentence opens with it or names it in
     * the same clause, without sides of its own: thanked X for the oil during a call; or null.
     */
    public @Nullable Channel afar(Group told) {
        Entity whom = clause.entityAt(told.to, 2);
        int from = whom == null ? told.to : clause.behind(whom);
        for (Group group : groups) {
            boolean opens = group.from - sentence.from() <= 1 && group.to <= told.from;
            boolean behind =
                    group.from >= from
                            && clause.isPlain(from, group.from)
                            && !sentence.has(Meaning.RELATIVE, from, group.from);
            if ((opens || behind)
                    && (group.has(Meaning.CALL) || group.has(Meaning.VIDEO))
                    && sentence.isQuoted(group.from) == sentence.isQuoted(told.from)
                    && !sentence.has(Meaning.WITH, group.to - 1, group.to + 1)
                    && !sentence.has(Meaning.BETWEEN, group.to, group.to + 1)) {
                return group.channel();
            }
        }
        return null;
    }

    /**
     * How those were in contact of whom one is told to have spoken to the other: in the place named
     * right behind them, else as other words tell, else by telephone.
     */
    public Channel spoken(Group told) {
        Channel afar = afar(told);
        Entity whom = clause.entityAt(told.to, 2);
        int from = whom == null ? told.to : clause.behind(whom);
        Marked<Cue> in = sentence.find(Meaning.IN, from, from + 1);
        boolean there =
                in != null && sentence.places().stream().anyMatch(city -> city.from() == in.to());
        return afar != null ? afar : there ? Channel.MEETING : Channel.CALL;
    }

    /** Whether a verb proposes to somebody what another group names: proposed to X a meeting. */
    private boolean isOffer(Marked<Cue> say) {
        return groups.stream()
                .filter(Group::isNoun)
                .anyMatch(group -> group.from > say.to() && offer.isOf(say, group));
    }

    /** Whether one person tells something to a person of another side. */
    private boolean tells(Marked<Cue> say) {
        if (clause.verbFirst() && tellsBehind(say)) {
            return true;
        }
        Entity subject = reception.subject(say.from());
        Entity by = clause.entityAt(say.to(), 1); // "was conveyed by X to Y"
        Marked<Cue> whom = by == null ? null : sentence.find(Meaning.TO, by.to(), by.to() + 1);
        if (whom != null && Clause.isPersonal(by) && !sentence.isQuoted(say.from())) {
            Entity other = clause.objectAt(whom.to());
            return other != null && Clause.isPersonal(other) && Clause.differs(by, other);
        }
        if (subject == null
                || sentence.isQuoted(say.from())
                || !Clause.isPersonal(subject)
                || say.from() - subject.to() > 3) {
            return false;
        }
        boolean in = sentence.has(Meaning.IN, say.to() - 1, say.to()); // said in
        int behind = // thanked, in Z, his counterpart X
                reception.behindSetting(in ? say.to() - 1 : say.to());
        Marked<Cue> to = sentence.find(Meaning.TO, behind, behind + 1);
        if (to == null && say.to() - say.from() > 1) { // warned (to)
            to = sentence.find(Meaning.TO, say.to() - 1, say.to());
        }
        if (to == null && !sentence.has(Meaning.TOLD, say.from(), say.to())) {
            return false;
        }
        Entity other = to == null ? addressee(say.to()) : clause.objectAt(to.to());
        return other != null && Clause.isPersonal(other) && Clause.differs(subject, other);
    }

    /** Who stands behind a verb, or behind the adjectives of those of several sides. */
    private @Nullable Entity addressee(int from) {
        Entity next = clause.entityAt(from, 1);
        while (next != null && next.form() == Entity.Form.ADJECTIVE) {
            Entity behind = clause.entityAt(next.to(), 1);
            next = behind != null && clause.joined(next.to(), behind.from()) ? behind : null;
        }
        return next;
    }
}
