package org.readout.language;

import java.util.List;

/**
 * How the characters of a text are made alike before comparison, one for one, so that offsets stay:
 * lower case, plain digits, one kind of blank, dash and apostrophe, narrow for wide forms, and what
 * a language folds besides. A character that counts for nothing folds to {@link #NOTHING}.
 */
final class DateFolding {

    /** What invisible characters fold to. */
    static final char NOTHING = 0;

    private static final int WIDE = 0xFEE0;

    private final char[] table = new char[1 << 16];

    /**
     * A table for one language.
     *
     * @param own pairs of letters: what is written, and what it is taken for (nothing: it is passed
     *     over)
     */
    DateFolding(List<String> own) {
        for (int i = 0; i < table.length; i++) {
            table[i] = common((char) i);
        }
        for (String pair : own) {
            char folded = pair.length() < 2 ? NOTHING : common(pair.charAt(1));
            table[pair.charAt(0)] = folded;
            table[Character.toUpperCase(pair.charAt(0))] = folded;
        }
    }

    /** The folded form of a UTF-16 unit. */
    char of(char c) {
        return table[c];
    }

    /** Folds each unit and leaves out those that count for nothing. */
    String of(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (table[word.charAt(i)] != NOTHING) {
                folded.append(table[word.charAt(i)]);
            }
        }
        return folded.toString();
    }

    private static char common(char c) {
        if (c > 0xFF00 && c < 0xFF5F) {
            return common((char) (c - WIDE));
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT -> NOTHING;
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
            default ->
                    switch (c) {
                        case 0x2018, 0x2019, 0x02BC, 0x60, 0xB4 -> '\'';
                        case '~', 0x2212, 0x301C -> '-';
                        case 0x060C, 0x3001 -> ',';
                        default -> Character.toLowerCase(c);
                    };
        };
    }
}
