package org.readout.world;

/** What the spellings of a name share: its consonants, and how many syllables it has. */
public final class Bones {

    private Bones() {}

    /** How many syllables a Latin word has: runs of vowels. */
    public static int syllables(String word) {
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = "aeiouy".indexOf(word.charAt(i)) >= 0;
            boolean before = i > 0 && "aeiouy".indexOf(word.charAt(i - 1)) >= 0;
            count += vowel && !before ? 1 : 0;
        }
        return count;
    }

    /** The consonants of a name, with those that are written in several ways made one. */
    public static String of(String word) {
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
            if ("aeiouyh- ".indexOf(c) < 0 && c != last) {
                bones.append(c);
            }
            last = c;
        }
        return bones.toString();
    }
}
