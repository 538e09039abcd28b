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
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (i >= end) {
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
        return form != null || block.isClean() ? form : words(block, tokens);
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
        if (Labels.isRow(text, index == 0)) {
            return Reason.FURNITURE;
        }
        if (Labels.isInitials(text) || index >= count - 6 && Labels.isCredit(text)) {
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

    private @Nullable Reason words(Block block, Tokens tokens) {
        int size = tokens.size();
        if (furniture.wholly(Sign.LINE, tokens)) {
            return Reason.FURNITURE;
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
        return size <= SIGNATURE && !Letters.stopped(block.text()) && byline(tokens)
                ? Reason.BYLINE
                : null;
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
            } else if (!dates.weekday(tokens, i)) {
                others++;
            }
        }
        return others <= (housed ? HOUSE : label > 0 || timed ? 3 : 1) ? dated : null;
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
        return kept;
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
