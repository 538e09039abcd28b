package org.readout.extract.telling;

import java.util.stream.Stream;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.language.Meaning;
import org.readout.model.Status;

/**
 * Others than those who met, whom words for several name by another office: the ministers of X and
 * Y talked; the two presidents will meet.
 */
final class OtherBearers {

    private static final String MINISTER = "minister";
    private static final int NEAR = 4; // tokens before the words for a contact

    private final Telling base;

    /**
     * @param base the contact of those who met
     */
    OtherBearers(Telling base) {
        this.base = base;
    }

    /** Whether the plural that a reference is told of names another office than that of a side. */
    boolean are(Contact reference, Contact.Side side) {
        Entity named = titled(side);
        return named.office() != null
                && reference.sentence.entities().stream()
                        .filter(Entity::isJoint)
                        .filter(entity -> entity.to() <= reference.from)
                        .anyMatch(
                                entity ->
                                        entity.office() != null
                                                && !(entity.isHead() && named.isHead())
                                                && !isOf(named.office(), entity.office()));
    }

    /**
     * Whether people of both are told of whose title nothing knows, or both states of a conference
     * to come: their deputies will meet, the commanders of both countries met.
     */
    static boolean areUnnamed(Contact reference) {
        Sentence sentence = reference.sentence;
        boolean session =
                reference.status == Status.PLANNED
                        && sentence.find(Meaning.CONFERENCE, reference.from, sentence.to()) != null
                        && !sentence.has(Meaning.MARGIN, reference.from, sentence.to())
                        && sentence.entities().stream()
                                .anyMatch(both -> isUntitled(both, reference));
        boolean theirs =
                Stream.of(Meaning.THEIR, Meaning.HIS)
                        .flatMap(meaning -> sentence.cues(meaning).stream())
                        .filter(cue -> cue.to() < reference.from)
                        .filter(cue -> reference.from - cue.to() <= NEAR)
                        .anyMatch(cue -> isUnknown(sentence, cue.to()));
        boolean ofBoth =
                sentence.entities().stream()
                        .filter(both -> isUntitled(both, reference))
                        .filter(both -> reference.from - both.to() <= NEAR)
                        .anyMatch(
                                both ->
                                        sentence.cues(Meaning.OF).stream()
                                                .filter(of -> of.to() == both.from())
                                                .filter(of -> of.from() > sentence.from())
                                                .anyMatch(
                                                        of -> isUnknown(sentence, of.from() - 1)));
        return session || !reference.noun && (theirs || ofBoth);
    }

    /** Whether a phrase before the words stands for both sides, and for no office of them. */
    private static boolean isUntitled(Entity both, Contact reference) {
        return both.form() == Entity.Form.BOTH
                && both.office() == null
                && both.to() <= reference.from;
    }

    /** Whether nothing is known of a word. */
    private static boolean isUnknown(Sentence sentence, int i) {
        return sentence.tokens().isWord(i)
                && !sentence.isCue(i)
                && !sentence.isDate(i)
                && !sentence.isNamed(i);
    }

    /** Whether an office is the one told, or "minister", which every one of them is. */
    private static boolean isOf(String own, String told) {
        boolean minister = own.endsWith(MINISTER) && !own.equals("prime-minister");
        return own.equals(told) || minister && told.equals(MINISTER);
    }

    /** Somebody with his office, which a counterpart shares with who met him. */
    private Entity titled(Contact.Side side) {
        Entity named = side.entity();
        boolean peer = side.sentence().has(Meaning.COUNTERPART, named.from(), named.to());
        if (named.office() != null || !peer) {
            return named;
        }
        return base.contacts.stream()
                .flatMap(contact -> contact.sides.stream())
                .filter(other -> other.sentence() == side.sentence())
                .map(Contact.Side::entity)
                .filter(other -> other.office() != null && !other.actors().equals(named.actors()))
                .findFirst()
                .map(other -> named.inOffice(other.office()))
                .orElse(named);
    }
}
