package kiosque.web.cache;

import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.SiteSettings;
import kiosque.web.feed.FeedPath;
import kiosque.web.page.Frame;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Addresses as pages name them.
public final class WebAddresses {

    /// What paths on this server begin with: that of the public URL, empty as a rule.
    public static String root(SiteSettings site) {
        return Objects.requireNonNullElse(site.publicUrl().getRawPath(), "").replaceAll("/+$", "");
    }

    /// The merged feeds for autodiscovery.
    ///
    /// @param suffix what follows the extension: a query, or nothing
    public static List<Frame.Alternate> alternates(
            SiteSettings site, List<MergedFeedSettings> feeds, String suffix) {
        return feeds.stream()
                .flatMap(feed ->
                        Arrays.stream(Format.values())
                                .map(format -> alternate(site, feed, format, suffix)))
                .toList();
    }

    /// An address for all to see: a name and a password in it are for the server alone.
    public static String withoutLogin(String url) {
        return url.replaceFirst("^(https?://)[^/?#]*@", "$1");
    }

    /// What people call a format.
    public static String name(Format format) {
        return switch (format) {
            case ATOM -> "Atom";
            case RSS -> "RSS";
            case JSON -> "JSON Feed";
        };
    }

    private static Frame.Alternate alternate(
            SiteSettings site, MergedFeedSettings feed, Format format, String suffix) {
        return new Frame.Alternate(
                format.mediaType().split(";", 2)[0],
                feed.title() + " (" + name(format) + ")",
                site.publicUrl() + new FeedPath.Current(feed.slug(), format).path() + suffix);
    }
}
