package org.readout.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity.Form;

/**
 * Whom "the deputy minister" alone stands for: whichever deputy of a minister was named last before
 * with his field of duty: the deputy minister of foreign affairs X came; the deputy minister said.
 */
final class Deputies {

    private static final String DEPUTY = "deputy-minister";
    private static final String FOREIGN = "deputy-foreign-minister";
    private static final int BARE = 2; // words of a title alone
    private static final int ENDING = 2; // letters by which the forms of a word differ

    private Deputies() {}

    /** The deputy whom a title without a field and a name means, or null. */
    static @Nullable Entity of(Entity title, List<Sentence> sentences, People people) {
        if (!DEPUTY.equals(title.office()) || title.to() - title.from() > BARE) {
            return null;
        }
        Entity last = null;
        for (Sentence sentence : sentences) {
            for (Entity other : sentence.entities) {
                boolean meant =
                        other.to() <= title.from()
                                && other.form() == Form.PERSON
                                && other.actor() != null
                                && other.person() != null
                                && isDeputy(people.officeOf(other.person()))
                                && (title.actors().isEmpty()
                                        || title.actors().equals(other.actors()))
                                && (title.to() - title.from() == 1
                                        || isCalled(other, title, sentence, sentences));
                last = meant ? title.with(other.actors(), other.person()) : last;
            }
        }
        return last;
    }

    private static boolean isDeputy(@Nullable String office) {
        return DEPUTY.equals(office) || FOREIGN.equals(office);
    }

    /** Whether all words of the title stand in a phrase before, so that none names a field. */
    private static boolean isCalled(
            Entity other, Entity title, Sentence sentence, List<Sentence> sentences) {
        for (int i = title.from(); i < title.to(); i++) {
            String word = sentences.get(0).tokens().folded(i);
            boolean found = false;
            for (int j = other.from(); j < other.to(); j++) {
                String part = sentence.tokens().folded(j);
                found |= part.startsWith(word.substring(0, Math.max(1, word.length() - ENDING)));
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
