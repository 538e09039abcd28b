package org.readout.extract.telling;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/** Finds the contact at which that was talked about of which a sentence tells without a speaker. */
public final class Discussed {

    private Discussed() {}

    /**
     * Sentences that only tell what was discussed belong to the contact told last before them that
     * has their people, else to the main one.
     *
     * @param skip how many sentences of the title stand at the head
     */
    public static void give(List<Sentence> sentences, List<Telling> tellings, int skip) {
        for (Sentence sentence :
                sentences.subList(Math.min(skip, sentences.size()), sentences.size())) {
            Marked<Cue> cue = sentence.find(Meaning.DISCUSS, sentence.from(), sentence.to());
            cue = cue == null ? signed(sentence) : cue;
            boolean told = cue == null || isTold(tellings, sentence, cue.to());
            if (told) {
                continue;
            }
            Telling best = before(tellings, sentence);
            for (Telling telling : tellings) {
                for (Entity entity : sentence.entities()) {
                    if (entity.person() != null
                            && telling.persons().contains(entity.person())
                            && !best.persons().contains(entity.person())
                            && !telling.tells(sentence)) {
                        best = telling;
                    }
                }
            }
            Telling named = named(tellings, sentence, best);
            (named == null ? best : named).discussed.add(sentence);
        }
    }

    /**
     * Whether a sentence tells of a contact by itself before the words that tell of a topic end.
     */
    private static boolean isTold(List<Telling> tellings, Sentence sentence, int end) {
        return tellings.stream()
                .flatMap(telling -> telling.contacts.stream())
                .anyMatch(
                        contact ->
                                contact.sentence == sentence
                                        && !contact.refers
                                        && contact.from < end);
    }

    /**
     * The only contact with a side that a sentence names, where another one has none of those that
     * it names: with Fiji, he discussed fish; or null.
     */
    private static @Nullable Telling named(
            List<Telling> tellings, Sentence sentence, Telling other) {
        Set<String> actors = new LinkedHashSet<>();
        sentence.entities().forEach(entity -> actors.addAll(entity.actors()));
        if (!Collections.disjoint(actors, other.actors())) {
            return null;
        }
        List<Telling> named =
                tellings.stream()
                        .filter(telling -> !Collections.disjoint(actors, telling.actors()))
                        .filter(telling -> !telling.tells(sentence))
                        .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** The word of a sentence that tells what the sides, or persons of theirs, signed; or null. */
    private static @Nullable Marked<Cue> signed(Sentence sentence) {
        boolean sides =
                sentence.entities().stream().anyMatch(entity -> entity.form() == Entity.Form.BOTH);
        return sides
                ? sentence.find(Meaning.AGREEMENT_SIGNED, sentence.from(), sentence.to())
                : null;
    }

    /**
     * The contact told last before a sentence in its paragraph, and by itself, that has come as far
     * as the main one, or stands right before a sentence that names nobody; else the main one.
     */
    private static Telling before(List<Telling> tellings, Sentence sentence) {
        Telling best = tellings.get(0);
        boolean bare = Topics.isBare(sentence);
        int last = -1;
        for (Telling telling : tellings) {
            for (Contact contact : telling.contacts) {
                boolean next = bare && contact.sentence.to() == sentence.from();
                if (contact.sentence.paragraph() == sentence.paragraph()
                        && (next || telling.status == tellings.get(0).status && !contact.past)
                        && !tellings.get(0).tells(contact.sentence)
                        && !contact.isTold()
                        && !contact.isPrelude()
                        && !sentence.isQuoted(sentence.from())
                        && contact.from < sentence.from()
                        && contact.from > last) {
                    last = contact.from;
                    best = telling;
                }
            }
        }
        return best;
    }
}
