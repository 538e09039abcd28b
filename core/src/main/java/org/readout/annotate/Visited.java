package org.readout.annotate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.readout.language.Meaning;

/**
 * Whose officers a guest meets where the page leaves out their state, having told before where he
 * is: X of Gondor arrived in Rohan on Monday. He met President Y.
 */
final class Visited {

    private static final int BACK = 3; // sentences

    private Visited() {}

    /**
     * The only state where the sentences before, or the words before him, have somebody of another
     * one, who then meets this officer; or null.
     */
    static @Nullable String of(Entity officer, Sentence sentence, List<Sentence> sentences) {
        boolean colleague = sentence.has(Meaning.COUNTERPART, officer.from(), officer.to());
        if (officer.office() == null && !colleague || "spokesperson".equals(officer.office())) {
            return null;
        }
        Set<String> states = new TreeSet<>();
        int at = sentences.indexOf(sentence);
        for (Sentence before : sentences.subList(Math.max(0, at - BACK), at + 1)) {
            places(before, before == sentence ? officer.from() : before.to(), states);
        }
        String host = states.size() == 1 ? states.iterator().next() : null;
        if (host == null) {
            return null;
        }
        boolean guests = // nobody is the colleague of one of his own side
                !colleague
                        || sentence.entities.stream()
                                .filter(guest -> guest.to() <= officer.from())
                                .noneMatch(guest -> guest.actors().contains(host));
        return guests && isMet(officer, sentence) ? host : null;
    }

    /** Adds the states where a sentence, up to a token, has people of other ones. */
    private static void places(Sentence sentence, int end, Set<String> states) {
        for (Entity place : sentence.entities) {
            boolean land =
                    place.form() == Entity.Form.CAPITAL
                            || place.form() == Entity.Form.ACTOR && isGoal(place, sentence);
            boolean there =
                    land
                            && place.to() <= end
                            && !sentence.isDateline(place)
                            && (isGoal(place, sentence)
                                    || sentence.has(Meaning.IN, place.from() - 1, place.from()));
            if (there && place.actor() != null) {
                states.add(place.actor());
            }
        }
    }

    /** Whether words for a journey end right before a place. */
    private static boolean isGoal(Entity place, Sentence sentence) {
        return sentence.cues(Meaning.VISIT).stream().anyMatch(cue -> cue.to() == place.from());
    }

    /**
     * Whether somebody stands before the words by which he meets an officer, behind the verb where
     * that comes first, or before the officer with whom a verb at the end lets him meet; or is left
     * out.
     */
    private static boolean isMet(Entity officer, Sentence sentence) {
        return isLeftOut(officer, sentence)
                || sentence.entities.stream()
                        .filter(guest -> guest.to() <= officer.from())
                        .anyMatch(
                                guest ->
                                        isMeeting(sentence, guest.to(), officer.from())
                                                || guest.person() != null
                                                        && isFramed(sentence, guest, officer));
    }

    /** Whether a verb of meeting stands right before a guest, or right behind "with" an officer. */
    private static boolean isFramed(Sentence sentence, Entity guest, Entity officer) {
        boolean with = sentence.has(Meaning.WITH, officer.from() - 1, officer.from());
        return sentence.cues(Meaning.MEET).stream()
                .anyMatch(
                        met ->
                                met.to() == guest.from()
                                        || with
                                                && met.from() >= officer.to()
                                                && met.from() - officer.to() <= 1);
    }

    /** Whether the verb opens the sentence, its subject left out: was received by President Y. */
    private static boolean isLeftOut(Entity officer, Sentence sentence) {
        boolean governed =
                sentence.cues().stream()
                        .filter(cue -> cue.to() >= officer.from() - 1 && cue.to() <= officer.to())
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.WITH
                                                || cue.what().meaning() == Meaning.AGENT);
        return governed
                && isMeeting(sentence, sentence.from(), officer.from())
                && sentence.cues().stream()
                        .anyMatch(
                                cue ->
                                        cue.what().meaning() == Meaning.MEET
                                                && cue.from() - sentence.from() <= 1);
    }

    private static boolean isMeeting(Sentence sentence, int from, int to) {
        return sentence.cues().stream()
                .filter(cue -> cue.from() >= from && cue.to() <= to)
                .anyMatch(
                        cue ->
                                switch (cue.what().meaning()) {
                                    case MEET, MEETING, RECEIVE -> true;
                                    default -> false;
                                });
    }
}
