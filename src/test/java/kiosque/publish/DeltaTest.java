package kiosque.publish;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.ObjectMapper;

import java.util.List;
import java.util.Optional;

/// RFC 3229 with the instance manipulation `feed`.
class DeltaTest {

    private final FakeReader reader = new FakeReader();
    private final Publisher publisher =
            new Publisher(
                    reader,
                    new KeptInMemory(),
                    Exotica.SITE,
                    List.of(PublisherTest.feed(5, 5)),
                    1 << 24);

    @BeforeEach
    void threeEntries() {
        for (long ordinal = 1; ordinal <= 3; ordinal++) {
            reader.add("france", new Sample(ordinal).summary("<p>été</p>").build());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsNewOrChangedIsSent(Format format) {
        Rendition before = publisher.document(FeedKey.open("france"), format).orElseThrow();
        reader.add("france", new Sample(4).summary("<p>new</p>").build());
        reader.edit("france", new Sample(2).summary("<p>edited</p>").build());
        publisher.refresh();
        Rendition now = publisher.document(FeedKey.open("france"), format).orElseThrow();
        Rendition delta = delta(format, before).orElseThrow();

        assertThat(PublisherTest.text(Optional.of(delta)))
                .contains("entry/4", "entry/2", "edited")
                .doesNotContain("entry/1", "entry/3");
        assertThat(delta.bodies().keySet()).isEqualTo(now.bodies().keySet());
        assertThat(PublisherTest.body(delta, "gzip").entityTag())
                .isEqualTo(PublisherTest.body(now, "gzip").entityTag());
    }

    @Test
    void aDeltaIsAWholeDocumentInItself() {
        Rendition before = publisher.document(FeedKey.open("france"), Format.RSS).orElseThrow();
        Rendition json = publisher.document(FeedKey.open("france"), Format.JSON).orElseThrow();
        reader.add("france", new Sample(4).summary("<p>new</p>").build());
        reader.add("france", new Sample(5).summary("<p>newer</p>").build());
        publisher.refresh();

        Rendition rss = delta(Format.RSS, before).orElseThrow();
        assertThat(RssRules.broken(PublisherTest.body(rss, "identity").bytes())).isEmpty();
        byte[] items =
                PublisherTest.body(delta(Format.JSON, json).orElseThrow(), "identity").bytes();
        assertThat(new ObjectMapper().readTree(items).path("items")).hasSize(2);
    }

    @Test
    void severalGenerationsAreRemembered() {
        Rendition oldest = publisher.document(FeedKey.open("france"), Format.ATOM).orElseThrow();
        for (long ordinal = 4; ordinal <= 5; ordinal++) {
            reader.add("france", new Sample(ordinal).summary("<p>new</p>").build());
            publisher.refresh();
            publisher.document(FeedKey.open("france"), Format.ATOM);
        }

        assertThat(PublisherTest.text(delta(Format.ATOM, oldest)))
                .contains("entry/4", "entry/5")
                .doesNotContain("entry/3");
    }

    @Test
    void whoHasNothingOfTheCurrentDocumentGetsAllOfIt() {
        Rendition before = publisher.document(FeedKey.open("france"), Format.ATOM).orElseThrow();
        for (long ordinal = 4; ordinal <= 9; ordinal++) {
            reader.add("france", new Sample(ordinal).summary("<p>new</p>").build());
        }
        publisher.refresh();

        assertThat(delta(Format.ATOM, before)).isEmpty();
    }

    @Test
    void aTagOfNoDocumentOfOursGetsAllOfIt() {
        publisher.document(FeedKey.open("france"), Format.ATOM);

        assertThat(publisher.delta(FeedKey.open("france"), Format.ATOM, "\"abc\"")).isEmpty();
        assertThat(
                        publisher.delta(
                                FeedKey.open("france"),
                                Format.ATOM,
                                "\"0123456789abcdef01234567\""))
                .isEmpty();
        assertThat(
                        publisher.delta(
                                FeedKey.open("nowhere"),
                                Format.ATOM,
                                "\"0123456789abcdef01234567\""))
                .isEmpty();
    }

    private Optional<Rendition> delta(Format format, Rendition before) {
        return publisher.delta(
                FeedKey.open("france"), format, PublisherTest.body(before, "gzip").entityTag());
    }
}
