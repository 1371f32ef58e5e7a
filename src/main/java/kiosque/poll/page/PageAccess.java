package kiosque.poll.page;

import kiosque.fetch.setting.Access;
import kiosque.poll.plan.Registry;
import kiosque.poll.setting.SourceSettings;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How an article's page is reached: as its source is, but what that confides to its own site it confides to no other.
final class PageAccess {

    /// Larger than any article's page.
    private static final long LARGEST = 4 << 20;

    static Access of(SourceSettings source, URI page) {
        Access access = source.access();
        boolean own =
                page.getScheme().equals(source.url().getScheme())
                        && Registry.hostOf(page).equals(Registry.hostOf(source.url()));
        return new Access(
                access.timeout(),
                Math.min(access.maxSize(), LARGEST),
                own ? access.basic() : Optional.empty(),
                own ? access.headers() : harmless(access.headers()),
                access.proxy(),
                own && access.insecureTls(),
                access.cookies());
    }

    private static Map<String, String> harmless(Map<String, String> headers) {
        Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        kept.putAll(headers);
        kept.keySet()
                .removeIf(name ->
                        !name.equalsIgnoreCase("User-Agent")
                                && !name.equalsIgnoreCase("Accept-Language"));
        return kept;
    }
}
