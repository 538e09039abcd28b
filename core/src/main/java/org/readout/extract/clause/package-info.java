/**
 * How the phrases of one sentence stand to each other, and which of its words tell of a contact.
 * Knows no contact itself.
 */
@NullMarked
package org.readout.extract.clause;

import org.jspecify.annotations.NullMarked;
