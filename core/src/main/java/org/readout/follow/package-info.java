/** What became of promises: later contacts and statements that take them up. */
@NullMarked
package org.readout.follow;

import org.jspecify.annotations.NullMarked;
