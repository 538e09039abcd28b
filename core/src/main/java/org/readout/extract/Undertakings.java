package org.readout.extract;

import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** Finds sides that bind themselves without a verb of saying: A will open its market. */
final class Undertakings {

    private Undertakings() {}

    /** The first undertaking of a sentence, or null. */
    static @Nullable Said in(Clause clause) {
        Sentence sentence = clause.sentence();
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() != Meaning.UNDERTAKE || sentence.isQuoted(cue.from())) {
                continue;
            }
            Entity subject = null;
            for (Entity entity : sentence.entities()) {
                if (entity.to() <= cue.from()
                        && entity.form() != Form.ADJECTIVE
                        && !clause.isObject(entity)) {
                    subject = subject == null ? entity : subject;
                }
            }
            if (subject == null
                    || cue.from() - subject.to() > 12
                    || subject.from() - sentence.from() > 12
                    || isVisit(sentence, cue)
                    || isName(sentence, subject)) {
                continue;
            }
            boolean joint = clause.isJoint(subject);
            Act act =
                    Acts.of(
                            sentence,
                            sentence.from(),
                            sentence.to(),
                            joint ? Act.AGREE : Act.PLEDGE,
                            joint,
                            subject);
            return new Said(
                    sentence,
                    sentence,
                    sentence.from(),
                    sentence.to(),
                    subject,
                    joint,
                    null,
                    act,
                    false,
                    "statement.undertaking");
        }
        return null;
    }

    /** Whether the undertaking is only to meet, or tells what will be talked about. */
    static boolean isVisit(Sentence sentence, Marked<Cue> undertaking) {
        boolean agreed =
                sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.SAY
                                                && cue.from() < undertaking.to()
                                                && undertaking.from() < cue.to());
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            boolean agenda = meaning == Meaning.DISCUSS && !agreed;
            int near = meaning == Meaning.MEETING ? 0 : agenda ? 3 : 2;
            if ((meaning.isContact() || meaning == Meaning.ATTEND || agenda)
                    && cue.from() >= undertaking.from()
                    && cue.from() - undertaking.to() <= near) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase is only part of the name of a conference. */
    private static boolean isName(Sentence sentence, Entity subject) {
        return sentence.has(
                Meaning.CONFERENCE,
                Math.max(sentence.from(), subject.from() - 3),
                subject.to() + 2);
    }
}
