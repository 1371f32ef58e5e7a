package kiosque.fetch;

import kiosque.feed.Cookie;

import java.util.List;
import java.util.Set;

/// Where cookies outlive the process, those of each source and site for themselves.
public interface CookieStore {

    /// Nothing outlives it: for a single look.
    CookieStore NONE =
            new CookieStore() {
                @Override
                public List<Cookie> of(String source, String site) {
                    return List.of();
                }

                @Override
                public void keep(String source, String site, List<Cookie> cookies) {}

                @Override
                public void keepOnly(Set<String> sources) {}
            };

    List<Cookie> of(String source, String site);

    /// In the place of those that were kept.
    void keep(String source, String site, List<Cookie> cookies);

    /// Forgets those of all others.
    void keepOnly(Set<String> sources);
}
