package org.readout.extract.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.Sources;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Reads all tellings of one sentence: each verb of saying or thinking with its own source, one
 * inside the other too.
 */
final class Attributions {

    /**
     * One telling.
     *
     * @param source who says or thinks it
     * @param act what is done by the verb of saying, or null where no such verb shows it
     * @param beside whether it stands beside the other tellings of its sentence, and in none
     * @param from its first token
     * @param to the token behind its last
     */
    record Attribution(Entity source, @Nullable Act act, boolean beside, int from, int to) {}

    private Attributions() {}

    /** The tellings of a sentence in the order of the words that show them. */
    static List<Attribution> of(Clause clause, LanguagePack pack) {
        Sentence sentence = clause.sentence();
        if (!pack.flag("clauses", false)) {
            return List.of();
        }
        Subjects subjects = new Subjects(clause, pack);
        List<Attribution> all = new ArrayList<>();
        Entity earlier = null;
        int behind = sentence.from();
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            if (cue.from() < behind || sentence.isQuoted(cue.from())) {
                continue;
            }
            if (meaning == Meaning.SOURCE) {
                Entity source = Sources.of(clause, cue);
                source = source != null ? source : Others.source(sentence);
                if (source != null) {
                    all.add(new Attribution(source, null, false, sentence.from(), sentence.to()));
                }
            } else if (meaning == Meaning.SAY
                    || meaning == Meaning.THINK
                    || meaning == Meaning.VERBAL && isVerb(sentence, cue.from() - 1)) {
                Entity source = subjects.of(cue, earlier);
                if (source != null) {
                    boolean closes = source.from() >= cue.to();
                    int from = closes ? sentence.from() : Math.min(source.from(), cue.from());
                    int to = closes ? source.to() : sentence.to();
                    boolean beside = !closes && isBeside(sentence, source.from() - 1);
                    all.add(new Attribution(source, cue.what().act(), beside, from, to));
                    earlier = source;
                    behind = cue.to();
                }
            }
        }
        for (int i = sentence.from() + 1; all.isEmpty() && i + 2 < sentence.to(); i++) {
            boolean opens =
                    sentence.tokens().first(i) == ':'
                            && !sentence.isQuoted(i)
                            && (sentence.isQuoted(i + 1) || sentence.isQuoted(i + 2));
            Entity source = opens ? subjects.label(i) : null;
            if (source != null) {
                all.add(new Attribution(source, null, false, source.from(), sentence.to()));
            }
        }
        return all;
    }

    /** Whether the word before one that may be a noun shows that it is a verb. */
    private static boolean isVerb(Sentence sentence, int before) {
        return sentence.cuesAt(before).stream()
                .anyMatch(
                        cue ->
                                switch (cue.what().meaning()) {
                                    case AID, NOT, WILL, HE, THEY, ME, WE, RELATIVE -> true;
                                    default -> false;
                                });
    }

    /** Whether the word before a source sets what it says beside what was told before it. */
    private static boolean isBeside(Sentence sentence, int before) {
        return before > sentence.from()
                && (sentence.tokens().first(before) == ';'
                        || sentence.has(Meaning.AND, before, before + 1)
                        || sentence.has(Meaning.CLAUSE, before, before + 1)
                                && sentence.tokens().first(before - 1) == ',');
    }
}
