package kiosque.publish;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.Link;
import kiosque.feed.PublishedEntry;
import kiosque.feed.Stories;
import kiosque.publish.cache.Rendition;
import kiosque.publish.merged.FeedKey;
import kiosque.publish.merged.Format;
import kiosque.testing.MergedFeedBuilder;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class ArchivesTest {

    private static final FeedKey FRANCE = FeedKey.open("france");
    private static final URI HUB = URI.create("https://hub.example/");

    private final FakeReader reader = new FakeReader();
    private final KeptInMemory archive = new KeptInMemory();

    @Test
    void archivesEndAtFullHundredsOrWhereverTheyWereCut() {
        assertThat(Archives.first(100)).isEqualTo(1);
        assertThat(Archives.first(101)).isEqualTo(101);
        assertThat(Archives.previous(257)).contains(200L);
        assertThat(Archives.previous(200)).contains(100L);
        assertThat(Archives.previous(100)).isEmpty();
        assertThat(Archives.next(200)).isEqualTo(300);
        assertThat(Archives.next(257)).isEqualTo(300);
    }

    @Test
    void aDocumentPointsToTheNewestArchiveWithSomethingThatItLacks() {
        assertThat(Archives.before(Set.of(), 0)).isEmpty();
        assertThat(Archives.before(range(1, 30), 30)).isEmpty();
        assertThat(Archives.before(range(21, 30), 30)).contains(20L);
        assertThat(Archives.before(range(201, 250), 250)).contains(200L);
        assertThat(Archives.before(range(151, 250), 250)).contains(200L);
        assertThat(Archives.before(range(211, 250), 250)).contains(210L);
    }

    @Test
    void aReaderThatWalksBackMeetsEveryEntryAtAnyTime() {
        for (long ordinal = 1; ordinal <= 320; ordinal++) {
            reader.add("france", entry(ordinal));
            if (ordinal % 53 == 0 || ordinal == 320) {
                Publisher publisher = publisher();
                assertThat(walk(publisher)).hasSize((int) ordinal);
            }
        }
    }

    @Test
    void anArchiveThatWasGivenOutStaysAsItIsWhateverComesLater() {
        LongStream.rangeClosed(1, 130).forEach(ordinal -> reader.add("france", entry(ordinal)));
        Rendition before = publisher().archive(FRANCE, 100, Format.JSON).orElseThrow();

        LongStream.rangeClosed(131, 260).forEach(ordinal -> reader.add("france", entry(ordinal)));
        reader.edit("france", sample(7).title("Tout autre chose").build());
        reader.edit(
                "france",
                sample(8).alsoAt(Sample.MONDE, "https://www.lemonde.fr/8", "Huit").build());
        Publisher retitled =
                new Publisher(
                        reader,
                        archive,
                        Exotica.SITE.withHub(Optional.of(HUB)),
                        List.of(
                                new MergedFeedBuilder("france")
                                        .title("Autre titre")
                                        .language("en")
                                        .entries(40)
                                        .perSource(30)
                                        .stories(Stories.OFF)
                                        .build()),
                        1 << 24);
        Rendition after = retitled.archive(FRANCE, 100, Format.JSON).orElseThrow();

        assertThat(PublisherTest.text(Optional.of(after)))
                .isEqualTo(PublisherTest.text(Optional.of(before)));
        assertThat(after.lastModified()).isEqualTo(before.lastModified());
        assertThat(PublisherTest.body(after, "gzip").entityTag())
                .isEqualTo(PublisherTest.body(before, "gzip").entityTag());
    }

    @Test
    void anArchiveIsWrittenDownWhenSomebodyFirstAsksForIt() {
        LongStream.rangeClosed(1, 130).forEach(ordinal -> reader.add("france", entry(ordinal)));
        reader.edit("france", sample(7).title("Mieux dit").build());

        assertThat(text(100)).contains("Mieux dit");
    }

    @Test
    void anArchiveCreditsWhoHadToldAStoryTooWhenItWasWritten() {
        LongStream.rangeClosed(1, 130).forEach(ordinal -> reader.add("france", entry(ordinal)));
        reader.edit(
                "france",
                sample(8).alsoAt(Sample.MONDE, "https://www.lemonde.fr/8", "Huit").build());

        for (Format format : Format.values()) {
            assertThat(text(100, format)).contains("https://www.lemonde.fr/8", "Huit");
        }
    }

    @Test
    void anArchiveThatWasCutShortHasTheSameEntriesInTheirLatestWords() {
        LongStream.rangeClosed(1, 130).forEach(ordinal -> reader.add("france", entry(ordinal)));
        Rendition before = publisher().archive(FRANCE, 115, Format.JSON).orElseThrow();
        LongStream.rangeClosed(131, 180).forEach(ordinal -> reader.add("france", entry(ordinal)));
        reader.edit("france", sample(107).title("Corrigé").build());

        assertThat(before.immutable()).isFalse();
        assertThat(before.freshFor()).isEqualTo(Exotica.SITE.freshFor());
        assertThat(text(115)).contains("Corrigé").doesNotContain("\"116\"");
    }

    @Test
    void anArchiveThatCannotBeKeptIsNotSaidToBeForEver() {
        LongStream.rangeClosed(1, 130).forEach(ordinal -> reader.add("france", entry(ordinal)));
        archive.isFull = true;

        assertThat(publisher().archive(FRANCE, 100, Format.RSS).orElseThrow().immutable())
                .isFalse();
    }

    @Test
    void aDocumentUnderATokenLeadsToOthersUnderTheSame() {
        LongStream.rangeClosed(1, 250).forEach(ordinal -> reader.add("france", entry(ordinal)));
        Publisher publisher = publisher();
        String closed = "https://kiosque.example/feeds/france";

        for (String token : List.of("s3cret", "an-other_one")) {
            var key = new FeedKey("france", Optional.of(token));
            String open = "https://kiosque.example" + key.way() + "/feeds/france";
            for (Format format : Format.values()) {
                Rendition current = publisher.document(key, format).orElseThrow();
                Rendition archived = publisher.archive(key, 200, format).orElseThrow();
                for (Rendition each : List.of(current, archived)) {
                    assertThat(PublisherTest.text(Optional.of(each)))
                            .contains(open + "." + format.extension())
                            .contains(open + ".opml")
                            .contains(open + "/archive/")
                            .doesNotContain(closed + ".")
                            .doesNotContain(closed + "/");
                    assertThat(each.links())
                            .filteredOn(link -> !link.rel().equals("hub"))
                            .allMatch(link -> link.url().startsWith(open));
                }
                assertThat(current.links())
                        .extracting(Link::rel)
                        .contains("self", "hub", "prev-archive");
                assertThat(archived.links()).extracting(Link::rel).doesNotContain("hub");
            }
            assertThat(key.toString() + publisher.troubles()).doesNotContain(token);
        }
    }

    @Test
    void theArchiveAfterTheLastFullOneIsThereBeforeItsFirstEntry() {
        LongStream.rangeClosed(1, 100).forEach(ordinal -> reader.add("france", entry(ordinal)));
        Publisher publisher = publisher();

        assertThat(publisher.archive(FRANCE, 200, Format.ATOM).orElseThrow().immutable()).isFalse();
        assertThat(publisher.archive(FRANCE, 300, Format.ATOM)).isEmpty();
    }

    @Test
    void anArchiveSaysWhereItStands() {
        LongStream.rangeClosed(1, 250).forEach(ordinal -> reader.add("france", entry(ordinal)));
        Rendition rendition =
                publisher().archive(FeedKey.open("france"), 200, Format.ATOM).orElseThrow();

        assertThat(rendition.immutable()).isTrue();
        assertThat(rendition.next())
                .contains("https://kiosque.example/feeds/france/archive/100.atom");
        assertThat(PublisherTest.text(Optional.of(rendition)))
                .contains("<fh:archive/>")
                .contains(
                        "rel=\"current\" type=\"application/atom+xml\""
                                + " href=\"https://kiosque.example/feeds/france.atom\"")
                .contains("rel=\"prev-archive\"")
                .contains(
                        "rel=\"next-archive\" type=\"application/atom+xml\""
                            + " href=\"https://kiosque.example/feeds/france/archive/300.atom\"");
    }

    @Test
    void theArchiveThatIsStillFillingMayBeReadButNotKept() {
        LongStream.rangeClosed(1, 250).forEach(ordinal -> reader.add("france", entry(ordinal)));
        Publisher publisher = publisher();

        assertThat(
                        publisher
                                .archive(FeedKey.open("france"), 300, Format.RSS)
                                .orElseThrow()
                                .immutable())
                .isFalse();
        assertThat(publisher.archive(FeedKey.open("france"), 299, Format.RSS)).isEmpty();
        assertThat(publisher.archive(FeedKey.open("france"), 400, Format.RSS)).isEmpty();
        assertThat(publisher.archive(FeedKey.open("france"), 0, Format.RSS)).isEmpty();
        assertThat(publisher.archive(FeedKey.open("france"), -1, Format.RSS)).isEmpty();
    }

    /// Every seventh entry is of a source that has more than its share, so that some entries never show in the current document.
    private static PublishedEntry entry(long ordinal) {
        return sample(ordinal).build();
    }

    private static Sample sample(long ordinal) {
        Sample sample = new Sample(ordinal).summary("<p>été</p>");
        return ordinal % 7 == 0 ? sample.from(Sample.RFI) : sample;
    }

    private List<String> walk(Publisher publisher) {
        Set<String> ids = new HashSet<>();
        List<String> pages = new ArrayList<>();
        Optional<Rendition> page = publisher.document(FeedKey.open("france"), Format.ATOM);
        while (page.isPresent()) {
            pages.add("page");
            XmlElement.parse(PublisherTest.body(page.get(), "identity").bytes())
                    .children("entry")
                    .forEach(entry -> ids.add(entry.only("id").text()));
            page =
                    page.get()
                            .next()
                            .flatMap(url ->
                                    publisher.archive(
                                            FeedKey.open("france"), number(url), Format.ATOM));
        }
        assertThat(pages).hasSizeLessThan(8);
        return List.copyOf(ids);
    }

    private static int number(String url) {
        return Integer.parseInt(url.replaceAll(".*/archive/(\\d+)\\.atom", "$1"));
    }

    private String text(int number) {
        return text(number, Format.JSON);
    }

    private String text(int number, Format format) {
        Rendition rendition =
                publisher().archive(FeedKey.open("france"), number, format).orElseThrow();
        assertThat(rendition.lastModified()).isAfter(Instant.EPOCH);
        return PublisherTest.text(Optional.of(rendition));
    }

    private Publisher publisher() {
        return new Publisher(
                reader,
                archive,
                Exotica.SITE.withHub(Optional.of(HUB)),
                List.of(PublisherTest.feed(40, 30)),
                1 << 24);
    }

    private static Set<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
    }
}
