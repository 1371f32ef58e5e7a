package kiosque.fetch;

import kiosque.feed.Cookie;
import kiosque.fetch.gate.Target;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cookies of one source at one site, each for as long as the site said. Safe for use by many threads.
final class CookieJar {

    /// Of a site, as browsers have it; the oldest go first.
    private static final int MOST = 180;

    private final InstantSource clock;
    private final Map<Label, Cookie> cookies = new LinkedHashMap<>();
    private List<Cookie> stored;

    private record Label(String name, String domain, String path) {}

    CookieJar(InstantSource clock, List<Cookie> stored) {
        this.clock = clock;
        this.stored = List.copyOf(stored);
        stored.forEach(this::put);
    }

    /// In the place of one of the same name, domain and path; one that has expired takes that away.
    synchronized void add(Cookie cookie) {
        put(cookie);
        clear();
        Iterator<Cookie> oldest = cookies.values().iterator();
        while (cookies.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    /// What is given back there, in one field (RFC 6265, section 5.4).
    synchronized Optional<String> forRequest(Target target) {
        clear();
        return cookies.values().stream()
                .filter(cookie -> SetCookie.isGivenBack(cookie, target))
                .sorted(Comparator.comparing((Cookie cookie) -> -cookie.path().length()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .reduce((before, next) -> before + "; " + next);
    }

    /// Those that have an end of their own, if they are others than when this was last asked.
    synchronized Optional<List<Cookie>> changed() {
        clear();
        List<Cookie> lasting =
                cookies.values().stream().filter(cookie -> cookie.expiresAt().isPresent()).toList();
        if (lasting.equals(stored)) {
            return Optional.empty();
        }
        stored = lasting;
        return Optional.of(lasting);
    }

    private void put(Cookie cookie) {
        cookies.put(new Label(cookie.name(), cookie.domain(), cookie.path()), cookie);
    }

    private void clear() {
        Instant now = clock.instant();
        cookies.values()
                .removeIf(
                        cookie -> cookie.expiresAt().filter(end -> !end.isAfter(now)).isPresent());
    }
}
