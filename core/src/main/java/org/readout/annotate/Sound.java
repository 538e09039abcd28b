package org.readout.annotate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.data.Data;
import org.readout.language.Spelling;

/** How names sound: whether two spellings may be one name. */
final class Sound {

    private static final Map<Integer, String> SYLLABLES = syllables();

    private Sound() {}

    /** Letters that are a syllable each, with the reading that names have. */
    private static Map<Integer, String> syllables() {
        Map<Integer, String> syllables = new HashMap<>();
        for (Data.Row row : Data.rows("world/han.tsv")) {
            row.cell(0).codePoints().forEach(letter -> syllables.put(letter, row.cell(1)));
        }
        return syllables;
    }

    /**
     * A name of two to four syllable letters in Latin ones, the surname apart: one syllable, or two
     * of four. Null where it is none.
     */
    static @Nullable String spelt(String name) {
        int[] letters = name.codePoints().toArray();
        if (letters.length < 2 || letters.length > 4) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            String syllable = SYLLABLES.get(letters[i]);
            if (syllable == null) {
                return null;
            }
            out.append(i == letters.length / 4 + 1 ? " " : "").append(syllable);
        }
        return out.toString();
    }

    /** Whether the last, or any long part, of two slugs has the same consonants. */
    static boolean alike(String a, String b) {
        for (String x : a.split("-")) {
            for (String y : b.split("-")) {
                if (x.length() > 3
                        && y.length() > 3
                        && x.charAt(0) == y.charAt(0)
                        && near(Spelling.bones(x), Spelling.bones(y))) {
                    return true;
                }
            }
        }
        return Spelling.bones(a.replace("-", "")).equals(Spelling.bones(b.replace("-", "")));
    }

    private static boolean near(String a, String b) {
        return a.length() > 1
                && (a.equals(b)
                        || a.length() > 2
                                && b.length() > 2
                                && (a.startsWith(b) || b.startsWith(a))
                                && Math.abs(a.length() - b.length()) == 1);
    }
}
