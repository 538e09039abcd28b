package org.readout.extract.telling;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.speech.Greeting;
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

    private static final String MARKS = ",!\u060C\uFF0C\uFF01"; // behind who is spoken to
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
        for (int i = 0; i < sentences.size(); i++) {
            Entity guest =
                    isSpeech(sentences, i) ? addressed(sentences.get(i), actor, telling) : null;
            if (guest != null && isHolder(guest, sentences)) {
                telling.join(sentences.get(i), guest);
                return;
            }
        }
    }

    /**
     * Whether a line greets those to whom a speech is given, or a quote opens that speaks to one.
     */
    private static boolean isSpeech(List<Sentence> sentences, int at) {
        Sentence sentence = sentences.get(at);
        return Greeting.opens(sentences, at)
                || sentence.isQuoted(sentence.from() + 1)
                        && sentence.has(Meaning.YOU, sentence.from(), sentence.to());
    }

    /** Whom of a side the head of a sentence speaks to by his name: Dear Minister X; or null. */
    private static @Nullable Entity addressed(Sentence sentence, String actor, Telling telling) {
        boolean two = telling.actors().size() == 2; // whoever is addressed is of the other side
        return sentence.entities().stream()
                .findFirst()
                .filter(entity -> entity.form() == Entity.Form.PERSON && entity.person() != null)
                .filter(entity -> actor.equals(entity.actor()) || two && entity.actors().isEmpty())
                .filter(entity -> entity.from() - sentence.from() <= OPENING)
                .filter(entity -> entity.to() < sentence.to())
                .filter(entity -> MARKS.indexOf(sentence.tokens().first(entity.to())) >= 0)
                .map(entity -> entity.with(List.of(actor), entity.person()))
                .orElse(null);
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
