package org.readout.app.sources;

import java.util.Locale;
import java.util.Set;

/** XML as it is found: with loose ampersands and letters that XML does not know. */
final class Xml {

    private static final int LONGEST_NAME = 12;

    /** The only names that XML knows without a declaration. */
    private static final Set<String> NAMES = Set.of("amp", "lt", "gt", "quot", "apos");

    private Xml() {}

    /** The name of the first element without its prefix, in small letters; empty where none is. */
    static String root(String text) {
        int at = 0;
        while (true) {
            at = text.indexOf('<', at);
            if (at < 0 || at + 1 >= text.length()) {
                return "";
            }
            char next = text.charAt(at + 1);
            if (text.startsWith("<!--", at)) {
                at = text.indexOf("-->", at);
            } else if (next == '?') {
                at = text.indexOf("?>", at);
            } else if (next == '!') {
                at = text.indexOf('>', at);
            } else {
                break;
            }
            if (at < 0) {
                return "";
            }
        }
        int from = at + 1;
        int to = from;
        while (to < text.length() && name(text.charAt(to))) {
            from = text.charAt(to) == ':' ? to + 1 : from;
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /**
     * The text from its first element on, without the characters that XML does not allow, and with
     * ampersands escaped that are loose or begin a name that only HTML knows, so that one slip does
     * not cost a whole feed.
     */
    static String mended(String text) {
        int start = Math.max(0, text.indexOf('<'));
        StringBuilder mended = new StringBuilder(text.length() - start + 16);
        int dataEnd = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > dataEnd && c == '<' && text.startsWith("<![CDATA[", i)) {
                int end = text.indexOf("]]>", i);
                dataEnd = end < 0 ? text.length() : end;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                mended.append(c).append(text.charAt(++i));
            } else if (c == '&' && i > dataEnd && !reference(text, i)) {
                mended.append("&amp;");
            } else if (c >= ' ' && c < 0xD800
                    || c > 0xDFFF && c < 0xFFFE
                    || c == '\n'
                    || c == '\t'
                    || c == '\r') {
                mended.append(c);
            }
        }
        return mended.toString();
    }

    /** Text as mark-up. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Whether a reference to a character or an entity begins here. */
    private static boolean reference(String text, int at) {
        boolean number = at + 1 < text.length() && text.charAt(at + 1) == '#';
        int from = number ? at + 2 : at + 1;
        int end = from;
        while (end < text.length()
                && end - from < LONGEST_NAME
                && text.charAt(end) < 0x80
                && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end == from || end == text.length() || text.charAt(end) != ';') {
            return false;
        }
        String name = text.substring(from, end);
        return number ? known(name) : NAMES.contains(name);
    }

    private static boolean known(String number) {
        try {
            boolean hex = number.startsWith("x");
            int code = Integer.parseInt(hex ? number.substring(1) : number, hex ? 16 : 10);
            return code >= ' ' && code < 0xD800
                    || code > 0xDFFF && code < 0xFFFE
                    || code > 0xFFFF && code <= Character.MAX_CODE_POINT
                    || code == '\n'
                    || code == '\t'
                    || code == '\r';
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean name(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }
}
