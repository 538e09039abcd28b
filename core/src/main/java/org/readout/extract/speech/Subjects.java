package org.readout.extract.speech;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * Finds the subject of a verb in languages that put it between subject and object, whether or not
 * the words that name it are known: what stands before the verb in its own clause, behind a verb
 * that closes what is said, or before what is set between commas.
 */
final class Subjects {

    private static final int LONGEST = 14;
    private static final int NAME = 6;
    private static final int BACK = 3;
    private static final String COMMAS = ",-\u2013\u2014";
    private static final String QUOTES = "\"'\u201C\u201D\u00AB\u00BB\u201E\u2018\u2019`";

    private final Clause clause;
    private final Sentence sentence;
    private final String progressive;

    Subjects(Clause clause, LanguagePack pack) {
        this.clause = clause;
        this.progressive = Objects.requireNonNullElse(pack.fact("progressive"), " ");
        this.sentence = clause.sentence();
    }

    /**
     * Who does what a verb tells, or null.
     *
     * @param earlier the subject of the verb of this kind before it in the sentence, or null
     */
    @Nullable Entity of(Marked<Cue> verb, @Nullable Entity earlier) {
        if (isPassive(verb)) {
            return agent(verb);
        }
        if (isBeside(verb)) {
            return null;
        }
        Entity behind = behind(verb);
        if (behind != null) {
            return behind;
        }
        Entity beside = isProgressive(verb) ? beside(verb) : null;
        if (beside != null) {
            return beside;
        }
        int end = verb.from();
        int from = start(end);
        boolean governed = isProgressive(verb) && end > from && isGovernor(end - 1);
        if (governed || isBare(from, end)) { // by saying, in saying
            return beyond(governed ? end : from, earlier);
        }
        return named(from, end);
    }

    /** Whether the verb tells what is done to its subject: X was told. */
    private boolean isPassive(Marked<Cue> verb) {
        int from = start(verb.from());
        boolean be =
                sentence.cues(Meaning.BE).stream()
                        .anyMatch(
                                cue ->
                                        cue.from() >= from
                                                && cue.to() <= verb.from()
                                                && isBare(cue.to(), verb.from()));
        return be && !isProgressive(verb);
    }

    /** Who does beside what others do, behind a comma and "with": they spoke, with X saying. */
    private @Nullable Entity beside(Marked<Cue> verb) {
        for (Entity entity : sentence.entities()) {
            Marked<Cue> with = sentence.find(Meaning.WITH, entity.from() - 2, entity.from());
            boolean behind =
                    with != null && with.from() > sentence.from() && isComma(with.from() - 1);
            if (behind && entity.to() <= verb.from() && isBare(entity.to(), verb.from())) {
                return entity;
            }
        }
        return null;
    }

    /** By whom something is done: was seen by X. */
    private @Nullable Entity agent(Marked<Cue> verb) {
        Marked<Cue> by = sentence.find(Meaning.AGENT, verb.to(), verb.to() + 1);
        if (by == null) {
            return null;
        }
        Entity known = clause.entityAt(by.to(), 1);
        int to = by.to();
        while (to < sentence.to() && to - by.to() < BACK && sentence.tokens().isWord(to)) {
            to++;
        }
        return known != null ? known : to > by.to() ? other(by.to(), to) : null;
    }

    /** Whom words that open a quote name: X of Y: "…". */
    @Nullable Entity label(int colon) {
        int from = start(colon);
        return isBare(from, colon) ? null : named(from, colon);
    }

    /**
     * Whether the word stands beside a noun, and is no verb: the announced talks, his so-called.
     */
    private boolean isBeside(Marked<Cue> verb) {
        int before = verb.from() - 1;
        return before >= sentence.from()
                && (covering(before, Meaning.THE) != null
                        || covering(before, Meaning.HIS) != null
                        || covering(before, Meaning.THEIR) != null
                        || isHyphen(sentence, before));
    }

    /** Whether the verb tells what goes on beside another, whose subject it shares: saying. */
    private boolean isProgressive(Marked<Cue> verb) {
        return sentence.tokens().folded(verb.from()).endsWith(progressive);
    }

    /** Who follows a verb that closes what is said: "…", said X; ", said X on Monday. */
    @Nullable Entity behind(Marked<Cue> verb) {
        int before = verb.from() - 1;
        if (before <= sentence.from()) {
            return null;
        }
        boolean quoted = sentence.isQuoted(before) || isQuote(before);
        boolean comment =
                verb.what().act() == Act.COMMENT
                        && !isProgressive(verb)
                        && covering(verb.from(), Meaning.TOLD) == null;
        if (!quoted && !(comment && isComma(before))) {
            return null;
        }
        Entity known = clause.entityAt(verb.to(), 2);
        if (known != null
                && known.form() != Form.ADJECTIVE
                && !clause.isObject(known)
                && !sentence.isQuoted(known.from())) {
            return quoted || isEnd(known.to()) ? known : null;
        }
        int to = verb.to();
        boolean capital = false;
        while (to < sentence.to()
                && to - verb.to() < NAME
                && sentence.tokens().isWord(to)
                && !sentence.isQuoted(to)
                && !isGovernor(to)
                && !sentence.isDate(to)) {
            capital |= sentence.tokens().isCapital(to);
            to++;
        }
        boolean article = sentence.has(Meaning.THE, verb.to(), verb.to() + 1);
        boolean alone = to >= sentence.to() || !sentence.tokens().isWord(to);
        boolean names = quoted ? capital || article : capital && alone;
        return to > verb.to() && names ? other(verb.to(), to) : null;
    }

    /**
     * Whether no verb can follow at token {@code i}: a mark, a preposition or a day stands there.
     */
    private boolean isEnd(int i) {
        return i >= sentence.to()
                || !sentence.tokens().isWord(i)
                || isGovernor(i)
                || sentence.isDate(i);
    }

    /**
     * The first token of the words before {@code end} that no mark, clause or verb parts from it.
     */
    private int start(int end) {
        int from = end;
        while (from > sentence.from() && end - from < LONGEST && !isBreak(from - 1)) {
            from--;
        }
        return from;
    }

    private boolean isBreak(int i) {
        return !sentence.tokens().isWord(i)
                        && sentence.tokens().first(i) != '.'
                        && !isHyphen(sentence, i)
                || sentence.isQuoted(i)
                || sentence.cuesAt(i).stream()
                        .anyMatch(
                                cue ->
                                        switch (cue.what().meaning()) {
                                            case AND, CLAUSE, RELATIVE, SAY, THINK -> true;
                                            default -> false;
                                        });
    }

    /** Whether only small words that stand between a subject and its verb stand in the run. */
    private boolean isBare(int from, int end) {
        for (int i = from; i < end; i++) {
            boolean small =
                    sentence.isDate(i)
                            || !sentence.tokens().isWord(i)
                            || sentence.cuesAt(i).stream()
                                    .anyMatch(
                                            cue ->
                                                    switch (cue.what().meaning()) {
                                                        case AID, BE, NOT, WILL, SHALL -> true;
                                                        default -> false;
                                                    });
            if (!small) {
                return false;
            }
        }
        return true;
    }

    /** The subject that stands before the mark or word at which the clause of the verb begins. */
    private @Nullable Entity beyond(int from, @Nullable Entity earlier) {
        if (from == sentence.from()) {
            return null;
        }
        int mark = from - 1;
        Marked<Cue> opener = covering(mark, Meaning.RELATIVE);
        if (opener != null) {
            return relative(opener);
        }
        if (isComma(mark)) {
            Entity apposed = apposed(mark);
            if (apposed != null) {
                return apposed;
            }
        }
        return earlier != null ? earlier : head(mark);
    }

    /** Whom a relative word stands for, its own words included: X who said. */
    private @Nullable Entity relative(Marked<Cue> opener) {
        int to = opener.from() - (isComma(opener.from() - 1) ? 1 : 0);
        for (Entity entity : sentence.entities()) {
            if (entity.to() == to && entity.form() != Form.ADJECTIVE) {
                return new Entity(
                        entity.from(),
                        opener.to(),
                        entity.form(),
                        entity.actors(),
                        entity.person(),
                        entity.name(),
                        entity.office());
            }
        }
        int from = to;
        while (from > sentence.from() && to - from < BACK && !isBreak(from - 1)) {
            from--;
        }
        return from < to ? other(from, opener.to()) : null;
    }

    /**
     * Who stands before what is set between commas in front of the verb: X, the head of Y, said.
     */
    private @Nullable Entity apposed(int comma) {
        int open = comma - 1;
        int end = comma;
        Entity found = null;
        while (open > sentence.from() && !sentence.isQuoted(open)) {
            if (isComma(open)) {
                boolean apposition =
                        open + 1 < end
                                && (!sentence.tokens().isCapital(open + 1)
                                        || covering(open + 1, Meaning.RELATIVE) != null)
                                && covering(open + 1, Meaning.AND) == null
                                && isShut(open, end);
                if (!apposition) {
                    return found;
                }
                int from = start(open);
                Entity before = isBare(from, open) ? null : named(from, open);
                found = before == null ? found : before;
                if (before != null && (before.person() != null || isCapital(before))) {
                    return before;
                }
                end = open;
            }
            open--;
        }
        return found;
    }

    /** Whether a run between two commas tells nothing of its own but who somebody is. */
    private boolean isShut(int open, int end) {
        boolean clausal = covering(open + 1, Meaning.RELATIVE) != null;
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            if (cue.from() > open
                    && cue.to() <= end
                    && (meaning == Meaning.SAY || meaning == Meaning.THINK || meaning == Meaning.HE)
                    && !clausal) {
                return false;
            }
        }
        return true;
    }

    private boolean isCapital(Entity entity) {
        return sentence.tokens().isCapital(entity.to() - 1);
    }

    /** Whom the last clause before a mark begins with that names somebody. */
    private @Nullable Entity head(int mark) {
        int end = mark;
        while (end > sentence.from()) {
            int from = end;
            while (from > sentence.from() && !isOpening(from - 1)) {
                from--;
            }
            for (Entity entity : sentence.entities()) {
                if (entity.from() >= from && entity.to() <= end && isSubject(entity)) {
                    return entity;
                }
            }
            int first = from;
            if (from > sentence.from() && covering(from - 1, Meaning.CLAUSE) != null) {
                int comma = clause.stop(from, end); // During the talks, X said
                first = comma < end ? comma + 1 : first;
            }
            while (first < end && (isBreak(first) || isGovernor(first))) { // In May, officials met
                first = isGovernor(first) ? clause.stop(first, end) : first + 1;
            }
            boolean opens = from == sentence.from() || sentence.tokens().isCapital(from);
            if (opens && first < end) {
                return other(first, Math.min(end, first + BACK));
            }
            end = from - 1;
        }
        return null;
    }

    private boolean isOpening(int i) {
        return sentence.tokens().first(i) == ';'
                || covering(i, Meaning.CLAUSE) != null
                || covering(i, Meaning.RELATIVE) != null;
    }

    /** The phrase in a run before a verb that can be its subject; else the run's own words. */
    private @Nullable Entity named(int from, int end) {
        Entity last = null;
        Entity owner = null;
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= from && entity.to() <= end && isSubject(entity)) {
                last = entity;
            } else if (entity.from() >= from && entity.to() <= end && isOwner(entity)) {
                owner = entity;
            }
        }
        Entity officers = // the ministers of X and Y
                sentence.entities().stream()
                        .filter(entity -> entity.from() >= from && entity.to() <= end)
                        .filter(entity -> clause.isOfOfficers(entity) && clause.isJoint(entity))
                        .findFirst()
                        .orElse(null);
        if (officers != null && clause.joined(officers.to(), last == null ? end : last.from())) {
            return officers;
        }
        if (last != null) {
            Entity first = clause.first(last);
            return sentence.has(Meaning.AND, first.to(), last.from()) ? first : last;
        }
        if (owner != null) {
            return owner; // X's office
        }
        int first = from;
        while (first < end && isGovernor(first)) { // In Paris officials said
            first++;
            int at = first;
            Entity governed =
                    sentence.entities().stream()
                            .filter(entity -> entity.from() >= at && entity.from() - at <= 1)
                            .findFirst()
                            .orElse(null);
            if (governed == null) {
                return null;
            }
            first = governed.to();
        }
        return isBare(first, end) ? null : other(first, end);
    }

    private boolean isSubject(Entity entity) {
        return clause.isOfOfficers(entity)
                || entity.form() != Form.ADJECTIVE
                        && !clause.isObject(entity)
                        && (!sentence.has(Meaning.OF, entity.to(), entity.to() + 1)
                                || entity.form() == Form.HE
                                || entity.form() == Form.THEY)
                        && !sentence.isDateline(entity);
    }

    private boolean isOwner(Entity entity) {
        return entity.form() != Form.ADJECTIVE
                && !clause.isObject(entity)
                && sentence.has(Meaning.OF, entity.to(), entity.to() + 1);
    }

    private Entity other(int from, int to) {
        String name = sentence.span(from, to).of(sentence.document().text());
        return new Entity(from, to, Form.OTHER, List.of(), null, name, null);
    }

    private @Nullable Marked<Cue> covering(int i, Meaning meaning) {
        for (Marked<Cue> cue : sentence.cuesAt(i)) {
            if (cue.what().meaning() == meaning) {
                return cue;
            }
        }
        return null;
    }

    private boolean isGovernor(int i) {
        return sentence.cuesAt(i).stream()
                .anyMatch(
                        cue ->
                                switch (cue.what().meaning()) {
                                    case IN, TO, WITH, TOPIC, BETWEEN, SOURCE -> true;
                                    default -> false;
                                });
    }

    private boolean isComma(int i) {
        return i >= sentence.from()
                && COMMAS.indexOf(sentence.tokens().first(i)) >= 0
                && !isHyphen(sentence, i);
    }

    /** Whether a dash joins the words beside it: Al-Sabah. */
    static boolean isHyphen(Sentence sentence, int i) {
        return sentence.tokens().first(i) == '-'
                && i > sentence.from()
                && i + 1 < sentence.to()
                && sentence.tokens().end(i - 1) == sentence.tokens().start(i)
                && sentence.tokens().end(i) == sentence.tokens().start(i + 1);
    }

    /** Whether token {@code i} is a mark that can close what is said before its verb. */
    static boolean isCloser(Sentence sentence, int i) {
        return ",\"'\u201D\u00BB\u300D\u2019-\u2013\u2014".indexOf(sentence.tokens().first(i)) >= 0
                && !isHyphen(sentence, i);
    }

    private boolean isQuote(int i) {
        return QUOTES.indexOf(sentence.tokens().first(i)) >= 0;
    }
}
