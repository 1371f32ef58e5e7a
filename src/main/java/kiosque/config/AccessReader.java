package kiosque.config;

import kiosque.fetch.setting.Access;
import kiosque.fetch.setting.Access.Credentials;
import kiosque.text.Authority;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads how a source is reached.
final class AccessReader {

    /// What a request carries by itself: another value would break the asking or the reading of the answer.
    private static final Set<String> OURS =
            Set.of(
                    "a-im",
                    "accept-encoding",
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "if-modified-since",
                    "if-none-match",
                    "range",
                    "te",
                    "transfer-encoding",
                    "upgrade");

    /// @param source its name
    /// @param url whose user and password, if it has them, are the source's
    static Access read(Layers layers, String source, URI url) {
        return new Access(
                layers.read("timeout", Meanings.TIME_TO_WAIT).orElse(Access.DEFAULT.timeout()),
                layers.read("max-size", Meanings.SIZE).orElse(Access.DEFAULT.maxSize()),
                credentials(layers.find("user"), layers.find("password")).or(() -> inUrl(url)),
                headers(layers),
                layers.read("proxy", Meanings.PROXY),
                layers.read("insecure-tls", Meanings.FLAG).orElse(false),
                layers.read("cookies", Meanings.FLAG).filter(kept -> kept).map(_ -> source));
    }

    /// Both or neither.
    static Optional<Credentials> credentials(Optional<Value> user, Optional<Value> password) {
        if (user.isPresent() != password.isPresent()) {
            user.or(() -> password)
                    .ifPresent(alone -> alone.mistake("user and password go together"));
        }
        return user.flatMap(it -> it.as(Meanings.TEXT))
                .flatMap(name ->
                        password.flatMap(Value::secret)
                                .map(secret -> new Credentials(name, secret)));
    }

    private static Optional<Credentials> inUrl(URI url) {
        return Authority.of(url)
                .flatMap(Authority::userInfo)
                .map(info -> info.split(":", 2))
                .map(parts -> new Credentials(parts[0], parts.length > 1 ? parts[1] : ""));
    }

    private static Map<String, String> headers(Layers layers) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        layers.read("user-agent", Meanings.HEADER_VALUE)
                .ifPresent(agent -> headers.put("User-Agent", agent));
        layers.all("headers").stream()
                .flatMap(value -> value.section("headers").stream())
                .flatMap(section -> section.all().entrySet().stream())
                .forEach(
                        header -> header(header).ifPresent(it -> headers.put(header.getKey(), it)));
        return headers;
    }

    private static Optional<String> header(Map.Entry<String, Value> header) {
        Value value = header.getValue();
        String name = header.getKey();
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            value.mistake("is no name of a header");
        } else if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            value.mistake("this header is set by Kiosque itself");
        }
        Optional<String> secret = value.secret();
        if (secret.isPresent() && !secret.get().matches("[\\x20-\\x7E]*")) {
            value.mistake("may have no line breaks and no letters beyond ASCII");
        }
        return secret;
    }
}
