package kiosque.parse.json;

import kiosque.feed.Repair;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads JSON as publishers write it: with comments, commas too many, single quotes. Of a document that breaks off or breaks in the middle the members
/// before `items`, up to one that cannot be read, and every whole item are kept.
final class JsonTree {

    private static final int MOST_ENTRIES = 10_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(64)
                                                    .maxNumberLength(100)
                                                    .maxStringLength(5_000_000)
                                                    .maxNameLength(1_000)
                                                    .build())
                                    .enable(
                                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                                            JsonReadFeature.ALLOW_MISSING_VALUES,
                                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                                            JsonReadFeature.ALLOW_YAML_COMMENTS,
                                            JsonReadFeature.ALLOW_SINGLE_QUOTES,
                                            JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                                            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                                            JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// Where an item starts after one that cannot be read.
    private static final Pattern NEXT_ITEM =
            Pattern.compile(
                    ",\\s*(?<item>\\{\\s*\"(?:id|url|title|external_url|content_html|content_text|date_published|date_modified|summary|authors?|tags|image|language)\"\\s*:)");

    private static final Pattern ITEMS = Pattern.compile("\"items\"\\s*:\\s*\\[");

    /// How reading ends: with a tree, perhaps mended, or with what is wrong.
    sealed interface Read {
        record Tree(JsonNode root, List<Repair> repairs) implements Read {}

        record Broken(String fault) implements Read {}
    }

    static Read read(String text) {
        try {
            return new Read.Tree(MAPPER.readTree(text), List.of());
        } catch (JacksonException fault) {
            return inOtherWords(text, fault)
                    .or(() -> salvaged(text, fault))
                    .<Read>map(root -> new Read.Tree(root, List.of(repair(fault))))
                    .orElseGet(() -> new Read.Broken(words(fault)));
        }
    }

    /// The whole, once its literals and escapes are JSON's.
    private static Optional<JsonNode> inOtherWords(String text, JacksonException fault) {
        String mended =
                fault instanceof StreamConstraintsException ? text : JsonLiterals.mended(text);
        if (mended.equals(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(mended));
        } catch (JacksonException stillBroken) {
            return Optional.empty();
        }
    }

    private static Repair repair(JacksonException fault) {
        return isCutShort(fault)
                ? new Repair(Repair.TRUNCATED, "the document ends before its last bracket")
                : new Repair("markup", "what is no JSON was mended or left out: " + words(fault));
    }

    private static boolean isCutShort(JacksonException fault) {
        return fault instanceof UnexpectedEndOfInputException;
    }

    private static String words(JacksonException fault) {
        if (isCutShort(fault)) {
            return "it ends before its last bracket";
        }
        if (fault instanceof StreamConstraintsException) {
            return "it is nested too deeply, or a text in it is too long";
        }
        TokenStreamLocation at = fault.getLocation();
        return at == null
                ? "it is no JSON"
                : "something has no place in line %d, column %d"
                        .formatted(at.getLineNr(), at.getColumnNr());
    }

    /// The members up to `items`, and the items that are whole; empty where there are none.
    private static Optional<JsonNode> salvaged(String text, JacksonException fault) {
        if (fault instanceof StreamConstraintsException) {
            return Optional.empty();
        }
        ObjectNode root = MAPPER.createObjectNode();
        int items = -1;
        try (JsonParser parser = MAPPER.createParser(text)) {
            parser.nextToken();
            while (items < 0 && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                    items = (int) parser.currentTokenLocation().getCharOffset() + 1;
                } else {
                    root.set(name, parser.<JsonNode>readValueAsTree());
                }
            }
        } catch (JacksonException brokenBefore) {
            Matcher list = ITEMS.matcher(text);
            items = list.find() ? list.end() : -1;
        }
        if (items < 0) {
            return Optional.empty();
        }
        ArrayNode whole = root.putArray("items");
        addWhole(text, items, whole);
        return whole.isEmpty() ? Optional.empty() : Optional.of(root);
    }

    private static void addWhole(String text, int from, ArrayNode whole) {
        char[] characters = text.toCharArray();
        Matcher next = NEXT_ITEM.matcher(text);
        int at = from;
        while (at < text.length() && text.charAt(at) != ']' && whole.size() < MOST_ENTRIES) {
            if (text.charAt(at) != '{') {
                at++;
                continue;
            }
            try (JsonParser item = MAPPER.createParser(characters, at, text.length() - at)) {
                whole.add(item.<JsonNode>readValueAsTree());
                at += (int) item.currentLocation().getCharOffset();
            } catch (JacksonException notWhole) {
                at = next.find(at) ? next.start("item") : text.length();
            }
        }
    }
}
