package org.readout.correct;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Ids;

/**
 * What a person says is otherwise than it was read or merged. It changes no record: it is applied
 * over them on every run, and another correction may undo it.
 *
 * @param id hash of all the rest
 * @param action what is to be done
 * @param targets with what, in the order in which the action names them
 * @param field the field to edit, or null
 * @param value its right value, null where it is to be unknown
 * @param undoes id of the correction to undo, or null
 * @param who who says so
 * @param when when it was said, ISO instant
 * @param why for which reason
 */
public record Correction(
        String id,
        Action action,
        List<Target> targets,
        @Nullable String field,
        @Nullable String value,
        @Nullable String undoes,
        String who,
        String when,
        String why) {

    /** Takes a copy of the targets. */
    public Correction {
        targets = List.copyOf(targets);
    }

    /** A correction with the id that its content gives it. */
    public static Correction of(
            Action action,
            List<Target> targets,
            @Nullable String field,
            @Nullable String value,
            @Nullable String undoes,
            String who,
            String when,
            String why) {
        String id = Ids.of("correction", action, targets, field, value, undoes, who, when, why);
        return new Correction(id, action, targets, field, value, undoes, who, when, why);
    }

    /** What a correction does. */
    public enum Action {
        /** Several engagements are one contact; it keeps the id of the first. */
        JOIN,
        /** Some accounts tell of a contact of their own. */
        SPLIT,
        /** Some accounts tell of another engagement, the last target. */
        MOVE,
        /** A field of an account or engagement has another value. */
        EDIT,
        /**
         * An account, statement, commitment or all accounts of an engagement are no right record.
         */
        REJECT,
        /** The accounts of an engagement tell of one contact and of no other pinned one. */
        PIN,
        /** An earlier correction is not to be applied. */
        UNDO
    }

    /**
     * What a correction is about.
     *
     * @param id the id of the record when the correction was made
     * @param kind what sort of record it was
     * @param anchors by which words it is found again; of an engagement those of its accounts
     */
    public record Target(String id, Kind kind, List<Anchor> anchors) {

        /** Takes a copy of the anchors. */
        public Target {
            anchors = List.copyOf(anchors);
        }
    }

    /** Sorts of records that can be corrected. */
    public enum Kind {
        /** One contact. */
        ENGAGEMENT,
        /** What one document says of it. */
        ACCOUNT,
        /** Something said. */
        STATEMENT,
        /** Something promised. */
        COMMITMENT
    }

    /**
     * Words by which a record is found again when it is read anew. Ids are hashes of content, so
     * they change when other words are read.
     *
     * @param document id of the document
     * @param source the document's own id, path or address, should its text be another one
     * @param sides actor ids of the account, in order
     * @param start where the words start in the text, about; code points
     * @param quote the words
     */
    public record Anchor(
            String document, String source, List<String> sides, int start, String quote) {

        /** Takes a copy of the sides. */
        public Anchor {
            sides = List.copyOf(sides);
        }
    }
}
