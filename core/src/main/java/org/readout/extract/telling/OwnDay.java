package org.readout.extract.telling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.extract.contact.Days;
import org.readout.language.Meaning;
import org.readout.model.Channel;

/**
 * Finds the contact told right before of which only the next sentence tells the day: X phoned Y on
 * Sunday. Before that he had met Z. At the meeting on Friday both agreed.
 */
final class OwnDay {

    private OwnDay() {}

    /** That contact, where another day than that of the main one is told; or null. */
    static @Nullable Telling of(List<Telling> tellings, Contact reference) {
        Telling main = tellings.get(0);
        boolean other =
                reference.noun
                        && Days.isDay(reference.date)
                        && Days.isDay(main.date())
                        && !Days.same(main.date(), reference.date)
                        && !isOfAnother(reference);
        return !other
                ? null
                : tellings.stream()
                        .filter(telling -> telling != main && telling.date() == null)
                        .filter(telling -> isMeant(telling, reference))
                        .reduce((before, last) -> last)
                        .orElse(null);
    }

    /** Whether the day stands behind another contact: the meeting followed up on a visit on Z. */
    private static boolean isOfAnother(Contact reference) {
        Sentence sentence = reference.sentence;
        int day = sentence.tokens().at(reference.date.span().start());
        return sentence.cues(Meaning.VISIT).stream()
                .anyMatch(visit -> visit.from() >= reference.to && visit.to() <= day);
    }

    private static boolean isMeant(Telling telling, Contact reference) {
        boolean channel =
                telling.channel == null
                        || reference.channel == null
                        || reference.channel == telling.channel
                        || reference.channel == Channel.MEETING
                                && telling.channel != Channel.LETTER;
        return channel
                && telling.status == reference.status
                && telling.actors().containsAll(reference.actors())
                && SameContact.samePlace(telling, reference)
                && telling.contacts.stream()
                        .anyMatch(told -> told.sentence.to() == reference.sentence.from());
    }
}
