package kiosque.publish.document;

import kiosque.feed.Enclosure;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// An object of a JSON Feed while it is written: what is absent or empty is left out, an object without members, too.
public final class JsonObject {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final Runnable opening;
    private boolean open;

    private JsonObject(JsonGenerator json, Runnable opening) {
        this.json = json;
        this.opening = opening;
    }

    /// The text of an object with these members.
    public static String of(Consumer<JsonObject> members) {
        var text = new StringWriter(4096);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            members.accept(new JsonObject(json, () -> {}));
            json.writeEndObject();
        }
        return text.toString();
    }

    /// The beginning of the text of an object with these members and, last, an array, of which nothing is written yet.
    public static String beginning(Consumer<JsonObject> members, String array) {
        var text = new StringWriter();
        JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text);
        json.writeStartObject();
        members.accept(new JsonObject(json, () -> {}));
        json.writeName(array);
        json.writeStartArray();
        json.flush();
        return text.toString();
    }

    /// What a JSON Feed is known by.
    public JsonObject version() {
        return put("version", "https://jsonfeed.org/version/1.1");
    }

    public JsonObject put(String name, String value) {
        name(name).writeString(value);
        return this;
    }

    public JsonObject put(String name, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> put(name, text));
        return this;
    }

    public JsonObject number(String name, Optional<? extends Number> value) {
        value.ifPresent(number -> name(name).writeNumber(number.longValue()));
        return this;
    }

    public JsonObject strings(String name, List<String> values) {
        if (!values.isEmpty()) {
            name(name).writeStartArray();
            values.forEach(json::writeString);
            json.writeEndArray();
        }
        return this;
    }

    public JsonObject object(String name, Consumer<JsonObject> members) {
        var object = new JsonObject(json, () -> name(name).writeStartObject());
        members.accept(object);
        if (object.open) {
            json.writeEndObject();
        }
        return this;
    }

    public <T> JsonObject objects(
            String name, List<T> values, BiConsumer<JsonObject, ? super T> members) {
        if (!values.isEmpty()) {
            name(name).writeStartArray();
            for (T value : values) {
                json.writeStartObject();
                members.accept(new JsonObject(json, () -> {}), value);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return this;
    }

    /// What a feed says of an attachment.
    public void attachment(Enclosure enclosure, String type) {
        put("url", enclosure.url());
        put("mime_type", type);
        put("title", enclosure.title());
        number("size_in_bytes", enclosure.length().filter(length -> length > 0));
        number("duration_in_seconds", enclosure.duration().map(time -> time.toSeconds()));
    }

    private JsonGenerator name(String name) {
        if (!open) {
            open = true;
            opening.run();
        }
        json.writeName(name);
        return json;
    }
}
