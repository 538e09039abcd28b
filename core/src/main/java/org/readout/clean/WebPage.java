package org.readout.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the article out of a web page. Safe to share between threads. */
final class WebPage {

    private static final int FIRST = 4;

    private final Names names = new Names();

    /** The paragraphs of the article; {@code facts} takes what the page says of itself. */
    List<Block> read(String content, Facts facts, Drops drops) {
        Survey survey = Survey.of(content);
        Metadata.read(survey, facts);
        Element body = survey.page.body();
        List<Piece> pieces = Tree.read(body, content, survey, names, drops);
        List<Block> article = Trunk.find(body, pieces, names, facts.headline(), drops);
        return titled(survey, content, article, facts.headline());
    }

    /**
     * The article with its headline before it, where the page shows that in a part that is passed
     * over.
     */
    private List<Block> titled(
            Survey survey, String content, List<Block> article, @Nullable String headline) {
        if (headline == null || article.isEmpty()) {
            return article;
        }
        Tokens known = Tokens.of(headline);
        for (Block block : article.subList(0, Math.min(FIRST, article.size()))) {
            if (block.tokens().size() > 1
                    && known.shared(0, block.tokens(), 0)
                            >= Math.min(known.size(), block.tokens().size())) {
                return article;
            }
        }
        for (Element heading : survey.headings) {
            Tokens tokens = Tokens.of(heading.text());
            if (tokens.size() > 1
                    && known.shared(0, tokens, 0) >= Math.min(known.size(), tokens.size())) {
                List<Block> titled = new ArrayList<>();
                for (Piece piece : Tree.read(heading, content, survey, names, new Drops())) {
                    titled.add(new Block(Block.Kind.HEADING, piece.block().words()));
                }
                titled.addAll(article);
                return titled;
            }
        }
        return article;
    }
}
