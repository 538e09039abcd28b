package org.readout.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.Meaning;

/**
 * Whose officers meet somebody of another side in a capital or other city, where the page leaves
 * out their state: President X received the ambassador of Z in Gondor's capital.
 */
final class Hosts {

    private Hosts() {}

    /**
     * The state of the capital, or else the city, in which an officer or colleague without a side
     * meets somebody of another one, if the page names that state elsewhere too; or null.
     */
    static @Nullable String of(Entity person, Sentence sentence, List<Sentence> sentences) {
        boolean holder =
                person.office() != null
                        || sentence.has(Meaning.COUNTERPART, person.from(), person.to());
        boolean meets =
                sentence.has(Meaning.MEET, sentence.from(), sentence.to())
                        || sentence.has(Meaning.MEETING, sentence.from(), sentence.to());
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
        return guest && host != null && isNamed(host, sentence, sentences) ? host : null;
    }

    /** Whether another sentence names a state or one of its people or houses. */
    private static boolean isNamed(String state, Sentence sentence, List<Sentence> sentences) {
        return sentences.stream()
                .filter(other -> other != sentence)
                .flatMap(other -> other.entities.stream())
                .anyMatch(entity -> entity.actors().contains(state));
    }
}
