package org.readout.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.app.reading.Sink;
import org.readout.app.wording.Wording;
import org.readout.follow.Promise;
import org.readout.model.Account;
import org.readout.model.Document;
import org.readout.model.Engagement;
import org.readout.relate.Relations;

/**
 * Gathers a run for a report page. A browser shows only so much: of a long run the first documents
 * are kept, those that tell of contacts before those that do not.
 */
public final class ReportSink implements Sink {

    /** How many UTF-16 units of pages a report holds. */
    private static final int MOST_CHARACTERS = 24 << 20;

    private final Wording wording;
    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final Relations relations = new Relations();
    private final List<Problem> problems = new ArrayList<>();
    private long characters;
    private int documents;

    /** A report with names from {@code wording}. */
    public ReportSink(Wording wording) {
        this.wording = wording;
    }

    /** An engagement and its accounts. */
    record Told(Engagement engagement, List<Account> accounts) {}

    /** What could not be read, and why. */
    record Problem(String source, String reason) {}

    @Override
    public void document(Document document, List<Account> accounts) {
        documents++;
        long room = accounts.isEmpty() ? MOST_CHARACTERS / 2 : MOST_CHARACTERS;
        long size = document.page().content().length();
        if (characters + size <= room && !shown.containsKey(document.id())) {
            characters += size;
            shown.put(document.id(), new Shown(shown.size() + 1, document, accounts));
        }
    }

    @Override
    public void problem(String source, String reason) {
        problems.add(new Problem(source, reason));
    }

    @Override
    public void engagement(Engagement engagement, List<Account> accounts) {
        if (engagement.documents().stream().anyMatch(shown::containsKey)) {
            told.add(new Told(engagement, accounts));
            relations.add(engagement, accounts);
        }
    }

    @Override
    public void promises(List<Promise> all) {
        all.stream()
                .filter(promise -> shown.containsKey(promise.commitment().evidence().document()))
                .forEach(promises::add);
    }

    /** Writes the page to a file. */
    public void write(Path file) throws IOException {
        Report report =
                new Report(wording, shown, told, promises, relations.all(), problems, documents);
        Files.writeString(file, report.html(), StandardCharsets.UTF_8);
    }
}
