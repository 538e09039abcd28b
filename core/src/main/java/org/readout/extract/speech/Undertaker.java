package org.readout.extract.speech;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.DateMention;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Addressee;
import org.readout.extract.clause.Clause;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Finds who binds himself by a word of undertaking in something said. A word that only tells what
 * its subject will do binds nobody but the party that stands beside it: things and third parties
 * will do much that nobody promised.
 */
final class Undertaker {

    private static final int CLAUSE = 6;
    private static final int NEAR = 3;
    private static final int INSERTED = 15;
    private static final int OUR = 4; // our coast guards will

    private final Clause clause;
    private final Sentence sentence;
    private final Said said;
    private final List<String> sides;
    private final LanguagePack pack;
    private final boolean dropped;
    private final boolean continues;

    Undertaker(Clause clause, Said said, List<String> sides, LanguagePack pack) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.said = said;
        this.sides = sides;
        this.pack = pack;
        this.dropped = pack.flag("subject-dropped", false);
        this.continues = pack.flag("continuation", false);
    }

    /** How many tokens go for a word. */
    int scale() {
        return clause.scale();
    }

    /** The phrase that binds itself, or null where none is named. */
    @Nullable Entity subject(Marked<Cue> cue, int from) {
        if (cue.what().meaning() == Meaning.SHALL) {
            Entity beside = beside(cue, from);
            return beside != null && isHis(beside.to(), cue.from()) ? null : beside;
        }
        Entity subject = null;
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= from
                    && entity.to() <= cue.from()
                    && cue.from() - entity.to() <= CLAUSE
                    && isSubject(entity)
                    && !clause.isGoverned(entity)
                    && !clause.isBound(entity)
                    && !isBetween(entity)) {
                subject = entity;
            }
        }
        return subject != null && isSpeakers(cue, subject) ? said.speaker() : subject;
    }

    /**
     * Whether a verb by which something is promised stands behind both who says it and another to
     * whom he does: X has Y aid promised.
     */
    private boolean isSpeakers(Marked<Cue> cue, Entity other) {
        Entity speaker = said.speaker();
        return clause.spaces()
                && sentence.entities().contains(speaker)
                && speaker.to() <= other.from()
                && Clause.differs(speaker, other)
                && !clause.joined(speaker.to(), other.from())
                && sentence.find(Meaning.SAY, speaker.to(), cue.from()) == null
                && sentence.cues(Meaning.SAY).stream()
                        .filter(say -> say.what().act() != Act.AGREE)
                        .anyMatch(say -> say.from() < cue.to() && cue.from() < say.to());
    }

    /** Whether a phrase is the second of two behind "between": ties between X and Y. */
    private boolean isBetween(Entity second) {
        return sentence.entities().stream()
                .anyMatch(
                        first ->
                                first.to() < second.from()
                                        && second.from() - first.to() <= 2
                                        && sentence.has(Meaning.AND, first.to(), second.from())
                                        && clause.isGoverned(first, Meaning.BETWEEN));
    }

    /** Whether a phrase can do something: no adjective, and nobody whose something is told of. */
    private boolean isSubject(Entity entity) {
        return entity.form() != Form.ADJECTIVE
                && !clause.isPossessive(entity)
                && !Addressee.isOblique(entity, sentence, pack)
                && !isTeller(entity);
    }

    /** Whether somebody is only named between commas as who tells it: X, according to Y, gave. */
    private boolean isTeller(Entity entity) {
        return clause.isClosed(entity)
                && sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        (cue.what().meaning() == Meaning.SAY
                                                        || cue.what().meaning() == Meaning.SOURCE)
                                                && cue.to() == entity.from()
                                                && cue.from() > sentence.from()
                                                && sentence.tokens().first(cue.from() - 1) == ','
                                                && !sentence.isQuoted(cue.from()));
    }

    /** The subject of a verb that only tells what it will do. */
    private @Nullable Entity beside(Marked<Cue> cue, int from) {
        Entity before = null;
        for (Entity entity : sentence.entities()) {
            if (entity.from() < from
                    || entity.to() > cue.from()
                    || !isSubject(entity)
                    || clause.isGoverned(clause.head(entity))
                    || sentence.has(Meaning.SAY, entity.to(), cue.from())
                    || clause.verbFirst()
                            && !isOwner(entity, cue) // that his country, that France will
                            && sentence.has(
                                    Meaning.SAY,
                                    Math.max(from, entity.from() - 2),
                                    entity.from())) {
                continue;
            }
            boolean near =
                    words(entity.to(), cue.from()) <= NEAR * clause.scale()
                            && clause.isPlain(entity.to(), cue.from());
            boolean inserted = // X, as its minister said, will
                    cue.from() - entity.to() <= INSERTED * clause.scale()
                            && sentence.tokens().first(entity.to()) == ','
                            && cue.from() - entity.to() > 1
                            && sentence.tokens().first(cue.from() - 1) == ','
                            && sentence.tokens().isWord(cue.from() - 2);
            boolean further = // X does this and will do that
                    sentence.has(Meaning.AND, cue.from() - 1, cue.from())
                            || continues && !sentence.tokens().isWord(cue.from() - 1);
            boolean first = // the verb stands last, far from its subject
                    clause.headFinal()
                            && before == null
                            && !sentence.has(Meaning.OF, entity.to(), entity.to() + 1);
            if (near || first || inserted || further && (before == null || !continues)) {
                before = entity;
            }
        }
        Entity after =
                clause.verbFirst() || clause.verbSecond()
                        ? clause.entityAt(cue.to(), clause.verbFirst() ? 2 : 1)
                        : null;
        boolean behind =
                after != null
                        && after.form() != Form.ADJECTIVE
                        && !clause.isGoverned(after)
                        && (before == null || clause.verbFirst() && !isOwner(before, cue))
                        && clause.isPlain(cue.to(), after.from());
        return behind ? after : before;
    }

    /** Whether a state or a pronoun stands right before its verb where verbs mostly stand first. */
    private static boolean isOwner(Entity entity, Marked<Cue> cue) {
        return entity.to() == cue.from()
                && (entity.form() == Form.HE || !Clause.isPersonal(entity));
    }

    /** How many tokens stand between, without those of a date. */
    private int words(int from, int to) {
        int words = to - from;
        for (DateMention date : sentence.dates()) {
            for (int i = from; i < to; i++) {
                int start = sentence.tokens().start(i);
                words -= date.span().start() <= start && start < date.span().end() ? 1 : 0;
            }
        }
        return words;
    }

    /** The actors that bind themselves, none where that cannot be told. */
    List<String> by(Marked<Cue> cue, @Nullable Entity subject, Act act) {
        if (subject != null && isWithOther(subject)) {
            return List.of();
        }
        if (isAgreed(sentence, cue)) {
            return subject != null && isAlone(cue, subject) ? subject.actors() : sides;
        }
        if (subject != null && subject.isThem()) {
            return sides;
        }
        if (subject != null && !subject.actors().isEmpty() && sides.containsAll(subject.actors())) {
            String own = said.speaker().actor();
            boolean its = own != null && subject.actors().contains(own);
            boolean told = act == Act.COMMENT && !said.joint();
            boolean other = // thanks for what the other does, or a plan that is told, not made
                    act == Act.SUPPORT && !its
                            || cue.what().meaning() == Meaning.SHALL
                                    && (Clause.isPersonal(subject)
                                            ? !subject.equals(said.speaker())
                                                    && subject.form() != Form.HE
                                                    && (told || sentence.isQuoted(subject.from()))
                                            : told
                                                    && own != null
                                                    && !its
                                                    && coordinated(subject) == null);
            return other
                    ? List.of()
                    : coordinated(subject) != null
                                    || clause.isJoint(subject) && !isWithThird(subject)
                            ? sides
                            : subject.actors();
        }
        List<String> speaker =
                said.speaker().actor() == null || !sides.contains(said.speaker().actor())
                        ? List.of()
                        : List.of(said.speaker().actor());
        if (subject == null && isWe(cue)) {
            return said.joint() ? sides : speaker;
        }
        if (cue.what().meaning() == Meaning.SHALL) {
            boolean goesOn = // they said X and will do Y
                    dropped
                            && said.joint()
                            && sentence.has(Meaning.AND, cue.from() - 1, cue.from());
            boolean left = subject == null && (goesOn || isReported(cue));
            return !left ? List.of() : said.joint() ? sides : speaker;
        }
        if (act == Act.COMMENT && !said.joint()) {
            return List.of();
        }
        if (said.joint() || said.act() == Act.AGREE) {
            return sides;
        }
        if (subject == null && sentence.isQuoted(cue.from()) && !dropped) {
            return List.of(); // in a quote, who will do it must be named or be "we"
        }
        return subject != null && !subject.actors().isEmpty() ? List.of() : speaker;
    }

    /** Whether two do it of whom one is of no side: X said that Y and a third state agreed to. */
    private boolean isWithOther(Entity subject) {
        Entity first = said.joint() || subject.isJoint() ? null : coordinated(subject);
        return first != null
                && !subject.actors().isEmpty()
                && !Clause.isPersonal(subject)
                && !Clause.isPersonal(first)
                && !(sides.containsAll(subject.actors()) && sides.containsAll(first.actors()));
    }

    /** Whether only somebody of no side is named beside a side: X, together with a third state. */
    private boolean isWithThird(Entity side) {
        Entity next = side.isJoint() ? null : clause.entityAt(side.to(), NEAR);
        return next != null && Collections.disjoint(next.actors(), sides);
    }

    /** Whether a word of undertaking is one of agreeing too. */
    static boolean isAgreed(Sentence sentence, Marked<Cue> undertaking) {
        return says(sentence, undertaking, Act.AGREE);
    }

    /** Whether it is one of promising, and no mere will: promised to visit. */
    static boolean isPromised(Sentence sentence, Marked<Cue> undertaking) {
        return undertaking.what().meaning() == Meaning.UNDERTAKE
                && says(sentence, undertaking, Act.PLEDGE);
    }

    private static boolean says(Sentence sentence, Marked<Cue> undertaking, Act act) {
        return sentence.cues(Meaning.SAY).stream()
                .anyMatch(
                        cue ->
                                cue.what().act() == act
                                        && cue.from() < undertaking.to()
                                        && undertaking.from() < cue.to());
    }

    /**
     * Whether one side alone, of whom no other is told to join it, agrees to do what stands behind:
     * X agreed to lift the ban, and not: agreed with Y to lift it.
     */
    private boolean isAlone(Marked<Cue> cue, Entity subject) {
        return sides.size() > 1
                && subject.actors().size() == 1
                && sides.containsAll(subject.actors())
                && !clause.isJoint(subject)
                && coordinated(subject) == null
                && !said.joint()
                && clause.spaces()
                && !clause.isPlural(cue)
                && sentence.find(Meaning.WITH, sentence.from(), sentence.to()) == null
                && sentence.find(Meaning.WE, sentence.from(), cue.to()) == null
                && sentence.entities().stream()
                        .filter(entity -> entity.to() <= cue.from())
                        .noneMatch(entity -> Clause.differs(entity, subject) || entity.isJoint());
    }

    private boolean isWe(Marked<Cue> cue) {
        boolean shall = cue.what().meaning() == Meaning.SHALL;
        int reach = !shall ? CLAUSE : sentence.isQuoted(cue.from()) ? OUR : NEAR - 1;
        int from = cue.from() - (shall ? reach * clause.scale() : reach);
        return sentence.has(Meaning.WE, Math.max(sentence.from(), from), cue.to());
    }

    /**
     * Whether the subject is left out behind a verb of saying, a pronoun, or something of the
     * speaker's own: said it will, said his country will.
     */
    private boolean isReported(Marked<Cue> cue) {
        return sentence.cues(Meaning.SAY).stream()
                .anyMatch(
                        say ->
                                say.from() <= cue.from()
                                        && (isBare(say.to(), cue.from())
                                                || isHis(say.to(), cue.from())
                                                || isToldHis(say.to(), cue.from())));
    }

    /** Whether somebody told what is stands between, and what his teller owns: told X that his. */
    private boolean isToldHis(int from, int to) {
        Entity told = clause.entityAt(from, 0);
        return told != null && told.to() < to && isHis(told.to(), to);
    }

    /** Whether a possessive and what it owns stand between, and nothing else of weight. */
    private boolean isHis(int from, int to) {
        int reach = clause.verbFirst() ? NEAR + 1 : NEAR; // there the subject stands between
        Marked<Cue> his = sentence.find(Meaning.HIS, from, from + reach);
        return his != null && to > his.to() && to - his.to() <= NEAR * clause.scale();
    }

    /** Whether a mark and one word stand between at the most. */
    private boolean isBare(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += sentence.tokens().isWord(i) ? 1 : 0;
        }
        return words <= clause.scale() && to - from <= words + 1;
    }

    /** The other side where a phrase is the second of two that are joined, or null. */
    @Nullable Entity coordinated(Entity subject) {
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

    /** The end of what stands before token {@code i}, without marks and joining words. */
    int trim(int i, int least) {
        int end = i;
        while (end > least
                && (!sentence.tokens().isWord(end - 1)
                        || sentence.has(Meaning.AND, end - 1, end)
                        || sentence.has(Meaning.THE, end - 1, end))) {
            end--;
        }
        return end;
    }
}
