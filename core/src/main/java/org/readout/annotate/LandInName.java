package org.readout.annotate;

import java.util.List;
import java.util.function.IntPredicate;
import org.readout.language.Name;

/**
 * Knows the names of states and cities that are only letters of somebody's name, where no blanks
 * part words: the Lima of Minister Halima, the Mali of Minister Mario.
 */
final class LandInName {

    private static final int LONGEST = 4; // letters of such a name
    private static final int MOST = 3; // letters of such a state

    private final Sentence sentence;
    private final List<Marked<Name>> all;
    private final IntPredicate loose;

    /**
     * @param all all names of the sentence
     * @param loose whether a token is a letter of which foreign names are made, in nothing known
     */
    LandInName(Sentence sentence, List<Marked<Name>> all, IntPredicate loose) {
        this.sentence = sentence;
        this.all = all;
        this.loose = loose;
    }

    /**
     * Whether letters of a name stand before a state or city, and before these nothing unknown, or
     * behind it, and right before it a title.
     */
    boolean is(Marked<Name> land) {
        if (land.what().kind() != Name.Kind.ACTOR && land.what().kind() != Name.Kind.PLACE
                || land.to() - land.from() > MOST) {
            return false;
        }
        int head = land.from();
        while (loose.test(head - 1)) {
            head--;
        }
        int tail = land.to();
        while (loose.test(tail)) {
            tail++;
        }
        return tail - head > land.to() - land.from()
                && tail - head <= LONGEST
                && (isTitled(head) || head < land.from() && isOpen(head));
    }

    private boolean isTitled(int head) {
        return all.stream()
                .anyMatch(name -> name.what().kind() == Name.Kind.TITLE && name.to() == head);
    }

    /** Whether a mark, a word of the pack or nothing stands before a token. */
    private boolean isOpen(int head) {
        return head == sentence.from()
                || !sentence.tokens().isWord(head - 1)
                || sentence.isCue(head - 1);
    }
}
