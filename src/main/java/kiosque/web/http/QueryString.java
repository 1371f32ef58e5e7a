package kiosque.web.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parameters of an address. A parameter that says nothing (`q=`), as forms send them, counts as absent.
///
/// @param values by name, decoded, in the order given
public record QueryString(Map<String, String> values) {

    public QueryString {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// What is wrong with a query, in a sentence for whoever typed it.
    public static final class Invalid extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        public Invalid(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /// Reads the part of an address after the question mark.
    ///
    /// @param allowed the names there are
    public static QueryString parse(String query, Set<String> allowed) throws Invalid {
        var values = new LinkedHashMap<String, String>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1)).strip();
            if (name.isEmpty()) {
                continue;
            }
            if (!allowed.contains(name)) {
                throw new Invalid(
                        "There is no parameter “" + quotable(name) + "”; " + known(allowed));
            }
            if (!value.isEmpty() && values.put(name, value) != null) {
                throw new Invalid("The parameter “" + name + "” is given twice.");
            }
        }
        return new QueryString(values);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String known(Set<String> allowed) {
        return allowed.isEmpty()
                ? "this address takes none."
                : "there are " + String.join(", ", allowed.stream().sorted().toList()) + ".";
    }

    private static String decoded(String text) throws Invalid {
        String decoded;
        try {
            decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Invalid("A percent sign in the query is not followed by two hex digits.");
        }
        if (decoded.chars().anyMatch(c -> c == 0xFFFD || Character.isISOControl(c))) {
            throw new Invalid("The query is not percent-encoded UTF-8 text.");
        }
        return decoded;
    }

    private static String quotable(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
