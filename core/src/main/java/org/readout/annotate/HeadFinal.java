package org.readout.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * Puts words that stand behind what they govern ("Gondor with", "Gondor about discussed") before
 * it, so that extraction reads all languages in one order. Such a cue then covers no token.
 */
final class HeadFinal {

    /** Words that govern the phrase right before them. */
    private static final Set<Meaning> PHRASE =
            EnumSet.of(
                    Meaning.WITH,
                    Meaning.IN,
                    Meaning.TO,
                    Meaning.BETWEEN,
                    Meaning.SOURCE,
                    Meaning.HOSTED,
                    Meaning.INITIATED,
                    Meaning.ACCOMPANIED);

    private final Sentence sentence;
    private final List<Marked<Cue>> written; // where they stand in the text

    private HeadFinal(Sentence sentence) {
        this.sentence = sentence;
        this.written = sentence.cues();
    }

    /** Moves the cues of a sentence; a word that governs nothing known is left out. */
    static void order(Sentence sentence) {
        HeadFinal all = new HeadFinal(sentence);
        List<Marked<Cue>> moved = new ArrayList<>();
        all.written.forEach(cue -> all.move(cue, moved));
        moved.sort(Comparator.comparingInt(Marked::from));
        sentence.cues(moved);
    }

    private void move(Marked<Cue> cue, List<Marked<Cue>> moved) {
        Meaning meaning = cue.what().meaning();
        boolean governs = PHRASE.contains(meaning);
        boolean opens = meaning == Meaning.TOPIC || meaning == Meaning.DISCUSS;
        int head = cue.from();
        if (governs || meaning == Meaning.TOPIC) {
            head = phrase(cue.from(), meaning == Meaning.BETWEEN);
            head = governs && head == cue.from() ? within(cue) : head;
        }
        if (opens && head == cue.from()) {
            head = clause(cue.from());
        }
        if (head < cue.from()) {
            moved.add(new Marked<>(head, head, cue.what()));
        } else if (!governs) {
            moved.add(cue);
        }
        if (meaning == Meaning.WITH && head < cue.from() && joins(cue)) {
            moved.add(new Marked<>(cue.from(), cue.to(), new Cue(Meaning.AND, null)));
        }
    }

    /** Where the phrase begins whose last word the ending that governs it is part of. */
    private int within(Marked<Cue> ending) {
        for (Entity entity : sentence.entities) {
            if (entity.to() == ending.to() && entity.from() < ending.from()) {
                return entity.from();
            }
        }
        return ending.from();
    }

    /** Whether a "with" stands between two of a kind and so joins them: Gondor with Rohan met. */
    private boolean joins(Marked<Cue> with) {
        Entity last = endingAt(with.from());
        Entity next = startingAt(with.to());
        return last != null
                && next != null
                && !sentence.has(Meaning.IN, next.to(), next.to() + 1)
                && !sentence.has(Meaning.TO, next.to(), next.to() + 1);
    }

    /**
     * Where the phrase or place that ends at a token begins, or the list that it closes: with "and"
     * before its last member, and where two are named, commas and "with" too.
     */
    private int phrase(int to, boolean pair) {
        int head = start(to);
        boolean open = false;
        while (head < to) {
            int before = link(head, pair, open);
            int next = before < head ? start(before) : head;
            if (before == head || next == before) {
                break;
            }
            head = next;
            open = pair;
        }
        return head;
    }

    /** Where the phrase, place or day that ends before a token begins; the token itself if none. */
    private int start(int to) {
        int end = to;
        while (end > sentence.from() && isPolite(end)) {
            end--;
        }
        Entity entity = endingAt(end);
        if (entity != null) {
            return entity.from();
        }
        for (Marked<String> place : sentence.places) {
            if (place.to() == end) {
                return place.from();
            }
        }
        return to;
    }

    /** Whether a polite word that follows a name ends before a token. */
    private boolean isPolite(int end) {
        return sentence.cues(Meaning.THE).stream()
                .anyMatch(the -> the.to() == end && endingAt(the.from()) != null);
    }

    /** Where the member of a list before the one that starts at a token ends; the token if none. */
    private int link(int head, boolean pair, boolean open) {
        int i = head - 1;
        if (i <= sentence.from()) {
            return head;
        }
        char mark = sentence.tokens().first(i);
        boolean linked =
                sentence.has(Meaning.AND, i, i + 1)
                        || pair
                                && (sentence.has(Meaning.WITH, i, i + 1)
                                        || mark == '-'
                                        || mark == 0x2013
                                        || mark == 0x30FB)
                        || open && (mark == ',' || mark == 0x3001);
        return linked ? i : head;
    }

    /** Where what a clause talks about begins: behind the last person, contact word or mark. */
    private int clause(int to) {
        int head = sentence.from();
        for (int i = head; i < to - 1; i++) {
            if (!sentence.tokens().isWord(i)
                    && ",;:\u3001".indexOf(sentence.tokens().first(i)) >= 0) {
                head = i + 1;
            }
        }
        for (Marked<Cue> cue : written) {
            boolean contact =
                    cue.what().meaning().isContact() || cue.what().meaning() == Meaning.WITH;
            if (cue.to() < to && contact) {
                head = Math.max(head, cue.to());
            }
        }
        return head;
    }

    private @Nullable Entity endingAt(int to) {
        for (Entity entity : sentence.entities) {
            if (entity.to() == to) {
                return entity;
            }
        }
        return null;
    }

    private @Nullable Entity startingAt(int from) {
        for (Entity entity : sentence.entities) {
            if (entity.from() == from) {
                return entity;
            }
        }
        return null;
    }
}
