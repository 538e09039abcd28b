package org.readout.extract.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.extract.speech.Speech;
import org.readout.language.Meaning;

/**
 * Contacts that somebody tells of as his own in a transcript, where only the label before his words
 * names him: "we spoke by telephone with X", said under "Y:".
 */
public final class Firsthand {

    private static final int BACK = 40; // sentences of one answer
    private static final int LABEL = 14; // tokens

    private Firsthand() {}

    /** Gives such contacts the person who speaks. */
    public static void complete(
            List<Contact> contacts, List<Contact> references, List<Sentence> sentences) {
        for (Contact contact : List.copyOf(references)) {
            Sentence sentence = contact.sentence;
            boolean own =
                    contact.actors().size() == 1
                            && !contact.noun
                            && contact.sides.stream()
                                    .allMatch(side -> Clause.isPersonal(side.entity()))
                            && (sentence.has(Meaning.WE, sentence.from(), contact.to)
                                    || sentence.has(Meaning.ME, sentence.from(), contact.to));
            Entity speaker = own ? speaker(sentences, sentences.indexOf(sentence)) : null;
            if (speaker != null
                    && speaker.actor() != null
                    && !contact.actors().contains(speaker.actor())) {
                contact.add(sentence, speaker);
                contact.settle(references, contacts);
            }
        }
    }

    /** Whose words a sentence of a transcript is part of, or null. */
    private static @Nullable Entity speaker(List<Sentence> sentences, int at) {
        for (int i = at; i >= 0 && at - i <= BACK; i--) {
            Entity speaker = Speech.labelled(sentences.get(i));
            if (speaker != null || isLabelled(sentences.get(i))) {
                return speaker;
            }
        }
        return null;
    }

    /** Whether a few words and a colon open a sentence: who asks. */
    private static boolean isLabelled(Sentence sentence) {
        int i = sentence.from();
        while (i < sentence.to() && sentence.tokens().isWord(i) && i - sentence.from() < LABEL) {
            i++;
        }
        return i > sentence.from() && i < sentence.to() && sentence.tokens().first(i) == ':';
    }
}
