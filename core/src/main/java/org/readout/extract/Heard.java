package org.readout.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.model.Status;

/**
 * Names the persons of sides that a page first names alone: who speaks there for a side that held
 * talks, and bears an office that holds them or is named as the colleague of who did, took part.
 */
final class Heard {

    private static final Set<String> HOLDERS =
            Set.of(
                    "president",
                    "prime-minister",
                    "monarch",
                    "foreign-minister",
                    "defence-minister",
                    "finance-minister",
                    "economy-minister",
                    "trade-minister",
                    "energy-minister",
                    "interior-minister",
                    "minister",
                    "deputy-foreign-minister",
                    "deputy-minister",
                    "chief-negotiator",
                    "delegation-head",
                    "special-envoy");

    private Heard() {}

    /** Adds the first such speaker of each side without a person to the main contact. */
    static void join(List<Telling> tellings, List<Sentence> sentences) {
        for (Telling telling : tellings) {
            if (telling.main && telling.status == Status.HELD) {
                telling.actors().stream()
                        .filter(actor -> isUnnamed(telling, actor))
                        .forEach(actor -> add(telling, actor, sentences));
            }
        }
    }

    private static boolean isUnnamed(Telling telling, String actor) {
        return telling.contacts.stream()
                .flatMap(contact -> contact.sides.stream())
                .noneMatch(
                        side ->
                                side.entity().person() != null
                                        && side.entity().actors().contains(actor));
    }

    private static void add(Telling telling, String actor, List<Sentence> sentences) {
        for (Said said : telling.said) {
            Entity speaker = said.speaker();
            if (!said.joint()
                    && speaker.person() != null
                    && actor.equals(speaker.actor())
                    && (isHolder(speaker, sentences) || Owners.isCounterpart(said))) {
                telling.join(said.sentence(), speaker);
                return;
            }
        }
    }

    /** Whether the page gives somebody an office whose holders negotiate. */
    private static boolean isHolder(Entity person, List<Sentence> sentences) {
        @Nullable String office = person.office();
        return office != null && HOLDERS.contains(office)
                || sentences.stream()
                        .flatMap(sentence -> sentence.entities().stream())
                        .anyMatch(
                                entity ->
                                        person.person().equals(entity.person())
                                                && entity.office() != null
                                                && HOLDERS.contains(entity.office()));
    }
}
