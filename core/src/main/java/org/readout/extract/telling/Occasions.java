package org.readout.extract.telling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.model.When;

/**
 * Gives contacts that are told to take place at the margins of another one, or right after it, the
 * day of that one: after the summit X met Y.
 */
public final class Occasions {

    private static final int NEAR = 4; // tokens between "after" and what it came after
    private static final int LONG = 2; // days from the first to the last of an occasion

    private Occasions() {}

    /** Dates those of the contacts that tell no day. */
    public static void date(List<Telling> tellings, LanguagePack pack) {
        for (Telling telling : tellings) {
            if (telling.date() == null && !telling.first().past && telling.first().date == null) {
                Sentence sentence = telling.first().sentence;
                boolean margin = sentence.has(Meaning.MARGIN, sentence.from(), sentence.to());
                if (sentence.dates().isEmpty() && (margin || isAfter(sentence, pack))) {
                    Telling occasion = occasion(tellings, telling, margin);
                    if (occasion != null) {
                        telling.take(occasion);
                    }
                }
            }
        }
    }

    /** Whether a word for a contact stands beside one that says what came right after. */
    private static boolean isAfter(Sentence sentence, LanguagePack pack) {
        int near = NEAR * new Clause(sentence, pack).scale();
        for (Marked<Cue> after : sentence.cues(Meaning.AFTER)) {
            for (Marked<Cue> cue : sentence.cues()) {
                int gap =
                        cue.from() >= after.to()
                                ? cue.from() - after.to()
                                : after.from() - cue.to();
                if (cue.what().meaning().isContact() && gap >= 0 && gap <= near) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What was told last before, of the same people or, at its margins, of many. */
    private static @Nullable Telling occasion(
            List<Telling> tellings, Telling telling, boolean margin) {
        Telling last = null;
        for (Telling other : tellings) {
            boolean many = other.channel == Channel.MULTILATERAL;
            boolean same = other.persons().stream().anyMatch(telling.persons()::contains);
            boolean here = other.actors().stream().anyMatch(telling.actors()::contains);
            if (other != telling
                    && other.status == telling.status
                    && !other.first().past
                    && other.first().sentence.to() <= telling.first().sentence.from()
                    && isShort(other.date())
                    && (many && (margin || here) || same)) {
                last = other;
            }
        }
        return last;
    }

    private static boolean isShort(@Nullable DateMention date) {
        return date != null
                && date.precision() == When.Precision.DAY
                && date.first() != null
                && days(date) <= LONG;
    }

    private static long days(DateMention date) {
        return LocalDate.parse(date.last()).toEpochDay()
                - LocalDate.parse(date.first()).toEpochDay();
    }
}
