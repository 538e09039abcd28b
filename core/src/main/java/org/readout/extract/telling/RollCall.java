package org.readout.extract.telling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.language.Meaning;

/**
 * Gives the contact of a page those whom it lists line by line below words for it and a colon:
 * "Joining the call were:", then an officer with his side on each line.
 */
public final class RollCall {

    private static final int LINE = 14; // tokens
    private static final int LEAST = 2; // lines that make a list

    private RollCall() {}

    /** Adds all who are listed to the main contact. */
    public static void join(List<Telling> tellings, List<Sentence> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            if (!opens(sentences, i)) {
                continue;
            }
            List<Sentence> lines = new ArrayList<>();
            int next = i + 1;
            while (next < sentences.size() && listed(sentences, next) != null) {
                lines.add(sentences.get(next));
                next++;
            }
            if (lines.size() >= LEAST) {
                for (Sentence line : lines) {
                    tellings.get(0).join(line, line.entities().get(0));
                }
            }
        }
    }

    /** Whether a line tells of a contact, or of who took part, and ends in a colon. */
    private static boolean opens(List<Sentence> sentences, int at) {
        Sentence sentence = sentences.get(at);
        return isLine(sentences, at)
                && sentence.tokens().first(sentence.to() - 1) == ':'
                && !sentence.has(Meaning.SAY, sentence.from(), sentence.to())
                && !sentence.has(Meaning.UNDERTAKE, sentence.from(), sentence.to())
                && sentence.cues().stream()
                        .map(cue -> cue.what().meaning())
                        .anyMatch(
                                meaning ->
                                        meaning.isContact()
                                                || meaning == Meaning.ATTEND
                                                || meaning == Meaning.ACCOMPANIED);
    }

    /** The officer of a known side with whom a short line without any verb opens, or null. */
    private static @Nullable Entity listed(List<Sentence> sentences, int at) {
        Sentence sentence = sentences.get(at);
        Entity first = sentence.entities().isEmpty() ? null : sentence.entities().get(0);
        boolean person =
                first != null
                        && first.form() == Form.PERSON
                        && first.actor() != null
                        && first.from() == sentence.from();
        return person
                        && isLine(sentences, at)
                        && sentence.to() - sentence.from() <= LINE
                        && sentence.cues().stream()
                                .noneMatch(
                                        cue ->
                                                cue.what().meaning().isContact()
                                                        || cue.what().meaning() == Meaning.SAY)
                ? first
                : null;
    }

    /** Whether a sentence is a paragraph by itself. */
    private static boolean isLine(List<Sentence> sentences, int at) {
        int paragraph = sentences.get(at).paragraph();
        return (at == 0 || sentences.get(at - 1).paragraph() < paragraph)
                && (at + 1 == sentences.size() || sentences.get(at + 1).paragraph() > paragraph);
    }
}
