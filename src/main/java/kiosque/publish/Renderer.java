package kiosque.publish;

import kiosque.feed.Link;
import kiosque.feed.PublishedEntry;
import kiosque.feed.SourceStatus;
import kiosque.publish.MergedFeedSettings.Form;
import kiosque.publish.MergedFeedSettings.Stories;
import kiosque.store.MergedFeedReader;
import kiosque.store.MergedFeedReader.Version;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes documents from stored entries and settings; nothing else has a say in them.
final class Renderer {

    private static final Layout NO_ENTRIES = Layout.of(0, List.of(), new byte[0]);

    private final MergedFeedReader reader;
    private final SiteSettings site;
    private final Addresses addresses;
    private final Consequences consequences;

    /// Who is told of entries that had to be left out.
    @FunctionalInterface
    interface Consequences {
        void leftOut(String slug, List<String> entries);
    }

    Renderer(MergedFeedReader reader, SiteSettings site, Consequences consequences) {
        this.reader = reader;
        this.site = site;
        this.addresses = new Addresses(site.publicUrl());
        this.consequences = consequences;
    }

    /// What a subscriber polls.
    Shelved current(MergedFeedSettings feed, Version version, Format format, Edition edition) {
        List<PublishedEntry> entries = reader.newest(feed.slug(), feed.entries(), feed.perSource());
        Set<Long> shown = entries.stream().map(PublishedEntry::ordinal).collect(Collectors.toSet());
        Optional<Address> previous =
                Archives.before(shown, version.lastOrdinal())
                        .map(last -> addresses.archive(feed.slug(), last));
        Head.Trail trail =
                new Head.Trail(
                        addresses.feed(feed.slug()), Optional.empty(), previous, Optional.empty());
        var document =
                new Document(
                        feed,
                        format,
                        "",
                        version.changedAt(),
                        trail,
                        feed.content(),
                        feed.stories());
        return shelved(document, entries, site.freshFor(), edition);
    }

    /// An archive, if there is anything in it. It names no other tellings of a story: it would change with each one.
    Optional<Shelved> archive(
            MergedFeedSettings feed, Version version, Format format, long last, Edition edition) {
        long first = Archives.first(last);
        boolean closed = last <= version.lastOrdinal();
        if (first > version.lastOrdinal() || !(closed || Archives.isFull(last))) {
            return Optional.empty();
        }
        List<PublishedEntry> entries = reader.range(feed.slug(), first, last);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var trail =
                new Head.Trail(
                        addresses.archive(feed.slug(), last),
                        Optional.of(addresses.feed(feed.slug())),
                        Archives.previous(last).map(end -> addresses.archive(feed.slug(), end)),
                        closed
                                ? Optional.of(addresses.archive(feed.slug(), Archives.next(last)))
                                : Optional.empty());
        Instant updated = latest(entries);
        var document = new Document(feed, format, "", updated, trail, feed.content(), Stories.OFF);
        return Optional.of(
                shelved(
                        document,
                        entries,
                        closed ? Renditions.FOR_EVER : site.freshFor(),
                        edition));
    }

    /// The answer to a question.
    Shelved derived(
            MergedFeedSettings feed,
            Version version,
            Format format,
            DerivedQuery query,
            Edition edition) {
        String canonical = query.canonical();
        Head.Trail trail = Head.Trail.alone(addresses.derived(feed.slug(), query));
        var document =
                new Document(
                        feed,
                        format,
                        canonical,
                        version.changedAt(),
                        trail,
                        query.content().orElse(feed.content()),
                        query.stories().orElse(feed.stories()));
        return shelved(document, entries(feed, query), site.freshFor(), edition);
    }

    /// The sources of one merged feed, or of all.
    Shelved sources(Optional<MergedFeedSettings> feed, Instant changedAt, Edition edition) {
        List<SourceStatus> sources =
                reader.sources().stream()
                        .filter(source -> feed.map(one -> contributes(source, one)).orElse(true))
                        .toList();
        String title = feed.map(MergedFeedSettings::title).orElse(site.title());
        byte[] bytes = OpmlWriter.write(title, changedAt, sources);
        return new Shelved(
                Renditions.of(bytes, OpmlWriter.MEDIA_TYPE, changedAt, site.freshFor(), List.of()),
                edition,
                NO_ENTRIES);
    }

    private List<PublishedEntry> entries(MergedFeedSettings feed, DerivedQuery query) {
        int limit = Math.clamp(query.limit().orElse(feed.entries()), 1, DerivedQuery.MOST);
        if (!query.selects()) {
            return reader.newest(feed.slug(), limit, Math.max(feed.perSource(), 1));
        }
        return reader.find(
                new MergedFeedReader.Query(
                        feed.slug(),
                        query.words(),
                        query.source(),
                        query.tag(),
                        query.language(),
                        query.since(),
                        limit));
    }

    private static boolean contributes(SourceStatus source, MergedFeedSettings feed) {
        return feed.from().isEmpty()
                || feed.from().contains(source.source().name())
                || source.tags().stream().anyMatch(feed.from()::contains);
    }

    private Shelved shelved(
            Document document, List<PublishedEntry> entries, Duration freshFor, Edition edition) {
        MergedFeedSettings feed = document.feed();
        Head head = head(document);
        var composer =
                new ItemComposer(
                        addresses,
                        feed.language(),
                        new Body(document.form(), feed.language()),
                        new Tellings(document.stories()));
        Page page = Page.write(FeedWriter.of(document.format()), head, composer, entries);
        consequences.leftOut(feed.slug(), page.leftOut());
        Rendition rendition =
                Renditions.of(
                        page.bytes(),
                        document.format().mediaType(),
                        document.updated(),
                        freshFor,
                        headerLinks(head, document.format()));
        return new Shelved(rendition, edition, page.layout());
    }

    private Head head(Document document) {
        MergedFeedSettings feed = document.feed();
        return new Head(
                addresses.feedId(feed.slug(), document.query()),
                Characters.line(feed.title()),
                feed.description().map(Characters::line).filter(text -> !text.isEmpty()),
                Languages.known(feed.language()).orElse("en"),
                document.updated(),
                Characters.line(site.title()),
                site.contact().filter(People::isEmail),
                site.freshFor(),
                addresses.page(feed.slug()),
                addresses.opml(Optional.of(feed.slug())),
                addresses.icon(),
                addresses.styleSheet(),
                site.hub().filter(_ -> feed.tokens().isEmpty()).map(Object::toString),
                document.trail());
    }

    /// `self` and `hub` are what WebSub looks for in header fields (WebSub, section 4); `prev-archive` saves readers the parsing.
    private static List<Link> headerLinks(Head head, Format format) {
        return HeadLinks.of(head, format).stream()
                .filter(link -> Set.of("self", "hub", "prev-archive").contains(link.rel()))
                .map(link -> Link.of(link.rel(), link.url()))
                .toList();
    }

    private static Instant latest(List<PublishedEntry> entries) {
        return entries.stream()
                .flatMap(entry ->
                        Stream.of(
                                entry.placedAt(),
                                Dates.plausible(entry.updated(), entry.placedAt())))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /// What is to be rendered.
    ///
    /// @param query that it answers, as in its address
    private record Document(
            MergedFeedSettings feed,
            Format format,
            String query,
            Instant updated,
            Head.Trail trail,
            Form form,
            Stories stories) {}
}
