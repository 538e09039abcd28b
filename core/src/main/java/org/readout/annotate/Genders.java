package org.readout.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.LanguagePack;

/**
 * Tells men from women by what stands beside their names, titles and pronouns, where a language
 * shows it: Mr and Ms, le ministre and la ministre, he and she.
 */
final class Genders {

    private final Set<String> his;
    private final Set<String> hers;
    private final LanguagePack pack;
    private final People people;
    private final Map<String, Integer> persons = new HashMap<>();

    /** Reads the words that show either from the facts of a language. */
    Genders(People people, LanguagePack pack) {
        this.people = people;
        this.pack = pack;
        his = folded("his");
        hers = folded("hers");
    }

    private Set<String> folded(String fact) {
        Set<String> words = new HashSet<>();
        pack.list(fact).forEach(word -> words.add(pack.folding().fold(word)));
        return words;
    }

    /** Notes all that a sentence shows of the persons it names. */
    void note(Sentence sentence) {
        if (his.isEmpty()) {
            return;
        }
        for (Entity entity : sentence.entities) {
            if (entity.form() == Entity.Form.PERSON && entity.person() != null) {
                persons.merge(entity.person(), shown(sentence, entity), Integer::sum);
            }
        }
    }

    /** Whether a person may be meant by words that show the one or the other. */
    boolean fits(@Nullable String person, Sentence sentence, Entity words) {
        return person == null || his.isEmpty() || shown(sentence, words) * known(person) >= 0;
    }

    /** The last person named before a pronoun, of those that it fits; null where there is none. */
    @Nullable Entity last(List<Sentence> sentences, Sentence sentence, Entity pronoun) {
        Entity last = null;
        Entity open = null;
        for (Sentence before : sentences) {
            for (Entity other : before.entities) {
                boolean holder =
                        other.form() == Entity.Form.PERSON || other.form() == Entity.Form.OFFICE;
                if (other.from() >= pronoun.from() || !holder || other.actors().isEmpty()) {
                    continue;
                }
                int known = other.person() == null ? 0 : known(other.person());
                last = shown(sentence, pronoun) * known > 0 ? other : last;
                open = known == 0 ? other : open;
            }
        }
        return last != null ? last : open;
    }

    /** More than 0 for a man, less for a woman, 0 where nothing tells. */
    private int known(String person) {
        Boolean woman = people.isWoman(person);
        return woman == null ? persons.getOrDefault(person, 0) : woman ? -1 : 1;
    }

    /** Whether an office stands in the form for women, or null where its form does not tell. */
    @Nullable Boolean isWoman(Sentence sentence, Entity office) {
        boolean open = // the name of a state stands for one of several: the ministers of Y and Z
                pack.list("women").isEmpty()
                        || sentence.topics.stream()
                                .anyMatch(
                                        state ->
                                                state.from() == office.from()
                                                        && state.to() == office.to());
        for (int i = office.from(); i < office.to(); i++) {
            String word = sentence.tokens().folded(i);
            if (sentence.tokens().isCapital(i) && ends(word, "women", pack)) {
                return true;
            }
            open |= ends(word, "either", pack);
        }
        return open ? null : Boolean.FALSE;
    }

    /** Whether a word is the title of a woman by its ending, or null where that does not tell. */
    static @Nullable Boolean form(String word, LanguagePack pack) {
        if (ends(word, "women", pack)) {
            return true;
        }
        return pack.list("women").isEmpty() || ends(word, "either", pack) ? null : Boolean.FALSE;
    }

    private static boolean ends(String word, String endings, LanguagePack pack) {
        for (String ending : pack.list(endings)) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** 1 for a man, -1 for a woman, 0 where nothing shows it. */
    private int shown(Sentence sentence, Entity entity) {
        for (int i = entity.from(); i < entity.to(); i++) {
            boolean polite =
                    !pack.flag("capitals", true)
                            || sentence.tokens().isCapital(i)
                            || entity.form() == Entity.Form.HE
                            || entity.to() - entity.from() == 1;
            int shown = polite ? shown(sentence.tokens().folded(i)) : 0;
            if (entity.form() != Entity.Form.PERSON
                    && sentence.tokens().isCapital(i)
                    && ends(sentence.tokens().folded(i), "women", pack)) {
                return -1;
            }
            if (shown != 0) {
                return shown;
            }
        }
        int before = entity.from() - 1;
        before -= before > sentence.from() && !sentence.tokens().isWord(before) ? 1 : 0;
        return before < sentence.from() ? 0 : shown(sentence.tokens().folded(before));
    }

    private int shown(String word) {
        return his.contains(word) ? 1 : hers.contains(word) ? -1 : 0;
    }
}
