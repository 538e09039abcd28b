package org.readout.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final Folding PLAIN = new Folding(List.of(), List.of(), List.of(), Map.of());
    private static final Folding INFLECTED =
            new Folding(List.of(), List.of("om", "a", "u"), List.of("wa"), Map.of());

    /** What is found in a text, as {@code value@start-end} in words. */
    private static List<String> found(Lexicon<String> lexicon, Folding folding, String text) {
        Tokens tokens = Tokens.of(text, 0, text.length(), folding, Clitics.NONE);
        List<String> found = new ArrayList<>();
        lexicon.scan(
                tokens,
                0,
                tokens.size(),
                (start, end, gap, rest, value) ->
                        found.add(
                                value
                                        + "@"
                                        + start
                                        + (gap == end ? "" : "-" + gap + ".." + rest)
                                        + "-"
                                        + end));
        return found;
    }

    @Test
    void every_way_of_writing_that_starts_at_a_word_is_told() {
        Lexicon<String> lexicon = new Lexicon<>(new Vocabulary(PLAIN, Clitics.NONE, true), false);
        lexicon.add("met", "meet");
        lexicon.add("met with", "meet with");
        lexicon.add("held talks with", "talks");
        assertThat(found(lexicon, PLAIN, "Gondor met with Rohan"))
                .containsExactly("meet@1-2", "meet with@1-3");
        assertThat(found(lexicon, PLAIN, "HELD TALKS WITH")).containsExactly("talks@0-3");
        assertThat(found(lexicon, PLAIN, "held talks")).isEmpty();
    }

    @Test
    void the_last_part_of_a_compound_is_found_behind_other_letters() {
        Lexicon<String> lexicon = new Lexicon<>(new Vocabulary(PLAIN, Clitics.NONE, true), false);
        lexicon.add("*reise", "journey");
        lexicon.add("*kreise nach", "circles");
        lexicon.add("*kreise", "circles");
        lexicon.add("handelsreise*", "trade");
        assertThat(found(lexicon, PLAIN, "Schattenreise")).containsExactly("journey@0-1");
        assertThat(found(lexicon, PLAIN, "Waldkreise nach")) // the longer part
                .containsExactly("circles@0-1", "circles@0-2");
        assertThat(found(lexicon, PLAIN, "Handelsreise")).containsExactly("trade@0-1");
        assertThat(found(lexicon, PLAIN, "schattenreise")).isEmpty(); // no noun
        assertThat(found(lexicon, PLAIN, "Abreise Reise")).isEmpty();
    }

    @Test
    void one_way_of_writing_may_have_several_values() {
        Lexicon<String> lexicon = new Lexicon<>(new Vocabulary(PLAIN, Clitics.NONE, true), false);
        lexicon.add("Rohan", "state");
        lexicon.add("rohan", "person");
        assertThat(found(lexicon, PLAIN, "Rohan")).containsExactly("state@0-1", "person@0-1");
    }

    @Test
    void some_words_may_stand_inside_any_way_of_writing() {
        Lexicon<String> lexicon = new Lexicon<>(new Vocabulary(PLAIN, Clitics.NONE, true), false);
        lexicon.add("has met with", "meet");
        lexicon.addInside("also");
        lexicon.addInside("for her part");
        assertThat(found(lexicon, PLAIN, "has also met with")).containsExactly("meet@0-4");
        assertThat(found(lexicon, PLAIN, "has, for her part, also met with"))
                .containsExactly("meet@0-9");
        assertThat(found(lexicon, PLAIN, "has never met with")).isEmpty();
        assertThat(found(lexicon, PLAIN, "also has met, for her part")).isEmpty();
    }

    @Test
    void a_star_stands_for_any_ending() {
        Lexicon<String> lexicon = new Lexicon<>(new Vocabulary(PLAIN, Clitics.NONE, true), false);
        lexicon.add("встре*", "meet");
        lexicon.add("gondor* army", "army");
        assertThat(found(lexicon, PLAIN, "встреча встретился встре"))
                .containsExactly("meet@0-1", "meet@1-2", "meet@2-3");
        assertThat(found(lexicon, PLAIN, "Gondorian army")).containsExactly("army@0-2");
        assertThat(found(lexicon, PLAIN, "встр")).isEmpty();
    }

    @Test
    void a_name_with_an_exclamation_mark_matches_only_as_it_is_written() {
        Lexicon<String> names = new Lexicon<>(new Vocabulary(INFLECTED, Clitics.NONE, true), true);
        names.add("Gondor!", "GON");
        assertThat(found(names, INFLECTED, "Gondor Gondoru")).containsExactly("GON@0-1");
    }

    @Test
    void a_name_matches_in_its_cases_and_a_word_does_not() {
        Lexicon<String> names = new Lexicon<>(new Vocabulary(INFLECTED, Clitics.NONE, true), true);
        Lexicon<String> words = new Lexicon<>(new Vocabulary(INFLECTED, Clitics.NONE, true), false);
        names.add("Gondor", "GON");
        names.add("Arwena Undomiela", "arwena");
        words.add("Gondor", "GON");
        assertThat(found(names, INFLECTED, "Gondorom Gondoru"))
                .containsExactly("GON@0-1", "GON@1-2");
        assertThat(found(names, INFLECTED, "Arwenu Undomielu")).containsExactly("arwena@0-2");
        assertThat(found(words, INFLECTED, "Gondorom")).isEmpty();
    }

    @Test
    void a_name_matches_behind_letters_written_together_with_it() {
        Lexicon<String> names = new Lexicon<>(new Vocabulary(INFLECTED, Clitics.NONE, true), true);
        names.add("Gondor", "GON");
        assertThat(found(names, INFLECTED, "wagondor")).containsExactly("GON@0-1");
    }

    @Test
    void a_name_without_blanks_is_found_inside_a_run_of_letters() {
        Lexicon<String> names = new Lexicon<>(new Vocabulary(PLAIN, Clitics.NONE, true), true);
        names.add("中", "CHN");
        names.add("中国", "CHN");
        names.add("美", "USA");
        assertThat(found(names, PLAIN, "中美两国")).containsExactly("CHN@0-1", "USA@1-2");
        assertThat(found(names, PLAIN, "中国")).containsExactly("CHN@0-1", "CHN@0-2");
    }

    @Test
    void a_hyphen_is_written_as_a_word() {
        Lexicon<String> names = new Lexicon<>(new Vocabulary(PLAIN, Clitics.NONE, true), true);
        names.add("Song Min-soon", "song-min-soon");
        assertThat(found(names, PLAIN, "song min-soon")).containsExactly("song-min-soon@0-4");
        assertThat(found(names, PLAIN, "song min soon")).isEmpty();
    }

    @Test
    void an_ellipsis_stands_for_any_words_or_none() {
        Lexicon<String> lexicon = new Lexicon<>(new Vocabulary(PLAIN, Clitics.NONE, true), false);
        lexicon.add("rief … an", "call");
        lexicon.add("sprach … für … aus", "support");
        assertThat(found(lexicon, PLAIN, "Aragorn rief gestern Eowyn an"))
                .containsExactly("call@1-2..4-5");
        assertThat(found(lexicon, PLAIN, "er rief an")).containsExactly("call@1-2..2-3");
        assertThat(found(lexicon, PLAIN, "sprach sich für Hilfe aus"))
                .containsExactly("support@0-1..4-5");
        assertThat(found(lexicon, PLAIN, "rief gestern")).isEmpty();
    }

    @Test
    void nothing_is_no_way_of_writing() {
        Lexicon<String> lexicon = new Lexicon<>(new Vocabulary(PLAIN, Clitics.NONE, true), false);
        lexicon.add("", "nothing");
        lexicon.add(" ", "nothing");
        assertThat(found(lexicon, PLAIN, "Gondor , ")).isEmpty();
    }
}
