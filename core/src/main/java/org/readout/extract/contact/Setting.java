package org.readout.extract.contact;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Passed;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.model.Place;
import org.readout.model.When;
import org.readout.model.When.Precision;
import org.readout.world.World;

/** Finds where and on what day a contact took place. */
final class Setting {

    private static final int SAID = 2; // tokens: said in Z
    private static final int NAME = 4; // words of the name of a conference behind its place

    private static final int SINCE = 5; // tokens between the word and that for the contact
    private static final int AFTER_SINCE = 12; // tokens between the word and a day of its clause
    private static final int YEAR_GAP = 20;

    private final World world;
    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Zones zones;
    private final Journeys journeys;
    private final ToldOn toldOn;
    private final TwoTimes times;

    Setting(World world, Clause clause, ContactWords words, Zones zones, Journeys journeys) {
        this.world = world;
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.zones = zones;
        this.journeys = journeys;
        this.toldOn = new ToldOn(clause, zones);
        this.times = new TwoTimes(clause, words);
    }

    /**
     * The nearest place of the clause, else a state behind a word of place, else where a journey
     * goes.
     */
    @Nullable Marked<String> place(Group group) {
        Marked<String> best = null;
        int least = Integer.MAX_VALUE;
        Entity met = words.met(group);
        for (Marked<String> place : sentence.places()) {
            boolean guests = // of what the guest came for
                    met != null && group.to <= place.from() && place.to() <= met.from();
            if (guests
                    || isPost(place)
                    || isGoal(group, place.from())
                    || isParty(place)
                    || isPaired(group, place)
                    || isOutside(group, place.from())
                    || isMatter(group, place.from())
                    || toldOn.isOfTeller(group, place)
                    || isToldOf(group, place.from())
                    || isOfToldContact(group, place.from())
                    || times.isOfOther(group, place.from())
                    || isOfNext(group, place.from())) {
                continue;
            }
            boolean in = false;
            for (Marked<Cue> cue : sentence.cues()) {
                in |=
                        (cue.what().meaning() == Meaning.IN
                                        || cue.what().meaning() == Meaning.TO
                                                && (group.has(Meaning.PROPOSED)
                                                        || isGuest(group, cue)))
                                && cue.to() <= place.from()
                                && place.from() - cue.to() <= (clause.headFinal() ? 0 : 7)
                                && !Passed.isBehindOther(sentence, cue.to(), place)
                                && clause.isPlain(cue.to(), site(cue.to(), place.from()))
                                && !words.between(cue.to(), place.from());
            }
            int gap =
                    place.from() >= group.to
                            ? behind(group, place.from())
                            : group.from - place.to() + 3;
            boolean reached = (isReached(place) || isRoute(place)) && !isAsked(group, place.from());
            in |= reached;
            in |= group.isNoun() && place.from() == group.to && !clause.headFinal(); // summit-in Z
            in |= sentence.cues(Meaning.HIM).stream().anyMatch(him -> him.to() == place.from());
            in |= isWithin(group, place);
            if ((in || place.to() == group.from || isNamedAfter(group, place))
                    && gap < least
                    && (reached
                            || isOfOccasion(group, place)
                            || !words.between(
                                    Math.min(group.to, place.to()),
                                    Math.max(group.from, place.from())))) {
                least = gap;
                best = place;
            }
        }
        best = best == null ? null : outer(best);
        if (best == null) {
            for (Marked<Cue> cue : sentence.cues()) {
                Entity entity =
                        cue.what().meaning() == Meaning.IN ? clause.entityAt(cue.to(), 1) : null;
                if (entity != null
                        && entity.form() == Form.ACTOR
                        && entity.actor() != null
                        && !isBehindSite(group, cue)
                        && sentence.isQuoted(entity.from()) == sentence.isQuoted(group.from)
                        && !isMatter(group, entity.from())
                        && !isGoal(group, entity.from())
                        && (zones.isTold(group.from)
                                || !zones.isTold(cue.from())
                                || isBeforeTopic(group, cue.from()))
                        && !(zones.isTopic(entity.from())
                                && sentence.find(Meaning.TOPIC, group.to, entity.from()) != null)
                        && !world.isOrganisation(entity.actor())) {
                    best = new Marked<>(entity.from(), entity.to(), entity.actor());
                }
            }
        }
        best = best == null && group.isConference() ? named(group) : best;
        if (group.has(Meaning.VISIT)) {
            Entity entity = journeys.target(group);
            if (entity != null
                    && (best == null || !best.what().startsWith(entity.actors().get(0)))) {
                best = new Marked<>(entity.from(), entity.to(), entity.actors().get(0));
            }
        }
        return best;
    }

    /**
     * How far a place stands behind the words; those who met, named between, do not count behind a
     * noun: in Z, talks of X with Y in V.
     */
    private int behind(Group group, int place) {
        int gap = place - group.to;
        for (Entity entity : sentence.entities()) {
            boolean met =
                    group.isNoun()
                            && Clause.isPersonal(entity)
                            && entity.from() >= group.to
                            && entity.to() <= place;
            gap -= met ? entity.to() - entity.from() : 0;
        }
        return clause.isPlain(group.to, place) ? gap : place - group.to;
    }

    /**
     * Whether a place that no table knows stands nearer behind the words: in Z, about peace in V.
     */
    private boolean isBehindSite(Group group, Marked<Cue> in) {
        return sentence.cues(Meaning.IN).stream()
                .filter(cue -> cue.from() >= group.to && cue.to() < in.from())
                .filter(cue -> clause.isPlain(group.to, cue.to()))
                .anyMatch(
                        cue ->
                                sentence.tokens().isWord(cue.to())
                                        && sentence.tokens().isCapital(cue.to())
                                        && clause.entityAt(cue.to(), 0) == null);
    }

    /**
     * Whether a place behind a contact and a comma is only part of what it was about: summoned the
     * envoy, on the arrest of X in Z.
     */
    private boolean isMatter(Group group, int place) {
        Marked<Cue> topic = sentence.find(Meaning.TOPIC, group.to, place);
        return topic != null
                && clause.scale() > 1
                && !clause.isPlain(group.to, topic.from())
                && clause.isPlain(topic.to(), place);
    }

    /**
     * Whether a place stands in what is said behind the words and a verb of saying: in talks with
     * X, Y said that the mission in Z would end.
     */
    private boolean isToldOf(Group group, int place) {
        Marked<Cue> say = sentence.find(Meaning.SAY, group.to, place);
        return say != null
                && !sentence.isQuoted(say.from())
                && sentence.has(Meaning.WILL, say.to(), sentence.to())
                && !words.between(say.to(), place)
                && place - say.to() > SAID * clause.scale()
                && clause.isPlain(say.to(), place);
    }

    /** Whether "with" or "by" right before a place makes it a side and no place: put by Z. */
    private boolean isParty(Marked<String> place) {
        return sentence.cues().stream()
                        .filter(cue -> cue.to() == place.from())
                        .map(cue -> cue.what().meaning())
                        .anyMatch(meaning -> meaning == Meaning.WITH || meaning == Meaning.AGENT)
                && sentence.cues(Meaning.IN).stream().noneMatch(in -> in.to() == place.from());
    }

    /**
     * Whether a capital is one of two right behind the noun, which stand for those who met and are
     * no place: the talks of Z and Y.
     */
    private boolean isPaired(Group group, Marked<String> place) {
        Entity first = group.isNoun() ? clause.entityAt(group.to, 1) : null;
        Marked<Cue> and =
                first == null ? null : sentence.find(Meaning.AND, first.to(), first.to() + 1);
        Entity second = and == null ? null : clause.entityAt(and.to(), 1);
        return second != null
                && first.form() == Form.CAPITAL
                && second.form() == Form.CAPITAL
                && sentence.cues(Meaning.IN).stream().noneMatch(in -> in.to() == first.from())
                && (first.from() == place.from() || second.from() == place.from());
    }

    /** Whether the words themselves open the topic and it is still to come: confer in Z on fish. */
    private boolean isBeforeTopic(Group group, int place) {
        return group.to <= place
                && sentence.has(Meaning.DISCUSS, group.from, group.to)
                && sentence.find(Meaning.TOPIC, group.to, place) == null;
    }

    /** The city that ends the name of a conference: the Economic Forum of Z. */
    private @Nullable Marked<String> named(Group group) {
        for (Marked<String> place : sentence.places()) {
            boolean ends = place.from() >= group.to;
            for (int i = group.to; i < place.from() && ends; i++) {
                ends =
                        sentence.tokens().isCapital(i) && clause.entityAt(i, 0) == null
                                || sentence.has(Meaning.OF, i, i + 1);
            }
            if (ends && !isPost(place) && !isOutside(group, place.from())) {
                return place;
            }
        }
        return null;
    }

    /** Whether a guest stands between a verb and where his host has him: welcomed X to Z. */
    private boolean isGuest(Group group, Marked<Cue> to) {
        Entity guest = group.isNoun() ? null : clause.entityAt(group.to, 2);
        return guest != null
                && group.has(Meaning.MEET)
                && Clause.isPersonal(guest)
                && guest.to() == to.from();
    }

    /** Whether somebody is about to leave for a place: before flying on to Z. */
    private boolean isGoal(Group group, int place) {
        return sentence.cues(Meaning.EVE).stream().anyMatch(cue -> cue.to() == place);
    }

    /** Whether a city only tells where somebody serves: the ambassador of X in Y. */
    private boolean isPost(Marked<String> place) {
        return sentence.entities().stream()
                .anyMatch(
                        entity ->
                                Clause.isPersonal(entity)
                                        && entity.from() < place.from()
                                        && place.to() <= entity.to());
    }

    /** Whether a place stands right behind a word of travel: arrived in Z for talks. */
    private boolean isReached(Marked<String> place) {
        return sentence.cues(Meaning.VISIT).stream()
                .anyMatch(
                        cue ->
                                clause.headFinal()
                                        ? cue.from() == place.to()
                                        : cue.to() == place.from());
    }

    /** Whether the words end in a word of place, which a place follows: meet again in Z. */
    private boolean isWithin(Group group, Marked<String> place) {
        return place.from() == group.to
                && group.to - group.from > 1
                && clause.spaces()
                && !clause.headFinal();
    }

    /** Whether a place is where a way ends whose start is named before: flew from X to Z. */
    private boolean isRoute(Marked<String> place) {
        int to = place.from() - 1;
        return sentence.has(Meaning.TO, to, place.from())
                && sentence.places().stream()
                        .filter(start -> start.to() == to)
                        .anyMatch(
                                start -> sentence.has(Meaning.OF, start.from() - 1, start.from()));
    }

    /** Whether a place is that of the meeting at whose margins they met: beside the talks in Z. */
    private boolean isOfOccasion(Group group, Marked<String> place) {
        Marked<Cue> margin = sentence.find(Meaning.MARGIN, group.to, place.from());
        return margin != null
                && clause.isPlain(group.to, place.from())
                && !words.between(group.to, margin.from())
                && sentence.has(Meaning.IN, place.from() - 1, place.from());
    }

    /** Whether a place stands behind what somebody is asked to do: met X, inviting him to Z. */
    private boolean isAsked(Group group, int place) {
        return sentence.cues(Meaning.SAY).stream()
                .anyMatch(
                        cue ->
                                cue.what().act() == Act.REQUEST
                                        && cue.from() >= group.to
                                        && cue.to() <= place);
    }

    /** Whether a conference bears the name of a place: the X International Forum. */
    private boolean isNamedAfter(Group group, Marked<String> place) {
        if (!group.isConference() || place.from() >= group.to) {
            return false;
        }
        for (int i = place.to(); i < group.from; i++) {
            if (!sentence.tokens().isWord(i) || !sentence.tokens().isCapital(i)) {
                return false;
            }
        }
        return place.from() >= group.from || group.from - place.to() <= NAME;
    }

    /** The city of another state that a quarter called like a city lies in: in X in Y. */
    private Marked<String> outer(Marked<String> inner) {
        for (Marked<String> place : sentence.places()) {
            if (place.from() > inner.to()
                    && place.from() - inner.to() <= 2
                    && sentence.has(Meaning.IN, inner.to(), place.from())
                    && !Place.state(place.what()).equals(Place.state(inner.what()))) {
                return place;
            }
        }
        return inner;
    }

    /**
     * Where the words before a place end: at the comma where they name a site of it, in Hall X, Y.
     */
    private int site(int from, int place) {
        int comma = place - 1;
        if (comma <= from || sentence.tokens().first(comma) != ',') {
            return place;
        }
        boolean kind = comma - from > 1 && !sentence.tokens().isCapital(from); // in the hall Z, Y
        int first = comma;
        for (int i = kind ? from + 1 : from; i < comma; i++) {
            boolean mark = sentence.tokens().first(i) == ',' && i > from;
            if (!mark && !sentence.tokens().isCapital(i) && !sentence.has(Meaning.THE, i, i + 1)) {
                return place;
            }
            first = mark ? Math.min(first, i) : first; // in the hall Z, V, Y
        }
        return first;
    }

    /**
     * The nearest date; one of another contact, of what is talked about or of the day on which it
     * was told counts as far.
     */
    @Nullable DateMention date(Group group) {
        DateMention best = null;
        int least = Integer.MAX_VALUE;
        for (DateMention date : sentence.dates()) {
            int from = sentence.tokens().at(date.span().start());
            if (isSince(group, from)
                    || isOutside(group, from)
                    || isOfPaper(date, group)
                    || times.isOfOther(group, from)
                    || isOfNext(group, from)) {
                continue;
            }
            if (from < group.from
                    && (isOffset(from, group) || toldOn.isOfCallingOff(date, group))) {
                continue; // on Tuesday, a day after visiting Z; called off on Tuesday
            }
            int gap = from >= group.to ? from - group.to : group.from - from;
            boolean other = words.between(Math.min(group.to, from), Math.max(group.from, from));
            boolean told = zones.isTold(group.from) && !zones.isTold(from);
            boolean shared = // on Friday X will go to Y to meet Z
                    from < group.from && sentence.has(Meaning.WILL, from, group.from);
            if (other && (told || isAhead(date) && !shared)
                    || isOfSaid(group, from)
                    || (group.isTold() || group.has(Meaning.DISCUSS))
                            && toldOn.isOfNoun(date, group, words.groups())
                    || isOfToldContact(group, from)
                    || toldOn.isOfReport(group, from)) {
                continue; // the day of what is to come, or of what talks of it
            }
            if (isAttribute(date, group)) {
                return date;
            }
            boolean year = date.precision() == Precision.YEAR; // often part of a name
            Entity guest = year ? words.guest(from) : null;
            if (guest != null && from >= group.to) {
                continue; // the year of the conference that he attends
            }
            if (year && gap > YEAR_GAP * clause.scale()) {
                continue;
            }
            int cost =
                    gap
                            + (isOfContactBefore(from, group) ? 60 : 0)
                            + (other ? 30 : 0)
                            + (year && (other || !isPlainYear(date, group)) ? 40 : 0)
                            + (toldOn.isOfTelling(from, group) ? 20 : 0)
                            + (Days.isRough(date, sentence.dates()) ? 25 : 0);
            if (cost < least) {
                least = cost;
                best = date;
            }
        }
        return best;
    }

    /**
     * Whether a year now over stands in the clause of what was done, behind it or at the head of
     * the sentence, and is no part of a name: met in Z in 2010, as X said on Tuesday.
     */
    private boolean isPlainYear(DateMention date, Group group) {
        int from = sentence.tokens().at(date.span().start());
        LocalDate published = sentence.document().published();
        boolean over =
                published != null
                        && date.last() != null
                        && date.last().compareTo(published.toString().substring(0, 4)) < 0;
        boolean small = // in 2010, and not Forum 2010
                !Character.isDigit(sentence.tokens().first(from))
                        || from > sentence.from() && !sentence.tokens().isCapital(from - 1);
        return over
                && clause.spaces()
                && (from >= group.to
                        ? small && clause.isPlain(group.to, from)
                        : from - sentence.from() <= 2);
    }

    /** Whether a day stands between an article, or an owner, and a noun: the May 5 call with X. */
    private boolean isAttribute(DateMention date, Group group) {
        int from = sentence.tokens().at(date.span().start());
        int gap = group.from - sentence.tokens().at(date.span().end());
        return clause.spaces()
                && !group.isJourney()
                && Days.isDay(date)
                && from > sentence.from()
                && gap >= 0
                && gap <= 1
                && (sentence.has(Meaning.THE, from - 1, from)
                        || "'\u2019".indexOf(sentence.tokens().first(from - 1)) >= 0);
    }

    /**
     * Whether a day or place stands behind an "and" that follows the verb at the end of its clause,
     * before a further verb: has X on Tuesday called and him for June to Z invited.
     */
    private boolean isOfNext(Group group, int token) {
        return clause.verbSecond()
                && !group.isNoun()
                && token > group.to
                && sentence.has(Meaning.AND, group.to, group.to + 1)
                && words.groups().stream()
                        .anyMatch(
                                next ->
                                        next.from > token
                                                && !next.isNoun()
                                                && clause.isPlain(group.to, next.from));
    }

    /**
     * Whether a day before the words and a comma or an "and" ends what is told of another contact:
     * to meet X in Z on Saturday, then Y in V on Sunday; met X on Friday and flew to Y.
     */
    private boolean isOfContactBefore(int date, Group group) {
        return date < group.from
                && clause.spaces()
                && !clause.headFinal()
                && words.between(sentence.from(), date)
                && (!clause.isPlain(date, group.from)
                        || sentence.has(Meaning.AND, date, group.from)
                        || sentence.has(Meaning.EVE, date, group.from));
    }

    /** Whether a day stands behind the words of a contact, or inside them. */
    boolean isBehindWords(DateMention date, Group group) {
        return sentence.tokens().at(date.span().start()) >= group.from;
    }

    /** Whether a day is part of the name of another text: the May 5 joint statement. */
    private boolean isOfPaper(DateMention date, Group group) {
        int end = sentence.tokens().at(date.span().end());
        boolean own = group.has(Meaning.LETTER) && group.from <= end && end < group.to;
        return !own
                && sentence.cuesAt(end).stream()
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.PAPER
                                                || cue.what().meaning() == Meaning.JOINT_STATEMENT);
    }

    /** Whether words right before a contact set it on another day: on Tuesday, a day after. */
    private boolean isOffset(int date, Group group) {
        Marked<Cue> offset = sentence.find(Meaning.OFFSET, date, group.from);
        return offset != null && group.from - offset.to() <= 2 * clause.scale();
    }

    /** Whether a contact stands in a quote and a day beside it, or that is where it was told. */
    private boolean isOutside(Group group, int token) {
        return sentence.isQuoted(group.from) && !sentence.isQuoted(token)
                || toldOn.isOfPaper(token, group);
    }

    /**
     * Whether a day is that of an earlier contact or event, and not of this one: for the first time
     * since May.
     */
    private boolean isSince(Group group, int from) {
        return sentence.cues(Meaning.SINCE).stream()
                .filter(cue -> !isFirst(group, cue) || cue.to() <= from && from < group.from)
                .anyMatch(
                        cue ->
                                cue.covers(from)
                                        || cue.to() <= from
                                                && from - cue.to() <= AFTER_SINCE
                                                && clause.isPlain(
                                                        cue.to(),
                                                        group.to <= cue.from()
                                                                ? setApart(from)
                                                                : from));
    }

    /** Where the comma stands that sets a day apart from its own clause: was elected, in May. */
    private int setApart(int date) {
        int head = sentence.tokens().first(date - 1) == ',' ? date - 1 : date - 2; // , on
        return sentence.tokens().first(head) == ',' ? head : date;
    }

    /** Whether the words are the first behind a "since": since their talks in Z in May. */
    private boolean isFirst(Group group, Marked<Cue> since) {
        return group.from >= since.to()
                && group.from - since.to() <= SINCE * clause.scale()
                && clause.isPlain(since.to(), group.from)
                && !words.between(since.to(), group.from);
    }

    /**
     * Whether a day stands in what is said behind a verb of saying and a comma, or is that of what
     * will be done: after talks with X, he said that they would build it in May.
     */
    private boolean isOfSaid(Group group, int date) {
        return sentence.cues(Meaning.SAY).stream()
                .filter(cue -> cue.from() >= group.to && cue.to() <= date)
                .anyMatch(
                        cue ->
                                !clause.isPlain(cue.to(), date)
                                        || !sentence.has(Meaning.WILL, sentence.from(), group.to)
                                                && sentence.has(Meaning.WILL, cue.to(), date));
    }

    /**
     * Whether a day or place is that of another contact, told in what is said behind the words: in
     * talks with X, Y said that Z had met V in W in May.
     */
    private boolean isOfToldContact(Group group, int token) {
        return sentence.cues(Meaning.SAY).stream()
                .filter(say -> say.from() >= group.to && say.to() <= token)
                .anyMatch(
                        say ->
                                words.groups().stream()
                                        .filter(told -> told.from >= say.to())
                                        .anyMatch(
                                                told ->
                                                        clause.isPlain(
                                                                Math.min(token, told.from),
                                                                Math.max(token, told.to))));
    }

    /** Whether a day is known that does not lie ahead of the publication. */
    boolean isOver(@Nullable DateMention date) {
        return date != null
                && date.first() != null
                && sentence.document().published() != null
                && !isAhead(date)
                && date.precision() == Precision.DAY;
    }

    /** Whether a day is known that was over before that of the publication. */
    boolean isBehind(@Nullable DateMention date) {
        return isOver(date)
                && date.last() != null
                && date.last().compareTo(sentence.document().published().toString()) < 0;
    }

    /** Whether a day of the calendar, and no weekday, was over before that of the publication. */
    boolean isPast(@Nullable DateMention date) {
        return isBehind(date) && date.kind() == DateMention.Kind.CALENDAR;
    }

    /** Whether a time of any length was over more than a day before the publication. */
    boolean isDaysAgo(@Nullable DateMention date) {
        LocalDate published = sentence.document().published();
        return date != null
                && date.last() != null
                && published != null
                && date.last().compareTo(published.minusDays(1).toString()) < 0;
    }

    /** Whether a month without its year, near the words, was taken for one that is to come. */
    boolean isMonthAhead(Group group, @Nullable DateMention date) {
        return isBareMonth(date)
                && isAhead(date)
                && sentence.tokens().at(date.span().start()) - group.to <= SINCE * clause.scale();
    }

    /** Whether a month without its year was taken for one that is over. */
    boolean isMonthOver(@Nullable DateMention date) {
        return isBareMonth(date)
                && date.last() != null
                && sentence.document().published() != null
                && date.last().compareTo(YearMonth.from(sentence.document().published()).toString())
                        < 0;
    }

    private static boolean isBareMonth(@Nullable DateMention date) {
        return date != null
                && date.kind() == DateMention.Kind.CALENDAR
                && date.basis() == When.Basis.RELATIVE
                && date.precision() == Precision.MONTH;
    }

    /** Whether a time that is over stands behind the words of another contact, whose it is. */
    boolean isOfFormer(Group group, @Nullable DateMention date) {
        return isDaysAgo(date)
                && date.kind() == DateMention.Kind.OFFSET
                && words.between(group.to, sentence.tokens().at(date.span().start()));
    }

    /** The first day to come that stands behind the words, or null. */
    @Nullable DateMention ahead(Group group) {
        return sentence.dates().stream()
                .filter(date -> sentence.tokens().at(date.span().start()) >= group.to)
                .filter(this::isAhead)
                .findFirst()
                .orElse(null);
    }

    /** Whether a time of any length begins after the day of publication. */
    boolean isLater(@Nullable DateMention date) {
        LocalDate published = sentence.document().published();
        return date != null
                && date.first() != null
                && published != null
                && date.first().compareTo(published.toString()) > 0;
    }

    /**
     * Whether a day, or the whole of a month, comes after the day of publication. A day that
     * contradicts its weekday proves nothing.
     */
    boolean isAhead(@Nullable DateMention date) {
        LocalDate published = sentence.document().published();
        if (date == null || date.first() == null || published == null || date.doubtful()) {
            return date != null && date.next();
        }
        boolean sure = // the day of the calendar may be another where it is told
                date.kind() == DateMention.Kind.OFFSET || date.kind() == DateMention.Kind.WEEKDAY;
        LocalDate last = sure ? published : published.plusDays(1);
        return switch (date.precision()) {
            case DAY -> date.first().compareTo(last.toString()) > 0;
            case MONTH -> date.first().compareTo(YearMonth.from(last).toString()) > 0;
            case YEAR -> // next year, where a year in figures is often part of a name
                    date.kind() == DateMention.Kind.OFFSET
                            && date.first().compareTo(published.toString().substring(0, 4)) > 0;
        };
    }
}
