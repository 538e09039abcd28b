package org.readout.app.report;

import org.jspecify.annotations.Nullable;

/** Writes HTML. All text and all attribute values are escaped here and nowhere else. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /**
     * Opens an element. Attributes are names and values in turn; one whose value is null is left
     * out.
     */
    Html open(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    /** Closes an element. */
    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Running text. */
    Html text(String text) {
        escape(text);
        return this;
    }

    /** An element that holds nothing but text. */
    Html element(String tag, String text, @Nullable String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** What is HTML already. */
    Html raw(CharSequence html) {
        out.append(html);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /**
     * The first so many UTF-16 units of a text, with dots where it goes on; no character is cut in
     * two.
     */
    static String clipped(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        return text.substring(
                        0, Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units)
                + "…";
    }

    /** A text in one line, with one space wherever there was white space. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (!blank) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(c);
                default -> {
                    if (c >= ' ' && c != 0x7F && c < 0xFFFE) {
                        out.append(c);
                    }
                }
            }
        }
    }
}
