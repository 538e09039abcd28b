package org.readout.extract.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.extract.speech.Attributions.Attribution;
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
public final class Speech {

    private static final int HEAD = 4; // words before the subject that a sentence begins with
    private static final int OPENER = 14; // tokens from the verb to the colon behind it
    private static final int LABEL = 14; // tokens
    private static final int COURTESY = 4; // words
    private static final String LABELLED = "statement.label";

    private final LanguagePack pack;
    private final List<Sentence> all;
    private final List<Said> said = new ArrayList<>();
    private final Houses houses = new Houses();
    private final Continuation before;
    private @Nullable Entity label; // of a transcript: who speaks until the next one
    private @Nullable Entity author; // whose own words the page gives

    private Speech(LanguagePack pack, List<Sentence> all) {
        this.pack = pack;
        this.all = all;
        this.before = new Continuation(pack);
    }

    /** What is said in a text, without its first {@code skip} sentences. */
    public static List<Said> of(List<Sentence> sentences, LanguagePack pack, int skip) {
        Speech speech = new Speech(pack, sentences);
        if (!sentences.isEmpty()
                && sentences.get(0).document().kind() == Document.Kind.JOINT_STATEMENT) {
            return JointText.of(
                    sentences.subList(Math.min(skip, sentences.size()), sentences.size()),
                    pack,
                    speech.houses);
        }
        speech.author = sentences.isEmpty() ? null : author(sentences.get(0));
        for (int i = skip; i < sentences.size(); i++) {
            Halt.ifAsked();
            Address address = Address.at(sentences, i, pack, speech.houses, speech.author);
            if (address != null) {
                speech.said.addAll(address.said());
                speech.before.said(address.said().get(address.said().size() - 1));
                i = address.behind() - 1;
            } else if (!speech.signed(sentences, i, skip)) {
                speech.read(sentences.get(i));
            }
        }
        speech.said.removeIf(Speech::isCourtesy);
        return speech.said;
    }

    /** Whether somebody only answers with a word or two in a transcript: thank you; yes, please. */
    private static boolean isCourtesy(Said said) {
        int words = 0;
        for (int i = said.from(); i < said.to(); i++) {
            words += said.sentence().tokens().isWord(i) ? 1 : 0;
        }
        return said.rule().equals(LABELLED) && words <= COURTESY;
    }

    /** The one person whose words a page gives by its headline: statement by X; or null. */
    static @Nullable Entity author(Sentence headline) {
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

    private void read(Sentence sentence) {
        if (label(sentence)) {
            return;
        }
        Clause clause = new Clause(sentence, pack);
        Said his = isHis(sentence) ? before.in(clause) : null;
        Said here = new Speakers(clause, pack, houses).read();
        here = his == null || here != null && Speakers.isTeller(his.speaker()) ? here : his;
        here = here != null && before.holds(here) ? null : here;
        Said unnamed = here == null ? null : before.unnamed(clause, here);
        here = unnamed == null ? here : unnamed;
        if (here == null) {
            here = before.in(clause);
        }
        if (here == null || here.speaker().actors().isEmpty() && !here.joint()) {
            Said own = own(sentence);
            here = own == null ? here : own;
        }
        if (here == null) {
            here = Letters.quoted(sentence, houses.person());
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
            before.said(turns.get(turns.size() - 1));
        }
        also(clause, here);
        if (here == null && !sentence.entities().isEmpty()) {
            before.endWith(sentence);
        }
        before.note(sentence);
        houses.note(sentence, here);
    }

    /**
     * Whether a sentence opens with words by which it goes on with who spoke last, and a comma ends
     * them, whoever is the subject of what he tells: in his words, the sides agreed.
     */
    private static boolean isHis(Sentence sentence) {
        Marked<Cue> his = sentence.find(Meaning.REPORTED, sentence.from(), sentence.from() + 1);
        return his != null && his.to() < sentence.to() && sentence.tokens().first(his.to()) == ',';
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
                            verb == null
                                    ? Act.COMMENT
                                    : joint && verb == Act.PLEDGE ? Act.AGREE : verb,
                            joint,
                            source);
            if (own && here != null) {
                endBefore(clause, here, one);
            }
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

    /** Ends what somebody says where somebody else is told to say more: and Y promised to. */
    private void endBefore(Clause clause, Said here, Attribution next) {
        Sentence sentence = clause.sentence();
        int end = next.from();
        while (end > here.from()
                && (!sentence.tokens().isWord(end - 1)
                        || sentence.has(Meaning.AND, end - 1, end)
                        || sentence.has(Meaning.CLAUSE, end - 1, end))) {
            end--;
        }
        int at = said.indexOf(here);
        Marked<Cue> verb = sentence.find(Meaning.SAY, here.from(), end);
        if (at < 0 || here.quoted() || here.to() <= end || verb == null || verb.to() >= end) {
            return;
        }
        Act first = verb.what().act();
        Act act = Acts.of(sentence, here.from(), end, first, here.joint(), here.speaker());
        said.set(at, here.part(here.from(), end, here.speaker(), act));
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
                Said.quote(
                        opening,
                        closing,
                        opening.from(),
                        closing.to(),
                        signer,
                        act,
                        "statement.signed"));
        before.end();
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
                .findFirst()
                .orElse(null);
    }

    /** A transcript's "Name: words", and all that follows until the next name. */
    private boolean label(Sentence sentence) {
        if (pack.flag("continuation", false)) { // what is answered is read sentence by sentence
            boolean asked = isOthers(sentence) && !opensWithSpeaker(sentence);
            if (asked) {
                before.end();
            }
            return asked;
        }
        Entity entity = labelled(sentence);
        if (entity != null) {
            int colon = colon(sentence, entity);
            if (!isQuoteMark(sentence, colon + 1)) {
                label = entity;
                int to = sentence.to();
                Act act = Acts.of(sentence, colon + 1, to, Act.COMMENT, false, entity);
                add(Said.quote(sentence, sentence, colon + 1, to, entity, act, LABELLED));
                return true;
            }
        }
        if (label != null && (isOthers(sentence) || isOver(sentence))) {
            label = null;
            before.end();
            return true;
        }
        if (label != null && isNarrated(sentence)) {
            label = null;
            before.end();
        }
        Said last = before.last();
        if (label != null && last != null && last.rule().equals(LABELLED)) {
            said.remove(said.size() - 1);
            add(
                    Said.quote(
                            last.sentence(),
                            sentence,
                            last.from(),
                            sentence.to(),
                            label,
                            last.act() == Act.COMMENT
                                    ? Acts.of(
                                            sentence,
                                            sentence.from(),
                                            sentence.to(),
                                            Act.COMMENT,
                                            false,
                                            label)
                                    : last.act(),
                            LABELLED));
            return true;
        }
        return false;
    }

    /**
     * Whether a paragraph behind the words of a transcript names their speaker in full, as nobody
     * does himself: the page goes on to tell. After the talks X invited Y.
     */
    private boolean isNarrated(Sentence sentence) {
        Said last = before.last();
        return last != null
                && last.last().paragraph() != sentence.paragraph()
                && all.stream()
                        .filter(one -> one.paragraph() == sentence.paragraph())
                        .flatMap(one -> one.entities().stream().filter(who -> isFull(one, who)))
                        .anyMatch(who -> who.person().equals(label.person()));
    }

    /** Whether a person is named by more than one word, initials aside, and speaks not there. */
    private static boolean isFull(Sentence sentence, Entity who) {
        boolean mine =
                sentence.has(Meaning.ME, sentence.from(), sentence.to())
                        || sentence.has(Meaning.WE, sentence.from(), sentence.to());
        return who.form() == Form.PERSON
                && who.person() != null
                && !mine
                && !sentence.isQuoted(who.from())
                && who.to() - who.from() > 1
                && sentence.tokens().isWord(who.from() + 1);
    }

    /** Whether a sentence opens with the label of who speaks from there on. */
    static boolean opensTurn(Sentence sentence) {
        Entity entity = labelled(sentence);
        return entity != null && !isQuoteMark(sentence, colon(sentence, entity) + 1);
    }

    /** Whose name labels what a sentence of a transcript says, or null. */
    public static @Nullable Entity labelled(Sentence sentence) {
        return sentence.entities().stream()
                .filter(
                        entity ->
                                entity.form() == Form.PERSON
                                        || "spokesperson".equals(entity.office())
                                                && entity.actor() != null)
                .filter(entity -> colon(sentence, entity) < sentence.to())
                .findFirst()
                .orElse(null);
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
        Said last = before.last();
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
            before.labelled(next);
        }
    }
}
