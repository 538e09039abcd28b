package org.readout.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** Finds who speaks in one sentence, and who tells that he does. */
final class Speakers {

    /** How many words at most stand around a verb of saying that closes what is said. */
    private static final int SHORT = 4;

    private final Clause clause;
    private final Sentence sentence;
    private final boolean continues;
    private final boolean quote;
    private final boolean capitals;
    private final boolean names;
    private final boolean bare;
    private final @Nullable Subjects subjects;
    private @Nullable Entity earlier;

    Speakers(Clause clause, LanguagePack pack) {
        this.clause = clause;
        this.sentence = clause.sentence();
        this.continues = pack.flag("continuation", false);
        this.quote = clause.hasQuote();
        this.capitals = pack.capitals();
        this.bare = !pack.flag("subject-dropped", false);
        this.subjects = pack.flag("clauses", false) ? new Subjects(clause, pack) : null;
        this.names = !pack.flag("capital-nouns", false);
    }

    /** What a sentence says somebody says, or null. */
    @Nullable Said read() {
        Said retold = subjects == null ? retold() : null;
        Said attributed = retold == null ? attributed() : retold;
        return attributed != null ? attributed : told();
    }

    /**
     * What a teller between commas says that the subject before him says, where a verb of saying of
     * its own follows: X, said Y, also thanked Z. Null where none does.
     */
    private @Nullable Said retold() {
        for (Marked<Cue> cue : sentence.cues()) {
            boolean tells =
                    cue.what().meaning() == Meaning.SAY && cue.what().act() == Act.COMMENT
                            || cue.what().meaning() == Meaning.SOURCE;
            Entity teller =
                    tells && !sentence.isQuoted(cue.from()) ? clause.entityAt(cue.to(), 1) : null;
            Entity subject = teller == null ? null : subjectBefore(cue.from() - 1);
            if (subject == null || teller.to() >= sentence.to() || !isComma(teller.to())) {
                continue;
            }
            Marked<Cue> verb = sentence.find(Meaning.SAY, teller.to() + 1, teller.to() + SHORT);
            if (verb != null && !sentence.isQuoted(verb.from()) && !isUnsaid(verb)) {
                return said(subject, teller, verb);
            }
        }
        return null;
    }

    /** Who opens the sentence and stands right before a comma at that token, or null. */
    private @Nullable Entity subjectBefore(int comma) {
        return comma <= sentence.from() || !isComma(comma)
                ? null
                : sentence.entities().stream()
                        .filter(entity -> entity.to() == comma)
                        .filter(entity -> entity.from() - sentence.from() <= SHORT)
                        .filter(
                                entity ->
                                        entity.form() != Form.ADJECTIVE && !clause.isObject(entity))
                        .findFirst()
                        .orElse(null);
    }

    private boolean isComma(int i) {
        return sentence.tokens().first(i) == ',';
    }

    /** Whether somebody tells what will be discussed, which is his own word. */
    private boolean isAnnounced(@Nullable Entity source) {
        return source != null
                && isPerson(source)
                && sentence.has(Meaning.WILL, source.to(), sentence.to());
    }

    /** Who is named behind "according to", or null. */
    private @Nullable Entity source() {
        for (Marked<Cue> cue : sentence.cues()) {
            Entity source = clause.source(cue);
            if (source != null) {
                return source;
            }
        }
        return null;
    }

    /**
     * The side on whose part something was said, where words that also name companions open the
     * sentence with its adjective: on the Gondorian side, support was expressed; or null.
     */
    private @Nullable Entity behalf() {
        Marked<Cue> part = sentence.find(Meaning.ACCOMPANIED, sentence.from(), sentence.from() + 1);
        return part == null
                ? null
                : sentence.entities().stream()
                        .filter(entity -> entity.form() == Form.ADJECTIVE && entity.actor() != null)
                        .filter(entity -> part.from() <= entity.from() && entity.to() <= part.to())
                        .findFirst()
                        .orElse(null);
    }

    /**
     * What the subjects of the verbs of saying say, and under whose voice: a teller gives way to
     * the person or sides that he tells of.
     */
    private @Nullable Said told() {
        Entity source = source();
        Entity voice = source != null && !isPerson(source) ? source : null;
        Entity speaker = source != null && isPerson(source) ? source : behalf();
        Marked<Cue> word = null;
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() != Meaning.SAY && !isVerb(cue)
                    || sentence.isQuoted(cue.from())
                    || isAside(cue)
                    || isUnsaid(cue)
                    || isOpening(cue)) {
                continue;
            }
            Entity subject = isPassive(cue) ? agent(cue) : subject(cue, source);
            boolean near =
                    subject != null
                            && (subject.to() > cue.from() || cue.from() - subject.to() <= 1);
            if (clause.verbFirst() && speaker != null && !near) {
                subject = speaker; // "adding": no subject of its own behind it
            }
            if (subject == null) {
                if (word == null && speaker != null) {
                    word = cue;
                }
                continue;
            }
            if (speaker == null) {
                speaker = subject;
                word = cue;
            } else if (isTeller(speaker)
                    && !isTeller(subject)
                    && !subject.equals(speaker)
                    && !sentence.has(Meaning.IF, speaker.to(), subject.from())) {
                voice = speaker;
                speaker = subject;
                word = cue;
            } else if (word == null
                    || word.what().act() == Act.COMMENT && subject.equals(speaker)) {
                word = cue;
            }
        }
        if (speaker == null && voice != null) {
            speaker = inner(voice);
        } else if (speaker != null && isTeller(speaker) && word != null) {
            Entity told = inner(speaker);
            voice = told.equals(speaker) ? voice : speaker;
            speaker = told;
        }
        boolean onlyDiscussed =
                sentence.has(Meaning.DISCUSS, sentence.from(), sentence.to())
                        && (word == null && !isAnnounced(source)
                                || speaker != null
                                        && (clause.isJoint(speaker) || tellsOf(speaker))
                                        && voice != null
                                        && !binds(speaker.to())
                                || speaker != null && clause.isJoint(speaker) && isTalk(word)
                                || speaker != null && isTeller(speaker) && reviews(speaker));
        if (speaker == null
                || word == null && (source == null || isReported(source))
                || onlyDiscussed) {
            return null;
        }
        return said(speaker, voice, word);
    }

    /**
     * Whether a verb of saying, where several share it, tells what they talked about, and not what
     * they will do.
     */
    private boolean isTalk(@Nullable Marked<Cue> word) {
        return word != null
                && sentence.has(Meaning.DISCUSS, word.from(), word.to())
                && !sentence.has(Meaning.WILL, word.to(), sentence.to());
    }

    /**
     * Whether a house only reports a contact of others that took place: according to Z, X met Y.
     */
    private boolean isReported(Entity house) {
        return !isPerson(house)
                && !quote
                && !sentence.has(Meaning.WILL, house.to(), sentence.to())
                && !sentence.has(Meaning.SENSE, house.to(), sentence.to())
                && sentence.cues().stream()
                        .anyMatch(
                                cue -> cue.from() >= house.to() && cue.what().meaning().isContact())
                && sentence.entities().stream()
                                .filter(entity -> entity.from() >= house.to())
                                .filter(Clause::isPersonal)
                                .map(Entity::actors)
                                .distinct()
                                .count()
                        > 1;
    }

    /**
     * Whether a verb stands in what is told of its subject between commas: X, who refused it, said.
     */
    private boolean isAside(Marked<Cue> verb) {
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
    private boolean isOpening(Marked<Cue> say) {
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
     * Whether a word of saying tells that nothing was said, or is no side's: did not say; as an
     * agency reported; the paper said. Who welcomes a guest met him.
     */
    private boolean isUnsaid(Marked<Cue> say) {
        Act act = say.what().act();
        Marked<Cue> welcome = sentence.find(Meaning.RECEIVE, say.from(), say.to());
        if (welcome != null && new Reception(clause).tells(welcome)) {
            return true;
        }
        if (act != Act.COMMENT && act != Act.REQUEST && act != Act.PROPOSE) {
            return false;
        }
        if (say.from() - sentence.from() <= SHORT && clause.namesStranger(say)) {
            return true;
        }
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            if (meaning == Meaning.NOT && cue.to() == say.from()
                    || meaning == Meaning.SOURCE
                            && (clause.verbFirst() || !bare)
                            && cue.from() < say.from()
                            && cue.to() >= say.from()
                            && clause.entityAt(say.to(), 2) == null) {
                return true;
            }
        }
        return false;
    }

    private Said said(Entity named, @Nullable Entity voice, @Nullable Marked<Cue> word) {
        Entity speaker = housed(named);
        Act base = word == null ? Act.COMMENT : word.what().act();
        boolean nobody = speaker.form() == Entity.Form.HE && speaker.actors().isEmpty();
        boolean joint =
                clause.isJoint(speaker)
                        || nobody && base == Act.AGREE
                        || word != null && (isShared(speaker, word) || isOfSides(speaker, word));
        Act act =
                Acts.of(
                        sentence,
                        sentence.from(),
                        sentence.to(),
                        base == null ? Act.COMMENT : base,
                        joint,
                        speaker);
        boolean together =
                joint
                        && (act == Act.COMMENT && !quote
                                || act == Act.PLEDGE
                                        && sentence.cues().stream()
                                                .anyMatch(
                                                        cue ->
                                                                cue.what()
                                                                        .meaning()
                                                                        .isUndertaking()));
        act = together ? Act.AGREE : act; // a judgement or a plan of both is an understanding
        Said said =
                Said.whole(
                        sentence,
                        speaker,
                        joint,
                        voice == null ? null : voice.actor(),
                        act,
                        quote,
                        word == null
                                ? "statement.source"
                                : quote ? "statement.quote" : "statement.told");
        return word != null && isBack(word) ? said.asAside() : said;
    }

    /** Whether a sentence only tells who said what stands before it: this was said by X. */
    private boolean isBack(Marked<Cue> word) {
        return !quote
                && sentence.has(Meaning.BACK, word.from(), word.to())
                && sentence.find(Meaning.SAY, word.to(), sentence.to()) == null;
    }

    /**
     * Whether what a verb tells is done to its subject: its auxiliary stands beside it, or, where
     * the verb stands second, before all of the clause that it ends.
     */
    private boolean isPassive(Marked<Cue> verb) {
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() != Meaning.PASSIVE) {
                continue;
            }
            boolean bracket =
                    clause.verbSecond()
                            && cue.to() <= verb.from()
                            && clause.isPlain(cue.to(), verb.from())
                            && !sentence.has(Meaning.AND, cue.to(), verb.from())
                            && (verb.to() >= sentence.to()
                                    || !sentence.tokens().isWord(verb.to())
                                    || sentence.has(Meaning.AND, verb.to(), verb.to() + 1));
            if (bracket
                    || cue.from() == verb.to()
                    || cue.to() <= verb.from() && verb.from() - cue.to() <= 1) {
                return true;
            }
        }
        return false;
    }

    /** By whom it is done, or null: X was invited by Z. */
    private @Nullable Entity agent(Marked<Cue> verb) {
        for (Entity entity : sentence.entities()) {
            if (clause.isOwner(entity)
                    && Math.min(
                                    Math.abs(verb.from() - entity.to()),
                                    Math.abs(entity.from() - verb.to()))
                            <= 3
                    && Clause.isPersonal(entity)) {
                return entity;
            }
        }
        return null;
    }

    /** Whether somebody agrees on something with another side, so that both say it. */
    private boolean isShared(Entity speaker, Marked<Cue> word) {
        if (word.what().act() != Act.AGREE || quote) {
            return false;
        }
        if (clause.isPartnered(speaker)) {
            return true;
        }
        for (Marked<Cue> cue : sentence.cues()) {
            Entity other = cue.what().meaning() == Meaning.WITH ? clause.objectAt(cue.to()) : null;
            boolean near =
                    other != null
                            && (cue.from() >= word.to() && cue.from() - word.to() <= 2
                                    || cue.from() == sentence.from()
                                            && other.to() < speaker.from()
                                            && isComma(speaker.from() - 1)
                                    || clause.verbSecond()
                                            && other.to() <= word.from()
                                            && clause.isPlain(other.to(), word.from()));
            if (near && Clause.differs(speaker, other)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a verb of several stands behind two sides, of which the one found is only the first:
     * X received Y and (they) noted.
     */
    private boolean isOfSides(Entity speaker, Marked<Cue> word) {
        return clause.isPlural(word)
                && Clause.isPersonal(speaker)
                && speaker.to() < word.from()
                && sentence.entities().stream()
                        .anyMatch(
                                other ->
                                        other.from() >= speaker.to()
                                                && other.to() <= word.from()
                                                && Clause.isPersonal(other)
                                                && Clause.differs(speaker, other));
    }

    /**
     * Whether a word that shows an act stands right behind the subject a sentence begins with, and
     * so is its verb: A and B welcome.
     */
    private boolean isVerb(Marked<Cue> cue) {
        if (cue.what().meaning() != Meaning.SENSE || cue.what().act() == Act.COMMENT) {
            return false;
        }
        Entity first = null;
        for (Entity entity : sentence.entities()) {
            boolean head =
                    first == null
                            ? entity.from() - sentence.from() <= 3
                            : sentence.has(Meaning.AND, first.to(), entity.from())
                                    && entity.from() - first.to() <= 3;
            first = head ? entity : first;
        }
        return first != null
                && first.form() != Form.ADJECTIVE
                && cue.from() >= first.to()
                && cue.from() - first.to() <= 1;
    }

    /** Whether a word for a contact stands behind whom a teller tells of. */
    private boolean tellsOf(Entity speaker) {
        return sentence.cues().stream()
                .anyMatch(cue -> cue.from() >= speaker.to() && cue.what().meaning().isContact());
    }

    /**
     * Whether a teller only tells what a contact, or its sides together, dealt with: the spokesman
     * said that the call touched on.
     */
    private boolean reviews(Entity teller) {
        Marked<Cue> review = sentence.find(Meaning.DISCUSS, teller.to(), sentence.to());
        return review != null
                && !sentence.has(Meaning.SAY, teller.to(), sentence.to())
                && (sentence.entities().stream()
                                .anyMatch(
                                        entity ->
                                                entity.isJoint()
                                                        && entity.from() >= teller.to()
                                                        && entity.to() <= review.from())
                        || sentence.cues().stream()
                                .anyMatch(
                                        cue ->
                                                cue.what().meaning().isContact()
                                                        && cue.from() >= teller.to()
                                                        && cue.to() <= review.from()
                                                        && review.from() - cue.to() <= 1));
    }

    /** Whether a word of agreeing, judging or undertaking stands behind token {@code from}. */
    private boolean binds(int from) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                cue.from() >= from
                                        && (cue.what().meaning() == Meaning.SAY
                                                || cue.what().meaning() == Meaning.SENSE
                                                || cue.what().meaning().isUndertaking()));
    }

    /** What stands before ", X said" or ", said X" is all said by X, whoever acts in it. */
    private @Nullable Said attributed() {
        for (int i = sentence.cues().size() - 1; i >= 0; i--) {
            Marked<Cue> cue = sentence.cues().get(i);
            if (cue.what().meaning() != Meaning.SAY
                    || cue.what().act() != Act.COMMENT
                    || sentence.isQuoted(cue.from())
                    || cue.from() - sentence.from() < 4) {
                continue;
            }
            Entity speaker = null;
            Entity after = subjects != null ? subjects.behind(cue) : behind(cue);
            if (after != null
                    && after.form() != Form.ADJECTIVE
                    && !isTold(cue, after)
                    && !clause.isBound(after)
                    && !isToldOf(cue, after)
                    && !(clause.verbFirst() && sentence.to() - after.to() > SHORT)
                    && (isCloser(cue.from() - 1) || sentence.isQuoted(cue.from() - 1))) {
                speaker = after;
            }
            for (Entity entity : sentence.entities()) {
                boolean before =
                        entity.to() <= cue.from()
                                && cue.from() - entity.to() <= 1
                                && entity.from() > sentence.from() + 3
                                && !sentence.isQuoted(entity.from());
                int head = entity.from() - 1;
                while (before
                        && head > sentence.from()
                        && sentence.has(Meaning.THE, head, head + 1)) {
                    head--;
                }
                if (before
                        && entity.form() != Form.ADJECTIVE
                        && (isCloser(head) || sentence.isQuoted(head))
                        && !isSpokenOf(entity.from())) {
                    speaker = entity;
                }
            }
            if (speaker != null) {
                Entity teller = housed(speaker);
                speaker = isTeller(teller) ? master(teller, cue.from()) : teller;
                boolean joint = clause.isJoint(speaker);
                Act act =
                        Acts.of(sentence, sentence.from(), cue.from(), Act.COMMENT, joint, speaker);
                return Said.whole(
                        sentence,
                        speaker,
                        joint,
                        isTeller(teller) ? teller.actor() : null,
                        act,
                        quote,
                        quote ? "statement.quote" : "statement.attributed");
            }
        }
        return null;
    }

    /**
     * Who wrote or rang, where a verb of saying follows him behind a comma and needs no subject of
     * its own: got a call from X, told in it; else null.
     */
    private @Nullable Entity sender(Marked<Cue> say) {
        for (Entity entity : bare ? List.<Entity>of() : sentence.entities()) {
            boolean written =
                    entity.to() == say.from() - 1
                            && isComma(entity.to())
                            && Clause.isPersonal(entity)
                            && clause.isGoverned(entity, Meaning.OF)
                            && (sentence.has(Meaning.LETTER, sentence.from(), entity.from())
                                    || sentence.has(Meaning.CALL, sentence.from(), entity.from()));
            if (written) {
                return entity;
            }
        }
        return null;
    }

    /** A spokesman of nobody named, as one of the side that his sentence names first. */
    private Entity housed(Entity teller) {
        if (!"spokesperson".equals(teller.office()) || !teller.actors().isEmpty()) {
            return teller;
        }
        return sentence.entities().stream()
                .filter(entity -> Clause.isPersonal(entity) && entity.actor() != null)
                .findFirst()
                .map(first -> teller.with(first.actors(), teller.person()))
                .orElse(teller);
    }

    /**
     * Whose words a spokesman tells, where they stand before his own verb of saying: the person of
     * his side who heads a clause with a verb of saying; else the spokesman.
     */
    private Entity master(Entity teller, int to) {
        for (Entity entity : sentence.entities()) {
            Marked<Cue> say =
                    sentence.find(Meaning.SAY, entity.to(), Math.min(to, entity.to() + 8));
            if (entity.form() == Form.PERSON
                    && !"spokesperson".equals(entity.office())
                    && entity.actors().equals(teller.actors())
                    && !sentence.isQuoted(entity.from())
                    && !clause.isObject(entity)
                    && say != null
                    && clause.isPlain(entity.to(), say.from())) {
                return entity;
            }
        }
        return teller;
    }

    /**
     * Whether the sentence goes on with much that is said behind this place, so that its verb opens
     * what is said and does not close it.
     */
    private boolean isSpokenOf(int from) {
        return sentence.to() - from > (quote ? 12 : 6)
                && (sentence.to() - from) * 10 > (sentence.to() - sentence.from()) * 6;
    }

    /**
     * Under "according to", the sides that agree on or undertake something speak, if there are
     * such; else the teller itself.
     */
    private Entity inner(Entity voice) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= voice.to()
                    && (entity.form() == Form.BOTH || entity.form() == Form.THEY)
                    && !sentence.has(Meaning.IF, voice.to(), entity.from())
                    && binds(entity.to())) {
                return entity;
            }
        }
        return voice;
    }

    /**
     * Who says it: the phrase before the verb, or behind it where the verb closes a quote or stands
     * first.
     */
    private @Nullable Entity subject(Marked<Cue> cue, @Nullable Entity source) {
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
        Entity after = sentence.has(Meaning.IN, cue.to(), cue.to() + 1) ? null : behind(cue);
        boolean closes =
                cue.from() > sentence.from()
                        && (isCloser(cue.from() - 1) || quote && sentence.isQuoted(cue.from() - 1));
        if (after != null
                && after.form() != Form.ADJECTIVE
                && !sentence.isQuoted(after.from())
                && (closes && !isToldOf(cue, after) && !isTold(cue, after)
                        || clause.verbFirst() && !after.equals(source))) {
            return after;
        }
        boolean judged = cue.what().act() != Act.AGREE; // X, the son of Y, agreed closes no speech
        Entity named =
                closes && judged && after == null && !isInserted(cue)
                        ? Others.behind(sentence, cue, capitals)
                        : null;
        if (named != null) {
            return named;
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
        Entity main = clause.verbFirst() ? null : main(source);
        if (main != null && cue.to() <= main.from()) {
            return main;
        }
        Entity left = aside(cue);
        for (Entity entity : left == null ? sentence.entities() : List.<Entity>of()) {
            if (!mayHead(entity, cue, source) || main != null && entity.to() <= main.from()) {
                continue;
            }
            boolean object = left != null && clause.isObject(left);
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
        if (left == null && after != null && cue.from() == sentence.from() && !continues) {
            return after;
        }
        if (isInverted(cue, left, after, source)) {
            return after;
        }
        boolean any = bare && cue.what().act() != Act.AGREE; // it was agreed: by the sides
        Entity other =
                capitals && source == null ? Others.before(sentence, cue, left, names, any) : null;
        return other != null ? other : left;
    }

    /**
     * Whether a comma before a verb closes no speech, for words stand behind it that open what is
     * said: Y, meanwhile, said that X came.
     */
    private boolean isToldOf(Marked<Cue> verb, Entity entity) {
        if (sentence.tokens().first(verb.from() - 1) != ','
                || sentence.isQuoted(Math.max(0, verb.from() - 2))) {
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
    private boolean isTold(Marked<Cue> verb, Entity after) {
        if (!isInserted(verb) || quote) {
            return false;
        }
        boolean asks = verb.what().act() != Act.COMMENT && verb.what().act() != Act.AGREE;
        return asks // X, in his speech, urged Y
                || after.to() < sentence.to()
                        && sentence.tokens().isWord(after.to())
                        && sentence.cues().stream()
                                .noneMatch(
                                        cue ->
                                                cue.covers(after.to())
                                                        && switch (cue.what().meaning()) {
                                                            case TO,
                                                                    IN,
                                                                    WITH,
                                                                    OF,
                                                                    EVE,
                                                                    SOURCE,
                                                                    AND ->
                                                                    true;
                                                            default -> false;
                                                        });
    }

    /** Who stands in the word itself behind its verb, where verbs stand first. */
    private @Nullable Entity within(Marked<Cue> cue) {
        if (!clause.verbFirst()) {
            return null;
        }
        return sentence.entities().stream()
                .filter(entity -> entity.form() != Form.ADJECTIVE)
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
                && !sentence.isDateline(entity);
    }

    /**
     * The person between a comma and the verb, where both sides stand before him or another word of
     * saying opens the sentence: having heard the two sides, X said; else null.
     */
    private @Nullable Entity opener(Marked<Cue> cue) {
        for (Entity entity : sentence.entities()) {
            int head = entity.from();
            while (head > sentence.from() && clause.isPolite(head - 1)) {
                head--;
            }
            if (entity.form() == Form.PERSON
                    && entity.to() == cue.from()
                    && head > sentence.from()
                    && sentence.tokens().first(head - 1) == ','
                    && !sentence.isQuoted(entity.from())) {
                boolean opened =
                        sentence.entities().get(0).isJoint()
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
        int to = first == null ? sentence.to() : first.from();
        boolean opens =
                sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        isDeed(cue.what().meaning())
                                                && cue.from() - sentence.from() <= 2
                                                && cue.to() <= to
                                                && !sentence.isQuoted(cue.from()));
        for (Entity entity : sentence.entities()) {
            int head = entity.from() - 1;
            while (head > sentence.from() && sentence.has(Meaning.THE, head, head + 1)) {
                head--;
            }
            if (opens
                    && Clause.isPersonal(entity)
                    && head > sentence.from()
                    && sentence.tokens().first(head) == ','
                    && !sentence.isQuoted(entity.from())
                    && sentence.has(Meaning.SAY, entity.to(), entity.to() + 3)
                    && clause.isPlain(entity.to(), entity.to() + 1)) {
                return entity;
            }
        }
        return null;
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

    /** Who stands behind a verb of saying, or inside it: "has he said". */
    private @Nullable Entity behind(Marked<Cue> say) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() > say.from() && entity.to() <= say.to()) {
                return entity;
            }
        }
        return clause.entityAt(say.to(), 2);
    }

    private static boolean isPerson(Entity entity) {
        return entity.form() == Form.PERSON
                || entity.form() == Form.HE
                || entity.form() == Form.OFFICE && !"spokesperson".equals(entity.office());
    }

    private static boolean isTeller(Entity entity) {
        return entity.form() == Form.SEAT
                || entity.form() == Form.CAPITAL
                || entity.form() == Form.OTHER
                || entity.form() == Form.OFFICE && entity.actors().isEmpty()
                || "spokesperson".equals(entity.office());
    }

    /** Whether token {@code i} is a mark that can close what is said before its verb. */
    private boolean isCloser(int i) {
        return ",\"'\u201D\u00BB\u300D\u2019-\u2013\u2014".indexOf(sentence.tokens().first(i)) >= 0;
    }
}
