package org.readout.annotate;

import org.readout.annotate.Atom.Part;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Phrases that share the title of the phrase before them, each naming who bears it for another
 * state: his counterparts from Gondor, X; of Arnor, V, and Rohan, Y.
 */
final class Holders {

    private final Phrase phrase;
    private final Atom first;
    private final Sentence sentence;

    Holders(Phrase phrase) {
        this.phrase = phrase;
        this.first = phrase.first;
        this.sentence = phrase.sentence;
    }

    /** Gives the phrase the title of the one before it where both are of one list. */
    void join(Phrase before) {
        if (new Holders(before).isOpened()) {
            Atom plural = before.first;
            phrase.counterpart = plural.ids().isEmpty();
            phrase.titled = !phrase.counterpart;
            phrase.office = phrase.counterpart ? null : plural.ids().get(0);
            phrase.from = plural.from();
            phrase.heading = phrase.from;
            return;
        }
        boolean holder =
                phrase.pack.spaces()
                        && before.person != null
                        && before.isHeaded()
                        && isNamed(first);
        if (holder && (isTheOne() || isNext(before))) {
            phrase.titled = before.titled;
            phrase.counterpart = before.counterpart;
            phrase.office = before.office;
            phrase.heading = phrase.from;
        }
    }

    /** Whether a comma, a semicolon or "and", maybe with "of", parts a state from who is before. */
    private boolean isNext(Phrase before) {
        int at = before.to + 1;
        Marked<Cue> and = sentence.find(Meaning.AND, at, at + 1);
        at = and == null || and.from() != at ? at : and.to();
        Marked<Cue> of = sentence.find(Meaning.OF, at, at + 1);
        at = of == null || of.from() != at ? at : of.to();
        boolean parted = false; // X's state stands before a comma too
        for (int i = before.from; i < before.to; i++) {
            parted |= sentence.tokens().first(i) == ',';
        }
        return parted
                && at == first.from()
                && !before.actors.isEmpty()
                && !before.actors.containsAll(first.ids());
    }

    /**
     * Whether an article and "of" stand right before the state: the president of X and the one of
     * Y, V.
     */
    private boolean isTheOne() {
        return sentence.cues(Meaning.OF).stream()
                .filter(of -> of.to() == first.from())
                .anyMatch(of -> isArticle(of.from() - 1));
    }

    /** Whether a token is an article, alone or as the end of "with the". */
    private boolean isArticle(int i) {
        return sentence.has(Meaning.THE, i, i + 1)
                || sentence.cues(Meaning.WITH).stream()
                        .anyMatch(with -> with.to() == i + 1 && with.to() - with.from() > 1);
    }

    /** Whether a comma and the name of somebody stand behind a state. */
    private boolean isNamed(Atom state) {
        return state.part() == Part.ACTOR
                && state.to() < sentence.to()
                && sentence.tokens().first(state.to()) == ','
                && phrase.surroundings.isNameNext(state.to());
    }

    /**
     * Whether the phrase is the plural of a title before a list of states, each with the name of
     * who holds it: the ministers of Gondor, X, and Rohan, Y.
     */
    boolean isOpened() {
        int next = phrase.start + 1;
        Atom state = next < phrase.found.all().size() ? phrase.found.all().get(next) : first;
        int title = field(first.to());
        Marked<Cue> of = sentence.find(Meaning.OF, title, title + 1);
        return first.part() == Part.BOTH
                && of != null
                && of.to() == state.from()
                && phrase.pack.spaces()
                && isNamed(state);
    }

    /** Behind what the title at a token is responsible for: the ministers of trade of Gondor. */
    private int field(int title) {
        Marked<Cue> of = sentence.find(Meaning.OF, title, title + 1);
        Marked<Cue> field = of == null ? null : sentence.find(Meaning.FIELD, of.to(), of.to() + 1);
        return field == null ? title : field.to();
    }
}
