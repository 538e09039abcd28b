package org.readout.extract.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.annotate.Entity;
import org.readout.annotate.Sentence;
import org.readout.extract.clause.Clause;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Tokens;
import org.readout.model.Act;

/**
 * A speech that a page gives in full: a quote that one paragraph opens and a later one closes, or
 * what follows a greeting. Each of its paragraphs is one statement, but those that only greet the
 * guests or name what follows.
 *
 * @param said what is said, in order
 * @param behind the sentence of the page behind its last
 */
record Address(List<Said> said, int behind) {

    private static final int LONGEST = 80; // paragraphs
    private static final int SHORT = 8; // tokens of a greeting or of a name of what follows
    private static final int PAPER = 3; // tokens between a word for a speech and who gives it
    private static final int LEAD = 3; // paragraphs before it that may tell who speaks

    /**
     * The speech that a sentence opens, or null where it opens none or nobody known speaks.
     *
     * @param author whose own words the page gives, where its headline or the words before tell
     */
    static @Nullable Address at(
            List<Sentence> sentences,
            int at,
            LanguagePack pack,
            Houses houses,
            @Nullable Entity author) {
        Sentence opening = sentences.get(at);
        int mark = mark(opening, pack);
        int last = mark < 0 ? -1 : last(sentences, at, mark, pack);
        if (last >= 0) {
            Entity speaker = speaker(sentences, at, mark, last, pack, houses);
            return speaker == null ? null : of(sentences, at, mark, last, speaker);
        }
        if (!Greeting.opens(sentences, at)) {
            return null;
        }
        Entity speaker = author == null ? before(sentences, at, pack) : author;
        int end = speaker == null ? at : Greeting.end(sentences, at, speaker);
        return end == at ? null : of(sentences, at, opening.from(), end, speaker);
    }

    /** What is said from a token of one sentence to another sentence, paragraph by paragraph. */
    private static @Nullable Address of(
            List<Sentence> sentences, int at, int mark, int last, Entity speaker) {
        List<Said> said = new ArrayList<>();
        int first = at;
        int own = 0;
        Act act = Act.COMMENT; // the first that is more than a comment in a paragraph
        for (int i = at; i <= last; i++) {
            Sentence one = sentences.get(i);
            own += isOwn(one) ? 1 : 0;
            act = act == Act.COMMENT ? act(one, i == at ? mark : one.from(), speaker) : act;
            if (i < last && sentences.get(i + 1).paragraph() == one.paragraph()) {
                continue;
            }
            Sentence head = sentences.get(first);
            int from = first == at ? mark : head.from();
            if (one.to() - from > SHORT && one.tokens().first(one.to() - 1) != ',') {
                said.add(Said.quote(head, one, from, one.to(), speaker, act, "statement.address"));
            }
            first = i + 1;
            act = Act.COMMENT;
        }
        return own < said.size() || said.isEmpty() ? null : new Address(said, last + 1);
    }

    /** The act of a sentence: nobody agrees alone, nor promises what nobody of his side will do. */
    private static Act act(Sentence sentence, int from, Entity speaker) {
        Act act = Acts.of(sentence, from, sentence.to(), Act.COMMENT, false, speaker);
        boolean own =
                isOwn(sentence)
                        || sentence.entities().stream()
                                .anyMatch(entity -> entity.actors().equals(speaker.actors()));
        return act == Act.AGREE || act == Act.PLEDGE && !own ? Act.COMMENT : act;
    }

    /** Whether who speaks speaks of himself or his side: what nobody does is no speech. */
    private static boolean isOwn(Sentence sentence) {
        return sentence.has(Meaning.ME, sentence.from(), sentence.to())
                || sentence.has(Meaning.WE, sentence.from(), sentence.to());
    }

    /** Where a quote begins at the head of a paragraph, or behind a colon; -1 where none does. */
    private static int mark(Sentence sentence, LanguagePack pack) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            boolean head = i == sentence.from() || sentence.tokens().first(i - 1) == ':';
            if (head && !sentence.isQuoted(i) && opens(sentence.tokens().first(i), pack)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean opens(char mark, LanguagePack pack) {
        return pack.list("quotes").stream()
                .anyMatch(pair -> pair.charAt(0) == mark && pair.charAt(pair.length() - 1) != mark);
    }

    /** The sentence in a later paragraph that closes a quote, others within it; -1 without one. */
    private static int last(List<Sentence> sentences, int at, int mark, LanguagePack pack) {
        Sentence opening = sentences.get(at);
        Tokens tokens = opening.tokens();
        char open = tokens.first(mark);
        int depth = 0;
        for (int i = at; i < sentences.size(); i++) {
            Sentence one = sentences.get(i);
            if (one.paragraph() - opening.paragraph() > LONGEST) {
                return -1;
            }
            int end = i + 1 < sentences.size() ? sentences.get(i + 1).from() : tokens.size();
            for (int j = i == at ? mark : one.from(); j < end; j++) {
                char c = tokens.first(j);
                depth += c == open ? 1 : 0;
                depth -= closes(open, c, pack) ? 1 : 0;
                if (depth == 0) {
                    return one.paragraph() > opening.paragraph() ? i : -1;
                }
            }
        }
        return -1;
    }

    private static boolean closes(char open, char mark, LanguagePack pack) {
        return pack.list("quotes").stream()
                .anyMatch(pair -> pair.charAt(0) == open && pair.charAt(pair.length() - 1) == mark);
    }

    /** Who is told behind the last words to have said them, else before the first; or null. */
    private static @Nullable Entity speaker(
            List<Sentence> sentences,
            int at,
            int mark,
            int last,
            LanguagePack pack,
            Houses houses) {
        Sentence closing = sentences.get(last);
        Said said = new Speakers(new Clause(closing, pack), pack, houses).read();
        Entity behind = said == null ? null : said.speaker();
        if (behind != null
                && behind.form() != Entity.Form.HE
                && Clause.isPersonal(behind)
                && !behind.actors().isEmpty()) {
            return behind;
        }
        Sentence opening = sentences.get(at);
        Entity lead = mark > opening.from() ? lead(opening, mark, pack) : null;
        return lead == null ? before(sentences, at, pack) : lead;
    }

    /** Who is told to speak in the last words before a sentence; or null. */
    static @Nullable Entity before(List<Sentence> sentences, int at, LanguagePack pack) {
        Entity lead = null;
        for (int i = at - 1; lead == null && i >= 0 && i >= at - LEAD; i--) {
            Sentence one = sentences.get(i);
            boolean near = sentences.get(at).paragraph() - one.paragraph() <= 1;
            lead = near ? lead(one, one.to(), pack) : null;
        }
        return lead;
    }

    /** The person whom a sentence that leads in tells to speak: X gave a speech; or null. */
    private static @Nullable Entity lead(Sentence sentence, int to, LanguagePack pack) {
        Clause clause = new Clause(sentence, pack);
        boolean speaks =
                sentence.has(Meaning.SAY, sentence.from(), to)
                        || sentence.has(Meaning.PAPER, sentence.from(), to);
        return sentence.entities().stream()
                .filter(entity -> speaks && entity.to() <= to)
                .filter(entity -> Clause.isPersonal(entity) && !entity.actors().isEmpty())
                .filter(
                        entity ->
                                !clause.isObject(entity)
                                        || sentence.has( // the statement of X
                                                Meaning.PAPER,
                                                entity.from() - PAPER,
                                                entity.from()))
                .findFirst()
                .orElse(null);
    }
}
