package org.readout.extract.speech;

import java.util.List;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.language.Meaning;

/**
 * The line by which a speech or letter greets whom it is meant for: a short paragraph that ends
 * with a comma or an exclamation mark and tells nothing.
 */
public final class Greeting {

    private static final int LONGEST = 20; // tokens of a greeting
    private static final int LABEL = 6; // tokens before the colon behind the name of who asks
    private static final String ENDS = ",!\u060C\uFF0C\uFF01";

    private Greeting() {}

    /** Whether a sentence is a paragraph that greets, with more behind it. */
    public static boolean opens(List<Sentence> sentences, int at) {
        Sentence sentence = sentences.get(at);
        return isAlone(sentences, at)
                && at + 1 < sentences.size()
                && sentence.to() - sentence.from() <= LONGEST
                && ENDS.indexOf(sentence.tokens().first(sentence.to() - 1)) >= 0
                && sentence.dates().isEmpty()
                && !sentence.has(Meaning.SAY, sentence.from(), sentence.to())
                && !sentence.has(Meaning.ME, sentence.from(), sentence.to());
    }

    private static boolean isAlone(List<Sentence> sentences, int at) {
        int own = sentences.get(at).paragraph();
        return (at == 0 || sentences.get(at - 1).paragraph() != own)
                && (at + 1 == sentences.size() || sentences.get(at + 1).paragraph() != own);
    }

    /**
     * The last sentence of what follows a greeting: the one before a paragraph that tells of who
     * speaks by his name, or that opens with the label of somebody else.
     */
    static int end(List<Sentence> sentences, int at, Entity speaker) {
        int last = at;
        for (int i = at + 1; i < sentences.size(); i++) {
            Sentence one = sentences.get(i);
            if (names(one, speaker) || isLabel(one)) {
                break;
            }
            boolean ends =
                    i + 1 == sentences.size()
                            || sentences.get(i + 1).paragraph() != one.paragraph();
            last = ends ? i : last;
        }
        return last;
    }

    private static boolean names(Sentence sentence, Entity speaker) {
        return sentence.entities().stream()
                .filter(entity -> entity.form() == Entity.Form.PERSON)
                .filter(entity -> !sentence.has(Meaning.ME, entity.from(), entity.to()))
                .anyMatch(
                        entity ->
                                entity.person() != null
                                        && entity.person().equals(speaker.person()));
    }

    private static boolean isLabel(Sentence sentence) {
        int i = sentence.from();
        while (i < sentence.to() && sentence.tokens().isWord(i)) {
            i++;
        }
        return i > sentence.from()
                && i - sentence.from() <= LABEL
                && i < sentence.to()
                && sentence.tokens().first(i) == ':';
    }
}
