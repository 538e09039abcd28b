package org.readout.extract.speech;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readout.language.Halt;
import org.readout.language.Tokens;

/**
 * A page often says a thing twice: in the lines under its headline and in the text. Said again by
 * the same speaker it is one statement.
 */
public final class Repetition {

    private static final double SAME = 0.7;
    private static final double ALIKE = 0.9;
    private static final int FEW = 6;

    private Repetition() {}

    /** What was said, each thing once, in the order of the text. */
    public static List<Said> drop(List<Said> all) {
        List<Said> kept = new ArrayList<>();
        List<Set<String>> words = new ArrayList<>();
        for (Said said : all) {
            Halt.ifAsked();
            Set<String> here = words(said);
            int same = -1;
            for (int i = 0; i < kept.size(); i++) {
                if (isSame(kept.get(i), words.get(i), said, here)) {
                    same = i;
                }
            }
            if (same < 0) {
                kept.add(said);
                words.add(here);
            } else if (kept.get(same).sentence().paragraph() <= 1
                    && said.sentence().paragraph() > kept.get(same).sentence().paragraph()) {
                kept.set(same, said); // the text before the lines that announce it
                words.set(same, here);
            }
        }
        return kept;
    }

    private static boolean isSame(Said a, Set<String> first, Said b, Set<String> second) {
        int least = Math.min(first.size(), second.size());
        if (least < FEW
                || a.joint() != b.joint()
                || !a.joint() && !a.speaker().actors().equals(b.speaker().actors())) {
            return false;
        }
        int shared = 0;
        for (String word : first) {
            shared += second.contains(word) ? 1 : 0;
        }
        boolean announced = a.sentence().paragraph() <= 2;
        return shared >= (announced ? SAME : ALIKE) * least;
    }

    /** Its words; pairs of letters where words have no blanks between them. */
    private static Set<String> words(Said said) {
        Tokens tokens = said.sentence().tokens();
        Set<String> words = new HashSet<>();
        for (int i = said.from(); i < said.to(); i++) {
            if (tokens.isWord(i)) {
                boolean letter =
                        tokens.end(i) - tokens.start(i) == 1
                                && i + 1 < said.to()
                                && tokens.isWord(i + 1)
                                && tokens.start(i + 1) == tokens.end(i);
                words.add(letter ? tokens.folded(i) + tokens.folded(i + 1) : tokens.folded(i));
            }
        }
        return words;
    }
}
