package kiosque.config;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces `${NAME}` and `${NAME:default}` by what the environment has; `$${` stands for a plain `${`.
final class VariableReferences {

    private static final Pattern REFERENCE =
            Pattern.compile("\\$(\\$\\{)|\\$\\{(?:([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?\\})?");

    static boolean isIn(String text) {
        return text.contains("${");
    }

    /// @throws IllegalArgumentException for a variable that is not set, or a reference that is none
    static String expand(String text, Map<String, String> environment) {
        if (!isIn(text)) {
            return text;
        }
        return REFERENCE
                .matcher(text)
                .replaceAll(reference -> Matcher.quoteReplacement(value(reference, environment)));
    }

    private static String value(MatchResult reference, Map<String, String> environment) {
        if (reference.group(1) != null) {
            return reference.group(1);
        }
        String name = reference.group(2);
        if (name == null) {
            throw new IllegalArgumentException(
                    "“${” begins no reference; write ${NAME}, ${NAME:default}, or $${ for the"
                            + " characters themselves");
        }
        String value = environment.get(name);
        if (value != null) {
            return value;
        }
        if (reference.group(3) == null) {
            throw new IllegalArgumentException(
                    "the environment variable "
                            + name
                            + " is not set; ${"
                            + name
                            + ":…} would name a default");
        }
        return reference.group(3);
    }
}
