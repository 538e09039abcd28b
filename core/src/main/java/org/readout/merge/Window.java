package org.readout.merge;

import org.readout.model.Account;
import org.readout.model.Document;

/**
 * The days on which a contact may have taken place. Accounts are compared only where they share two
 * sides and their windows are less than two days apart, so whoever cannot hold all accounts at once
 * may merge those that do not touch apart from each other.
 *
 * @param first the earliest day, counted from 1970-01-01
 * @param last the latest day
 */
public record Window(long first, long last) {

    /**
     * How many sides of an account, in order, are looked at to find accounts to compare it with.
     */
    public static final int SIDES = 6;

    /** The window of an account that stands in a document. */
    public static Window of(Account account, Document document) {
        Time time = Time.of(account, document.published());
        return new Window(time.first().toEpochDay(), time.last().toEpochDay());
    }
}
