/** What is said: by whom, in what act, and what parties bind themselves to do by it. */
@NullMarked
package org.readout.extract.speech;

import org.jspecify.annotations.NullMarked;
