package org.readout.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.LanguagePack;
import org.readout.language.Meaning;
import org.readout.language.Name;
import org.readout.language.Tokens;
import org.readout.model.Document;

/**
 * Whose house a page is of that tells no publisher: below its text stands where the press may ask:
 * Press office of X.
 */
final class Imprint {

    private static final int LONGEST = 12; // tokens

    private Imprint() {}

    /**
     * The one state whose press office stands alone on the last line or below the text, or null.
     */
    static @Nullable String state(Document document, LanguagePack pack) {
        String content = document.page().content();
        List<Document.Run> runs = document.origin();
        int end = runs.isEmpty() ? 0 : runs.get(runs.size() - 1).sourceStart();
        Set<String> states = new HashSet<>();
        for (Document.Dropped part : document.dropped()) {
            if (part.reason() == Document.Reason.FURNITURE && part.start() > end) {
                content.substring(part.start(), part.end())
                        .lines()
                        .forEach(line -> note(line, pack, states));
            }
        }
        String text = document.text();
        note(text.substring(text.lastIndexOf('\n') + 1), pack, states);
        return states.size() == 1 ? states.iterator().next() : null;
    }

    private static void note(String line, LanguagePack pack, Set<String> states) {
        Tokens tokens = Tokens.of(line, 0, line.length(), pack);
        if (tokens.size() > LONGEST || !Publisher.holds(Meaning.SPOKESMAN, tokens, pack)) {
            return;
        }
        pack.names()
                .scan(
                        tokens,
                        0,
                        tokens.size(),
                        (start, end, gap, rest, name) -> {
                            if (name.kind() == Name.Kind.SEAT && name.ids().size() == 1) {
                                states.add(name.id());
                            }
                        });
    }
}
