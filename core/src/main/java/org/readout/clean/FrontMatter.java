package org.readout.clean;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields between {@code ---} lines at the head of a Markdown page (YAML), or between {@code
 * +++} lines (TOML). Only plain fields of the first level are read; their words keep their places
 * in the page.
 */
final class FrontMatter {

    private static final int MOST = 64_000;

    private final Map<String, Anchored> fields = new LinkedHashMap<>();
    private final Anchored page;
    private int end;

    private FrontMatter(Anchored page) {
        this.page = page;
    }

    /** The front matter of a page; without fields and with end 0 where it has none. */
    static FrontMatter of(Anchored page) {
        FrontMatter matter = new FrontMatter(page);
        int start = 0;
        while (start < page.length()
                && (Letters.blank(page.charAt(start)) || Letters.unseen(page.charAt(start)))) {
            start++;
        }
        String fence =
                page.text().startsWith("---", start)
                        ? "---"
                        : page.text().startsWith("+++", start) ? "+++" : null;
        if (fence != null) {
            matter.read(start, fence);
        }
        return matter;
    }

    private void read(int start, String fence) {
        String text = page.text();
        int line = lineAfter(start);
        if (!text.substring(start, line).strip().equals(fence)) {
            return;
        }
        int body = line;
        int close = -1;
        while (line < text.length() && line - body < MOST) {
            int next = lineAfter(line);
            String words = text.substring(line, next).strip();
            if (words.equals(fence) || words.equals("...")) {
                close = line;
                end = next;
                break;
            }
            line = next;
        }
        if (close < 0) {
            return;
        }
        char mark = fence.equals("---") ? ':' : '=';
        line = body;
        while (line < close) {
            int colon = key(line, mark);
            int next = lineAfter(line);
            if (colon < 0) {
                line = next;
                continue;
            }
            while (next < close && continues(next, close)) {
                next = lineAfter(next);
            }
            fields.putIfAbsent(
                    text.substring(line, colon).strip().toLowerCase(java.util.Locale.ROOT),
                    value(colon + 1, Math.min(next, close)));
            line = next;
        }
        if (fields.isEmpty()) {
            end = 0;
        }
    }

    /**
     * Whether a line belongs to the field before it: it is indented, or blank before an indented
     * one.
     */
    private boolean continues(int line, int close) {
        while (line < close && Letters.lineEnd(page.charAt(line))) {
            line++;
        }
        return line < close && (page.charAt(line) == ' ' || page.charAt(line) == '\t');
    }

    private int key(int line, char mark) {
        int i = line;
        while (i < page.length()
                && (Letters.word(page.charAt(i))
                        || page.charAt(i) == '_'
                        || page.charAt(i) == '-'
                        || page.charAt(i) == ' ' && mark == '=')) {
            i++;
        }
        return i > line && i < page.length() && page.charAt(i) == mark ? i : -1;
    }

    private int lineAfter(int from) {
        int feed = page.text().indexOf('\n', from);
        return feed < 0 ? page.length() : feed + 1;
    }

    private Anchored value(int from, int to) {
        int start = from;
        while (start < to && Letters.blank(page.charAt(start))) {
            start++;
        }
        if (start == to) {
            return Anchored.EMPTY;
        }
        char quote = page.charAt(start);
        if (quote == '"' || quote == '\'') {
            return quoted(start + 1, to, quote).tidy();
        }
        if (quote == '>' || quote == '|') {
            start = Math.min(to, lineAfter(start));
        }
        return page.slice(start, to).tidy();
    }

    private Anchored quoted(int from, int to, char quote) {
        Anchored.Builder value = new Anchored.Builder(to - from);
        for (int i = from; i < to; i++) {
            char c = page.charAt(i);
            if (c == quote) {
                if (quote == '\'' && i + 1 < to && page.charAt(i + 1) == '\'') {
                    value.add('\'', i++);
                    continue;
                }
                break;
            }
            if (c != '\\' || quote == '\'' || i + 1 >= to) {
                value.add(c, i);
                continue;
            }
            char escape = page.charAt(++i);
            int digits = escape == 'u' ? 4 : escape == 'x' ? 2 : escape == 'U' ? 8 : 0;
            int code = digits > 0 && i + digits < to ? hex(i + 1, digits) : -1;
            if (code >= 0) {
                for (char unit : Character.toChars(code)) {
                    value.add(unit, -1);
                }
                i += digits;
            } else if (Letters.lineEnd(escape)) {
                while (i + 1 < to && Letters.blank(page.charAt(i + 1))) {
                    i++;
                }
            } else {
                value.add(
                        escape == '_' || escape == 'n' || escape == 't' || escape == 'r'
                                ? ' '
                                : escape,
                        i);
            }
        }
        return value.build();
    }

    private int hex(int from, int digits) {
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(page.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return Character.isValidCodePoint(code) ? code : -1;
    }

    /** Where the page's own text begins. */
    int end() {
        return end;
    }

    /**
     * The value of the first of these fields that the page has and that says something, or null.
     */
    @Nullable Anchored field(String... names) {
        for (String name : names) {
            Anchored value = fields.get(name);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }
}
