package org.readout.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Cue;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;

/**
 * The titles and polite words by which a page names persons, and pronouns are made: his majesty.
 */
final class Honours {

    private static final int SHORTEST = 3; // letters of a polite word

    private final String article;
    private final Map<String, Set<String>> honours = new HashMap<>();

    /** Those of a page in a language, which tells how its article is written. */
    Honours(LanguagePack pack) {
        this.article = Objects.requireNonNullElse(pack.fact("article"), "");
    }

    /** Notes the words of the titles of a person, and the polite ones before them. */
    void note(Entity person, Sentence sentence) {
        int from = person.from();
        for (int i = sentence.cues().size() - 1; i >= 0; i--) {
            Marked<Cue> cue = sentence.cues().get(i);
            boolean polite = cue.what().meaning() == Meaning.THE && cue.to() == from;
            from = polite ? cue.from() : from;
        }
        Set<String> words = honours.computeIfAbsent(person.person(), id -> new HashSet<>());
        for (int i = from; i < person.to(); i++) {
            String word = sentence.tokens().folded(i);
            words.add(word.startsWith(article) ? word.substring(article.length()) : word);
        }
    }

    /**
     * Whom a pronoun made of a polite word stands for: the first of some persons that bears it;
     * null where the pronoun is made of none.
     *
     * @param persons who may be meant, the likeliest first
     */
    @Nullable Entity bearer(Entity pronoun, Sentence sentence, List<Entity> persons) {
        String word = sentence.tokens().folded(pronoun.from());
        return persons.stream()
                .filter(
                        person ->
                                honours.getOrDefault(person.person(), Set.of()).stream()
                                        .anyMatch(honour -> isMadeOf(word, honour)))
                .findFirst()
                .orElse(null);
    }

    /** Whether a word is another one with letters more at its end, the last one changed or not. */
    private static boolean isMadeOf(String word, String root) {
        int kept = Math.max(SHORTEST, root.length() - 1);
        return root.length() >= SHORTEST && word.startsWith(root.substring(0, kept));
    }
}
