package kiosque.dedupe;

import kiosque.text.HostName;
import kiosque.text.PercentEncoding;
import kiosque.text.TrackingParameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What two spellings of one page's address have in common: for comparing, never for opening.
///
/// The scheme, `www.`, the default port, the fragment, tracking parameters, a closing slash and the variants made for
/// telephones and AMP are gone; case of the path and order of the parameters are the publisher's and stay.
///
/// @param host in lower case, as ASCII, with its port where it has one
/// @param path begins with a slash, and ends with one only where it is nothing else
/// @param query what is left of the parameters, without the question mark; a `#!` or `#/` fragment counts as one
/// @param fragment what was cut off behind `#`, for telling apart entries that share a page
public record CanonicalLink(String host, String path, String query, String fragment) {

    private static final String BLANKS = " \t\n\u000b\f\r";

    private static final Pattern AMP_CACHE =
            Pattern.compile(
                    "/(?:amp|[acv])/(?:s/)?([a-z0-9.-]+\\.[a-z]{2,})(/.*)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SESSION =
            Pattern.compile(";jsessionid=[^/]*", Pattern.CASE_INSENSITIVE);

    /// Sessions and places where a link stood: they stay on links that are opened, but no page differs by them.
    private static final Set<String> NOISE =
            Set.of(
                    "cmp",
                    "ocid",
                    "ncid",
                    "smid",
                    "sr_share",
                    "phpsessid",
                    "jsessionid",
                    "sid",
                    "feedtype");

    private static final List<String> NOISE_PREFIXES = List.of("_hs", "int_cmp");

    private static final Set<String> AMP_PARAMETERS =
            Set.of("amp", "amp=1", "amp=true", "outputtype=amp", "m=1");

    /// Empty for what is no page: `mailto:`, `javascript:`, a relative reference.
    public static Optional<CanonicalLink> of(String url) {
        int start = authorityAt(url);
        int pathAt = start < 0 ? start : first(url, start, "/?#" + BLANKS);
        if (pathAt <= start) {
            return Optional.empty();
        }
        int queryAt = first(url, pathAt, "?#");
        int fragmentAt = first(url, queryAt, "#");
        String host = host(url.substring(start, pathAt));
        String path = url.substring(pathAt, queryAt).strip();
        if (isAmpCache(host)) {
            Matcher cached = AMP_CACHE.matcher(path);
            if (cached.matches()) {
                host = host(cached.group(1));
                path = cached.group(2);
            }
        }
        String fragment = after(url, fragmentAt, url.length());
        String query = query(after(url, queryAt, fragmentAt));
        if (fragment.startsWith("!") || fragment.startsWith("/")) {
            query = query.isEmpty() ? "#" + fragment : query + "#" + fragment;
            fragment = "";
        }
        return Optional.of(new CanonicalLink(host, path(path), query, fragment));
    }

    /// Where the host begins of what is addressed by HTTP; negative for anything else.
    private static int authorityAt(String url) {
        int at = 0;
        while (at < url.length() && BLANKS.indexOf(url.charAt(at)) >= 0) {
            at++;
        }
        if (!url.regionMatches(true, at, "http", 0, 4)) {
            return -1;
        }
        boolean secure = url.startsWith("s", at + 4) || url.startsWith("S", at + 4);
        int seam = secure ? at + 5 : at + 4;
        return url.startsWith("://", seam) ? seam + 3 : -1;
    }

    /// Where the first of some characters stands; the length where none does.
    private static int first(String url, int from, String characters) {
        int at = from;
        while (at < url.length() && characters.indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String after(String url, int mark, int end) {
        return mark < end ? url.substring(mark + 1, end).strip() : "";
    }

    /// Whether it names the front page of a site rather than one of its pages.
    public boolean isFrontPage() {
        return path.equals("/") && query.isEmpty();
    }

    /// Whether the part behind the host is enough to know the page again on another host.
    public boolean isDistinctive() {
        String rest = rest();
        return rest.length() >= 12 || (rest.length() >= 4 && hasDigit(rest));
    }

    /// Whether two sources that name it mean one article: the address of a section or of a live page is too common.
    public boolean isArticle() {
        return isDistinctive() && (hasDigit(rest()) || path.indexOf('-') != path.lastIndexOf('-'));
    }

    private static boolean hasDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /// All but the host.
    public String rest() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /// All but the fragment.
    public String page() {
        return host + rest();
    }

    @Override
    public String toString() {
        return fragment.isEmpty() ? page() : page() + "#" + fragment;
    }

    private static boolean isAmpCache(String host) {
        return host.equals("google.com")
                || host.startsWith("google.")
                || host.endsWith("cdn.ampproject.org");
    }

    private static String host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        host = HostName.ascii(host).orElse(host.toLowerCase(Locale.ROOT));
        if (host.endsWith(":80") || host.endsWith(":443")) {
            host = host.substring(0, host.lastIndexOf(':'));
        }
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        for (String variant : List.of("www.", "m.", "mobile.", "amp.")) {
            if (host.startsWith(variant) && host.indexOf('.', variant.length()) > 0) {
                return host.substring(variant.length());
            }
        }
        return host;
    }

    private static String path(String raw) {
        String path = raw.contains(";") ? SESSION.matcher(raw).replaceAll("") : raw;
        path = PercentEncoding.normalised(path);
        if (path.startsWith("/amp/") && path.length() > 5) {
            path = path.substring(4);
        }
        path = without(path, "/amp/");
        path = without(path, "/amp");
        if (path.endsWith(".amp.html")) {
            path = path.substring(0, path.length() - 9) + ".html";
        }
        while (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path.isEmpty() ? "/" : path;
    }

    private static String without(String path, String ending) {
        return path.endsWith(ending) && path.length() > ending.length()
                ? path.substring(0, path.length() - ending.length())
                : path;
    }

    private static String query(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : raw.replace("&amp;", "&").split("&", -1)) {
            if (!parameter.isEmpty() && !isNoise(parameter.toLowerCase(Locale.ROOT))) {
                kept.add(PercentEncoding.normalised(parameter));
            }
        }
        return String.join("&", kept);
    }

    private static boolean isNoise(String parameter) {
        String name =
                parameter.contains("=")
                        ? parameter.substring(0, parameter.indexOf('='))
                        : parameter;
        return TrackingParameters.has(name)
                || NOISE.contains(name)
                || AMP_PARAMETERS.contains(parameter)
                || NOISE_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
