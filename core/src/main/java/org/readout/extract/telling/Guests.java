package org.readout.extract.telling;

import org.readout.extract.contact.Contact;
import org.readout.model.Place;

/** Who is abroad, and whom he meets there: talks of one visit. */
final class Guests {

    private Guests() {}

    /**
     * Whether somebody who met one of a state in that state meets another of it: X met Y's
     * president in Y; the same day X was received by Y's speaker.
     */
    static boolean isReceived(Telling telling, Contact contact) {
        return contact.sides.stream()
                .map(Contact.Side::entity)
                .filter(guest -> guest.person() != null && guest.actor() != null)
                .filter(guest -> telling.persons().contains(guest.person()))
                .anyMatch(
                        guest ->
                                telling.contacts.stream()
                                        .filter(told -> told.place != null)
                                        .map(told -> Place.state(told.place.what()))
                                        .anyMatch(
                                                state ->
                                                        !state.equals(guest.actor())
                                                                && telling.actors()
                                                                        .contains(state)));
    }
}
