package org.readout.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Short words that a language writes together with the word behind them ("and", "to", "in" in
 * Arabic), which are words of their own for the engine. They are cut only where the whole is no
 * word of the pack and the rest is one, so that no name or verb loses its first letter.
 */
final class Clitics {

    /** None: what most languages have. */
    static final Clitics NONE = new Clitics(List.of(), Map.of(), Folding.PLAIN);

    private static final int SHORTEST = 3;
    private static final int SHORTEST_BEHIND_FIRST = 2;

    private final List<String> clitics;
    private final Map<String, String> fused;
    private final Folding folding;
    private final Set<String> heads = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    /**
     * @param clitics the short words, as compared; behind the first also words of two letters stand
     * @param fused how a clitic and the head of the word behind it are written where they flow
     *     together: as written, and what it stands for without the clitic
     * @param folding how words are compared
     */
    Clitics(List<String> clitics, Map<String, String> fused, Folding folding) {
        this.clitics = clitics;
        this.fused = fused;
        this.folding = folding;
    }

    /** Learns a way of writing: its first word stands alone, the others may follow a clitic. */
    void learn(String way) {
        String[] parts = clitics.isEmpty() ? new String[0] : way.split("\\*", -1);
        for (int p = 0; p < parts.length; p++) {
            Tokens tokens = Tokens.of(parts[p], 0, parts[p].length(), folding, NONE);
            for (int i = 0; i < tokens.size(); i++) {
                if (i == tokens.size() - 1 && p < parts.length - 1) {
                    open.add(tokens.folded(i));
                } else {
                    words.add(tokens.folded(i));
                }
                if (i == 0 && p == 0) {
                    heads.add(tokens.folded(i));
                }
            }
        }
    }

    /** Learns the words of a name or list that never begin with a clitic. */
    void whole(String way) {
        for (String word : way.split(" ")) {
            heads.add(folding.fold(word));
        }
    }

    /** The clitics at the head of a folded word and the rest as it is compared; empty: none. */
    List<String> cut(String word) {
        if (clitics.isEmpty() || isHead(word)) {
            return List.of();
        }
        for (String clitic : clitics) {
            boolean first = clitic.equals(clitics.get(0)); // behind which alone another one stands
            int least = first ? SHORTEST_BEHIND_FIRST : SHORTEST;
            if (!word.startsWith(clitic) || word.length() - clitic.length() < least) {
                continue;
            }
            String rest = rest(word, clitic);
            List<String> behind = isKnown(rest) ? List.of(rest) : first ? cut(rest) : List.of();
            if (!behind.isEmpty()) {
                List<String> all = new ArrayList<>(List.of(clitic));
                all.addAll(behind);
                return all;
            }
        }
        return List.of();
    }

    private String rest(String word, String clitic) {
        String plain = word.substring(clitic.length());
        boolean own = // its first letter is its own, and no clitic once more
                plain.startsWith(clitic) && !isKnown(plain.substring(clitic.length()));
        if (own && (words.contains(plain) || heads.contains(plain))) {
            return plain;
        }
        for (Map.Entry<String, String> form : fused.entrySet()) {
            if (form.getKey().startsWith(clitic) && word.startsWith(form.getKey())) {
                String whole = form.getValue() + word.substring(form.getKey().length());
                if (isKnown(whole)) {
                    return whole;
                }
            }
        }
        return plain;
    }

    private boolean isHead(String word) {
        return heads.contains(word) || opens(word);
    }

    private boolean isKnown(String word) {
        if (words.contains(word) || heads.contains(word) || opens(word)) {
            return true;
        }
        String bare = folding.bare(word);
        return bare != null && (words.contains(bare) || opens(bare));
    }

    private boolean opens(String word) {
        for (int length = SHORTEST; !open.isEmpty() && length <= word.length(); length++) {
            if (open.contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }
}
