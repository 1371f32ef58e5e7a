package kiosque.config;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// One value of the file: says what it means, or what is wrong with it.
final class Value {

    private final FileReading reading;
    private final String name;
    private final Node node;

    /// @param name the key that it stands under, for messages
    Value(FileReading reading, String name, Node node) {
        this.reading = reading;
        this.name = name;
        this.node = node;
    }

    /// Empty, and a mistake noted, where it does not mean that.
    <T> Optional<T> as(Meaning<T> meaning) {
        return scalar(meaning).flatMap(scalar -> parsed(scalar.getValue(), meaning));
    }

    /// Text that may stand in a file of its own (`file:path`).
    Optional<String> secret() {
        return as(Meanings.TEXT).flatMap(this::fromFile);
    }

    /// Empty, and a mistake noted, where it is no mapping.
    Optional<Section> section(String path) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(reading.section(path, mapping));
        }
        mistake("must be %s, not %s".formatted(form(path), kind()));
        return Optional.empty();
    }

    private static String form(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "sources" -> "{ name: …, url: \"https://…\" }";
            case "merged-feeds" -> "{ slug: …, title: …, from: [ … ] }";
            case "source-lists" -> "{ name: …, opml: \"https://…\" }";
            case "webhooks" -> "{ url: \"https://…\", secret: \"whsec_…\" }";
            case "retention" -> "{ keep: 400d }";
            case "digest" -> "{ to: [ … ], at: \"07:00\" }";
            default -> "a mapping of keys to values";
        };
    }

    /// The items of a list; a single value stands for a list of one.
    List<Value> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new Value(reading, name, item))
                    .toList();
        }
        return List.of(this);
    }

    /// Like [#items()], but a mistake where it is no list.
    List<Value> list() {
        if (node instanceof SequenceNode) {
            return items();
        }
        if (isNull()) {
            return List.of();
        }
        mistake(
                node instanceof MappingNode
                        ? "must be a list, not a mapping; each item begins with “- ”"
                        : "must be a list, not " + kind());
        return List.of();
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    boolean isNull() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    FilePlace place() {
        return FilePlace.of(node);
    }

    /// Where it stands, for a message about another value: “line 3”, “line 3 of more.yaml”.
    String seenFrom(Value other) {
        String line = "line " + place().line();
        return reading.file().equals(other.reading.file()) ? line : line + " of " + reading.file();
    }

    void mistake(String message) {
        reading.mistake(place(), name + ": " + message);
    }

    /// What is no mistake and yet may not be meant.
    void warning(String sentence) {
        reading.warning("%s:%d: %s: %s".formatted(reading.file(), place().line(), name, sentence));
    }

    /// A mistake inside this text.
    ///
    /// @param line in the text, from 1
    /// @param column in the text, from 1
    void mistake(int line, int column, String message) {
        FilePlace inside =
                node instanceof ScalarNode scalar && !VariableReferences.isIn(scalar.getValue())
                        ? ScalarPlaces.of(scalar, reading.source()).at(line, column)
                        : place();
        reading.mistake(inside, name + ": " + message);
    }

    private <T> Optional<ScalarNode> scalar(Meaning<T> meaning) {
        if (!(node instanceof ScalarNode scalar)) {
            mistake("must be " + meaning.wanted() + ", not " + kind());
            return Optional.empty();
        }
        if (isNull()) {
            mistake("has no value; it must be " + meaning.wanted());
            return Optional.empty();
        }
        if (!meaning.tags().contains(scalar.getTag())
                && !VariableReferences.isIn(scalar.getValue())) {
            mistake(mismatch(scalar, meaning));
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    private static <T> String mismatch(ScalarNode scalar, Meaning<T> meaning) {
        String value = scalar.getValue();
        if (meaning.equals(Meanings.TEXT)) {
            return "must be text; put it in quotes: \"" + value + "\"";
        }
        if (!meaning.tags().contains(Tag.STR)) {
            return "must be %s, not “%s”%s"
                    .formatted(
                            meaning.wanted(),
                            value,
                            isWanted(value, meaning) ? ": take away its quotes" : "");
        }
        try {
            T _ = meaning.parse().apply(value);
            return "must be text; put it in quotes: \"" + value + "\"";
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static <T> boolean isWanted(String value, Meaning<T> meaning) {
        try {
            T _ = meaning.parse().apply(value);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private <T> Optional<T> parsed(String written, Meaning<T> meaning) {
        String text;
        try {
            text = VariableReferences.expand(written, reading.environment());
        } catch (IllegalArgumentException notSet) {
            mistake(String.valueOf(notSet.getMessage()));
            return Optional.empty();
        }
        try {
            return Optional.of(meaning.parse().apply(text));
        } catch (IllegalArgumentException refused) {
            // What the environment has may be a secret: it is not repeated.
            mistake(
                    VariableReferences.isIn(written)
                            ? "what “" + written + "” stands for is not " + meaning.wanted()
                            : String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<String> fromFile(String text) {
        if (!text.startsWith("file:")) {
            return Optional.of(text);
        }
        String path = text.substring("file:".length());
        try {
            String content = Files.readString(reading.resolve(path)).strip();
            if (!content.isEmpty()) {
                return Optional.of(content);
            }
            mistake("the file " + path + " is empty");
        } catch (IOException | IllegalArgumentException unreadable) {
            mistake("the file " + path + " cannot be read: " + Reasons.of(unreadable));
        }
        return Optional.empty();
    }

    private String kind() {
        return switch (node) {
            case MappingNode _ -> "a mapping";
            case SequenceNode _ -> "a list";
            default -> "a single value";
        };
    }
}
