package org.readout.app.sources;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.readout.app.sources.Feed.Item;
import org.readout.app.web.Reply;
import org.readout.app.web.UnreachableException;
import org.readout.app.web.Web;
import org.readout.model.Page.Form;

/** The pages at addresses, and those that feeds lead to. */
final class Links implements AutoCloseable {

    /** How many lists of sitemaps may lead to one another. */
    private static final int DEEPEST = 3;

    private final Fetching fetching;
    private final Consumer<Found> found;
    private final Set<String> feeds = new HashSet<>();
    private @Nullable Web web;

    Links(Fetching fetching, Consumer<Found> found) {
        this.fetching = fetching;
        this.found = found;
    }

    /** Whether this is an address and no path. */
    static boolean isAddress(String path) {
        return path.regionMatches(true, 0, "http://", 0, 7)
                || path.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Reads the page or feed at an address that a person gave. */
    void address(String written) throws FaultException {
        address(written, true, 0);
    }

    private void address(String written, boolean asked, int depth) throws FaultException {
        try {
            Reply reply = web().get(Web.address(written), Reply.Version.NONE, asked);
            String text = Pages.text(reply);
            if (!Feed.is(text)) {
                found.accept(new Found.Ready(Pages.page(written, reply, text, null)));
            } else if (depth < DEEPEST && feeds.add(written)) {
                feed(text, written, reply.address(), depth);
            }
        } catch (UnreachableException e) {
            throw new FaultException(e.reason());
        }
    }

    /**
     * Reads the items of a feed, or the pages that they lead to.
     *
     * @param name where the feed stands
     */
    void feed(String text, String name) throws FaultException {
        feed(text, name, null, 0);
    }

    private void feed(String text, String name, @Nullable URI base, int depth)
            throws FaultException {
        if (!Feed.is(text)) {
            String root = Xml.root(text);
            if (root.equals("html")) {
                found.accept(new Found.Ready(Fields.none().page(name, Form.HTML, text)));
                return;
            }
            throw new FaultException(
                    "is no feed (its first element is <"
                            + root
                            + ">); give RSS, Atom or a sitemap, and other pages as .html");
        }
        int[] count = new int[2];
        Feed.read(
                text,
                item -> {
                    count[0]++;
                    count[1] += item(item, name + ":" + count[0], base, depth) ? 0 : 1;
                });
        if (count[1] > 0) {
            throw new FaultException(
                    "lists "
                            + count[1]
                            + " pages without their text; --fetch reads them over the network");
        }
    }

    /** Reads an item; false where it has no text and its page may not be fetched. */
    private boolean item(Item item, String place, @Nullable URI base, int depth) {
        String link = Pages.link(item, base);
        if (fetching.links() && link != null) {
            try {
                if (item.feeds()) {
                    address(link, false, depth + 1);
                } else {
                    Reply reply = web().get(Web.address(link), Reply.Version.NONE, false);
                    found.accept(new Found.Ready(Pages.page(link, reply, Pages.text(reply), item)));
                }
                return true;
            } catch (UnreachableException e) {
                found.accept(new Found.Unreadable(link, e.reason()));
            } catch (FaultException e) {
                found.accept(new Found.Unreadable(link, e.reason()));
            }
        }
        if (item.text().isBlank() && item.title() == null) {
            return fetching.links() && link != null;
        }
        found.accept(new Found.Ready(Pages.page(place, base, item)));
        return true;
    }

    private Web web() {
        if (web == null) {
            web = new Web(fetching.manners());
        }
        return web;
    }

    @Override
    public void close() {
        if (web != null) {
            web.close();
        }
    }
}
