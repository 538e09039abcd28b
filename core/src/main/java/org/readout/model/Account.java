package org.readout.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one document says about one contact. Merging joins accounts into an {@link Engagement} and
 * changes none of them.
 *
 * @param id hash of document, sides, channel and date
 * @param document id of the document
 * @param main whether the document is mainly about it
 * @param status the state of the contact
 * @param channel how it took place, or null where the text does not say
 * @param when when it took place, or null
 * @param place where, or null
 * @param participants the sides and persons who took part
 * @param initiatedBy actor id of the side at whose request it took place, or null
 * @param themes what was talked about
 * @param about the actors, regions and situations talked about that are not the sides themselves
 * @param statements what was said
 * @param commitments what was promised
 * @param outcome what came of it, or null
 * @param evidence the words that tell of the contact
 */
public record Account(
        String id,
        String document,
        boolean main,
        Status status,
        @Nullable Channel channel,
        @Nullable When when,
        @Nullable Place place,
        List<Participant> participants,
        @Nullable String initiatedBy,
        List<Topic> themes,
        List<Topic> about,
        List<Statement> statements,
        List<Commitment> commitments,
        @Nullable Outcome outcome,
        Evidence evidence) {

    /** Takes copies of the lists. */
    public Account {
        participants = List.copyOf(participants);
        themes = List.copyOf(themes);
        about = List.copyOf(about);
        statements = List.copyOf(statements);
        commitments = List.copyOf(commitments);
    }

    /** Actor ids of the sides, in order and once each. */
    public List<String> actors() {
        return participants.stream().map(Participant::actor).distinct().sorted().toList();
    }
}
