package org.readout.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readout.model.Document.Reason;

/** Lets every passage stand once: paragraphs, and runs of sentences inside paragraphs. */
final class Repeats {

    private static final int RUN = 12;
    private static final int UNSPACED_RUN = 20;
    private static final int WEIGHT = 25;
    private static final int HEAD = 4;

    private final Set<Long> seen = new HashSet<>();
    private final Drops drops;

    private Repeats(Drops drops) {
        this.drops = drops;
    }

    /** The blocks without what an earlier one has said. */
    static List<Block> once(List<Block> blocks, Drops drops) {
        Repeats repeats = new Repeats(drops);
        List<Block> once = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Tokens tokens = block.tokens();
            if (i < 4 && titleTag(tokens, blocks, i)) {
                drops.add(block.words(), Reason.REPEATED);
                continue;
            }
            if (i > 0 && i < HEAD && teaser(block.text(), tokens, blocks, i)) {
                drops.add(block.words(), Reason.REPEATED);
                continue;
            }
            Anchored rest = repeats.rest(block, tokens, once.isEmpty());
            if (!rest.isEmpty()) {
                once.add(block.with(rest));
            }
        }
        return once;
    }

    private Anchored rest(Block block, Tokens tokens, boolean first) {
        List<int[]> sentences = sentences(tokens);
        int n = sentences.size();
        if (n == 0) {
            return block.words();
        }
        boolean[] again = new boolean[n];
        for (int i = 0; i < n; i++) {
            int[] sentence = sentences.get(i);
            again[i] = !seen.add(tokens.hash(sentence[0], sentence[1]));
        }
        boolean whole = !seen.add(~tokens.hash(0, tokens.size())) || all(again);
        if (whole && tokens.weight() >= WEIGHT && !first) {
            drops.add(block.words(), Reason.REPEATED);
            return Anchored.EMPTY;
        }
        Anchored.Builder rest = null;
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int j = i;
            while (j < n && again[j]) {
                j++;
            }
            if (j == i) {
                continue;
            }
            int from = sentences.get(i)[0];
            int to = sentences.get(j - 1)[1];
            if (to - from >= run(tokens, from)) {
                rest = rest == null ? new Anchored.Builder(block.words().length()) : rest;
                int start = i == 0 ? 0 : tokens.start(from);
                int end = j == n ? block.words().length() : tokens.start(sentences.get(j)[0]);
                while (start > kept && opening(block.words().charAt(start - 1))) {
                    start--;
                }
                while (j < n && end > start && opening(block.words().charAt(end - 1))) {
                    end--;
                }
                rest.add(block.words(), kept, start);
                drops.add(block.words().slice(start, end).tidy(), Reason.REPEATED);
                kept = end;
            }
            i = j;
        }
        return rest == null
                ? block.words()
                : rest.add(block.words(), kept, block.words().length()).build().tidy();
    }

    private static boolean opening(char c) {
        return !Letters.blank(c)
                && !Letters.stop(c)
                && !Letters.word(c)
                && (c == '"'
                        || c == '('
                        || c == 0xab
                        || c == 0x201c
                        || c == 0x201e
                        || c == 0x300c
                        || c == 0x2018);
    }

    private static boolean all(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }

    private static int run(Tokens tokens, int from) {
        return Letters.unspaced(tokens.line.charAt(tokens.start(from))) ? UNSPACED_RUN : RUN;
    }

    /** Sentences as ranges of tokens. */
    private static List<int[]> sentences(Tokens tokens) {
        List<int[]> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i + 1 == tokens.size()
                    || tokens.closes(i)
                            && (tokens.capital(i + 1) || tokens.number(i + 1))
                            && tokens.end(i) - tokens.start(i) > 1) {
                sentences.add(new int[] {from, i + 1});
                from = i + 1;
            }
        }
        return sentences;
    }

    /** A line that is a headline of the lines below with the names of section and site after it. */
    private static boolean titleTag(Tokens tokens, List<Block> blocks, int i) {
        for (int j = i + 1; j < blocks.size() && j <= i + 6 && tokens.size() < 60; j++) {
            Tokens headline = blocks.get(j).tokens();
            int n = headline.size();
            if (n >= 4
                    && n < tokens.size()
                    && tokens.size() - n <= 10
                    && tokens.shared(0, headline, 0) == n
                    && parted(tokens, n)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A line that breaks off, of which what was left of the last sentence opens a sentence below.
     */
    private static boolean teaser(String text, Tokens tokens, List<Block> blocks, int i) {
        if (!text.endsWith("...") && !text.endsWith("\u2026")
                || tokens.size() > 80
                || tokens.size() < 4) {
            return false;
        }
        List<int[]> sentences = sentences(tokens);
        int from = sentences.get(sentences.size() - 1)[0];
        int n = tokens.size() - from;
        for (int j = i + 1; n > 3 && j < blocks.size() && j <= i + 15; j++) {
            Tokens below = blocks.get(j).tokens();
            for (int[] sentence : sentences(below)) {
                int shared = tokens.shared(from, below, sentence[0]);
                if (shared >= n - 1 && shared >= 4) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean parted(Tokens tokens, int n) {
        for (int i = tokens.end(n - 1); i < tokens.start(n); i++) {
            char c = tokens.line.charAt(i);
            if (c == '|'
                    || c == '/'
                    || c == '-'
                    || c >= 0x2010 && c <= 0x2015
                    || c == 0xbb
                    || c == 0xab
                    || c == 0x2022
                    || c == 0xb7) {
                return true;
            }
        }
        return false;
    }
}
