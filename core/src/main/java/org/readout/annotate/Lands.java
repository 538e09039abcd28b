package org.readout.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.world.World;

/**
 * Which state "that country" stands for behind words for a journey: the one named last that is not
 * the traveller's own.
 */
final class Lands {

    private static final int REACH = 14; // tokens from the words for the journey
    private static final int BACK = 3; // sentences

    private Lands() {}

    /** Adds the states that are meant to the phrases of the sentences. */
    static void name(World world, List<Sentence> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            for (Marked<Cue> land : sentence.cues(Meaning.LAND)) {
                if (!isGoal(land, sentence)) {
                    continue;
                }
                String actor = named(world, sentences, i, land, traveller(sentence, land));
                if (actor != null) {
                    add(sentence, land, actor);
                }
            }
        }
    }

    /** Whether a journey goes there: visited that country, a trip of X to that country. */
    private static boolean isGoal(Marked<Cue> land, Sentence sentence) {
        Marked<Cue> visit =
                sentence.find(
                        Meaning.VISIT, Math.max(sentence.from(), land.from() - REACH), land.from());
        boolean to =
                sentence.cues().stream()
                        .filter(cue -> cue.to() == land.from())
                        .map(cue -> cue.what().meaning())
                        .anyMatch(meaning -> meaning == Meaning.TO || meaning == Meaning.IN);
        return visit != null && (to || land.from() - visit.to() <= 1);
    }

    /** The side of whoever is named last before it in its sentence, or null. */
    private static @Nullable String traveller(Sentence sentence, Marked<Cue> land) {
        String side = null;
        for (Entity entity : sentence.entities) {
            boolean person =
                    entity.form() == Entity.Form.PERSON
                            || entity.form() == Entity.Form.OFFICE
                            || entity.form() == Entity.Form.HE;
            if (entity.to() <= land.from() && person && entity.actor() != null) {
                side = entity.actor();
            }
        }
        return side;
    }

    private static @Nullable String named(
            World world, List<Sentence> sentences, int at, Marked<Cue> land, @Nullable String own) {
        for (int i = at; own != null && i >= Math.max(0, at - BACK); i--) {
            List<Entity> entities = sentences.get(i).entities;
            for (int e = entities.size() - 1; e >= 0; e--) {
                String actor = entities.get(e).actor();
                if (entities.get(e).to() <= land.from()
                        && actor != null
                        && world.isState(actor)
                        && !actor.equals(own)) {
                    return actor;
                }
            }
        }
        return null;
    }

    private static void add(Sentence sentence, Marked<Cue> land, String actor) {
        int at = 0;
        while (at < sentence.entities.size() && sentence.entities.get(at).from() < land.from()) {
            at++;
        }
        String name = sentence.span(land.from(), land.to()).of(sentence.document().text());
        sentence.entities.add(
                at,
                new Entity(
                        land.from(),
                        land.to(),
                        Entity.Form.ACTOR,
                        List.of(actor),
                        null,
                        name,
                        null));
    }
}
