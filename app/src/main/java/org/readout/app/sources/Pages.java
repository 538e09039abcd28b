package org.readout.app.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.app.sources.Feed.Item;
import org.readout.app.web.Reply;
import org.readout.model.Page;
import org.readout.model.Page.Form;

/** What servers answer and feeds hold, as pages. */
public final class Pages {

    private Pages() {}

    /**
     * The text that a server answered with, its codings taken off and its character set found.
     *
     * @throws FaultException where it is no text, too large or damaged
     */
    public static String text(Reply reply) throws FaultException {
        String type = Media.name(reply.type());
        boolean text =
                type.isEmpty()
                        || type.startsWith("text/")
                        || type.contains("xml")
                        || type.equals("application/octet-stream")
                        || type.equals("application/gzip")
                        || type.equals("application/x-gzip");
        if (!text) {
            throw new FaultException(
                    "is of the kind " + type + ", which is not read; give web pages or feeds");
        }
        byte[] bytes;
        try {
            bytes =
                    Media.unzipped(
                            Media.plain(new ByteArrayInputStream(reply.body()), reply.codings()));
        } catch (IOException e) {
            throw new FaultException(
                    "came damaged ("
                            + e.getMessage()
                            + "); try again later, or open it in a browser");
        }
        return Decoding.text(bytes, Media.charset(reply.type()));
    }

    /**
     * The page that a server answered with.
     *
     * @param source what to call it
     * @param text its text, as {@link #text} gives it
     * @param item what the feed says that led to it, or null
     */
    public static Page page(String source, Reply reply, String text, @Nullable Item item) {
        String url = reply.address().toString();
        boolean plain = Media.text(reply.type()) && !Xml.root(text).equals("html");
        Form form =
                Media.name(reply.type()).equals("text/markdown")
                        ? Form.MARKDOWN
                        : plain ? Form.TEXT : Form.HTML;
        return item == null
                ? new Page(source, url, null, null, null, null, form, text)
                : new Page(
                        source,
                        url,
                        item.publisher(),
                        item.published(),
                        language(item),
                        item.title(),
                        form,
                        text);
    }

    /**
     * An item's own text as a page; where it has none, its headline is all there is.
     *
     * @param place where the item stands, in case it has no link
     * @param base the address of its feed, or null
     */
    public static Page page(String place, @Nullable URI base, Item item) {
        String link = link(item, base);
        String title = item.title();
        boolean empty = item.text().isBlank() && title != null;
        return new Page(
                link == null ? place : link,
                link,
                item.publisher(),
                item.published(),
                language(item),
                title,
                empty ? Form.TEXT : item.form(),
                empty ? title : item.text());
    }

    /** The whole address that an item leads to, or null. */
    public static @Nullable String link(Item item, @Nullable URI base) {
        String link = item.link();
        if (link == null || link.isBlank() || Links.isAddress(link)) {
            return link == null || link.isBlank() ? null : link;
        }
        try {
            return base == null ? null : base.resolve(link).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String language(Item item) {
        String language = item.language();
        return language == null
                ? null
                : language.replace('_', '-').split("-", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
