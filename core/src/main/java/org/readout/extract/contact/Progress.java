package org.readout.extract.contact;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Offer;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.model.Status;

/**
 * Reads how far a contact has come: whether it was held, is planned, put off or denied, and on
 * whose side it began.
 */
final class Progress {

    private static final int NEAR = 4;
    private static final int FAR = 24;
    private static final int ASKED = 2; // tokens between who is asked and what for
    private static final int WISHED = 4; // tokens between a wish and whose deed it is for
    private static final int URGED = 6; // tokens between those who are asked and what for
    private static final int BRACKET = 5; // tokens between "not" and the verb that ends a clause

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Offer offer;
    private final Aloud aloud;
    private final Refusal refusal;
    private final CalledOff calledOff;

    Progress(Clause clause, ContactWords words, Offer offer, Aloud aloud) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.offer = offer;
        this.aloud = aloud;
        this.refusal = new Refusal(clause, words);
        this.calledOff = new CalledOff(clause);
    }

    /** Gives a contact the status that the words near its group tell. */
    void read(Group group, Contact contact) {
        int start = sentence.from();
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.from() < start || cue.from() > group.to + FAR * clause.scale()) {
                continue;
            }
            boolean before = cue.to() <= group.from;
            int gap = (before ? group.from - cue.to() : cue.from() - group.to) / clause.scale();
            if (isParted(cue, group)) {
                continue;
            }
            boolean goal = // invited X to Z and to the summit
                    cue.what().meaning() == Meaning.PROPOSED
                            && group.isConference()
                            && clause.scale() > 1
                            && clause.isPlain(cue.to(), group.from);
            if (before && words.between(cue.to(), group.from) && gap > NEAR && !goal) {
                continue;
            }
            switch (cue.what().meaning()) {
                case WILL, PLANNED -> {
                    if (!before && (isOfOther(cue, group) || isTold(group, cue))) {
                        break; // X and Y spoke, to prepare for a meeting
                    }
                    if (before && (isOfReport(cue, group) || aloud.isOfMatter(cue, group))
                            || !before && isOver(group, cue)) {
                        continue; // Z will help, X said after talks
                    }
                    if (sentence.isQuoted(cue.from()) != sentence.isQuoted(group.from)) {
                        break; // of what somebody says
                    }
                    boolean behind =
                            !before
                                    && gap <= 12
                                    && !words.between(group.to, cue.from())
                                    && (isOfConference(group, cue)
                                            || (group.isNoun() || isTitle(group, cue))
                                                    && !isSaid(group, cue));
                    if (before && gap <= 12
                            || gap <= (group.has(Meaning.VISIT) ? 8 : 2)
                                    && (before || !isSaid(group, cue))
                            || behind) {
                        contact.status =
                                contact.status == Status.HELD ? Status.PLANNED : contact.status;
                    }
                }
                case PROPOSED ->
                        contact.status =
                                isInvitedBy(cue, group)
                                                || isAccepted(cue)
                                                || isEnded(group, cue)
                                                || isNext(group, cue)
                                        ? contact.status
                                        : (before || clause.headFinal())
                                                                && gap
                                                                        <= (isComing(group)
                                                                                        || isFramed(
                                                                                                cue)
                                                                                ? 12
                                                                                : 6)
                                                        || gap <= 2 && (before || !isHis(group))
                                                        || before && leads(cue, group)
                                                        || closes(group, cue)
                                                ? Status.PROPOSED
                                                : contact.status;
                case POSTPONED, CANCELLED ->
                        contact.status =
                                gap <= FAR
                                                && !crosses(group, cue)
                                                && !isBehind(cue, group)
                                                && !calledOff.isMatter(cue, group)
                                        ? status(cue)
                                        : contact.status;
                case AGAIN -> contact.again |= gap <= FAR && !crosses(group, cue);
                case DENIED ->
                        contact.status =
                                !sentence.has(Meaning.NOT, cue.from() - 1, cue.from())
                                                && ((before || clause.headFinal())
                                                                && gap <= 16
                                                                && !isBehind(cue, group)
                                                        || cue.from() < group.to
                                                                && group.from < cue.to()
                                                        || !before && refutes(cue, group))
                                        ? Status.DENIED
                                        : contact.status;
                case NOT -> contact.negated |= denies(cue, group, gap);
                case PAST ->
                        contact.past |=
                                !isOfOtherVerb(cue, group)
                                        && (gap <= NEAR || before && brackets(cue, group));
                case REQUESTED -> contact.requested |= !isOfGuest(cue, group);
                case INITIATED -> {
                    Entity by = initiator(cue);
                    contact.initiatedBy = by == null ? contact.initiatedBy : by.actor();
                    if (by != null && isInviter(by, contact)) {
                        contact.add(sentence, by);
                    }
                }
                default -> {}
            }
        }
        invited(contact);
        contact.status = contact.again ? Status.PLANNED : contact.status;
        if (isOpen(contact.status) && !contact.negated) {
            Status left = refusal.of(group, contact);
            contact.status = left == null ? contact.status : left;
        }
        contact.status =
                contact.status == Status.HELD
                                && (offer.verb(group) != null
                                        || isAsked(group)
                                        || isUrged(group, contact))
                        ? Status.PROPOSED
                        : contact.status;
    }

    /**
     * Whether a word of the future belongs to what somebody tells another at a contact, behind
     * "that" and a subject of its own: told X at a meeting, warned X in a letter, that Y will help.
     */
    private boolean isTold(Group group, Marked<Cue> will) {
        Marked<Cue> say = sentence.find(Meaning.SAY, sentence.from(), group.from);
        return say != null
                && (group.isNoun() || group.has(Meaning.LETTER))
                && names(say.to(), group.from)
                && sentence.cues(Meaning.RELATIVE).stream()
                        .filter(that -> that.from() == group.to)
                        .anyMatch(that -> names(that.to(), will.from()));
    }

    private boolean names(int from, int to) {
        return sentence.entities().stream()
                .anyMatch(entity -> entity.from() >= from && entity.to() <= to);
    }

    private static Status status(Marked<Cue> cue) {
        return cue.what().meaning() == Meaning.POSTPONED ? Status.POSTPONED : Status.CANCELLED;
    }

    private static boolean isOpen(Status status) {
        return status == Status.HELD || status == Status.PLANNED || status == Status.PROPOSED;
    }

    /** Whether the verb of another contact itself is past: before the visit to Z, X had met Y. */
    private boolean isOfOtherVerb(Marked<Cue> past, Group group) {
        return group.isJourney()
                && (group.to <= past.from() || past.to() <= group.from)
                && words.groups().stream()
                        .filter(other -> !other.equals(group) && !other.isJourney())
                        .anyMatch(other -> other.from < past.to() && past.from() < other.to);
    }

    /** Whether something else had been called off: after the delay of his trip, X phoned Z. */
    private boolean isBehind(Marked<Cue> cue, Group group) {
        Marked<Cue> after = sentence.find(Meaning.AFTER, cue.from() - NEAR, cue.from());
        return after != null
                && group.from - cue.to() > ASKED
                && clause.isPlain(after.to(), cue.from());
    }

    /** Whether words only tell what a guest came for, who stands behind them: met invited X. */
    private boolean isOfGuest(Marked<Cue> cue, Group group) {
        Entity met = words.met(group);
        return met != null && cue.from() >= group.from && cue.to() <= met.from();
    }

    /**
     * Who began it: named right before a word that follows its owner, or behind one that leads; at
     * X's request, at the request of X; null where nobody is named.
     */
    private @Nullable Entity initiator(Marked<Cue> cue) {
        for (Entity entity : sentence.entities()) {
            boolean at =
                    clause.headFinal()
                            || sentence.has(Meaning.IN, entity.from() - 1, entity.from())
                            || sentence.has(Meaning.TOPIC, entity.from() - 1, entity.from());
            if (entity.to() == cue.from() && at) {
                return entity;
            }
        }
        Entity begun = clause.entityAt(cue.to(), 2);
        return sentence.entities().stream() // at the request of the side of X, which opens in it
                .filter(entity -> entity.from() < cue.to() && cue.to() < entity.to())
                .filter(entity -> entity.from() > cue.from())
                .findFirst()
                .orElse(begun);
    }

    /** Whether somebody asks the person right before the verb for it: urged X to meet Y. */
    private boolean isAsked(Group group) {
        if (group.isNoun() || group.isConference()) {
            return false;
        }
        for (Entity entity : sentence.entities()) {
            if (Clause.isPersonal(entity)
                    && entity.to() <= group.from
                    && group.from - entity.to() <= ASKED
                    && isSmall(entity.to(), group.from)) {
                return sentence.cues(Meaning.SAY).stream()
                        .filter(say -> say.to() == entity.from())
                        .filter(
                                say ->
                                        sentence.isQuoted(say.from())
                                                == sentence.isQuoted(group.from))
                        .anyMatch(
                                say ->
                                        say.what().act() == Act.REQUEST
                                                || say.what().act() == Act.PROPOSE);
            }
        }
        return false;
    }

    /**
     * Whether a third party asks all sides for it, or hopes for it, and they stand between: urged X
     * and Y to resume talks.
     */
    private boolean isUrged(Group group, Contact contact) {
        if (contact.sides.size() < 2
                || !clause.spaces()
                || group.isConference()
                || group.has(Meaning.VISIT)) {
            return false;
        }
        int first = sentence.to();
        int last = sentence.from();
        for (Contact.Side side : contact.sides) {
            first = Math.min(first, side.entity().from());
            last = Math.max(last, side.entity().to());
        }
        int from = first;
        int to = last;
        boolean there = // and no day or place, where a noun may be that of talks that were held
                sentence.has(Meaning.IN, group.to, group.to + 2) || !sentence.dates().isEmpty();
        return to <= group.from
                && group.from - to <= URGED
                && !(group.isNoun() && there)
                && clause.isPlain(from, group.from)
                && sentence.cues().stream().noneMatch(cue -> parts(cue, to, group.from))
                && sentence.cues().stream()
                        .filter(cue -> cue.to() <= from && from - cue.to() <= WISHED)
                        .filter(cue -> sentence.isQuoted(cue.from()) == sentence.isQuoted(from))
                        .anyMatch(cue -> isWish(cue.what()));
    }

    private static boolean isWish(Cue cue) {
        return cue.meaning() == Meaning.READY
                || cue.meaning() == Meaning.SAY
                        && (cue.act() == Act.REQUEST || cue.act() == Act.PROPOSE);
    }

    private static boolean parts(Marked<Cue> cue, int from, int to) {
        Meaning meaning = cue.what().meaning();
        boolean other =
                switch (meaning) {
                    case SAY, CLAUSE, AFTER, EVE, IN, OF, TOPIC, RELATIVE, DISCUSS, HIS, THEIR ->
                            true;
                    default -> meaning.isContact();
                };
        return other && cue.from() >= from && cue.to() <= to;
    }

    /** Whether nothing but a comma and small words that tell nothing stand in a run. */
    private boolean isSmall(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean small =
                    sentence.tokens().first(i) == ','
                            || sentence.tokens().isWord(i)
                                    && sentence.cuesAt(i).stream()
                                            .allMatch(
                                                    cue ->
                                                            cue.what().meaning() == Meaning.TO
                                                                    || cue.what().meaning()
                                                                            == Meaning.AID);
            if (!small) {
                return false;
            }
        }
        return true;
    }

    /**
     * Gives a journey those who invited, whom the sentence names first, whatever it tells of before
     * the journey: invited by X, Y will attend the summit and visit Z.
     */
    private void invited(Contact contact) {
        int head = sentence.from();
        Marked<Cue> invited = sentence.find(Meaning.INITIATED, head, head + FAR);
        if (!contact.journey || contact.initiatedBy != null || invited == null) {
            return;
        }
        int end = clause.stop(invited.to(), sentence.to());
        for (Entity by : sentence.entities()) {
            boolean here = by.from() >= invited.to() && by.to() <= end && by.person() != null;
            if (here && by.actor() != null && contact.actors().contains(by.actor())) {
                contact.initiatedBy = by.actor();
                if (isInviter(by, contact)) {
                    contact.add(sentence, by);
                }
                return;
            }
        }
    }

    /**
     * Whether a verb of saying behind a comma closes what stands before it, and the words follow.
     */
    private boolean isOfReport(Marked<Cue> will, Group group) {
        return sentence.cues(Meaning.SAY).stream()
                .filter(say -> say.from() >= will.to())
                .filter(
                        say ->
                                say.from() < group.from
                                        || group.isTold() && say.from() == group.from)
                .filter(say -> !clause.isPlain(will.to(), say.from()))
                .anyMatch(
                        say ->
                                say.to() < sentence.to()
                                        && sentence.tokens().first(say.to()) != ','
                                        && clause.isPlain(say.from(), group.from));
    }

    /** Whether words behind those of a contact hold the noun of another one, which they plan. */
    private boolean isOfOther(Marked<Cue> planned, Group group) {
        boolean behind = false;
        boolean other = false;
        for (Marked<Cue> cue : sentence.cues()) {
            boolean contact = cue.what().meaning().isContact();
            behind |= contact && cue.from() >= group.from && cue.to() <= planned.from();
            other |= contact && cue.from() > planned.from() && cue.to() <= planned.to();
        }
        return behind && other;
    }

    /** Whether what follows is told after it: after his visit to Z, X said that Y will come. */
    private boolean isOver(Group group, Marked<Cue> will) {
        if (clause.headFinal() && sentence.has(Meaning.AFTER, group.to, group.to + 1)) {
            return true;
        }
        Marked<Cue> after = sentence.find(Meaning.AFTER, group.from - 2, group.from);
        return after != null
                && (sentence.has(Meaning.SAY, group.to, will.from()) || isSaidAt(after.from()));
    }

    /** Whether nothing but its subject parts a verb of saying from a token: X and Y said after. */
    private boolean isSaidAt(int at) {
        for (int i = at - 1; i >= sentence.from(); i--) {
            if (sentence.cuesAt(i).stream().anyMatch(cue -> cue.what().meaning() == Meaning.SAY)) {
                return true;
            }
            boolean subject =
                    !sentence.tokens().isWord(i)
                            || sentence.has(Meaning.AND, i, i + 1)
                            || sentence.isDate(i)
                            || sentence.isNamed(i);
            if (!subject) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether the frame of a verb may part an invitation from the words: where the verb stands
     * second, and not where somebody is only ready to.
     */
    private boolean isFramed(Marked<Cue> proposed) {
        return clause.verbSecond() && !sentence.has(Meaning.READY, proposed.from(), proposed.to());
    }

    /**
     * Whether an invitation whose verb stands second leads to a journey told behind its comma:
     * invited X, in June Z to visit.
     */
    private boolean leads(Marked<Cue> invitation, Group group) {
        int comma = clause.stop(invitation.to(), group.from);
        return isFramed(invitation)
                && group.isJourney()
                && sentence.has(Meaning.SAY, invitation.from(), invitation.to())
                && comma < group.from
                && clause.isPlain(comma + 1, group.from)
                && sentence.entities().stream()
                        .filter(entity -> entity.from() > comma && entity.to() <= group.from)
                        .noneMatch(Clause::isPersonal)
                && !sentence.has(Meaning.SAY, comma, group.from);
    }

    /**
     * Whether an invitation closes the clause in which words behind its first part name the journey
     * it is to, where the verb stands second: has X to a visit to Z in June invited.
     */
    private boolean closes(Group group, Marked<Cue> invitation) {
        return clause.verbSecond()
                && group.isJourney()
                && invitation.from() >= group.to
                && sentence.has(Meaning.SAY, invitation.from(), invitation.to())
                && clause.isPlain(group.to, invitation.from())
                && !isHis(group)
                && (invitation.to() >= sentence.to()
                        || !sentence.tokens().isWord(invitation.to())
                        || sentence.has(Meaning.AND, invitation.to(), invitation.to() + 1))
                && sentence.entities().stream()
                        .filter(entity -> entity.from() >= group.to)
                        .filter(entity -> entity.to() <= invitation.from())
                        .noneMatch(Clause::isPersonal);
    }

    /**
     * Whether the journey is somebody's own, on which he may propose other things: on his visit.
     */
    private boolean isHis(Group group) {
        return group.isJourney() && sentence.find(Meaning.HIS, group.from - 2, group.from) != null;
    }

    /**
     * Whether an invitation is accepted: by the verb that ends the clause, or by one before whoever
     * sent it: accepted X's invitation.
     */
    private boolean isAccepted(Marked<Cue> invitation) {
        return clause.verbSecond()
                        && sentence.has(Meaning.PLANNED, invitation.from(), invitation.to())
                || sentence.entities().stream()
                        .filter(clause::isPossessive)
                        .filter(host -> host.to() <= invitation.from())
                        .filter(host -> invitation.from() - host.to() <= 2)
                        .anyMatch(
                                host ->
                                        sentence.has(
                                                Meaning.PLANNED, host.from() - 1, host.from()));
    }

    /**
     * Whether an "and" parts an invitation from a verb that stands last: X called and invited Y.
     */
    private boolean isEnded(Group group, Marked<Cue> invitation) {
        return clause.headFinal()
                && !group.isNoun()
                && invitation.from() > group.to
                && sentence.has(Meaning.AND, group.to, group.to + 1);
    }

    /** Whether a comma parts what is proposed from what was held: spoke with X, offering talks. */
    private boolean isNext(Group group, Marked<Cue> proposed) {
        return clause.scale() > 1
                && !clause.headFinal()
                && proposed.from() >= group.to
                && !clause.isPlain(group.to, proposed.from());
    }

    /** Whether an invitation, but one to the very contact, is only why somebody came: at X's. */
    private boolean isInvitedBy(Marked<Cue> invitation, Group group) {
        boolean own = invitation.from() < group.from && group.to <= invitation.to();
        return !own
                && sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        (cue.what().meaning() == Meaning.INITIATED
                                                        || cue.what().meaning()
                                                                == Meaning.REQUESTED)
                                                && cue.from() <= invitation.from()
                                                && invitation.from() - cue.to()
                                                        <= FAR * clause.scale()
                                                && (cue.to() > invitation.from()
                                                        || clause.scale() > 1
                                                                && clause.isPlain(
                                                                        cue.to(),
                                                                        invitation.from())));
    }

    /**
     * Whether nothing but the name of a conference and a comma stand between it and a plan: to take
     * part in the summit of X, planned for May.
     */
    private boolean isOfConference(Group group, Marked<Cue> planned) {
        if (!group.isConference() || planned.what().meaning() != Meaning.PLANNED) {
            return false;
        }
        for (int i = group.to; i < planned.from(); i++) {
            boolean named =
                    !sentence.tokens().isWord(i)
                            || sentence.has(Meaning.OF, i, i + 1)
                            || sentence.has(Meaning.THE, i, i + 1)
                            || sentence.has(Meaning.RELATIVE, i, i + 1)
                            || sentence.isNamed(i);
            if (!named) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word for a call or message opens the sentence as its subject: a call with X. */
    private boolean isTitle(Group group, Marked<Cue> planned) {
        return (group.has(Meaning.CALL) || group.has(Meaning.VIDEO) || group.has(Meaning.LETTER))
                && clause.isPlain(group.to, planned.from())
                && !sentence.has(Meaning.SAY, group.to, planned.from())
                && sentence.entities().stream().noneMatch(entity -> entity.from() < group.to);
    }

    /** Whether a blank parts two headlines, where there are no blanks between words. */
    private boolean isParted(Marked<Cue> cue, Group group) {
        for (int i = Math.max(1, Math.min(cue.to(), group.to));
                clause.scale() > 1 && i <= Math.max(cue.from(), group.from);
                i++) {
            if (sentence.tokens().start(i) > sentence.tokens().end(i - 1)
                    && Character.isIdeographic(sentence.tokens().first(i))
                    && Character.isIdeographic(sentence.tokens().first(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a word stands in what somebody says, whose verb stands before it, and a mark behind
     * the words of the contact: X said, in talks with Y, that he would come.
     */
    private boolean isSaid(Group group, Marked<Cue> cue) {
        return (sentence.has(Meaning.SAY, sentence.from(), group.from)
                        || sentence.has(Meaning.SAY, group.to, cue.from()))
                && !clause.isPlain(group.to, cue.from());
    }

    /** Whether a phrase behind the words calls what they tell untrue: that A met B is not true. */
    private boolean refutes(Marked<Cue> cue, Group group) {
        return cue.to() - cue.from() > 2
                && cue.from() - group.to <= FAR
                && !sentence.has(Meaning.SAY, group.to, cue.from());
    }

    /** Whether a person invites to a visit to his state, of which nobody else is named. */
    private static boolean isInviter(Entity by, Contact contact) {
        return contact.journey
                && by.person() != null
                && contact.actors().containsAll(by.actors())
                && contact.sides.stream()
                        .noneMatch(
                                side ->
                                        side.entity().person() != null
                                                && side.entity().actors().equals(by.actors()));
    }

    /**
     * Whether "not" belongs to the words of a contact: right before them, or at the end of a clause
     * whose verb stands second.
     */
    private boolean denies(Marked<Cue> not, Group group, int gap) {
        boolean offered = // does not rule out meeting Z
                sentence.cues(Meaning.PROPOSED).stream().anyMatch(cue -> cue.covers(not.from()));
        if (group.has(Meaning.ATTEND)
                || offered
                || sentence.has(Meaning.AND, not.from(), not.from() + 1)
                || sentence.isQuoted(not.from()) != sentence.isQuoted(group.from)) {
            return false; // not only
        }
        if (isUnplanned(not, group)) {
            return true;
        }
        if (not.to() <= group.from) {
            boolean bracket = clause.verbSecond() && group.isJourney(); // not to the talks in Z
            return gap <= (bracket ? BRACKET : 2) && clause.isPlain(not.to(), group.from);
        }
        return clause.verbSecond()
                && !group.isNoun()
                && not.from() >= group.to
                && clause.isPlain(group.to, not.from())
                && (not.to() >= sentence.to() || !sentence.tokens().isWord(not.to()));
    }

    /**
     * Whether "not" stands inside or right before words of a plan: a call with Z is not planned.
     */
    private boolean isUnplanned(Marked<Cue> not, Group group) {
        return not.from() >= group.to
                && clause.isPlain(group.to, not.from())
                && sentence.cues(Meaning.PLANNED).stream()
                        .anyMatch(
                                planned ->
                                        planned.from() == not.to()
                                                || planned.from() >= group.to
                                                        && planned.to() <= not.from()
                                                        && not.from() - planned.to() <= 2);
    }

    /**
     * Whether a word stands before all of a clause that the words of a contact end, where the verb
     * stands second and the rest of it last: last X had visited Z in May.
     */
    private boolean brackets(Marked<Cue> cue, Group group) {
        return clause.verbSecond()
                && clause.isPlain(cue.to(), group.from)
                && (group.to >= sentence.to() || !sentence.tokens().isWord(group.to));
    }

    /** Whether somebody comes, so that the guest stands between the invitation and the words. */
    private static boolean isComing(Group group) {
        return group.has(Meaning.ATTEND) || group.has(Meaning.VISIT);
    }

    /**
     * Whether a comma parts a word from those of a contact that have a subject of their own, or
     * that came after it: though the summit was called off, X will meet Y.
     */
    private boolean isOfOther(Group group, Marked<Cue> cue) {
        boolean before = cue.to() <= group.from;
        int comma = before ? cue.to() : group.to;
        int end = before ? group.from : cue.from();
        while (comma < end && sentence.tokens().first(comma) != ',') {
            comma++;
        }
        int from = comma;
        if (from >= end) {
            return false;
        }
        return before
                ? sentence.entities().stream()
                        .filter(entity -> entity.from() > from && entity.to() <= end)
                        .anyMatch(entity -> Clause.isPersonal(entity) && !clause.isObject(entity))
                : sentence.find(Meaning.AFTER, from, end) != null;
    }

    private boolean crosses(Group group, Marked<Cue> cue) {
        boolean others =
                words.groups().stream()
                        .anyMatch(
                                other ->
                                        other != group
                                                && other.from >= cue.to()
                                                && other.from - cue.to() <= 2
                                                && group.to <= cue.from());
        return others
                || isOfOther(group, cue)
                || sentence.has(Meaning.AFTER, cue.to(), group.from) // failed after they spoke
                || words.between(Math.min(group.to, cue.to()), Math.max(group.from, cue.from()));
    }
}
