package org.readout.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Document.Reason;

/**
 * Parts the head of a page that was pressed into one line: the headline, where it is known from
 * beside the page, and what stands before and behind the stamp of its publication, a full date with
 * the time of day between two sentences (the Castle. 3 May 2031 18:30 The King said).
 */
final class Stamp {

    private static final int LEAST = 20;
    private static final int LONG = 60;
    private static final int HEAD = 160;
    private static final int LABEL = 3;

    private final Furniture furniture;
    private final Dates dates;
    private final Drops drops;

    Stamp(Furniture furniture, Dates dates, Drops drops) {
        this.furniture = furniture;
        this.dates = dates;
        this.drops = drops;
    }

    /**
     * The first block of a page in its parts; itself alone where it has none. {@code headline} is
     * known from beside the page, or null.
     */
    List<Block> parts(Block block, @Nullable Tokens headline) {
        Tokens tokens = block.tokens();
        List<Block> parts = new ArrayList<>();
        if (tokens.size() < LEAST) {
            return List.of(block);
        }
        int start = headline == null ? 0 : headline(tokens, headline);
        int from = start > 0 ? start : furniture.match(Sign.LINE, tokens, 0);
        int stamp = stamp(tokens, from);
        if (stamp < 0 && (start == 0 || tokens.size() < LONG)) {
            return List.of(block);
        }
        if (start > 0) {
            int first = start - headline.size();
            drop(block, 0, first);
            part(block, first, start, parts);
        } else {
            drop(block, 0, from);
        }
        if (stamp >= 0) {
            int day = stamp + day(tokens, stamp);
            int behind = day + Dates.time(tokens, day);
            part(block, from, stamp, parts);
            part(block, stamp, day, parts);
            drop(block, day, behind);
            part(block, behind, tokens.size(), parts);
        } else {
            part(block, from, tokens.size(), parts);
        }
        return parts;
    }

    /** The token behind the headline, at the head of a line or behind a label; 0 for none. */
    private static int headline(Tokens tokens, Tokens headline) {
        int n = headline.size();
        for (int i = 0; i <= LABEL && n > 1 && i + n < tokens.size(); i++) {
            if (tokens.shared(i, headline, 0) == n) {
                return tokens.capital(i + n) || tokens.number(i + n) ? i + n : 0;
            }
        }
        return 0;
    }

    /** The token at which a stamp begins between two sentences, or -1. */
    private int stamp(Tokens tokens, int from) {
        for (int i = from; i < tokens.size() && i < HEAD; i++) {
            int day = tokens.number(i) ? day(tokens, i) : 0;
            int time = day == 0 ? 0 : Dates.time(tokens, i + day);
            int behind = i + day + time;
            boolean joined = time > 0 && tokens.start(i + day) == tokens.end(i + day - 1) + 1;
            if (joined && behind < tokens.size() && opens(tokens, behind)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean opens(Tokens tokens, int i) {
        return tokens.capital(i) || tokens.number(i);
    }

    /** How many tokens a full date takes, with the word for year behind it; 0 where none is. */
    private int day(Tokens tokens, int i) {
        Dates.Found date = dates.at(tokens, i);
        if (date == null) {
            return 0;
        }
        int end = i + date.tokens();
        boolean word = end < tokens.size() && !tokens.number(end) && !tokens.capital(end);
        return date.tokens() + (word ? 1 : 0);
    }

    private void part(Block block, int from, int to, List<Block> parts) {
        if (to > from) {
            parts.add(new Block(block.kind(), piece(block, from, to)));
        }
    }

    private void drop(Block block, int from, int to) {
        if (to > from) {
            drops.add(piece(block, from, to), Reason.FURNITURE);
        }
    }

    private static Anchored piece(Block block, int from, int to) {
        Tokens tokens = block.tokens();
        int start = from == 0 ? 0 : opening(block, from);
        int end = to == tokens.size() ? block.words().length() : opening(block, to);
        return block.words().slice(start, end).tidy();
    }

    /** Where a token begins, with the mark that opens a quote or bracket before it. */
    private static int opening(Block block, int token) {
        int start = block.tokens().start(token);
        while (start > 0 && !Letters.blank(block.text().charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
