package kiosque.normalise;

import org.jspecify.annotations.Nullable;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Makes references absolute as a browser would (WHATWG URL), and lets only http and https through.
/// What comes out is ASCII, at most 8,192 characters long, and can be fetched.
final class WebUrl {

    static final int LONGEST = 8192;

    private static final String ENCODED = "\"<>`{}|^\\ ";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private WebUrl() {}

    /// The reference seen from the base; empty where it leads nowhere that may be opened.
    ///
    /// @param base absolute, or empty where none is known
    static Optional<String> resolve(String base, String reference) {
        if (reference.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        if (isClean(reference)) {
            return Optional.of(reference).filter(url -> url.length() <= LONGEST);
        }
        return Optional.ofNullable(absolute(base, clean(reference)))
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

    /// Control characters and spaces off the ends, tabs and line ends out of the middle, as browsers do before they look at a scheme.
    static String clean(String reference) {
        int from = 0;
        int to = reference.length();
        while (from < to && reference.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && reference.charAt(to - 1) <= ' ') {
            to--;
        }
        var cleaned = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = reference.charAt(i);
            if (c != '\t' && c != '\n' && c != '\r') {
                cleaned.append(c);
            }
        }
        return cleaned.toString();
    }

    private static @Nullable String absolute(String base, String reference) {
        String scheme = scheme(reference);
        if (scheme.equals("http") || scheme.equals("https")) {
            String rest = slashed(reference.substring(scheme.length() + 1));
            return at(scheme, stripSlashes(rest));
        }
        if (!scheme.isEmpty()) {
            return null;
        }
        String baseScheme = scheme(base);
        if (!baseScheme.equals("http") && !baseScheme.equals("https")) {
            return null;
        }
        String slashed = slashed(reference);
        if (slashed.startsWith("//")) {
            return at(baseScheme, stripSlashes(slashed));
        }
        return against(base, baseScheme.length() + 3, slashed);
    }

    private static @Nullable String against(String base, int hostAt, String reference) {
        int hostEnd = endOf(base, hostAt, "/?#");
        int pathEnd = endOf(base, hostEnd, "?#");
        int queryEnd = endOf(base, pathEnd, "#");
        String scheme = scheme(base);
        String origin = base.substring(Math.min(hostAt, base.length()), hostEnd);
        String path = base.substring(hostEnd, pathEnd);
        return switch (reference.isEmpty() ? '#' : reference.charAt(0)) {
            case '#' -> at(scheme, origin + base.substring(hostEnd, queryEnd) + reference);
            case '?' -> at(scheme, origin + path + reference);
            case '/' -> at(scheme, origin + reference);
            default -> at(scheme, origin + folder(path) + reference);
        };
    }

    private static String folder(String path) {
        return path.isEmpty() ? "/" : path.substring(0, path.lastIndexOf('/') + 1);
    }

    /// @param rest what follows `scheme://`
    private static @Nullable String at(String scheme, String rest) {
        int hostEnd = endOf(rest, 0, "/?#");
        int pathEnd = endOf(rest, hostEnd, "?#");
        int queryEnd = endOf(rest, pathEnd, "#");
        String authority = authority(scheme, rest.substring(0, hostEnd));
        if (authority == null) {
            return null;
        }
        var url = new StringBuilder(rest.length() + 16).append(scheme).append("://");
        url.append(authority);
        encode(withoutDots(rest.substring(hostEnd, pathEnd)), "", url);
        encode(rest.substring(pathEnd, queryEnd), "'", url);
        encode(rest.substring(queryEnd), "", url);
        return url.toString();
    }

    private static @Nullable String authority(String scheme, String authority) {
        int at = authority.lastIndexOf('@');
        String user = authority.substring(0, at + 1);
        String host = authority.substring(at + 1);
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
        var whole = new StringBuilder();
        encode(user, "/?#[];=", whole);
        return whole.append(name).append(usual ? "" : ":" + port).toString();
    }

    private static @Nullable String hostName(String host) {
        if (host.startsWith("[")) {
            return host.matches("\\[[0-9A-Fa-f:.]{2,45}]") ? host.toLowerCase(Locale.ROOT) : null;
        }
        try {
            String name = IDN.toASCII(percentDecoded(host), 0).toLowerCase(Locale.ROOT);
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

    private static String withoutDots(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        if (!path.contains("/.") && !path.contains("/%2")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] steps = path.substring(1).split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            switch (steps[i].replace("%2e", ".").replace("%2E", ".")) {
                case ".." -> {
                    kept.pollLast();
                    if (last) {
                        kept.addLast("");
                    }
                }
                case "." -> {
                    if (last) {
                        kept.addLast("");
                    }
                }
                default -> kept.addLast(steps[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static void encode(String part, String also, StringBuilder url) {
        for (int i = 0; i < part.length(); ) {
            int point = part.codePointAt(i);
            i += Character.charCount(point);
            if (point > ' '
                    && point < 0x7F
                    && ENCODED.indexOf(point) < 0
                    && also.indexOf(point) < 0) {
                url.append((char) point);
            } else {
                percent(point, url);
            }
        }
    }

    private static void percent(int point, StringBuilder url) {
        int whole = point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point;
        for (byte b : Character.toString(whole).getBytes(StandardCharsets.UTF_8)) {
            url.append('%').append(HEX.toHexDigits(b));
        }
    }

    private static int endOf(String text, int from, String stops) {
        for (int i = from; i < text.length(); i++) {
            if (stops.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /// Of an absolute URL, with its port; empty where there is none.
    static String host(String url) {
        int at = url.indexOf("://");
        return at < 0 ? "" : url.substring(at + 3, endOf(url, at + 3, "/?#"));
    }

    /// In lower case, without the colon; empty where there is none.
    static String scheme(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ':') {
                return url.substring(0, i).toLowerCase(Locale.ROOT);
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !later)) {
                return "";
            }
        }
        return "";
    }

    /// Backslashes before the query count as slashes: so do browsers.
    private static String slashed(String reference) {
        int end = endOf(reference, 0, "?#");
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
