package org.readout.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
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
        return side != null
                        && side.actor() != null
                        && isGoverned(side, sentence)
                        && isList(side.to(), person.from(), sentence)
                ? side.actor()
                : null;
    }

    /** The last phrase before a person that names a side and nobody of it. */
    private static @Nullable Entity last(Entity person, Sentence sentence) {
        List<Entity> sides =
                sentence.entities.stream()
                        .filter(entity -> entity.to() <= person.from())
                        .filter(
                                entity ->
                                        switch (entity.form()) {
                                            case SEAT, ADJECTIVE, ACTOR -> true;
                                            default -> false;
                                        })
                        .toList();
        return sides.isEmpty() ? null : sides.get(sides.size() - 1);
    }

    /** Whether a preposition stands before a side, and for a bare state one that names who acts. */
    private static boolean isGoverned(Entity side, Sentence sentence) {
        int head = side.from();
        while (head > sentence.from() && isSmall(head - 1, sentence)) {
            head--;
        }
        for (Marked<Cue> cue : sentence.cues()) {
            boolean here = cue.to() >= head && cue.to() <= side.from() && cue.from() < head;
            here |= cue.to() == side.from();
            boolean over = cue.from() <= side.from() && cue.to() >= side.to();
            boolean governs =
                    switch (cue.what().meaning()) {
                        case AGENT -> here;
                        case OF, TOPIC, IN ->
                                here
                                        && (side.form() == Entity.Form.SEAT
                                                || opens(cue.from(), sentence));
                        case ACCOMPANIED -> (here || over) && side.form() == Entity.Form.ADJECTIVE;
                        default -> false;
                    };
            if (governs) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token opens a sentence or a clause. */
    private static boolean opens(int token, Sentence sentence) {
        return token == sentence.from()
                || !sentence.tokens().isWord(token - 1)
                || sentence.has(Meaning.AND, token - 1, token);
    }

    private static boolean isSmall(int i, Sentence sentence) {
        return sentence.has(Meaning.THE, i, i + 1);
    }

    /** Whether nothing but persons and words for taking part stands in a run. */
    private static boolean isList(int from, int to, Sentence sentence) {
        int other = 0;
        for (int i = from; i < to; i++) {
            int at = i;
            boolean known =
                    !sentence.tokens().isWord(i) && sentence.tokens().first(i) != ';'
                            || sentence.isNamed(at)
                            || sentence.cues().stream()
                                    .filter(cue -> cue.covers(at))
                                    .anyMatch(cue -> isOfList(cue.what().meaning()));
            other += known ? 0 : 1;
        }
        return other <= OTHER;
    }

    private static boolean isOfList(Meaning meaning) {
        return switch (meaning) {
            case THE, AND, ATTEND, ACCOMPANIED, BE, AGENT, MEETING -> true;
            default -> false;
        };
    }
}
