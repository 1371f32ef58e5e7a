package kiosque.fetch.setting;

import kiosque.text.Authority;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// How one source is reached.
///
/// @param timeout for a whole exchange, all redirects included
/// @param maxSize of a body, in bytes, both encoded and decoded
/// @param basic credentials, sent to the configured origin only
/// @param headers further request headers, sent to the configured origin only
/// @param proxy `http://host:port`, instead of the general one
/// @param insecureTls whether certificates go unchecked
/// @param cookies the source whose cookies are kept and given back; without one, none are
public record Access(
        Duration timeout,
        long maxSize,
        Optional<Credentials> basic,
        Map<String, String> headers,
        Optional<URI> proxy,
        boolean insecureTls,
        Optional<String> cookies) {

    public static final Access DEFAULT =
            new Access(
                    Duration.ofSeconds(20),
                    15_000_000,
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    false,
                    Optional.empty());

    public Access {
        headers = Map.copyOf(headers);
    }

    /// Without credentials, which headers and a proxy's address may hold as well.
    @Override
    public String toString() {
        return "within %s, up to %d bytes, %s, headers %s, %s, %s, %s"
                .formatted(
                        timeout,
                        maxSize,
                        basic.map(login -> "as " + login).orElse("without a login"),
                        new TreeSet<>(headers.keySet()),
                        proxy.map(one -> "by way of " + Authority.of(one).orElseThrow().host())
                                .orElse("without a proxy"),
                        insecureTls ? "any certificate" : "good certificates only",
                        cookies.isPresent() ? "with cookies" : "without cookies");
    }

    /// A user and a password (RFC 7617).
    public record Credentials(String user, String password) {

        @Override
        public String toString() {
            return user + ":…";
        }
    }
}
