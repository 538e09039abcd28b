package org.readout.annotate;

import org.readout.language.Spelling;

/** How names sound: whether two spellings may be one name. */
final class Sound {

    private Sound() {}

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
