package org.readout.extract.speech;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.model.Commitment;
import org.readout.model.Document;
import org.readout.model.Evidence;
import org.readout.model.Ids;
import org.readout.model.Span;
import org.readout.model.Statement;

/**
 * What parties bind themselves to do, in what they say. A sentence, also one of several in a quote,
 * gives one commitment for each party that binds itself in a clause of its own.
 */
public final class Commitments {

    private static final int OLD = 21; // days after which what was agreed is no news
    private static final int TOPIC = 6; // tokens between a verb and what it makes its topic
    private static final int CLAUSE = 6;
    private static final String ENDS = ".!?\u3002\uFF01\uFF1F";

    private final Document document;
    private final Said said;
    private final Statement statement;
    private final List<String> sides;
    private final Sentence sentence;
    private final Undertaker undertaker;
    private final List<Commitment> found = new ArrayList<>();

    private Commitments(
            Document document,
            Said said,
            Statement statement,
            List<String> sides,
            LanguagePack pack) {
        this.document = document;
        this.said = said;
        this.statement = statement;
        this.sides = sides;
        this.sentence = said.sentence();
        this.undertaker = new Undertaker(new Clause(sentence, pack), said, sides, pack);
    }

    /** What is promised in one sentence of what is said of a contact between {@code sides}. */
    public static List<Commitment> of(
            Document document,
            Said said,
            Statement statement,
            List<String> sides,
            LanguagePack pack) {
        return new Commitments(document, said, statement, sides, pack).read();
    }

    private List<Commitment> read() {
        int behind = said.to();
        int from = said.from();
        for (int i = from; i < behind; i++) {
            if (i == behind - 1 || isEnd(i)) {
                boolean whole = from == said.from() && i == behind - 1;
                read(from, i + 1, whole ? said.act() : act(from, i + 1));
                from = i + 1;
            }
        }
        return found;
    }

    private Act act(int from, int to) {
        return Acts.of(sentence, from, to, Act.COMMENT, said.joint(), said.speaker());
    }

    /** Whether a sentence inside a quote ends with this token. */
    private boolean isEnd(int i) {
        int next = i + 1;
        return sentence.isQuoted(i)
                && sentence.isQuoted(next)
                && ENDS.indexOf(sentence.tokens().first(i)) >= 0
                && i - said.from() > CLAUSE
                && (sentence.tokens().first(i) > '\u2FFF'
                        || sentence.tokens().start(next) > sentence.tokens().end(i)
                                && !Character.isLowerCase(sentence.tokens().first(next))
                                && sentence.tokens().end(i - 1) - sentence.tokens().start(i - 1)
                                        > 2);
    }

    private void read(int from, int to, Act act) {
        if (act == Act.THREATEN
                || act == Act.REQUEST
                || act == Act.PROPOSE
                || act == Act.REJECT
                || act == Act.ACCUSE
                || act == Act.CONCERN && sentence.has(Meaning.IF, from, to)) {
            int more = more(from, to);
            if (more < to) {
                read(more, to, act(more, to));
            }
            return;
        }
        int start = from;
        List<String> party = null;
        boolean conditional = false;
        for (Marked<Cue> cue : sentence.cues()) {
            if (!cue.what().meaning().isUndertaking()
                    || cue.from() < from
                    || cue.from() >= to
                    || !binds(cue)) {
                continue;
            }
            Entity subject = undertaker.subject(cue, from);
            if (subject != null && isWished(subject, from)) {
                continue;
            }
            List<String> by = undertaker.by(cue, subject, act);
            if (by.isEmpty() || by.equals(party)) {
                continue;
            }
            if (party != null) {
                if (subject == null || !opens(subject)) {
                    continue;
                }
                add(party, start, clause(subject), conditional);
                start = subject.from();
            } else {
                start = start(cue, subject, from, to);
            }
            party = by;
            conditional = sentence.has(Meaning.IF, start, to);
        }
        if (party != null) {
            add(party, start, end(start, to), conditional);
        }
    }

    /**
     * Where, behind what binds nobody, something begins that may: accused them, adding that he
     * will; called for restraint and said Gondor will; urged them and agreed to. The end if none.
     */
    private int more(int from, int to) {
        int more = Acts.second(sentence, from, to);
        for (Marked<Cue> cue : sentence.cues(Meaning.SAY)) {
            boolean behind = cue.from() > from && cue.from() < more;
            boolean agrees = cue.what().act() == Act.AGREE || cue.what().act() == Act.PLEDGE;
            boolean also = agrees && sentence.has(Meaning.AND, cue.from() - 1, cue.from());
            boolean named = // said Gondor will
                    cue.what().act() == Act.COMMENT
                            && sentence.entities().stream()
                                    .anyMatch(
                                            entity ->
                                                    entity.from() >= cue.to()
                                                            && entity.from() - cue.to() <= 2
                                                            && isBound(entity));
            if (behind && (also || named) && !sentence.isQuoted(cue.from())) {
                more = cue.from();
            }
        }
        return more;
    }

    /** Whether a word stands right behind a phrase that tells what it will do. */
    private boolean isBound(Entity subject) {
        return sentence.find(Meaning.SHALL, subject.to(), subject.to() + 2) != null;
    }

    /** Whether somebody is only hoped to do it: hoped that the two sides would. */
    private boolean isWished(Entity subject, int from) {
        int head = subject.from();
        while (head > from && sentence.has(Meaning.THE, head - 1, head)) {
            head--;
        }
        int behind = head;
        return !sentence.isQuoted(head)
                && sentence.cues(Meaning.READY).stream()
                        .anyMatch(cue -> cue.from() >= from && cue.to() == behind);
    }

    private boolean binds(Marked<Cue> cue) {
        int before = Math.max(sentence.from(), cue.from() - 2);
        int reach = 2 * undertaker.scale();
        return !Undertakings.isVisit(sentence, cue)
                && !Undertakings.isHoped(sentence, cue)
                && !Things.isOf(sentence, cue)
                && sentence.find(Meaning.READY, cue.from() - reach, cue.to() + reach) == null
                && sentence.find(Meaning.NOT, before, cue.to() + reach) == null
                && !isDiscussed(cue)
                && !isLongAgreed(cue);
    }

    /** Whether it is only what somebody talks about: discussed their shared commitment to. */
    private boolean isDiscussed(Marked<Cue> cue) {
        Marked<Cue> verb =
                sentence.find(Meaning.DISCUSS, cue.from() - TOPIC * undertaker.scale(), cue.from());
        return verb != null
                && sentence.has(Meaning.THEIR, verb.to(), cue.from())
                && !sentence.has(Meaning.AND, verb.to(), cue.from())
                && !sentence.has(Meaning.SAY, verb.to(), cue.from());
    }

    /** Whether a word tells what was agreed before: in May last year, and then, we agreed to. */
    private boolean isLongAgreed(Marked<Cue> cue) {
        return Undertaker.isAgreed(sentence, cue)
                && (Acts.isLongAgreed(sentence, cue.from(), OLD)
                        || said.quoted()
                                && sentence.has(
                                        Meaning.PAST,
                                        Math.max(said.from(), cue.from() - 2),
                                        cue.from()));
    }

    /**
     * Where the words that hold an undertaking begin: with who undertakes it, where much stands
     * before him and more behind him.
     */
    private int start(Marked<Cue> cue, @Nullable Entity subject, int from, int to) {
        if (sentence.has(Meaning.AND, cue.from() - 1, cue.from())
                && cue.from() - from > 2 * CLAUSE
                && !sentence.isQuoted(cue.from())) {
            return cue.from(); // they did this and agreed to do that
        }
        if (subject == null
                || subject.from() > cue.from()
                || subject.from() - from <= CLAUSE
                || sentence.isQuoted(subject.from())
                || to - cue.to() <= 2) {
            return from;
        }
        Entity other = undertaker.coordinated(subject);
        int start = other == null ? subject.from() : other.from();
        return start > from && sentence.has(Meaning.THE, start - 1, start) ? start - 1 : start;
    }

    /** Where they end: before "and" and a verb of saying that binds nobody. */
    private int end(int start, int to) {
        for (Marked<Cue> and : sentence.cues(Meaning.AND)) {
            if (and.from() <= start + CLAUSE || and.to() >= to || sentence.isQuoted(and.from())) {
                continue;
            }
            boolean verb =
                    sentence.cues().stream()
                            .anyMatch(
                                    cue ->
                                            cue.from() >= and.to()
                                                    && cue.from() - and.to() <= 1
                                                    && (cue.what().meaning() == Meaning.DISCUSS
                                                            || cue.what().meaning() == Meaning.SAY
                                                                    && cue.what().act() != Act.AGREE
                                                                    && cue.what().act()
                                                                            != Act.PLEDGE));
            boolean later =
                    sentence.cues().stream()
                            .anyMatch(
                                    cue ->
                                            cue.what().meaning().isUndertaking()
                                                    && cue.from() > and.to());
            if (verb && !later) {
                return undertaker.trim(and.from(), start + 1);
            }
        }
        return to;
    }

    /** Whether a new clause begins with this phrase. */
    private boolean opens(Entity subject) {
        for (int before = subject.from() - 1;
                before > said.from() && before >= subject.from() - 3;
                before--) {
            if (",;".indexOf(sentence.tokens().first(before)) >= 0
                    || sentence.has(Meaning.AND, before, before + 1)) {
                return true;
            }
        }
        return false;
    }

    private int clause(Entity subject) {
        return undertaker.trim(subject.from(), said.from() + 1);
    }

    private void add(List<String> by, int from, int to, boolean conditional) {
        Evidence evidence =
                document.evidence(sentence.span(from, Math.max(from + 1, to)), "commitment.words");
        List<String> others = sides.stream().filter(side -> !by.contains(side)).toList();
        found.add(
                new Commitment(
                        Ids.of(
                                "commitment",
                                document.id(),
                                evidence.span().start(),
                                evidence.span().end()),
                        by,
                        others,
                        evidence.quote(),
                        statement.themes(),
                        due(evidence.span()),
                        conditional,
                        evidence));
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
