/**
 * Joins accounts of the same contact to engagements. Settles who, when, where and how; never what
 * was said.
 */
@NullMarked
package org.readout.merge;

import org.jspecify.annotations.NullMarked;
