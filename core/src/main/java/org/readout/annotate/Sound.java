package org.readout.annotate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.data.Data;
import org.readout.world.Bones;

/** How names sound: whether two spellings may be one name. */
final class Sound {

    private static final Map<Integer, String> SYLLABLES = syllables();

    /** Letters that a syllabary does not tell apart, and those that stand for them. */
    private static final List<Data.Row> COARSE = Data.rows("world/coarse.tsv");

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

    /**
     * A name in letters that are a syllable each, in Latin ones, hyphens where marks part it; null
     * where another letter stands in it.
     */
    static @Nullable String read(String name) {
        StringBuilder out = new StringBuilder();
        for (int letter : name.codePoints().toArray()) {
            String syllable = Character.isLetter(letter) ? SYLLABLES.get(letter) : "-";
            if (syllable == null) {
                return null;
            }
            out.append(syllable);
        }
        return out.toString();
    }

    /**
     * Whether the last parts of two slugs have the same consonants, or all parts of the shorter one
     * have those of some part of the other: a first name alone that two people share tells nothing.
     */
    static boolean alike(String a, String b) {
        String[] x = a.split("-");
        String[] y = b.split("-");
        int shared = 0;
        for (String part : x) {
            shared += Arrays.stream(y).anyMatch(other -> same(part, other)) ? 1 : 0;
        }
        return same(x[x.length - 1], y[y.length - 1])
                || shared >= Math.min(x.length, y.length)
                || Bones.of(a).equals(Bones.of(b));
    }

    /**
     * Whether two slugs of names written in the same letters are of two people: the first names
     * begin otherwise and the last names are only near.
     */
    static boolean differ(String a, String b) {
        return a.indexOf('-') >= 0
                && b.indexOf('-') >= 0
                && a.charAt(0) != b.charAt(0)
                && !a.substring(a.lastIndexOf('-')).equals(b.substring(b.lastIndexOf('-')));
    }

    /** Whether a name is written in the syllables of a language that spells foreign names so. */
    static boolean isSyllables(String name) {
        return !name.isEmpty()
                && Character.UnicodeScript.of(name.codePointAt(0))
                        == Character.UnicodeScript.KATAKANA;
    }

    /**
     * Whether the slug of a name that was written in syllables may stand for a slug: the last
     * parts, or all parts of the slug and some of the name, have the same consonants, when those
     * that a syllabary does not tell apart are one.
     */
    static boolean rhymes(String syllables, String slug) {
        String last = slug.substring(slug.lastIndexOf('-') + 1);
        String name = syllables.substring(syllables.lastIndexOf('-') + 1);
        String bones = coarse(last);
        List<String> parts = Arrays.stream(syllables.split("-")).map(Sound::coarse).toList();
        if (slug.indexOf('-') > 0
                && Arrays.stream(slug.split("-")).map(Sound::coarse).allMatch(parts::contains)) {
            return true;
        }
        return bones.length() > 1
                && (bones.equals(coarse(name)) || coarse(slug).equals(coarse(name)));
    }

    /** The consonants of a name as a syllabary writes them. */
    private static String coarse(String name) {
        String word = name;
        for (Data.Row row : COARSE) {
            word = word.replace(row.cell(0), row.cell(1));
        }
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ("aeiouyhw-".indexOf(c) < 0
                    && (bones.length() == 0 || bones.charAt(bones.length() - 1) != c)) {
                bones.append(c);
            }
        }
        return bones.toString();
    }

    private static boolean same(String x, String y) {
        return x.length() > 3
                && y.length() > 3
                && x.charAt(0) == y.charAt(0)
                && near(Bones.of(x), Bones.of(y));
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
