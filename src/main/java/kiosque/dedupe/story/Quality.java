package kiosque.dedupe.story;

import kiosque.dedupe.CanonicalLink;
import kiosque.feed.Entry;
import kiosque.feed.SourceCredit;

import java.util.Optional;

/// How good a copy of a story an entry is, as one number: who wrote it, then how much of it there is, whether it may be read, and last what
/// the user thinks of the source. Of equals the earliest wins, which is the store's to see.
final class Quality {

    private static final int FULL_TEXT_WORDS = 120;

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
        return entry.metadata().source().isPresent()
                || (link.isPresent() && isElsewhere(site(link.get().host()), source));
    }

    private static boolean isElsewhere(String site, SourceCredit source) {
        return !isOf(site, source.url()) && source.link().filter(url -> isOf(site, url)).isEmpty();
    }

    private static boolean isOf(String site, String url) {
        return CanonicalLink.of(url).filter(own -> site(own.host()).equals(site)).isPresent();
    }

    /// The last two labels, or three where the second is a short one as in `co.uk` or `asso.fr`.
    private static String site(String host) {
        int last = host.lastIndexOf('.');
        int second = host.lastIndexOf('.', last - 1);
        if (second < 0) {
            return host;
        }
        String label = host.substring(second + 1, last);
        boolean isShort = label.length() <= 3 || label.equals("asso") || label.equals("gouv");
        int start = isShort ? host.lastIndexOf('.', second - 1) : second;
        return host.substring(start + 1);
    }
}
