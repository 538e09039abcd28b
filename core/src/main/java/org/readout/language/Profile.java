package org.readout.language;

import java.util.Collection;
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

    final String code;
    final Set<Character.UnicodeScript> scripts;
    final Set<String> words;
    final Set<String> signs;
    final boolean spaces;
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

    /** Whether its alphabet holds all letters of a text. */
    boolean spells(String sample) {
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

    /** How many letters of a text belong to its function words, looked up in place. */
    int inPlace(String sample) {
        int hits = 0;
        for (String word : words) {
            for (int at = sample.indexOf(word);
                    at >= 0;
                    at = sample.indexOf(word, at + word.length())) {
                hits += word.length();
            }
        }
        return hits;
    }
}
