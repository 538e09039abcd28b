package org.readout.annotate;

import org.jspecify.annotations.Nullable;
import org.readout.language.Meaning;

/**
 * Whose side those are whom a sentence tells to have been present, where it puts their side before
 * them: from the side of Z took part minister X and ambassador Y, for V secretary W.
 */
final class Lineup {

    private static final int OTHER = 1; // words of another kind in a list

    private Lineup() {}

    /** The side under which a person is listed among those present, or null. */
    static @Nullable String side(Entity person, Sentence sentence) {
        boolean present =
                sentence.has(Meaning.ATTEND, sentence.from(), sentence.to())
                        || sentence.has(Meaning.ACCOMPANIED, sentence.from(), sentence.to());
        Entity side = present ? last(person, sentence) : null;
        return side != null && side.actor() != null && isList(side.to(), person.from(), sentence)
                ? side.actor()
                : null;
    }

    /** The last phrase before a person that names a side and nobody of it. */
    private static @Nullable Entity last(Entity person, Sentence sentence) {
        return sentence.entities.stream()
                .filter(entity -> entity.to() <= person.from())
                .filter(
                        entity ->
                                switch (entity.form()) {
                                    case SEAT, ADJECTIVE, ACTOR -> true;
                                    default -> false;
                                })
                .reduce((one, next) -> next)
                .orElse(null);
    }

    /** Whether nothing but persons and known words stands in a run. */
    private static boolean isList(int from, int to, Sentence sentence) {
        int other = 0;
        for (int i = from; i < to; i++) {
            boolean known =
                    !sentence.tokens().isWord(i) && sentence.tokens().first(i) != ';'
                            || sentence.isNamed(i)
                            || sentence.isCue(i);
            other += known ? 0 : 1;
        }
        return other <= OTHER;
    }
}
