package org.readout.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contact, told by one or more accounts. It settles who, when, where and how; it never settles
 * what was said.
 *
 * @param id hash of the accounts it is made of
 * @param status the state of the contact, by the latest telling
 * @param channel how it took place, or null
 * @param when when it took place, or null
 * @param place where, or null
 * @param participants the sides and persons who took part
 * @param themes what was talked about
 * @param about the actors, regions and situations talked about that are not the sides themselves
 * @param outcome what came of it, or null
 * @param accounts ids of the accounts, in order
 * @param documents ids of the documents, in order
 * @param independent how many of the documents are no copies of one another
 * @param disagreements where the accounts contradict each other
 * @param readouts each side's telling
 * @param followUps which promises a later contact took up
 * @param why for which reasons the accounts were joined, in words that a person can check
 */
public record Engagement(
        String id,
        Status status,
        @Nullable Channel channel,
        @Nullable When when,
        @Nullable Place place,
        List<Participant> participants,
        List<Topic> themes,
        List<Topic> about,
        @Nullable Outcome outcome,
        List<String> accounts,
        List<String> documents,
        int independent,
        List<Disagreement> disagreements,
        List<Telling> readouts,
        List<FollowUp> followUps,
        List<String> why) {

    /** Takes copies of the lists. */
    public Engagement {
        participants = List.copyOf(participants);
        themes = List.copyOf(themes);
        about = List.copyOf(about);
        accounts = List.copyOf(accounts);
        documents = List.copyOf(documents);
        disagreements = List.copyOf(disagreements);
        readouts = List.copyOf(readouts);
        followUps = List.copyOf(followUps);
        why = List.copyOf(why);
    }

    /** The same with other promises taken up. */
    public Engagement followed(List<FollowUp> later) {
        return with(id, later, why);
    }

    /** The same under another id, joined for other reasons. */
    public Engagement renamed(String other, List<String> reasons) {
        return with(other, followUps, reasons);
    }

    private Engagement with(String id, List<FollowUp> followUps, List<String> why) {
        return new Engagement(
                id,
                status,
                channel,
                when,
                place,
                participants,
                themes,
                about,
                outcome,
                accounts,
                documents,
                independent,
                disagreements,
                readouts,
                followUps,
                why);
    }

    /**
     * A field on which accounts contradict each other.
     *
     * @param field its name in the record
     * @param values each value with the accounts that hold it
     */
    public record Disagreement(String field, List<Value> values) {

        /** Takes a copy of the values. */
        public Disagreement {
            values = List.copyOf(values);
        }
    }

    /**
     * One of several values of a field.
     *
     * @param value as it would be printed
     * @param accounts ids of the accounts that hold it
     */
    public record Value(String value, List<String> accounts) {

        /** Takes a copy of the accounts. */
        public Value {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * One side's telling of the contact.
     *
     * @param voice actor id of the side, or the publisher
     * @param themes what it talks about
     * @param onlyHere the themes and subjects that no other voice mentions
     * @param statements ids of the statements in it
     */
    public record Telling(
            String voice, List<String> themes, List<String> onlyHere, List<String> statements) {

        /** Takes copies of the lists. */
        public Telling {
            themes = List.copyOf(themes);
            onlyHere = List.copyOf(onlyHere);
            statements = List.copyOf(statements);
        }
    }

    /**
     * A promise that a later contact took up.
     *
     * @param commitment id of the promise
     * @param engagement id of the later contact
     * @param relation what became of it
     * @param reason what speaks for it, in words that a person can check
     * @param evidence the later words
     */
    public record FollowUp(
            String commitment,
            String engagement,
            Relation relation,
            String reason,
            Evidence evidence) {}

    /** What became of a promise. */
    public enum Relation {
        /** It was done. */
        CARRIED_OUT,
        /** It was made again. */
        REPEATED,
        /** It was given up. */
        DROPPED
    }
}
