package org.readout.extract;

import java.util.List;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.model.Commitment;
import org.readout.model.Document;
import org.readout.model.Evidence;
import org.readout.model.Ids;
import org.readout.model.Statement;

/** What parties bind themselves to do, in what they say. */
final class Commitments {

    private Commitments() {}

    static List<Commitment> of(Document document, Said said, Statement statement, List<String> sides) {
        Sentence sentence = said.sentence();
        Act act = said.act();
        if (act != Act.AGREE && act != Act.PLEDGE && act != Act.SUPPORT && act != Act.COMMENT && act != Act.CONCERN) {
            return List.of();
        }
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() != Meaning.UNDERTAKE || cue.from() < said.from() || cue.from() >= said.to() || Speech.isVisit(sentence, cue)) {
                continue;
            }
            Marked<Cue> ready = sentence.find(Meaning.READY, Math.max(sentence.from(), cue.from() - 2), cue.to() + 2);
            if (ready != null || sentence.find(Meaning.NOT, Math.max(sentence.from(), cue.from() - 2), cue.to() + 1) != null) {
                continue;
            }
            boolean together = said.joint();
            boolean agreed = false;
            for (Marked<Cue> other : sentence.cues()) {
                agreed |= other.what().meaning() == Meaning.SAY && other.what().act() == Act.AGREE && other.from() < cue.to() && cue.from() < other.to();
            }
            Entity subject = null;
            for (Entity entity : sentence.entities()) {
                if (entity.to() <= cue.from() && cue.from() - entity.to() <= 6 && entity.form() != Entity.Form.ADJECTIVE) {
                    subject = entity;
                }
            }
            List<String> by = together || agreed || act == Act.AGREE && subject == null ? sides : List.of(statement.speaker());
            if (!agreed && subject != null && subject.actor() != null && sides.contains(subject.actor())) {
                by = List.of(subject.actor());
            }
            if (by.contains(Statement.JOINT)) {
                by = sides;
            }
            Evidence evidence = document.evidence(sentence.span(said.from(), said.last() == sentence ? said.to() : sentence.to()), "commitment.words");
            List<String> to = sides.stream().filter(new java.util.HashSet<>(by)::contains).toList().size() == sides.size() ? List.of() : sides.stream().filter(side -> !statement.speaker().equals(side)).toList();
            return List.of(new Commitment(Ids.of("commitment", document.id(), evidence.span().start(), evidence.span().end()), by, to, evidence.quote(), statement.themes(), null,
                    sentence.has(Meaning.IF, said.from(), said.to()), evidence));
        }
        return List.of();
    }
}
