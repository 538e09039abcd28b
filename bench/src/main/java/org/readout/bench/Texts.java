package org.readout.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.readout.Readout;
import org.readout.app.sources.Fetching;
import org.readout.app.sources.Found;
import org.readout.app.sources.Sources;
import org.readout.clean.UnreadablePageException;
import org.readout.model.Document;
import org.readout.model.Page;

/**
 * Clean documents of 3 KB each: paragraphs of real documents of one language, in order, until the
 * size is reached.
 *
 * @param documents the documents
 * @param bytes how many bytes of UTF-8 they have together
 */
record Texts(List<Document> documents, long bytes) {

    private static final int SIZE = 3 << 10;

    static Texts of(Readout readout, List<String> paths) {
        Map<String, StringBuilder> open = new TreeMap<>();
        List<Document> documents = new ArrayList<>();
        long[] bytes = {0};
        Sources.each(
                paths,
                InputStream.nullInputStream(),
                Fetching.NONE,
                found -> {
                    if (!(found instanceof Found.Ready ready)) {
                        return;
                    }
                    Document document;
                    try {
                        document = readout.clean(ready.page());
                    } catch (UnreadablePageException e) {
                        return;
                    }
                    StringBuilder text =
                            open.computeIfAbsent(document.language(), key -> new StringBuilder());
                    for (String paragraph : document.text().split("\n")) {
                        text.append(paragraph).append('\n');
                        int size = text.toString().getBytes(StandardCharsets.UTF_8).length;
                        if (size >= SIZE) {
                            Page page =
                                    new Page(
                                            "bench-" + documents.size(),
                                            null,
                                            null,
                                            document.published(),
                                            document.language(),
                                            null,
                                            Page.Form.TEXT,
                                            text.toString());
                            documents.add(readout.clean(page));
                            bytes[0] += size;
                            text.setLength(0);
                        }
                    }
                });
        return new Texts(documents, bytes[0]);
    }

    double kilobytes() {
        return bytes / 1024.0 / documents.size();
    }
}
