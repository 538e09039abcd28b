/** Facts that are true in every language: actors, places, people, who held which office when. */
@NullMarked
package org.readout.world;

import org.jspecify.annotations.NullMarked;
