package org.readout.extract.contact;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Status;

/**
 * Gives a contact its day, and holds that against how far it has come: what is planned is not over,
 * what is over was held, and what was called off was mostly still to come.
 */
final class Timing {

    private static final int SUMMIT = 6; // tokens around the name of a conference

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final Zones zones;
    private final Setting setting;
    private final ToldOn told;
    private final Tense tense;
    private final Before before;

    Timing(Clause clause, ContactWords words, Zones zones, Setting setting, Tense tense) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.zones = zones;
        this.setting = setting;
        this.told = new ToldOn(clause, zones);
        this.tense = tense;
        this.before = new Before(clause, words);
    }

    /** Reads the day of a contact whose place and state are known. */
    void read(Group group, Contact contact) {
        boolean never = contact.negated || contact.status == Status.DENIED;
        DateMention last = never ? last(group) : null;
        if (last != null) {
            contact.negated = false;
            contact.past = true;
            contact.last = true;
            contact.status = Status.HELD;
            contact.date = last;
            return;
        }
        Marked<Cue> text = sentence.find(Meaning.JOINT_STATEMENT, group.to, group.to + 3);
        boolean titled = // the name of a text, not its day
                text != null && clause.isPlain(group.to, text.from());
        contact.date = titled ? null : setting.date(group);
        contact.date = tense.settle(group, contact);
        if (group.has(Meaning.SAY) && setting.isLater(contact.date)) {
            contact.date = null; // of what is told
        }
        if (contact.status == Status.PLANNED && setting.isOfFormer(group, contact.date)) {
            contact.date = null; // will visit X, which follows their talks last month
        }
        boolean over = setting.isOver(contact.date) || setting.isDaysAgo(contact.date);
        if (contact.status == Status.PLANNED
                && contact.date != null
                && told.isOfAnnouncing(contact.date, over, group)) {
            contact.date = setting.ahead(group);
        }
        contact.past |=
                setting.isDaysAgo(contact.date) && (opensWithPast(group) || isAnother(group));
        contact.past |= contact.date == null && isBehindOffset(group, contact);
        if (contact.status == Status.PROPOSED && setting.isOver(contact.date)) {
            contact.date = setting.ahead(group); // else it is the day of the proposal
        }
        if (contact.status == Status.PLANNED && !contact.past && setting.isBehind(contact.date)) {
            if (tense.isDeparture(group, contact.date)) {
                contact.status = Status.HELD; // left for Z on Monday, where he will meet X
            } else if (contact.date.kind() == DateMention.Kind.WEEKDAY) {
                boolean left = tense.isOfDeparture(group, contact.date);
                contact.date = left ? contact.date : contact.date.weekLater();
                contact.status = left ? Status.HELD : contact.status;
            } else if (contact.date.kind() == DateMention.Kind.CALENDAR) {
                contact.status = Status.HELD;
            }
        }
        if (contact.status == Status.PLANNED
                && !contact.past
                && setting.isMonthOver(contact.date)) {
            contact.date = contact.date.yearsLater(1);
        }
        if (contact.past && setting.isMonthAhead(group, contact.date)) {
            contact.date = contact.date.yearsLater(-1);
        }
        if (contact.status == Status.PLANNED && contact.past && setting.isDaysAgo(contact.date)) {
            contact.status = Status.HELD; // the meeting will build on their call in May
        }
        boolean off = contact.status == Status.POSTPONED || contact.status == Status.CANCELLED;
        if (off
                && setting.isDaysAgo(contact.date)
                && contact.date.kind() == DateMention.Kind.WEEKDAY) {
            contact.date = contact.date.weekLater(); // what is called off is mostly still to come
        }

        lead(group, contact);
        if (setting.isAhead(contact.date)) {
            contact.ahead = zones.isTold(group.from) || contact.isTold();
            contact.status = contact.status == Status.HELD ? Status.PLANNED : contact.status;
        }
    }

    /** Notes that words only tell what came before a contact, whose day stands behind them. */
    private void lead(Group group, Contact contact) {
        Marked<Cue> ahead = contact.status == Status.HELD ? before.of(group) : null;
        if (ahead == null
                || setting.isAhead(contact.date)
                || contact.past && !before.isOnlyPast(ahead)) {
            return;
        }
        contact.past = false;
        boolean own = // and not the two days that it came before
                contact.date != null
                        && setting.isBehindWords(contact.date, group)
                        && !before.covers(ahead, contact.date);
        contact.date = own ? contact.date : null;
        contact.before = contact.date == null || !setting.isOver(contact.date);
    }

    /** Whether what is told came a week after it: the call came a week after they met in Z. */
    private boolean isBehindOffset(Group group, Contact contact) {
        Marked<Cue> offset = sentence.find(Meaning.OFFSET, sentence.from(), group.from);
        return contact.status == Status.HELD
                && offset != null
                && !contact.journey
                && sentence.has(Meaning.AFTER, offset.from(), offset.to())
                && tense.isOver(group)
                && clause.isPlain(offset.to(), group.from)
                && !words.between(offset.to(), group.from);
    }

    /** Whether a noun tells that it is none told before: another meeting in early April. */
    private boolean isAnother(Group group) {
        return group.isNoun()
                && !sentence.isQuoted(group.from)
                && (sentence.find(Meaning.ANOTHER, group.from - 2, group.to) != null
                        || sentence.has(Meaning.ANOTHER, group.to, group.to + 1));
    }

    /** The day of the last contact before a time without any: had not met since May; or null. */
    private @Nullable DateMention last(Group group) {
        for (DateMention date : sentence.dates()) {
            int at = sentence.tokens().at(date.span().start());
            Marked<Cue> ever = sentence.find(Meaning.EVER, at - 2, at + 1);
            boolean since =
                    ever != null
                            && ever.from() >= group.to
                            && clause.isPlain(group.to, at)
                            && !words.between(group.to, at);
            since |= isOccasion(group, at);
            if (since && setting.isMonthAhead(group, date)) {
                return date.yearsLater(-1);
            }
            if (since && date.first() != null && !setting.isAhead(date)) {
                return date;
            }
        }
        return null;
    }

    /** Whether a day is that of the conference since which there was none: since the Z summit. */
    private boolean isOccasion(Group group, int day) {
        Marked<Cue> ever = sentence.find(Meaning.EVER, group.to, day);
        Group summit =
                words.groups().stream()
                        .filter(next -> ever != null && next.from >= ever.to())
                        .findFirst()
                        .orElse(null);
        return summit != null
                && summit.isNoun()
                && summit.isConference()
                && summit.from - ever.to() <= SUMMIT * clause.scale()
                && summit.to <= day
                && day - summit.to <= SUMMIT * clause.scale()
                && clause.isPlain(group.to, ever.from())
                && !words.between(summit.to, day);
    }

    /** Whether the sentence opens with a word for what is over: earlier, X and Y spoke in May. */
    private boolean opensWithPast(Group group) {
        Marked<Cue> past = sentence.find(Meaning.PAST, sentence.from(), group.from);
        if (past == null || words.between(past.to(), group.from)) {
            return false;
        }
        int i = sentence.from();
        while (i < past.from() && !sentence.tokens().isWord(i)) {
            i++;
        }
        return i == past.from();
    }
}
