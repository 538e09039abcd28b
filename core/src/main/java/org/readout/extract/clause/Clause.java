package org.readout.extract.clause;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;

/**
 * How the phrases of a sentence stand to each other: what stands where, what governs it, what is
 * joined.
 */
public final class Clause {

    private static final int SHORT = 3; // letters of the shortest verb
    private static final String STOPS = ",;:\uFF0C";
    private static final String MARKS = ",;:()\uFF0C\uFF08\uFF09";

    private static final int AGENT = 10; // tokens between a verb and who does it

    private final Sentence sentence;
    private final int scale;
    private final LanguagePack pack;
    private final boolean verbFirst;
    private final boolean verbSecond;
    private final boolean headFinal;
    private final List<String> plurals;

    /** The phrases of a sentence, by the facts that a pack tells of its language. */
    public Clause(Sentence sentence, LanguagePack pack) {
        this.pack = pack;
        this.sentence = sentence;
        this.scale = pack.spaces() ? 1 : 2;
        this.verbFirst = pack.flag("verb-first", false);
        this.verbSecond = pack.flag("verb-second", false);
        this.headFinal = pack.flag("head-final", false);
        this.plurals = pack.list("plurals");
    }

    /** The sentence whose phrases these are. */
    public Sentence sentence() {
        return sentence;
    }

    /** How many tokens go for a word: two where no blanks part the words. */
    public int scale() {
        return scale;
    }

    /** Whether blanks part words. */
    public boolean spaces() {
        return scale == 1;
    }

    /** Whether its language puts the verb before its subject. */
    public boolean verbFirst() {
        return verbFirst;
    }

    /**
     * Whether its language puts the verb second, so that the subject follows it where something
     * else opens the sentence.
     */
    public boolean verbSecond() {
        return verbSecond;
    }

    /**
     * Whether its language puts the verb last, with subject and object before it. What governs a
     * phrase behind it has been moved before it, whatever stands there in the text.
     */
    public boolean headFinal() {
        return headFinal;
    }

    /** Whether a phrase names a person, or somebody by his office or a pronoun. */
    public static boolean isPersonal(Entity entity) {
        return entity.form() == Form.PERSON
                || entity.form() == Form.OFFICE
                || entity.form() == Form.HE
                || entity.form() == Form.ME;
    }

    /** Whether two phrases are known to name different sides. */
    public static boolean differs(Entity a, Entity b) {
        return !a.actors().isEmpty() && !b.actors().isEmpty() && !a.actors().equals(b.actors());
    }

    /**
     * The first phrase that starts at token {@code from} or at most {@code gap} behind it, or null.
     */
    public @Nullable Entity entityAt(int from, int gap) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= from && entity.from() - from <= gap) {
                return entity;
            }
        }
        return null;
    }

    /**
     * The first of those whom a verb that ends at {@code from} brings together: a person behind the
     * day and the place, else whatever stands beside the verb.
     */
    public @Nullable Entity broughtAt(int from) {
        Entity first = null;
        for (Entity entity : sentence.entities()) {
            if (first == null && entity.from() >= from && isPersonal(entity)) {
                first = entity;
            }
        }
        return first == null || !isPlain(from, first.from()) ? entityAt(from, 2) : first;
    }

    /**
     * The phrase that a preposition at {@code from} governs; words of a title that no pack knows
     * may stand before it.
     */
    public @Nullable Entity objectAt(int from) {
        Entity entity = entityAt(from, 8);
        if (entity == null || entity.form() == Form.ADJECTIVE) {
            return null;
        }
        for (int i = from; i < entity.from(); i++) {
            boolean comma = sentence.tokens().first(i) == ',' && i == entity.from() - 1;
            if (!comma && !isPolite(i) && !sentence.tokens().isWord(i)) {
                return null;
            }
        }
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            if (cue.from() >= from
                    && cue.from() < entity.from()
                    && (meaning.isContact()
                            || meaning == Meaning.SAY
                            || meaning == Meaning.IN
                            || meaning == Meaning.TOPIC
                            || meaning == Meaning.DISCUSS)) {
                return null;
            }
        }
        return entity;
    }

    /** Whether a word of a run ends in a possessive, where a language has one: his-visit. */
    public boolean ownsByEnding(int from, int to) {
        String ending = pack.fact("possessive");
        for (int i = from; ending != null && i < to; i++) {
            String word = sentence.tokens().folded(i);
            if (word.endsWith(ending) && word.length() > ending.length() + 3) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the name of a state hangs on a word of place, or is where another journey goes; so do
     * all of a list behind such a word.
     */
    public boolean isBound(Entity entity) {
        return (entity.form() == Form.ACTOR || entity.form() == Form.CAPITAL)
                && (isVisited(entity)
                        || isBehind(
                                head(entity),
                                meaning ->
                                        meaning == Meaning.IN
                                                || meaning == Meaning.TO
                                                || meaning == Meaning.VISIT && !headFinal
                                                || meaning == Meaning.ATTEND
                                                        && entity.form() == Form.CAPITAL));
    }

    /** Whether the word for the journey holds the state that it goes to. */
    public boolean isVisited(Entity entity) {
        return scale > 1
                && sentence.cues(Meaning.VISIT).stream()
                        .anyMatch(cue -> cue.from() <= entity.from() && entity.to() <= cue.to());
    }

    /** Whether a particle behind a phrase, and the polite words that follow it, marks a subject. */
    public boolean isSubject(Entity entity) {
        int at = entity.to();
        Marked<Cue> polite = sentence.find(Meaning.THE, at, at + 1);
        while (polite != null) {
            at = polite.to();
            polite = sentence.find(Meaning.THE, at, at + 1);
        }
        return sentence.has(Meaning.SUBJECT, at, at + 1);
    }

    /** Whether some particle in the sentence marks a subject. */
    public boolean marksSubject() {
        return sentence.has(Meaning.SUBJECT, sentence.from(), sentence.to());
    }

    /** Whether a word of that meaning governs a phrase. */
    public boolean isGoverned(Entity entity, Meaning meaning) {
        return isBehind(entity, other -> other == meaning);
    }

    /** The token before a phrase and the articles that stand before it. */
    public int ahead(Entity entity) {
        int head = entity.from() - 1;
        while (head > sentence.from() && sentence.has(Meaning.THE, head, head + 1)) {
            head--;
        }
        return head;
    }

    /** Whether persons of more than one side are named up to a token. */
    public boolean namesTwo(int to) {
        return sentence.entities().stream()
                        .filter(entity -> entity.to() <= to)
                        .filter(Clause::isPersonal)
                        .map(Entity::actor)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /** The first of the phrases that are joined up to this one: A and B. */
    public Entity first(Entity last) {
        Entity first = last;
        List<Entity> all = sentence.entities();
        for (int i = all.indexOf(last) - 1; i >= 0; i--) {
            if (!joined(all.get(i).to(), first.from())) {
                break;
            }
            first = all.get(i);
        }
        return first;
    }

    /** Whether, where the verb stands last, the sentence names somebody of another side "with". */
    public boolean isPartnered(Entity speaker) {
        return headFinal
                && sentence.entities().stream()
                        .anyMatch(
                                other ->
                                        differs(speaker, other)
                                                && !sentence.isQuoted(other.from())
                                                && isGoverned(other, Meaning.WITH));
    }

    /**
     * Whether a word that is no side's stands as the subject right behind a verb of saying, where
     * verbs stand first: the paper said.
     */
    public boolean namesStranger(Marked<Cue> say) {
        int i = say.to();
        return verbFirst
                && say.what().act() == Act.COMMENT
                && i < sentence.to()
                && sentence.tokens().isWord(i)
                && !pack.isCommon(sentence.tokens().folded(i))
                && !sentence.isCue(i)
                && entityAt(i, 0) == null;
    }

    /** The first of the states that stand in one list up to this one. */
    public Entity head(Entity entity) {
        Entity head = entity;
        List<Entity> all = sentence.entities();
        for (int i = all.indexOf(entity) - 1; i >= 0; i--) {
            Entity before = all.get(i);
            if (before.form() != Form.ACTOR && before.form() != Form.CAPITAL
                    || Listed.isMetThere(sentence, before, head)
                    || !joined(before.to(), head.from())) {
                break;
            }
            head = before;
        }
        return head;
    }

    /** Whether a word governs a phrase, so that it is not the subject of a clause. */
    public boolean isObject(Entity entity) {
        return isGoverned(entity)
                || Addressee.is(entity, sentence, pack)
                || !headFinal
                        && !isInverted(entity)
                        && !(verbFirst && meets(entity))
                        && isBehind(
                                entity,
                                meaning -> meaning.isContact() || meaning == Meaning.RECEIVE);
    }

    /** Whether a person right behind a verb of meeting meets another: met X Y. */
    private boolean meets(Entity subject) {
        Entity other = entityAt(subject.to(), sentence.to());
        return isPersonal(subject)
                && isBehind(subject, m -> m == Meaning.MEET || m == Meaning.RECEIVE)
                && other != null
                && isPersonal(other)
                && !isGoverned(other);
    }

    /** Whether a word names several officers, whose states stand behind it. */
    boolean namesOfficers(int i) {
        return i >= sentence.from() && pack.list("officers").contains(sentence.tokens().folded(i));
    }

    /**
     * Whether a verb stands right behind an opening phrase whose words govern all who are named in
     * it, so that none of them is its subject: asked about the visit of X to Z, (he) said.
     */
    public boolean isBehindOpening(Marked<Cue> verb) {
        int head = sentence.from();
        head += head < verb.from() && !sentence.tokens().isWord(head) ? 1 : 0;
        return !verbFirst
                && !headFinal
                && verb.from() > head + 1
                && sentence.tokens().first(verb.from() - 1) == ','
                && !sentence.has(Meaning.THE, head, head + 1)
                && entityAt(head, 0) == null
                && sentence.entities().stream()
                        .filter(entity -> entity.to() <= verb.from())
                        .allMatch(this::isObject);
    }

    /**
     * Whether a person stands behind a verb that stands second and has no subject before it, so
     * that he is it: in Z met X Y.
     */
    private boolean isInverted(Entity entity) {
        return verbSecond
                && isPersonal(entity)
                && sentence.cues().stream()
                        .filter(cue -> cue.to() == entity.from())
                        .filter(cue -> Bracket.isDeed(cue.what().meaning()))
                        .filter(cue -> !sentence.tokens().isCapital(cue.from()))
                        .anyMatch(
                                verb ->
                                        sentence.entities().stream()
                                                .filter(other -> other.to() <= verb.from())
                                                .allMatch(this::isGoverned));
    }

    /** Whether a preposition governs a phrase. */
    public boolean isGoverned(Entity entity) {
        return isBehind(
                entity,
                meaning ->
                        meaning == Meaning.WITH
                                || meaning == Meaning.IN
                                || meaning == Meaning.TO
                                || meaning == Meaning.BETWEEN
                                || meaning == Meaning.TOPIC
                                || meaning == Meaning.OF && !headFinal);
    }

    /** Whether a phrase only tells whose something is: the fall of X. */
    public boolean isOwner(Entity entity) {
        return isBehind(entity, meaning -> meaning == Meaning.OF);
    }

    /** Whether an apostrophe behind a phrase makes it the owner of what follows: X's decision. */
    public boolean isPossessive(Entity entity) {
        return entity.to() < sentence.to()
                && "'\u2019".indexOf(sentence.tokens().first(entity.to())) >= 0;
    }

    /** Whether a word for "to" before a state is rather its article, where one word is both. */
    private boolean isArticle(Marked<Cue> cue, Entity entity) {
        return cue.what().meaning() == Meaning.TO
                && entity.form() == Form.ACTOR
                && sentence.cues(Meaning.THE).stream()
                        .anyMatch(other -> other.from() == cue.from() && other.to() == cue.to());
    }

    boolean isBehind(Entity entity, Predicate<Meaning> governs) {
        for (Marked<Cue> cue : sentence.cues()) {
            boolean shared = // the article is part of the name: in The Hague
                    cue.from() < entity.from() && cue.to() < entity.to();
            boolean next = // at the meeting, X said
                    cue.to() == entity.from()
                            || cue.to() + 1 == entity.from()
                                    && sentence.tokens().isWord(cue.to())
                                    && !Bracket.opens(cue, this);
            boolean flown = // the word flows together with "the": of-the two, where it does
                    entity.form() == Entity.Form.BOTH
                            && cue.from() == entity.from()
                            && cue.to() < entity.to();
            if ((next || flown || cue.to() > entity.from() && shared)
                    && governs.test(cue.what().meaning())
                    && !isEpithet(cue, entity)
                    && !isArticle(cue, entity)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The word before whoever does what a verb tells to be done to its subject: was received with
     * honours at Z by; null where there is none.
     *
     * @param verb its first token
     * @param end the token behind it
     */
    public @Nullable Marked<Cue> agent(int verb, int end) {
        boolean done =
                sentence.has(Meaning.BE, verb - 1, verb) || sentence.has(Meaning.BE, verb, end);
        return done ? sentence.find(Meaning.AGENT, end, end + AGENT) : null;
    }

    /** Whether a word only tells of a person that he is a guest: visiting minister X said. */
    boolean isEpithet(Marked<Cue> cue, Entity entity) {
        return cue.what().meaning() == Meaning.VISIT
                && isPersonal(entity)
                && sentence.cues(Meaning.THE).stream()
                        .anyMatch(the -> the.from() == cue.from() && the.to() == cue.to());
    }

    /**
     * Whether only "and", "with", commas, brackets, articles and "his" stand in a short run of
     * tokens, and one of the first three does.
     */
    public boolean joined(int from, int to) {
        return joined(from, to, false);
    }

    /**
     * The same, where each of a list of places may have its own preposition: in X, in Y and to Z.
     */
    public boolean listed(int from, int to) {
        return joined(from, to, true);
    }

    private boolean joined(int from, int to, boolean places) {
        if (to - from > 6) {
            return false;
        }
        if (isOfOneOffice(from, to)) {
            return true;
        }
        if (to - from == 1 && isHyphen(from) && isPerson(from, true) && isPerson(to, false)) {
            return true; // X-Y meet
        }
        boolean link =
                from == to
                        && scale > 1
                        && to < sentence.to()
                        && sentence.tokens().end(from - 1) < sentence.tokens().start(to);
        for (int i = from; i < to; i++) {
            Marked<Cue> and = sentence.find(Meaning.AND, i, i + 1);
            Marked<Cue> joint = and != null ? and : sentence.find(Meaning.WITH, i, i + 1);
            Marked<Cue> article = sentence.find(Meaning.THE, i, i + 1);
            Marked<Cue> the = article != null ? article : sentence.find(Meaning.HIS, i, i + 1);
            Marked<Cue> of = i > from ? sentence.find(Meaning.OF, i, i + 1) : null;
            if (joint != null) {
                link = true;
                i = Math.max(i, joint.to() - 1); // moved words are empty
            } else if (sentence.tokens().first(i) == ',') {
                link |= !opensReport(i, to);
            } else if (the != null) {
                i = Math.max(i, the.to() - 1);
            } else if (of != null && sentence.has(Meaning.AND, i - 1, i)) { // of X and of the Y
                i = Math.max(i, of.to() - 1);
            } else if (i == from + 1 && Listed.byOf(sentence, from, to)) { // of X, of Y
                return true;
            } else if (places
                    && link
                    && (sentence.has(Meaning.IN, i, i + 1) || sentence.has(Meaning.TO, i, i + 1))) {
                continue;
            } else if (link && isTitle(i, to)) {
                return true;
            } else if (sentence.tokens().first(i) != '(' && sentence.tokens().first(i) != ')') {
                return false;
            }
        }
        return link;
    }

    /** Whether one word with a capital, which no pack knows, stands before a person: and Dean X. */
    private boolean isTitle(int i, int person) {
        return i == person - 1
                && spaces()
                && !pack.flag("capital-nouns", false)
                && sentence.tokens().isCapital(i)
                && !sentence.isCue(i)
                && isPerson(person, false);
    }

    /**
     * Whether a comma, a semicolon or "and", maybe with "of" behind it, parts two who hold the same
     * office of two states: the ministers of X, A; of Y, B, and of Z, C.
     */
    private boolean isOfOneOffice(int from, int to) {
        Entity before = null;
        Entity behind = null;
        for (Entity entity : sentence.entities()) {
            boolean holder = entity.form() == Form.PERSON && entity.actor() != null;
            before = holder && entity.to() == from ? entity : before;
            behind = holder && entity.from() == to ? entity : behind;
        }
        if (before == null || behind == null) {
            return false;
        }
        boolean parted = false;
        boolean field = false; // the minister of justice, A, and the one of trade, B
        for (int i = from; i < to; i++) {
            boolean mark = sentence.tokens().first(i) == ',' || sentence.tokens().first(i) == ';';
            boolean and = sentence.has(Meaning.AND, i, i + 1);
            Marked<Cue> portfolio = parted ? sentence.find(Meaning.FIELD, i, i + 1) : null;
            boolean small =
                    parted
                            && (sentence.has(Meaning.OF, i, i + 1)
                                    || sentence.has(Meaning.THE, i, i + 1));
            if (!mark && !and && !small && portfolio == null) {
                return false;
            }
            parted = true;
            field |= portfolio != null;
            i = portfolio == null ? i : portfolio.to() - 1;
        }
        return parted
                && !opensReport(from, to)
                && (field
                        || Objects.equals(before.office(), behind.office())
                                && differs(before, behind));
    }

    /**
     * Whether behind a comma begins what a verb before it reports, for no list goes on behind the
     * phrase there: X said after talks with Y, Z would.
     */
    private boolean opensReport(int comma, int to) {
        return verbSecond
                && sentence.has(Meaning.SAY, sentence.from(), comma)
                && sentence.entities().stream()
                        .filter(entity -> entity.from() == to && entity.to() < sentence.to())
                        .anyMatch(
                                entity ->
                                        sentence.tokens().isWord(entity.to())
                                                && !sentence.has(
                                                        Meaning.AND, entity.to(), entity.to() + 1));
    }

    private boolean isHyphen(int i) {
        return sentence.tokens().first(i) == '-'
                || Character.getType(sentence.tokens().first(i)) == Character.DASH_PUNCTUATION;
    }

    private boolean isPerson(int token, boolean ends) {
        return sentence.entities().stream()
                .anyMatch(
                        entity ->
                                entity.form() == Form.PERSON
                                        && (ends ? entity.to() : entity.from()) == token);
    }

    /** Whether the ending of a verb tells that several act. */
    public boolean isPlural(Marked<Cue> verb) {
        int i = verb.from();
        while (i < verb.to() - 1 && sentence.tokens().folded(i).length() < SHORT) {
            i++; // a pronoun before the verb
        }
        String word = sentence.tokens().folded(i);
        return word.length() >= SHORT && plurals.stream().anyMatch(word::endsWith);
    }

    /** Whether a phrase names several sides, or opens a list of them that "and" closes. */
    public boolean isJoint(Entity speaker) {
        if (speaker.isJoint()) {
            return true;
        }
        Entity last = speaker;
        boolean differs = false;
        for (Entity other :
                Sources.isClosed(speaker, sentence) ? List.<Entity>of() : sentence.entities()) {
            if (other.from() < last.to()
                    || other.from() - last.to() > 3
                    || other.actors().isEmpty()
                    || !other.equals(entityAt(last.to(), 3)) // X that A and B: no list of X and B
                    || !joined(last.to(), other.from())
                            && (headFinal
                                    || !sentence.has(Meaning.AND, last.to(), other.from())
                                    || sentence.has(Meaning.SAY, last.to(), other.from()))) {
                continue;
            }
            differs |= !other.actors().equals(speaker.actors());
            if (sentence.has(Meaning.AND, last.to(), other.from())) {
                return differs && !isMet(last);
            }
            last = other;
        }
        return false;
    }

    /**
     * Whether a day or another word parts a phrase from one that is "and" and "with", which is
     * "with" there: X on Monday with Y.
     */
    private boolean isMet(Entity entity) {
        Marked<Cue> with = sentence.find(Meaning.WITH, entity.to() + 1, entity.to() + 4);
        return scale > 1
                && !headFinal
                && with != null
                && !sentence.has(Meaning.AND, entity.to(), entity.to() + 1)
                && sentence.tokens().isWord(entity.to());
    }

    /**
     * Whether a phrase is the first of those whose officers are told of: the ministers of X and Y.
     */
    public boolean isOfOfficers(Entity state) {
        int title = namesOfficers(state.from() - 1) ? state.from() - 1 : state.from() - 2;
        return namesOfficers(title)
                || sentence.entities().stream()
                        .filter(entity -> entity.form() == Form.BOTH)
                        .anyMatch(
                                both ->
                                        both.to() == state.from()
                                                || sentence.cues(Meaning.OF).stream()
                                                        .filter(of -> of.from() == both.to())
                                                        .anyMatch(of -> of.to() == state.from()));
    }

    /** Whether any of its words stand in a direct quote. */
    public boolean hasQuote() {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (sentence.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is an article or a polite word before a phrase. */
    public boolean isPolite(int i) {
        return sentence.cuesAt(i).stream().anyMatch(cue -> cue.what().meaning() == Meaning.THE);
    }

    /** Whether a comma stands right behind a phrase. */
    public boolean isClosed(Entity entity) {
        return entity.to() < sentence.to() && sentence.tokens().first(entity.to()) == ',';
    }

    /** The token behind a phrase and the comma that closes it: the minister, X, to. */
    public int behind(Entity entity) {
        return isClosed(entity) ? entity.to() + 1 : entity.to();
    }

    /**
     * Whether no mark that parts clauses and no bracket stands between, but for those inside of a
     * day: on Tuesday (4).
     */
    public boolean isPlain(int from, int to) {
        return first(MARKS, from, to) == to;
    }

    /** The first token of the run that parts clauses, or {@code to}. */
    public int stop(int from, int to) {
        return first(STOPS, from, to);
    }

    private int first(String marks, int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks.indexOf(sentence.tokens().first(i)) >= 0 && !isOfDay(i)) {
                return i;
            }
        }
        return to;
    }

    /** How many tokens stand in a run beside those of days. */
    public int length(int from, int to) {
        return (int) IntStream.range(from, to).filter(i -> !isOfDay(i)).count();
    }

    /** Whether a mark belongs to a day: the brackets of "Tuesday (4)". */
    private boolean isOfDay(int i) {
        return sentence.isDate(i)
                || i > 0
                        && ")\uFF09".indexOf(sentence.tokens().first(i)) >= 0
                        && sentence.isDate(i - 1);
    }

    /** Whether a person stands at a token, or not far behind it. */
    public boolean isPersonalAt(int from) {
        Entity entity = objectAt(from);
        return entity != null && isPersonal(entity) && entity.from() - from <= 2;
    }
}
