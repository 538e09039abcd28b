package org.readout.extract.telling;

import java.util.Set;
import org.readout.annotate.Entity;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.language.Meaning;
import org.readout.model.Channel;
import org.readout.world.World;

/** Tells a meeting of a few sides from one of many, once all who took part are known. */
public final class Channels {

    private static final int MANY = 4; // sides
    private static final int ARTICLE = 3; // tokens: the hour-long call

    private Channels() {}

    /**
     * Makes a meeting of four sides or more a conference, and one with an organisation of states
     * for which nobody speaks: what its members hold. The head of one whom somebody meets is one
     * side alone.
     */
    public static void settle(Telling telling, World world) {
        if (telling.channel == Channel.MEETING
                && (world.sides(telling.actors()).size() >= MANY || isOfMembers(telling, world))) {
            telling.channel = Channel.MULTILATERAL;
        } else if (telling.channel == Channel.MULTILATERAL && isOfTwo(telling, world)) {
            telling.channel = Channel.MEETING;
        }
    }

    /**
     * Whether a verb without a place leaves open how two spoke, until the next sentence names their
     * call: X has spoken with Y. In the call it was about Z.
     */
    static boolean isOpen(Telling telling, Contact reference) {
        Contact first = telling.first();
        int head = reference.from - ARTICLE;
        return telling.channel == Channel.MEETING
                && telling.contacts.stream().allMatch(contact -> contact.place == null)
                && !first.noun
                && !first.journey
                && !reference.past
                && reference.status == telling.status
                && (reference.sentence.has(Meaning.THE, head, reference.from)
                        || reference.sentence.has(Meaning.OF, head, reference.from))
                && !reference.sentence.has(Meaning.SOME, head, reference.from);
    }

    /** Whether one person of a state and one of an organisation alone were there. */
    private static boolean isOfTwo(Telling telling, World world) {
        return telling.actors().size() == 2
                && telling.persons().size() == 2
                && telling.actors().stream()
                        .anyMatch(actor -> world.isOrganisation(actor) && !world.isUnion(actor))
                && telling.actors().stream().noneMatch(actor -> isUnnamed(telling, actor));
    }

    private static boolean isOfMembers(Telling telling, World world) {
        Set<String> actors = telling.actors();
        boolean mission = // sent to one of the sides
                telling.contacts.stream()
                        .anyMatch(contact -> contact.journey && contact.isIn(actors));
        return !mission
                && actors.stream()
                        .filter(actor -> world.isOrganisation(actor) && !world.isUnion(actor))
                        .filter(actor -> world.members(actor).size() > MANY)
                        .anyMatch(actor -> isUnnamed(telling, actor));
    }

    /**
     * Whether an actor is named by itself or its members, without a person or office of its own.
     */
    private static boolean isUnnamed(Telling telling, String actor) {
        return telling.contacts.stream()
                .flatMap(contact -> contact.sides.stream())
                .map(Contact.Side::entity)
                .filter(entity -> entity.actors().contains(actor))
                .noneMatch(entity -> Clause.isPersonal(entity) && !isOfItsMembers(entity));
    }

    /** Whether words name an office that the members of an organisation have, and no person. */
    private static boolean isOfItsMembers(Entity entity) {
        String office = entity.office();
        return office != null
                && entity.person() == null
                && (office.endsWith("minister") || office.equals("president"));
    }
}
