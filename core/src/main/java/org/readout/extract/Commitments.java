package org.readout.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.model.Commitment;
import org.readout.model.Document;
import org.readout.model.Evidence;
import org.readout.model.Ids;
import org.readout.model.Span;
import org.readout.model.Statement;

/**
 * What parties bind themselves to do, in what they say. A sentence gives one commitment for each
 * party that binds itself in a clause of its own.
 */
final class Commitments {

    private static final int CLAUSE = 6;

    private final Document document;
    private final Said said;
    private final Statement statement;
    private final List<String> sides;
    private final Sentence sentence;

    private Commitments(Document document, Said said, Statement statement, List<String> sides) {
        this.document = document;
        this.said = said;
        this.statement = statement;
        this.sides = sides;
        this.sentence = said.sentence();
    }

    static List<Commitment> of(
            Document document, Said said, Statement statement, List<String> sides) {
        Act act = said.act();
        boolean binds =
                act == Act.AGREE
                        || act == Act.PLEDGE
                        || act == Act.SUPPORT
                        || act == Act.COMMENT && said.joint()
                        || act == Act.CONCERN
                                && !said.sentence().has(Meaning.IF, said.from(), said.to());
        return binds ? new Commitments(document, said, statement, sides).read() : List.of();
    }

    private List<Commitment> read() {
        List<Commitment> found = new ArrayList<>();
        int start = said.from();
        List<String> party = null;
        boolean conditional = false;
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() != Meaning.UNDERTAKE
                    || cue.from() < said.from()
                    || cue.from() >= said.to()
                    || !binds(cue)) {
                continue;
            }
            Entity subject = subject(cue);
            List<String> by = by(cue, subject);
            if (by.isEmpty() || by.equals(party)) {
                continue;
            }
            if (party != null) {
                if (subject == null || !opens(subject)) {
                    continue;
                }
                found.add(commitment(party, start, clause(subject), conditional));
                start = subject.from();
            }
            if (party == null
                    && subject != null
                    && subject.from() - said.from() > CLAUSE
                    && !sentence.isQuoted(subject.from())) {
                start = head(subject); // what is undertaken begins with who undertakes it
            }
            party = by;
            conditional = sentence.has(Meaning.IF, start, said.to());
        }
        if (party != null) {
            found.add(
                    commitment(
                            party,
                            start,
                            said.last() == sentence ? said.to() : sentence.to(),
                            conditional));
        }
        return found;
    }

    private boolean binds(Marked<Cue> cue) {
        int before = Math.max(sentence.from(), cue.from() - 2);
        return !Undertakings.isVisit(sentence, cue)
                && sentence.find(Meaning.READY, before, cue.to() + 2) == null
                && sentence.find(Meaning.NOT, before, cue.to() + 1) == null;
    }

    private @Nullable Entity subject(Marked<Cue> cue) {
        Entity subject = null;
        for (Entity entity : sentence.entities()) {
            if (entity.to() <= cue.from()
                    && cue.from() - entity.to() <= CLAUSE
                    && entity.form() != Form.ADJECTIVE) {
                subject = entity;
            }
        }
        return subject;
    }

    /** Whether a new clause begins with this phrase. */
    private boolean opens(Entity subject) {
        int before = subject.from() - 1;
        return before > said.from()
                && (",;".indexOf(sentence.tokens().first(before)) >= 0
                        || sentence.has(Meaning.AND, before, before + 1)
                        || sentence.has(Meaning.THE, before, before + 1)
                                && sentence.has(Meaning.AND, before - 1, before));
    }

    private int head(Entity subject) {
        Entity other = coordinated(subject);
        int start = other == null ? subject.from() : other.from();
        return start > said.from() && sentence.has(Meaning.THE, start - 1, start)
                ? start - 1
                : start;
    }

    private int clause(Entity subject) {
        int end = subject.from();
        while (end > said.from() + 1
                && (!sentence.tokens().isWord(end - 1)
                        || sentence.has(Meaning.AND, end - 1, end)
                        || sentence.has(Meaning.THE, end - 1, end))) {
            end--;
        }
        return end;
    }

    private List<String> by(Marked<Cue> cue, @Nullable Entity subject) {
        boolean agreed = false;
        for (Marked<Cue> other : sentence.cues()) {
            agreed |=
                    other.what().meaning() == Meaning.SAY
                            && other.what().act() == Act.AGREE
                            && other.from() < cue.to()
                            && cue.from() < other.to();
        }
        if (agreed) {
            return sides;
        }
        if (subject != null && (subject.form() == Form.BOTH || subject.form() == Form.THEY)) {
            return sides;
        }
        if (subject != null && !subject.actors().isEmpty() && sides.containsAll(subject.actors())) {
            Entity other = coordinated(subject);
            return other != null ? sides : subject.actors();
        }
        if (said.joint() || said.act() == Act.AGREE) {
            return sides;
        }
        if (subject == null
                && sentence.isQuoted(cue.from())
                && sentence.find(
                                Meaning.WE,
                                Math.max(sentence.from(), cue.from() - CLAUSE),
                                cue.from())
                        == null) {
            return List.of(); // in a quote, who will do it must be named or be "we"
        }
        return subject != null
                        && !subject.actors().isEmpty()
                        && !sides.containsAll(subject.actors())
                ? List.of()
                : List.of(statement.speaker());
    }

    private @Nullable Entity coordinated(Entity subject) {
        for (Entity entity : sentence.entities()) {
            boolean joined =
                    entity.to() < subject.from()
                            && subject.from() - entity.to() <= 2
                            && sentence.has(Meaning.AND, entity.to(), subject.from());
            if (joined && !entity.actors().isEmpty() && !entity.actors().equals(subject.actors())) {
                return entity;
            }
        }
        return null;
    }

    private Commitment commitment(List<String> by, int from, int to, boolean conditional) {
        Evidence evidence =
                document.evidence(sentence.span(from, Math.max(from + 1, to)), "commitment.words");
        List<String> others = sides.stream().filter(side -> !by.contains(side)).toList();
        return new Commitment(
                Ids.of("commitment", document.id(), evidence.span().start(), evidence.span().end()),
                by,
                others,
                evidence.quote(),
                statement.themes(),
                due(evidence.span()),
                conditional,
                evidence);
    }

    /**
     * The first time within the words that lies ahead of the page, so that a treaty of last year is
     * none; where the day of the page is not known nothing tells what lies ahead.
     */
    private @Nullable String due(Span words) {
        LocalDate published = document.published();
        if (published == null) {
            return null;
        }
        for (DateMention date : sentence.dates()) {
            String last = date.last();
            if (date.first() != null
                    && last != null
                    && words.contains(date.span())
                    && last.compareTo(published.toString().substring(0, last.length())) >= 0
                    && !last.equals(published.toString())) {
                return date.first().equals(last) ? last : date.first() + '/' + last;
            }
        }
        return null;
    }
}
