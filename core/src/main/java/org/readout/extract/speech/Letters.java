package org.readout.extract.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.model.Channel;

/**
 * Official pages first tell who congratulated whom, or whose grief he shares, and only then that it
 * was done in a letter, or that the two spoke by telephone: both were between those two. What a
 * letter says is said by its sender.
 */
public final class Letters {

    private static final int BACK = 2; // sentences
    private static final int NEAR = 3; // words
    private static final int ELECTED = 8; // tokens between the verb and the office

    private Letters() {}

    /**
     * Gives a letter, or a call of both, without sides those of the congratulation told right
     * before it.
     */
    public static void complete(
            List<Contact> contacts, List<Contact> references, List<Sentence> sentences) {
        signers(contacts, references);
        if (!contacts.isEmpty()) {
            return; // there they may have met
        }
        for (Contact letter : List.copyOf(references)) {
            Entity elected = letter.channel == Channel.LETTER ? elected(letter) : null;
            if (elected != null) {
                letter.add(letter.sentence, elected);
                letter.settle(references, contacts);
                continue;
            }
            int at = sentences.indexOf(letter.sentence);
            for (int i = at; i >= 0 && i >= at - BACK && letter.refers; i--) {
                boolean fits =
                        letter.channel == Channel.LETTER
                                || letter.channel == Channel.CALL && letter.actors().isEmpty();
                Marked<Cue> verb = fits ? congratulation(sentences.get(i)) : null;
                if (verb == null) {
                    continue;
                }
                letter.sides.clear();
                letter.add(sentences.get(i), sender(sentences.get(i), verb));
                letter.add(sentences.get(i), addressee(sentences.get(i), verb));
                letter.settle(references, contacts);
            }
        }
    }

    /**
     * Gives the letter told of before those who are told to have signed it: the letter was signed
     * by the ministers of X and Y.
     */
    private static void signers(List<Contact> contacts, List<Contact> references) {
        List<Contact> letters = new ArrayList<>(contacts);
        letters.addAll(references);
        letters.removeIf(contact -> contact.channel != Channel.LETTER);
        letters.sort(Contact.IN_TEXT);
        for (Contact signed : letters) {
            Sentence sentence = signed.sentence;
            Contact letter = letters.get(0);
            boolean again = // of the same addressee, now named
                    letter.sentence != sentence
                            && signed.refers
                            && letter.actors().containsAll(signed.actors());
            if (again) {
                signed.sides.forEach(side -> letter.add(side.sentence(), side.entity()));
            }
            if (letter.sentence == sentence
                    || letter.actors().isEmpty()
                    || !sentence.has(Meaning.AGREEMENT_SIGNED, sentence.from(), sentence.to())) {
                continue;
            }
            for (Entity entity : sentence.entities()) {
                boolean side =
                        (entity.form() == Entity.Form.ACTOR || entity.form() == Entity.Form.PERSON)
                                && !sentence.isQuoted(entity.from())
                                && sentence.cues(Meaning.NOT).stream()
                                        .noneMatch(not -> not.to() == entity.from())
                                && !isBeside(sentence, entity);
                if (side) {
                    letter.add(sentence, entity);
                }
            }
            letter.date = letter.date == null ? signed.date : letter.date;
            contacts.remove(signed);
            references.remove(signed);
            if (letter.refers && letter.actors().size() > 1) {
                letter.settle(references, contacts);
            }
        }
    }

    /** Whether a name only tells which states follow it: the G7 states X and Y. */
    private static boolean isBeside(Sentence sentence, Entity entity) {
        return entity.form() == Entity.Form.ACTOR
                && sentence.entities().stream()
                        .filter(next -> next.from() > entity.to())
                        .filter(next -> next.from() - entity.to() <= NEAR)
                        .anyMatch(
                                next ->
                                        sentence.tokens().first(entity.to()) != ','
                                                && !sentence.has(
                                                        Meaning.AND, entity.to(), next.from()));
    }

    /**
     * What stands quoted beside a word for a letter, nobody else telling it: "…", the message says;
     * its sender is the person whom the page tells of. Null where there is none.
     */
    static @Nullable Said quoted(Sentence sentence, @Nullable Entity person) {
        int quoted = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            quoted += sentence.isQuoted(i) ? 1 : 0;
        }
        if (person == null
                || 2 * quoted <= sentence.to() - sentence.from()
                || !sentence.has(Meaning.LETTER, sentence.from(), sentence.to())) {
            return null;
        }
        Act act = Acts.of(sentence, sentence.from(), sentence.to(), Act.COMMENT, false, person);
        return Said.whole(sentence, person, false, null, act, true, "statement.letter");
    }

    /**
     * The office of another side on which the letter of one person congratulates somebody whom no
     * table knows: wrote to X to congratulate him on his election as president of Gondor; or null.
     */
    private static @Nullable Entity elected(Contact letter) {
        Sentence sentence = letter.sentence;
        if (letter.actors().size() != 1 || letter.persons().isEmpty()) {
            return null;
        }
        for (Marked<Cue> cue : sentence.cues(Meaning.SAY)) {
            if (cue.what().act() != Act.SUPPORT || cue.from() < letter.to) {
                continue;
            }
            for (Entity entity : sentence.entities()) {
                if (entity.form() == Entity.Form.OFFICE
                        && entity.actor() != null
                        && !letter.actors().contains(entity.actor())
                        && entity.from() >= cue.to()
                        && entity.from() - cue.to() <= ELECTED) {
                    return entity;
                }
            }
        }
        return null;
    }

    /** The verb by which a person of one side thanks, congratulates or comforts one of another. */
    private static @Nullable Marked<Cue> congratulation(Sentence sentence) {
        for (Marked<Cue> cue : sentence.cues()) {
            boolean kind =
                    cue.what().meaning() == Meaning.SAY
                            && cue.what().act() == Act.SUPPORT
                            && !sentence.isQuoted(cue.from());
            Entity sender = kind ? sender(sentence, cue) : null;
            Entity addressee = kind ? addressee(sentence, cue) : null;
            if (sender != null && addressee != null && Clause.differs(sender, addressee)) {
                return cue;
            }
        }
        return null;
    }

    private static @Nullable Entity sender(Sentence sentence, Marked<Cue> verb) {
        return sentence.entities().stream()
                .filter(Clause::isPersonal)
                .filter(entity -> entity.to() <= verb.from() && verb.from() - entity.to() <= NEAR)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Entity addressee(Sentence sentence, Marked<Cue> verb) {
        return sentence.entities().stream()
                .filter(Clause::isPersonal)
                .filter(entity -> entity.from() >= verb.to() && entity.from() - verb.to() <= NEAR)
                .findFirst()
                .orElse(null);
    }
}
