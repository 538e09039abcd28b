package org.readout.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.readout.clean.Names.Meaning;
import org.readout.model.Document.Reason;

/**
 * Finds the article among the paragraphs of a web page: from the whole page down, as long as one
 * part holds nearly all of the running text, and the part that the page itself names as the
 * article's body where that holds most of it.
 */
final class Trunk {

    private static final double SHARE = 0.8;
    private static final double NAMED = 0.5;
    private static final double LINKS = 0.5;
    private static final int HEADLINE = 300;

    private final Map<Element, Double> weights = new LinkedHashMap<>();
    private final List<Piece> pieces;
    private final Names names;

    private Trunk(List<Piece> pieces, Names names) {
        this.pieces = pieces;
        this.names = names;
        for (Piece piece : pieces) {
            double weight = piece.weight();
            for (Element part = piece.holder(); part != null && weight > 0; part = part.parent()) {
                weights.merge(part, weight, Double::sum);
            }
        }
    }

    /** The article's paragraphs. {@code headline} is what the page's metadata call it, or null. */
    static List<Block> find(
            Element page, List<Piece> pieces, Names names, @Nullable String headline, Drops drops) {
        Trunk trunk = new Trunk(pieces, names);
        Element part = trunk.named(trunk.down(page));
        int first = 0;
        while (first < pieces.size() && !pieces.get(first).in(part)) {
            first++;
        }
        int title = trunk.headline(headline, first, part);
        List<Block> article = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean inside = piece.in(part);
            boolean opening =
                    i == title
                            || i < first
                                    && (title >= 0 && i > title && trunk.opening(i, title)
                                            || piece.lead()
                                                    && piece.length() > 60
                                                    && first - i < 8);
            if (!inside && !opening) {
                drops.add(piece.block().words(), Reason.FURNITURE);
            } else if (i != title && trunk.pointer(i)) {
                drops.add(piece.block().words(), Reason.LINK);
            } else {
                article.add(
                        i == title
                                ? new Block(Block.Kind.HEADING, piece.block().words())
                                : piece.block());
            }
        }
        return article;
    }

    private double weight(Element part) {
        return weights.getOrDefault(part, 0.0);
    }

    private Element down(Element page) {
        Element part = page;
        while (weight(part) > 0) {
            Element next = null;
            for (Element child = part.firstElementChild();
                    child != null;
                    child = child.nextElementSibling()) {
                if (weight(child) >= SHARE * weight(part)) {
                    next = child;
                }
            }
            if (next == null) {
                break;
            }
            part = next;
        }
        return part;
    }

    private boolean body(Element part) {
        return part.nameIs("article")
                || names.of(part) == Meaning.BODY
                || part.attr("itemprop").equals("articleBody");
    }

    /**
     * The innermost part in or round {@code part} that the page names the article's body and that
     * holds most of its text.
     */
    private Element named(Element part) {
        Element best = null;
        double least = NAMED * weight(part);
        for (Element candidate : weights.keySet()) {
            if (weight(candidate) >= least
                    && !candidate.nameIs("article")
                    && body(candidate)
                    && under(candidate, part)
                    && (best == null
                            || weight(candidate) > weight(best)
                            || weight(candidate) == weight(best) && under(candidate, best))) {
                best = candidate;
            }
        }
        if (best != null) {
            return best;
        }
        for (Element e = part; e != null; e = e.parent()) {
            if (body(e) && !e.nameIs("article")) {
                return e;
            }
        }
        return part;
    }

    private static boolean under(Element part, Element above) {
        for (Element e = part; e != null; e = e.parent()) {
            if (e == above) {
                return true;
            }
        }
        return false;
    }

    /**
     * The piece that says the headline: the heading like it, or the last heading of the first level
     * before the text; -1 where there is none.
     */
    private int headline(@Nullable String headline, int first, Element part) {
        Tokens known = headline == null ? null : Tokens.of(headline);
        int last = -1;
        for (int i = 0; i < pieces.size() && i <= first + 3; i++) {
            Piece piece = pieces.get(i);
            if (piece.level() == 0 || piece.level() > 3 || piece.length() > HEADLINE) {
                continue;
            }
            Tokens tokens = piece.block().tokens();
            if (known != null
                    && tokens.size() > 1
                    && known.shared(0, tokens, 0) >= Math.min(tokens.size(), known.size())) {
                return i;
            }
            last = piece.level() == 1 && piece.links() < LINKS ? i : last;
        }
        return last;
    }

    /**
     * Whether a paragraph between headline and text belongs to the text: marked as such, a full
     * sentence, or right beside the headline.
     */
    private boolean opening(int i, int title) {
        Piece piece = pieces.get(i);
        if (piece.links() >= 0.2) {
            return false;
        }
        boolean beside =
                i - title < 4
                        && (piece.level() == 0 || piece.level() == 2)
                        && piece.length() > 60
                        && beside(piece.holder(), pieces.get(title).holder());
        return piece.lead() && piece.length() > 40
                || piece.length() > 100 && Letters.stopped(piece.block().text())
                || beside;
    }

    private static boolean beside(Element one, Element other) {
        Element parent = other.parent();
        return parent != null
                && (one.parent() == parent
                        || one.parent() != null && one.parent().parent() == parent
                        || parent.parent() != null && one.parent() == parent.parent());
    }

    /** Whether a paragraph of the article does no more than point to other pages. */
    private boolean pointer(int i) {
        Piece piece = pieces.get(i);
        if (piece.links() > 0.8) {
            return piece.length() < 200 || !Letters.stopped(piece.block().text());
        }
        return piece.links() > LINKS
                && piece.length() < 80
                && piece.block().kind() != Block.Kind.PARAGRAPH;
    }
}
