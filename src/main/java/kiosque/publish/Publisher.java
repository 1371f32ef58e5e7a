package kiosque.publish;

import module java.base;

import kiosque.feed.NodeFigures;
import kiosque.feed.PublishedEntry;
import kiosque.publish.cache.CachedDocument;
import kiosque.publish.cache.DocumentCache;
import kiosque.publish.cache.DocumentKey;
import kiosque.publish.cache.Edition;
import kiosque.publish.cache.EntityTags;
import kiosque.publish.cache.Rendition;
import kiosque.publish.cache.Renditions;
import kiosque.publish.merged.Addresses;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.SiteSettings;
import kiosque.store.published.Archive;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.published.MergedFeedReader.Version;

/// Renders merged feeds when they change and keeps them in memory. Safe for use by many threads.
///
/// A document is rendered by the first reader that asks for it, and after a change by [#refresh()] if anybody has read it since; never twice for one change. Being a pure
/// function of the stored entries, it can be forgotten when memory is short: the next rendering is the same bytes.
public final class Publisher {

    private static final String STORE = "the list of merged feeds";

    /// A merged feed that nothing has ever entered has no time of change.
    private static final Instant BEFORE_ANYTHING = Instant.parse("2026-01-01T00:00:00Z");

    private final MergedFeedReader reader;
    private final Archive archive;
    private final DocumentCache cache;
    private final Troubles troubles = new Troubles();
    private final List<ReentrantLock> locks;
    private volatile Configuration configuration;
    private volatile Map<String, Version> versions = Map.of();
    private volatile boolean versionsKnown;
    private final LongAdder renders = new LongAdder();
    private final LongAdder nanoseconds = new LongAdder();

    public Publisher(
            MergedFeedReader reader,
            Archive archive,
            SiteSettings site,
            List<MergedFeedSettings> feeds) {
        this(reader, archive, site, feeds, Runtime.getRuntime().maxMemory() / 4);
    }

    /// @param memory how many bytes of rendered documents are kept
    public Publisher(
            MergedFeedReader reader,
            Archive archive,
            SiteSettings site,
            List<MergedFeedSettings> feeds,
            long memory) {
        this.reader = reader;
        this.archive = archive;
        this.cache = new DocumentCache(memory);
        this.locks = Arrays.stream(new ReentrantLock[64]).map(_ -> new ReentrantLock()).toList();
        this.configuration = configured(0, site, feeds);
    }

    /// Takes over a new configuration; documents are rendered anew at the next refresh.
    public void configure(SiteSettings site, List<MergedFeedSettings> feeds) {
        configuration = configured(configuration.number() + 1, site, feeds);
    }

    /// Renders every merged feed whose version has moved and that is being read; called every second. A feed whose rendering fails keeps its last good document.
    public void refresh() {
        troubles.nextRound();
        try {
            readVersions();
        } catch (RuntimeException e) {
            troubles.failed(STORE, e);
            return;
        }
        troubles.succeeded(STORE);
        for (DocumentKey key : cache.wanted()) {
            if (configuration.feeds().containsKey(key.slug())) {
                renderInTurn(key);
            }
        }
    }

    public List<MergedFeedSettings> feeds() {
        return List.copyOf(configuration.feeds().values());
    }

    /// What is wrong at the moment, one sentence each: documents that cannot be rendered, entries that were left out.
    public List<String> troubles() {
        return troubles.sentences();
    }

    /// How many documents were rendered since we started, and how long that took.
    public NodeFigures.Pace pace() {
        return new NodeFigures.Pace(renders.sum(), Duration.ofNanos(nanoseconds.sum()));
    }

    /// How many bytes of rendered documents are kept.
    public long memory() {
        return cache.weight();
    }

    /// The addresses that documents name.
    public Addresses addresses() {
        return new Addresses(configuration.site().publicUrl());
    }

    /// The current document; empty for an unknown slug.
    public Optional<Rendition> document(FeedKey feed, Format format) {
        return serve(new DocumentKey(feed, new DocumentKey.Current(format)));
    }

    /// The current document, and the version of the merged feed that it was made from.
    public record Issue(Rendition document, long version) {}

    /// The current document with its version; empty for an unknown slug.
    public Optional<Issue> issue(FeedKey feed, Format format) {
        return find(new DocumentKey(feed, new DocumentKey.Current(format)))
                .map(one -> new Issue(one.rendition(), one.edition().version()));
    }

    /// A JSON Feed of these entries of a merged feed alone; empty for an unknown slug.
    public Optional<byte[]> bulletin(String slug, List<PublishedEntry> entries) {
        Configuration now = configuration;
        return Optional.ofNullable(now.feeds().get(slug))
                .map(feed -> now.renderer().bulletin(feed, entries));
    }

    /// Whether not one entry has come into a merged feed yet.
    public boolean isEmpty(String slug) {
        Version version = versions.get(slug);
        return version == null || version.lastOrdinal() == 0;
    }

    /// The RFC 5005 archive that ends with the entry of this ordinal and begins after the last full hundred before; empty if it does not exist (yet).
    public Optional<Rendition> archive(FeedKey feed, int last, Format format) {
        return last < 1
                ? Optional.empty()
                : serve(new DocumentKey(feed, new DocumentKey.Archive(format, last)));
    }

    /// A derived document, rendered on demand.
    public Optional<Rendition> derived(FeedKey feed, DerivedQuery query, Format format) {
        return query.equals(DerivedQuery.NOTHING)
                ? document(feed, format)
                : serve(new DocumentKey(feed, new DocumentKey.Derived(format, query)));
    }

    /// What the current document says that an earlier one did not, for `A-IM: feed` (RFC 3229); its entity tags are the current document's. Empty if the tag is of no document that we
    /// remember, or if that said nothing of what the current one says: then the whole is the answer.
    public Optional<Rendition> delta(FeedKey feed, Format format, String entityTag) {
        String generation = EntityTags.generation(entityTag);
        var current = new DocumentKey(feed, new DocumentKey.Current(format));
        if (generation.isEmpty() || serve(current).isEmpty()) {
            return Optional.empty();
        }
        return cache.find(current)
                .filter(whole -> whole.earlier(generation).isPresent())
                .flatMap(_ ->
                        serve(new DocumentKey(feed, new DocumentKey.Delta(format, generation))));
    }

    /// OPML 2.0 of all sources, or of one merged feed's.
    public Optional<Rendition> opml(Optional<String> slug) {
        return serve(new DocumentKey(FeedKey.open(slug.orElse("")), new DocumentKey.Sources()));
    }

    private Optional<Rendition> serve(DocumentKey key) {
        return find(key).map(CachedDocument::rendition);
    }

    private Optional<CachedDocument> find(DocumentKey key) {
        boolean aboutAll = key.slug().isEmpty() && key.kind() instanceof DocumentKey.Sources;
        if (!aboutAll && !configuration.feeds().containsKey(key.slug())) {
            return Optional.empty();
        }
        Optional<CachedDocument> cached = cache.find(key);
        if (cached.filter(one -> isFresh(key, one) || troubles.isHopeless(key.name()))
                .isPresent()) {
            return cached.map(CachedDocument::touched);
        }
        return render(key).map(CachedDocument::touched);
    }

    /// Renders unless somebody else does so: then the last document will do, if there is one.
    private Optional<CachedDocument> render(DocumentKey key) {
        ReentrantLock lock = lock(key);
        Optional<CachedDocument> last = cache.find(key);
        if (last.isPresent() && !lock.tryLock()) {
            return last;
        }
        if (last.isEmpty()) {
            lock.lock();
        }
        try {
            return renderUnlessFresh(key);
        } finally {
            lock.unlock();
        }
    }

    private void renderInTurn(DocumentKey key) {
        ReentrantLock lock = lock(key);
        lock.lock();
        try {
            renderUnlessFresh(key);
        } catch (RuntimeException alreadyReported) {
            return;
        } finally {
            lock.unlock();
        }
    }

    private Optional<CachedDocument> renderUnlessFresh(DocumentKey key) {
        Optional<CachedDocument> last = cache.find(key);
        if (last.filter(one -> isFresh(key, one)).isPresent()) {
            return last;
        }
        long begun = System.nanoTime();
        try {
            Optional<CachedDocument> rendered =
                    make(key).map(one -> last.map(one::after).orElse(one));
            renders.increment();
            nanoseconds.add(System.nanoTime() - begun);
            rendered.ifPresent(one -> cache.put(key, one));
            troubles.succeeded(key.name());
            return rendered;
        } catch (RuntimeException e) {
            troubles.failed(key.name(), e);
            if (last.isPresent()) {
                return last;
            }
            throw e;
        }
    }

    private Optional<CachedDocument> make(DocumentKey key) {
        Configuration now = configuration;
        Edition edition = edition(key);
        Version version = version(key.slug());
        Function<Format, Renderer.Order> order =
                format ->
                        new Renderer.Order(
                                now.feed(key.slug()), key.feed(), version, format, edition);
        Renderer renderer = now.renderer();
        return switch (key.kind()) {
            case DocumentKey.Current(Format format) ->
                    Optional.of(renderer.current(order.apply(format)));
            case DocumentKey.Archive(Format format, int last) ->
                    renderer.archive(order.apply(format), last);
            case DocumentKey.Derived(Format format, DerivedQuery query) ->
                    Optional.of(renderer.derived(order.apply(format), query));
            case DocumentKey.Delta(Format format, String generation) ->
                    delta(new DocumentKey(key.feed(), new DocumentKey.Current(format)), generation);
            case DocumentKey.Sources() ->
                    Optional.of(
                            renderer.sources(
                                    Optional.ofNullable(now.feeds().get(key.slug())),
                                    version.changedAt(),
                                    edition));
        };
    }

    private Optional<CachedDocument> delta(DocumentKey current, String generation) {
        return cache.find(current)
                .flatMap(whole ->
                        whole.earlier(generation)
                                .map(CachedDocument.Generation::digests)
                                .filter(known ->
                                        whole.layout().newSince(known)
                                                < whole.layout().starts().length)
                                .map(known ->
                                        new CachedDocument(
                                                Renditions.delta(
                                                        whole.rendition(),
                                                        whole.layout()
                                                                .cut(whole.identity(), known)),
                                                whole.edition(),
                                                whole.layout())));
    }

    private boolean isFresh(DocumentKey key, CachedDocument cached) {
        boolean settled =
                cached.rendition().immutable()
                        && cached.edition().configuration() == configuration.number();
        return settled || cached.edition().equals(edition(key));
    }

    private Edition edition(DocumentKey key) {
        return new Edition(configuration.number(), version(key.slug()).version());
    }

    /// Of what is about all merged feeds, the sum of their versions: it goes up with each.
    private Version version(String slug) {
        if (!versionsKnown) {
            readVersions();
        }
        Map<String, Version> known = versions;
        if (!slug.isEmpty()) {
            return known.getOrDefault(slug, new Version(slug, 0, BEFORE_ANYTHING, 0));
        }
        return new Version(
                slug,
                known.values().stream().mapToLong(Version::version).sum(),
                known.values().stream()
                        .map(Version::changedAt)
                        .max(Instant::compareTo)
                        .orElse(BEFORE_ANYTHING),
                0);
    }

    private void readVersions() {
        versions =
                reader.versions().stream()
                        .collect(Collectors.toUnmodifiableMap(Version::slug, Function.identity()));
        versionsKnown = true;
    }

    private Configuration configured(
            int number, SiteSettings site, List<MergedFeedSettings> feeds) {
        Map<String, MergedFeedSettings> bySlug = new LinkedHashMap<>();
        feeds.forEach(feed -> bySlug.put(feed.slug(), feed));
        return new Configuration(
                number, site, bySlug, new Renderer(reader, archive, site, troubles::leftOut));
    }

    private ReentrantLock lock(DocumentKey key) {
        return locks.get(Math.floorMod(key.hashCode(), locks.size()));
    }

    /// @param number goes up with each
    private record Configuration(
            int number,
            SiteSettings site,
            Map<String, MergedFeedSettings> feeds,
            Renderer renderer) {

        MergedFeedSettings feed(String slug) {
            return Optional.ofNullable(feeds.get(slug)).orElseThrow();
        }
    }
}
