package kiosque.fetch;

import org.apache.hc.client5.http.cookie.BasicCookieStore;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// The cookies of sources that have some, each origin's for itself, for as long as the origin said and the process lives. Safe for use by
/// many threads.
public final class CookieJars {

    private static final int MOST = 1024;

    private final InstantSource clock;

    /// The one that was longest of no use goes first.
    private final Map<String, BasicCookieStore> jars =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, BasicCookieStore> eldest) {
                    return size() > MOST;
                }
            };

    CookieJars(InstantSource clock) {
        this.clock = clock;
    }

    /// Those of an origin that have not expired.
    synchronized BasicCookieStore of(Target origin) {
        BasicCookieStore jar =
                jars.computeIfAbsent(
                        origin.scheme() + "://" + origin.authority(), _ -> new BasicCookieStore());
        jar.clearExpired(clock.instant());
        return jar;
    }
}
