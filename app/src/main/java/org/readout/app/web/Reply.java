package org.readout.app.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param address where it came from, after redirects
 * @param changed false where the server says that nothing changed since {@code version}; the body
 *     is empty then
 * @param type its {@code Content-Type}, or null
 * @param codings its {@code Content-Encoding}s
 * @param version what to ask with the next time
 * @param body the bytes as they were sent, coded
 */
public record Reply(
        URI address,
        boolean changed,
        @Nullable String type,
        List<String> codings,
        Version version,
        byte[] body) {

    /**
     * Which version of a page is known (RFC 9110, conditional requests).
     *
     * @param tag its {@code ETag}, or null
     * @param modified its {@code Last-Modified}, or null
     */
    public record Version(@Nullable String tag, @Nullable String modified) {

        /** Nothing is known. */
        public static final Version NONE = new Version(null, null);
    }
}
