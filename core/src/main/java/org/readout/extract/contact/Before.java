package org.readout.extract.contact;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Tells whether a contact is only what something else came before: a gesture ahead of X's meeting
 * with Y, two days before talks with Y. What came before it does not show that it took place.
 */
final class Before {

    private static final int REACH = 10; // tokens from the word to those of the contact
    private static final int LEADS = 3; // tokens from a journey to where it leads: visit to the X
    private static final int WORDS = 2; // words that no pack knows between them: official, crucial

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;

    Before(Clause clause, ContactWords words) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
    }

    /** The word that puts something ahead of the contact that a group tells of, or null. */
    @Nullable Marked<Cue> of(Group group) {
        return sentence.cues(Meaning.BEFORE).stream()
                .filter(cue -> isNoun(group))
                .filter(cue -> sentence.isQuoted(cue.from()) == sentence.isQuoted(group.from))
                .filter(cue -> clause.headFinal() ? ends(cue, group) : opens(cue, group))
                .findFirst()
                .orElse(null);
    }

    /** Whether a noun names talks or a journey: before his meeting, not before he telephoned. */
    private boolean isNoun(Group group) {
        boolean named = group.isNoun() || group.has(Meaning.MEETING) || group.isJourney();
        boolean owned =
                sentence.has(Meaning.HIS, group.from - 2, group.from)
                        || sentence.has(Meaning.THEIR, group.from - 2, group.from);
        return !group.isConference() && (named || owned) && (owned || isDirected(group));
    }

    /** Whether a journey is more than the one that is being told of: shortly before the trip. */
    private boolean isDirected(Group group) {
        boolean named = sentence.isNamed(group.from - 1); // where the state stands before it
        int to = group.to + LEADS;
        for (int i = group.to; i < to && !sentence.has(Meaning.AID, i, i + 1); i++) {
            named |= sentence.isNamed(i);
        }
        return named || !group.isJourney();
    }

    /** Whether no other word tells of what is over: two days before talks. */
    boolean isOnlyPast(Marked<Cue> before) {
        return sentence.cues(Meaning.PAST).stream()
                .allMatch(past -> past.from() <= before.to() && before.from() <= past.to());
    }

    /** Whether a day is only how long before it something was: two days before. */
    boolean covers(Marked<Cue> before, DateMention day) {
        int from = sentence.tokens().at(day.span().start());
        int to = sentence.tokens().at(day.span().end());
        return from <= before.to() && before.from() <= to;
    }

    private boolean opens(Marked<Cue> cue, Group group) {
        boolean behind = !clause.spaces() && cue.from() >= group.to; // X meets Y's eve
        return behind
                ? ends(cue, group)
                : cue.to() <= group.from && isOnlyOwned(cue.to(), group.from);
    }

    private boolean ends(Marked<Cue> cue, Group group) {
        return cue.from() >= group.to && isOnlyOwned(group.to, cue.from());
    }

    /** Whether nothing but names, small words and what a noun is called stands in a run. */
    private boolean isOnlyOwned(int from, int to) {
        if (to - from > REACH * clause.scale()
                || !clause.isPlain(from, to)
                || words.between(from, to)) {
            return false;
        }
        int unknown = 0;
        for (int i = from; i < to; i++) {
            if (sentence.isNamed(i) || sentence.isDate(i)) {
                continue;
            }
            for (Marked<Cue> cue : sentence.cuesAt(i)) {
                Meaning meaning = cue.what().meaning();
                if (meaning == Meaning.AID
                        || meaning == Meaning.SAY
                        || meaning == Meaning.RELATIVE
                        || meaning == Meaning.DISCUSS) {
                    return false;
                }
            }
            unknown += sentence.cuesAt(i).isEmpty() ? 1 : 0;
        }
        return unknown <= WORDS;
    }
}
