package kiosque.publish;

import static org.assertj.core.api.Assertions.assertThat;

import kiosque.feed.PublishedEntry;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class ArchivesTest {

    private final FakeReader reader = new FakeReader();

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
    void anArchiveStaysAsItIsWhateverComesLater() {
        LongStream.rangeClosed(1, 130).forEach(ordinal -> reader.add("france", entry(ordinal)));
        String full = text(100);
        String part = text(115);
        LongStream.rangeClosed(131, 260).forEach(ordinal -> reader.add("france", entry(ordinal)));
        reader.edit(
                "france",
                sample(7).alsoAt(Sample.MONDE, "https://www.lemonde.fr/7", "Sept").build());

        assertThat(text(100).equals(full)).isTrue();
        assertThat(text(115).equals(part)).isTrue();
    }

    @Test
    void anArchiveSaysWhereItStands() {
        LongStream.rangeClosed(1, 250).forEach(ordinal -> reader.add("france", entry(ordinal)));
        Rendition rendition = publisher().archive("france", 200, Format.ATOM).orElseThrow();

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

        assertThat(publisher.archive("france", 300, Format.RSS).orElseThrow().immutable())
                .isFalse();
        assertThat(publisher.archive("france", 299, Format.RSS)).isEmpty();
        assertThat(publisher.archive("france", 400, Format.RSS)).isEmpty();
        assertThat(publisher.archive("france", 0, Format.RSS)).isEmpty();
        assertThat(publisher.archive("france", -1, Format.RSS)).isEmpty();
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
        Optional<Rendition> page = publisher.document("france", Format.ATOM);
        while (page.isPresent()) {
            pages.add("page");
            XmlTree.parse(PublisherTest.body(page.get(), "identity").bytes())
                    .children("entry")
                    .forEach(entry -> ids.add(entry.only("id").text()));
            page =
                    page.get()
                            .next()
                            .flatMap(url -> publisher.archive("france", number(url), Format.ATOM));
        }
        assertThat(pages).hasSizeLessThan(8);
        return List.copyOf(ids);
    }

    private static int number(String url) {
        return Integer.parseInt(url.replaceAll(".*/archive/(\\d+)\\.atom", "$1"));
    }

    private String text(int number) {
        Rendition rendition = publisher().archive("france", number, Format.JSON).orElseThrow();
        assertThat(rendition.lastModified()).isAfter(Instant.EPOCH);
        return PublisherTest.text(Optional.of(rendition));
    }

    private Publisher publisher() {
        return new Publisher(reader, Exotica.SITE, List.of(PublisherTest.feed(40, 30)), 1 << 24);
    }

    private static Set<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
    }
}
