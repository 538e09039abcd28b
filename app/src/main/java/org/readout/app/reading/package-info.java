/** One run over many documents: on all cores, in order, in bounded memory. */
@NullMarked
package org.readout.app.reading;

import org.jspecify.annotations.NullMarked;
