package org.readout.extract.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.ContactWords;
import org.readout.extract.clause.Group;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Status;
import org.readout.model.When;

/**
 * Tells by the form of the verb that a contact is over, so that a day or month without its year is
 * one that is over too, however near the next one is: they first met in Z in May.
 */
final class Tense {

    private static final int NEAR = 8; // tokens between the words and their day
    private static final int VERB = 3; // tokens between a noun and its verb
    private static final int SURE =
            14; // days ahead from which it is none of a page dated too early

    private final Clause clause;
    private final Sentence sentence;
    private final ContactWords words;
    private final LanguagePack pack;

    Tense(Clause clause, ContactWords words, LanguagePack pack) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.words = words;
        this.pack = pack;
    }

    /** The same day or month of the year before where the verb tells that it is over. */
    @Nullable DateMention settle(Group group, Contact contact) {
        DateMention date = contact.date;
        LocalDate published = sentence.document().published();
        boolean open =
                contact.status == Status.HELD
                        && date != null
                        && published != null
                        && date.first() != null
                        && date.kind() == DateMention.Kind.CALENDAR
                        && date.basis() == When.Basis.RELATIVE
                        && date.precision() != When.Precision.YEAR
                        && date.first().compareTo(published.plusDays(SURE).toString()) > 0;
        boolean meant = sentence.has(Meaning.UNDERTAKE, sentence.from(), group.from);
        boolean past = open && !meant && isNear(group, date) && isOver(group);
        return past ? date.yearsLater(-1) : date;
    }

    /**
     * Whether a day is that on which somebody left for what he will do, whose words come behind a
     * word of the future: left for Z on Monday, where he will meet X.
     */
    boolean isOfDeparture(Group group, DateMention date) {
        int day = sentence.tokens().at(date.span().start());
        Marked<Cue> will = sentence.find(Meaning.WILL, day, group.from);
        Marked<Cue> planned = sentence.find(Meaning.PLANNED, day, group.to);
        Marked<Cue> ahead = will == null ? planned : will;
        return (ahead != null || group.isJourney())
                && day < group.from
                && clause.spaces()
                && sentence.cues(Meaning.VISIT).stream()
                        .filter(cue -> cue.to() <= day)
                        .filter(cue -> !sentence.has(Meaning.WILL, sentence.from(), cue.from()))
                        .anyMatch(cue -> isPast(cue.from(), cue.to()));
    }

    /** Whether somebody left, on a day behind the words, for what he will do: left on Monday. */
    boolean isDeparture(Group group, DateMention date) {
        return group.isJourney()
                && clause.spaces()
                && isNear(group, date)
                && isOver(group)
                && !sentence.has(Meaning.WILL, sentence.from(), group.from)
                && !sentence.has(Meaning.PLANNED, sentence.from(), group.to);
    }

    /** Whether the first word of a run that tells of time is one of the past. */
    private boolean isPast(int from, int to) {
        for (int i = from; i < to; i++) {
            Boolean ahead = ahead(i, to);
            if (ahead != null) {
                return !ahead;
            }
        }
        return false;
    }

    private @Nullable Boolean ahead(int word, int to) {
        return pack.dates()
                .cue(
                        sentence.document().text(),
                        sentence.tokens().start(word),
                        sentence.tokens().end(to - 1));
    }

    /** Whether a day stands behind the words in their clause, with no other contact between. */
    private boolean isNear(Group group, DateMention date) {
        int from = sentence.tokens().at(date.span().start());
        return from >= group.to
                && from - group.to <= NEAR * clause.scale()
                && clause.isPlain(group.to, from)
                && !sentence.has(Meaning.AND, group.to, from) // met on Monday and agreed on May
                && !words.between(group.to, from);
    }

    /** Whether the verb of the words, or behind a noun, is one of the past. */
    boolean isOver(Group group) {
        if (group.isTold()) {
            return false;
        }
        int end = group.isNoun() ? Math.min(group.to + VERB, sentence.to()) : group.to;
        return isPast(group.from, end);
    }
}
