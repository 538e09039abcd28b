/**
 * Files, folders, crawls, feeds, addresses and streams as pages. The only place of the app that
 * reads JSON, XML and crawl files.
 */
@NullMarked
package org.readout.app.sources;

import org.jspecify.annotations.NullMarked;
