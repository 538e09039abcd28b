/** What a document, a name, a language and a merge cost. */
@NullMarked
package org.readout.bench;

import org.jspecify.annotations.NullMarked;
