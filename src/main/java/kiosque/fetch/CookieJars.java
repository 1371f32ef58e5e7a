package kiosque.fetch;

import kiosque.feed.Cookie;
import kiosque.fetch.gate.Target;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The cookies of sources that have some, those of each source and site for themselves. Safe for use by many threads.
final class CookieJars {

    private static final int MOST = 1024;

    private final InstantSource clock;
    private final CookieStore store;

    private record Label(String source, String site) {}

    /// The one that was longest of no use goes first.
    private final Map<Label, CookieJar> jars =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Label, CookieJar> eldest) {
                    return size() > MOST;
                }
            };

    CookieJars(InstantSource clock, CookieStore store) {
        this.clock = clock;
        this.store = store;
    }

    CookieJar of(String source, String site) {
        var label = new Label(source, site);
        synchronized (jars) {
            CookieJar known = jars.get(label);
            if (known != null) {
                return known;
            }
        }
        var fromTheStore = new CookieJar(clock, store.of(source, site));
        synchronized (jars) {
            CookieJar meanwhile = jars.putIfAbsent(label, fromTheStore);
            return meanwhile == null ? fromTheStore : meanwhile;
        }
    }

    /// What a `Set-Cookie` of that origin says.
    Optional<Cookie> read(String field, Target from) {
        return SetCookie.parse(field, from, clock.instant());
    }

    /// Stores what has changed.
    void putAway(String source, String site, CookieJar jar) {
        jar.changed().ifPresent(cookies -> store.keep(source, site, cookies));
    }

    /// Forgets those of all other sources.
    void keepOnly(Set<String> sources) {
        synchronized (jars) {
            jars.keySet().removeIf(label -> !sources.contains(label.source()));
        }
        store.keepOnly(sources);
    }
}
