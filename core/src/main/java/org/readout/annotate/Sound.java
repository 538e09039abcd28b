package org.readout.annotate;

import java.util.HashMap;
import java.util.Map;
import org.readout.data.Data;

/**
 * How names sound: letters of other scripts in Latin ones, and whether two spellings may be one
 * name.
 */
final class Sound {

    private static final Map<Integer, String> LETTERS = letters();

    private Sound() {}

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        for (Data.Row row : Data.rows("world/letters.tsv")) {
            letters.put(row.cell(0).codePointAt(0), row.cell(1));
        }
        return letters;
    }

    /** A name in Latin letters, as far as the table of letters goes; others stay. */
    static String latin(String name) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        boolean changed = false;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            String letters = LETTERS.get(Character.toLowerCase(c));
            if (letters == null) {
                out.appendCodePoint(c);
            } else {
                out.append(letters);
                changed = true;
            }
            i += Character.charCount(c);
        }
        return changed ? out.toString() : name;
    }

    /** Whether the last, or any long part, of two slugs has the same consonants. */
    static boolean alike(String a, String b) {
        for (String x : a.split("-")) {
            for (String y : b.split("-")) {
                if (x.length() > 3
                        && y.length() > 3
                        && x.charAt(0) == y.charAt(0)
                        && near(bones(x), bones(y))) {
                    return true;
                }
            }
        }
        return bones(a.replace("-", "")).equals(bones(b.replace("-", "")));
    }

    private static boolean near(String a, String b) {
        return a.length() > 1
                && (a.equals(b)
                        || a.length() > 2
                                && b.length() > 2
                                && (a.startsWith(b) || b.startsWith(a))
                                && Math.abs(a.length() - b.length()) == 1);
    }

    /** The consonants of a name, with those that are written in several ways made one. */
    private static String bones(String word) {
        StringBuilder bones = new StringBuilder();
        char last = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            c =
                    switch (c) {
                        case 'c', 'q' -> 'k';
                        case 'w', 'f' -> 'v';
                        case 'z' -> 's';
                        case 'j' -> 'y';
                        default -> c;
                    };
            if ("aeiouyh".indexOf(c) < 0 && c != last) {
                bones.append(c);
            }
            last = c;
        }
        return bones.toString();
    }
}
