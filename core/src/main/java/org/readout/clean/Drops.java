package org.readout.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.readout.model.Document;

/** Collects what of a page is no text, and why. */
final class Drops {

    private final List<Document.Dropped> all = new ArrayList<>();

    /** Notes the piece, if any of it stands in the page. */
    void add(Anchored piece, Document.Reason reason) {
        int start = piece.first();
        if (start >= 0) {
            add(start, piece.last(), reason);
        }
    }

    void add(int start, int end, Document.Reason reason) {
        if (end > start && start >= 0) {
            all.add(new Document.Dropped(start, end, reason));
        }
    }

    void addAll(Drops others) {
        all.addAll(others.all);
    }

    /** In the order of the page, neighbours of one reason joined, none overlapping another. */
    List<Document.Dropped> ordered() {
        all.sort(
                Comparator.comparingInt(Document.Dropped::start)
                        .thenComparing(Comparator.comparingInt(Document.Dropped::end).reversed()));
        List<Document.Dropped> ordered = new ArrayList<>();
        for (Document.Dropped next : all) {
            Document.Dropped last = ordered.isEmpty() ? null : ordered.get(ordered.size() - 1);
            if (last != null && next.end() <= last.end()) {
                continue;
            }
            if (last != null && next.start() <= last.end() + 1 && next.reason() == last.reason()) {
                ordered.set(
                        ordered.size() - 1,
                        new Document.Dropped(last.start(), next.end(), last.reason()));
            } else {
                ordered.add(
                        last == null
                                ? next
                                : new Document.Dropped(
                                        Math.max(next.start(), last.end()),
                                        next.end(),
                                        next.reason()));
            }
        }
        return ordered;
    }
}
