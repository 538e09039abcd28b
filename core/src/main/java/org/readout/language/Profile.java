package org.readout.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what a language is known: its script or scripts, its function words, and the signs that tell
 * it from its nearest relative.
 */
final class Profile {

    private static final int SAMPLE = 3000;

    private final String code;
    private final Set<Character.UnicodeScript> scripts;
    private final Set<String> words;
    private final Set<String> signs;
    private final boolean spaces;
    private final String alphabet;

    private Profile(
            String code,
            Set<Character.UnicodeScript> scripts,
            Set<String> words,
            Set<String> signs,
            boolean spaces,
            String alphabet) {
        this.spaces = spaces;
        this.alphabet = alphabet;
        this.code = code;
        this.scripts = scripts;
        this.words = words;
        this.signs = signs;
    }

    static Profile of(String code, Map<String, Object> pack) {
        return new Profile(
                code,
                scripts(pack.getOrDefault("script", "Latn")),
                words(pack.get("profile")),
                words(pack.get("signs")),
                !Boolean.FALSE.equals(pack.get("spaces")),
                String.valueOf(pack.getOrDefault("alphabet", "")));
    }

    /** One script, or several that a language writes together. */
    private static Set<Character.UnicodeScript> scripts(Object names) {
        Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
        for (Object name : names instanceof Collection<?> all ? all : List.of(names)) {
            scripts.add(Character.UnicodeScript.forName(String.valueOf(name)));
        }
        return scripts;
    }

    private static Set<String> words(@Nullable Object list) {
        Set<String> words = new HashSet<>();
        if (list instanceof Collection<?> all) {
            all.forEach(word -> words.add(String.valueOf(word).toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    /** The language that explains the text best, or {@code und}. */
    static String best(Collection<Profile> profiles, String text, @Nullable String hint) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        Map<Character.UnicodeScript, Integer> letters =
                new EnumMap<>(Character.UnicodeScript.class);
        int all = 0;
        int latin = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c < 128) {
                latin += (c | 32) >= 'a' && (c | 32) <= 'z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
                all++;
            }
        }
        letters.merge(Character.UnicodeScript.LATIN, latin, Integer::sum);
        List<String> words = tokens(sample);
        String best = "und";
        double most = 0.04;
        for (Profile profile : profiles) {
            double score =
                    profile.score(
                                    sample,
                                    words,
                                    profile.scripts.stream()
                                            .mapToInt(script -> letters.getOrDefault(script, 0))
                                            .sum(),
                                    all + latin)
                            + (profile.code.equals(hint) ? 0.02 : 0);
            if (score > most) {
                most = score;
                best = profile.code;
            }
        }
        return best.equals("und") ? spelt(profiles, sample) : best;
    }

    /**
     * The one language whose alphabet holds all letters of a text too short for function words, or
     * {@code und}.
     */
    private static String spelt(Collection<Profile> profiles, String sample) {
        List<String> fit =
                profiles.stream()
                        .filter(profile -> profile.spells(sample))
                        .map(profile -> profile.code)
                        .toList();
        return fit.size() == 1 ? fit.get(0) : "und";
    }

    private boolean spells(String sample) {
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            if (Character.isLetter(sample.charAt(i))) {
                if (alphabet.indexOf(Character.toLowerCase(sample.charAt(i))) < 0) {
                    return false;
                }
                letters++;
            }
        }
        return letters > 0;
    }

    private double score(String sample, List<String> tokens, int own, int letters) {
        if (own * 3 < letters || letters == 0) {
            return 0;
        }
        double hits = 0;
        if (!spaces) { // a script without blanks: its function words are looked up in place
            for (String word : words) {
                for (int at = sample.indexOf(word);
                        at >= 0;
                        at = sample.indexOf(word, at + word.length())) {
                    hits += word.length();
                }
            }
            return (double) own / letters * (0.3 + hits / letters);
        }
        for (String token : tokens) {
            if (words.contains(token)) {
                hits++;
            }
            if (signs.contains(token)) {
                hits += 2;
            }
        }
        return (double) own / letters * hits / tokens.size();
    }

    private static List<String> tokens(String sample) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= sample.length(); i++) {
            boolean letter =
                    i < sample.length()
                            && (Character.isLetter(sample.charAt(i))
                                    || Character.getType(sample.charAt(i))
                                            == Character.NON_SPACING_MARK);
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                tokens.add(sample.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return tokens;
    }
}
