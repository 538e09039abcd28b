package org.readout.annotate;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.readout.language.Meaning;

/**
 * Whose officers meet somebody of another side in a capital or other city, where the page leaves
 * out their state: President X received the ambassador of Z in Gondor's capital.
 */
final class Hosts {

    private static final int NEAR = 4; // tokens before a name

    private Hosts() {}

    /**
     * The side of an opposite number of no side: that of the only state in whose capital or to
     * which the sentence tells somebody to be or go: X met in the capital of Z his counterpart Y.
     */
    static @Nullable String ofColleague(Entity person, Sentence sentence) {
        int near = Math.max(sentence.from(), person.from() - NEAR);
        if (!sentence.has(Meaning.COUNTERPART, near, person.to())) {
            return null;
        }
        Set<String> hosts = new TreeSet<>();
        String other = null;
        for (Entity entity : sentence.entities) {
            boolean there =
                    entity.form() == Entity.Form.CAPITAL && !sentence.isDateline(entity)
                            || entity.form() == Entity.Form.ACTOR && isReached(entity, sentence);
            if (there && entity.actor() != null) {
                hosts.add(entity.actor());
            } else if (other == null && entity.person() != null) {
                other = entity.actor();
            }
        }
        if (other != null) {
            hosts.remove(other);
        }
        return hosts.size() == 1 ? hosts.iterator().next() : null;
    }

    /** Whether a word for "in" or "to" stands right before a state. */
    private static boolean isReached(Entity state, Sentence sentence) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                (cue.what().meaning() == Meaning.IN
                                                || cue.what().meaning() == Meaning.TO)
                                        && cue.to() == state.from());
    }

    /**
     * The state of the capital, or else the city, in which an officer or colleague without a side
     * meets somebody of another one; or null.
     */
    static @Nullable String of(Entity person, Sentence sentence) {
        boolean holder =
                person.office() != null
                        || sentence.has(Meaning.COUNTERPART, person.from(), person.to());
        boolean meets =
                sentence.has(Meaning.MEET, sentence.from(), sentence.to())
                        || sentence.has(Meaning.MEETING, sentence.from(), sentence.to())
                        || sentence.has(Meaning.RECEIVE, sentence.from(), sentence.to());
        if (!holder || !meets) {
            return null;
        }
        String host = null;
        boolean guest = false;
        for (Entity other : sentence.entities) {
            if (other.form() == Entity.Form.CAPITAL
                    && sentence.has(Meaning.IN, other.from() - 1, other.from())) {
                host = other.actor();
            }
        }
        for (Marked<String> city : sentence.places) {
            boolean there =
                    sentence.has(Meaning.IN, city.from() - 1, city.from())
                            || sentence.has(Meaning.VISIT, city.from() - 2, city.from());
            host = host == null && there ? Annotator.state(city.what()) : host;
        }
        for (Entity other : sentence.entities) {
            boolean officer =
                    other.form() == Entity.Form.PERSON || other.form() == Entity.Form.OFFICE;
            guest |= officer && other.actor() != null && !other.actor().equals(host);
        }
        return guest ? host : null;
    }
}
