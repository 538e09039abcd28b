package org.readout.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.readout.clean.Names.Meaning;
import org.readout.model.Document.Reason;

/**
 * Walks the tree of a web page, without recursion, and reads its paragraphs in order. What its
 * mark-up shows to be no text is passed over.
 */
final class Tree implements NodeFilter {

    private static final Set<String> INLINE =
            names(
                    "a",
                    "abbr",
                    "acronym",
                    "b",
                    "bdi",
                    "bdo",
                    "big",
                    "cite",
                    "code",
                    "data",
                    "del",
                    "dfn",
                    "em",
                    "font",
                    "i",
                    "ins",
                    "kbd",
                    "label",
                    "mark",
                    "nobr",
                    "q",
                    "s",
                    "samp",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "sup",
                    "time",
                    "tt",
                    "u",
                    "var",
                    "wbr",
                    "ruby",
                    "amp-img",
                    "img",
                    "picture",
                    "source",
                    "o:p",
                    "st1:place");
    private static final Set<String> HOLLOW =
            names(
                    "script",
                    "style",
                    "template",
                    "svg",
                    "iframe",
                    "button",
                    "select",
                    "input",
                    "textarea",
                    "option",
                    "datalist",
                    "nav",
                    "aside",
                    "footer",
                    "dialog",
                    "menu",
                    "audio",
                    "video",
                    "object",
                    "embed",
                    "map",
                    "canvas",
                    "noscript",
                    "head",
                    "math",
                    "frameset",
                    "noframes",
                    "amp-ad",
                    "rt",
                    "rp",
                    "progress",
                    "meter",
                    "form",
                    "applet");
    private static final Set<String> HOLDERS = names("html", "body", "main");
    private static final double MOSTLY = 0.5;

    /** An article that holds so much of the page's text is no box beside it. */
    private static final double ARTICLE = 0.25;

    private final String content;
    private final Names names;
    private final Drops drops;
    private final boolean strict;
    private final Survey survey;
    private final int allProse;
    final List<Piece> pieces = new ArrayList<>();
    private final Anchored.Builder open = new Anchored.Builder(256);
    private int linked;
    private int links;
    private final ArrayDeque<Element> leads = new ArrayDeque<>();

    /** A set for look-ups of names whose hash is known. */
    private static Set<String> names(String... names) {
        return new HashSet<>(List.of(names));
    }

    private Tree(String content, Names names, Drops drops, boolean strict, Survey survey) {
        this.content = content;
        this.names = names;
        this.drops = drops;
        this.strict = strict;
        this.survey = survey;
        this.allProse = survey.prose(survey.page.body());
    }

    /**
     * The paragraphs of a page. Where the names of its parts would leave next to nothing, they are
     * not believed.
     */
    static List<Piece> read(Element page, String content, Survey survey, Names names, Drops drops) {
        int all = survey.prose(page);
        for (boolean strict : new boolean[] {true, false}) {
            Drops mine = new Drops();
            Tree tree = new Tree(content, names, mine, strict, survey);
            page.filter(tree);
            tree.flush(page);
            double weight = 0;
            for (Piece piece : tree.pieces) {
                weight += piece.weight();
            }
            if (weight > 300 || weight > all * 0.2 || !strict) {
                drops.addAll(mine);
                return tree.pieces;
            }
        }
        return List.of();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        boolean inline = INLINE.contains(tag);
        Meaning meaning = names.of(element);
        Reason reason = skip(element, tag, inline, meaning);
        if (reason != null) {
            if (!inline) {
                flush(element.parent() == null ? element : element.parent());
            }
            drop(element, reason);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            lineBreak(element);
        } else if (tag.equals("a")) {
            links++;
        } else if (!inline) {
            flush(element.parent() == null ? element : element.parent());
            if (meaning == Meaning.LEAD) {
                leads.push(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("a")) {
                links--;
            } else if (!INLINE.contains(tag) && !tag.equals("br")) {
                flush(element);
                if (leads.peek() == element) {
                    leads.pop();
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private @Nullable Reason skip(Element element, String tag, boolean inline, Meaning meaning) {
        if (HOLDERS.contains(tag)) {
            return null;
        }
        int held = survey.prose(element);
        if (HOLLOW.contains(tag)) {
            return held > allProse * MOSTLY ? null : Reason.FURNITURE;
        }
        if (tag.equals("figcaption") || tag.equals("figure") && held < 200) {
            return Reason.CAPTION;
        }
        if (element.attributesSize() == 0) {
            return null;
        }
        if (element.hasAttr("hidden")
                || hidden(element.attr("style"))
                || element.attr("aria-hidden").equals("true") && held < allProse * MOSTLY) {
            return held > allProse * MOSTLY ? null : Reason.FURNITURE;
        }
        if (!strict) {
            return null;
        }
        if (meaning == Meaning.NONE
                || meaning == Meaning.BODY
                || meaning == Meaning.LEAD
                || element.attr("itemprop").equals("articleBody")) {
            return null;
        }
        if (held > allProse * (meaning == Meaning.COMMENT ? 0.8 : MOSTLY)
                || tag.equals("article") && held > allProse * ARTICLE
                || inline && !tag.equals("a") && held > 120
                || heading(tag) > 0 && meaning != Meaning.COMMENT) {
            return null;
        }
        return switch (meaning) {
            case CAPTION -> Reason.CAPTION;
            case BYLINE -> Reason.BYLINE;
            case LINK -> Reason.LINK;
            default -> Reason.FURNITURE;
        };
    }

    private static boolean hidden(String style) {
        return !style.isEmpty()
                && (style.contains("display:none")
                        || style.contains("display: none")
                        || style.contains("visibility:hidden"));
    }

    private static int heading(String tag) {
        return tag.length() == 2
                        && tag.charAt(0) == 'h'
                        && tag.charAt(1) >= '1'
                        && tag.charAt(1) <= '6'
                ? tag.charAt(1) - '0'
                : 0;
    }

    private void drop(Element element, Reason reason) {
        int[] range = {Integer.MAX_VALUE, -1};
        element.traverse(
                (node, depth) -> {
                    int start = node instanceof TextNode text ? survey.places.start(text) : -1;
                    if (start >= 0) {
                        range[0] = Math.min(range[0], start);
                        range[1] = Math.max(range[1], survey.places.end((TextNode) node));
                    }
                });
        drops.add(range[0], range[1], reason);
    }

    /**
     * A line break ends the paragraph where another follows it or the line ends as a sentence does.
     */
    private void lineBreak(Element element) {
        Node next = element.nextSibling();
        while (next instanceof TextNode text && text.isBlank()) {
            next = next.nextSibling();
        }
        boolean twice = next instanceof Element after && after.nameIs("br");
        if (twice || open.stopped()) {
            Element block = element.parent();
            while (block != null && INLINE.contains(block.normalName())) {
                block = block.parent();
            }
            flush(block == null ? element : block);
        } else {
            open.add(' ', -1);
        }
    }

    private void text(TextNode node) {
        if (node.isBlank()) {
            if (open.length() > 0) {
                open.add(' ', -1);
            }
            return;
        }
        String words = node.getWholeText();
        int start = survey.places.start(node);
        if (links == 0
                && start >= 0
                && words.indexOf('&') < 0
                && content.startsWith(words, start)) {
            open.add(words, start);
            return;
        }
        Source source = new Source(content, start);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            open.add(c, source.place(c));
            linked += links > 0 && !Letters.blank(c) ? 1 : 0;
        }
    }

    private void flush(Element holder) {
        if (open.length() == 0) {
            return;
        }
        Anchored words = open.build().tidy();
        if (!words.isEmpty()) {
            int level = 0;
            boolean item = false;
            for (Element e = holder; e != null && level == 0; e = e.parent()) {
                level = heading(e.normalName());
                item |= e.nameIs("li");
                if (HOLDERS.contains(e.normalName()) || e.nameIs("div") || e.nameIs("article")) {
                    break;
                }
            }
            Block.Kind kind =
                    level > 0 ? Block.Kind.HEADING : item ? Block.Kind.ITEM : Block.Kind.PARAGRAPH;
            pieces.add(new Piece(new Block(kind, words), holder, linked, level, !leads.isEmpty()));
        }
        open.cut(0);
        linked = 0;
    }
}
