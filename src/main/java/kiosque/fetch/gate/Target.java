package kiosque.fetch.gate;

import kiosque.text.HostName;
import kiosque.text.PercentEncoding;
import kiosque.text.Reference;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One URL as it goes on the wire: no fragment, no user, the host in ASCII, path and query byte for byte as written.
///
/// @param scheme `http` or `https`
/// @param host in lower case, IDN as punycode (UTS 46), an IPv6 literal in brackets
/// @param path with its query, never empty
/// @param user the `user:password` part that stood before the host, which never goes on the wire as such
public record Target(String scheme, String host, int port, String path, Optional<String> user) {

    private static final Pattern HOST_NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern IPV6_LITERAL = Pattern.compile("\\[[0-9a-f:.]+(%[a-z0-9]+)?]");

    /// Reads an absolute URL.
    ///
    /// @throws ForbiddenTarget if it is none that we would GET
    public static Target parse(String url) throws ForbiddenTarget {
        String text = withoutFragment(Reference.cleaned(url));
        String scheme = Reference.scheme(text);
        if (scheme.isEmpty()) {
            throw new ForbiddenTarget("an address without a scheme: " + shown(url));
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new ForbiddenTarget("only http and https are fetched, not " + scheme);
        }
        if (!text.startsWith("//", scheme.length() + 1)) {
            throw new ForbiddenTarget("an address without a host: " + shown(url));
        }
        int start = scheme.length() + 3;
        int end = Reference.firstOf(text, start, "/?");
        String authority = text.substring(start, end);
        int at = authority.lastIndexOf('@');
        String place = authority.substring(at + 1);
        int colon = colonBeforePort(place);
        String host = asciiHost(colon < 0 ? place : place.substring(0, colon));
        int port = port(colon < 0 ? "" : place.substring(colon + 1), scheme);
        Optional<String> user = at < 0 ? Optional.empty() : Optional.of(authority.substring(0, at));
        return new Target(scheme, host, port, path(text.substring(end)), user);
    }

    /// What a reference means here (RFC 3986, section 5.2).
    public Target resolve(String reference) throws ForbiddenTarget {
        String here = scheme + "://" + authority() + path;
        String there = Reference.resolve(here, reference);
        return parse(there.isEmpty() ? here : there).withoutDots();
    }

    /// `host:port`, the port only where it is not the scheme's own.
    public String authority() {
        return hasDefaultPort() ? host : host + ":" + port;
    }

    public boolean hasDefaultPort() {
        return port == defaultPort(scheme);
    }

    public boolean isSecure() {
        return scheme.equals("https");
    }

    /// Whether credentials for one may be shown to the other (RFC 6454).
    public boolean sameOrigin(Target other) {
        return scheme.equals(other.scheme) && host.equals(other.host) && port == other.port;
    }

    /// The same as a URI, with what `java.net.URI` cannot hold percent-encoded.
    public URI uri() {
        String plain = scheme + "://" + authority() + path;
        try {
            return URI.create(plain);
        } catch (IllegalArgumentException _) {
            return URI.create(scheme + "://" + authority() + strict(path));
        }
    }

    /// Without the user: this may be logged.
    @Override
    public String toString() {
        return uri().toString();
    }

    private Target withoutDots() {
        int end = Reference.firstOf(path, 0, "?");
        String plain = Reference.withoutDots(path.substring(0, end)) + path.substring(end);
        return new Target(scheme, host, port, plain, user);
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private static int colonBeforePort(String place) {
        int colon = place.lastIndexOf(':');
        return colon > place.lastIndexOf(']') ? colon : -1;
    }

    /// A host name as name servers know it.
    public static String ascii(String name) throws ForbiddenTarget {
        return HostName.ascii(name)
                .orElseThrow(
                        () -> new ForbiddenTarget("no valid international host name: " + name));
    }

    private static String asciiHost(String host) throws ForbiddenTarget {
        String lower = host.toLowerCase(Locale.ROOT);
        if (IPV6_LITERAL.matcher(lower).matches()) {
            return lower;
        }
        String ascii = ascii(lower);
        if (ascii.length() > 253 || !HOST_NAME.matcher(ascii).matches()) {
            throw new ForbiddenTarget("no valid host name: " + shown(host));
        }
        return ascii;
    }

    private static int port(String digits, String scheme) throws ForbiddenTarget {
        if (digits.isEmpty()) {
            return defaultPort(scheme);
        }
        int port = PORT.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 65_535) {
            throw new ForbiddenTarget("no valid port: " + shown(digits));
        }
        return port;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("http") ? 80 : 443;
    }

    private static String path(String text) {
        return onWire(text.startsWith("/") ? text : "/" + text);
    }

    /// With what would break the request line, and what is not ASCII, encoded. All else stays as written.
    public static String onWire(String path) {
        return PercentEncoding.encoded(
                path, c -> c <= 0x20 || c == 0x7F || c == '"' || c == '<' || c == '>');
    }

    /// For `java.net.URI`, which is strict about more.
    private static String strict(String path) {
        return PercentEncoding.encoded(
                        path, c -> c <= 0x20 || c == 0x7F || "\"<>\\^`{|}[]".indexOf(c) >= 0)
                .replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
