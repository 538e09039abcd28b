/** Files, folders and streams as pages. The only place of the app that reads JSON. */
@NullMarked
package org.readout.app.sources;

import org.jspecify.annotations.NullMarked;
