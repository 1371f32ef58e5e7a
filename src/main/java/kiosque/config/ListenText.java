package kiosque.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads where to listen: `127.0.0.1:8080`, `[::1]:8080`, `:8080` for every address.
final class ListenText {

    private static final Pattern LISTEN =
            Pattern.compile("(|[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\]):(\\d{1,5})");

    /// `host:port`.
    ///
    /// @throws IllegalArgumentException for anything else
    static String parse(String text) {
        Matcher listen = LISTEN.matcher(text);
        if (!listen.matches()) {
            throw new IllegalArgumentException(
                    "“%s” is not host:port; write %s, or :8080 for every address"
                            .formatted(text, meant(text)));
        }
        if (Integer.parseInt(listen.group(2)) > 65_535) {
            throw new IllegalArgumentException("no port is above 65535");
        }
        return listen.group(1).isEmpty() ? "0.0.0.0" + text : text;
    }

    private static String meant(String text) {
        if (text.matches("\\d+")) {
            return "127.0.0.1:" + text;
        }
        if (text.matches("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:\\d+")) {
            return "[%s]%s"
                    .formatted(
                            text.substring(0, text.lastIndexOf(':')),
                            text.substring(text.lastIndexOf(':')));
        }
        return text.matches("[A-Za-z0-9.-]+") ? text + ":8080" : "127.0.0.1:8080";
    }
}
