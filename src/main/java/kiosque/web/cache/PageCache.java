package kiosque.web.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.publish.cache.Rendition;
import kiosque.web.access.ClientLimits;
import kiosque.web.http.Answer;
import kiosque.web.http.Caching;
import kiosque.web.http.Caching.Audience;
import kiosque.web.http.Representation;
import kiosque.web.http.SecurityHeaders;
import kiosque.web.http.WebRequest;
import kiosque.web.page.Wording;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Makes a page once per generation and language, and keeps the ones asked for last. Safe for use by many threads.
public final class PageCache {
    private static final HttpField VARY =
            new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding, Accept-Language");
    private static final HttpField NOT_FOR_SEARCH_ENGINES =
            new PreEncodedHttpField("X-Robots-Tag", "noindex, nofollow");
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    /// New pages for one client: a visitor's clicks, not a crawler's haste.
    private static final int BURST = 60;

    private static final Duration PACE = Duration.ofMillis(200);

    private final ClientLimits limits = new ClientLimits(BURST, PACE, System::nanoTime);
    private final Supplier<String> siteLanguage;
    private final UnaryOperator<SecurityHeaders> guarded;
    private final Map<Key, Cached> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /// What makes one page differ from another.
    private record Key(String address, String language) {}

    private record Cached(String generation, Representation page, int length) {}

    /// A page that is wanted.
    ///
    /// @param address what tells it from other pages, query and all
    /// @param generation what it is made from: as long as this is the same, so is the page
    public record Order(
            String address, String generation, Audience audience, SecurityHeaders guard) {
        public Order(String address, String generation, Audience audience) {
            this(address, generation, audience, SecurityHeaders.PAGE);
        }

        /// The same page with a script of ours, which it can do without.
        public Order withOurScript() {
            return new Order(address, generation, audience, SecurityHeaders.LIVE_PAGE);
        }
    }

    /// @param guarded what each page's guard becomes
    PageCache(Supplier<String> siteLanguage, UnaryOperator<SecurityHeaders> guarded) {
        this.siteLanguage = siteLanguage;
        this.guarded = guarded;
    }

    /// @param html asked only if the page has to be made anew; empty if it turns out that there is no such page
    public Answer answer(
            WebRequest request, Order order, Function<Wording, Optional<String>> html) {
        var words = words(request);
        var key = new Key(order.address(), words.language());
        Optional<Representation> kept = kept(key, order.generation());
        if (kept.isPresent()) {
            return new Answer.Shown(kept.get());
        }
        Optional<Duration> wait = limits.take(request.client().key());
        if (wait.isPresent()) {
            return Answer.later(429, "You turn pages faster than we can print them.", wait.get());
        }
        return html.apply(words)
                .<Answer>map(text -> new Answer.Shown(keep(key, order, text)))
                .orElseGet(Answer::notFound);
    }

    /// The language that whoever asks reads.
    public Wording words(WebRequest request) {
        return Wording.in(languages(request), siteLanguage.get());
    }

    private synchronized Optional<Representation> kept(Key key, String generation) {
        return Optional.ofNullable(pages.get(key))
                .filter(cached -> cached.generation().equals(generation))
                .map(Cached::page);
    }

    private Representation keep(Key key, Order order, String html) {
        Rendition rendition =
                Packing.pack("text/html; charset=utf-8", html.getBytes(UTF_8), Instant.EPOCH);
        Caching caching = Caching.page(order.audience());
        SecurityHeaders guard = guarded.apply(order.guard());
        Representation page =
                order.audience() == Audience.EVERYBODY
                        ? Representation.of(rendition, caching, guard, VARY)
                        : Representation.of(
                                rendition, caching, guard, VARY, NOT_FOR_SEARCH_ENGINES);
        int length =
                rendition.bodies().values().stream().mapToInt(body -> body.bytes().length).sum();
        keep(key, new Cached(order.generation(), page, length));
        return page;
    }

    private synchronized void keep(Key key, Cached cached) {
        Cached old = pages.put(key, cached);
        bytes += cached.length() - (old == null ? 0 : old.length());
        var eldest = pages.values().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().length();
            eldest.remove();
        }
    }

    static List<String> languages(WebRequest request) {
        return request.headers().getQualityCSV(HttpHeader.ACCEPT_LANGUAGE);
    }
}
