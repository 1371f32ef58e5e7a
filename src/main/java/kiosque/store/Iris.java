package kiosque.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells absolute IRIs (RFC 3987) from other ids, and from those that a reader had better not open.
final class Iris {

    private static final Set<String> WITH_HOST = Set.of("http", "https", "ftp");

    /// What runs, or leaves the web, where a reader without a link opens the id.
    private static final Pattern ACTIVE =
            Pattern.compile(
                    "javascript|vbscript|livescript|mocha|data|file|blob|filesystem|about|view-source"
                        + "|jar|mhtml|mk|res|resource|chrome|shell|search|search-ms|ms-.*");

    /// A longer one is nothing that every reader stores.
    private static final int LONGEST = 1000;

    private Iris() {}

    static boolean isAbsolute(String id) {
        if (id.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(id);
            if (!uri.isAbsolute()) {
                return false;
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            return !ACTIVE.matcher(scheme).matches()
                    && (uri.getRawAuthority() != null || !WITH_HOST.contains(scheme));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
