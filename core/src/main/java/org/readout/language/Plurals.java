package org.readout.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Titles in the plural: which office words for several tell, where a pack gives the endings. They
 * stand at the first word of a title, at the last, or at all of them.
 */
public final class Plurals {

    private final List<String> endings;
    private final Folding folding;
    private final Map<String, String> offices = new HashMap<>();

    Plurals(List<String> endings, Folding folding) {
        this.endings = endings;
        this.folding = folding;
    }

    /** Adds the plurals of a title; of two offices with the same title the first counts. */
    void add(String title, String office) {
        if (endings.isEmpty() || title.indexOf('*') >= 0) {
            return;
        }
        Tokens tokens = Tokens.of(title, 0, title.length(), folding, Clitics.NONE);
        List<String> words = IntStream.range(0, tokens.size()).mapToObj(tokens::folded).toList();
        for (String ending : endings) {
            List<String> first = new ArrayList<>(words);
            first.set(0, first.get(0) + ending);
            List<String> last = new ArrayList<>(words);
            last.set(last.size() - 1, last.get(last.size() - 1) + ending);
            List<String> all = words.stream().map(word -> word + ending).toList();
            for (List<String> way : List.of(first, last, all)) {
                offices.putIfAbsent(String.join(" ", way), office);
            }
        }
    }

    /** The office that folded words, one blank between, name in the plural, or null. */
    public @Nullable String office(String words) {
        return offices.get(words);
    }
}
