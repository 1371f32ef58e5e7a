package kiosque;

import kiosque.feed.Cookie;
import kiosque.fetch.CookieStore;
import kiosque.store.Database;
import kiosque.store.source.SourceCookies;

import java.util.List;
import java.util.Set;

/// The wiring of the fetcher's cookies to the store.
record StoredCookies(SourceCookies cookies) implements CookieStore {

    StoredCookies(Database database) {
        this(new SourceCookies(database));
    }

    @Override
    public List<Cookie> of(String source, String site) {
        return cookies.of(source, site);
    }

    @Override
    public void keep(String source, String site, List<Cookie> kept) {
        cookies.keep(source, site, kept);
    }

    @Override
    public void keepOnly(Set<String> sources) {
        cookies.keepOnly(sources);
    }
}
