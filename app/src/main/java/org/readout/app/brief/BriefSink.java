package org.readout.app.brief;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.app.reading.Sink;
import org.readout.follow.Promise;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.relate.Relations;

/** Prints a run as briefs, and at its end how much was read. */
public final class BriefSink implements Sink {

    private final Writer out;
    private final Brief brief;
    private final Map<String, Brief.Reference> references = new HashMap<>();
    private final boolean promises;
    private final @Nullable Relations relations;
    private int documents;
    private int engagements;

    /**
     * Prints briefs to a writer, which stays open.
     *
     * @param promises whether to print the register of promises at the end
     * @param relations whether to print how each two sides get on at the end
     */
    public BriefSink(Writer out, Brief brief, boolean promises, boolean relations) {
        this.promises = promises;
        this.relations = relations ? new Relations() : null;
        this.out = out;
        this.brief = brief;
    }

    @Override
    public void document(Document document, List<Account> accounts) {
        documents++;
        if (!accounts.isEmpty()) {
            references.put(document.id(), Brief.Reference.of(document));
        }
    }

    @Override
    public void problem(String source, String reason) {
        // Whoever looks at a terminal sees problems on standard error.
    }

    @Override
    public void engagement(Engagement engagement, List<Account> accounts) {
        engagements++;
        if (relations != null) {
            relations.add(engagement, accounts);
        }
        print(
                brief.of(
                        engagement,
                        accounts,
                        engagement.documents().stream()
                                .map(references::get)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    @Override
    public void promises(List<Promise> all) {
        if (promises && !all.isEmpty()) {
            print(brief.promises(all));
        }
        if (relations != null) {
            print(brief.relations(relations.all()));
        }
    }

    /** Prints how much was read. */
    public void total() {
        print(count(documents, "document") + ", " + count(engagements, "engagement") + "\n");
    }

    private static String count(int number, String noun) {
        return (number == 0 ? "no" : String.valueOf(number))
                + " "
                + noun
                + (number == 1 ? "" : "s");
    }

    private void print(String text) {
        try {
            out.write(text);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
