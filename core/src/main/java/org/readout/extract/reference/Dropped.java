package org.readout.extract.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;

/**
 * Gives a contact whose verb has no subject, in languages that may leave it out, the person whom
 * the sentence before is about: X came to Z. (He) also met Y.
 */
public final class Dropped {

    private static final int BACK = 2; // sentences
    private static final int OPENING = 6; // tokens before the verb: hours later; had before that
    private static final int BESIDE = 2; // tokens between the verb and its object

    private Dropped() {}

    /** Moves contacts of one side whose subject is left out to the contacts, with who that is. */
    public static void complete(
            List<Contact> contacts,
            List<Contact> references,
            List<Sentence> sentences,
            LanguagePack pack) {
        if (!pack.flag("subject-dropped", false) || pack.flag("head-final", false)) {
            return;
        }
        Map<Sentence, Contact.Side> found = new HashMap<>();
        for (Contact reference : List.copyOf(references)) {
            Entity subject = subject(reference, sentences, found, pack);
            if (subject != null) {
                reference.settle(references, contacts);
            }
        }
        for (Contact several : List.copyOf(contacts)) { // met with the premiers of X and Y
            subject(several, sentences, found, pack);
        }
        contacts.sort(Contact.IN_TEXT);
    }

    /** Gives a contact the subject that its sentence leaves out; null where it leaves none out. */
    private static @Nullable Entity subject(
            Contact contact,
            List<Sentence> sentences,
            Map<Sentence, Contact.Side> found,
            LanguagePack pack) {
        if (!isDropped(contact, new Clause(contact.sentence, pack))) {
            return null;
        }
        int at = sentences.indexOf(contact.sentence);
        for (int i = at; i >= 0 && i >= at - BACK; i--) {
            Clause clause = new Clause(sentences.get(i), pack);
            Contact.Side before = found.get(sentences.get(i));
            Sentence where = before == null ? sentences.get(i) : before.sentence();
            Entity subject =
                    before == null
                            ? subject(clause, i < at ? contact.from : part(contact))
                            : before.entity();
            if (subject != null && goesHome(contact, subject)) {
                return null;
            }
            if (subject != null) {
                Entity goal = contact.journey ? object(contact) : null;
                contact.add(where, subject);
                found.put(contact.sentence, new Contact.Side(where, subject));
                if (goal != null) {
                    contact.add(contact.sentence, goal);
                }
                return subject;
            }
        }
        return null;
    }

    /** Whether a verb near the head of a sentence or clause has objects, and no subject. */
    private static boolean isDropped(Contact contact, Clause clause) {
        Sentence sentence = contact.sentence;
        boolean verb =
                !contact.noun
                        && !contact.both
                        && !contact.joint
                        && !contact.his
                        && contact.sides.stream()
                                .allMatch(side -> side.entity().from() >= contact.to)
                        && !sentence.isQuoted(contact.from)
                        && !isNamed(contact);
        Entity object = verb ? object(contact) : null;
        if (object == null || object.from() < contact.to) {
            return false;
        }
        int from = contact.from;
        while (from > sentence.from() && sentence.tokens().isWord(from - 1)) {
            from--;
        }
        for (Marked<Cue> cue : sentence.cues(Meaning.CLAUSE)) {
            from = cue.to() <= contact.from ? Math.max(from, cue.from()) : from; // where he met X
        }
        int start = from;
        return clause.length(start, contact.from) <= OPENING
                && object.from() - contact.to <= BESIDE + days(contact, object)
                && (contact.journey || isObject(contact, object, clause))
                && (!sentence.has(Meaning.THE, start, start + 1) || sentence.isDate(start + 1))
                && sentence.cues(Meaning.RELATIVE).stream()
                        .filter(who -> who.from() >= start && who.to() <= contact.from)
                        .allMatch(who -> sentence.find(Meaning.SAY, start, who.to()) != null);
    }

    /** The first person met, or the state a journey goes to; null where there is none. */
    private static @Nullable Entity object(Contact contact) {
        if (!contact.journey) {
            return contact.sides.stream()
                    .map(Contact.Side::entity)
                    .filter(Clause::isPersonal)
                    .findFirst()
                    .orElse(null);
        }
        Marked<String> place = contact.place;
        return contact.sentence.entities().stream()
                .filter(state -> place != null && state.from() == place.from())
                .filter(state -> state.form() == Form.ACTOR || state.form() == Form.CAPITAL)
                .filter(state -> contact.sides.isEmpty() && state.actor() != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether a verb of one person has its object behind it. */
    private static boolean isObject(Contact contact, Entity object, Clause clause) {
        Sentence sentence = contact.sentence;
        boolean governed =
                sentence.has(Meaning.WITH, contact.to - 1, object.from())
                        || sentence.has(Meaning.COUNTERPART, object.from(), object.from() + 1);
        Marked<Cue> word = sentence.find(Meaning.MEET, contact.from, contact.to);
        word = word == null ? sentence.find(Meaning.CALL, contact.from, contact.to) : word;
        return word != null
                && (!clause.verbFirst() || governed || isAlone(contact, object))
                && !clause.isPlural(word);
    }

    /**
     * Whether an object is all that follows a verb that stands first, besides days and places: if
     * it were the subject, whom it met would follow.
     */
    private static boolean isAlone(Contact contact, Entity object) {
        Sentence sentence = contact.sentence;
        if (contact.sides.size() > 1) {
            return false;
        }
        for (int i = object.to(); i < sentence.to(); i++) {
            int at = i;
            boolean placed =
                    !sentence.tokens().isWord(at)
                            || sentence.isDate(at)
                            || sentence.has(Meaning.IN, at, at + 1)
                            || sentence.places().stream().anyMatch(place -> place.covers(at));
            if (!placed) {
                return sentence.has(Meaning.RELATIVE, at, at + 1)
                        || sentence.find(Meaning.CLAUSE, at, at + 2) != null;
            }
        }
        return true;
    }

    /** Whether a side, or a name in capitals, stands before the words. */
    private static boolean isNamed(Contact contact) {
        Sentence sentence = contact.sentence;
        return sentence.entities().stream()
                .filter(entity -> entity.from() >= part(contact) && entity.to() <= contact.from)
                .filter(entity -> !sentence.has(Meaning.VISIT, entity.from() - 1, entity.from()))
                .anyMatch(
                        entity ->
                                entity.form() != Form.ADJECTIVE
                                        && entity.form() != Form.CAPITAL
                                        && entity.form() != Form.HE);
    }

    /** Whether somebody would meet his own side, or travel to his own state. */
    private static boolean goesHome(Contact contact, Entity subject) {
        Entity goal = contact.journey ? object(contact) : null;
        return contact.actors().contains(subject.actor())
                || goal != null && goal.actors().contains(subject.actor());
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

    /** Where the part of its sentence begins that a semicolon parts from what stands before. */
    private static int part(Contact contact) {
        Sentence sentence = contact.sentence;
        int part = contact.from;
        while (part > sentence.from() && sentence.tokens().first(part - 1) != ';') {
            part--;
        }
        return part;
    }

    /** The first person up to a token whom nothing governs, who is no spokesman; or null. */
    private static @Nullable Entity subject(Clause clause, int to) {
        return clause.sentence().entities().stream()
                .filter(entity -> entity.person() != null && entity.actor() != null)
                .filter(entity -> entity.to() <= to)
                .filter(entity -> !"spokesperson".equals(entity.office()))
                .filter(entity -> !clause.sentence().isQuoted(entity.from()))
                .filter(entity -> !clause.isGoverned(entity))
                .findFirst()
                .orElse(null);
    }
}
