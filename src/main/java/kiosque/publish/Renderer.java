package kiosque.publish;

import kiosque.feed.Link;
import kiosque.feed.PublishedEntry;
import kiosque.feed.SourceStatus;
import kiosque.feed.Stories;
import kiosque.publish.cache.CachedDocument;
import kiosque.publish.cache.Edition;
import kiosque.publish.cache.Rendition;
import kiosque.publish.cache.Renditions;
import kiosque.publish.document.Body;
import kiosque.publish.document.DateText;
import kiosque.publish.document.FeedWriter;
import kiosque.publish.document.Head;
import kiosque.publish.document.HeadLinks;
import kiosque.publish.document.ItemComposer;
import kiosque.publish.document.LanguageTags;
import kiosque.publish.document.Layout;
import kiosque.publish.document.Naming;
import kiosque.publish.document.OpmlWriter;
import kiosque.publish.document.OtherTellings;
import kiosque.publish.document.Page;
import kiosque.publish.document.TextGate;
import kiosque.publish.document.TokenLinks;
import kiosque.publish.merged.Address;
import kiosque.publish.merged.Addresses;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.DerivedQuery.Ids;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.MergedFeedSettings.Form;
import kiosque.publish.merged.Selection;
import kiosque.publish.merged.SiteSettings;
import kiosque.store.published.Archive;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.published.MergedFeedReader.Version;
import kiosque.store.row.TagAuthority;
import kiosque.text.EmailAddress;

import org.jspecify.annotations.Nullable;

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
    private final Archive archive;
    private final SiteSettings site;
    private final Addresses addresses;
    private volatile @Nullable TagAuthority authority;
    private final Consequences consequences;

    /// Who is told of entries that had to be left out.
    @FunctionalInterface
    interface Consequences {
        void leftOut(String slug, List<String> entries);
    }

    Renderer(
            MergedFeedReader reader,
            Archive archive,
            SiteSettings site,
            Consequences consequences) {
        this.reader = reader;
        this.archive = archive;
        this.site = site;
        this.addresses = new Addresses(site.publicUrl());
        this.consequences = consequences;
    }

    /// Asked for when it is first needed: the database may not be there yet when this is made.
    private TagAuthority authority() {
        TagAuthority known = authority;
        if (known == null) {
            known = reader.authority();
            authority = known;
        }
        return known;
    }

    /// A document that is wanted of one merged feed.
    ///
    /// @param version of the merged feed
    /// @param edition what the document will have been made from
    public record Order(
            MergedFeedSettings feed, FeedKey key, Version version, Format format, Edition edition) {

        String slug() {
            return feed.slug();
        }
    }

    /// What a subscriber polls.
    CachedDocument current(Order order) {
        MergedFeedSettings feed = order.feed();
        List<PublishedEntry> entries =
                reader.newest(feed.slug(), feed.coverage().entries(), feed.coverage().perSource());
        Set<Long> shown = entries.stream().map(PublishedEntry::ordinal).collect(Collectors.toSet());
        Optional<Address> previous =
                Archives.before(shown, order.version().lastOrdinal())
                        .map(last -> addresses.archive(feed.slug(), last));
        Head.Trail trail =
                new Head.Trail(
                        addresses.feed(feed.slug()), Optional.empty(), previous, Optional.empty());
        Document document = document(feed, order.version().changedAt(), trail);
        return cached(
                order,
                document,
                page(document, order.key(), order.format(), entries),
                site.freshFor());
    }

    /// An archive, if there is such a one. It credits those who told a story too by when it is written; most tell it before its hundred is full.
    ///
    /// A full one is written down the first time that it is asked for, and stays as it was then: neither edits nor better copies, neither other settings nor another version of this
    /// program change what caches keep for a year. One that was cut short always has the same entries, yet in their latest words until its hundred is full: it is not kept for longer
    /// than the current document.
    Optional<CachedDocument> archive(Order order, long last) {
        long lastOrdinal = order.version().lastOrdinal();
        long first = Archives.first(last);
        boolean begun = first <= lastOrdinal + 1;
        if (!begun || (last > lastOrdinal && !Archives.isFull(last))) {
            return Optional.empty();
        }
        Head.Trail trail = trail(order, last);
        if (last > lastOrdinal || !Archives.isFull(last)) {
            return written(order, first, last, trail)
                    .map(one -> cached(order, one.document(), one.page(), site.freshFor()));
        }
        var label =
                new Archive.Label(
                        order.slug(),
                        first,
                        last,
                        trail.self().in(order.format()) + " " + order.feed().coverage().content());
        Optional<Archive.Kept> kept = archive.find(label);
        if (kept.isEmpty()) {
            Optional<Written> now = written(order, first, last, trail);
            kept =
                    now.flatMap(
                            one -> archive.keep(label, one.page().kept(one.document().updated())));
            if (kept.isEmpty()) {
                return now.map(one -> cached(order, one.document(), one.page(), site.freshFor()));
            }
        }
        return kept.map(one ->
                cached(
                        order,
                        document(order.feed(), one.updatedAt(), trail),
                        Page.of(one),
                        Renditions.FOR_EVER));
    }

    /// An archive that has just been written.
    private record Written(Document document, Page page) {}

    private Optional<Written> written(Order order, long first, long last, Head.Trail trail) {
        List<PublishedEntry> entries = reader.range(order.slug(), first, last);
        boolean mayBeEmpty = first > order.version().lastOrdinal();
        if (entries.isEmpty() && !mayBeEmpty) {
            return Optional.empty();
        }
        Instant updated = entries.isEmpty() ? order.version().changedAt() : latest(entries);
        Document document = document(order.feed(), updated, trail);
        // What is written down serves every token.
        FeedKey anybody = FeedKey.open(order.slug());
        return Optional.of(new Written(document, page(document, anybody, order.format(), entries)));
    }

    private static Document document(MergedFeedSettings feed, Instant updated, Head.Trail trail) {
        return new Document(
                feed,
                "",
                updated,
                trail,
                feed.coverage().content(),
                feed.coverage().stories(),
                Ids.ENTRY);
    }

    private Head.Trail trail(Order order, long last) {
        return new Head.Trail(
                addresses.archive(order.slug(), last),
                Optional.of(addresses.feed(order.slug())),
                Archives.previous(last).map(end -> addresses.archive(order.slug(), end)),
                last <= order.version().lastOrdinal()
                        ? Optional.of(addresses.archive(order.slug(), Archives.next(last)))
                        : Optional.empty());
    }

    /// The answer to a question.
    CachedDocument derived(Order order, DerivedQuery query) {
        MergedFeedSettings feed = order.feed();
        var selection = new Selection(feed, query);
        Head.Trail trail = Head.Trail.alone(addresses.derived(feed.slug(), query));
        var document =
                new Document(
                        feed,
                        query.canonical(),
                        order.version().changedAt(),
                        trail,
                        selection.form(),
                        selection.stories(),
                        query.shown().ids().orElse(Ids.ENTRY));
        return cached(
                order,
                document,
                page(
                        document,
                        order.key(),
                        order.format(),
                        selection.entries(reader, DerivedQuery.MOST)),
                site.freshFor());
    }

    /// A JSON Feed of these entries alone, for whoever is told of them; nobody's token is in it.
    byte[] bulletin(MergedFeedSettings feed, List<PublishedEntry> entries) {
        Document document =
                document(feed, latest(entries), Head.Trail.alone(addresses.feed(feed.slug())));
        return page(document, FeedKey.open(feed.slug()), Format.JSON, entries).bytes();
    }

    /// The sources of one merged feed, or of all.
    CachedDocument sources(Optional<MergedFeedSettings> feed, Instant changedAt, Edition edition) {
        List<SourceStatus> sources =
                reader.sources().stream()
                        .filter(source -> feed.map(one -> contributes(source, one)).orElse(true))
                        .toList();
        String title = feed.map(MergedFeedSettings::title).orElse(site.title());
        byte[] bytes = OpmlWriter.write(title, changedAt, sources);
        return new CachedDocument(
                Renditions.of(bytes, OpmlWriter.MEDIA_TYPE, changedAt, site.freshFor(), List.of()),
                edition,
                NO_ENTRIES);
    }

    private static boolean contributes(SourceStatus source, MergedFeedSettings feed) {
        return feed.from().isEmpty()
                || feed.from().contains(source.source().name())
                || source.tags().stream().anyMatch(feed.from()::contains);
    }

    /// @param reader as whom the entries' pages are opened
    private Page page(
            Document document, FeedKey reader, Format format, List<PublishedEntry> entries) {
        String language = document.feed().language();
        var composer =
                new ItemComposer(
                        new Naming(addresses, authority(), reader, document.ids()),
                        language,
                        new Body(document.form(), language),
                        new OtherTellings(document.stories()));
        Page page =
                Page.write(
                        FeedWriter.of(format, site.contact().filter(EmailAddress::isPrintable)),
                        head(document),
                        composer,
                        entries);
        consequences.leftOut(reader.slug(), page.leftOut());
        return page;
    }

    private CachedDocument cached(Order order, Document document, Page page, Duration freshFor) {
        TokenLinks links = TokenLinks.of(order.key(), addresses.base());
        Page stamped = page.stamped(links);
        Rendition rendition =
                Renditions.of(
                        stamped.bytes(),
                        order.format().mediaType(),
                        document.updated(),
                        freshFor,
                        links.on(headerLinks(head(document), order.format())));
        return new CachedDocument(rendition, order.edition(), stamped.layout());
    }

    private Head head(Document document) {
        MergedFeedSettings feed = document.feed();
        String language = LanguageTags.known(feed.language()).orElse("en");
        return new Head(
                authority().feedId(feed.slug(), document.query()),
                TextGate.plain(feed.title()),
                feed.description().map(TextGate::plain).filter(text -> !text.isEmpty()),
                language,
                document.updated(),
                site.freshFor(),
                new Head.Site(
                        TextGate.plain(site.title()),
                        addresses.page(feed.slug()),
                        addresses.opml(Optional.of(feed.slug())),
                        addresses.icon(),
                        addresses.styleSheet(language),
                        site.hub()
                                .filter(_ -> document.isCurrent())
                                .map(Object::toString)
                                .filter(hub -> mayKnow(hub, feed))),
                document.trail());
    }

    /// Subscribing at a hub names the document, and with it the token: to nobody but ourselves.
    private boolean mayKnow(String hub, MergedFeedSettings feed) {
        return feed.isPublic() || hub.startsWith(addresses.base() + "/");
    }

    /// `self` and `hub` are what WebSub looks for in header fields (WebSub, section 4); the others save readers the parsing.
    private static List<Link> headerLinks(Head head, Format format) {
        return HeadLinks.of(head, format).stream()
                .filter(link ->
                        Set.of("self", "hub", "current", "prev-archive").contains(link.rel()))
                .map(link -> Link.of(link.rel(), link.url()))
                .toList();
    }

    private static Instant latest(List<PublishedEntry> entries) {
        return entries.stream()
                .flatMap(entry ->
                        Stream.of(
                                entry.placedAt(),
                                DateText.plausible(entry.updated(), entry.placedAt())))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /// What is to be rendered.
    ///
    /// @param query that it answers, as in its address
    private record Document(
            MergedFeedSettings feed,
            String query,
            Instant updated,
            Head.Trail trail,
            Form form,
            Stories stories,
            Ids ids) {

        /// Whether our hub tells of it.
        boolean isCurrent() {
            return query.isEmpty() && !trail.isArchive();
        }
    }
}
