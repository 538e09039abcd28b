package org.readout.extract.contact;

import java.util.List;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.world.World;

/**
 * Reads what a group of states does by itself as a contact of those states: the ministers of the
 * three X states met. Beside others a group is one side of theirs until all are known.
 */
final class Assembly {

    private Assembly() {}

    /** Gives a contact that names a group alone the states of it, unless somebody else met them. */
    static void of(Contact contact, World world) {
        if (!isSet(contact.sentence)) {
            contact.sides.removeIf(side -> isOnlyNamed(side.entity(), world));
        } else if (contact.sides.isEmpty()) {
            named(contact, world);
        }
        if (contact.sides.size() != 1 || contact.journey) {
            return;
        }
        Contact.Side side = contact.sides.get(0);
        Entity group = side.entity();
        List<String> states = List.copyOf(world.sides(group.actors()));
        if (group.actors().size() == 1 && states.size() > 1) {
            contact.sides.set(0, new Contact.Side(side.sentence(), group.with(states, null)));
        }
    }

    /** Whether an adjective of a group names talks by it: X and Y take part in six-party talks. */
    private static boolean isOnlyNamed(Entity entity, World world) {
        return entity.form() == Form.ADJECTIVE
                && entity.actor() != null
                && world.isGroup(entity.actor());
    }

    /** Adds the group whose name is that of the talks themselves: the X-party talks. */
    private static void named(Contact contact, World world) {
        contact.sentence.entities().stream()
                .filter(entity -> entity.from() <= contact.from && contact.from < entity.to())
                .filter(entity -> entity.actor() != null && world.isGroup(entity.actor()))
                .forEach(entity -> contact.add(contact.sentence, entity));
    }

    /** Whether a sentence tells a day or a place, without which X-party talks are only a name. */
    private static boolean isSet(Sentence sentence) {
        return !sentence.dates().isEmpty() || !sentence.places().isEmpty();
    }
}
