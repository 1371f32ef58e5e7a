package kiosque.config;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A mapping of the file. Remembers which keys it was asked for: all others are mistakes.
final class Section {

    private final FileReading reading;
    private final String path;
    private final MappingNode node;
    private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    /// @param path of keys from the root, for messages: `polling.per-host`, empty for the root
    Section(FileReading reading, String path, MappingNode node) {
        this.reading = reading;
        this.path = path;
        this.node = node;
        node.getValue().forEach(this::add);
    }

    Optional<Value> find(String key) {
        asked.add(key);
        NodeTuple tuple = tuples.get(key);
        return tuple == null
                ? Optional.empty()
                : Optional.of(new Value(reading, key, tuple.getValueNode()));
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    <T> Optional<T> read(String key, Meaning<T> meaning) {
        Optional<Value> value = find(key);
        return value.isPresent() ? value.get().as(meaning) : Optional.empty();
    }

    /// `database:` with nothing behind it is as good as no `database:` at all.
    Optional<Section> section(String key) {
        return find(key)
                .filter(value -> !value.isNull())
                .flatMap(value -> value.section(below(key)));
    }

    /// Keys that the user makes up, each with its value.
    Map<String, Value> all() {
        asked.addAll(tuples.keySet());
        Map<String, Value> all = new LinkedHashMap<>();
        tuples.forEach((key, tuple) -> all.put(key, new Value(reading, key, tuple.getValueNode())));
        return all;
    }

    private FilePlace place() {
        return FilePlace.of(node);
    }

    void mistake(String message) {
        reading.mistake(place(), message);
    }

    /// Every key that nobody asked for is a mistake.
    void refuseUnknownKeys() {
        tuples.forEach((key, tuple) -> {
            if (!asked.contains(key)) {
                reading.mistake(
                        FilePlace.of(tuple.getKeyNode()),
                        "there is no key “%s” %s%s"
                                .formatted(key, where(), KeySlips.hint(key, new TreeSet<>(asked))));
            }
        });
    }

    /// Nothing more will be asked of it: of a hundred thousand sources one is held at a time.
    void close() {
        refuseUnknownKeys();
        reading.forget(path, node);
    }

    FileReading reading() {
        return reading;
    }

    String path() {
        return path;
    }

    Set<String> asked() {
        return asked;
    }

    private String where() {
        return path.isEmpty() ? "at the top" : "in " + path;
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void add(NodeTuple tuple) {
        Node key = tuple.getKeyNode();
        if (!(key instanceof ScalarNode scalar)) {
            reading.mistake(FilePlace.of(key), "a key must be a word");
            return;
        }
        NodeTuple first = tuples.putIfAbsent(scalar.getValue(), tuple);
        if (first != null) {
            reading.mistake(
                    FilePlace.of(key),
                    "“%s” is here twice; first in line %d"
                            .formatted(scalar.getValue(), FilePlace.of(first.getKeyNode()).line()));
        }
    }
}
