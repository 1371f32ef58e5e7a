package kiosque.websub;

import kiosque.fetch.Fetcher;
import kiosque.fetch.Reply;
import kiosque.fetch.setting.Access;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The parameters of a WebSub request: an `application/x-www-form-urlencoded` body or a query. The first of several values counts.
public record Form(Map<String, String> values) {

    public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    public Form {
        values = Map.copyOf(values);
    }

    /// @throws IllegalArgumentException for a broken percent-encoding
    public static Form parse(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                values.putIfAbsent(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return new Form(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /// How long a subscription is to last, where that is said in figures.
    Optional<Duration> lease() {
        return value("hub.lease_seconds")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    /// Asks a hub for it.
    Reply postedTo(URI hub, Fetcher fetcher) {
        return fetcher.post(
                hub,
                encoded().getBytes(StandardCharsets.UTF_8),
                MEDIA_TYPE,
                Map.of(),
                Access.DEFAULT);
    }

    /// For a body or a query.
    String encoded() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// A callback's own query is kept (WebSub, section 5.3).
    URI appendedTo(URI callback) {
        return URI.create(callback + (callback.getRawQuery() == null ? "?" : "&") + encoded());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
