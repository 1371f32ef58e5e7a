package kiosque.web;

import kiosque.publish.cache.Rendition;
import kiosque.web.cache.Packing;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching;
import kiosque.web.http.Representation;
import kiosque.web.http.Route;
import kiosque.web.http.SecurityHeaders;
import kiosque.web.http.WebRequest;
import kiosque.web.page.Asset;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Style sheets, icons, a script, `robots.txt`: each where it always is, and where this version of it is for ever.
final class AssetRoute implements Route {
    private final Map<String, Representation> assets = new HashMap<>();

    /// @param since what they say they were last modified at
    AssetRoute(Instant since) {
        for (Asset asset : Asset.values()) {
            Rendition packed = Packing.pack(asset.mediaType(), asset.bytes(), since);
            assets.put(asset.address(), ready(packed, Caching.ASSET));
            assets.put(
                    asset.fixedAddress(),
                    ready(packed, Caching.archive(Caching.Audience.EVERYBODY)));
        }
    }

    @Override
    public boolean isOpenAtOnce() {
        return true;
    }

    @Override
    public Optional<Answer> answer(WebRequest request) {
        return Optional.ofNullable(assets.get(request.path())).map(Answer.Shown::new);
    }

    private static Representation ready(Rendition packed, Caching caching) {
        return Representation.of(packed, caching, SecurityHeaders.PLAIN);
    }
}
