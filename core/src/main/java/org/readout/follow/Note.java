package org.readout.follow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Deed;
import org.readout.model.Account;
import org.readout.model.Commitment;
import org.readout.model.Evidence;
import org.readout.model.Status;

/**
 * What an account says of deeds: what is promised in it, what it tells to be done or given up.
 * Small, so that a long run can keep it when the text is gone.
 */
public final class Note {

    final @Nullable LocalDate published;
    final Status status;
    final List<Promised> promised;
    final List<Told> told;
    final Evidence contact;
    final Set<Deed> subject;

    private final String account;

    Note(
            Account account,
            @Nullable LocalDate published,
            List<Promised> promised,
            List<Told> told,
            Evidence contact,
            Set<Deed> subject) {
        this.account = account.id();
        this.published = published;
        status = account.status();
        this.promised = List.copyOf(promised);
        this.told = List.copyOf(told);
        this.contact = contact;
        this.subject = Set.copyOf(subject);
    }

    /** Id of the account. */
    public String account() {
        return account;
    }

    /** A commitment and what its words say of deeds. */
    record Promised(Commitment commitment, Passage passage) {}

    /**
     * Words that tell of deeds done or given up.
     *
     * @param evidence the words
     * @param speakers actor ids of those who say it; empty where the page itself tells it
     * @param themes theme ids
     * @param about actor ids talked about
     * @param passage what they say of deeds
     */
    record Told(
            Evidence evidence,
            Set<String> speakers,
            Set<String> themes,
            Set<String> about,
            Passage passage) {

        /** Takes copies of the sets. */
        Told {
            speakers = Set.copyOf(speakers);
            themes = Set.copyOf(themes);
            about = Set.copyOf(about);
        }
    }
}
