package org.readout.model;

/**
 * A theme that was talked about, or an actor, region or situation that it was about.
 *
 * @param id theme id, actor id or region id
 * @param evidence where it was read first
 */
public record Topic(String id, Evidence evidence) {}
