package org.readout.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.readout.language.LanguagePack;
import org.readout.language.Name;
import org.readout.language.Tokens;

/** Finds the names that a pack knows in one sentence. */
final class FoundNames {

    private FoundNames() {}

    /** The names in a sentence; of those that overlap the ones that together cover most of it. */
    static List<Marked<Name>> of(Sentence sentence, LanguagePack pack) {
        List<Hit<Name>> hits = Hit.scan(pack.names(), sentence, sentence.from());
        List<Marked<Name>> all = new ArrayList<>(hits.size());
        for (Hit<Name> hit : hits) {
            Name name = hit.isWhole() ? hit.what() : sided(hit, hits);
            boolean torn = // its first letter is the last one of a date
                    !pack.spaces() && sentence.isDate(hit.from()) && !sentence.isDate(hit.to() - 1);
            if (name != null
                    && !torn
                    && fits(sentence.tokens(), hit.from(), hit.to(), name, pack)) {
                all.add(new Marked<>(hit.from(), hit.to(), name));
            }
        }
        List<Marked<Name>> kept = cover(all, sentence, pack.spaces() && !pack.capitals());
        if (pack.spaces() && !pack.surnames().isEmpty()) {
            List<Marked<Name>> beside = List.copyOf(kept);
            kept.removeIf(name -> isGiven(name, beside, sentence, pack));
        }
        return kept;
    }

    /**
     * Takes out the short names of persons that are only letters of a longer name, where no blanks
     * part words: one letter more of which foreign names are made stands before them, or two
     * behind, which no name or word of the pack holds.
     */
    static void whole(List<Marked<Name>> found, Sentence sentence, LanguagePack pack) {
        String letters = pack.spaces() ? null : pack.fact("transliteration");
        if (letters == null) {
            return;
        }
        String stops = Objects.requireNonNullElse(pack.fact("stops"), "");
        List<Marked<Name>> all = List.copyOf(found);
        IntPredicate loose =
                i ->
                        i >= sentence.from()
                                && i < sentence.to()
                                && letters.contains(sentence.tokens().folded(i))
                                && !stops.contains(sentence.tokens().folded(i))
                                && sentence.cuesAt(i).isEmpty()
                                && all.stream().noneMatch(name -> name.covers(i));
        found.removeIf(
                name ->
                        isPerson(name)
                                && name.to() - name.from() == 2
                                && (loose.test(name.from() - 1)
                                        || loose.test(name.to()) && loose.test(name.to() + 1)));
        LandInName inside = new LandInName(sentence, all, loose);
        found.removeIf(inside::is);
    }

    /**
     * Whether the name of a state is a word of a longer name, where given names stand last and some
     * are called like states: a family name stands before it, or capitals and another word before
     * them.
     */
    private static boolean isGiven(
            Marked<Name> name, List<Marked<Name>> all, Sentence sentence, LanguagePack pack) {
        Tokens tokens = sentence.tokens();
        int before = name.from() - 1;
        if (name.what().kind() != Name.Kind.ACTOR
                || name.to() - name.from() > 1
                || before < sentence.from()
                || !tokens.isWord(before)
                || !tokens.isCapital(before)
                || Character.isDigit(tokens.first(before))) {
            return false;
        }
        boolean family = pack.surnames().contains(tokens.written(before).toLowerCase(Locale.ROOT));
        boolean inside = before > sentence.from() && tokens.isWord(before - 1);
        return (family || inside)
                && all.stream()
                        .noneMatch(
                                other ->
                                        other.covers(before)
                                                && other.what().kind() != Name.Kind.SHORT
                                                && !isGiven(other, all, sentence, pack));
    }

    /**
     * A title with the adjective or name of a side inside it as the title of that side, or null.
     */
    private static @Nullable Name sided(Hit<Name> title, List<Hit<Name>> hits) {
        for (Hit<Name> hit : hits) {
            if (hit.from() == title.gap()
                    && hit.to() == title.rest()
                    && hit.isWhole()
                    && (hit.what().kind() == Name.Kind.ADJECTIVE
                            || hit.what().kind() == Name.Kind.ACTOR)
                    && (title.what().ids().size() == 1
                            || title.what().ids().indexOf(hit.what().id()) > 0)) {
                return new Name(
                        Name.Kind.TITLE,
                        List.of(title.what().id(), hit.what().id()),
                        title.what().written());
            }
        }
        return null;
    }

    /**
     * Of names that overlap, those that together cover most words, of these the fewest, and of
     * these those that join most sides; names of the same words stay together, and where no
     * capitals show names the adjective of a state with a family name of the same letters.
     */
    private static List<Marked<Name>> cover(
            List<Marked<Name>> all, Sentence sentence, boolean uncased) {
        int size = sentence.to() - sentence.from();
        int[] best = new int[size + 1];
        int[] last = new int[size + 1];
        all.sort(
                Comparator.<Marked<Name>>comparingInt(Marked::to)
                        .thenComparing(name -> name.what().kind()));
        int next = 0;
        for (int end = 1; end <= size; end++) {
            best[end] = best[end - 1];
            last[end] = -1;
            for (; next < all.size() && all.get(next).to() - sentence.from() == end; next++) {
                int start = all.get(next).from() - sentence.from();
                int value = best[start] + 8 * (end - start) - 1 + joined(all.get(next).what());
                if (value > best[end]) {
                    best[end] = value;
                    last[end] = next;
                }
            }
        }
        List<Marked<Name>> kept = new ArrayList<>();
        for (int end = size; end > 0; ) {
            if (last[end] < 0) {
                end--;
                continue;
            }
            Marked<Name> name = all.get(last[end]);
            kept.add(name);
            for (int i = last[end] + 1; i < all.size() && all.get(i).to() == name.to(); i++) {
                Marked<Name> other = all.get(i);
                boolean both =
                        isPerson(other) && isPerson(name)
                                || isPerson(other)
                                        && uncased
                                        && name.what().kind() == Name.Kind.ADJECTIVE
                                || name.what().kind() == Name.Kind.SEAT
                                        && other.what().kind() == Name.Kind.PLACE;
                if (other.from() == name.from() && both) {
                    kept.add(other);
                }
            }
            end = name.from() - sentence.from();
        }
        kept.sort(Comparator.comparingInt(Marked::from));
        return kept;
    }

    /** How many sides more than one a name stands for, written together in one word. */
    private static int joined(Name name) {
        return name.kind() == Name.Kind.ACTOR ? Math.min(4, name.ids().size() - 1) : 0;
    }

    /** Whether a name is one of a person, in full or in short. */
    static boolean isPerson(Marked<Name> name) {
        return name.what().kind() == Name.Kind.PERSON || name.what().kind() == Name.Kind.SHORT;
    }

    private static boolean fits(Tokens tokens, int from, int to, Name name, LanguagePack pack) {
        if (name.kind() == Name.Kind.SHORT
                && pack.spaces()
                && to == from + 1
                && pack.isOrdinary(tokens.folded(from))) {
            return false; // with its article it is a word of the language
        }
        if (!pack.capitals() || !Character.isUpperCase(name.written().charAt(0))) {
            return true;
        }
        String written = name.written();
        if (written.length() <= 4
                && written.equals(written.toUpperCase(Locale.ROOT))
                && to == from + 1) {
            String there = tokens.written(from);
            return there.equals(there.toUpperCase(Locale.ROOT))
                    && (there.length() == written.length()
                            || pack.folding().fold(there).length() != there.length()
                            || there.startsWith(written));
        }
        if (to == from + 1 && isTorso(tokens.folded(from), pack.folding().fold(written), pack)) {
            return false;
        }
        char first = tokens.first(from);
        return !Character.isLetter(first) || tokens.isCapital(from) || pack.folding().attaches();
    }

    /**
     * Whether a word without an ending is only what is left of a name without one of several
     * letters: Nikos, of Nikos-ia.
     */
    private static boolean isTorso(String word, String name, LanguagePack pack) {
        return name.length() - word.length() > 1
                && pack.folding().stem(word) == null
                && word.equals(pack.folding().stem(name));
    }
}
