package kiosque.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// Tells absolute IRIs (RFC 3987) from other ids.
final class Iris {

    private static final Set<String> WITH_HOST = Set.of("http", "https", "ftp");

    /// A longer one is nothing that every reader stores.
    private static final int LONGEST = 1000;

    private Iris() {}

    static boolean isAbsolute(String id) {
        if (id.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(id);
            return uri.isAbsolute()
                    && (uri.getRawAuthority() != null
                            || !WITH_HOST.contains(uri.getScheme().toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
