package org.readout.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Entity.Form;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.model.Act;
import org.readout.model.Document;

/** Reads who says what, sentence by sentence in reading order. Remembers the last speaker, for quotes and paragraphs that go on. */
final class Speech {

    private static final List<Act> STRONG = List.of(Act.THREATEN, Act.ACCUSE, Act.REJECT, Act.CONCERN, Act.REQUEST, Act.PROPOSE, Act.AGREE, Act.PLEDGE, Act.SUPPORT);

    private final LanguagePack pack;
    private final List<Said> said = new ArrayList<>();
    private @Nullable Said last;
    private @Nullable Entity label;

    private Speech(LanguagePack pack) {
        this.pack = pack;
    }

    static List<Said> of(List<Sentence> sentences, LanguagePack pack, int skip) {
        Speech speech = new Speech(pack);
        if (!sentences.isEmpty() && sentences.get(0).document().kind() == Document.Kind.JOINT_STATEMENT) {
            sentences.stream().skip(skip).forEach(speech::together);
            return speech.said;
        }
        for (int i = skip; i < sentences.size(); i++) {
            speech.read(sentences.get(i));
        }
        return speech.said;
    }

    /** In a joint statement every sentence is said by the sides together. */
    private void together(Sentence sentence) {
        char end = sentence.tokens().first(sentence.to() - 1);
        boolean preamble = end == ',' || end == ';' || !sentence.entities().isEmpty() && end != '.' && sentence.tokens().size() > sentence.to();
        Entity sides = new Entity(sentence.from(), sentence.from() + 1, Form.BOTH, List.of(), null, "", null);
        boolean verb = sentence.cues().stream().anyMatch(cue -> cue.what().meaning() == Meaning.SAY || cue.what().meaning() == Meaning.UNDERTAKE || cue.what().meaning() == Meaning.SENSE || cue.what().meaning() == Meaning.WILL);
        if (verb || !preamble) {
            Act act = act(sentence, sentence.from(), sentence.to(), preamble ? Act.COMMENT : Act.AGREE, true, sides);
            said.add(new Said(sentence, sentence, sentence.from(), sentence.to(), sides, true, null, act, false, "statement.joint-text"));
        }
    }

    private void read(Sentence sentence) {
        if (label(sentence)) {
            return;
        }
        Said here = spoken(sentence);
        if (here == null) {
            here = goesOn(sentence);
        }
        if (here == null) {
            here = undertaken(sentence);
        }
        if (here != null) {
            said.add(here);
            last = here;
        } else if (last != null && last.sentence().paragraph() != sentence.paragraph() && !sentence.entities().isEmpty()) {
            last = null;
        }
    }

    /** A transcript's "Name: words", and all that follows until the next name. */
    private boolean label(Sentence sentence) {
        for (Entity entity : sentence.entities()) {
            if (entity.form() == Form.PERSON && entity.from() - sentence.from() <= 3 && entity.to() < sentence.to() && sentence.tokens().first(entity.to()) == ':'
                    && !isQuoteMark(sentence, entity.to() + 1)) {
                label = entity;
                add(new Said(sentence, sentence, entity.to() + 1, sentence.to(), entity, false, null, act(sentence, entity.to() + 1, sentence.to(), Act.COMMENT, false, entity), true, "statement.label"));
                return true;
            }
        }
        if (label != null && last != null && last.rule().equals("statement.label")) {
            said.remove(said.size() - 1);
            add(new Said(last.sentence(), sentence, last.from(), sentence.to(), label, false, null, last.act() == Act.COMMENT
                    ? act(sentence, sentence.from(), sentence.to(), Act.COMMENT, false, label) : last.act(), true, "statement.label"));
            return true;
        }
        return false;
    }

    private static boolean isQuoteMark(Sentence sentence, int i) {
        return i < sentence.to() && "\"\u201C\u00AB\u201E\u300C".indexOf(sentence.tokens().first(i)) >= 0;
    }

    private void add(Said next) {
        if (next.from() < next.to()) {
            said.add(next);
            last = next;
        }
    }

    private @Nullable Said spoken(Sentence sentence) {
        Said here = told(sentence);
        boolean goesOn = here != null && last != null && pack.flag("continuation", false) && last.last().paragraph() == sentence.paragraph() && !last.joint()
                && last.speaker().form() == Form.PERSON && here.speaker().form() != Form.PERSON && here.speaker().form() != Form.OFFICE
                && !(here.joint() && here.act() == Act.AGREE);
        return goesOn ? null : here;
    }

    private @Nullable Said told(Sentence sentence) {
        Entity source = null;
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() == Meaning.SOURCE && source == null) {
                source = entityAt(sentence, cue.to(), 2);
            }
        }
        boolean quote = hasQuote(sentence);
        Said attributed = attributed(sentence, quote);
        if (attributed != null) {
            return attributed;
        }
        Entity voice = source != null && !isPerson(source) ? source : null;
        Entity speaker = source != null && isPerson(source) ? source : null;
        Marked<Cue> word = null;
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() != Meaning.SAY && !isVerb(sentence, cue) || sentence.isQuoted(cue.from())) {
                continue;
            }
            Entity subject = subject(sentence, cue, quote, source);
            if (subject == null) {
                if (word == null && speaker != null) {
                    word = cue;
                }
                continue;
            }
            if (speaker == null) {
                speaker = subject;
                word = cue;
            } else if (isTeller(speaker) && !isTeller(subject) && !subject.equals(speaker)) {
                voice = speaker;
                speaker = subject;
                word = cue;
            } else if (word == null || word.what().act() == Act.COMMENT && subject.equals(speaker)) {
                word = cue;
            }
        }
        if (speaker == null && voice != null) {
            speaker = inner(sentence, voice);
        } else if (speaker != null && isTeller(speaker) && word != null) {
            Entity told = inner(sentence, speaker);
            voice = told.equals(speaker) ? voice : speaker;
            speaker = told;
        }
        boolean onlyDiscussed = sentence.has(Meaning.DISCUSS, sentence.from(), sentence.to())
                && (word == null || speaker != null && speaker.isJoint() && voice != null && !binds(sentence, speaker.to()));
        if (speaker == null || word == null && source == null || onlyDiscussed) {
            return null;
        }
        boolean joint = isJoint(sentence, speaker);
        Act base = word == null ? Act.COMMENT : word.what().act();
        Act act = act(sentence, sentence.from(), sentence.to(), base == null ? Act.COMMENT : base, joint, speaker);
        act = joint && act == Act.COMMENT && !quote ? Act.AGREE : act; // a judgement of both is an understanding
        return new Said(sentence, sentence, sentence.from(), sentence.to(), speaker, joint, voice == null ? null : voice.actor(), act, quote,
                word == null ? "statement.source" : quote ? "statement.quote" : "statement.told");
    }

    /** Whether a word that shows an act stands right behind the subject a sentence begins with, and so is its verb: A and B welcome. */
    private static boolean isVerb(Sentence sentence, Marked<Cue> cue) {
        if (cue.what().meaning() != Meaning.SENSE || cue.what().act() == Act.COMMENT) {
            return false;
        }
        Entity first = null;
        for (Entity entity : sentence.entities()) {
            boolean head = first == null ? entity.from() - sentence.from() <= 3 : sentence.has(Meaning.AND, first.to(), entity.from()) && entity.from() - first.to() <= 3;
            first = head ? entity : first;
        }
        return first != null && first.form() != Form.ADJECTIVE && cue.from() >= first.to() && cue.from() - first.to() <= 1;
    }

    /** Whether a word of agreeing, judging or undertaking stands behind token {@code from}. */
    private static boolean binds(Sentence sentence, int from) {
        return sentence.cues().stream().anyMatch(cue -> cue.from() >= from
                && (cue.what().meaning() == Meaning.SAY || cue.what().meaning() == Meaning.SENSE || cue.what().meaning() == Meaning.UNDERTAKE));
    }

    /** What stands before ", X said" or ", said X" is all said by X, whoever acts in it. */
    private @Nullable Said attributed(Sentence sentence, boolean quote) {
        for (int i = sentence.cues().size() - 1; i >= 0; i--) {
            Marked<Cue> cue = sentence.cues().get(i);
            if (cue.what().meaning() != Meaning.SAY || cue.what().act() != Act.COMMENT || sentence.isQuoted(cue.from()) || cue.from() - sentence.from() < 4) {
                continue;
            }
            Entity speaker = null;
            Entity after = entityAt(sentence, cue.to(), 2);
            if (after != null && after.form() != Form.ADJECTIVE && (isCloser(sentence, cue.from() - 1) || sentence.isQuoted(cue.from() - 1))) {
                speaker = after;
            }
            for (Entity entity : sentence.entities()) {
                boolean before = entity.to() <= cue.from() && cue.from() - entity.to() <= 1 && entity.from() > sentence.from() + 3 && !sentence.isQuoted(entity.from());
                int head = entity.from() - 1;
                while (before && head > sentence.from() && sentence.has(Meaning.THE, head, head + 1)) {
                    head--;
                }
                if (before && entity.form() != Form.ADJECTIVE && (isCloser(sentence, head) || sentence.isQuoted(head)) && !isSpokenOf(sentence, entity.from())) {
                    speaker = entity;
                }
            }
            if (speaker != null) {
                boolean joint = isJoint(sentence, speaker);
                Act act = act(sentence, sentence.from(), cue.from(), Act.COMMENT, joint, speaker);
                return new Said(sentence, sentence, sentence.from(), sentence.to(), speaker, joint, isTeller(speaker) ? speaker.actor() : null, act, quote,
                        quote ? "statement.quote" : "statement.attributed");
            }
        }
        return null;
    }

    /** Whether the sentence goes on with much that is said behind this place, so that its verb opens what is said and does not close it. */
    private static boolean isSpokenOf(Sentence sentence, int from) {
        return sentence.to() - from > 12 && (sentence.to() - from) * 2 > sentence.to() - sentence.from();
    }

    /** Under "according to", the side that the clause is about speaks, if it is one; else the teller itself. */
    private static Entity inner(Sentence sentence, Entity voice) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= voice.to() && (entity.form() == Form.BOTH || entity.form() == Form.THEY)) {
                return entity;
            }
        }
        return voice;
    }

    private static boolean isPerson(Entity entity) {
        return entity.form() == Form.PERSON || entity.form() == Form.HE || entity.form() == Form.OFFICE && !"spokesperson".equals(entity.office());
    }

    private static boolean isTeller(Entity entity) {
        return entity.form() == Form.SEAT || entity.form() == Form.CAPITAL || "spokesperson".equals(entity.office());
    }

    private static boolean hasQuote(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (sentence.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Entity subject(Sentence sentence, Marked<Cue> cue, boolean quote, @Nullable Entity source) {
        Entity after = entityAt(sentence, cue.to(), 2);
        boolean closes = cue.from() > sentence.from() && (isCloser(sentence, cue.from() - 1) || quote && sentence.isQuoted(cue.from() - 1));
        if (after != null && after.form() != Form.ADJECTIVE && closes) {
            return after;
        }
        Entity left = null;
        for (Entity entity : sentence.entities()) {
            if (entity.to() > cue.from() || entity.form() == Form.ADJECTIVE || sentence.isQuoted(entity.from()) || entity.equals(source) || sentence.isDateline(entity)) {
                continue;
            }
            if (left == null || isObject(sentence, left) || !isObject(sentence, entity) && sayBetween(sentence, left.to(), entity.from())) {
                left = entity;
            }
        }
        if (left == null && after != null && cue.from() == sentence.from() && !pack.flag("continuation", false)) {
            return after;
        }
        return left;
    }

    private static boolean sayBetween(Sentence sentence, int from, int to) {
        return sentence.has(Meaning.SAY, from, to);
    }

    private static boolean isCloser(Sentence sentence, int i) {
        return ",\"\u201D\u00BB\u300D\u2019-\u2013\u2014".indexOf(sentence.tokens().first(i)) >= 0;
    }

    private static boolean isObject(Sentence sentence, Entity entity) {
        for (Marked<Cue> cue : sentence.cues()) {
            Meaning meaning = cue.what().meaning();
            boolean before = cue.to() <= entity.from() && entity.from() - cue.to() <= 1;
            if (before && (meaning.isContact() || meaning == Meaning.WITH || meaning == Meaning.IN || meaning == Meaning.TO || meaning == Meaning.BETWEEN || meaning == Meaning.TOPIC || meaning == Meaning.OF)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Entity entityAt(Sentence sentence, int from, int gap) {
        for (Entity entity : sentence.entities()) {
            if (entity.from() >= from && entity.from() - from <= gap) {
                return entity;
            }
        }
        return null;
    }

    private static boolean isJoint(Sentence sentence, Entity speaker) {
        if (speaker.isJoint()) {
            return true;
        }
        for (Entity other : sentence.entities()) {
            if (other.from() >= speaker.to() && other.from() - speaker.to() <= 3 && !other.actors().equals(speaker.actors()) && !other.actors().isEmpty()) {
                return sentence.has(Meaning.AND, speaker.to(), other.from());
            }
        }
        return false;
    }

    /** A side that binds itself, without a verb of saying. */
    private @Nullable Said undertaken(Sentence sentence) {
        for (Marked<Cue> cue : sentence.cues()) {
            if (cue.what().meaning() != Meaning.UNDERTAKE || sentence.isQuoted(cue.from())) {
                continue;
            }
            Entity subject = null;
            for (Entity entity : sentence.entities()) {
                if (entity.to() <= cue.from() && entity.form() != Form.ADJECTIVE && !isObject(sentence, entity)) {
                    subject = subject == null ? entity : subject;
                }
            }
            if (subject == null || cue.from() - subject.to() > 12 || subject.from() - sentence.from() > 12 || isVisit(sentence, cue) || isName(sentence, subject)) {
                continue;
            }
            boolean joint = isJoint(sentence, subject);
            Act act = act(sentence, sentence.from(), sentence.to(), joint ? Act.AGREE : Act.PLEDGE, joint, subject);
            return new Said(sentence, sentence, sentence.from(), sentence.to(), subject, joint, null, act, false, "statement.undertaking");
        }
        return null;
    }

    /** Whether a phrase is only part of the name of a conference. */
    private static boolean isName(Sentence sentence, Entity subject) {
        return sentence.has(Meaning.CONFERENCE, Math.max(sentence.from(), subject.from() - 3), subject.to() + 2);
    }

    /** Whether the undertaking is only to meet. */
    static boolean isVisit(Sentence sentence, Marked<Cue> undertaking) {
        for (Marked<Cue> cue : sentence.cues()) {
            boolean contact = cue.what().meaning().isContact() || cue.what().meaning() == Meaning.ATTEND;
            int near = cue.what().meaning() == Meaning.MEETING ? 0 : 2;
            if (contact && cue.from() >= undertaking.from() && cue.from() - undertaking.to() <= near) {
                return true;
            }
        }
        return false;
    }

    /** A quote or a paragraph that goes on after its speaker was named. */
    private @Nullable Said goesOn(Sentence sentence) {
        if (last == null) {
            return null;
        }
        boolean same = last.last().paragraph() == sentence.paragraph();
        int quotedTokens = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            quotedTokens += sentence.isQuoted(i) ? 1 : 0;
        }
        boolean attributed = sentence.isQuoted(sentence.from()) && sentence.cues().stream().anyMatch(cue -> cue.what().meaning() == Meaning.SAY && !sentence.isQuoted(cue.from()));
        boolean quote = (attributed || quotedTokens * 10 > (sentence.to() - sentence.from()) * 7) && !isOthers(sentence);
        Entity first = sentence.entities().isEmpty() || sentence.entities().get(0).from() - sentence.from() > 6 ? null : sentence.entities().get(0);
        boolean joint = first != null && first.isJoint() && sentence.has(Meaning.DISCUSS, sentence.from(), sentence.to());
        boolean free = same && !joint && (pack.flag("continuation", false) && !last.joint() || sentence.has(Meaning.REPORTED, sentence.from(), sentence.to()));
        if (free && !quote && last.speaker().form() == Form.ACTOR && first != null && first.form() == Form.ACTOR && first.actor() != null) { // what each side will do, in turn
            return new Said(sentence, sentence, sentence.from(), sentence.to(), first, false, last.voice(), act(sentence, sentence.from(), sentence.to(), last.act(), false, first), false, "statement.in-turn");
        }
        if (!quote && !free) {
            return null;
        }
        Act act = act(sentence, sentence.from(), sentence.to(), Act.COMMENT, last.joint(), last.speaker());
        return new Said(sentence, sentence, sentence.from(), sentence.to(), last.speaker(), last.joint(), last.voice(), act, quote, "statement.goes-on");
    }

    /** Whether the one who binds himself is the speaker, his side, or "we". */
    private static boolean isOwn(Sentence sentence, Marked<Cue> undertaking, Entity speaker) {
        Entity subject = null;
        for (Entity entity : sentence.entities()) {
            if (entity.to() <= undertaking.from() && entity.form() != Form.ADJECTIVE) {
                subject = entity;
            }
        }
        Marked<Cue> we = sentence.find(Meaning.WE, Math.max(sentence.from(), undertaking.from() - 6), undertaking.from());
        if (we != null) {
            return true;
        }
        if (subject == null || undertaking.from() - subject.to() > 6) {
            return !sentence.isQuoted(undertaking.from());
        }
        return subject.form() == Form.HE || subject.isJoint() || subject.person() != null && subject.person().equals(speaker.person())
                || subject.form() != Form.PERSON && subject.form() != Form.OFFICE && subject.actors().equals(speaker.actors());
    }

    /** Whether a quote is given to a name that is no side's. */
    private boolean isOthers(Sentence sentence) {
        for (Marked<Cue> cue : sentence.cues()) {
            boolean says = cue.what().meaning() == Meaning.SAY && !sentence.isQuoted(cue.from()) && cue.to() < sentence.to();
            if (says && pack.capitals() && sentence.tokens().isWord(cue.to()) && (sentence.tokens().isCapital(cue.to()) || cue.to() + 2 < sentence.to() && sentence.tokens().isCapital(cue.to() + 2))
                    && entityAt(sentence, cue.to(), 3) == null) {
                return true;
            }
        }
        return false;
    }

    /** The act of what is said: the verb's own where it has one, else by the words inside. */
    private static Act act(Sentence sentence, int from, int to, Act verb, boolean joint, Entity speaker) {
        if (verb != Act.COMMENT) {
            return verb;
        }
        Map<Act, Integer> votes = new EnumMap<>(Act.class);
        for (Marked<Cue> cue : sentence.cues()) {
            Act act = cue.what().act();
            if (cue.from() < from || cue.from() >= to) {
                continue;
            }
            boolean agreed = act == Act.AGREE && cue.what().meaning() == Meaning.SAY && !joint
                    && sentence.cues().stream().noneMatch(other -> other.what().meaning() == Meaning.UNDERTAKE && other.from() < cue.to() && cue.from() < other.to());
            if (agreed) {
                continue;
            }
            if (act != null && act != Act.COMMENT && (cue.what().meaning() == Meaning.SENSE || cue.what().meaning() == Meaning.SAY)) {
                votes.merge(act, cue.what().meaning() == Meaning.SAY ? 2 : 1, Integer::sum);
            } else if (cue.what().meaning() == Meaning.UNDERTAKE && (joint || isOwn(sentence, cue, speaker))) {
                votes.merge(joint ? Act.AGREE : Act.PLEDGE, 1, Integer::sum);
            }
        }
        Act best = Act.COMMENT;
        int most = 0;
        for (Act act : STRONG) {
            int count = votes.getOrDefault(act, 0);
            if (count > most) {
                most = count;
                best = act;
            }
        }
        return best;
    }
}
