package org.readout.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.Attributions.Attribution;
import org.readout.language.Cue;
import org.readout.language.Halt;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;
import org.readout.model.Act;
import org.readout.model.Document;

/**
 * Reads who says what, sentence by sentence in reading order. Remembers the last speaker, for
 * quotes and paragraphs that go on.
 */
final class Speech {

    private static final int HEAD = 4; // words before the subject that a sentence begins with
    private static final int OPENER = 14; // tokens from the verb to the colon behind it
    private static final int LABEL = 14; // tokens
    private static final int NEAR = 3; // paragraphs
    private static final int BESIDE = 6; // tokens between a speaker and his verb

    private final LanguagePack pack;
    private final List<Said> said = new ArrayList<>();
    private final Houses houses = new Houses();
    private @Nullable Said last;
    private @Nullable Said earlier; // the last of a person, whatever stands behind it
    private @Nullable Entity label;
    private @Nullable Entity subject; // whom the last sentence that names a side tells of
    private @Nullable Entity author; // whose own words the page gives
    private boolean together; // whether the last sentence tells of some side
    private boolean paired; // whether two sides were named

    private Speech(LanguagePack pack) {
        this.pack = pack;
    }

    /** What is said in a text, without its first {@code skip} sentences. */
    static List<Said> of(List<Sentence> sentences, LanguagePack pack, int skip) {
        Speech speech = new Speech(pack);
        if (!sentences.isEmpty()
                && sentences.get(0).document().kind() == Document.Kind.JOINT_STATEMENT) {
            sentences.stream().skip(skip).forEach(speech::together);
            return speech.said;
        }
        speech.author = sentences.isEmpty() ? null : author(sentences.get(0));
        for (int i = skip; i < sentences.size(); i++) {
            Halt.ifAsked();
            if (!speech.signed(sentences, i, skip)) {
                speech.read(sentences.get(i));
            }
        }
        return speech.said;
    }

    /** The one person whose words a page gives by its headline: statement by X; or null. */
    private static @Nullable Entity author(Sentence headline) {
        Entity first = headline.entities().isEmpty() ? null : headline.entities().get(0);
        boolean one =
                first != null
                        && Clause.isPersonal(first)
                        && first.actor() != null
                        && !"spokesperson".equals(first.office())
                        && !headline.has(Meaning.AND, first.to(), first.to() + 1);
        boolean paper =
                one
                        && (headline.has(Meaning.PAPER, headline.from(), headline.from() + 1)
                                        && first.from() - headline.from() <= HEAD
                                || first.from() == headline.from()
                                        && headline.has(Meaning.PAPER, first.to(), first.to() + 2));
        return paper ? first : null;
    }

    /** What the author of a page says of himself or his side, or null: we are ready to. */
    private @Nullable Said own(Sentence sentence) {
        boolean first =
                author != null
                        && sentence.cues().stream()
                                .anyMatch(
                                        cue ->
                                                (cue.what().meaning() == Meaning.WE
                                                                || cue.what().meaning()
                                                                        == Meaning.ME)
                                                        && !sentence.isQuoted(cue.from()));
        boolean others = !sentence.entities().isEmpty() && sentence.entities().get(0).isJoint();
        if (!first || others) {
            return null;
        }
        int from = sentence.from();
        int to = sentence.to();
        Act act = Acts.of(sentence, from, to, Act.COMMENT, false, author);
        return Said.whole(sentence, author, false, null, act, false, "statement.own");
    }

    /**
     * In a joint statement every sentence is said by the sides together, what one of them will do
     * too, but for those in which one of them judges, thanks or asks for itself.
     */
    private void together(Sentence sentence) {
        char end = sentence.tokens().first(sentence.to() - 1);
        boolean preamble =
                end == ','
                        || end == ';'
                        || end != '.'
                                && (!sentence.dates().isEmpty()
                                        || !sentence.entities().isEmpty()
                                                && sentence.tokens().size() > sentence.to());
        Entity sides =
                new Entity(
                        sentence.from(), sentence.from() + 1, Form.BOTH, List.of(), null, "", null);
        boolean verb =
                sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.SAY
                                                || cue.what().meaning().isUndertaking()
                                                || cue.what().meaning() == Meaning.SENSE
                                                || cue.what().meaning() == Meaning.WILL);
        boolean item = end == ';' && !verb; // recognizing that; moving forward in
        boolean tells = // how they came together, or of what they spoke, and not what they say
                !verb
                        && sentence.cues().stream()
                                .map(cue -> cue.what().meaning())
                                .anyMatch(
                                        meaning ->
                                                meaning.isContact()
                                                        || meaning == Meaning.DISCUSS
                                                        || meaning == Meaning.LED);
        Said own = new Speakers(new Clause(sentence, pack), pack, houses).read();
        boolean alone =
                own != null
                        && own.rule().equals("statement.told")
                        && !own.joint()
                        && own.speaker().actor() != null
                        && own.act() != Act.PLEDGE
                        && !sentence.has(Meaning.WILL, sentence.from(), sentence.to())
                        && own.speaker().from() - sentence.from() <= HEAD;
        if (alone) {
            said.add(own);
        } else if (verb || item || !preamble && !tells && !isHeading(sentence)) {
            Act shown = Acts.of(sentence, sentence.from(), sentence.to(), Act.COMMENT, true, sides);
            boolean plan =
                    shown == Act.COMMENT
                            || shown == Act.PLEDGE
                            || shown == Act.SUPPORT && !opens(sentence, Act.SUPPORT);
            Act act = plan && !preamble ? Act.AGREE : shown;
            said.add(Said.whole(sentence, sides, true, null, act, false, "statement.joint-text"));
        }
    }

    /** Whether a few words without a mark at their end stand above a part of the text. */
    private static boolean isHeading(Sentence sentence) {
        int last = sentence.to() - 1;
        return sentence.to() - sentence.from() <= 2 * HEAD
                && (sentence.tokens().isWord(last) || sentence.tokens().first(last) == ':');
    }

    /** Whether the first that a sentence tells to be said, or meant, is such an act: we thank. */
    private static boolean opens(Sentence sentence, Act act) {
        return sentence.cues().stream()
                .filter(
                        cue ->
                                cue.what().meaning() == Meaning.SAY
                                        || cue.what().meaning() == Meaning.SENSE)
                .findFirst()
                .filter(cue -> cue.what().act() == act && cue.from() - sentence.from() <= HEAD)
                .isPresent();
    }

    private void read(Sentence sentence) {
        if (label(sentence)) {
            return;
        }
        Clause clause = new Clause(sentence, pack);
        Said here = spoken(clause);
        if (here == null) {
            here = goesOn(clause);
        }
        if (here == null || here.speaker().actors().isEmpty() && !here.joint()) {
            Said own = own(sentence);
            here = own == null ? here : own;
        }
        if (here == null) {
            here = Undertakings.in(clause);
        }
        Entity other = here == null ? Others.source(sentence) : null;
        if (other != null) {
            Entity sides = houses.of(clause, other);
            Entity teller = sides.isJoint() ? sides : other;
            here =
                    Said.whole(
                            sentence,
                            teller,
                            teller.isJoint(),
                            null,
                            Act.COMMENT,
                            clause.hasQuote(),
                            "statement.source");
        }
        if (here != null) {
            List<Said> turns =
                    pack.flag("clauses", false) ? List.of(here) : new Turns(clause).of(here);
            if (!isAnnounced(here)) {
                said.addAll(turns);
            } else if (here.speaker().form() == Form.PERSON && here.speaker().actor() != null) {
                author = here.speaker();
            }
            last = turns.get(turns.size() - 1);
            earlier = last.joint() || last.speaker().person() == null ? earlier : last;
        }
        also(clause, here);
        if (here == null
                && last != null
                && last.sentence().paragraph() != sentence.paragraph()
                && !sentence.entities().isEmpty()) {
            last = null;
        }
        note(sentence);
        houses.note(sentence, here);
    }

    /** Whether a sentence only tells that somebody says what follows it: X declared today: */
    private static boolean isAnnounced(Said here) {
        Sentence sentence = here.sentence();
        return sentence.tokens().first(sentence.to() - 1) == ':'
                && !here.quoted()
                && sentence.has(Meaning.SAY, sentence.to() - OPENER, sentence.to());
    }

    /** What others say or think in the same sentence: A said that B had warned of it. */
    private void also(Clause clause, @Nullable Said here) {
        Sentence sentence = clause.sentence();
        List<Entity> told = new ArrayList<>();
        if (here != null) {
            told.add(here.speaker());
        }
        for (Attribution one : Attributions.of(clause, pack)) {
            Entity source = one.source();
            if (told.stream().anyMatch(other -> overlap(source, other))) {
                continue;
            }
            told.add(source);
            Act verb = one.act();
            boolean joint = clause.isJoint(source);
            boolean own =
                    verb != null
                            && (here == null
                                    || one.beside()
                                            && !here.speaker().actors().equals(source.actors()));
            Act act =
                    Acts.of(
                            sentence,
                            one.from(),
                            one.to(),
                            verb == null ? Act.COMMENT : verb,
                            joint,
                            source);
            said.add(
                    new Said(
                            sentence,
                            sentence,
                            one.from(),
                            one.to(),
                            source,
                            joint,
                            null,
                            act,
                            clause.hasQuote(),
                            !own,
                            "statement.also"));
        }
    }

    private static boolean overlap(Entity a, Entity b) {
        return a.from() < b.to() && b.from() < a.to();
    }

    /**
     * A paragraph that a page sets apart and signs: behind its words stand a mark, a name and what
     * the person is, and nothing else. All of it is one quote.
     */
    private boolean signed(List<Sentence> sentences, int at, int skip) {
        Sentence end = sentences.get(at);
        Entity signer = signer(end);
        int first = at;
        while (first > skip && sentences.get(first - 1).paragraph() == end.paragraph()) {
            first--;
        }
        if (signer == null || first == at) {
            return false;
        }
        Sentence opening = sentences.get(first);
        Sentence closing = sentences.get(at - 1);
        said.removeIf(one -> one.sentence().from() >= opening.from());
        Act act = Act.COMMENT;
        for (int i = first; i < at && act == Act.COMMENT; i++) {
            Sentence one = sentences.get(i);
            act = Acts.of(one, one.from(), one.to(), Act.COMMENT, false, signer);
        }
        said.add(
                new Said(
                        opening,
                        closing,
                        opening.from(),
                        closing.to(),
                        signer,
                        false,
                        null,
                        act,
                        true,
                        false,
                        "statement.signed"));
        last = null;
        return true;
    }

    /** The person whose name and title, behind a mark, are all that a sentence holds; or null. */
    private @Nullable Entity signer(Sentence sentence) {
        boolean mark =
                sentence.to() - sentence.from() <= LABEL
                        && (isQuoteMark(sentence, sentence.from())
                                || "\u2013\u2014".indexOf(sentence.tokens().first(sentence.from()))
                                        >= 0);
        return sentence.entities().stream()
                .filter(entity -> mark && entity.form() == Form.PERSON)
                .filter(entity -> entity.from() == sentence.from() + 1)
                .filter(
                        entity ->
                                entity.to() == sentence.to()
                                        || sentence.tokens().first(entity.to()) == ',')
                .filter(
                        entity ->
                                sentence.cues().stream()
                                        .noneMatch(cue -> cue.what().meaning() == Meaning.SAY))
                .findFirst()
                .orElse(null);
    }

    /** A transcript's "Name: words", and all that follows until the next name. */
    private boolean label(Sentence sentence) {
        if (pack.flag("continuation", false)) { // what is answered is read sentence by sentence
            boolean asked = isOthers(sentence) && !opensWithSpeaker(sentence);
            last = asked ? null : last;
            return asked;
        }
        for (Entity entity : sentence.entities()) {
            boolean speaker =
                    entity.form() == Form.PERSON
                            || "spokesperson".equals(entity.office()) && entity.actor() != null;
            int colon = speaker ? colon(sentence, entity) : sentence.to();
            if (colon < sentence.to() && !isQuoteMark(sentence, colon + 1)) {
                label = entity;
                int to = sentence.to();
                Act act = Acts.of(sentence, colon + 1, to, Act.COMMENT, false, entity);
                add(
                        new Said(
                                sentence,
                                sentence,
                                colon + 1,
                                to,
                                entity,
                                false,
                                null,
                                act,
                                true,
                                false,
                                "statement.label"));
                return true;
            }
        }
        if (label != null && (isOthers(sentence) || isOver(sentence))) {
            label = null;
            last = null;
            return true;
        }
        if (label != null && last != null && last.rule().equals("statement.label")) {
            said.remove(said.size() - 1);
            add(
                    new Said(
                            last.sentence(),
                            sentence,
                            last.from(),
                            sentence.to(),
                            label,
                            false,
                            null,
                            last.act() == Act.COMMENT
                                    ? Acts.of(
                                            sentence,
                                            sentence.from(),
                                            sentence.to(),
                                            Act.COMMENT,
                                            false,
                                            label)
                                    : last.act(),
                            true,
                            false,
                            "statement.label"));
            return true;
        }
        return false;
    }

    /**
     * The colon behind the name that labels what is said, a remark in brackets between; the end of
     * the sentence where the name is no label.
     */
    private static int colon(Sentence sentence, Entity name) {
        int i = name.from() - sentence.from() <= 3 ? name.to() : sentence.to();
        if (i < sentence.to() && sentence.tokens().first(i) == '(') {
            while (i < sentence.to()
                    && i - name.to() <= LABEL
                    && sentence.tokens().first(i) != ')') {
                i++;
            }
            i++;
        }
        return i < sentence.to() && sentence.tokens().first(i) == ':' ? i : sentence.to();
    }

    /**
     * Whether the last speaker of a transcript has ended: it is cut short with an ellipsis in angle
     * brackets, or initials and a name that nobody knows label what follows.
     */
    private static boolean isOver(Sentence sentence) {
        Tokens tokens = sentence.tokens();
        int from = sentence.from();
        if (tokens.first(from) == '<') {
            return true;
        }
        boolean initial =
                from + 2 < sentence.to()
                        && tokens.isCapital(from)
                        && tokens.first(from + 1) == '.'
                        && tokens.end(from + 1) == tokens.start(from + 2);
        for (int i = from + 2; initial && i < sentence.to() && i - from <= LABEL; i++) {
            if (tokens.first(i) == ':') {
                return true;
            }
        }
        return false;
    }

    /** Whether a paragraph of a transcript opens with the label of who is no side: who asks. */
    private boolean isOthers(Sentence sentence) {
        int colon = sentence.from();
        while (colon < sentence.to() && sentence.tokens().isWord(colon)) {
            colon++;
        }
        return (last == null
                        ? pack.flag("continuation", false)
                        : last.last().paragraph() != sentence.paragraph())
                && colon > sentence.from()
                && colon - sentence.from() <= LABEL
                && colon < sentence.to()
                && sentence.tokens().first(colon) == ':'
                && !sentence.has(Meaning.SAY, sentence.from(), colon);
    }

    /** Whether somebody of a side is named before the colon that a sentence opens with. */
    private static boolean opensWithSpeaker(Sentence sentence) {
        return sentence.entities().stream()
                .anyMatch(
                        entity ->
                                Clause.isPersonal(entity)
                                        && entity.from() - sentence.from() <= 3
                                        && entity.to() < sentence.to()
                                        && sentence.tokens().first(entity.to()) == ':');
    }

    private static boolean isQuoteMark(Sentence sentence, int i) {
        return i < sentence.to()
                && "\"\u201C\u00AB\u201E\u300C".indexOf(sentence.tokens().first(i)) >= 0;
    }

    /** Keeps what is said as the last, unless it is empty. */
    private void add(Said next) {
        if (next.from() < next.to()) {
            said.add(next);
            last = next;
        }
    }

    /** What somebody is named for saying, unless it is part of a person's speech that goes on. */
    private @Nullable Said spoken(Clause clause) {
        Said here = new Speakers(clause, pack, houses).read();
        boolean goesOn =
                here != null
                        && last != null
                        && pack.flag("continuation", false)
                        && last.last().paragraph() == clause.sentence().paragraph()
                        && !last.joint()
                        && last.speaker().form() == Form.PERSON
                        && !(here.joint()
                                && here.act() == Act.AGREE
                                && !Acts.isLongAgreed(clause.sentence(), clause.sentence().to()))
                        && !isTeller(clause.sentence(), here.speaker());
        return goesOn ? null : here;
    }

    /**
     * Whether a person stands beside his verb of saying, so that he is no one that the last speaker
     * tells of; a sentence with "I" or "we" before it is the last speaker's own.
     */
    private static boolean isTeller(Sentence sentence, Entity speaker) {
        boolean person = speaker.form() == Form.PERSON || speaker.form() == Form.OFFICE;
        return person
                && sentence.cues(Meaning.SAY).stream()
                        .filter(cue -> !sentence.isQuoted(cue.from()))
                        .anyMatch(
                                cue ->
                                        cue.from() < speaker.from()
                                                || cue.from() - speaker.to() <= BESIDE
                                                        && !isOwn(sentence, cue.from()));
    }

    /** Whether "I" or "we" stands outside quotes before a token. */
    private static boolean isOwn(Sentence sentence, int to) {
        return sentence.cues().stream()
                .anyMatch(
                        cue ->
                                cue.to() <= to
                                        && (cue.what().meaning() == Meaning.ME
                                                || cue.what().meaning() == Meaning.WE)
                                        && !sentence.isQuoted(cue.from()));
    }

    /** A quote or a paragraph that goes on after its speaker was named. */
    private @Nullable Said goesOn(Clause clause) {
        Sentence sentence = clause.sentence();
        if (last == null) {
            Said dropped = dropped(clause);
            return dropped == null && isClosed(clause)
                    ? again(earlier, sentence, Act.COMMENT, true, "statement.goes-on")
                    : dropped;
        }
        boolean same = last.last().paragraph() == sentence.paragraph() || isRow(sentence);
        int quotedTokens = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            quotedTokens += sentence.isQuoted(i) ? 1 : 0;
        }
        boolean attributed =
                sentence.isQuoted(sentence.from())
                        && sentence.cues(Meaning.SAY).stream()
                                .anyMatch(cue -> !sentence.isQuoted(cue.from()));
        boolean quote =
                (attributed || quotedTokens * 10 > (sentence.to() - sentence.from()) * 7)
                        && !isOthers(clause);
        Entity first =
                sentence.entities().isEmpty()
                                || sentence.entities().get(0).from() - sentence.from() > 6
                        ? null
                        : sentence.entities().get(0);
        boolean joint =
                first != null
                        && first.isJoint()
                        && sentence.has(Meaning.DISCUSS, first.to(), first.to() + BESIDE)
                        && !proposes(sentence);
        boolean reported =
                sentence.has(Meaning.REPORTED, sentence.from(), sentence.to())
                        && sentence.paragraph() - last.last().paragraph() <= 1;
        boolean free =
                !joint && (same && pack.flag("continuation", false) && !last.joint() || reported);
        if (free
                && !quote
                && last.speaker().form() == Form.ACTOR
                && first != null
                && first.form() == Form.ACTOR
                && first.actor() != null) { // what each side will do, in turn
            Act act = Acts.of(sentence, sentence.from(), sentence.to(), last.act(), false, first);
            return Said.whole(
                    sentence, first, false, last.voice(), act, false, "statement.in-turn");
        }
        if (!quote && !free) {
            return dropped(clause);
        }
        Said more = again(last, sentence, Act.COMMENT, quote, "statement.goes-on");
        boolean bare = // a verb stands before what else is named
                first == null || first.from() - sentence.from() > (pack.spaces() ? 6 : 2);
        bare &= first == null || sentence.tokens().isWord(first.from() - 1);
        boolean row = // one proposal behind the other, without a subject of its own
                free
                        && !quote
                        && bare
                        && sentence.dates().isEmpty()
                        && last.act() == Act.PROPOSE
                        && more.act() == Act.COMMENT;
        return row ? again(last, sentence, Act.PROPOSE, false, "statement.goes-on") : more;
    }

    /**
     * Whether a quote ends in a verb of saying whose subject is not named, not long after a person
     * spoke.
     */
    private boolean isClosed(Clause clause) {
        Sentence sentence = clause.sentence();
        return earlier != null
                && sentence.paragraph() - earlier.last().paragraph() <= NEAR
                && sentence.isQuoted(sentence.from())
                && !isOthers(clause)
                && sentence.cues(Meaning.SAY).stream()
                        .anyMatch(
                                cue ->
                                        !sentence.isQuoted(cue.from())
                                                && sentence.isQuoted(cue.from() - 1)
                                                && sentence.to() - cue.to() <= HEAD);
    }

    /**
     * Whether a paragraph begins with a proposal without a subject, one behind the other, where the
     * one before it is a person's.
     */
    private boolean isRow(Sentence sentence) {
        return pack.flag("continuation", false)
                && !last.joint()
                && last.speaker().form() == Form.PERSON
                && last.last().paragraph() + 1 == sentence.paragraph()
                && sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        cue.from() == sentence.from()
                                                && cue.what().meaning() == Meaning.SENSE
                                                && cue.what().act() == Act.PROPOSE);
    }

    private static boolean proposes(Sentence sentence) {
        return sentence.cues(Meaning.SENSE).stream()
                .anyMatch(cue -> cue.what().act() == Act.PROPOSE);
    }

    /** One more sentence of the same speaker. */
    private static Said again(Said last, Sentence sentence, Act verb, boolean quote, String rule) {
        int from = sentence.from();
        int to = sentence.to();
        Act act = Acts.of(sentence, from, to, verb, last.joint(), last.speaker());
        return new Said(
                sentence,
                sentence,
                from,
                to,
                last.speaker(),
                last.joint(),
                last.voice(),
                act,
                quote,
                false,
                rule);
    }

    /**
     * A verb of saying at the head of a sentence without a subject, in languages that need none:
     * the last speaker, or who was named last, goes on; a verb of several tells what the sides say
     * together, and so does, in all languages, one that tells what was agreed.
     */
    private @Nullable Said dropped(Clause clause) {
        Sentence sentence = clause.sentence();
        boolean drops = pack.flag("subject-dropped", false);
        for (Marked<Cue> cue : sentence.cues()) {
            boolean ours = sentence.has(Meaning.WE, sentence.from(), cue.from());
            if (!drops && (cue.what().act() != Act.AGREE || ours)) { // it was agreed
                continue;
            }
            boolean plural = clause.isPlural(cue);
            boolean head =
                    cue.what().meaning() == Meaning.SAY
                            && !clause.namesStranger(cue)
                            && (clause.headFinal()
                                    || cue.from() - sentence.from() <= 4
                                    || plural && clause.opens(cue.from()))
                            && !sentence.isQuoted(cue.from())
                            && sentence.entities().stream()
                                    .noneMatch(
                                            entity ->
                                                    entity.from() < cue.from()
                                                            && entity.form() != Form.ADJECTIVE
                                                            && !(clause.headFinal()
                                                                    && isNoSubject(
                                                                            clause, entity)));
            if (!head || cue.what().act() == null) {
                continue;
            }
            Act act = cue.what().act();
            if (plural) {
                return paired && together
                                || sentence.has(Meaning.MEETING, sentence.from(), cue.from())
                        ? sides(clause, act)
                        : null;
            }
            if (isReview(clause, cue)) {
                return null;
            }
            if (act == Act.AGREE
                    && paired
                    && !sentence.has(
                            Meaning.WITH, cue.to(), clause.stop(cue.to(), sentence.to()))) {
                return sides(clause, act);
            }
            if (!drops) {
                return null;
            }
            if (last != null && !(last.joint() && subject != null && clause.tellsNumber())) {
                return again(last, sentence, act, clause.hasQuote(), "statement.dropped");
            }
            if (subject != null) {
                return said(clause, subject, false, act, "statement.dropped");
            }
        }
        return null;
    }

    /** Whether nobody named only tells what the sides discussed: a note said that both reviewed. */
    private static boolean isReview(Clause clause, Marked<Cue> say) {
        Sentence sentence = clause.sentence();
        Marked<Cue> review = sentence.find(Meaning.DISCUSS, say.to(), sentence.to());
        return say.what().act() == Act.COMMENT
                && review != null
                && !sentence.has(Meaning.SAY, say.to(), sentence.to())
                && sentence.entities().stream()
                        .anyMatch(
                                entity ->
                                        entity.isJoint()
                                                && entity.from() >= say.to()
                                                && entity.to() <= review.from() + 1);
    }

    /** What the sides, not named, say together. */
    private static Said sides(Clause clause, Act verb) {
        Sentence sentence = clause.sentence();
        Entity both =
                new Entity(
                        sentence.from(), sentence.from() + 1, Form.BOTH, List.of(), null, "", null);
        Act act = Acts.of(sentence, sentence.from(), sentence.to(), verb, true, both);
        return said(clause, both, true, act == Act.PLEDGE ? Act.AGREE : act, "statement.dropped");
    }

    private static Said said(Clause clause, Entity speaker, boolean joint, Act verb, String rule) {
        Sentence sentence = clause.sentence();
        return Said.whole(
                sentence,
                speaker,
                joint,
                null,
                Acts.of(sentence, sentence.from(), sentence.to(), verb, joint, speaker),
                clause.hasQuote(),
                rule);
    }

    /** Notes whom a sentence tells of: its first person, and whether it names the sides. */
    private void note(Sentence sentence) {
        List<Entity> sides =
                sentence.entities().stream()
                        .filter(entity -> entity.form() != Form.ADJECTIVE)
                        .filter(entity -> !entity.actors().isEmpty() || entity.isJoint())
                        .toList();
        boolean spoke = last != null && last.sentence() == sentence;
        together = !sides.isEmpty() || spoke && last.speaker().form() != Form.OTHER;
        if (sides.isEmpty()) {
            return;
        }
        Entity first = sides.get(0);
        paired |=
                spoke && last.joint()
                        || sides.stream()
                                .anyMatch(other -> other.isJoint() || Clause.differs(first, other));
        subject = Clause.isPersonal(first) ? first : null;
    }

    /** Whether something governs a phrase, or it owns what follows it. */
    private static boolean isNoSubject(Clause clause, Entity entity) {
        return clause.isObject(entity)
                || clause.sentence().isQuoted(entity.from())
                || clause.sentence().has(Meaning.OF, entity.to(), entity.to() + 1);
    }

    /** Whether a quote is given to a name that is no side's. */
    private boolean isOthers(Clause clause) {
        Sentence sentence = clause.sentence();
        for (Marked<Cue> cue : sentence.cues()) {
            boolean says =
                    cue.what().meaning() == Meaning.SAY
                            && !sentence.isQuoted(cue.from())
                            && !sentence.has(Meaning.SOURCE, cue.to(), cue.to() + 1)
                            && cue.to() < sentence.to();
            if (says
                    && pack.capitals()
                    && sentence.tokens().isWord(cue.to())
                    && (sentence.tokens().isCapital(cue.to())
                            || cue.to() + 2 < sentence.to()
                                    && sentence.tokens().isCapital(cue.to() + 2))
                    && clause.entityAt(cue.to(), 3) == null) {
                return true;
            }
        }
        return false;
    }
}
