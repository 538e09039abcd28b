package org.readout.clean;

import org.jsoup.nodes.Element;

/**
 * A paragraph of a web page with what the page's tree tells of it.
 *
 * @param block its kind and words
 * @param holder the innermost part of the page that holds it
 * @param linked how many of its units stand in links
 * @param level 1 to 6 for a headline, else 0
 * @param lead whether the page marks it as the opening lines
 */
record Piece(Block block, Element holder, int linked, int level, boolean lead) {

    private static final int SHORT = 25;
    private static final int LONG = 120;
    private static final double LOOSE = 0.25;

    int length() {
        return block.words().length();
    }

    /** The share of it that stands in links. */
    double links() {
        return length() == 0 ? 0 : (double) linked / length();
    }

    /** How much running text it is. */
    double weight() {
        if (level > 0 || length() < SHORT || links() > 0.6) {
            return 0;
        }
        double free = length() - 1.5 * linked;
        return Math.max(0, length() >= LONG || Letters.stopped(block.text()) ? free : free * LOOSE);
    }

    /** Whether it stands in a part of the page. */
    boolean in(Element part) {
        for (Element e = holder; e != null; e = e.parent()) {
            if (e == part) {
                return true;
            }
        }
        return false;
    }
}
