package org.readout.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** One walk over a page, which gathers what the later steps ask for. */
final class Survey implements NodeVisitor {

    /** Text of fewer characters is no prose. */
    private static final int PROSE = 40;

    final Document page;
    final Places places;
    final List<Element> metas = new ArrayList<>();
    final List<Element> headings = new ArrayList<>();
    final StringBuilder linkedData = new StringBuilder();
    @Nullable Element title;
    @Nullable Element canonical;

    /** How much text outside links each part holds, in pieces that are more than a few words. */
    private final Map<Element, Integer> prose = new IdentityHashMap<>();

    /** The same of the parts that are open, by their depth. */
    private int[] open = new int[64];

    private Survey(Document page, Places places) {
        this.page = page;
        this.places = places;
    }

    /** Parses a page and walks over it. */
    static Survey of(String content) {
        Places places = new Places(content);
        Survey survey = new Survey(Parser.htmlParser().parseInput(places.bare(), ""), places);
        survey.page.traverse(survey);
        return survey;
    }

    /** How many characters of running text a part holds. */
    int prose(Element part) {
        return prose.getOrDefault(part, 0);
    }

    @Override
    public void head(Node node, int depth) {
        if (depth + 1 >= open.length) {
            open = Arrays.copyOf(open, 2 * depth + 2);
        }
        if (node instanceof TextNode text) {
            text(text, depth);
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "meta" -> metas.add(element);
                case "h1" -> headings.add(element);
                case "title" -> title = title == null ? element : title;
                case "link" -> {
                    if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
                        canonical = element;
                    }
                }
                case "script" -> {
                    if (element.attr("type").equalsIgnoreCase("application/ld+json")) {
                        linkedData.append(element.data()).append('\n');
                    }
                }
                default -> {}
            }
        }
    }

    private void text(TextNode text, int depth) {
        if (text.isBlank() || text.parent() == null || text.parent().nameIs("title")) {
            return;
        }
        places.lay(text);
        if (text.getWholeText().length() >= PROSE && !text.parent().nameIs("a")) {
            int length = text.text().length();
            open[depth] += length >= PROSE ? length : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && open[depth + 1] > 0) {
            prose.put(element, open[depth + 1]);
            open[depth] += open[depth + 1];
            open[depth + 1] = 0;
        }
    }
}
