package org.readout.app.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** One line of JSON as maps, lists, texts, numbers and truth values. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private Json() {}

    /**
     * Reads one object in UTF-8.
     *
     * @throws FaultException where the bytes are no such object
     */
    static Map<?, ?> object(byte[] bytes, int length) throws FaultException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes, 0, length)) {
            json.nextToken();
            if (value(json) instanceof Map<?, ?> object) {
                return object;
            }
            throw new FaultException("is no JSON object; give a file that readout wrote");
        } catch (StreamReadException e) {
            throw new FaultException(
                    "is not valid JSON ("
                            + e.getOriginalMessage()
                            + "); give a file that readout wrote");
        }
    }

    private static @Nullable Object value(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                object.put(name, value(json));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return json.getIntValue();
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : json.getString();
    }

    static @Nullable String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? text : null;
    }

    /**
     * A text that must be there.
     *
     * @throws FaultException where it is not
     */
    static String needed(Map<?, ?> object, String name) throws FaultException {
        String text = text(object, name);
        if (text == null) {
            throw new FaultException("has no `" + name + "`; give a file that readout wrote");
        }
        return text;
    }

    static int number(Map<?, ?> object, String name) {
        return object.get(name) instanceof Integer number ? number : 0;
    }

    static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (object.get(name) instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> map) {
                    objects.add(map);
                }
            }
        }
        return objects;
    }

    static List<String> texts(Map<?, ?> object, String name) {
        List<String> texts = new ArrayList<>();
        if (object.get(name) instanceof List<?> list) {
            list.forEach(one -> texts.add(String.valueOf(one)));
        }
        return texts;
    }
}
