package org.readout.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Document.Reason;

/**
 * Tells the paragraphs of a page that are text from those that are not, by their form first and by
 * the words of {@link Furniture} where form is not enough.
 */
final class Sieve {

    private static final int LINE = 40;
    private static final int NOTICE = 150;
    private static final int SIGNATURE = 14;
    private static final int SOLID = 12;
    private static final int HEAD = 8;
    private static final int HOUSE = 5; // words of its name
    private static final int BOX = 12; // lines
    private static final int POST = 8; // words
    private static final int TAIL = 2; // lines
    private static final int CLOCK = 3; // words, and letters of one: p.m. CET
    private static final int TEXT = 3; // paragraphs
    private static final char NUMBER = '\u2116';
    private static final String APART = "\u2022\u00b7|";

    private final Furniture furniture;
    private final Dates dates;
    private final Drops drops;
    private final Cuts cuts;
    private final Stamp stamp;

    Sieve(Furniture furniture, Dates dates, Drops drops) {
        this.furniture = furniture;
        this.dates = dates;
        this.drops = drops;
        this.cuts = new Cuts(furniture, dates, drops);
        this.stamp = new Stamp(furniture, dates, drops);
    }

    /**
     * The text among the blocks, in order. {@code headline} is known from beside the page, or null.
     */
    List<Block> sift(List<Block> blocks, @Nullable String headline) {
        List<Block> kept = new ArrayList<>(blocks.size());
        List<Tokens> above = new ArrayList<>();
        Tokens title = headline == null ? null : Tokens.of(headline);
        if (title != null) {
            above.add(title);
        }
        int end = end(blocks);
        int boxed = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boxed = Math.max(boxed, i + box(blocks, i));
            if (i >= end || i < boxed) {
                drops.add(block.words(), Reason.FURNITURE);
                continue;
            }
            List<Block> parts = List.of(block);
            if (kept.isEmpty() && !block.isClean()) {
                parts = stamp.parts(block, title);
            }
            for (Block part : parts) {
                int index = parts.size() > 1 ? kept.size() : i;
                sift(part, above, index, blocks.size() + parts.size() - 1, kept);
            }
        }
        return ends(Repeats.once(kept, drops));
    }

    /** Keeps what is text of one of so many blocks, or drops it with the reason. */
    private void sift(Block block, List<Tokens> above, int index, int count, List<Block> kept) {
        Block rest = block.isClean() ? block : OneLine.clean(block, above, furniture, dates, drops);
        if (above.size() < HEAD && block.tokens().size() <= LINE * 2) {
            above.add(block.tokens());
        }
        boolean caption = block.kind() == Block.Kind.CAPTION;
        rest = caption || block.isClean() ? rest : cuts.clean(rest);
        if (rest.words().isEmpty()) {
            return;
        }
        Reason reason = reason(rest, index, count, kept.isEmpty());
        if (reason != null) {
            drops.add(rest.words(), reason);
            return;
        }
        if (rest == block) {
            rest.clean();
        }
        kept.add(rest);
    }

    /**
     * How many lines from one on are no text although they look so: those between a line that opens
     * a box of other pages and the one that ends it, a label that points to the headline below it,
     * the words between a picture and its caption with the caption.
     */
    private int box(List<Block> blocks, int from) {
        Tokens label = blocks.get(from).tokens();
        if (label.size() == 0 || label.size() > SIGNATURE * 2) {
            return 0;
        }
        if (furniture.starts(Sign.SKIP, label)) {
            for (int i = from + 1; i < blocks.size() && i <= from + BOX; i++) {
                Tokens tokens = blocks.get(i).tokens();
                if (tokens.size() <= SIGNATURE * 2 && furniture.starts(Sign.RESUME, tokens)) {
                    return i + 1 - from;
                }
            }
        }
        boolean pointer = furniture.match(Sign.LINK, label, 0) == label.size();
        if (from == 0
                || from + 1 >= blocks.size()
                || !pointer && furniture.match(Sign.ENLARGE, label, 0) != label.size()) {
            return 0;
        }
        Block below = blocks.get(from + 1);
        boolean stopped = Letters.stopped(below.text());
        boolean asks = below.text().endsWith("?") || below.text().endsWith("\u061f");
        return (!stopped || pointer && asks) && below.tokens().size() <= LINE ? 2 : 0;
    }

    /**
     * Where what follows the article begins: a line that says so, with more before it than after
     * it.
     */
    private int end(List<Block> blocks) {
        int before = 0;
        int all = 0;
        for (Block block : blocks) {
            all += block.words().length();
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            before += block.words().length();
            if (i > 0 && block.words().length() < 80 && before * 2 > all) {
                Tokens tokens = block.tokens();
                int n = furniture.match(Sign.END, tokens, 0);
                int rest = 0;
                for (int j = n; j < tokens.size(); j++) {
                    rest += tokens.number(j) ? 0 : 1;
                }
                if (n > 0 && rest == 0) {
                    return i;
                }
            }
        }
        return blocks.size();
    }

    private @Nullable Reason reason(Block block, int index, int count, boolean first) {
        Tokens tokens = block.tokens();
        int size = tokens.size();
        if (size == 0
                || size == 1
                        && tokens.end(0) - tokens.start(0) == 1
                        && !Letters.unspaced(block.text().charAt(tokens.start(0)))) {
            return Reason.FURNITURE;
        }
        if (block.kind() == Block.Kind.CAPTION) {
            return Reason.CAPTION;
        }
        if (block.kind() == Block.Kind.LINK && !(first && tokens.weight() > 20)) {
            return Reason.LINK;
        }
        Reason form = form(block.text(), tokens, index, count);
        return form != null || block.isClean() ? form : words(block, tokens, index, count);
    }

    private @Nullable Reason form(String text, Tokens tokens, int index, int count) {
        int size = tokens.size();
        int numbers = 0;
        for (int i = 0; i < size; i++) {
            numbers += tokens.number(i) ? 1 : 0;
        }
        if (numbers == size && size < 8) {
            return Reason.FURNITURE;
        }
        if (address(text)) {
            return Reason.LINK;
        }
        if (text.charAt(0) == '\u00a9' && size <= LINE
                || text.startsWith("(c)") && size < SIGNATURE) {
            return Reason.FURNITURE;
        }
        if (text.charAt(0) == '{' && text.charAt(text.length() - 1) == '}') {
            return Reason.FURNITURE;
        }
        if (clip(text, tokens)) {
            return Reason.CAPTION;
        }
        if (Labels.isRow(text, index == 0) || Shapes.hashtags(text) || Shapes.starred(text)) {
            return Reason.FURNITURE;
        }
        if (index > 0 && Shapes.arrow(text) && size <= LINE) {
            return Reason.LINK;
        }
        if (index > 0 && Shapes.bracketed(text) && size > 3 && size <= LINE) {
            return Reason.LINK;
        }
        if (size <= SIGNATURE && Shapes.telephone(text)) {
            return Reason.FURNITURE;
        }
        if (Labels.isInitials(text) || index >= count - 6 && Labels.isCredit(text)) {
            return Reason.BYLINE;
        }
        if ((index < HEAD || index >= count - HEAD) && clock(tokens)) {
            return Reason.FURNITURE;
        }
        if (index < HEAD && size <= HOUSE && Shapes.dashed(text)) {
            return Reason.BYLINE;
        }
        boolean edge = index < HEAD || index >= count - 3;
        if (edge && dateLine(tokens, furniture, dates) != null && !eventDay(tokens, index)) {
            return Reason.FURNITURE;
        }
        char open = text.charAt(0);
        boolean bracketed =
                (open == '(' || open == '[')
                        && text.indexOf(open == '(' ? ')' : ']') == text.length() - 1
                        && text.length() <= 24
                        && size <= 4;
        return bracketed
                        && index > 0
                        && index >= count - 6
                        && (!text.contains(" ") || text.contains("/"))
                        && !tokens.number(0)
                ? Reason.BYLINE
                : null;
    }

    private @Nullable Reason words(Block block, Tokens tokens, int index, int count) {
        int size = tokens.size();
        boolean edge = index < HEAD || index >= count - HEAD;
        boolean stopped = Letters.stopped(block.text());
        if (furniture.wholly(Sign.LINE, tokens)) {
            return Reason.FURNITURE;
        }
        if (furniture.match(Sign.ENLARGE, tokens, 0) == size) {
            return Reason.CAPTION;
        }
        if (size <= LINE && furniture.starts(Sign.START, tokens)) {
            return Reason.FURNITURE;
        }
        if (size <= LINE && furniture.starts(Sign.LINK, tokens)) {
            return Reason.LINK;
        }
        if (size <= LINE * 2 && furniture.ends(Sign.ENDS, tokens)) {
            return Reason.LINK;
        }
        if (size <= NOTICE && furniture.has(Sign.HAS, tokens)) {
            return Reason.FURNITURE;
        }
        boolean network =
                size <= SIGNATURE
                        && furniture.starts(Sign.FOLLOW, tokens)
                        && furniture.has(Sign.NETWORK, tokens);
        boolean calls = !stopped && size <= SIGNATURE && furniture.starts(Sign.CALL, tokens);
        if (network || calls) {
            return Reason.FURNITURE;
        }
        if (size > SIGNATURE * 2 || stopped) {
            return null;
        }
        if (index > 0 && index < count - TAIL && captioned(block.text(), tokens)) {
            return Reason.CAPTION;
        }
        return size <= SIGNATURE && (byline(tokens) || index > 0 && edge && desk(tokens))
                ? Reason.BYLINE
                : null;
    }

    /** Whether a short line tells who wrote or edited the text, or what the post of that one is. */
    private boolean desk(Tokens tokens) {
        for (int i = furniture.find(Sign.DESK, tokens, 0);
                i >= 0;
                i = furniture.find(Sign.DESK, tokens, i + 1)) {
            if (furniture.match(Sign.DESK, tokens, i) > 0) {
                return true;
            }
        }
        boolean names = tokens.size() <= POST;
        for (int i = 0; names && i < tokens.size(); i++) {
            names = tokens.capital(i);
        }
        return tokens.size() <= HOUSE && furniture.starts(Sign.JOB, tokens)
                || names && furniture.ends(Sign.JOB, tokens);
    }

    /**
     * Whether a line that is no sentence ends in brackets round the name of a house whose pictures
     * newspapers print or with several words for a picture, or begins with such a word and a colon.
     */
    private boolean captioned(String text, Tokens tokens) {
        int label = furniture.match(Sign.CREDIT, tokens, 0);
        if (label > 0 && label < tokens.size() && tokens.colon(label - 1)) {
            return true;
        }
        for (int i = Math.max(1, tokens.size() - POST); i + 1 < tokens.size(); i++) {
            int least = Letters.unspaced(text.charAt(tokens.start(i))) ? 3 : 2;
            int n = furniture.match(Sign.CREDIT, tokens, i);
            if (n >= least && i + n == tokens.size()) {
                return true;
            }
        }
        int open = Shapes.lastBracket(text);
        if (open < 0 || Letters.stopped(text.substring(0, open))) {
            return false;
        }
        boolean house = false;
        int first = tokens.size();
        while (first > 0 && tokens.start(first - 1) > open) {
            first--;
            house |= furniture.match(Sign.HOUSE, tokens, first) > 0;
        }
        return house && tokens.size() - first <= POST;
    }

    /** A time of day, maybe with a day before or behind it, and nothing else. */
    private boolean clock(Tokens tokens) {
        int others = 0;
        boolean timed = false;
        for (int i = 0; i < tokens.size() && tokens.size() <= POST; i++) {
            int time = Dates.time(tokens, i);
            if (time > 0) {
                timed = true;
                i += time - 1;
            } else if (!tokens.number(i) && !dates.weekday(tokens, i) && !dates.named(tokens, i)) {
                others += tokens.end(i) - tokens.start(i) > CLOCK ? tokens.size() : 1;
            }
        }
        return timed && others <= CLOCK;
    }

    /** "By Name Surname": the words of a byline, then a capital. */
    private boolean byline(Tokens tokens) {
        int n = furniture.match(Sign.BYLINE, tokens, 0);
        if (n == 0) {
            return false;
        }
        int lower = 0;
        for (int i = n; i < tokens.size(); i++) {
            lower += tokens.capital(i) || tokens.number(i) ? 0 : 1;
        }
        return n == tokens.size()
                || (tokens.capital(n) || tokens.number(n)) && lower <= (tokens.size() - n) / 2;
    }

    /** A line that is nothing but addresses, maybe after a short label. */
    private static boolean address(String text) {
        int end = text.length();
        int blank = text.lastIndexOf(' ');
        if (blank < 0 && text.indexOf('@') > 0 && text.indexOf('.') > 0 && end < 60) {
            return true;
        }
        while (web(text, blank + 1)) {
            if (blank < 0 || blank < 40 && text.charAt(blank - 1) == ':') {
                return true;
            }
            end = blank;
            blank = text.lastIndexOf(' ', end - 1);
        }
        return false;
    }

    private static boolean web(String text, int from) {
        return text.startsWith("http://", from)
                || text.startsWith("https://", from)
                || text.startsWith("www.", from);
    }

    /** "... | 3:35 min": the words under a film, with its length. */
    private static boolean clip(String text, Tokens tokens) {
        for (int i = Math.max(1, tokens.size() - 3); i < tokens.size(); i++) {
            int time = Dates.time(tokens, i);
            if (time > 0
                    && tokens.size() - i - time <= 1
                    && text.lastIndexOf('|', tokens.start(i)) >= tokens.end(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a line near the top is a day and nothing else, no time and no label: official pages
     * so tell the day of the event.
     */
    private boolean eventDay(Tokens tokens, int index) {
        Dates.Found date = index > 0 && index < HEAD ? dates.at(tokens, 0) : null;
        return date != null
                && date.tokens() >= tokens.size() - 1
                && tokens.size() > 2
                && !tokens.number(1);
    }

    /**
     * The date of a line that is a date, maybe with a time of day and a word or two, or behind the
     * name of a house and a mark, and nothing else; null for any other line.
     */
    static Dates.@Nullable Found dateLine(Tokens tokens, Furniture furniture, Dates dates) {
        if (tokens.size() > 14) {
            return null;
        }
        int others = 0;
        Dates.Found dated = null;
        boolean timed = false;
        boolean housed = false;
        boolean issue = tokens.line.indexOf(NUMBER) >= 0;
        int label = furniture.match(Sign.DATED, tokens, 0);
        for (int i = label; i < tokens.size(); i++) {
            Dates.Found date = dates.at(tokens, i);
            int time = date == null ? Dates.time(tokens, i) : 0;
            if (date != null) {
                housed |= i == others && housed(tokens, i);
                dated = date;
                i += date.tokens() - 1;
            } else if (time > 0) {
                timed = true;
                i += time - 1;
            } else if (furniture.match(Sign.ISSUE, tokens, i) > 0 && numbered(tokens, i)) {
                issue = true;
            } else if (!tokens.number(i) && !dates.weekday(tokens, i)) {
                others++;
            }
        }
        int most = housed || issue ? HOUSE : label > 0 || timed ? 3 : 1;
        return others <= most ? dated : null;
    }

    /** Whether a number stands beside a token. */
    private static boolean numbered(Tokens tokens, int i) {
        return i > 0 && tokens.number(i - 1) || i + 1 < tokens.size() && tokens.number(i + 1);
    }

    /** Whether a name and a mark that sets it apart stand before a date: Daily News | 3/5/2020. */
    private static boolean housed(Tokens tokens, int date) {
        for (int i = 0; i < date; i++) {
            if (!tokens.capital(i)) {
                return false;
            }
        }
        return date > 0 && APART.indexOf(tokens.mark(date - 1)) >= 0;
    }

    /**
     * Without the short lines that follow the last real paragraph: names, dates, and headings of
     * nothing. What a line with a colon announces is a list, whose lines stay.
     */
    private List<Block> ends(List<Block> blocks) {
        int last = blocks.size() - 1;
        while (last > 0 && !solid(blocks.get(last))) {
            last--;
        }
        List<Block> kept = new ArrayList<>(blocks.subList(0, Math.min(blocks.size(), last + 1)));
        boolean list = announces(blocks.isEmpty() ? "" : blocks.get(last).text());
        for (int i = last + 1; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Tokens tokens = block.tokens();
            boolean stopped = Letters.stopped(block.text());
            list |= announces(block.text());
            if (last > 0
                    && !list
                    && !stopped
                    && (name(tokens)
                            || tokens.size() <= SIGNATURE && !dates.all(tokens).isEmpty())) {
                drops.add(block.words(), Reason.BYLINE);
            } else if (last > 0 && block.kind() == Block.Kind.HEADING && i == blocks.size() - 1) {
                drops.add(block.words(), Reason.FURNITURE);
            } else {
                kept.add(block);
            }
        }
        return list ? kept : tail(kept);
    }

    /**
     * Without a line or two that are no sentence behind the last paragraph of a page whose
     * paragraphs end with full stops: headlines of other pages, the name of the house.
     */
    private List<Block> tail(List<Block> blocks) {
        int solid = 0;
        int open = 0;
        for (Block block : blocks) {
            boolean stopped = Letters.stopped(block.text());
            solid += stopped && block.tokens().size() >= SOLID ? 1 : 0;
            open += !stopped && !brief(block) ? 1 : 0;
        }
        int end = blocks.size();
        while (end > 0 && brief(blocks.get(end - 1))) {
            end--;
        }
        int lines = blocks.size() - end;
        if (lines == 0
                || lines > TAIL
                || solid < TEXT
                || open * 4 > solid
                || !Letters.stopped(blocks.get(end - 1).text())) {
            return blocks;
        }
        for (Block block : blocks.subList(end, blocks.size())) {
            drops.add(block.words(), Reason.LINK);
        }
        return new ArrayList<>(blocks.subList(0, end));
    }

    /** Whether a line is short and no sentence. */
    private static boolean brief(Block block) {
        Tokens tokens = block.tokens();
        boolean unspaced = Letters.unspaced(block.text().charAt(0));
        boolean brief =
                tokens.size() <= (unspaced ? SIGNATURE * 2 : SIGNATURE)
                        && !Letters.stopped(block.text());
        for (int i = 0; brief && i + 1 < tokens.size(); i++) {
            brief = !tokens.closes(i) || tokens.end(i) - tokens.start(i) <= CLOCK;
        }
        return brief;
    }

    private static boolean announces(String line) {
        return line.endsWith(":") || line.endsWith("\uff1a");
    }

    private static boolean solid(Block block) {
        Tokens tokens = block.tokens();
        return tokens.size() >= SOLID && Letters.stopped(block.text()) || tokens.weight() > 160;
    }

    /** Two to four words, each with a capital. */
    private static boolean name(Tokens tokens) {
        boolean name = tokens.size() > 1 && tokens.size() < 5;
        for (int i = 0; name && i < tokens.size(); i++) {
            name = tokens.upper(i);
        }
        return name;
    }
}
