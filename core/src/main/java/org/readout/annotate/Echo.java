package org.readout.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.readout.data.Data;

/**
 * Whether a foreign name, written in letters that are a syllable each, may stand for a person: each
 * press spells it with letters of its own, and of the consonants most stay.
 */
final class Echo {

    private static final int LATIN = 1;
    private static final int SYLLABLES = 2;
    private static final double NEAR = 0.65; // part of the consonants that two names share
    private static final double SURE = 0.74; // where they begin with another one
    private static final List<Data.Row> SOUNDS = Data.rows("world/echoes.tsv");

    private Echo() {}

    /** Whether a name in syllables, as spelt in Latin letters, sounds like that of a slug. */
    static boolean is(String spelt, String slug) {
        String whole = sounds(spelt, SYLLABLES);
        String last = sounds(spelt.substring(spelt.lastIndexOf('-') + 1), SYLLABLES);
        String[] parts = slug.split("-");
        String behind = // of a double family name
                String.join("-", Arrays.asList(parts).subList(parts.length / 2, parts.length));
        return Stream.concat(Arrays.stream(parts), Stream.of(behind))
                .map(part -> sounds(part, LATIN))
                .anyMatch(part -> isNear(whole, part) || isNear(last, part));
    }

    /** The kinds of consonants of a name, one letter each, the same one after another once. */
    private static String sounds(String name, int column) {
        String word = name.replace("-", "");
        for (Data.Row row : SOUNDS) {
            word = row.cell(column).isEmpty() ? word : word.replace(row.cell(0), row.cell(column));
        }
        StringBuilder sounds = new StringBuilder();
        for (char c : word.toCharArray()) {
            boolean again = sounds.length() > 0 && sounds.charAt(sounds.length() - 1) == c;
            if (Character.isUpperCase(c) && !again) {
                sounds.append(c);
            }
        }
        return sounds.toString();
    }

    private static boolean isNear(String a, String b) {
        if (Math.min(a.length(), b.length()) < 2) {
            return false;
        }
        int shared = shared(a, b);
        double part = 2.0 * shared / (a.length() + b.length());
        return part >= NEAR && (a.charAt(0) == b.charAt(0) || shared > 2 && part > SURE);
    }

    /** How many letters two words share in the same order. */
    private static int shared(String a, String b) {
        int[][] most = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                most[i][j] =
                        a.charAt(i - 1) == b.charAt(j - 1)
                                ? most[i - 1][j - 1] + 1
                                : Math.max(most[i - 1][j], most[i][j - 1]);
            }
        }
        return most[a.length()][b.length()];
    }
}
