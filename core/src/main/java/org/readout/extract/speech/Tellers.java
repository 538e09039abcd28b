package org.readout.extract.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** Finds who says what one verb of saying tells, by where the phrases of its sentence stand. */
final class Tellers {

    /** How many words at most stand around a verb of saying that closes what is said. */
    static final int SHORT = 4;

    private static final int NEXT = 2; // words between a verb and its subject right behind it
    private static final int AFAR = 12; // words between a verb and its subject behind it
    private static final int FAR = 14; // tokens between a verb behind a quote and its subject

    private final Clause clause;
    private final Sentence sentence;
    private final boolean continues;
    private final boolean quote;
    private final LanguagePack pack;
    private final boolean capitals;
    private final boolean names;
    private final boolean bare;
    private final @Nullable Subjects subjects;
    private @Nullable Entity earlier;

    Tellers(Clause clause, LanguagePack pack) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.continues = pack.flag("continuation", false);
        this.quote = clause.hasQuote();
        this.pack = pack;
        this.capitals = pack.capitals();
        this.bare = !pack.flag("subject-dropped", false);
        this.subjects = pack.flag("clauses", false) ? new Subjects(clause, pack) : null;
        this.names = !pack.flag("capital-nouns", false);
    }

    /** Who opens the sentence and stands right before a comma at that token, or null. */
    @Nullable Entity subjectBefore(int comma) {
        return comma <= sentence.from() || !isComma(comma)
                ? null
                : sentence.entities().stream()
                        .filter(entity -> entity.to() == comma)
                        .filter(entity -> entity.from() - sentence.from() <= SHORT)
                        .filter(entity -> !clause.isObject(entity))
                        .findFirst()
                        .orElse(null);
    }

    boolean isComma(int i) {
        return sentence.tokens().first(i) == ',';
    }

    /**
     * Whether a verb stands in what is told of its subject between commas: X, who refused it, said.
     */
    boolean isAside(Marked<Cue> verb) {
        return sentence.cues(Meaning.RELATIVE).stream()
                .filter(this::isApposed)
                .filter(who -> who.to() <= verb.from() && verb.to() <= comma(who.to()))
                .anyMatch(
                        who -> {
                            int close = comma(who.to());
                            return sentence.find(Meaning.SAY, close + 1, close + SHORT) != null;
                        });
    }

    /** Who stands before what is told of him between commas, right before a verb; or null. */
    private @Nullable Entity aside(Marked<Cue> verb) {
        for (Marked<Cue> who : sentence.cues(Meaning.RELATIVE)) {
            int gap = isApposed(who) ? verb.from() - comma(who.to()) : 0;
            for (Entity entity : gap > 0 && gap < SHORT ? sentence.entities() : List.<Entity>of()) {
                if (entity.to() == who.from() - 1) {
                    return entity;
                }
            }
        }
        return null;
    }

    /** Whom a clause with a verb tells more of, right behind him: received X, who thanked him. */
    private @Nullable Entity related(Marked<Cue> verb) {
        for (Marked<Cue> who : sentence.cues(Meaning.RELATIVE)) {
            boolean opens = who.to() <= verb.from() && verb.from() - who.to() < SHORT;
            int end = isApposed(who) ? who.from() - 1 : who.from();
            for (Entity entity : opens ? sentence.entities() : List.<Entity>of()) {
                if (entity.to() == end
                        && Clause.isPersonal(entity)
                        && (end < who.from() || clause.verbFirst())
                        && clause.isPlain(who.to(), verb.from())) {
                    return entity;
                }
            }
        }
        return null;
    }

    /**
     * Who stands right behind a word that opens a clause: to Z, where Y received and thanked him.
     */
    private @Nullable Entity there(Marked<Cue> verb) {
        for (Marked<Cue> open : sentence.cues(Meaning.CLAUSE)) {
            Entity first = clause.entityAt(open.to(), SHORT);
            if (open.from() > sentence.from()
                    && isComma(open.from() - 1)
                    && first != null
                    && Clause.isPersonal(first)
                    && !clause.isObject(first)
                    && first.to() <= verb.from()
                    && clause.isPlain(first.to() + (isComma(first.to()) ? 1 : 0), verb.from())) {
                return first;
            }
        }
        return null;
    }

    /** Whether a relative word opens a clause behind a comma. */
    private boolean isApposed(Marked<Cue> who) {
        return who.from() > sentence.from() && isComma(who.from() - 1);
    }

    /** The first comma from a token on, or the end of the sentence. */
    private int comma(int from) {
        int i = from;
        while (i < sentence.to() && !isComma(i)) {
            i++;
        }
        return i;
    }

    /**
     * Whether a word of saying opens a sentence that has another one behind it, so that it has no
     * subject of its own: Noting that Z was near, X said.
     */
    boolean isOpening(Marked<Cue> say) {
        return bare
                && !clause.verbFirst()
                && say.from() == sentence.from()
                && sentence.cues(Meaning.SAY).stream()
                        .anyMatch(
                                cue ->
                                        cue.from() > say.to() + SHORT
                                                && !sentence.isQuoted(cue.from()));
    }

    /**
     * Who wrote or rang, where a verb of saying follows him behind a comma and needs no subject of
     * its own: got a call from X, told in it; else null.
     */
    private @Nullable Entity sender(Marked<Cue> say) {
        for (Entity entity : bare ? List.<Entity>of() : sentence.entities()) {
            boolean next = // called by X (who) greeted him
                    clause.verbFirst() && entity.to() == say.from()
                            || entity.to() == say.from() - 1 && isComma(entity.to());
            boolean written =
                    next
                            && Clause.isPersonal(entity)
                            && (clause.isGoverned(entity, Meaning.OF)
                                    || sentence.cues(Meaning.INITIATED).stream()
                                            .anyMatch(cue -> cue.to() == entity.from()))
                            && (sentence.has(Meaning.LETTER, sentence.from(), entity.from())
                                    || sentence.has(Meaning.CALL, sentence.from(), entity.from()));
            if (written) {
                return entity;
            }
        }
        return null;
    }

    /**
     * Whether a state right behind a verb, a comma before, is rather its object: received X,
     * thanking Gondor for its help.
     */
    private boolean isThanked(Marked<Cue> verb, Entity state) {
        int mark = verb.from() - 1;
        return state.form() == Form.ACTOR
                && state.from() == verb.to()
                && isComma(mark)
                && !sentence.isQuoted(mark - 1)
                && switch (verb.what().act()) {
                    case SUPPORT, ACCUSE, REQUEST, THREATEN, REJECT -> true;
                    default -> false;
                };
    }

    /**
     * Who says it: the phrase before the verb, or behind it where the verb closes a quote or stands
     * first.
     */
    @Nullable Entity subject(Marked<Cue> cue, @Nullable Entity source) {
        if (subjects != null) {
            Entity subject = subjects.of(cue, earlier);
            earlier = subject != null ? subject : earlier;
            return subject;
        }
        Entity within = within(cue);
        if (within != null) {
            return within;
        }
        Entity sender = sender(cue);
        if (sender != null) {
            return sender;
        }
        Entity related = related(cue);
        if (related != null) {
            return related;
        }
        Entity after = sentence.has(Meaning.IN, cue.to(), cue.to() + 1) ? null : behind(cue);
        boolean closes =
                cue.from() > head()
                        && (Subjects.isCloser(sentence, cue.from() - 1)
                                || quote && sentence.isQuoted(cue.from() - 1));
        if (after != null
                && after.form() != Form.ADJECTIVE
                && !sentence.isQuoted(after.from())
                && (closes && !isToldOf(cue, after) && !isTold(cue, after) && !isThanked(cue, after)
                        || clause.verbFirst() && !after.equals(source))) {
            return after;
        }
        boolean nobody = after == null || after.form() == Form.ADJECTIVE; // said Z's agency
        boolean judged = cue.what().act() != Act.AGREE; // X, the son of Y, agreed closes no speech
        Entity named =
                closes && judged && nobody && !isInserted(cue)
                        ? Others.behind(sentence, cue, capitals)
                        : null;
        if (named != null) {
            return named;
        }
        Entity house =
                after == null && (closes || clause.verbFirst())
                        ? Others.house(sentence, cue, true)
                        : null;
        if (house != null) {
            return house;
        }
        if (clause.marksSubject()) {
            return marked(cue, source);
        }
        if (clause.headFinal()) {
            return before(cue, source);
        }
        Entity opener = opener(cue);
        if (opener != null) {
            return opener;
        }
        Entity there = there(cue);
        if (there != null) {
            return there;
        }
        Entity main = clause.verbFirst() ? null : main(source);
        if (main != null && cue.to() <= main.from()) {
            return main;
        }
        Entity left = aside(cue);
        for (Entity entity : left == null ? sentence.entities() : List.<Entity>of()) {
            if (!mayHead(entity, cue, source) || main != null && entity.to() <= main.from()) {
                continue;
            }
            boolean object = left != null && clause.isObject(left) && !clause.isOfOfficers(left);
            boolean inverted = // telefonierte X mit Y und versicherte
                    clause.verbSecond()
                            && object
                            && !clause.isGoverned(left)
                            && clause.isGoverned(entity);
            if (left == null
                    || object && !inverted
                    || !clause.isObject(entity)
                            && sentence.has(Meaning.SAY, left.to(), entity.from())) {
                left = entity;
            }
        }
        if (left != null && clause.isObject(left) && Others.isToWhom(sentence, cue)) {
            return null;
        }
        boolean opens = cue.from() == sentence.from() && !continues;
        if (left == null
                && after != null
                && opens
                && !sentence.has(Meaning.RELATIVE, cue.to() - 1, after.from())) {
            return after;
        }
        left = left != null && !bare && clause.isBehindOpening(cue) ? null : left;
        if (isInverted(cue, left, after, source)) {
            return after;
        }
        boolean any = bare && cue.what().act() != Act.AGREE; // it was agreed: by the sides
        Entity other =
                capitals && source == null ? Others.before(sentence, cue, left, names, any) : null;
        other = other == null && left == null ? Others.house(sentence, cue, false) : other;
        return other != null ? other : left;
    }

    /**
     * Whether a comma before a verb closes no speech, for words stand behind it that open what is
     * said: Y, meanwhile, said that X came.
     */
    boolean isToldOf(Marked<Cue> verb, Entity entity) {
        boolean afar = !bare && entity.from() - verb.to() > NEXT; // with no "that" between
        if (afar
                || sentence.tokens().first(verb.from() - 1) != ','
                || sentence.isQuoted(Math.max(0, verb.from() - 2))
                || closesSpeech(verb) && isSubject(entity) && isAtEnd(entity)) {
            return false;
        }
        for (int i = verb.to(); i < entity.from(); i++) {
            boolean passed = clause.isPolite(i) || sentence.isDate(i);
            if (!passed) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a phrase right behind a verb is the subject of what is said, for the speaker opens
     * the sentence and only commas part him from the verb: X, the envoy, said Z wanted more.
     */
    boolean isTold(Marked<Cue> verb, Entity after) {
        boolean asks = verb.what().act() != Act.COMMENT && verb.what().act() != Act.AGREE;
        if (new SpokenOf(clause).is(verb, after)) {
            return true;
        }
        if (!isInserted(verb) || quote && !asks) {
            return false;
        }
        return asks || new SpokenOf(clause).goesOn(after); // X, in his speech, urged Y
    }

    /** Who stands in the word itself behind its verb, where verbs stand first; else the house. */
    private @Nullable Entity within(Marked<Cue> cue) {
        if (!clause.verbFirst()) {
            return InHouse.teller(cue, clause);
        }
        return sentence.entities().stream()
                .filter(entity -> cue.from() < entity.from() && entity.from() < cue.to())
                .findFirst()
                .orElse(null);
    }

    /** Whether words between commas part a verb from its subject: the minister, who came, said. */
    private boolean isInserted(Marked<Cue> cue) {
        Entity first = sentence.entities().isEmpty() ? null : sentence.entities().get(0);
        return first != null
                && Clause.isPersonal(first)
                && first.from() - sentence.from() <= 2
                && first.to() < cue.from()
                && sentence.tokens().first(first.to()) == ','
                && sentence.tokens().first(cue.from() - 1) == ',';
    }

    /** Whether a phrase stands before a verb of saying and is one that can say. */
    private boolean mayHead(Entity entity, Marked<Cue> cue, @Nullable Entity source) {
        return entity.to() <= cue.from()
                && entity.form() != Form.ADJECTIVE
                && !sentence.isQuoted(entity.from())
                && !entity.equals(source)
                && !sentence.isDateline(entity)
                && !Addressee.isOblique(entity, sentence, pack);
    }

    /**
     * The person between a comma and the verb, where both sides stand before him or another word of
     * saying opens the sentence: having heard the two sides, X said; or the sides together, whoever
     * stands before them: after the call between X and Y, their ministers agreed. Else null.
     */
    private @Nullable Entity opener(Marked<Cue> cue) {
        for (Entity entity : sentence.entities()) {
            int head = entity.from();
            while (head > sentence.from() && clause.isPolite(head - 1)) {
                head--;
            }
            if ((entity.form() == Form.PERSON || entity.form() == Form.BOTH)
                    && entity.to() == cue.from()
                    && head > sentence.from()
                    && ",\uFF0C".indexOf(sentence.tokens().first(head - 1)) >= 0
                    && !sentence.isQuoted(entity.from())) {
                boolean opened =
                        entity.form() == Form.BOTH
                                || sentence.entities().get(0).isJoint()
                                || sentence.cues().stream().anyMatch(this::isOpening);
                return opened ? entity : null;
            }
        }
        return null;
    }

    /**
     * The subject of the main clause where the sentence begins with a verb that has none of its
     * own: greeting the guests, X said; null where it begins otherwise.
     */
    private @Nullable Entity main(@Nullable Entity source) {
        Entity first = null;
        for (Entity entity : sentence.entities()) {
            first = first == null && !entity.equals(source) ? entity : first;
        }
        int head = head();
        for (Entity entity : head > sentence.from() ? sentence.entities() : List.<Entity>of()) {
            boolean ahead = first != null && first.to() < head && entity.from() >= head;
            first = ahead ? entity : first;
        }
        int to = first == null ? sentence.to() : first.from();
        boolean opens =
                sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        isDeed(cue.what().meaning())
                                                && cue.from() >= head
                                                && cue.from() - head <= 2
                                                && cue.to() <= to
                                                && !sentence.isQuoted(cue.from()));
        for (Entity entity : sentence.entities()) {
            int before = clause.ahead(entity);
            if (opens
                    && Clause.isPersonal(entity)
                    && before > sentence.from()
                    && sentence.tokens().first(before) == ','
                    && !sentence.isQuoted(entity.from())
                    && sentence.has(Meaning.SAY, entity.to(), entity.to() + 3)) {
                return entity;
            }
        }
        return null;
    }

    /**
     * Where a sentence begins behind the source that it opens with and a comma: according to Z,
     * greeting the guests, X said.
     */
    private int head() {
        boolean sourced =
                sentence.cues(Meaning.SOURCE).stream()
                        .anyMatch(cue -> cue.from() == sentence.from());
        return sourced ? Math.min(comma(sentence.from()) + 1, sentence.to()) : sentence.from();
    }

    /** Whether words of a meaning are verbs that may open a sentence without a subject. */
    private static boolean isDeed(Meaning meaning) {
        return meaning == Meaning.SAY
                || meaning == Meaning.RECEIVE
                || meaning == Meaning.ATTEND
                || meaning == Meaning.DISCUSS
                || meaning.isContact();
    }

    /**
     * Who says it where the verb stands last: the first that nothing governs, else a person who
     * owns what is said ("his stressing that"). A sentence without either goes on with the last
     * speaker.
     */
    private @Nullable Entity before(Marked<Cue> cue, @Nullable Entity source) {
        Entity owner = null;
        for (Entity entity : sentence.entities()) {
            if (!mayHead(entity, cue, source) || clause.isObject(entity)) {
                continue;
            }
            if (!sentence.has(Meaning.OF, entity.to(), entity.to() + 1)) {
                return entity;
            }
            owner = owner == null && Clause.isPersonal(entity) ? entity : owner;
        }
        return owner;
    }

    /**
     * The first phrase since the last word of saying that a particle marks as a subject, else the
     * first of the sentence, else one that nothing governs.
     */
    private @Nullable Entity marked(Marked<Cue> cue, @Nullable Entity source) {
        int since = sentence.from();
        for (Marked<Cue> say : sentence.cues(Meaning.SAY)) {
            if (say.to() <= cue.from() && !sentence.isQuoted(say.from())) {
                since = say.to();
            }
        }
        Entity first = null;
        Entity bare = null;
        for (Entity entity : sentence.entities()) {
            if (!mayHead(entity, cue, source)) {
                continue;
            }
            if (clause.isSubject(entity)) {
                if (entity.from() >= since) {
                    return clause.first(entity);
                }
                first = first == null ? entity : first;
            } else if (bare == null
                    && (Clause.isPersonal(entity) || entity.isJoint())
                    && !clause.isGoverned(entity)
                    && !sentence.has(Meaning.OF, entity.to(), entity.to() + 1)) {
                bare = entity;
            }
        }
        return first != null ? first : bare;
    }

    /** Whether the subject follows its verb, for something else opens the sentence. */
    private boolean isInverted(
            Marked<Cue> cue,
            @Nullable Entity left,
            @Nullable Entity after,
            @Nullable Entity source) {
        return clause.verbSecond()
                && after != null
                && after.form() != Form.ADJECTIVE
                && !after.equals(source)
                && clause.isPlain(cue.to(), after.from())
                && (left == null || clause.isObject(left) || left.from() - sentence.from() > 2);
    }

    /** Who stands behind a verb that closes what he said, or null. */
    @Nullable Entity closing(Marked<Cue> verb) {
        return subjects != null ? subjects.behind(verb) : behind(verb);
    }

    /** Who stands behind a verb of saying, or inside it: "has he said". */
    private @Nullable Entity behind(Marked<Cue> say) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() == say.from() && entity.form() == Form.HE) {
                return say.to() - say.from() > 1 || say.from() == sentence.from()
                        ? entity // in his view; said-he that opens what he goes on to say
                        : null; // a verb that holds its pronoun is of whoever spoke before
            }
            if (entity.from() > say.from() && entity.to() <= say.to()) {
                return entity;
            }
        }
        Entity next = clause.entityAt(say.to(), NEXT);
        Entity farther = closesSpeech(say) && !isSubject(next) ? farther(say) : null;
        if (farther != null && isAtEnd(farther)) {
            return farther;
        }
        boolean later =
                next == null
                        && say.from() > sentence.from()
                        && Subjects.isCloser(sentence, say.from() - 1)
                        && Others.behind(sentence, say, capitals) == null;
        return later ? later(say) : next;
    }

    /**
     * Who stands behind a verb that closes what he said, days, places and occasions between them:
     * said on Monday in Z after the talks with Y minister X. Null where a clause is opened first.
     */
    private @Nullable Entity later(Marked<Cue> say) {
        int end = Math.min(sentence.to(), say.to() + AFAR);
        for (int i = aside(say.to()); i < end; i++) {
            int at = i;
            Entity here =
                    sentence.entities().stream()
                            .filter(entity -> entity.from() == at)
                            .findFirst()
                            .orElse(null);
            if (here != null) {
                boolean speaks = Clause.isPersonal(here) || here.form() == Form.SEAT;
                if (speaks && !clause.isGoverned(here)) {
                    return here;
                }
                i = here.to() - 1;
            } else if (!sentence.tokens().isWord(i)
                    || sentence.isQuoted(i)
                    || sentence.has(Meaning.RELATIVE, i, i + 1)
                    || sentence.has(Meaning.CLAUSE, i, i + 1)
                    || sentence.has(Meaning.SOURCE, i, i + 1)
                    || sentence.has(Meaning.SAY, i, i + 1)) {
                return null;
            }
        }
        return null;
    }

    /** The token behind a few words between commas that stand at one: noted, for his part, X. */
    private int aside(int from) {
        int to = from < sentence.to() && isComma(from) ? comma(from + 1) : from;
        boolean few = to > from && to < sentence.to() && to - from <= SHORT + 1;
        return few ? to + 1 : from;
    }

    /** Whether a verb of a contact stands before a phrase: X met Y, told in a note Z's house. */
    private boolean isBehindDeed(Entity entity) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                cue.to() <= entity.from()
                                        && (cue.what().meaning() == Meaning.MEET
                                                || cue.what().meaning() == Meaning.CALL));
    }

    private boolean isAtEnd(Entity entity) {
        return sentence.to() - entity.to() <= SHORT;
    }

    /** Whether a comma parts a verb from what is said before it, and from no subject. */
    private boolean closesSpeech(Marked<Cue> say) {
        int mark = say.from() - 1;
        return bare
                && !clause.verbFirst()
                && say.what().act() == Act.COMMENT
                && mark > sentence.from() + SHORT
                && isComma(mark)
                && sentence.entities().stream()
                        .filter(entity -> entity.to() <= mark)
                        .noneMatch(
                                entity ->
                                        (entity.to() == mark || Clause.isPersonal(entity))
                                                && clause.isClosed(entity)
                                                && !isBehindDeed(entity));
    }

    /**
     * Who speaks behind the words that tell when, where or to whom, for nothing but a subject
     * stands free behind a verb that closes what is said: said on his part, at the end of the
     * talks, X.
     */
    private @Nullable Entity farther(Marked<Cue> say) {
        if (Others.behind(sentence, say, capitals) != null) {
            return null;
        }
        return sentence.entities().stream()
                .filter(entity -> entity.from() >= say.to())
                .filter(entity -> entity.from() - say.to() <= FAR)
                .filter(this::isSubject)
                .findFirst()
                .orElse(null);
    }

    /** Whether a person or house stands free, governed by no word. */
    private boolean isSubject(@Nullable Entity entity) {
        return entity != null
                && (Clause.isPersonal(entity) || entity.form() == Form.SEAT)
                && !sentence.isQuoted(entity.from())
                && !isGoverned(entity);
    }

    /** Whether a preposition stands right before a phrase and the words that belong to it. */
    private boolean isGoverned(Entity entity) {
        int head = clause.ahead(entity);
        head -= sentence.has(Meaning.HIS, head, head + 1) ? 1 : 0;
        return sentence.cuesAt(head).stream()
                .anyMatch(
                        cue ->
                                switch (cue.what().meaning()) {
                                    case WITH, IN, TO, BETWEEN, TOPIC, OF, AGENT -> true;
                                    default -> false;
                                });
    }
}
