package kiosque.fetch;

import kiosque.feed.Validators;
import kiosque.fetch.gate.Target;
import kiosque.fetch.setting.Access;
import kiosque.fetch.wire.Brotli;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The header fields of a request: what we want, who we are, and nothing else.
final class RequestFields {

    static final Header FEED =
            new BasicHeader(
                    "Accept",
                    "application/atom+xml, application/rss+xml, application/feed+json,"
                            + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8,"
                            + " application/json;q=0.7, */*;q=0.1");
    static final Header LIST =
            new BasicHeader(
                    "Accept", "text/x-opml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5");
    static final Header PICTURE =
            new BasicHeader(
                    "Accept",
                    "image/avif, image/webp, image/png, image/jpeg, image/gif, image/*;q=0.5,"
                            + " */*;q=0.1");
    static final Header PAGE =
            new BasicHeader("Accept", "text/html, application/xhtml+xml, */*;q=0.1");
    static final Header ANYTHING = new BasicHeader("Accept", "*/*");

    private static final Header CODINGS =
            new BasicHeader(
                    "Accept-Encoding",
                    Brotli.IS_HERE ? "gzip, deflate, br, zstd" : "gzip, deflate, zstd");
    private static final Header DELTA = new BasicHeader("A-IM", "feed");

    /// What belongs to the connection, to the message or to the validators is not the configuration's to set.
    private static final Set<String> OURS =
            Set.of(
                    "connection",
                    "content-length",
                    "host",
                    "if-match",
                    "if-modified-since",
                    "if-none-match",
                    "if-range",
                    "if-unmodified-since",
                    "keep-alive",
                    "range",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    private final List<Header> fields = new ArrayList<>(8);

    RequestFields(String userAgent, Header accept) {
        fields.add(new BasicHeader("User-Agent", userAgent));
        fields.add(accept);
        fields.add(CODINGS);
    }

    /// Asks whether it has changed, and for the changes alone if the server can tell them (RFC 3229).
    RequestFields conditional(Validators validators) {
        validators
                .knownEntityTag()
                .ifPresent(tag -> fields.add(new BasicHeader("If-None-Match", tag)));
        validators
                .lastModified()
                .ifPresent(date -> fields.add(new BasicHeader("If-Modified-Since", date)));
        if (!validators.isEmpty()) {
            fields.add(DELTA);
        }
        return this;
    }

    /// What the configuration says of this source; for its own origin only. A field of the same name is replaced.
    RequestFields with(Access access, Target target) {
        access.headers().forEach(this::replace);
        Optional<String> user =
                access.basic().map(basic -> basic.user() + ":" + basic.password()).or(target::user);
        user.ifPresent(each -> replace("Authorization", "Basic " + base64(each)));
        return this;
    }

    RequestFields with(Map<String, String> further) {
        further.forEach(this::replace);
        return this;
    }

    /// What sites have set, in one field with what the configuration says (RFC 6265, section 5.4).
    RequestFields withCookies(Optional<String> cookies) {
        if (cookies.isPresent()) {
            String configured =
                    fields.stream()
                            .filter(field -> field.getName().equalsIgnoreCase("Cookie"))
                            .map(field -> field.getValue() + "; ")
                            .collect(Collectors.joining());
            replace("Cookie", configured + cookies.get());
        }
        return this;
    }

    List<Header> list() {
        return List.copyOf(fields);
    }

    private void replace(String name, String value) {
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        fields.removeIf(field -> field.getName().equalsIgnoreCase(name));
        fields.add(new BasicHeader(name, value));
    }

    private static String base64(String user) {
        return Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }
}
