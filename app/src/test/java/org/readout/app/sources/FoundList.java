package org.readout.app.sources;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.readout.model.Page;

/** What was found, for looking at. */
record FoundList(List<Found> all) {

    /** Documents at paths, nothing fetched beside them. */
    static FoundList of(String... paths) {
        return of(Fetching.NONE, paths);
    }

    static FoundList of(Fetching fetching, String... paths) {
        List<Found> found = new ArrayList<>();
        Sources.each(List.of(paths), InputStream.nullInputStream(), fetching, found::add);
        return new FoundList(found);
    }

    /** Documents in a stream. */
    static FoundList of(byte[] stream) {
        List<Found> found = new ArrayList<>();
        Sources.each(List.of("-"), new ByteArrayInputStream(stream), Fetching.NONE, found::add);
        return new FoundList(found);
    }

    List<Page> pages() {
        return all.stream()
                .filter(Found.Ready.class::isInstance)
                .map(one -> ((Found.Ready) one).page())
                .toList();
    }

    List<Found.Unreadable> problems() {
        return all.stream()
                .filter(Found.Unreadable.class::isInstance)
                .map(Found.Unreadable.class::cast)
                .toList();
    }
}
