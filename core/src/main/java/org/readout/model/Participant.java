package org.readout.model;

import org.jspecify.annotations.Nullable;

/**
 * A side, or a person for a side, that took part in a contact.
 *
 * @param actor id of the state, organisation or movement
 * @param person slug of the person, or null where only the side is named
 * @param name as the page writes it
 * @param office id of the office held then, or null
 * @param evidence where it was read
 */
public record Participant(
        String actor,
        @Nullable String person,
        String name,
        @Nullable String office,
        Evidence evidence) {}
