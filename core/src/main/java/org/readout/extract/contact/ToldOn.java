package org.readout.extract.contact;

import java.util.List;
import java.util.Set;
import org.readout.annotate.DateMention;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.When;

/** Tells the day on which something was told from that of which it tells. */
final class ToldOn {

    private static final int BEFORE = 4; // words between a day and the verb it goes with
    private static final int BEHIND = 2; // tokens
    private static final int PAPER = 9; // tokens between a paper and the day it came in
    private static final int OWN = 4; // tokens between a day and the noun it stands before

    private static final Set<Meaning> CALLING_OFF =
            Set.of(Meaning.POSTPONED, Meaning.CANCELLED, Meaning.DENIED);

    private final Clause clause;
    private final Sentence sentence;
    private final Zones zones;

    ToldOn(Clause clause, Zones zones) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.zones = zones;
    }

    /** Whether a day stands in a topic before the words, or beside a verb of saying there. */
    boolean isOfTelling(int day, Group group) {
        return day < group.from
                && (zones.isTopic(day) || isBefore(day, group) || isBehind(day, group));
    }

    /**
     * Whether a day or place is where a paper came in or was given out that tells of it, and not
     * where it took place: X met Y, says a note received in Z on Monday; in a note in Z, X said.
     */
    boolean isOfPaper(int token, Group group) {
        return isOfIssue(token, group)
                || sentence.cues(Meaning.PAPER).stream()
                        .filter(paper -> paper.to() <= token)
                        .filter(paper -> group.to <= paper.from() || group.from > token)
                        .filter(paper -> token - paper.to() <= PAPER * clause.scale())
                        .filter(
                                paper ->
                                        !sentence.has(
                                                Meaning.JOINT_STATEMENT, paper.from(), paper.to()))
                        .anyMatch(paper -> isOut(paper, token));
    }

    /**
     * Whether a day that a mark closes stands behind who published what is told, so that it is that
     * of the report: as published by X, on Monday, Y met Z.
     */
    private boolean isOfIssue(int token, Group group) {
        return sentence.dates().stream()
                .filter(date -> sentence.tokens().at(date.span().start()) == token)
                .map(date -> sentence.tokens().at(date.span().end()))
                .filter(end -> end >= sentence.to() || !sentence.tokens().isWord(end))
                .anyMatch(
                        end ->
                                sentence.cues(Meaning.ISSUED).stream()
                                        .filter(by -> by.to() <= token)
                                        .filter(by -> token - by.to() <= PAPER * clause.scale())
                                        .filter(by -> group.to <= by.from() || group.from > token)
                                        .anyMatch(by -> isSource(by.to(), token)));
    }

    /** Whether nobody who can be the subject of a contact stands in a run. */
    private boolean isSource(int from, int to) {
        return sentence.entities().stream()
                        .filter(entity -> entity.from() >= from && entity.to() <= to)
                        .noneMatch(
                                entity ->
                                        Clause.isPersonal(entity)
                                                || sentence.tokens().first(to - 1) != ',')
                && sentence.cues().stream()
                        .filter(cue -> cue.from() >= from && cue.to() <= to)
                        .map(cue -> cue.what().meaning())
                        .noneMatch(meaning -> meaning == Meaning.SAY || meaning.isContact());
    }

    /** Whether nothing but its way out stands between a paper and a day or place. */
    private boolean isOut(Marked<Cue> paper, int token) {
        boolean received = sentence.find(Meaning.RECEIVE, paper.to(), token) != null;
        boolean there =
                sentence.cues(Meaning.IN).stream().anyMatch(in -> in.from() == paper.to())
                        && (paper.from() - sentence.from() <= 1
                                || sentence.find(Meaning.SAY, sentence.from(), paper.from())
                                        != null);
        return (received || there)
                && sentence.cues().stream()
                        .filter(cue -> cue.from() >= paper.to() && cue.to() <= token)
                        .map(cue -> cue.what().meaning())
                        .noneMatch(
                                meaning ->
                                        meaning == Meaning.SAY
                                                || meaning == Meaning.AFTER
                                                || meaning != Meaning.RECEIVE
                                                        && meaning.isContact());
    }

    /**
     * Whether a day stands right before the name of what is told, as in languages where all that a
     * participle governs stands before it: told X of the on Monday held talks with Y.
     */
    boolean isOfNoun(DateMention date, Group telling, List<Group> groups) {
        int day = sentence.tokens().at(date.span().start());
        int end = sentence.tokens().at(date.span().end());
        return sentence.has(Meaning.TOPIC, telling.to, day)
                && groups.stream()
                        .filter(told -> told != telling && told.has(Meaning.MEETING))
                        .filter(told -> told.from >= end && clause.isPlain(day, told.from))
                        .anyMatch(told -> told.from - end <= OWN);
    }

    /**
     * Whether a day is only that on which somebody told of what was then to come: on Thursday X
     * announced that he would meet Y. Right behind the verb a weekday is never one to come.
     */
    boolean isOfAnnouncing(DateMention date, boolean over, Group group) {
        int day = sentence.tokens().at(date.span().start());
        return over && day < group.from && isBefore(day, group)
                || (over || date.kind() == DateMention.Kind.WEEKDAY) && isBehind(day, group);
    }

    /**
     * Whether a day is that on which a contact was called off or denied, whose verb stands before
     * the words for it: on Tuesday X called off the visit.
     */
    boolean isOfCallingOff(DateMention day, Group group) {
        int from = sentence.tokens().at(day.span().start());
        int end = sentence.tokens().at(day.span().end());
        return day.precision() == When.Precision.DAY
                && sentence.cues().stream()
                        .filter(cue -> CALLING_OFF.contains(cue.what().meaning()))
                        .filter(cue -> cue.from() <= group.from)
                        .filter(cue -> clause.isPlain(told(cue, end), group.from))
                        .filter(
                                cue ->
                                        from - sentence.from() <= 1 // On Friday, X
                                                || clause.isPlain(
                                                        Math.min(from, cue.from()), cue.from()))
                        .anyMatch(
                                cue ->
                                        from < cue.from()
                                                || from - cue.to() <= 1 && end < group.from);
    }

    /**
     * Whether a day stands right behind a verb of saying that follows what it tells of a contact to
     * come, or of one whose own day stands before: X will visit Y, the spokesman said on Friday; X
     * and Y met on Monday, the spokesman said on Friday.
     */
    boolean isOfReport(Group group, int day) {
        return sentence.cues(Meaning.SAY).stream()
                .filter(say -> say.from() >= group.to)
                .filter(say -> say.covers(day) || say.to() <= day && day - say.to() <= 1)
                .filter(say -> !clause.isPlain(group.to, say.from()))
                .anyMatch(
                        say ->
                                sentence.has(Meaning.PLANNED, sentence.from(), say.from())
                                        || sentence.has(Meaning.WILL, sentence.from(), say.from())
                                        || isDated(group, say));
    }

    /** Whether a day stands with the words of a contact, before the verb that tells of it. */
    private boolean isDated(Group group, Marked<Cue> say) {
        return sentence.dates().stream()
                .filter(date -> date.precision() == When.Precision.DAY)
                .map(date -> sentence.tokens().at(date.span().start()))
                .filter(day -> day < say.from())
                .anyMatch(
                        day -> clause.isPlain(Math.min(day, group.to), Math.max(day, group.from)));
    }

    /** The first token of what is denied, behind the comma of a clause of its own, or the verb. */
    private int told(Marked<Cue> denied, int day) {
        int comma = clause.stop(Math.max(denied.to(), day), sentence.to());
        return denied.what().meaning() == Meaning.DENIED
                        && comma < sentence.to()
                        && comma - Math.max(denied.to(), day) <= 1
                ? comma + 1
                : denied.from();
    }

    /**
     * Whether a place is only where somebody sits who tells of a contact behind it, parted by a
     * comma, for a verb of saying follows the place, or stands before those who sit there: X and Y
     * met, officials in Z said; X and Y met, said officials in Z.
     */
    boolean isOfTeller(Group group, Marked<String> place) {
        return clause.spaces()
                && !clause.headFinal()
                && place.from() >= group.to
                && !clause.isPlain(group.to, place.from())
                && !sentence.isQuoted(place.from())
                && sentence.cues(Meaning.SAY).stream()
                        .filter(say -> say.from() > group.to)
                        .anyMatch(say -> say.from() == place.to() || isBeforeTeller(say, place))
                && sentence.entities().stream()
                        .filter(Clause::isPersonal)
                        .filter(entity -> entity.from() >= group.to)
                        .filter(entity -> entity.to() <= place.from())
                        .noneMatch(entity -> clause.isPlain(entity.to(), place.from()));
    }

    private boolean isBeforeTeller(Marked<Cue> say, Marked<String> place) {
        return say.to() <= place.from()
                && sentence.has(Meaning.SIDE, say.to(), place.from())
                && clause.isPlain(say.from(), place.from())
                && sentence.tokens().first(say.from() - 1) == ',';
    }

    /**
     * Whether a day stands right before a verb of saying, or its subject, and what it tells behind.
     */
    private boolean isBefore(int day, Group group) {
        return sentence.cues(Meaning.SAY).stream()
                .filter(say -> say.from() > day && say.to() < group.from)
                .filter(say -> clause.isPlain(behind(say), group.from))
                .anyMatch(say -> words(day, say.from()) <= BEFORE);
    }

    private boolean isBehind(int day, Group group) {
        return day < group.from
                && sentence.cues(Meaning.SAY).stream()
                        .filter(say -> say.to() <= group.from)
                        .anyMatch(
                                say ->
                                        say.covers(day) // said on Monday that
                                                || say.to() <= day && day - say.to() <= BEHIND);
    }

    /** The token behind a verb of saying and its comma: said, that. */
    private int behind(Marked<Cue> say) {
        return say.to() + (sentence.tokens().first(say.to()) == ',' ? 1 : 0);
    }

    /** How many words stand in a run that begins with a day, which counts as one, as names do. */
    private int words(int day, int to) {
        int count = 0;
        for (int i = day; i < to; i++) {
            count += isInside(i) ? 0 : 1;
        }
        return count;
    }

    /** Whether a token is not the first of a name or date. */
    private boolean isInside(int i) {
        return sentence.entities().stream().anyMatch(name -> name.from() < i && i < name.to())
                || i > sentence.from() && sentence.isDate(i) && sentence.isDate(i - 1);
    }
}
