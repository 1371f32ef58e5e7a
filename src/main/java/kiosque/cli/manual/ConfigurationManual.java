package kiosque.cli.manual;

import kiosque.cli.manual.ManualBlock.Heading;
import kiosque.cli.manual.ManualBlock.Paragraph;
import kiosque.cli.manual.ManualBlock.Term;
import kiosque.cli.manual.ManualBlock.Terms;
import kiosque.cli.manual.ManualBlock.Verbatim;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `kiosque.yaml(5)`: every key, from the schema that editors complete with.
public record ConfigurationManual(JsonNode schema) {

    /// What a kind of value looks like, by its name in the schema.
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("text", "text"),
                    Map.entry("texts", "text, or a list"),
                    Map.entry("secret", "file:PATH, ${NAME} or text"),
                    Map.entry("flag", "true or false"),
                    Map.entry("count", "number"),
                    Map.entry("duration", "duration"),
                    Map.entry("size", "size"),
                    Map.entry("url", "http(s) address"),
                    Map.entry("proxy", "http://host:port"),
                    Map.entry("language", "language"),
                    Map.entry("listen", "host:port"),
                    Map.entry("expression", "CEL expression"));

    private static final String ITEM = "[]";

    public static List<ManualBlock> of(JsonNode schema) {
        return new ConfigurationManual(schema).blocks();
    }

    private List<ManualBlock> blocks() {
        List<ManualBlock> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "Name"));
        blocks.add(new Paragraph("kiosque.yaml - the configuration of kiosque(1)"));
        blocks.add(new Heading(1, "Description"));
        blocks.add(
                new Paragraph(
                        "One YAML file says what is polled, what is published, and how. `kiosque"
                            + " check` reports every mistake in it at once; `kiosque plan` tells"
                            + " what a change would bring and take away. A running daemon reads the"
                            + " file again when it changes, or at SIGHUP, and keeps the old"
                            + " configuration where the new one has mistakes."));
        blocks.add(
                new Verbatim(
                        List.of(
                                "durations   500ms  20s  5m  1h30m  2d  1w",
                                "sizes       500kB  15MB  16MiB",
                                "${NAME}     the environment variable; ${NAME:default} where it may"
                                        + " be missing",
                                "file:PATH   the content of that file, for passwords, tokens and"
                                        + " headers")));
        blocks.add(
                new Paragraph(
                        "`defaults`, then the settings of each of its `tags`, then the source"
                                + " itself: each level overrides the one before."));
        schema.path("properties")
                .properties()
                .forEach(section -> section(section.getKey(), section.getValue(), blocks));
        return blocks;
    }

    private void section(String name, JsonNode section, List<ManualBlock> blocks) {
        JsonNode meant = resolved(section);
        blocks.add(new Heading(1, name));
        blocks.add(new Paragraph(section.path("description").asString("")));
        if (name.equals("tags")) {
            blocks.add(new Paragraph("Under each tag's name, every key of `defaults`."));
            return;
        }
        List<Term> terms = new ArrayList<>();
        terms(meant.has("items") ? resolved(meant.path("items")) : meant, "", terms);
        if (name.equals("sources")) {
            terms.removeIf(term -> layer().has(first(term.name())));
        }
        blocks.add(new Terms(terms));
        if (name.equals("sources")) {
            blocks.add(new Paragraph("And every key of `defaults`, for this source alone."));
        }
    }

    private JsonNode layer() {
        return schema.path("$defs").path("layer").path("properties");
    }

    private static String first(String path) {
        return path.split("[.\\[]", 2)[0];
    }

    private void terms(JsonNode object, String prefix, List<Term> terms) {
        object.path("properties")
                .properties()
                .forEach(property -> {
                    String name = prefix + property.getKey();
                    JsonNode value = followed(property.getValue());
                    terms.add(new Term(name, kind(value), said(value)));
                    inside(value, name, terms);
                });
    }

    /// What may stand within a value that has keys of its own.
    private void inside(JsonNode value, String name, List<Term> terms) {
        JsonNode meant = resolved(value);
        if (meant.has("properties")) {
            terms(meant, name + ".", terms);
        } else if (meant.path("additionalProperties").isObject()) {
            JsonNode each = resolved(meant.path("additionalProperties"));
            terms(each, name + ".NAME.", terms);
        } else if (meant.path("items").isObject()) {
            terms(resolved(meant.path("items")), name + ITEM + ".", terms);
        } else {
            for (JsonNode choice : meant.path("anyOf")) {
                if (resolved(choice).has("properties")) {
                    terms(resolved(choice), name + ".", terms);
                    return;
                }
            }
        }
    }

    private String kind(JsonNode value) {
        String reference = value.path("$ref").asString("");
        String known = KINDS.get(reference.substring(reference.lastIndexOf('/') + 1));
        if (known != null) {
            return known;
        }
        JsonNode meant = resolved(value);
        if (meant.has("enum")) {
            return meant.path("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(", "));
        }
        if (meant.has("anyOf")) {
            return meant.path("anyOf")
                    .valueStream()
                    .filter(choice -> !choice.path("$ref").asString("").endsWith("/reference"))
                    .map(this::kind)
                    .distinct()
                    .collect(Collectors.joining(", or "));
        }
        return switch (meant.path("type").asString("")) {
            case "object" -> meant.has("properties") ? "keys" : "keys by name";
            case "array" -> "a list of such";
            case "integer" -> "number";
            case "boolean" -> "true or false";
            default -> "text";
        };
    }

    private String said(JsonNode value) {
        String own = value.path("description").asString("");
        String text = own.isEmpty() ? resolved(value).path("description").asString("") : own;
        String examples =
                value.path("examples")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining("  "));
        return examples.isEmpty() ? text : (text + " Such as: " + examples).strip();
    }

    /// A reference to another property is that property; one to a kind stays, for its name.
    private JsonNode followed(JsonNode value) {
        String reference = value.path("$ref").asString("");
        return reference.contains("/properties/") ? schema.at(reference.substring(1)) : value;
    }

    private JsonNode resolved(JsonNode value) {
        String reference = value.path("$ref").asString("");
        return reference.isEmpty() ? value : resolved(schema.at(reference.substring(1)));
    }
}
