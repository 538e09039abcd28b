package org.readout.extract.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.contact.Contact;
import org.readout.model.Document;
import org.readout.model.Status;
import org.readout.world.World;

/**
 * Knows the engagements that a text refers to by their place alone: "since the summit in Z". Its
 * sides are those of the landmark, if the page names them all.
 */
public final class Landmarks {

    private static final long REMEMBERED = 3 * 366; // days

    private final World world;
    private final Document document;
    private final List<Sentence> sentences;

    /** The landmarks of the world that one document may refer to. */
    public Landmarks(World world, Document document, List<Sentence> sentences) {
        this.world = world;
        this.document = document;
        this.sentences = sentences;
    }

    /** Moves references to a landmark that no contact of the page tells of to the contacts. */
    public void complete(List<Contact> contacts, List<Contact> references) {
        for (Contact reference : List.copyOf(references)) {
            World.Landmark landmark = landmark(reference, contacts);
            if (landmark != null && name(landmark, reference)) {
                reference.past = true;
                reference.settle(references, contacts);
            }
        }
        contacts.sort(Contact.IN_TEXT);
    }

    private World.@Nullable Landmark landmark(Contact reference, List<Contact> contacts) {
        if (document.published() == null
                || !reference.noun
                || reference.journey
                || reference.joint
                || reference.status != Status.HELD
                || reference.place == null) {
            return null;
        }
        String place = reference.place.what();
        if (contacts.stream()
                .anyMatch(contact -> contact.place != null && contact.place.what().equals(place))) {
            return null;
        }
        LocalDate day = document.published();
        World.Landmark last = null;
        for (World.Landmark landmark : world.landmarks(place)) {
            long age = day.toEpochDay() - landmark.first().toEpochDay();
            boolean then =
                    reference.date == null
                            || reference.date.first() == null
                            || landmark.first().toString().startsWith(reference.date.first());
            if (age > 1
                    && age < REMEMBERED
                    && then
                    && landmark.actors().containsAll(reference.actors())) {
                if (last != null
                        && !Set.copyOf(last.actors()).equals(Set.copyOf(landmark.actors()))) {
                    return null; // it may be one as well as the other
                }
                last = landmark;
            }
        }
        return last;
    }

    /** Adds the sides, as the page names them; false if it does not name them all. */
    private boolean name(World.Landmark landmark, Contact reference) {
        List<Contact.Side> named = new ArrayList<>();
        for (String actor : landmark.actors()) {
            Contact.Side side = null;
            for (Sentence sentence : sentences) {
                for (Entity entity : sentence.entities()) {
                    if (actor.equals(entity.actor())
                            && (side == null
                                    || rank(entity, landmark) < rank(side.entity(), landmark))) {
                        side = new Contact.Side(sentence, entity);
                    }
                }
            }
            if (side == null) {
                return false;
            }
            named.add(side);
        }
        reference.sides.clear();
        for (Contact.Side side : named) {
            Entity entity = side.entity();
            reference.add(
                    side.sentence(),
                    rank(entity, landmark) < Integer.MAX_VALUE ? entity : bare(entity));
        }
        return reference.actors().size() > 1;
    }

    /** The side of a phrase whose person was not there. */
    private static Entity bare(Entity entity) {
        return new Entity(
                entity.from(),
                entity.to(),
                Entity.Form.ACTOR,
                entity.actors(),
                null,
                entity.name(),
                null);
    }

    /** The place of its person among those of the landmark, who stand in order of weight. */
    private static int rank(Entity entity, World.Landmark landmark) {
        int rank = landmark.people().indexOf(entity.person());
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }
}
