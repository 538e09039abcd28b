/** Pages over HTTP, politely and only from public addresses. The only place that opens sockets. */
@NullMarked
package org.readout.app.web;

import org.jspecify.annotations.NullMarked;
