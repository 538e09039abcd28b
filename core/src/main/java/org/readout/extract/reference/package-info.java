/**
 * Sides that other sentences name: contacts of "the two", of him, of whoever the headline left out.
 */
@NullMarked
package org.readout.extract.reference;

import org.jspecify.annotations.NullMarked;
