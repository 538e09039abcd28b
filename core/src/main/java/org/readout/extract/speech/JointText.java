package org.readout.extract.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** Reads the text of a joint statement: what the sides say together in its sentences. */
final class JointText {

    private static final int HEAD = 4; // words before the subject that a sentence begins with

    private JointText() {}

    /** What a joint statement says, and those whose own words it gives, paragraph by paragraph. */
    static List<Said> of(List<Sentence> sentences, LanguagePack pack, Houses houses) {
        List<Said> all = new ArrayList<>();
        Entity speaker = null;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Entity next = announced(sentence);
            speaker = next != null ? next : speaker;
            if (next != null) {
                continue;
            }
            int end = i;
            while (speaker != null
                    && end + 1 < sentences.size()
                    && sentences.get(end + 1).paragraph() == sentence.paragraph()) {
                end++;
            }
            Said said =
                    speaker == null
                            ? said(sentence, pack, houses)
                            : own(sentence, sentences.get(end), speaker);
            if (said != null) {
                all.add(said);
            }
            i = end;
        }
        return all;
    }

    /** The person whose own words a line of a joint statement announces, or null: X said: */
    private static @Nullable Entity announced(Sentence sentence) {
        boolean opens =
                sentence.tokens().first(sentence.to() - 1) == ':'
                        && sentence.has(Meaning.SAY, sentence.to() - HEAD, sentence.to());
        List<Entity> named = sentence.entities();
        return opens && named.size() == 1 && named.get(0).person() != null ? named.get(0) : null;
    }

    private static Said own(Sentence first, Sentence last, Entity speaker) {
        Act act = Acts.of(first, first.from(), first.to(), Act.COMMENT, false, speaker);
        return Said.quote(
                first, last, first.from(), last.to(), speaker, act, "statement.announced");
    }

    /**
     * In a joint statement every sentence is said by the sides together, what one of them will do
     * too, but for those in which one of them judges, thanks or asks for itself.
     */
    private static @Nullable Said said(Sentence sentence, LanguagePack pack, Houses houses) {
        char end = sentence.tokens().first(sentence.to() - 1);
        boolean preamble =
                end == ','
                        || end == ';'
                        || end != '.'
                                && (!sentence.dates().isEmpty()
                                        || !sentence.entities().isEmpty()
                                                && sentence.tokens().size() > sentence.to());
        Entity sides =
                new Entity(
                        sentence.from(), sentence.from() + 1, Form.BOTH, List.of(), null, "", null);
        boolean verb =
                sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.SAY
                                                || cue.what().meaning().isUndertaking()
                                                || cue.what().meaning() == Meaning.SENSE
                                                || cue.what().meaning() == Meaning.WILL);
        boolean item = end == ';' && !verb; // recognizing that; moving forward in
        boolean tells = // how they came together, or of what they spoke, and not what they say
                !verb
                        && sentence.cues().stream()
                                .map(cue -> cue.what().meaning())
                                .anyMatch(
                                        meaning ->
                                                meaning.isContact()
                                                        || meaning == Meaning.DISCUSS
                                                        || meaning == Meaning.LED);
        Said own = new Speakers(new Clause(sentence, pack), pack, houses).read();
        boolean alone =
                own != null
                        && own.rule().equals("statement.told")
                        && !own.joint()
                        && own.speaker().actor() != null
                        && (own.act() != Act.PLEDGE || own.speaker().person() != null)
                        && !sentence.has(Meaning.WILL, sentence.from(), sentence.to())
                        && own.speaker().from() - sentence.from() <= HEAD;
        if (alone) {
            return own;
        }
        if (verb || item || !preamble && !tells && !isHeading(sentence)) {
            Act shown = Acts.of(sentence, sentence.from(), sentence.to(), Act.COMMENT, true, sides);
            boolean plan =
                    shown == Act.COMMENT
                            || shown == Act.PLEDGE
                            || shown == Act.SUPPORT && !opens(sentence, Act.SUPPORT);
            boolean theirs = // what tells of others, and of no will, they only state
                    verb
                            || sentence.has(Meaning.WE, sentence.from(), sentence.to())
                            || sentence.entities().stream().anyMatch(Entity::isJoint)
                            || opensWithBoth(new Clause(sentence, pack));
            Act act = plan && !preamble && theirs ? Act.AGREE : shown;
            return Said.whole(sentence, sides, true, null, act, false, "statement.joint-text");
        }
        return null;
    }

    /** Whether a sentence opens with two sides, joined: X and Y reaffirm. */
    private static boolean opensWithBoth(Clause clause) {
        List<Entity> named = clause.sentence().entities();
        return named.size() > 1
                && named.get(0).from() - clause.sentence().from() <= 1
                && Clause.differs(named.get(0), named.get(1))
                && clause.joined(named.get(0).to(), named.get(1).from());
    }

    /** Whether a few words without a mark at their end stand above a part of the text. */
    private static boolean isHeading(Sentence sentence) {
        int last = sentence.to() - 1;
        return sentence.to() - sentence.from() <= 2 * HEAD
                && (sentence.tokens().isWord(last) || sentence.tokens().first(last) == ':');
    }

    /** Whether the first that a sentence tells to be said, or meant, is such an act: we thank. */
    private static boolean opens(Sentence sentence, Act act) {
        return sentence.cues().stream()
                .filter(
                        cue ->
                                cue.what().meaning() == Meaning.SAY
                                        || cue.what().meaning() == Meaning.SENSE)
                .findFirst()
                .filter(cue -> cue.what().act() == act && cue.from() - sentence.from() <= HEAD)
                .isPresent();
    }
}
