package kiosque.web;

import kiosque.web.http.Answer;
import kiosque.web.http.Ask;
import kiosque.web.http.Caching;
import kiosque.web.http.Representation;
import kiosque.web.http.Route;
import kiosque.web.http.SecurityHeaders;
import kiosque.web.press.Packing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The few files that never change while we run: style sheets, icons, a script, `robots.txt`.
final class AssetRoute implements Route {
    private final Map<String, Representation> assets;

    /// @param since what they say they were last modified at
    AssetRoute(Instant since) {
        this.assets =
                Map.of(
                        "/style.css", asset("style.css", "text/css; charset=utf-8", since),
                        "/live.js", asset("live.js", "text/javascript; charset=utf-8", since),
                        "/feed.css", asset("feed.css", "text/css; charset=utf-8", since),
                        "/feed.fr.css", asset("feed.fr.css", "text/css; charset=utf-8", since),
                        "/favicon.svg", asset("favicon.svg", "image/svg+xml", since),
                        "/favicon.png", asset("favicon.png", "image/png", since),
                        "/favicon.ico", asset("favicon.ico", "image/vnd.microsoft.icon", since),
                        "/robots.txt", asset("robots.txt", "text/plain; charset=utf-8", since));
    }

    @Override
    public Optional<Answer> answer(Ask ask) {
        return Optional.ofNullable(assets.get(ask.path())).map(Answer.Shown::new);
    }

    private static Representation asset(String name, String mediaType, Instant since) {
        try (InputStream file = AssetRoute.class.getResourceAsStream("asset/" + name)) {
            if (file == null) {
                throw new IllegalStateException("asset/" + name + " is not packaged");
            }
            return Representation.of(
                    Packing.pack(mediaType, file.readAllBytes(), since),
                    Caching.ASSET,
                    SecurityHeaders.PLAIN);
        } catch (IOException e) {
            throw new UncheckedIOException("asset/" + name + " cannot be read", e);
        }
    }
}
