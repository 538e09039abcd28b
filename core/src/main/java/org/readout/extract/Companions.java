package org.readout.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/** Adds those who a sentence says were with the principals: "X, Y and others took part". */
final class Companions {

    private Companions() {}

    /**
     * Gives the persons of such a sentence to the contact it tells of, else to the main one before
     * it, where they act for one of its sides.
     */
    static void add(List<Telling> tellings, List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            Marked<Cue> cue = sentence.find(Meaning.ACCOMPANIED, sentence.from(), sentence.to());
            Telling telling =
                    cue == null || sentence.isQuoted(cue.from())
                            ? null
                            : telling(tellings, sentence);
            if (telling != null) {
                add(telling, sentence, cue);
            }
        }
    }

    private static @Nullable Telling telling(List<Telling> tellings, Sentence sentence) {
        for (Telling telling : tellings) {
            if (telling.contacts.stream().anyMatch(contact -> contact.sentence == sentence)) {
                return telling;
            }
        }
        boolean another =
                !sentence.dates().isEmpty()
                        || sentence.cues().stream().anyMatch(cue -> isJourney(cue.what()));
        return another ? null : tellings.get(0);
    }

    /** Whether a word tells of something else that they were taken along to. */
    private static boolean isJourney(Cue cue) {
        return cue.meaning() == Meaning.VISIT || cue.meaning() == Meaning.CONFERENCE;
    }

    private static void add(Telling telling, Sentence sentence, Marked<Cue> cue) {
        Contact contact =
                new Contact(sentence, cue.from(), cue.to(), "accompanied.cue", telling.channel);
        for (Entity entity : sentence.entities()) {
            if (entity.form() == Entity.Form.PERSON
                    && entity.actor() != null
                    && telling.actors().contains(entity.actor())
                    && !"spokesperson".equals(entity.office())
                    && !sentence.isQuoted(entity.from())) {
                contact.add(sentence, entity);
            }
        }
        if (!contact.sides.isEmpty()) {
            telling.add(contact);
        }
    }
}
