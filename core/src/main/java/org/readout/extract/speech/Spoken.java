package org.readout.extract.speech;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.language.LanguagePack;

/**
 * The sentences that somebody speaks although no quotation marks stand around them: a turn of a
 * transcript behind the name of its speaker, a speech behind a greeting. What is told there of
 * earlier contacts is recalled, and not what the page is about.
 */
public final class Spoken {

    private static final int LONGEST = 60; // sentences of one turn

    private Spoken() {}

    /** Marks the contacts that are told in such sentences. */
    public static void mark(
            List<Contact> contacts,
            List<Contact> references,
            List<Sentence> sentences,
            LanguagePack pack) {
        Set<Sentence> spoken = in(sentences, pack);
        for (List<Contact> list : List.of(contacts, references)) {
            list.forEach(contact -> contact.spoken |= spoken.contains(contact.sentence));
        }
    }

    private static Set<Sentence> in(List<Sentence> sentences, LanguagePack pack) {
        Set<Sentence> spoken = new HashSet<>();
        Entity author = sentences.isEmpty() ? null : Speech.author(sentences.get(0));
        int end = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            boolean label = Speech.opensTurn(sentence);
            int last = label ? i + LONGEST : greeted(sentences, i, author, pack);
            end = label ? last : Math.max(end, last);
            if (i < end || label) {
                spoken.add(sentence);
            }
        }
        return spoken;
    }

    /** The sentence behind a speech that a greeting opens; 0 where none does. */
    private static int greeted(
            List<Sentence> sentences, int at, @Nullable Entity author, LanguagePack pack) {
        boolean opens = Greeting.opens(sentences, at);
        Entity speaker = opens && author == null ? Address.before(sentences, at, pack) : author;
        return opens && speaker != null ? Greeting.end(sentences, at, speaker) + 1 : 0;
    }
}
