package org.readout.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of all languages together, so that a word is looked up once for all of them. Safe to
 * share between threads.
 */
final class Profiles {

    private static final int SAMPLE = 3000;

    /** Words of a text in which function words tell less than the alphabet. */
    private static final int FEW = 30;

    private final List<Profile> all;

    /** For each word what it counts in each profile. */
    private final Map<String, int[]> counts = new HashMap<>();

    /** The script of each letter, counted from one, once it has been looked up. */
    private final byte[] scripts = new byte[1 << Character.SIZE];

    Profiles(Collection<Profile> profiles) {
        all = List.copyOf(profiles);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).spaces) {
                count(all.get(i).words, i, 1);
                count(all.get(i).signs, i, 2);
            }
        }
    }

    private void count(Set<String> words, int profile, int weight) {
        for (String word : words) {
            counts.computeIfAbsent(word, key -> new int[all.size()])[profile] += weight;
        }
    }

    /** The language that explains the text best, or {@code und}. */
    String best(String text, @Nullable String hint) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        int[] byScript = new int[UnicodeScript.values().length];
        int letters = letters(sample, byScript);
        List<String> tokens = tokens(sample);
        List<String> spelt = tokens.size() < FEW ? spelt(sample) : List.of();
        if (spelt.size() == 1) {
            return spelt.get(0);
        }
        int[] hits = hits(tokens);
        String best = "und";
        double most = 0.04;
        for (int i = 0; i < hits.length; i++) {
            Profile profile = all.get(i);
            int own = 0;
            for (UnicodeScript script : profile.scripts) {
                own += byScript[script.ordinal()];
            }
            if (own * 3 < letters || letters == 0) {
                continue;
            }
            double share = (double) own / letters;
            double score =
                    (profile.spaces
                                    ? share * hits[i] / tokens.size()
                                    : share * (0.3 + (double) profile.inPlace(sample) / letters))
                            + (profile.code.equals(hint) ? 0.02 : 0);
            if (score > most) {
                most = score;
                best = profile.code;
            }
        }
        return best.equals("und") && !spelt.isEmpty() ? spelt.get(0) : best;
    }

    private int[] hits(List<String> tokens) {
        int[] hits = new int[all.size()];
        for (String token : tokens) {
            int[] count = counts.get(token);
            for (int i = 0; count != null && i < hits.length; i++) {
                hits[i] += count[i];
            }
        }
        return hits;
    }

    /** The languages whose alphabet holds all letters of a text, in their order. */
    private List<String> spelt(String sample) {
        return all.stream()
                .filter(profile -> profile.spells(sample))
                .map(profile -> profile.code)
                .toList();
    }

    /** Counts the letters of each script; how many they are together. */
    private int letters(String sample, int[] byScript) {
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c < 128 ? latin(c) : Character.isLetter(c)) {
                byScript[script(c)]++;
                letters++;
            }
        }
        return letters;
    }

    private int script(char c) {
        int known = scripts[c] & 0xFF;
        if (known == 0) {
            known = UnicodeScript.of(c).ordinal() + 1;
            scripts[c] = (byte) known;
        }
        return known - 1;
    }

    private static List<String> tokens(String sample) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= sample.length(); i++) {
            boolean letter = i < sample.length() && letter(sample.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                tokens.add(sample.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return tokens;
    }

    private static boolean letter(char c) {
        return c < 128
                ? latin(c)
                : Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean latin(char c) {
        return (c | 32) >= 'a' && (c | 32) <= 'z';
    }
}
