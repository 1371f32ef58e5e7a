package kiosque.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import kiosque.feed.PublishedEntry;
import kiosque.publish.cache.EntityTags;
import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.DerivedQuery;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.publish.merged.MergedFeedSettings;
import kiosque.testing.MergedFeedBuilder;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

public class PublisherTest {

    private final FakeReader reader = new FakeReader();
    private final Publisher publisher = publisher(feed(3, 3));

    @Test
    void anUnknownSlugHasNoDocument() {
        assertThat(publisher.document(FeedKey.open("unknown"), Format.ATOM)).isEmpty();
        assertThat(publisher.archive(FeedKey.open("unknown"), 1, Format.ATOM)).isEmpty();
        assertThat(publisher.derived(FeedKey.open("unknown"), DerivedQuery.NOTHING, Format.ATOM))
                .isEmpty();
        assertThat(publisher.opml(Optional.of("unknown"))).isEmpty();
    }

    @Test
    void aFeedThatNothingHasEnteredIsAnEmptyDocument() {
        assertThat(text(publisher.document(FeedKey.open("france"), Format.RSS)))
                .contains("<title>France</title>")
                .doesNotContain("<item>");
    }

    @Test
    void aDocumentIsRenderedOncePerChangeHoweverOftenItIsRead() {
        add(1);
        for (int i = 0; i < 5; i++) {
            publisher.document(FeedKey.open("france"), Format.ATOM);
            publisher.refresh();
        }
        assertThat(reader.selections).isEqualTo(1);

        add(2);
        publisher.refresh();
        publisher.refresh();
        publisher.document(FeedKey.open("france"), Format.ATOM);
        assertThat(reader.selections).isEqualTo(2);
    }

    @Test
    void whatNobodyReadsIsNotRendered() {
        add(1);
        publisher.document(FeedKey.open("france"), Format.ATOM);
        publisher.refresh();
        for (long ordinal = 2; ordinal < 6; ordinal++) {
            add(ordinal);
            publisher.refresh();
        }

        assertThat(reader.selections).isEqualTo(2);
        assertThat(text(publisher.document(FeedKey.open("france"), Format.ATOM)))
                .contains("Entry 5");
    }

    @Test
    void aChangeShowsAtTheNextRefresh() {
        add(1);
        Rendition before = publisher.document(FeedKey.open("france"), Format.ATOM).orElseThrow();
        add(2);
        publisher.refresh();
        Rendition after = publisher.document(FeedKey.open("france"), Format.ATOM).orElseThrow();

        assertThat(text(Optional.of(after))).contains("Entry 2");
        assertThat(after.lastModified()).isAfter(before.lastModified());
        assertThat(tag(after)).isNotEqualTo(tag(before));
    }

    @Test
    void equalEntriesAreEqualBytesInEveryCodingOnEveryNode() {
        add(1);
        add(2);
        for (Format format : Format.values()) {
            Rendition here = publisher.document(FeedKey.open("france"), format).orElseThrow();
            Rendition there =
                    publisher(feed(3, 3)).document(FeedKey.open("france"), format).orElseThrow();

            assertThat(here.bodies().keySet())
                    .containsExactlyInAnyOrder("identity", "gzip", "br", "zstd");
            here.bodies()
                    .forEach((coding, body) -> {
                        Rendition.Body other = body(there, coding);
                        assertThat(body.bytes()).isEqualTo(other.bytes());
                        assertThat(body.entityTag()).isEqualTo(other.entityTag());
                    });
            assertThat(here.bodies().values().stream().map(Rendition.Body::entityTag))
                    .doesNotHaveDuplicates()
                    .allMatch(tag -> tag.startsWith("\"") && tag.endsWith("\""));
        }
    }

    @Test
    void anEntityTagIsKnownInWhateverShapeItComesBack() {
        add(1);
        Rendition rendition = publisher.document(FeedKey.open("france"), Format.JSON).orElseThrow();
        String gzip = body(rendition, "gzip").entityTag();

        assertThat(EntityTags.generation(gzip)).isEqualTo(rendition.generation());
        assertThat(EntityTags.generation("W/" + gzip)).isEqualTo(rendition.generation());
        assertThat(EntityTags.generation(gzip.replaceAll("\"$", "-gzip\"")))
                .isEqualTo(rendition.generation());
        assertThat(EntityTags.generation(tag(rendition).replaceAll("\"$", "-br\"")))
                .isEqualTo(rendition.generation());
        assertThat(EntityTags.generation("\"\"")).isNotEqualTo(rendition.generation());
        assertThat(EntityTags.generation("\"0123456789abcdef01234567\""))
                .isNotEqualTo(rendition.generation());
    }

    @Test
    void aFailureKeepsTheLastGoodDocumentAndIsReported() {
        add(1);
        Rendition good = publisher.document(FeedKey.open("france"), Format.ATOM).orElseThrow();
        add(2);
        publisher.refresh();
        publisher.document(FeedKey.open("france"), Format.ATOM);
        add(3);
        reader.failure = new IllegalStateException("no database");
        publisher.refresh();

        assertThat(text(publisher.document(FeedKey.open("france"), Format.ATOM)))
                .contains("Entry 2");
        assertThat(publisher.troubles())
                .singleElement()
                .asString()
                .contains("merged feeds", "no database");
        assertThat(publisher.document(FeedKey.open("france"), Format.ATOM))
                .isNotEqualTo(Optional.of(good));

        reader.failure = null;
        publisher.refresh();
        assertThat(text(publisher.document(FeedKey.open("france"), Format.ATOM)))
                .contains("Entry 3");
        assertThat(publisher.troubles()).isEmpty();
    }

    @Test
    void aFailureOfARenderingIsNotRepeatedForEachReader() {
        add(1);
        publisher.document(FeedKey.open("france"), Format.ATOM);
        add(2);
        publisher.refresh();
        reader.failure = new IllegalStateException("no database");
        publisher.document(FeedKey.open("france"), Format.ATOM);

        assertThatThrownBy(() -> publisher.document(FeedKey.open("france"), Format.RSS))
                .hasMessage("no database");
        assertThat(publisher.troubles()).hasSize(1);
    }

    @Test
    void anEntryThatCannotBeWrittenIsLeftOutAndReported() {
        add(1);
        reader.add("france", Sample.broken(2));
        add(3);

        assertThat(text(publisher.document(FeedKey.open("france"), Format.RSS)))
                .contains("Entry 1", "Entry 3")
                .doesNotContain("Entry 2");
        assertThat(publisher.troubles())
                .singleElement()
                .asString()
                .contains("france", "https://example.org/entry/2");
    }

    @Test
    void anIdNeverStandsTwiceInADocument() {
        reader.add("france", new Sample(1).id("urn:isbn:9782070360024").build());
        reader.add("france", new Sample(2).id("urn:isbn:9782070360024").build());

        assertThat(text(publisher.document(FeedKey.open("france"), Format.RSS)))
                .containsOnlyOnce("urn:isbn:9782070360024")
                .contains("Entry 2");
    }

    @Test
    void aNewConfigurationShowsAtOnce() {
        add(1);
        publisher.document(FeedKey.open("france"), Format.ATOM);
        MergedFeedSettings renamed =
                new MergedFeedBuilder("france").title("La France").entries(3).build();
        publisher.configure(Exotica.SITE, List.of(renamed));

        assertThat(text(publisher.document(FeedKey.open("france"), Format.ATOM)))
                .contains("<title>La France</title>");
        publisher.configure(Exotica.SITE, List.of());
        assertThat(publisher.document(FeedKey.open("france"), Format.ATOM)).isEmpty();
        assertThat(publisher.feeds()).isEmpty();
    }

    @Test
    void aFeedUnderATokenNamesNoHubButOurOwn() {
        add(1);
        MergedFeedSettings secret =
                new MergedFeedBuilder("france").title("France").entries(3).tokens("s3cret").build();

        var key = new FeedKey("france", Optional.of("s3cret"));
        Publisher ours = publisher(secret);
        Publisher others = publisher(secret);
        others.configure(
                Exotica.SITE.withHub(Optional.of(URI.create("https://hub.example/"))),
                List.of(secret));

        assertThat(text(ours.document(key, Format.ATOM))).contains("rel=\"hub\"");
        assertThat(text(others.document(key, Format.ATOM))).doesNotContain("rel=\"hub\"");
        assertThat(secret.toString()).doesNotContain("s3cret").contains("behind a token");
    }

    @Test
    void memoryIsBoundedAndForgettingCostsNothing() {
        for (long ordinal = 1; ordinal <= 50; ordinal++) {
            reader.add("france", new Sample(ordinal).content("<p>x</p>".repeat(500)).build());
        }
        var small =
                new Publisher(reader, new KeptInMemory(), Exotica.SITE, List.of(feed(50, 50)), 1);
        Rendition first = small.document(FeedKey.open("france"), Format.ATOM).orElseThrow();
        small.document(FeedKey.open("france"), Format.RSS);
        Rendition again = small.document(FeedKey.open("france"), Format.ATOM).orElseThrow();

        assertThat(again).isNotSameAs(first);
        assertThat(tag(again)).isEqualTo(tag(first));
    }

    private void add(long ordinal) {
        PublishedEntry entry = new Sample(ordinal).summary("<p>été</p>").build();
        reader.add("france", entry);
    }

    private Publisher publisher(MergedFeedSettings feed) {
        return new Publisher(reader, new KeptInMemory(), Exotica.SITE, List.of(feed), 1 << 24);
    }

    public static MergedFeedSettings feed(int entries, int perSource) {
        return new MergedFeedBuilder("france")
                .title("France")
                .entries(entries)
                .perSource(perSource)
                .build();
    }

    static String text(Optional<Rendition> rendition) {
        return new String(body(rendition.orElseThrow(), "identity").bytes(), UTF_8);
    }

    static String tag(Rendition rendition) {
        return body(rendition, "identity").entityTag();
    }

    public static Rendition.Body body(Rendition rendition, String coding) {
        return Objects.requireNonNull(rendition.bodies().get(coding));
    }
}
