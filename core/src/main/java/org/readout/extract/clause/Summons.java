package org.readout.extract.clause;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.world.World;

/**
 * Finds an envoy who is summoned and who summons him: the house to which he is called, else the
 * state in which he serves: to the ministry of X was called Y's envoy; the envoy to X was summoned.
 */
public final class Summons {

    private final Clause clause;
    private final Sentence sentence;

    /** The envoys of one sentence. */
    public Summons(Clause clause) {
        this.clause = clause;
        this.sentence = clause.sentence();
    }

    /**
     * Whether a word tells that an envoy is summoned, whose post is told before it, or who stands
     * beside it and a house of another state.
     */
    boolean tells(Marked<Cue> word) {
        boolean posted =
                sentence.posts().stream()
                        .filter(post -> post.to() <= word.from())
                        .anyMatch(post -> clause.isPlain(post.to(), word.from()));
        if (posted || sentence.isQuoted(word.from())) {
            return posted;
        }
        Entity envoy = envoy();
        return envoy != null && house(envoy) != null;
    }

    /**
     * The envoy and whoever summons him; empty where the words do not tell.
     *
     * @param known the sides that are known, of fewer than two states
     */
    public List<Entity> sides(World world, Group group, List<Entity> known) {
        if (!sentence.has(Meaning.SUMMONED, group.from - 1, group.to)) {
            return List.of();
        }
        Set<String> states = new HashSet<>();
        known.forEach(side -> states.addAll(side.actors()));
        List<Entity> served = states.size() == 1 ? served(world, known, states) : List.of();
        Entity envoy =
                !served.isEmpty() || !sentence.has(Meaning.SUMMONED, group.from, group.to)
                        ? null
                        : envoy();
        Entity house = envoy == null ? null : house(envoy);
        return house == null ? served : List.of(envoy, house);
    }

    /**
     * An envoy and the state in which he serves, where his post is told: summoned over X's visit.
     */
    private List<Entity> served(World world, List<Entity> known, Set<String> states) {
        for (Marked<String> post : sentence.posts()) {
            String state = post.what();
            Entity envoy =
                    known.stream()
                            .filter(entity -> entity.from() == post.from())
                            .findFirst()
                            .orElse(null);
            if (envoy != null
                    && world.actor(state) != null
                    && !world.isOrganisation(state)
                    && !states.contains(state)) {
                return List.of(
                        envoy,
                        new Entity(
                                envoy.from(),
                                envoy.to(),
                                Form.ACTOR,
                                List.of(state),
                                null,
                                envoy.name(),
                                null));
            }
        }
        return List.of();
    }

    private @Nullable Entity envoy() {
        return sentence.entities().stream()
                .filter(Clause::isPersonal)
                .filter(entity -> "ambassador".equals(entity.office()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Entity house(Entity envoy) {
        return sentence.entities().stream()
                .filter(entity -> entity.form() == Form.SEAT && Clause.differs(envoy, entity))
                .filter(entity -> clause.isGoverned(entity, Meaning.IN))
                .findFirst()
                .orElse(null);
    }
}
