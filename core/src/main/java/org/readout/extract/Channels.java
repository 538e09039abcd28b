package org.readout.extract;

import java.util.Set;
import org.readout.model.Channel;
import org.readout.world.World;

/** Tells a meeting of a few sides from one of many, once all who took part are known. */
final class Channels {

    private static final int MANY = 4; // sides

    private Channels() {}

    /**
     * Makes a meeting of four sides or more a conference, and one with an organisation of states
     * for which nobody speaks: what its members hold.
     */
    static void settle(Telling telling, World world) {
        if (telling.channel == Channel.MEETING
                && (telling.actors().size() >= MANY || isOfMembers(telling, world))) {
            telling.channel = Channel.MULTILATERAL;
        }
    }

    private static boolean isOfMembers(Telling telling, World world) {
        Set<String> actors = telling.actors();
        return actors.stream()
                .filter(actor -> world.isOrganisation(actor) && !world.isUnion(actor))
                .filter(actor -> !world.members(actor).isEmpty())
                .anyMatch(actor -> isUnnamed(telling, actor));
    }

    /** Whether an actor is named by itself, without a person or an office of it. */
    private static boolean isUnnamed(Telling telling, String actor) {
        return telling.contacts.stream()
                .flatMap(contact -> contact.sides.stream())
                .map(Contact.Side::entity)
                .filter(entity -> entity.actors().contains(actor))
                .noneMatch(Clause::isPersonal);
    }
}
