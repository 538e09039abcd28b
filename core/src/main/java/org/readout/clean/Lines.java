package org.readout.clean;

import java.util.ArrayList;
import java.util.List;
import org.readout.model.Document.Reason;

/** Reads the paragraphs of a Markdown or plain text page. */
final class Lines {

    private static final int WIDEST = 130;
    private static final int LONG_WORD = 12;

    private record Line(Anchored words, boolean hard) {}

    private final Drops drops;
    private final boolean markdown;
    private final List<Line> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Anchored> open = new ArrayList<>();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private boolean wrapped;

    private Lines(boolean markdown, Drops drops) {
        this.markdown = markdown;
        this.drops = drops;
    }

    /** The paragraphs of a page; plain text that looks like Markdown is read as such. */
    static List<Block> read(Anchored page, boolean markdown, Drops drops) {
        Anchored bare = Tags.strip(page, drops);
        Lines reader = new Lines(markdown || looksMarked(bare.text()), drops);
        reader.split(bare);
        reader.wrapped = reader.looksWrapped();
        reader.read();
        return reader.blocks;
    }

    private static boolean looksMarked(String text) {
        if (text.contains("](")
                || text.contains("|--")
                || text.contains("| --")
                || text.contains("|:--")
                || text.startsWith("# ")
                || text.startsWith("## ")) {
            return true;
        }
        int bold = text.indexOf("**");
        return text.contains("\n# ")
                || text.contains("\n## ")
                || text.contains("\n### ")
                || text.contains("\\\"")
                || bold >= 0 && bold + 2 < text.length() && Letters.word(text.charAt(bold + 2));
    }

    private void split(Anchored page) {
        int start = 0;
        for (int i = 0; i <= page.length(); i++) {
            char c = i < page.length() ? page.charAt(i) : Tags.BREAK;
            if (!Letters.lineEnd(c)) {
                continue;
            }
            int end = i;
            boolean hard = c == Tags.BREAK || c == 0x2028 || c == 0x0c;
            if (markdown && end > start && page.charAt(end - 1) == '\\') {
                end--;
                hard = true;
            } else if (end - start > 2
                    && page.charAt(end - 1) == ' '
                    && page.charAt(end - 2) == ' ') {
                hard = true; // also where nothing else shows that the text is Markdown
            }
            lines.add(new Line(page.slice(start, end), hard));
            if (c == '\r' && i + 1 < page.length() && page.charAt(i + 1) == '\n') {
                i++;
            }
            start = i + 1;
        }
    }

    /**
     * Whether lines were broken to fit a width: no line is long, and the first word of nearly every
     * next line would not have fitted.
     */
    private boolean looksWrapped() {
        int widest = 0;
        int stops = 0;
        int gaps = 0;
        int fits = 0;
        int breaks = 0;
        for (Line line : lines) {
            String words = line.words.text();
            widest =
                    words.startsWith("#")
                            ? widest
                            : Math.max(
                                    widest,
                                    width(words.stripTrailing())); // headings are not wrapped
            gaps += isBlank(words) ? 1 : 0;
        }
        if (widest > WIDEST) {
            return false;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            String here = lines.get(i).words.text().stripTrailing();
            String next = lines.get(i + 1).words.text().strip();
            if (isBlank(here)
                    || isBlank(next)
                    || lines.get(i).hard
                    || next.startsWith("#")
                    || next.startsWith("|")
                    || mark(next) > 0) {
                continue;
            }
            breaks++;
            fits += here.length() + 1 + firstWord(next) < widest - 2 ? 1 : 0;
            stops += Letters.stopped(here) ? 1 : 0;
        }
        return gaps > 1
                ? breaks >= 2 && fits * 6 <= breaks
                : breaks >= 4 && fits == 0 && stops * 3 <= breaks;
    }

    /** Whether a line shows nothing, non-breaking blanks included. */
    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** How many letters of a line a break could not part. */
    private static int firstWord(String line) {
        int blank = line.indexOf(' ');
        int word = Letters.unspaced(line.charAt(0)) ? 1 : blank < 0 ? line.length() : blank;
        return Math.min(LONG_WORD, word);
    }

    /** The length of a line; 0 where it is long by one word alone, as an address is. */
    private static int width(String line) {
        int longest = 0;
        int word = 0;
        for (int i = 0; i < line.length(); i++) {
            boolean apart = line.charAt(i) == ' ' || Letters.unspaced(line.charAt(i));
            word = apart ? 0 : word + 1;
            longest = Math.max(longest, word);
        }
        return longest > LONG_WORD * 3 && longest * 2 > line.length() ? 0 : line.length();
    }

    private void read() {
        for (int i = 0; i < lines.size(); i++) {
            Anchored raw = lines.get(i).words;
            Anchored words = raw.tidy();
            String text = words.text();
            if (text.isEmpty()) {
                close();
                continue;
            }
            if (markdown && table(i)) {
                close();
                i = rows(i);
                continue;
            }
            int level = markdown ? heading(text) : 0;
            if (level > 0) {
                close();
                kind = Block.Kind.HEADING;
                add(words.slice(level, Math.max(level, closingMarks(text))));
                close();
            } else if (markdown && underline(text) && !open.isEmpty()) {
                kind = Block.Kind.HEADING;
                close();
            } else if (markdown && definition(text)) {
                close();
                drops.add(words, Reason.LINK);
            } else {
                line(raw, words, i);
            }
            if (lines.get(i).hard) {
                close();
            }
        }
        close();
    }

    private void line(Anchored raw, Anchored words, int i) {
        int start = 0;
        while (markdown
                && start < words.length()
                && (words.charAt(start) == '>' || words.charAt(start) == ' ')) {
            start++;
        }
        words = words.slice(start, words.length());
        int item = mark(words.text());
        if (item > 0) {
            close();
            kind = Block.Kind.ITEM;
            add(words.slice(item, words.length()));
            return;
        }
        boolean continued =
                wrapped
                        || markdown
                                && kind == Block.Kind.ITEM
                                && !raw.isEmpty()
                                && raw.charAt(0) == ' ';
        if (!open.isEmpty() && !continued) {
            close();
        }
        add(words);
    }

    /** How many units the mark of a list's item takes; numbers stay in the text. */
    private static int mark(String text) {
        if (text.length() < 3) {
            return 0;
        }
        char c = text.charAt(0);
        boolean bullet =
                c == '-'
                        || c == '*'
                        || c == '+'
                        || c == 0x2022
                        || c == 0xb7
                        || c >= 0x25a0 && c <= 0x25ff
                        || c == 0x2023
                        || c == 0x2756;
        return bullet && text.charAt(1) == ' ' && text.charAt(2) != c ? 2 : 0;
    }

    private static int heading(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '#') {
            i++;
        }
        return i > 0 && i < 7 && i < text.length() && text.charAt(i) == ' ' ? i + 1 : 0;
    }

    private static int closingMarks(String text) {
        int i = text.length();
        while (i > 0 && text.charAt(i - 1) == '#') {
            i--;
        }
        return i > 1 && text.charAt(i - 1) == ' ' ? i - 1 : text.length();
    }

    private static boolean underline(String text) {
        return text.length() > 2
                && (text.chars().allMatch(c -> c == '=') || text.chars().allMatch(c -> c == '-'));
    }

    private static boolean definition(String text) {
        int close = text.startsWith("[") ? text.indexOf("]: ") : -1;
        return close > 1 && close < 40 && text.startsWith("http", close + 3);
    }

    private boolean table(int i) {
        String text = lines.get(i).words.text().strip();
        return text.indexOf('|') >= 0
                && i + 1 < lines.size()
                && ruler(lines.get(i + 1).words.text().strip());
    }

    /** The line under a table's head: bars, dashes, colons. */
    private static boolean ruler(String text) {
        int dashes = 0;
        int bars = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-') {
                dashes++;
            } else if (c == '|') {
                bars++;
            } else if (c != ':' && c != ' ') {
                return false;
            }
        }
        return bars > 0 && dashes > 1;
    }

    /**
     * A table of two columns holds what the page knows of itself and is dropped; the rows of any
     * other are paragraphs. Gives its last line.
     */
    private int rows(int head) {
        int last = head;
        boolean record = true;
        while (last + 1 < lines.size() && lines.get(last + 1).words.text().indexOf('|') >= 0) {
            last++;
        }
        for (int i = head; i <= last; i++) {
            record &= cells(lines.get(i).words.text().strip()) <= 2;
        }
        for (int i = head; i <= last; i++) {
            Anchored row = lines.get(i).words;
            if (record || ruler(row.text().strip())) {
                drops.add(row.tidy(), Reason.FURNITURE);
                continue;
            }
            Anchored.Builder cells = new Anchored.Builder(row.length());
            for (int j = 0; j < row.length(); j++) {
                cells.add(row.charAt(j) == '|' ? ' ' : row.charAt(j), row.place(j));
            }
            kind = Block.Kind.ITEM;
            add(cells.build().tidy());
            close();
        }
        return last;
    }

    private static int cells(String row) {
        int bars = (int) row.chars().filter(c -> c == '|').count();
        return bars
                + 1
                - (row.startsWith("|") ? 1 : 0)
                - (row.endsWith("|") && row.length() > 1 ? 1 : 0);
    }

    private void add(Anchored words) {
        open.add(words);
    }

    private void close() {
        if (!open.isEmpty()) {
            Anchored all = open.size() == 1 ? open.get(0) : joined();
            Block block = markdown ? Marks.strip(kind, all, drops) : new Block(kind, all.tidy());
            if (!block.words().isEmpty()) {
                blocks.add(barred(block));
            }
        }
        open.clear();
        kind = Block.Kind.PARAGRAPH;
    }

    private Anchored joined() {
        Anchored.Builder joined = new Anchored.Builder(64);
        for (Anchored piece : open) {
            if (joined.length() > 0) {
                joined.add(' ', -1);
            }
            joined.add(piece);
        }
        return joined.build();
    }

    /** A line between bars, or before one, is what a table round a picture leaves behind. */
    private static Block barred(Block block) {
        String text = block.text();
        int start = text.startsWith("| ") ? 2 : 0;
        int end =
                text.endsWith(" |") && text.length() > start + 2
                        ? text.length() - 2
                        : text.length();
        boolean bars =
                (start > 0 || end < text.length()) && text.substring(start, end).indexOf('|') < 0;
        return bars ? new Block(Block.Kind.CAPTION, block.words()) : block;
    }
}
