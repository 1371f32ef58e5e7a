package kiosque.normalise.link;

import kiosque.text.TrackingParameters;

import java.util.Set;

/// Knows what a URL carries only to tell who clicked where, and takes it out without touching the rest.
public final class Tracking {

    /// Hosts, and hosts with the start of a path, that serve nothing but pixels.
    private static final Set<String> PIXEL_HOSTS =
            Set.of(
                    "pixel.wp.com",
                    "stats.wordpress.com",
                    "stats.wp.com",
                    "feeds.wordpress.com",
                    "pixel.quantserve.com",
                    "sb.scorecardresearch.com",
                    "b.scorecardresearch.com",
                    "www.google-analytics.com",
                    "google-analytics.com",
                    "ssl.google-analytics.com",
                    "ad.doubleclick.net",
                    "feedads.g.doubleclick.net",
                    "googleads.g.doubleclick.net",
                    "www.googleadservices.com",
                    "da.feedsportal.com",
                    "res.feedsportal.com",
                    "pi.feedsportal.com",
                    "pixel.mathtag.com",
                    "counter.theconversation.com",
                    "counter.theconversation.edu.au",
                    "ib.adnxs.com",
                    "logs.xiti.com",
                    "b.stats.paypal.com",
                    "hits.theguardian.com",
                    "phar.gu-web.net",
                    "pixel.propublica.org",
                    "feedburner.statcounter.com",
                    "c.statcounter.com",
                    "feedpress.me",
                    "tracking.feedpress.it",
                    "tracking.feedpress.com",
                    "px.ads.linkedin.com",
                    "ea.rtlfr.com",
                    "trc.taboola.com");

    private static final Set<String> PIXEL_PATHS =
            Set.of(
                    "feeds.feedburner.com/~r/",
                    "feeds.feedburner.com/~ff/",
                    "feeds.feedburner.com/~a/",
                    "feedproxy.google.com/~r/",
                    "feedproxy.google.com/~ff/",
                    "www.facebook.com/tr",
                    "blogger.googleusercontent.com/tracker/",
                    "www.blogger.com/tracker/",
                    "medium.com/_/stat",
                    "api.follow.it/track");

    /// The URL without tracking parameters, otherwise to the letter as it was.
    public static String removedFrom(String url) {
        int query = url.indexOf('?');
        int fragment = url.indexOf('#');
        if (query < 0 && fragment < 0) {
            return url;
        }
        int end = fragment < 0 ? url.length() : fragment;
        String kept = url;
        if (query >= 0 && query < end) {
            String rest = withoutTracking(url.substring(query + 1, end));
            kept = url.substring(0, query) + (rest.isEmpty() && end > query + 1 ? "" : "?" + rest);
        } else {
            kept = url.substring(0, end);
        }
        return fragment < 0 || isTracking(url.substring(fragment + 1))
                ? kept
                : kept + url.substring(fragment);
    }

    private static String withoutTracking(String query) {
        boolean found = false;
        var kept = new StringBuilder(query.length());
        int from = 0;
        while (from <= query.length()) {
            int to = query.indexOf('&', from);
            to = to < 0 ? query.length() : to;
            String parameter = query.substring(from, to);
            // `&amp;` that was escaped once too often leaves `amp;` before the name.
            String name = parameter.startsWith("amp;") ? parameter.substring(4) : parameter;
            if (TrackingParameters.has(name)) {
                found = true;
            } else {
                kept.append(kept.isEmpty() ? "" : "&").append(parameter);
            }
            from = to + 1;
        }
        return found ? kept.toString() : query;
    }

    /// AT Internet's `#xtor=RSS-1` and its like: a fragment of nothing but tracking parameters.
    private static boolean isTracking(String fragment) {
        if (fragment.indexOf('=') < 0) {
            return false;
        }
        for (String parameter : fragment.split("&", -1)) {
            if (!TrackingParameters.has(
                    parameter.startsWith("?") ? parameter.substring(1) : parameter)) {
                return false;
            }
        }
        return true;
    }

    /// Whether an image at that URL is there to be counted, not to be seen.
    public static boolean isPixel(String url) {
        int host = url.indexOf("://") + 3;
        int path = url.indexOf('/', host);
        if (path < 0) {
            return false;
        }
        String name = url.substring(host, path);
        if (PIXEL_HOSTS.contains(name)
                || name.endsWith(".xiti.com")
                || name.endsWith(".at-o.net")) {
            return true;
        }
        int query = url.indexOf('?', path);
        String file = url.substring(path, query < 0 ? url.length() : query);
        if (file.endsWith("/piwik.php") || file.endsWith("/matomo.php")) {
            return true;
        }
        for (String known : PIXEL_PATHS) {
            if (url.startsWith(known, host)) {
                return true;
            }
        }
        return false;
    }
}
