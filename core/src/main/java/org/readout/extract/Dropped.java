package org.readout.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;

/**
 * Gives a contact whose verb has no subject, in languages that may leave it out, the person whom
 * the sentence before is about: X came to Z. (He) also met Y.
 */
final class Dropped {

    private static final int BACK = 2; // sentences
    private static final int OPENING = 6; // tokens before the verb: hours later; had before that
    private static final int BESIDE = 2; // tokens between the verb and its object

    private Dropped() {}

    /** Moves contacts of one side whose subject is left out to the contacts, with who that is. */
    static void complete(
            List<Contact> contacts,
            List<Contact> references,
            List<Sentence> sentences,
            LanguagePack pack) {
        if (!pack.flag("subject-dropped", false) || pack.flag("head-final", false)) {
            return;
        }
        for (Contact reference : List.copyOf(references)) {
            Entity subject = subject(reference, sentences, pack);
            if (subject != null) {
                reference.settle(references, contacts);
            }
        }
        for (Contact several : List.copyOf(contacts)) { // met with the premiers of X and Y
            subject(several, sentences, pack);
        }
        contacts.sort(Contact.IN_TEXT);
    }

    /** Gives a contact the subject that its sentence leaves out; null where it leaves none out. */
    private static @Nullable Entity subject(
            Contact contact, List<Sentence> sentences, LanguagePack pack) {
        if (!isDropped(contact, new Clause(contact.sentence, pack))) {
            return null;
        }
        int at = sentences.indexOf(contact.sentence);
        for (int i = at - 1; i >= 0 && i >= at - BACK; i--) {
            Entity subject = subject(new Clause(sentences.get(i), pack));
            if (subject != null && contact.actors().contains(subject.actor())) {
                return null;
            }
            if (subject != null) {
                contact.add(sentences.get(i), subject);
                return subject;
            }
        }
        return null;
    }

    /** Whether a verb near the head of a sentence has objects, and no subject. */
    private static boolean isDropped(Contact contact, Clause clause) {
        Sentence sentence = contact.sentence;
        Entity object =
                contact.sides.stream()
                        .map(Contact.Side::entity)
                        .filter(Clause::isPersonal)
                        .findFirst()
                        .orElse(null);
        boolean verb =
                object != null
                        && !contact.noun
                        && !contact.journey
                        && !contact.both
                        && !contact.joint
                        && !contact.his
                        && contact.sides.stream()
                                .allMatch(side -> side.entity().from() >= contact.to)
                        && !sentence.isQuoted(contact.from);
        if (!verb || object.from() < contact.to || isNamed(contact)) {
            return false;
        }
        int from = contact.from;
        while (from > sentence.from() && sentence.tokens().isWord(from - 1)) {
            from--;
        }
        int start = from;
        boolean governed =
                sentence.has(Meaning.WITH, contact.to - 1, object.from())
                        || sentence.has(Meaning.COUNTERPART, object.from(), object.from() + 1);
        Marked<Cue> word = sentence.find(Meaning.MEET, contact.from, contact.to);
        word = word == null ? sentence.find(Meaning.CALL, contact.from, contact.to) : word;
        return contact.from - start <= OPENING
                && object.from() - contact.to <= BESIDE + days(contact, object)
                && (!clause.verbFirst() || governed)
                && word != null
                && !clause.isPlural(word)
                && !sentence.has(Meaning.THE, start, start + 1)
                && sentence.cues(Meaning.RELATIVE).stream()
                        .filter(who -> who.from() >= start && who.to() <= contact.from)
                        .allMatch(who -> sentence.find(Meaning.SAY, start, who.to()) != null);
    }

    /** Whether a side, or a name in capitals, stands before the words. */
    private static boolean isNamed(Contact contact) {
        Sentence sentence = contact.sentence;
        return sentence.entities().stream()
                .filter(entity -> entity.to() <= contact.from)
                .anyMatch(
                        entity ->
                                entity.form() != Form.ADJECTIVE
                                        && entity.form() != Form.CAPITAL
                                        && entity.form() != Form.HE);
    }

    /** Tokens of the days and places between the words and the object. */
    private static int days(Contact contact, Entity object) {
        Sentence sentence = contact.sentence;
        int days = 0;
        for (int i = contact.to; i < object.from(); i++) {
            int at = i;
            boolean placed =
                    sentence.isDate(at)
                            || sentence.has(Meaning.IN, at, at + 1)
                            || sentence.places().stream().anyMatch(place -> place.covers(at));
            days += placed || !sentence.tokens().isWord(at) ? 1 : 0;
        }
        return days;
    }

    /** The first person whom nothing governs, who is no spokesman; or null. */
    private static @Nullable Entity subject(Clause clause) {
        return clause.sentence().entities().stream()
                .filter(entity -> entity.person() != null && entity.actor() != null)
                .filter(entity -> !"spokesperson".equals(entity.office()))
                .filter(entity -> !clause.sentence().isQuoted(entity.from()))
                .filter(entity -> !clause.isGoverned(entity))
                .findFirst()
                .orElse(null);
    }
}
