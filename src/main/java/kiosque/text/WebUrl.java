package kiosque.text;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Makes references absolute as a browser would (WHATWG URL), and lets only http and https through.
/// What comes out is ASCII, at most 8,192 characters long, and can be fetched.
public final class WebUrl {

    public static final int LONGEST = 8192;

    private static final String ENCODED = "\"<>`{}|^\\ ";

    /// The reference seen from the base; empty where it leads nowhere that may be opened.
    ///
    /// @param base absolute, or empty where none is known
    public static Optional<String> resolve(String base, String reference) {
        if (reference.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        if (isClean(reference)) {
            return Optional.of(reference).filter(url -> url.length() <= LONGEST);
        }
        return Optional.ofNullable(absolute(base, Reference.cleaned(reference)))
                .filter(url -> url.length() <= LONGEST);
    }

    /// Whether a browser would take it as it is: the usual case, and quick to see.
    private static boolean isClean(String url) {
        int host =
                url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : url.length() + 1;
        int path = url.indexOf('/', Math.min(host, url.length()));
        if (host > url.length() || path <= host || url.contains("/.")) {
            return false;
        }
        for (int i = host; i < path; i++) {
            char c = url.charAt(i);
            if (!isOfHosts(c) || c == '_') {
                return false;
            }
        }
        for (int i = path; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '\'' || ENCODED.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String absolute(String base, String reference) {
        String scheme = Reference.scheme(reference);
        if (scheme.equals("http") || scheme.equals("https")) {
            String rest = slashed(reference.substring(scheme.length() + 1));
            return at(scheme, stripSlashes(rest));
        }
        if (!scheme.isEmpty()) {
            return null;
        }
        String baseScheme = Reference.scheme(base);
        if (!baseScheme.equals("http") && !baseScheme.equals("https")) {
            return null;
        }
        String slashed = slashed(reference);
        if (slashed.startsWith("//")) {
            return at(baseScheme, stripSlashes(slashed));
        }
        String resolved =
                slashed.isEmpty()
                        ? base.substring(0, Reference.firstOf(base, 0, "#"))
                        : Reference.resolve(base, slashed);
        int host = resolved.indexOf("://") + 3;
        return host < 3 ? null : at(baseScheme, resolved.substring(host));
    }

    /// @param rest what follows `scheme://`
    private static @Nullable String at(String scheme, String rest) {
        int hostEnd = Reference.firstOf(rest, 0, "/?#");
        int pathEnd = Reference.firstOf(rest, hostEnd, "?#");
        int queryEnd = Reference.firstOf(rest, pathEnd, "#");
        String authority = authority(scheme, rest.substring(0, hostEnd));
        if (authority == null) {
            return null;
        }
        return scheme
                + "://"
                + authority
                + encoded(Reference.withoutDots(rest.substring(hostEnd, pathEnd)), "")
                + encoded(rest.substring(pathEnd, queryEnd), "'")
                + encoded(rest.substring(queryEnd), "");
    }

    private static @Nullable String authority(String scheme, String authority) {
        // A name and a password are nobody's business, and what looks like a host before an `@` is
        // there to deceive.
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = host.lastIndexOf(':');
        String port = "";
        if (colon > host.lastIndexOf(']')) {
            port = host.substring(colon + 1);
            host = host.substring(0, colon);
        }
        String name = hostName(host);
        if (name == null
                || !port.chars().allMatch(c -> c >= '0' && c <= '9')
                || port.length() > 5) {
            return null;
        }
        boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
        return name + (usual ? "" : ":" + port);
    }

    private static @Nullable String hostName(String host) {
        if (host.startsWith("[")) {
            return host.matches("\\[[0-9A-Fa-f:.]{2,45}]") ? host.toLowerCase(Locale.ROOT) : null;
        }
        try {
            String name = HostName.ascii(percentDecoded(host)).orElse("");
            boolean proper = !name.isEmpty() && name.chars().allMatch(WebUrl::isOfHosts);
            return proper ? name : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isOfHosts(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    }

    private static String percentDecoded(String host) {
        return host.indexOf('%') < 0
                ? host
                : URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String part, String also) {
        return PercentEncoding.encoded(
                part,
                c -> c <= ' ' || c == 0x7F || ENCODED.indexOf(c) >= 0 || also.indexOf(c) >= 0);
    }

    /// Of an absolute URL, with its port; empty where there is none.
    public static String host(String url) {
        int at = url.indexOf("://");
        return at < 0 ? "" : url.substring(at + 3, Reference.firstOf(url, at + 3, "/?#"));
    }

    /// Backslashes before the query count as slashes: so do browsers.
    private static String slashed(String reference) {
        int end = Reference.firstOf(reference, 0, "?#");
        return reference.substring(0, end).replace('\\', '/') + reference.substring(end);
    }

    private static String stripSlashes(String rest) {
        int from = 0;
        while (from < rest.length() && rest.charAt(from) == '/') {
            from++;
        }
        return rest.substring(from);
    }
}
