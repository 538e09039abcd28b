package org.readout.clean;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the article out of a web page. Safe to share between threads. */
final class WebPage {

    private final Names names = new Names();

    /** The paragraphs of the article; {@code facts} takes what the page says of itself. */
    List<Block> read(String content, Facts facts, Drops drops) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document tree = Jsoup.parse(content, "", parser);
        Metadata.read(tree, content, facts);
        Element body = tree.body();
        List<Piece> pieces = Tree.read(body, content, names, drops);
        return Trunk.find(body, pieces, names, facts.headline(), drops);
    }
}
