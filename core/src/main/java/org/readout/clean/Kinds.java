package org.readout.clean;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.data.Data;
import org.readout.model.Document.Kind;

/**
 * Tells what sort of text a document is by who published it and what its headline says. Addresses
 * of states' offices are in {@code clean/hosts.tsv}.
 */
final class Kinds {

    private static final int OPENING = 8;

    private final Furniture furniture;
    private final Set<String> labels = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();

    Kinds(Furniture furniture) {
        this.furniture = furniture;
        for (Data.Row row : Data.rows("clean/hosts.tsv")) {
            (row.cell(0).equals("label") ? labels : hosts).add(row.cell(1));
        }
    }

    Kind of(@Nullable String url, @Nullable String publisher, @Nullable String title, String text) {
        boolean office =
                publisher != null && furniture.has(Sign.OFFICE, Tokens.of(publisher))
                        || url != null && office(url);
        int feed = text.indexOf('\n');
        Tokens headline =
                Tokens.of(
                        title != null
                                ? title
                                : text.substring(
                                        0,
                                        feed < 0
                                                ? Math.min(text.length(), 200)
                                                : Math.min(feed, 200)));
        if (shows(Sign.JOINT, headline, office)) {
            return Kind.JOINT_STATEMENT;
        }
        if (shows(Sign.BRIEFING, headline, office)) {
            return Kind.BRIEFING;
        }
        return office || shows(Sign.READOUT, headline, false) ? Kind.READOUT : Kind.NEWS;
    }

    /** An office's headline shows it anywhere; another's only where it opens with it. */
    private boolean shows(Sign sign, Tokens headline, boolean office) {
        int at = furniture.find(sign, headline, 0);
        return at >= 0 && (office || at == 0 && headline.size() <= OPENING * 3);
    }

    private boolean office(String url) {
        String host;
        try {
            host = new URI(url.strip().replace(' ', '+')).getHost();
        } catch (java.net.URISyntaxException e) {
            return false;
        }
        if (host == null) {
            return false;
        }
        host = host.toLowerCase(Locale.ROOT);
        for (String label : host.split("\\.")) {
            if (labels.contains(label)) {
                return true;
            }
        }
        for (int dot = -1; (dot = dot < 0 ? 0 : host.indexOf('.', dot) + 1) >= 0; ) {
            if (hosts.contains(host.substring(dot))) {
                return true;
            }
            if (host.indexOf('.', dot) < 0) {
                return false;
            }
        }
        return false;
    }
}
