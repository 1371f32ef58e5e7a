package kiosque.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What CEL says where a function or an operator does not take what it is given, in the words of docs/filters.md.
final class WrongTypes {

    private static final Pattern SAID =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*");

    private static final Map<String, String> TYPES =
            Map.of(
                    "string", "text",
                    "int", "number",
                    "uint", "number",
                    "double", "number",
                    "bool", "true or false",
                    "list(string)", "list of texts",
                    "google.protobuf.Duration", "duration",
                    "google.protobuf.Timestamp", "time");

    /// None where the message is about something else.
    static Optional<String> plain(String message) {
        Matcher said = SAID.matcher(message);
        if (!said.matches()) {
            return Optional.empty();
        }
        String name = said.group(1).replaceAll("[@_]", "");
        List<String> given =
                Arrays.stream(said.group(2).split("\\.\\(|, |^\\(|\\)$", -1))
                        .filter(type -> !type.isEmpty())
                        .map(type -> TYPES.getOrDefault(type, type))
                        .toList();
        String types = given.isEmpty() ? "nothing" : String.join(" and ", given);
        return Optional.of("“%s” does not go with %s%s".formatted(name, types, meant(name, given)));
    }

    private static String meant(String name, List<String> given) {
        if (name.equals("in") && given.equals(List.of("text", "text"))) {
            return "; words in a text are looked for as in title.contains(\"words\")";
        }
        if (List.of("contains", "mentions", "matches").contains(name)
                && given.getFirst().equals("list of texts")) {
            return "; a list is asked as in categories.exists(it, it.%s(\"words\"))"
                    .formatted(name);
        }
        if (!given.contains("text")) {
            return "";
        }
        if (given.contains("duration")) {
            return "; a duration is written duration(\"24h\")";
        }
        return given.contains("time")
                ? "; a time is written timestamp(\"2026-11-29T12:00:00Z\")"
                : "";
    }
}
