package org.readout.app.sources;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.model.Page;
import org.readout.model.Page.Form;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * The fields of a document as its bringer knows them: a line of a corpus, or a sidecar beside a
 * page. Unknown fields are ignored.
 */
final class Fields {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final Map<String, String> values;

    private Fields(Map<String, String> values) {
        this.values = values;
    }

    /** The fields of which nothing is known. */
    static Fields none() {
        return new Fields(Map.of());
    }

    /**
     * Reads one JSON object in UTF-8.
     *
     * @throws FaultException where the bytes are no such object
     */
    static Fields read(byte[] bytes, int length) throws FaultException {
        Map<String, String> values = new HashMap<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes, 0, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new FaultException("is no JSON object; write {\"id\": …, \"text\": …}");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    values.put(name, json.getString());
                } else {
                    json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw new FaultException("holds more than one JSON value; write one object a line");
            }
        } catch (StreamReadException e) {
            throw new FaultException(
                    "is not valid JSON at column "
                            + e.getLocation().getColumnNr()
                            + " ("
                            + e.getOriginalMessage()
                            + "); write one object, in UTF-8");
        }
        return new Fields(values);
    }

    @Nullable String id() {
        return filled("id");
    }

    @Nullable String url() {
        return filled("url");
    }

    /**
     * The page of a corpus line, whose content is a field itself.
     *
     * @param place where the line stands, in case it says nothing of itself
     * @throws FaultException where it has no content
     */
    Page page(String place) throws FaultException {
        String id = id();
        String url = url();
        String source = id != null ? id : url != null ? url : place;
        String html = values.get("html");
        String text = values.get("text");
        if (html != null && (text == null || !html.isBlank())) {
            return page(source, Form.HTML, html);
        }
        if (text == null) {
            throw new FaultException(
                    "has neither `text` nor `html`; give it one of them as a string");
        }
        return page(source, Form.TEXT, text);
    }

    /** A page of which the content stands elsewhere. */
    Page page(String source, Form form, String content) {
        String published = filled("published");
        LocalDate day = published == null ? null : Days.parse(published);
        return new Page(
                source,
                url(),
                filled("publisher"),
                day,
                filled("language"),
                filled("title"),
                form,
                content);
    }

    private @Nullable String filled(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
