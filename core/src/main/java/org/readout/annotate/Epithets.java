package org.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Cue;
import org.readout.language.Meaning;
import org.readout.language.Name;

/**
 * Finds phrases that stand for somebody named before by what else he is, of which a language writes
 * head and end, with any words between: the former [member of the city council] he.
 */
final class Epithets {

    private static final int LONGEST = 7; // tokens between head and end

    private Epithets() {}

    /** Such phrases of a sentence, whole; the names in them are taken off the list. */
    static List<Marked<Cue>> of(List<Hit<Cue>> hits, List<Marked<Name>> names, Sentence sentence) {
        List<Marked<Cue>> epithets = new ArrayList<>();
        for (Hit<Cue> hit : hits) {
            boolean apart =
                    hit.what().meaning() == Meaning.HE
                            && !hit.isWhole()
                            && hit.rest() - hit.gap() <= LONGEST
                            && isOnePhrase(hit, sentence)
                            && hits.stream().noneMatch(other -> parts(other, hit))
                            && (isTelling(hit, hits, sentence)
                                    || names.stream().noneMatch(name -> isOfSide(name, hit)));
            if (apart) {
                epithets.removeIf(other -> other.to() == hit.to()); // the nearest head
                epithets.add(new Marked<>(hit.from(), hit.to(), hit.what()));
            }
        }
        names.removeIf(
                name ->
                        epithets.stream()
                                .anyMatch(
                                        epithet ->
                                                epithet.from() <= name.from()
                                                        && name.to() <= epithet.to()));
        return epithets;
    }

    private static boolean isOnePhrase(Hit<Cue> hit, Sentence sentence) {
        for (int i = hit.gap(); i < hit.rest(); i++) {
            if (!sentence.tokens().isWord(i) && sentence.tokens().first(i) != '-') {
                return false;
            }
        }
        return true;
    }

    /** Whether a verb or another phrase stands between head and end. */
    private static boolean parts(Hit<Cue> other, Hit<Cue> hit) {
        Meaning meaning = other.what().meaning();
        return other.isWhole()
                && other.from() >= hit.gap()
                && other.to() <= hit.rest()
                && (meaning.isContact()
                        || meaning == Meaning.SAY
                        || meaning == Meaning.WITH
                        || meaning == Meaning.AND
                        || meaning == Meaning.RELATIVE
                        || meaning == Meaning.CLAUSE);
    }

    /**
     * Whether what he says stands right behind, one word between at most, so that an office between
     * head and end is one he had: that former [mayor of Z] (also) said.
     */
    private static boolean isTelling(Hit<Cue> epithet, List<Hit<Cue>> hits, Sentence sentence) {
        return sentence.tokens().isWord(epithet.to())
                && hits.stream()
                        .filter(hit -> hit.isWhole() && hit.what().meaning() == Meaning.SAY)
                        .anyMatch(
                                hit ->
                                        hit.from() >= epithet.to()
                                                && hit.from() - epithet.to() <= 1);
    }

    /** Whether a name between them tells a side or an office, which other rules read. */
    private static boolean isOfSide(Marked<Name> name, Hit<Cue> hit) {
        return name.from() >= hit.from()
                && name.to() <= hit.to()
                && (name.what().kind() == Name.Kind.ACTOR
                        || name.what().kind() == Name.Kind.TITLE
                        || FoundNames.isPerson(name));
    }
}
