package org.readout.extract.telling;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.speech.Said;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Status;

/**
 * Names the persons of sides that a page first names alone: who speaks there for a side that held
 * talks, and bears an office that holds them or is named as the colleague of who did, took part.
 */
public final class Heard {

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

    private static final String SPOKESMAN = "spokesperson";
    private static final int OPENING = 3; // tokens: in these two talks

    private static final int BEHIND = 5; // tokens: of two hours, X said

    private Heard() {}

    /** Adds the first such speaker of each side without a person to the main contact. */
    public static void join(List<Telling> tellings, List<Sentence> sentences) {
        for (Telling telling : tellings) {
            if (telling.status == Status.HELD) {
                inTalks(telling);
            }
            if (telling.main && telling.status == Status.HELD) {
                telling.actors().stream()
                        .filter(actor -> isUnnamed(telling, actor))
                        .forEach(actor -> add(telling, actor, sentences));
            }
        }
    }

    /** Adds who says something in words that open with the contact: at these talks, X said. */
    private static void inTalks(Telling telling) {
        for (Said said : telling.said) {
            Entity speaker = said.speaker();
            if (!said.joint()
                    && speaker.form() == Entity.Form.PERSON
                    && speaker.office() != null
                    && !SPOKESMAN.equals(speaker.office())
                    && speaker.actor() != null
                    && telling.actors().contains(speaker.actor())
                    && !telling.persons().contains(speaker.person())
                    && opensWithTalks(said.sentence(), speaker)) {
                telling.join(said.sentence(), speaker);
            }
        }
    }

    private static boolean opensWithTalks(Sentence sentence, Entity speaker) {
        return sentence.cues().stream()
                .filter(cue -> cue.what().meaning().isContact())
                .filter(cue -> cue.from() - sentence.from() <= OPENING)
                .filter(cue -> cue.to() <= speaker.from())
                .filter(cue -> !sentence.has(Meaning.WITH, cue.to(), speaker.from()))
                .anyMatch(
                        cue ->
                                sentence.has(Meaning.IN, sentence.from(), cue.from())
                                        || isFronted(sentence, cue, speaker));
    }

    /** Whether a small word stands before the contact, and behind it only a comma and who says. */
    private static boolean isFronted(Sentence sentence, Marked<Cue> cue, Entity speaker) {
        return cue.from() == sentence.from() + 1
                && sentence.cuesAt(sentence.from()).isEmpty()
                && sentence.tokens().first(speaker.from() - 1) == ','
                && speaker.from() - cue.to() <= BEHIND;
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
