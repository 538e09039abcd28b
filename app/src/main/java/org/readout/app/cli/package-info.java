/** The command line. The only place that knows of arguments, terminals and exit codes. */
@NullMarked
package org.readout.app.cli;

import org.jspecify.annotations.NullMarked;
