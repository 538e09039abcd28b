package org.readout.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.readout.model.Document.Reason;

/**
 * Takes bits of HTML out of Markdown and plain text: tags become nothing or the end of a paragraph,
 * entities become what they stand for.
 */
final class Tags {

    /** Stands for the end of a paragraph where a tag made one. */
    static final char BREAK = '\u2029';

    private static final int LONGEST = 4000;
    private static final int LONGEST_ENTITY = 33;
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "br",
                    "div",
                    "li",
                    "ul",
                    "ol",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "tr",
                    "td",
                    "th",
                    "table",
                    "tbody",
                    "thead",
                    "blockquote",
                    "section",
                    "article",
                    "figure",
                    "header",
                    "footer",
                    "hr",
                    "pre",
                    "main",
                    "aside",
                    "nav",
                    "dl",
                    "dt",
                    "dd",
                    "center",
                    "body",
                    "html",
                    "head",
                    "title",
                    "form",
                    "iframe",
                    "script",
                    "style",
                    "figcaption",
                    "svg",
                    "noscript",
                    "video",
                    "audio",
                    "object",
                    "select",
                    "textarea");
    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "b", "big", "cite", "code", "del", "em", "embed", "font", "i",
                    "img", "ins", "label", "mark", "meta", "link", "q", "s", "small", "source",
                    "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr", "button",
                    "input", "picture", "amp-img", "param");

    /** Tags whose contents are no text. */
    private static final Set<String> HOLLOW =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "svg",
                    "noscript",
                    "figcaption",
                    "video",
                    "audio",
                    "object",
                    "select",
                    "textarea",
                    "head",
                    "button");

    private final String text;
    private final Map<String, String> entities = new HashMap<>();
    private int nextClose;
    private int nextCommentEnd;

    private Tags(String text) {
        this.text = text;
    }

    /** The page without tags and entities; itself where it has none. */
    static Anchored strip(Anchored page, Drops drops) {
        if (page.text().indexOf('<') < 0 && page.text().indexOf('&') < 0) {
            return page;
        }
        return new Tags(page.text()).run(page, drops);
    }

    private Anchored run(Anchored page, Drops drops) {
        Anchored.Builder out = new Anchored.Builder(page.length());
        int i = 0;
        int kept = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '<' ? tagEnd(i) : c == '&' ? entityEnd(i) : -1;
            if (end < 0) {
                i++;
                continue;
            }
            out.add(page, kept, i);
            i = c == '&' ? entity(page, i, end, out) : tag(page, i, end, out, drops);
            kept = i;
        }
        return out.add(page, kept, i).build();
    }

    private int tag(Anchored page, int start, int end, Anchored.Builder out, Drops drops) {
        if (text.startsWith("<!--", start)) {
            return end;
        }
        String name = name(start);
        if (name.isEmpty()) { // an address between angle brackets
            drops.add(page.slice(start, end), Reason.LINK);
            return end;
        }
        if (BLOCKS.contains(name)) {
            out.add(BREAK, -1);
        }
        if (name.equals("img")) {
            drops.add(page.slice(start, end), Reason.CAPTION);
        }
        if (HOLLOW.contains(name) && text.charAt(start + 1) != '/' && text.charAt(end - 2) != '/') {
            int close = closing(name, end);
            if (close > 0) {
                drops.add(
                        page.slice(start, close),
                        name.equals("figcaption") ? Reason.CAPTION : Reason.FURNITURE);
                return close;
            }
        }
        return end;
    }

    /** One past the end tag that closes {@code name}, or -1 where none is near. */
    private int closing(String name, int from) {
        int most = Math.min(text.length(), from + 20 * LONGEST);
        for (int i = nextClose(from); i >= 0 && i < most; i = text.indexOf("</", i + 2)) {
            if (text.regionMatches(true, i + 2, name, 0, name.length())) {
                int end = text.indexOf('>', i);
                return end < 0 ? -1 : end + 1;
            }
        }
        return -1;
    }

    private int nextClose(int from) {
        if (nextClose >= 0 && nextClose < from) {
            nextClose = text.indexOf("</", from);
        }
        return nextClose;
    }

    private int commentEnd(int from) {
        if (nextCommentEnd >= 0 && nextCommentEnd < from) {
            nextCommentEnd = text.indexOf("-->", from);
        }
        return nextCommentEnd;
    }

    /**
     * One past a comment, a tag that HTML knows, or an address between angle brackets that begins
     * here; -1 where none does.
     */
    private int tagEnd(int start) {
        if (text.startsWith("<!--", start)) {
            int end = commentEnd(start + 4);
            return end < 0 ? -1 : end + 3;
        }
        int next = start + 1;
        if (next >= text.length()) {
            return -1;
        }
        boolean known;
        if (text.startsWith("http", next) || text.startsWith("mailto:", next)) {
            known = true;
        } else {
            String name = name(start);
            known = BLOCKS.contains(name) || INLINE.contains(name);
        }
        if (!known) {
            return -1;
        }
        int most = Math.min(text.length(), start + LONGEST);
        char quote = 0;
        for (int i = next; i < most; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                return -1;
            }
        }
        return -1;
    }

    private String name(int start) {
        int from = start + (start + 1 < text.length() && text.charAt(start + 1) == '/' ? 2 : 1);
        int i = from;
        while (i < text.length()
                && i - from < 12
                && (ascii(text.charAt(i)) || text.charAt(i) == '-' && i > from)) {
            i++;
        }
        boolean ends =
                i < text.length()
                        && (text.charAt(i) == '>'
                                || text.charAt(i) == '/'
                                || Letters.blank(text.charAt(i)));
        return ends && !text.startsWith("http", from)
                ? text.substring(from, i).toLowerCase(Locale.ROOT)
                : "";
    }

    private static boolean ascii(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private int entityEnd(int start) {
        int most = Math.min(text.length(), start + LONGEST_ENTITY);
        for (int i = start + 1; i < most; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > start + 1 ? i + 1 : -1;
            }
            if (!ascii(c) && !(c == '#' && i == start + 1)) {
                return -1;
            }
        }
        return -1;
    }

    private int entity(Anchored page, int start, int end, Anchored.Builder out) {
        String written = text.substring(start, end);
        String meant =
                entities.computeIfAbsent(written, entity -> Parser.unescapeEntities(entity, false));
        if (meant.equals(written)) {
            out.add(page.charAt(start), page.place(start));
            return start + 1;
        }
        for (int i = 0; i < meant.length(); i++) {
            out.add(meant.charAt(i), -1);
        }
        return end;
    }
}
