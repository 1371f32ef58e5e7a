package kiosque.dedupe.story;

import kiosque.dedupe.CanonicalLink;
import kiosque.feed.Entry;
import kiosque.feed.SourceCredit;

import java.util.Optional;
import java.util.stream.Stream;

/// How good a copy of a story an entry is, as one number: who wrote it, then how much of it there is, whether it may be read, and last what
/// the user thinks of the source. Of equals the earliest wins, which is the store's to see.
final class Quality {

    private static final int FULL_TEXT_WORDS = 120;

    private Quality() {}

    /// @param words how long its text is
    static int of(
            Entry entry,
            SourceCredit source,
            Optional<CanonicalLink> link,
            int words,
            int priority) {
        int origin = isForeign(entry, source, link) ? 0 : Agencies.bits(entry) == 0 ? 2 : 1;
        int full = words >= FULL_TEXT_WORDS ? 1 : 0;
        int open = entry.marks().contains("paywalled") ? 0 : 1;
        int liking = Math.clamp(priority, -1000, 1000) + 1000;
        int length = Math.min(words / 40, 63);
        int quality = (origin << 2) + (full << 1) + open;
        return (((quality << 11) + liking) << 6) + length;
    }

    /// Copied from another feed, or leading to another site.
    private static boolean isForeign(
            Entry entry, SourceCredit source, Optional<CanonicalLink> link) {
        Optional<String> host = link.map(CanonicalLink::host).map(Quality::site);
        boolean elsewhere =
                host.isPresent()
                        && Stream.of(Optional.of(source.url()), source.link())
                                .flatMap(Optional::stream)
                                .flatMap(url -> CanonicalLink.of(url).stream())
                                .noneMatch(own -> site(own.host()).equals(host.get()));
        return elsewhere || entry.metadata().source().isPresent();
    }

    /// The last two labels, or three where the second is a short one as in `co.uk` or `asso.fr`.
    private static String site(String host) {
        String[] labels = host.split("\\.", -1);
        int n = labels.length;
        if (n <= 2) {
            return host;
        }
        boolean shortSecond =
                labels[n - 2].length() <= 3
                        || labels[n - 2].equals("asso")
                        || labels[n - 2].equals("gouv");
        return shortSecond
                ? labels[n - 3] + "." + labels[n - 2] + "." + labels[n - 1]
                : labels[n - 2] + "." + labels[n - 1];
    }
}
