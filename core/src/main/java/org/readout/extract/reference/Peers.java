package org.readout.extract.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.contact.Contact;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.world.World;

/**
 * Gives a person who met "his counterpart", or "his three counterparts", of no side that is told,
 * the states with which the page tells before that his own talked: X talked with Y and Z in Q. The
 * minister of X met his two counterparts in May.
 */
public final class Peers {

    private static final int NEAR = 12; // tokens between the verb and the counterpart
    private static final int COUNT = 3; // words from a count to its noun

    private final World world;
    private final LanguagePack pack;

    /** One that knows which states are a group, and the counts of a language. */
    public Peers(World world, LanguagePack pack) {
        this.world = world;
        this.pack = pack;
    }

    /** Moves such references to the contacts. */
    public void complete(List<Contact> contacts, List<Contact> references) {
        for (Contact reference : List.copyOf(references)) {
            Entity peer = isOfOne(reference) ? peer(reference) : null;
            Contact before = peer == null ? null : before(contacts, reference);
            if (before == null || !isCounted(before, reference, peer)) {
                continue;
            }
            for (Contact.Side side : List.copyOf(before.sides)) {
                if (isOther(side.entity(), reference)) {
                    reference.add(side.sentence(), side.entity());
                }
            }
            reference.settle(references, contacts);
        }
        contacts.sort(Contact.IN_TEXT);
    }

    /** Whether persons of one side alone are told to have met somebody. */
    private static boolean isOfOne(Contact contact) {
        return contact.actors().size() == 1
                && !contact.persons().isEmpty()
                && !contact.noun
                && !contact.journey
                && !contact.both
                && !contact.joint
                && !contact.told;
    }

    /** The colleague without a side of his own beside the words; null where others are named. */
    private static @Nullable Entity peer(Contact contact) {
        Sentence sentence = contact.sentence;
        boolean others =
                sentence.entities().stream()
                        .filter(entity -> entity.form() != Form.CAPITAL)
                        .filter(entity -> !entity.actors().isEmpty())
                        .anyMatch(entity -> isOther(entity, contact) && Clause.isPersonal(entity));
        return others
                ? null
                : sentence.entities().stream()
                        .filter(entity -> entity.form() == Form.OFFICE && entity.person() == null)
                        .filter(entity -> contact.actors().containsAll(entity.actors()))
                        .filter(
                                entity ->
                                        sentence.has(
                                                Meaning.COUNTERPART, entity.from(), entity.to()))
                        .filter(
                                entity ->
                                        Math.abs(entity.from() - contact.to) <= NEAR
                                                || Math.abs(contact.from - entity.to()) <= NEAR)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The last contact before of the same side with states of which no person is named; null where
     * the page tells before that it had one with others too.
     */
    private static @Nullable Contact before(List<Contact> contacts, Contact reference) {
        Contact last = null;
        for (Contact other : contacts) {
            Set<String> actors = other.actors();
            boolean own =
                    other.from < reference.from
                            && other.sentence != reference.sentence
                            && actors.containsAll(reference.actors());
            if (!own) {
                continue;
            }
            if (last != null && !last.actors().equals(actors)) {
                return null;
            }
            last = other;
        }
        return last != null
                        && last.sides.stream()
                                .map(Contact.Side::entity)
                                .allMatch(
                                        entity ->
                                                !isOther(entity, reference)
                                                        || entity.person() == null)
                ? last
                : null;
    }

    /** Whether as many others as a count before "counterparts" tells, or one where none stands. */
    private boolean isCounted(Contact before, Contact reference, Entity peer) {
        Sentence sentence = reference.sentence;
        int count = 1;
        for (int i = Math.max(sentence.from(), peer.from() - COUNT); i < peer.from(); i++) {
            int told = pack.dates().number(sentence.tokens().written(i));
            count = told > 0 ? told : count;
        }
        int states = 0;
        for (String actor : before.actors()) {
            boolean own = reference.actors().contains(actor);
            states += own ? 0 : world.isGroup(actor) ? world.members(actor).size() : 1;
        }
        return states == count;
    }

    private static boolean isOther(Entity entity, Contact reference) {
        return !entity.actors().isEmpty()
                && entity.actors().stream().noneMatch(reference.actors()::contains);
    }
}
