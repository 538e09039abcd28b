package org.readout.app.sources;

import org.readout.app.web.Web.Manners;

/**
 * What may be fetched over the network beside the addresses that are given.
 *
 * @param links whether the pages that feeds and sitemaps lead to are read
 * @param manners how hosts are asked
 */
public record Fetching(boolean links, Manners manners) {

    /** Nothing beside the addresses that are given. */
    public static final Fetching NONE = new Fetching(false, Manners.usual(false));
}
