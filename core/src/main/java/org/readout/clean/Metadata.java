package org.readout.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a web page says of itself: JSON-LD first, then OpenGraph and other meta fields, links,
 * {@code <time>} and {@code <title>}.
 */
final class Metadata {

    private static final String[] DATES = {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.created",
        "dc.date.created",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "article.published",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "article_date_original",
        "originalpublicationdate",
        "last-modified",
        "og:published_time",
        "published-date",
        "release_date"
    };

    private Metadata() {}

    static void read(Survey survey, Facts facts) {
        String linked = survey.linkedData.toString();
        Map<String, String> fields = fields(survey.metas);
        String heading = first(fields, "og:title", "twitter:title", "dc.title");
        facts.title(
                headline(
                        heading != null
                                ? heading
                                : survey.title == null ? null : survey.title.text(),
                        first(fields, "og:site_name"),
                        survey.headings));
        facts.url(survey.canonical == null ? null : survey.canonical.attr("href"));
        facts.url(first(fields, "og:url"));
        String publisher =
                first(
                        fields,
                        "og:site_name",
                        "publisher",
                        "dc.publisher",
                        "application-name",
                        "article:publisher");
        facts.publisher(
                publisher != null && !publisher.startsWith("http")
                        ? publisher
                        : after(linked, "\"publisher\"", "\"name\""));
        Element html = survey.page.firstElementChild();
        facts.language(
                html == null
                        ? null
                        : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang"));
        facts.language(first(fields, "og:locale", "content-language", "language", "dc.language"));
        facts.published(value(linked, "\"datePublished\"", 0));
        facts.published(first(fields, DATES));
        if (facts.published() == null) {
            shown(survey.page, facts);
        }
    }

    /** Takes a date from the page's visible marks: first what is meant for machines. */
    private static void shown(Document page, Facts facts) {
        Element[] marked = new Element[1];
        List<Element> lines = new ArrayList<>();
        page.traverse(
                (node, depth) -> {
                    if (node instanceof Element element && element.attributesSize() > 0) {
                        marked[0] = marked[0] == null && marked(element) ? element : marked[0];
                        if (element.nameIs("time")
                                || dated(element.attr("class"))
                                || dated(element.attr("id"))) {
                            lines.add(element);
                        }
                    } else if (node instanceof Element element && element.nameIs("time")) {
                        lines.add(element);
                    }
                });
        if (marked[0] != null) {
            Element time = marked[0];
            facts.published(
                    time.hasAttr("datetime")
                            ? time.attr("datetime")
                            : time.hasAttr("content")
                                    ? time.attr("content")
                                    : time.hasAttr("title") ? time.attr("title") : time.text());
        }
        facts.publishedInAddress();
        for (Element line : lines) {
            if (facts.published() != null) {
                break;
            }
            if (line.childNodeSize() < 12) {
                facts.dated(line.text());
            }
        }
    }

    private static boolean marked(Element element) {
        return element.nameIs("time") && (element.hasAttr("datetime") || element.hasAttr("pubdate"))
                || element.attr("itemprop").equalsIgnoreCase("datePublished")
                || element.hasClass("published")
                        && (element.hasAttr("title") || element.nameIs("abbr"));
    }

    /** Whether a part is called so that its text may be the date. */
    private static boolean dated(String name) {
        if (name.isEmpty()) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("date")
                || lower.contains("time")
                || lower.contains("datum")
                || lower.contains("publish")
                || lower.contains("posted");
    }

    private static Map<String, String> fields(List<Element> metas) {
        Map<String, String> fields = new HashMap<>();
        for (Element meta : metas) {
            String key =
                    meta.hasAttr("property")
                            ? meta.attr("property")
                            : meta.hasAttr("name")
                                    ? meta.attr("name")
                                    : meta.hasAttr("itemprop")
                                            ? meta.attr("itemprop")
                                            : meta.attr("http-equiv");
            if (!meta.attr("content").isBlank()) {
                fields.putIfAbsent(key.toLowerCase(Locale.ROOT), meta.attr("content").strip());
            }
        }
        return fields;
    }

    /** The string after a key of JSON, from an offset, or null. */
    private static @Nullable String value(String json, String key, int from) {
        int at = json.indexOf(key, from);
        if (at < 0) {
            return null;
        }
        int i = at + key.length();
        while (i < json.length() && (Letters.blank(json.charAt(i)) || json.charAt(i) == ':')) {
            i++;
        }
        if (i >= json.length() || json.charAt(i) != '"') {
            return null;
        }
        int end = json.indexOf('"', i + 1);
        return end < 0 ? null : json.substring(i + 1, end);
    }

    private static @Nullable String after(String json, String key, String inner) {
        int at = json.indexOf(key);
        String value = at < 0 ? null : value(json, inner, at);
        return value == null || value.indexOf('\\') >= 0 ? null : value;
    }

    private static @Nullable String first(Map<String, String> fields, String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The title without the name of the site at its end. */
    private static @Nullable String headline(
            @Nullable String title, @Nullable String site, List<Element> headings) {
        if (title == null || title.isBlank()) {
            return null;
        }
        for (Element heading : headings) {
            String words = heading.text().strip();
            if (words.length() > 10 && title.startsWith(words)) {
                return words;
            }
        }
        for (int i = title.length() - 2; i > 10; i--) {
            char c = title.charAt(i);
            boolean mark =
                    (c == '|'
                                    || c == '-'
                                    || c >= 0x2010 && c <= 0x2015
                                    || c == 0xbb
                                    || c == 0xab
                                    || c == 0xb7
                                    || c == 0x2022)
                            && title.charAt(i - 1) == ' '
                            && title.charAt(i + 1) == ' ';
            if (mark) {
                String rest = title.substring(i + 1).strip();
                boolean named = site != null && rest.equalsIgnoreCase(site);
                return named || c == '|' || rest.split(" ").length < 4 && i > title.length() / 2
                        ? title.substring(0, i).strip()
                        : title;
            }
        }
        return title;
    }
}
