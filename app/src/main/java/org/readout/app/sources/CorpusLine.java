package org.readout.app.sources;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.readout.model.Page;
import org.readout.model.Page.Form;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A page as a line of a corpus, which {@code readout read} reads again. */
public final class CorpusLine {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private CorpusLine() {}

    /** The line in UTF-8, with its end. */
    public static byte[] of(Page page) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(page.content().length() + 256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("id", page.source());
            field(json, "url", page.url());
            field(json, "publisher", page.publisher());
            field(json, "published", page.published());
            field(json, "language", page.language());
            field(json, "title", page.title());
            json.writeStringProperty(page.form() == Form.HTML ? "html" : "text", page.content());
            json.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void field(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
