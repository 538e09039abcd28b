package org.readout.extract.speech;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.clause.Reception;
import org.readout.extract.clause.Sources;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;

/** Finds who speaks in one sentence, and who tells that he does. */
final class Speakers {

    /** How many words at most stand between a verb of saying and what it opens. */
    private static final int SHORT = 4;

    private static final int MASTER =
            10; // tokens between a subject and the verb that ends its clause

    private final Clause clause;
    private final Sentence sentence;
    private final Tellers tellers;
    private final Houses houses;
    private final boolean quote;
    private final boolean bare;
    private final boolean clauses;

    /**
     * The speakers of a sentence.
     *
     * @param houses who told before it
     */
    Speakers(Clause clause, LanguagePack pack, Houses houses) {
        this.clause = clause;
        this.houses = houses;
        this.sentence = clause.sentence();
        this.tellers = new Tellers(clause, pack);
        this.quote = clause.hasQuote();
        this.bare = !pack.flag("subject-dropped", false);
        this.clauses = pack.flag("clauses", false);
    }

    /** What a sentence says somebody says, or null. */
    @Nullable Said read() {
        Said retold = clauses ? null : retold();
        Said attributed = retold == null ? attributed() : retold;
        return attributed != null ? attributed : told();
    }

    /**
     * What a teller between commas says that the subject before him says, where a verb of saying of
     * its own follows: X, said Y, also thanked Z. What the sides do together is the word of the
     * person among them who tells it: both states, said Y, agreed. Null where none does.
     */
    private @Nullable Said retold() {
        for (Marked<Cue> cue : sentence.cues()) {
            boolean tells =
                    cue.what().meaning() == Meaning.SAY && cue.what().act() == Act.COMMENT
                            || cue.what().meaning() == Meaning.SOURCE;
            Entity teller =
                    tells && !sentence.isQuoted(cue.from()) ? clause.entityAt(cue.to(), 1) : null;
            Entity subject = teller == null ? null : tellers.subjectBefore(cue.from() - 1);
            subject =
                    subject == null && teller != null
                            ? Inserted.subject(clause, cue, teller)
                            : subject;
            if (subject == null || teller.to() >= sentence.to() || !tellers.isComma(teller.to())) {
                continue;
            }
            int from = Math.max(teller.to() + 1, subject.to());
            Marked<Cue> verb = sentence.find(Meaning.SAY, from, from + Tellers.SHORT);
            if (verb != null && !sentence.isQuoted(verb.from()) && !isUnsaid(verb)) {
                boolean own = clause.isJoint(subject) && isPerson(teller) && !isTeller(teller);
                return own ? said(teller, null, verb) : said(subject, teller, verb);
            }
        }
        return null;
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
            Entity source = Sources.of(clause, cue);
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
        if (!bare && sentence.cues().stream().anyMatch(x -> Others.isOfSpeech(clause, x))) {
            return null; // the last speaker goes on
        }
        Entity source = source();
        Entity voice = source != null && !isPerson(source) ? source : null;
        Entity speaker = source != null && isPerson(source) ? source : behalf();
        Marked<Cue> word = null;
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() != Meaning.SAY && !isVerb(cue)
                    || sentence.isQuoted(cue.from())
                    || tellers.isAside(cue)
                    || isUnsaid(cue)
                    || tellers.isOpening(cue)) {
                continue;
            }
            Entity gathering = Gatherings.subject(clause, cue);
            Entity subject =
                    gathering != null
                            ? gathering
                            : isPassive(cue) ? agent(cue) : tellers.subject(cue, source);
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
                            && !(speaker.equals(source) && Inserted.isOther(subject, speaker))
                    || word != null
                            && word.what().act() == Act.COMMENT
                            && subject.equals(speaker)) {
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
                                        && clause.isJoint(speaker)
                                        && (isTalk(word) || voice != null && !binds(speaker.to())));
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
     * Whether a word of saying tells that nothing was said, or is no side's: did not say; as an
     * agency reported; the paper said. Who welcomes a guest met him.
     */
    private boolean isUnsaid(Marked<Cue> say) {
        Act act = say.what().act();
        Marked<Cue> welcome = sentence.find(Meaning.RECEIVE, say.from(), say.to());
        if (welcome != null && new Reception(clause).tells(welcome) || Unspoken.is(sentence, say)) {
            return true;
        }
        if (sentence.has(Meaning.CANCELLED, say.from(), say.to())) {
            return true; // a verb in two parts: sagte ab
        }
        if (act != Act.COMMENT && act != Act.REQUEST && act != Act.PROPOSE) {
            return false;
        }
        if (say.from() - sentence.from() <= Tellers.SHORT && clause.namesStranger(say)) {
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

    /**
     * Whether whoever is named behind a speaker only met him, where one word is "and" and "with":
     * X, meeting with Y, said.
     */
    private boolean isMeeting(Entity speaker, @Nullable Marked<Cue> word) {
        return word != null
                && clause.scale() > 1
                && word.what().act() != Act.AGREE
                && sentence.has(Meaning.WITH, speaker.to(), speaker.to() + 1)
                && sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        cue.what().meaning().isContact()
                                                && cue.from() >= speaker.to()
                                                && cue.to() < word.from()
                                                && clause.isPlain(cue.to(), word.from()));
    }

    private Said said(Entity named, @Nullable Entity voice, @Nullable Marked<Cue> word) {
        Entity speaker = houses.of(clause, named);
        Act base = word == null ? Act.COMMENT : word.what().act();
        boolean nobody = speaker.form() == Entity.Form.HE && speaker.actors().isEmpty();
        boolean joint =
                clause.isJoint(speaker) && !isMeeting(speaker, word)
                        || nobody && base == Act.AGREE
                        || word != null
                                && (isShared(speaker, word)
                                        || tellsShared(speaker, word)
                                        || isOfSides(speaker, word));
        Act act =
                Acts.of(
                        sentence,
                        sentence.from(),
                        sentence.to(),
                        base == null ? Act.COMMENT : base,
                        joint,
                        speaker);
        boolean judged = act == Act.COMMENT && !quote && (word == null || !isWeighed(word));
        boolean together = joint && (judged || act == Act.PLEDGE);
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

    /** Whether a verb of saying only calls something important: they stressed the need for calm. */
    private boolean isWeighed(Marked<Cue> say) {
        int reach = clause.scale() == 1 ? SHORT : sentence.to() - say.to();
        return sentence.find(Meaning.IMPORTANCE, say.from(), say.to() + reach) != null;
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
        boolean whom = // received X, with whom he agreed
                sentence.cues(Meaning.RELATIVE).stream()
                        .filter(who -> who.to() == word.from())
                        .anyMatch(who -> sentence.has(Meaning.WITH, who.from() - 1, who.from()));
        if (whom || clause.isPartnered(speaker)) {
            return true;
        }
        for (Marked<Cue> cue : sentence.cues()) {
            Entity other = cue.what().meaning() == Meaning.WITH ? clause.objectAt(cue.to()) : null;
            boolean near =
                    other != null
                            && (cue.from() >= word.to()
                                            && cue.from() - word.to() <= 2
                                            && !meets(word.to(), cue.from())
                                    || cue.from() == sentence.from()
                                            && other.to() < speaker.from()
                                            && tellers.isComma(speaker.from() - 1)
                                    || clause.verbSecond()
                                            && other.to() <= word.from()
                                            && clause.isPlain(other.to(), word.from()));
            if (near && Clause.differs(speaker, other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb of a contact takes what follows it: agreed to meet with X. */
    private boolean meets(int from, int to) {
        return sentence.has(Meaning.MEET, from, to) || sentence.has(Meaning.SPEAK, from, to);
    }

    /**
     * Whether somebody tells that he himself agreed on something with another side: X announced
     * that he had agreed with Y on Z.
     */
    private boolean tellsShared(Entity speaker, Marked<Cue> word) {
        int told = Math.max(speaker.to(), word.to());
        return word.what().act() == Act.COMMENT
                && speaker.form() == Form.PERSON
                && sentence.cues(Meaning.SAY).stream()
                        .filter(cue -> cue.what().act() == Act.AGREE && cue.from() >= told)
                        .filter(cue -> isHis(speaker, told, cue.from()))
                        .anyMatch(cue -> isShared(speaker, cue));
    }

    /** Whether nobody but a speaker, or the pronoun of him, is named before what he did. */
    private boolean isHis(Entity speaker, int from, int to) {
        return sentence.entities().stream()
                .filter(other -> other.from() >= from && other.to() <= to)
                .allMatch(other -> other.form() == Form.HE && !Clause.differs(speaker, other));
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
        if (cue.what().meaning() != Meaning.SENSE
                || cue.what().act() == Act.COMMENT
                || sentence.has(Meaning.PLANNED, cue.from(), cue.to())) { // is to be received
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
            Entity after = tellers.closing(cue);
            if (after != null
                    && after.form() != Form.ADJECTIVE
                    && !tellers.isTold(cue, after)
                    && !clause.isBound(after)
                    && !tellers.isToldOf(cue, after)
                    && !(clause.verbFirst() && sentence.to() - after.to() > Tellers.SHORT)
                    && (Subjects.isCloser(sentence, cue.from() - 1)
                            || sentence.isQuoted(cue.from() - 1))) {
                speaker = after;
            }
            for (Entity entity : sentence.entities()) {
                boolean before =
                        entity.to() <= cue.from()
                                && cue.from() - entity.to() <= 1
                                && entity.from() > sentence.from() + 3
                                && !sentence.isQuoted(entity.from());
                int head = clause.ahead(entity);
                head -= before && isAs(head) ? 1 : 0;
                if (before
                        && entity.form() != Form.ADJECTIVE
                        && (Subjects.isCloser(sentence, head) || sentence.isQuoted(head))
                        && !isSpokenOf(entity.from())) {
                    speaker = entity;
                }
            }
            if (speaker != null) {
                Entity teller = houses.of(clause, speaker);
                speaker =
                        isTeller(teller) || !quote && teller.form() == Form.PERSON
                                ? master(teller, cue.from())
                                : teller;
                boolean joint = clause.isJoint(speaker);
                int end = Math.max(cue.to(), speaker.to());
                Act before =
                        Acts.of(sentence, sentence.from(), cue.from(), Act.COMMENT, joint, speaker);
                Act act = // noting that Z was near, X said Y would come
                        before == Act.COMMENT
                                        && sentence.to() - end > SHORT
                                        && sentence.tokens().isWord(end)
                                ? Acts.of(sentence, end, sentence.to(), before, joint, speaker)
                                : before;
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
     * Whether, where the verb stands second, the word for "as" opens the clause behind a comma that
     * tells who said what stands before it.
     */
    private boolean isAs(int i) {
        return clause.verbSecond()
                && i - 1 > sentence.from()
                && sentence.tokens().isWord(i)
                && tellers.isComma(i - 1)
                && clause.entityAt(i, 0) == null;
    }

    /**
     * Whose words a spokesman or aide tells, where they stand before his own verb of saying: the
     * person of his side who heads a clause with a verb of saying, or the sides together where they
     * agree; else the spokesman.
     */
    private Entity master(Entity teller, int to) {
        boolean closes = sentence.to() - Math.max(to, teller.to()) <= MASTER;
        Entity head = isTeller(teller) && closes && !quote ? head(to) : null;
        if (head != null) {
            return head;
        }
        for (Entity entity : sentence.entities()) {
            Marked<Cue> say =
                    sentence.find(Meaning.SAY, entity.to(), Math.min(to, entity.to() + 8));
            boolean sides =
                    say != null
                            && isTeller(teller)
                            && say.what().act() == Act.AGREE
                            && entity.isThem();
            boolean master =
                    entity.form() == Form.PERSON
                            && !"spokesperson".equals(entity.office())
                            && !Objects.equals(entity.person(), teller.person())
                            && entity.actors().equals(teller.actors());
            if ((master || sides)
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
     * The person with whom a sentence begins that tells up to a token what he said, whoever closes
     * it: X told Y that Z would come, the house said; or null.
     */
    private @Nullable Entity head(int to) {
        Entity first =
                sentence.entities().stream()
                        .filter(entity -> !clause.isObject(entity))
                        .findFirst()
                        .orElse(null);
        if (first == null
                || !isPerson(first)
                || first.actors().isEmpty()
                || sentence.isQuoted(first.from())
                || clause.isPossessive(first)) {
            return null;
        }
        int head = clause.ahead(first) + 1;
        return sentence.cues(Meaning.SAY).stream()
                        .filter(say -> say.to() < to && !sentence.isQuoted(say.from()))
                        .filter(say -> !isUnsaid(say))
                        .anyMatch(
                                say ->
                                        say.from() >= first.to()
                                                        && say.from() - first.to() <= MASTER
                                                        && clause.isPlain(first.to(), say.from())
                                                        && !sentence.has(
                                                                Meaning.BE, first.to(), say.from())
                                                || clause.verbSecond() && say.to() == head)
                ? first
                : null;
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
                    && entity.isThem()
                    && !sentence.has(Meaning.IF, voice.to(), entity.from())
                    && binds(entity.to())) {
                return entity;
            }
        }
        return voice;
    }

    private static boolean isPerson(Entity entity) {
        return entity.form() == Form.PERSON
                || entity.form() == Form.HE
                || entity.form() == Form.OFFICE && !"spokesperson".equals(entity.office());
    }

    static boolean isTeller(Entity entity) {
        return entity.form() == Form.SEAT
                || entity.form() == Form.CAPITAL
                || entity.form() == Form.OTHER
                || entity.form() == Form.OFFICE && entity.actors().isEmpty()
                || "spokesperson".equals(entity.office());
    }
}
