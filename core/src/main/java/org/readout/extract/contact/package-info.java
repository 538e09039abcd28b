/**
 * The contacts that one sentence tells of: who their sides are, how far they have come, when and
 * where they were.
 */
@NullMarked
package org.readout.extract.contact;

import org.jspecify.annotations.NullMarked;
