package org.readout.language;

import org.jspecify.annotations.Nullable;
import org.readout.model.Act;

/**
 * What a word means.
 *
 * @param meaning the meaning
 * @param act the act, for {@link Meaning#SAY} and {@link Meaning#SENSE}; else null
 */
public record Cue(Meaning meaning, @Nullable Act act) {}
