package org.readout.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.data.Data;
import org.readout.world.Bones;

/**
 * How English-language news spells the names of a language in another script. Learnt from the
 * persons that the pack and the world name: each word of a name with the part of the slug that
 * sounds like it. A word that none of them bears is written letter by letter.
 */
public final class Spelling {

    private static final Map<Integer, String> LETTERS = letters();
    private static final int MOST = 2;
    private static final double FAR = 0.5;
    private static final double APART = 1;
    private static final int SHORTEST = 2;
    private static final int LONGEST_SOUND = 7;
    private static final String OTHERS = "*";
    private static final int OWN = 5; // persons of other states that one of the own outweighs

    private final Folding folding;
    private final @Nullable String article;
    private final @Nullable String vowel;
    private final List<Map<String, String>> cases;
    private final Map<String, Map<String, Integer>> votes = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> firsts = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Map<String, Map<String, String>> sounds = new HashMap<>();

    /**
     * @param folding how words are compared
     * @param article what stands at the head of words for "the", or null
     * @param vowel what is spoken between two consonants at the head of a word and not written, or
     *     null
     * @param cases the endings of names in each case, with those of the nominative; the first case
     *     is that of persons met
     */
    Spelling(
            Folding folding,
            @Nullable String article,
            @Nullable String vowel,
            List<Map<String, String>> cases) {
        this.folding = folding;
        this.article = article;
        this.vowel = vowel;
        this.cases = cases;
    }

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        for (Data.Row row : Data.rows("world/letters.tsv")) {
            letters.put(row.cell(0).codePointAt(0), row.cell(1));
        }
        return letters;
    }

    /** Learns how the name of one person begins, where it is written in Latin letters as it is. */
    void meet(String way) {
        int blank = way.indexOf(' ');
        if (blank > 1) {
            written.add(way.substring(0, blank));
        }
    }

    /**
     * Learns from one person.
     *
     * @param own whether the person is of a state whose press writes in the language, and so tells
     *     more of how its names are spelt
     */
    void learn(String way, String id, boolean own) {
        String[] name = folding.fold(way).split(" ");
        String[] parts = id.split("-");
        if (name.length < 2 || id.indexOf('-') < 0) {
            return;
        }
        firsts.add(name[0]);
        written.add(way.substring(0, way.indexOf(' ')));
        double[][] best = new double[name.length + 1][parts.length + 1];
        int[][] step = new int[name.length + 1][parts.length + 1];
        for (int i = 0; i <= name.length; i++) {
            for (int j = 0; j <= parts.length; j++) {
                best[i][j] = i + j == 0 ? 0 : Double.MAX_VALUE / 4;
                for (int a = 1; a <= MOST && a <= i; a++) {
                    for (int b = 1; b <= MOST && b <= j; b++) {
                        double cost =
                                best[i - a][j - b]
                                        + (a + b)
                                                * distance(
                                                        join(name, i - a, i), join(parts, j - b, j))
                                        + (a + b - 2) * 0.01;
                        if (cost < best[i][j]) {
                            best[i][j] = cost;
                            step[i][j] = a * (MOST + 1) + b;
                        }
                    }
                }
            }
        }
        for (int i = name.length, j = parts.length; i > 0 && j > 0 && step[i][j] > 0; ) {
            int a = step[i][j] / (MOST + 1);
            int b = step[i][j] % (MOST + 1);
            String word = join(name, i - a, i);
            String part = join(parts, j - b, j);
            if (distance(word, part) <= FAR && !hasInitial(part)) {
                votes.computeIfAbsent(word, key -> new TreeMap<>())
                        .merge(part, own ? OWN : 1, Integer::sum);
                words.addAll(List.of(word.split(" ")));
            }
            i -= a;
            j -= b;
        }
    }

    /**
     * Learns how a name is spelt that no person of the tables has taught.
     *
     * @param first whether it is a first name
     */
    void teach(String name, String spelt, boolean first) {
        String word = folding.fold(name);
        votes.computeIfAbsent(word, key -> new TreeMap<>(Map.of(spelt, 1)));
        words.addAll(List.of(word.split(" ")));
        if (first) {
            firsts.add(word.split(" ")[0]);
            written.add(name.split(" ")[0]);
        }
    }

    /**
     * Learns how letters of names are spelt that are of one state.
     *
     * @param state its id, or {@code *} for those of all others
     */
    void sound(String state, String letters, String spelt) {
        sounds.computeIfAbsent(state, key -> new HashMap<>()).put(folding.fold(letters), spelt);
    }

    /** Whether one of the parts of a slug is a single letter: of Charles Q. Brown. */
    private static boolean hasInitial(String part) {
        int n = part.length();
        return n < 2 || part.charAt(1) == '-' || part.charAt(n - 2) == '-';
    }

    private static String join(String[] words, int from, int to) {
        return String.join(
                Character.UnicodeScript.of(words[from].codePointAt(0))
                                == Character.UnicodeScript.LATIN
                        ? "-"
                        : " ",
                List.of(words).subList(from, to));
    }

    /** How far two ways of writing are from each other in their consonants: 0 same, 1 nothing. */
    private static double distance(String word, String part) {
        String a = Bones.of(latin(word));
        String b = Bones.of(part);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int swap = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(above, row[j - 1]));
                corner = above;
            }
        }
        int most = Math.max(a.length(), b.length());
        return most == 0 ? APART : (double) row[b.length()] / most;
    }

    /** Whether a folded word is part of a name of some person. */
    public boolean isName(String word) {
        return words.contains(word);
    }

    /**
     * A name in the nominative. Its case is known by a word of it that somebody of the tables bears
     * in the nominative, else by the title before it.
     *
     * @param title the first word of the title, or null
     */
    public String nominative(String name, @Nullable String title) {
        if (title != null && titles.contains(folding.fold(title))) {
            return name;
        }
        String[] written = name.split(" ");
        Map<String, String> endings = null;
        for (int i = 0; i < written.length && endings == null; i++) {
            String word = folding.fold(written[i]);
            if (!words.contains(word)) {
                endings =
                        cases.stream()
                                .filter(one -> words.contains(cut(word, one)))
                                .findFirst()
                                .orElse(null);
            }
        }
        if (endings == null && title != null && !cases.isEmpty()) {
            endings = caseOf(folding.fold(title));
        }
        if (endings == null) {
            return name;
        }
        for (int i = 0; i < written.length; i++) {
            if (!words.contains(folding.fold(written[i]))) {
                written[i] = cut(written[i], endings);
            }
        }
        return String.join(" ", written);
    }

    /** Learns the first word of a title in the nominative. */
    void title(String way) {
        int end = way.indexOf(' ');
        titles.add(folding.fold(end < 0 ? way : way.substring(0, end)));
    }

    /** The endings of the case that a word of a title stands in; null for the nominative. */
    private @Nullable Map<String, String> caseOf(String title) {
        if (titles.contains(title)) {
            return null;
        }
        for (Map<String, String> one : cases) {
            String head = cut(title, one);
            if (!head.equals(title) && titles.stream().anyMatch(other -> isHead(other, head))) {
                return one;
            }
        }
        Map<String, String> met = cases.get(0);
        return cut(title, met).equals(title) ? null : met;
    }

    /**
     * Whether two words are the same but for a last letter that tells how hard the one before is.
     */
    private static boolean isHead(String title, String cut) {
        return title.equals(cut)
                || title.length() == cut.length()
                        && title.regionMatches(0, cut, 0, cut.length() - 1);
    }

    /** A word with the ending of one case taken for that of the nominative. */
    private static String cut(String word, Map<String, String> endings) {
        String longest = "";
        for (String ending : endings.keySet()) {
            if (word.endsWith(ending)
                    && ending.length() > longest.length()
                    && word.length() - ending.length() >= SHORTEST) {
                longest = ending;
            }
        }
        return longest.isEmpty()
                ? word
                : word.substring(0, word.length() - longest.length()) + endings.get(longest);
    }

    /** The last word of a name as it is compared. */
    public String last(String name) {
        return folding.fold(name.substring(name.lastIndexOf(' ') + 1));
    }

    /** Whether the full name of some person begins with a folded word. */
    public boolean isFirst(String word) {
        return firsts.contains(word);
    }

    /** Whether the full name of some person begins with a word exactly as it is written here. */
    public boolean isWrittenFirst(String word) {
        return written.contains(word);
    }

    /** A name in Latin letters: as news spells its parts, else letter by letter. */
    public String of(String name) {
        return of(name, null);
    }

    /** The states whose names this language writes by its own sounds. */
    public Set<String> sounded() {
        return sounds.keySet();
    }

    /**
     * A name in Latin letters: as news spells its parts, else by the sounds of the names of its
     * state, else letter by letter.
     *
     * @param state whose name it is, or null
     */
    public String of(String name, @Nullable String state) {
        if (votes.isEmpty() && sounds.isEmpty()) {
            return latin(name);
        }
        String[] written = name.split(" ");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < written.length; ) {
            String word = folding.fold(written[i]);
            String two =
                    i + 1 < written.length
                            ? usual(word + " " + folding.fold(written[i + 1]))
                            : null;
            String own = whole(word, state);
            String one = two != null ? two : own != null ? own : usual(word);
            out.append(out.length() > 0 ? " " : "")
                    .append(one == null ? plain(sounded(written[i], state)) : one);
            i += two != null ? 2 : 1;
        }
        return out.toString();
    }

    /** How a whole name is spelt that has one way for the persons of a state; null for none. */
    private @Nullable String whole(String word, @Nullable String state) {
        Map<String, String> others = sounds.getOrDefault(OTHERS, Map.of());
        return sounds.getOrDefault(state, others).getOrDefault(word, others.get(word));
    }

    /** A word with the letters spelt that have a sound in names of the state; others stay. */
    private String sounded(String word, @Nullable String state) {
        Map<String, String> own =
                sounds.getOrDefault(
                        sounds.containsKey(state) ? state : OTHERS, Map.<String, String>of());
        if (own.isEmpty()) {
            return word;
        }
        String folded = folding.fold(word);
        StringBuilder out = new StringBuilder(word.length() + 8);
        for (int i = 0; i < folded.length(); ) {
            int end = Math.min(folded.length(), i + LONGEST_SOUND);
            while (end > i && !own.containsKey(folded.substring(i, end))) {
                end--;
            }
            out.append(end > i ? own.get(folded.substring(i, end)) : folded.substring(i, i + 1));
            i = Math.max(end, i + 1);
        }
        return out.toString();
    }

    /** A word that nobody in the tables is called, with its article apart. */
    private String plain(String word) {
        if (article == null || !word.startsWith(article) || word.length() < article.length() + 3) {
            return spoken(word);
        }
        String bare = word.substring(article.length());
        String usual = usual(folding.fold(bare));
        return latin(article) + "-" + (usual == null ? spoken(bare) : usual);
    }

    /**
     * A word in Latin letters with the vowel that is spoken behind its first consonant; none is
     * spoken in what foreign names begin with (Gr, St).
     */
    private String spoken(String word) {
        String letters = latin(word);
        int head = consonant(letters, 0);
        boolean foreign =
                head > 0
                        && head < letters.length()
                        && ("rl".indexOf(letters.charAt(head)) >= 0 || letters.startsWith("s"));
        return vowel == null || head == 0 || foreign || consonant(letters, head) == 0
                ? letters
                : letters.substring(0, head) + vowel + letters.substring(head);
    }

    /** How many letters write the consonant at a place, 0 where none stands there. */
    private static int consonant(String letters, int at) {
        if (at >= letters.length()
                || !Character.isLetter(letters.charAt(at))
                || isVowel(letters, at)) {
            return 0;
        }
        boolean two =
                at + 1 < letters.length()
                        && letters.charAt(at + 1) == 'h'
                        && "kstgd".indexOf(letters.charAt(at)) >= 0;
        return two ? 2 : 1;
    }

    private @Nullable String usual(String word) {
        Map<String, Integer> spelt = votes.get(word);
        return spelt == null
                ? null
                : spelt.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
    }

    /**
     * A name in Latin letters, as far as the table of letters goes; others stay. Of two ways behind
     * a stroke the first is that of a consonant, at the head of a word or beside a vowel, and the
     * other that of a vowel.
     */
    public static String latin(String name) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        boolean changed = false;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            int next = i + Character.charCount(c);
            String letters = LETTERS.get(Character.toLowerCase(c));
            int stroke = letters == null ? -1 : letters.indexOf('/');
            if (letters == null) {
                out.appendCodePoint(c);
            } else if (letters.startsWith("-")) { // a small syllable: its vowel for the last one
                if (isVowel(out, out.length() - 1)) {
                    out.setLength(out.length() - 1);
                }
                out.append(letters, 1, letters.length());
            } else if (stroke < 0) {
                boolean twice = // a breath behind its own consonant: Singkh is Singh
                        letters.length() == 2
                                && letters.charAt(1) == 'h'
                                && out.length() > 0
                                && out.charAt(out.length() - 1) == letters.charAt(0);
                out.append(twice ? "h" : letters);
            } else {
                boolean head = i == 0 || !Character.isLetter(name.codePointBefore(i));
                boolean beside =
                        isVowel(out, out.length() - 1)
                                || next < name.length()
                                        && vowel(LETTERS.get(name.codePointAt(next)));
                out.append(
                        head || beside
                                ? letters.substring(0, stroke)
                                : letters.substring(stroke + 1));
            }
            changed |= letters != null;
            i = next;
        }
        return changed ? out.toString() : name;
    }

    private static boolean vowel(@Nullable String letters) {
        return letters != null && letters.length() == 1 && isVowel(letters, 0);
    }

    private static boolean isVowel(CharSequence letters, int i) {
        return i >= 0 && "aeiou".indexOf(letters.charAt(i)) >= 0;
    }
}
