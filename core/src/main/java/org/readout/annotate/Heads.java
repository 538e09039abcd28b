package org.readout.annotate;

import java.util.Locale;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.language.Tokens;

/**
 * Finds where a headline ends that runs on into the sentence behind it, and the town in which a
 * report was written that no mark parts from its first sentence, on pages that were pressed into
 * one line and parted again at their day.
 */
final class Heads {

    private static final int LEAST = 3; // words of a headline
    private static final int DAY = 5; // tokens of a line that is a day
    private static final int OFFICE = 8; // tokens of an office and its owner before a name
    private static final int OWNER = 2; // tokens of its owner

    private final Tokens tokens;
    private final LanguagePack pack;

    Heads(Tokens tokens, LanguagePack pack) {
        this.tokens = tokens;
        this.pack = pack;
    }

    /** Whether a paragraph is a day and nothing else. */
    boolean isDay(int from, int to) {
        return to - from > 2
                && to - from <= DAY
                && Character.isDigit(tokens.first(from))
                && tokens.isWord(to - 1)
                && tokens.isWord(from + 1)
                && !tokens.isCapital(from + 1);
    }

    /**
     * The token behind a headline, where a sentence goes on in the same line; {@code to} if not.
     */
    int behindHeadline(int from, int to) {
        if (!pack.capitals()
                || pack.flag("title-case", false)
                || ".!?\u2026".indexOf(tokens.first(to - 1)) < 0) {
            return to;
        }
        int[] first = {to};
        pack.words()
                .scan(
                        tokens,
                        from + LEAST,
                        to,
                        (start, end, gap, rest, cue) -> {
                            if (start < first[0] && opens(cue.meaning()) && isOpening(start)) {
                                first[0] = start;
                            }
                        });
        int sentence = first[0];
        int[] several = {sentence};
        pack.names()
                .scan(
                        tokens,
                        from + LEAST,
                        sentence,
                        (start, end, gap, rest, name) -> {
                            if (name.kind() == Name.Kind.PERSON
                                    && end < to
                                    && isOpening(start)
                                    && tokens.isWord(end)
                                    && !tokens.isCapital(end)
                                    && isBare(start, end, name)) {
                                int[] best = isAnd(end, to) ? several : first;
                                best[0] = Math.min(best[0], office(from + LEAST, start));
                            }
                        });
        return first[0] < sentence ? first[0] : several[0];
    }

    private static boolean opens(Meaning meaning) {
        return switch (meaning) {
            case IN, WITH, TOPIC, AFTER, EVE, INITIATED, MEET, CALL, SAY, DISCUSS -> true;
            default -> false;
        };
    }

    /** Whether a word with a capital stands right behind another word. */
    private boolean isOpening(int i) {
        return tokens.isCapital(i) && tokens.isWord(i - 1) && tokens.start(i) > tokens.end(i - 1);
    }

    private boolean isAnd(int i, int to) {
        boolean[] and = new boolean[1];
        pack.words()
                .match(
                        tokens,
                        i,
                        to,
                        (start, end, gap, rest, cue) -> and[0] |= cue.meaning() == Meaning.AND);
        return and[0];
    }

    /** Whether a name stands as the pack writes it, in no other case. */
    private boolean isBare(int from, int to, Name name) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from && tokens.start(i) > tokens.end(i - 1) ? " " : "");
            words.append(tokens.written(i));
        }
        return words.toString()
                .toLowerCase(Locale.ROOT)
                .equals(name.written().toLowerCase(Locale.ROOT).replace(" - ", "-"));
    }

    /** Where the office of a person begins that stands bare before his name, or the name itself. */
    private int office(int from, int name) {
        int head = Math.max(from, name - OFFICE);
        int[] other = {head};
        int[] first = {name};
        pack.names()
                .scan(
                        tokens,
                        head,
                        name,
                        (start, end, gap, rest, found) -> {
                            if (found.kind() == Name.Kind.PERSON) {
                                other[0] = Math.max(other[0], end);
                            }
                        });
        pack.names()
                .scan(
                        tokens,
                        other[0],
                        name,
                        (start, end, gap, rest, title) -> {
                            if (title.kind() == Name.Kind.TITLE
                                    && start < first[0]
                                    && name - end <= OWNER
                                    && isOpening(start)
                                    && isBare(start, end, title)) {
                                first[0] = start;
                            }
                        });
        return first[0];
    }

    /**
     * The token behind a town at the head of a paragraph, a house or quarter behind its comma, with
     * a sentence behind both; {@code from} where none stands there.
     */
    int behindPlace(int from, int to) {
        int[] town = {from};
        pack.names()
                .match(
                        tokens,
                        from,
                        to,
                        (start, end, gap, rest, name) -> {
                            if (name.kind() == Name.Kind.PLACE && isBare(start, end, name)) {
                                town[0] = Math.max(town[0], end);
                            }
                        });
        int end = town[0];
        if (end == from || end + 1 >= to) {
            return from;
        }
        if (tokens.first(end) == ',') {
            end = name(end + 1, to);
        }
        return end < to && tokens.isCapital(end) && tokens.isWord(end) ? end : from;
    }

    /** The token behind one word with a capital, parts joined to it by hyphens and all. */
    private int name(int from, int to) {
        int end = from;
        while (end < to
                && (end == from && tokens.isCapital(end)
                        || end > from && tokens.start(end) == tokens.end(end - 1))) {
            end++;
        }
        return end;
    }
}
