package kiosque.publish;

import kiosque.feed.PublishedEntry;
import kiosque.feed.SourceStatus;
import kiosque.feed.Stories;
import kiosque.publish.cache.Edition;
import kiosque.publish.cache.Rendition;
import kiosque.publish.document.Body;
import kiosque.publish.document.FeedWriter;
import kiosque.publish.document.ItemComposer;
import kiosque.publish.document.Naming;
import kiosque.publish.document.OtherTellings;
import kiosque.publish.merged.Addresses;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.publish.merged.MergedFeedSettings.Form;
import kiosque.store.published.MergedFeedReader;
import kiosque.store.row.TagAuthority;
import kiosque.testing.MergedFeedBuilder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Many merged feeds of the same entries, for measuring.
public final class RenderingBed {

    private static final String WORDS =
            "la le les un une des ministre président gouvernement élection culture théâtre cinéma"
                + " réforme retraite budget loi assemblée députés sénat région ville école santé"
                + " hôpital grève manifestation justice procès enquête police incendie météo";

    private final List<MergedFeedSettings> feeds;
    private final Publisher publisher;
    private final ItemComposer composer;
    private final Renderer renderer;
    private final List<PublishedEntry> entries;

    /// @param length of each text, in characters
    public RenderingBed(int feeds, int entries, int length) {
        this.feeds = IntStream.range(0, feeds).mapToObj(i -> feed("feed-" + i, entries)).toList();
        this.entries = entries(entries, length);
        var reader = new Same(this.feeds, this.entries);
        this.publisher = new Publisher(reader, new KeptInMemory(), Exotica.SITE, this.feeds);
        this.renderer = new Renderer(reader, new KeptInMemory(), Exotica.SITE, (_, _) -> {});
        this.composer =
                new ItemComposer(
                        new Naming(
                                new Addresses(Exotica.SITE.publicUrl()),
                                reader.authority(),
                                FeedKey.open(Exotica.SLUG),
                                DerivedQuery.Ids.ENTRY),
                        "fr",
                        new Body(Form.FULL, "fr"),
                        new OtherTellings(Stories.MERGE));
    }

    /// Entries only, no compression.
    public void write(Format format) {
        FeedWriter writer = FeedWriter.of(format, Optional.empty());
        entries.forEach(entry -> writer.item(composer.compose(entry)));
    }

    public void render(Format format) {
        renderer.current(
                new Renderer.Order(
                        feeds.getFirst(),
                        FeedKey.open("feed-0"),
                        new MergedFeedReader.Version("feed-0", 1, FakeReader.START, 500),
                        format,
                        new Edition(0, 1)));
    }

    public int size(Format format, String coding) {
        Rendition rendition = publisher.document(FeedKey.open("feed-0"), format).orElseThrow();
        return PublisherTest.body(rendition, coding).bytes().length;
    }

    public void readEverything() {
        for (MergedFeedSettings feed : feeds) {
            for (Format format : Format.values()) {
                publisher.document(FeedKey.open(feed.slug()), format);
            }
        }
    }

    /// Bytes of documents in memory.
    public long kept() {
        return publisher.memory();
    }

    private static MergedFeedSettings feed(String slug, int entries) {
        return new MergedFeedBuilder(slug).entries(entries).build();
    }

    private static List<PublishedEntry> entries(int number, int length) {
        String[] words = WORDS.split(" ", -1);
        var random = new Random(7);
        List<PublishedEntry> entries = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            var text = new StringBuilder("<p>");
            while (text.length() < length) {
                text.append(words[random.nextInt(words.length)])
                        .append(random.nextInt(12) == 0 ? ".</p>\n<p>" : " ");
            }
            entries.add(
                    new Sample(i)
                            .title(text.substring(3, 60))
                            .content(text + "</p>")
                            .alsoAt(Sample.RFI, "https://www.rfi.fr/" + random.nextLong(), "x")
                            .build());
        }
        return entries;
    }

    /// Answers every question with the same entries.
    private record Same(List<MergedFeedSettings> feeds, List<PublishedEntry> entries)
            implements MergedFeedReader {

        @Override
        public List<Version> versions() {
            return feeds.stream()
                    .map(feed -> new Version(feed.slug(), 1, FakeReader.START, 500))
                    .toList();
        }

        @Override
        public List<PublishedEntry> newest(String slug, int limit, int perSource) {
            return entries;
        }

        @Override
        public List<PublishedEntry> range(String slug, long firstOrdinal, long lastOrdinal) {
            return entries;
        }

        @Override
        public List<PublishedEntry> find(Query query) {
            return entries;
        }

        @Override
        public TagAuthority authority() {
            return new TagAuthority("kiosque.example", LocalDate.of(2026, 11, 25));
        }

        @Override
        public List<SourceStatus> sources() {
            return List.of();
        }
    }
}
