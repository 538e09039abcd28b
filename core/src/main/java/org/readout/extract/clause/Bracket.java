package org.readout.extract.clause;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.readout.annotate.Entity;
import org.readout.annotate.Marked;
import org.readout.annotate.Sentence;
import org.readout.language.Cue;
import org.readout.language.Meaning;

/**
 * The clause of a language whose verb stands second and whose participle or infinitive stands last:
 * who meets and all who are met stand between the two.
 */
public final class Bracket {

    private Bracket() {}

    /**
     * Whether the last of several before a verb are those met by somebody who stands farther ahead:
     * X has Y and Z met; X has the colleagues from Y and Z received.
     *
     * @param last the phrase right behind those of another side
     * @param group what tells of the contact
     * @param met its sides so far
     */
    public static boolean holds(Entity last, Group group, List<Entity> met, Clause clause) {
        if (!clause.verbSecond() || group.isNoun() || group.isConference()) {
            return false;
        }
        Entity first = first(last, clause);
        Set<String> sides =
                met.stream().flatMap(one -> one.actors().stream()).collect(Collectors.toSet());
        return met.stream().allMatch(one -> one.from() >= first.from() && Clause.isPersonal(one))
                && clause.sentence().entities().stream()
                        .filter(entity -> !sides.containsAll(entity.actors()))
                        .anyMatch(entity -> isSubject(entity, first, clause));
    }

    /**
     * Whether the word behind a noun with a capital is the verb that stands second, so that the
     * noun does not govern who follows: in the talks has X.
     */
    static boolean opens(Marked<Cue> noun, Clause clause) {
        Sentence sentence = clause.sentence();
        return clause.verbSecond()
                && noun.what().meaning().isContact()
                && sentence.tokens().isCapital(noun.from())
                && !sentence.tokens().isCapital(noun.to())
                && sentence.cuesAt(noun.to()).stream()
                        .allMatch(cue -> isVerb(cue.what().meaning()));
    }

    /** Whether words of a meaning may be verbs that somebody meets, calls or visits by. */
    static boolean isDeed(Meaning meaning) {
        return switch (meaning) {
            case MEET, CALL, VISIT, RECEIVE -> true;
            default -> false;
        };
    }

    private static boolean isVerb(Meaning meaning) {
        return switch (meaning) {
            case SAY, WILL, PASSIVE, REPORTED, SENSE -> true;
            default -> false;
        };
    }

    /** The first of the persons joined up to this one, as far as one word governs all of them. */
    private static Entity first(Entity last, Clause clause) {
        Entity first = last;
        List<Entity> all = clause.sentence().entities();
        for (int i = all.indexOf(last) - 1; i >= 0; i--) {
            Entity before = all.get(i);
            if (!Clause.isPersonal(before)
                    || clause.isGoverned(first, Meaning.WITH)
                    || !clause.joined(before.to(), first.from())) {
                break;
            }
            first = before;
        }
        return first;
    }

    /** Whether somebody stands free before those met, in one clause with them. */
    private static boolean isSubject(Entity entity, Entity met, Clause clause) {
        Sentence sentence = clause.sentence();
        int to = entity.to();
        return to <= met.from()
                && Clause.isPersonal(entity)
                && !clause.isObject(entity)
                && !clause.isPossessive(entity)
                && clause.stop(to, met.from()) == met.from()
                && !sentence.tokens().isCapital(to) // Xs journey
                && sentence.cues().stream()
                        .filter(cue -> cue.from() >= to && cue.to() <= met.from())
                        .noneMatch(cue -> parts(cue.what().meaning()));
    }

    private static boolean parts(Meaning meaning) {
        return switch (meaning) {
            case SAY, SOURCED, AND, CLAUSE, DISCUSS, ACCOMPANIED -> true;
            default -> meaning.isContact();
        };
    }
}
