package org.readout.app.sources;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.model.Page.Form;

/** What kind of input a file is, by its name. */
enum Kind {
    HTML(Form.HTML, ".html", ".htm"),
    TEXT(Form.TEXT, ".txt"),
    MARKDOWN(Form.MARKDOWN, ".md"),
    LINES(null, ".jsonl"),
    ZIPPED_LINES(null, ".jsonl.gz"),
    CRAWL(null, ".warc", ".warc.gz"),
    FEED(null, ".xml", ".rss", ".atom", ".xml.gz");

    /** What to say to someone whose file is of no kind. */
    static final String ALL =
            ".html, .htm, .txt, .md, .jsonl, .warc, .xml, .rss, .atom, .jsonl.gz, .warc.gz and .xml.gz";

    private final @Nullable Form form;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    Kind(@Nullable Form form, String... endings) {
        this.form = form;
        this.endings = List.of(endings);
    }

    /** The kind of a file, or null where it is of none. */
    static @Nullable Kind of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (Kind kind : values()) {
            for (String ending : kind.endings) {
                if (name.endsWith(ending) && name.length() > ending.length()) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** How a page of this kind is written; null where a file holds many documents. */
    @Nullable Form form() {
        return form;
    }
}
