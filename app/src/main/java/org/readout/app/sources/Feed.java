package org.readout.app.sources;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.readout.model.Page.Form;

/**
 * A feed (RSS 0.9 to 2.0, Atom) or a sitemap (sitemaps.org, with the news fields of Google's) as
 * its items, one at a time. Nothing outside the text is ever looked at: entities and document types
 * that a feed declares are not read.
 */
public final class Feed {

    /** How deep a feed nests at most. */
    private static final int DEEPEST = 200;

    /** The names of an item in RSS, Atom, a sitemap and a list of sitemaps. */
    private static final List<String> ITEMS = List.of("item", "entry", "url", "sitemap");

    private static final List<String> ROOTS =
            List.of("rss", "rdf", "feed", "urlset", "sitemapindex");

    /** Prefixes of things beside the item: its pictures and films, its comments. */
    private static final Set<String> OTHERS =
            Set.of("media", "image", "video", "itunes", "podcast", "wfw", "slash", "thr", "xhtml");

    private static final XMLInputFactory XML = XMLInputFactory.newInstance();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false); // prefixes are often undeclared
    }

    private final XMLStreamReader xml;
    private final Consumer<Item> items;
    private final Map<String, String> channel = new HashMap<>();
    private int depth;

    private Feed(XMLStreamReader xml, Consumer<Item> items) {
        this.xml = xml;
        this.items = items;
    }

    /**
     * One item.
     *
     * @param link the address of its page, as written, or null
     * @param title its headline, or null
     * @param publisher who the feed says it is of, or null
     * @param language as the feed names it, or null
     * @param published the day of publication in the zone it is written in, or null
     * @param form how {@code text} is written
     * @param text the item's own text; empty where it has none
     * @param feeds whether the link leads to another feed
     */
    public record Item(
            @Nullable String link,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String language,
            @Nullable LocalDate published,
            Form form,
            String text,
            boolean feeds) {}

    /** Whether this text is a feed or a sitemap, by its first element. */
    public static boolean is(String text) {
        return ROOTS.contains(Xml.root(text));
    }

    /**
     * Goes through the items of a feed.
     *
     * @throws FaultException where it is broken; those before the fault have been told of
     */
    public static void read(String text, Consumer<Item> items) throws FaultException {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new StringReader(Xml.mended(text)));
            new Feed(xml, items).all();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new FaultException(
                    "is a feed that breaks off or is damaged at line "
                            + line
                            + "; the items before that are read");
        }
    }

    private void all() throws XMLStreamException, FaultException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    deeper();
                    String name = name();
                    if (depth > 1 && ITEMS.contains(name)) {
                        items.accept(item(name.equals("sitemap")));
                    } else if (depth > 1 && !ROOTS.contains(name) && !name.equals("channel")) {
                        channel.putIfAbsent(name, value().text.strip());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // white space and comments between elements
                }
            }
        }
    }

    private Item item(boolean feeds) throws XMLStreamException, FaultException {
        Map<String, Value> values = new HashMap<>();
        int outside = depth - 1;
        while (depth > outside) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                deeper();
                String name = name();
                if (name.equals("news") || name.equals("publication")) {
                    continue; // the fields stand inside
                }
                String href = xml.getAttributeValue(null, "href");
                String rel = xml.getAttributeValue(null, "rel");
                boolean guid = "false".equals(xml.getAttributeValue(null, "isPermaLink"));
                Value value = value();
                if (name.equals("link") && href != null) {
                    if (rel == null || rel.equals("alternate")) {
                        values.putIfAbsent(name, new Value(href, Form.TEXT));
                    }
                } else if (!value.text.isBlank() && !guid) {
                    values.putIfAbsent(name, value);
                }
            }
        }
        Value text = longest(values, "encoded", "content", "description", "summary");
        String link = first(values, "link", "loc", "guid");
        LocalDate published = null;
        for (String name :
                List.of("pubdate", "published", "date", "issued", "publication_date", "updated")) {
            Value written = values.get(name);
            published = published == null && written != null ? Days.parse(written.text) : published;
        }
        return new Item(
                link != null && link.indexOf(':') < 0 && !values.containsKey("link") ? null : link,
                first(values, "title"),
                first(values, "name") == null ? filled("title") : first(values, "name"),
                first(values, "language") == null ? filled("language") : first(values, "language"),
                published,
                text == null ? Form.TEXT : text.form,
                text == null ? "" : text.text,
                feeds);
    }

    private @Nullable String filled(String name) {
        String value = channel.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static @Nullable String first(Map<String, Value> values, String... names) {
        for (String name : names) {
            Value value = values.get(name);
            if (value != null) {
                return value.text.replace("&nbsp;", " ").strip();
            }
        }
        return null;
    }

    private static @Nullable Value longest(Map<String, Value> values, String... names) {
        Value longest = null;
        for (String name : names) {
            Value value = values.get(name);
            if (value != null && (longest == null || value.text.length() > longest.text.length())) {
                longest = value;
            }
        }
        return longest;
    }

    /** The content of the element at hand; elements in it are written out again. */
    private Value value() throws XMLStreamException, FaultException {
        String type = xml.getAttributeValue(null, "type");
        boolean markup = "xhtml".equals(type);
        boolean plain = !markup && !name().equals("description") && !name().equals("encoded");
        plain &= type == null || type.equals("text") || type.equals("text/plain");
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        boolean elements = false;
        while (depth > outside) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    deeper();
                    elements = true;
                    text.append('<').append(name()).append('>');
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (depth > outside) {
                        text.append("</").append(name()).append('>');
                    }
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(markup ? Xml.escaped(xml.getText()) : xml.getText());
                default -> {
                    // comments say nothing
                }
            }
        }
        return new Value(text.toString(), plain && !elements ? Form.TEXT : Form.HTML);
    }

    private void deeper() throws FaultException {
        depth++;
        if (depth > DEEPEST) {
            throw new FaultException(
                    "is a feed nested more than "
                            + DEEPEST
                            + " deep; the items before that are read");
        }
    }

    /**
     * The name of the element at hand without its prefix; with it where that says another thing.
     */
    private String name() {
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        int colon = name.indexOf(':');
        return colon < 0 || OTHERS.contains(name.substring(0, colon))
                ? name
                : name.substring(colon + 1);
    }

    private record Value(String text, Form form) {}
}
