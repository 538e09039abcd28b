package org.readout.extract.telling;

import org.readout.annotate.Entity;
import org.readout.extract.contact.Contact;
import org.readout.language.Meaning;

/**
 * Others than those who met, whom words for several name by another office: the ministers of X and
 * Y talked; the two presidents will meet.
 */
final class OtherBearers {

    private static final String MINISTER = "minister";

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
