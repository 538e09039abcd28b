package org.readout.extract.contact;

import java.util.HashSet;
import java.util.Set;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.Zones;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Takes phrases into contacts as their sides, alone or in lists, and remembers which were taken.
 */
final class Taking {

    private final Clause clause;
    private final Sentence sentence;
    private final Zones zones;
    private final Set<Entity> taken = new HashSet<>();
    private final Set<Entity> paired = new HashSet<>();

    Taking(Clause clause, Zones zones) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.zones = zones;
    }

    void take(Contact contact, Entity entity) {
        contact.add(sentence, entity);
        taken.add(entity);
        Marked<Cue> led = sentence.find(Meaning.LED, entity.to(), entity.to() + 3);
        Entity leader = led == null ? null : clause.objectAt(led.to());
        if (leader != null
                && leader.form() == Form.PERSON
                && entity.actors().containsAll(leader.actors())) {
            contact.add(sentence, leader); // the delegation of Z led by X
            taken.add(leader);
        }
    }

    /** Takes phrases joined by commas and "and" that start at or just behind token {@code from}. */
    void chain(int from, Contact contact, int gap) {
        Entity entity = clause.entityAt(from, gap);
        while (entity != null) {
            for (Entity same : sentence.entities()) { // the envoys of X and Y
                if (same.from() == entity.from() && !zones.isAway(same)) {
                    take(contact, same);
                }
            }
            Entity next = null;
            for (Entity other : sentence.entities()) {
                if (other.from() >= entity.to()
                        && (clause.joined(entity.to(), other.from())
                                || isHolder(entity, other)
                                || isGoverned(entity.to(), other)
                                || isJoinedBy(entity.to(), other)
                                || entity.actors().isEmpty()
                                        && other.from() - entity.to() <= 6
                                        && !zones.isTopic(other.from()))) {
                    next = other;
                    break;
                }
            }
            entity = next;
        }
    }

    /**
     * Whether a person stands right behind the last of several states: ministers of X and Y A, B;
     * or behind the adjective of his state and a word with a capital: the Gondorian Chief Herald X.
     */
    private boolean isHolder(Entity state, Entity person) {
        boolean own =
                state.form() == Form.ADJECTIVE
                        && state.actors().equals(person.actors())
                        && person.from() - state.to() == 1
                        && sentence.tokens().isCapital(state.to())
                        && !sentence.isCue(state.to());
        return person.form() == Form.PERSON
                && (own || person.from() == state.to() && state.form() == Form.ACTOR);
    }

    private boolean isGoverned(int from, Entity other) {
        Marked<Cue> with = sentence.find(Meaning.WITH, from, from + 1);
        return with != null && other.equals(clause.objectAt(with.to()));
    }

    /**
     * Whether a preposition of place right behind a phrase governs persons or a delegation, whom
     * "brought together" joins so to those before: brought X together at Z's delegation.
     */
    private boolean isJoinedBy(int from, Entity other) {
        Marked<Cue> in = sentence.find(Meaning.IN, from, from + 1);
        boolean body = sentence.isDelegation(other);
        return in != null
                && other.from() - in.to() <= 1
                && clause.verbFirst()
                && (body || Clause.isPersonal(other));
    }

    /** Marks all sides of a contact as taken. */
    void close(Contact contact) {
        contact.sides.forEach(side -> taken.add(side.entity()));
    }

    /** Keeps the sides of a contact, a pair named with "between", from the contacts that follow. */
    void reserve(Contact contact) {
        contact.sides.forEach(side -> paired.add(side.entity()));
    }

    /** Whether one phrase names the officers of two states or more: the ministers of X and Y. */
    boolean isOfSeveral(Entity entity) {
        return entity.form() == Entity.Form.OFFICE
                && entity.actors().size() > 1
                && clause.sentence().has(Meaning.AND, entity.from(), entity.to());
    }

    boolean isTaken(Entity entity) {
        return taken.contains(entity);
    }

    boolean isReserved(Entity entity) {
        return paired.contains(entity);
    }

    /**
     * Whether a phrase, or one in a list with it, is the person met once more, of whom the subject
     * says something: X said that Y and Z must stop after he received Y.
     */
    boolean isOfMet(Entity entity, Contact contact) {
        return sentence.entities().stream()
                .filter(other -> other.person() != null)
                .filter(other -> contact.persons().contains(other.person()))
                .filter(other -> contact.sides.stream().noneMatch(s -> s.entity().equals(other)))
                .anyMatch(
                        other ->
                                other.equals(entity)
                                        || clause.joined(other.to(), entity.from())
                                        || clause.joined(entity.to(), other.from()));
    }
}
