package kiosque.picture;

import module java.base;

import kiosque.feed.FetchOutcome;
import kiosque.feed.FetchOutcome.Fetched;
import kiosque.feed.FetchOutcome.NotModified;
import kiosque.feed.FetchOutcome.RetryLater;
import kiosque.feed.Validators;
import kiosque.fetch.FetchRequest;
import kiosque.fetch.Fetcher;
import kiosque.fetch.setting.Access;
import kiosque.text.Authority;
import kiosque.text.Durations;

/// Finds pictures: those that are kept, and from their publishers those that are not. Safe for use by many threads.
public final class PictureProxy {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration LEAST_FRESH = Duration.ofDays(1);
    private static final Duration MOST_FRESH = Duration.ofDays(30);

    /// What could not be had is not asked for again before that.
    private static final Duration IN_VAIN = Duration.ofMinutes(10);

    private static final Duration BUSY = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofDays(1);
    private static final int MOST_IN_VAIN = 10_000;

    private final PictureSettings settings;
    private final Fetcher fetcher;
    private final InstantSource clock;
    private final PictureStore store;
    private final Queues queues = new Queues();
    private final Map<String, CompletableFuture<Found>> underWay = new ConcurrentHashMap<>();
    private final Map<String, Instant> inVain = new LinkedHashMap<>();

    /// What came of looking for one.
    public sealed interface Found {

        @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
        record Shown(byte[] bytes, RasterType type, Instant fetchedAt) implements Found {}

        record Later(Duration rest) implements Found {}

        /// None that can be had, or that is a raster picture.
        record Nothing() implements Found {}
    }

    /// @param hasRoom whether anything may be written to the disk
    public PictureProxy(
            PictureSettings settings,
            Fetcher fetcher,
            BooleanSupplier hasRoom,
            InstantSource clock) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.clock = clock;
        this.store = new PictureStore(settings, hasRoom, clock);
    }

    /// Asks for it where it is not kept, once for all who want it at that moment.
    public Found find(String url) throws InterruptedException {
        Optional<Found> known = known(url);
        if (known.isPresent()) {
            return known.get();
        }
        var mine = new CompletableFuture<Found>();
        CompletableFuture<Found> others = underWay.putIfAbsent(url, mine);
        if (others != null) {
            return awaited(others);
        }
        try {
            Optional<Found> meanwhile = known(url); // by who was before us
            mine.complete(meanwhile.isPresent() ? meanwhile.get() : asked(url, store.find(url)));
        } finally {
            mine.complete(new Found.Later(BUSY));
            underWay.remove(url);
        }
        return mine.join();
    }

    private Optional<Found> known(String url) {
        Optional<KeptPicture> kept = store.find(url);
        boolean fresh = kept.filter(one -> one.freshUntil().isAfter(clock.instant())).isPresent();
        return fresh || isInVain(url)
                ? Optional.of(kept.map(PictureProxy::shown).orElseGet(Found.Nothing::new))
                : Optional.empty();
    }

    private static Found awaited(CompletableFuture<Found> others) throws InterruptedException {
        try {
            return others.get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    private Found asked(String url, Optional<KeptPicture> kept) throws InterruptedException {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException none) {
            return new Found.Nothing();
        }
        String host = Authority.host(address).toLowerCase(Locale.ROOT);
        var request =
                new FetchRequest(
                        address,
                        kept.map(KeptPicture::validators).orElse(Validators.NONE),
                        new Access(
                                TIMEOUT,
                                settings.maxSize(),
                                Optional.empty(),
                                Map.of(),
                                Optional.empty(),
                                false,
                                Optional.empty()));
        Optional<FetchOutcome> outcome = queues.inTurn(host, () -> fetcher.picture(request));
        if (outcome.isEmpty()) {
            return kept.map(PictureProxy::shown).orElse(new Found.Later(BUSY));
        }
        if (outcome.get() instanceof RetryLater later) {
            Duration wish = later.retryAfter().orElse(BUSY);
            queues.rest(host, Durations.shorter(wish, LONGEST_REST));
            return kept.map(PictureProxy::shown).orElse(new Found.Later(wish));
        }
        Optional<KeptPicture> picture = taken(url, outcome.get(), kept);
        picture.ifPresentOrElse(store::keep, () -> remember(url));
        return picture.or(() -> kept).map(PictureProxy::shown).orElseGet(Found.Nothing::new);
    }

    private Optional<KeptPicture> taken(
            String url, FetchOutcome outcome, Optional<KeptPicture> kept) {
        Instant now = clock.instant();
        if (outcome instanceof Fetched fetched
                && RasterType.of(fetched.document().body()).isPresent()) {
            return Optional.of(
                    new KeptPicture(
                            url,
                            fetched.validators(),
                            now,
                            now.plus(fresh(fetched.freshFor())),
                            fetched.document().body()));
        }
        if (outcome instanceof NotModified same) {
            return kept.map(
                    one -> one.confirmed(same.validators(), now.plus(fresh(same.freshFor()))));
        }
        return Optional.empty();
    }

    private static Duration fresh(Optional<Duration> said) {
        return Durations.shorter(
                Durations.longer(said.orElse(LEAST_FRESH), LEAST_FRESH), MOST_FRESH);
    }

    private static Found shown(KeptPicture picture) {
        return RasterType.of(picture.bytes())
                .<Found>map(type -> new Found.Shown(picture.bytes(), type, picture.fetchedAt()))
                .orElseGet(Found.Nothing::new);
    }

    private synchronized void remember(String url) {
        inVain.put(url, clock.instant().plus(IN_VAIN));
        if (inVain.size() > MOST_IN_VAIN) {
            var eldest = inVain.values().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    private synchronized boolean isInVain(String url) {
        Instant until = inVain.get(url);
        if (until != null && !until.isAfter(clock.instant())) {
            inVain.remove(url);
            return false;
        }
        return until != null;
    }
}
