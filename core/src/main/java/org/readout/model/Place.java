package org.readout.model;

/**
 * Where a contact took place.
 *
 * @param id {@code ISO3:slug} of a city, {@code ISO3} of a state alone
 * @param name as the page writes it
 * @param evidence where it was read
 */
public record Place(String id, String name, Evidence evidence) {

    /** The state in which a place lies, by the place's id. */
    public static String state(String id) {
        int city = id.indexOf(':');
        return city < 0 ? id : id.substring(0, city);
    }
}
